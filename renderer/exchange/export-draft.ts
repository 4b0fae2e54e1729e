/** What a person has chosen to export so far. Pure; every change makes a new draft. */
import type { Directory } from '../../shared/directory.ts'
import type { ExportWish, PastExport } from '../../shared/exchange/offer.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { centreId, organisationId } from '../../shared/records/ids.ts'

/** The part of the directory to begin with, as another screen names it. */
export type ExportPart =
  | { readonly what: 'centre'; readonly centre: RecordId }
  | { readonly what: 'organisation'; readonly organisation: RecordId }
  | { readonly what: 'search'; readonly text: string; readonly records: readonly RecordId[] }
  | { readonly what: 'changes'; readonly since: number }

export type What = ExportWish['part']['what']

export interface ExportDraft {
  readonly what: What
  readonly centre: RecordId | null
  readonly organisation: RecordId | null
  readonly since: number | null
  /** null unless one came from a search */
  readonly search: Extract<ExportPart, { readonly what: 'search' }> | null
  readonly personalContacts: boolean
  readonly isProtected: boolean
  readonly passphrase: string
  readonly again: string
}

/** Begins with what is usual: everything, with the contacts, and open. */
export function beginExport(part: ExportPart | null, myCentre: RecordId | null): ExportDraft {
  return {
    what: part?.what ?? 'all',
    centre: part?.what === 'centre' ? part.centre : myCentre,
    organisation: part?.what === 'organisation' ? part.organisation : null,
    since: part?.what === 'changes' ? part.since : null,
    search: part?.what === 'search' ? part : null,
    personalContacts: true,
    isProtected: false,
    passphrase: '',
    again: ''
  }
}

/** The parts to choose from: a search only when one was handed in. */
export function partsOf({ search }: ExportDraft): readonly What[] {
  return ['all', 'centre', 'organisation', 'changes', ...(search === null ? [] : ['search' as const])]
}

/** What is missing before it can be written; null when nothing is. */
export type ExportTrouble = 'centre' | 'organisation' | 'since' | 'passphrase' | 'again'

export function troubleWith(draft: ExportDraft, directory: Directory): ExportTrouble | null {
  const { what } = draft
  if (partIn(draft, directory) === null) return what === 'centre' || what === 'organisation' ? what : 'since'
  if (draft.isProtected && draft.passphrase === '') return 'passphrase'
  if (draft.isProtected && draft.passphrase !== draft.again) return 'again'
  return null
}

/** The part to be written; null while something is missing. */
export function partIn(draft: ExportDraft, directory: Directory): ExportWish['part'] | null {
  switch (draft.what) {
    case 'all':
      return { what: 'all' }
    case 'centre': {
      const found = directory.centres.get(draft.centre ?? '')
      return found === undefined ? null : { what: 'centre', centre: centreId.parse(found.id), name: found.name }
    }
    case 'organisation': {
      const found = directory.organisations.get(draft.organisation ?? '')
      if (found === undefined) return null
      return { what: 'organisation', organisation: organisationId.parse(found.id), name: found.name }
    }
    case 'search':
      return draft.search
    case 'changes':
      return draft.since === null ? null : { what: 'changes', since: draft.since }
    default:
      return draft.what satisfies never
  }
}

/** The latest export that changes can be counted from; null when there is none. */
export function latestOf(exports: readonly PastExport[] | null): number | null {
  return exports?.[0]?.number ?? null
}
