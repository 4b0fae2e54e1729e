/** Where a person is in the house, and the way back. Pure; house.tsx keeps the journey. */
import type { CoverageFilter } from '../../shared/coverage.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { ExpiryDays, JobKind } from '../../shared/work-list.ts'
import type { ExportPart } from '../exchange/export-draft.ts'
import type { PaperSubject } from '../paper/subject.ts'
import type { SettingsSection } from '../settings/section.tsx'

export type Place =
  | { readonly kind: 'lookup' }
  | { readonly kind: 'centres' }
  /** `at`: the service or assignment the page opens at */
  | { readonly kind: 'centre'; readonly id: RecordId; readonly at?: RecordId | undefined }
  | { readonly kind: 'organisations'; readonly filter?: string }
  /** `at`: the contact or assignment the page opens at */
  | { readonly kind: 'organisation'; readonly id: RecordId; readonly at?: RecordId | undefined }
  /** the memoranda of a year; `within`: only those that expire in so many days */
  | { readonly kind: 'memoranda'; readonly year?: number; readonly within?: ExpiryDays }
  | { readonly kind: 'coverage'; readonly filter?: Partial<CoverageFilter> }
  /** `of`: the jobs of one kind; `within`: of what expires, only what does so soon */
  | { readonly kind: 'worklist'; readonly of?: JobKind; readonly within?: ExpiryDays }
  /** packages in and out */
  | { readonly kind: 'exchange' }
  /** files that were opened, before anything of them is taken */
  | { readonly kind: 'import' }
  /** a spreadsheet that was opened, while it is settled what its rows say */
  | { readonly kind: 'sheet' }
  /** `part`: what to begin with */
  | { readonly kind: 'export'; readonly part?: ExportPart }
  /** `record`: only what happened to it; `text`: what is looked for */
  | { readonly kind: 'history'; readonly record?: RecordId; readonly text?: string }
  | { readonly kind: 'services' }
  /** a sheet before it is printed */
  | { readonly kind: 'paper'; readonly of: PaperSubject }
  | { readonly kind: 'backups' }
  /** keys of stations */
  | { readonly kind: 'stations' }
  /** this copy of the program: version, data, licences */
  | { readonly kind: 'about' }
  /** `at`: the part the page opens at */
  | { readonly kind: 'settings'; readonly at?: SettingsSection }

/** The entries of the rail, in the order that Ctrl+1, Ctrl+2 … jump along. */
export const railPlaces = [
  { kind: 'lookup' },
  { kind: 'centres' },
  { kind: 'organisations' },
  { kind: 'coverage' },
  { kind: 'worklist' },
  { kind: 'exchange' },
  { kind: 'history' },
  { kind: 'settings' }
] as const satisfies readonly Place[]

export type RailKind = (typeof railPlaces)[number]['kind']

/** One stay at a place; returning somewhere by the rail is a new one. No two have the same number. */
export interface Visit {
  readonly number: number
  readonly place: Place
}

/** The way a person came. */
export interface Journey {
  /** the places before, the latest last */
  readonly trail: readonly Visit[]
  readonly here: Visit
  readonly nextNumber: number
}

export const start: Journey = { trail: [], here: { number: 0, place: { kind: 'lookup' } }, nextNumber: 1 }

const longestTrail = 100

/** On to a place. Going where one is already is no step. */
export function goTo({ trail, here, nextNumber }: Journey, place: Place): Journey {
  if (isSame(here.place, place)) return { trail, here, nextNumber }
  return {
    trail: [...trail, here].slice(-longestTrail),
    here: { number: nextNumber, place },
    nextNumber: nextNumber + 1
  }
}

/** To the place before, if there was one. */
export function goBack(journey: Journey): Journey {
  const before = journey.trail.at(-1)
  return before === undefined ? journey : { ...journey, trail: journey.trail.slice(0, -1), here: before }
}

/** Remembers more about the present place (what a list is filtered by), so that coming back finds it so. */
export function stayAt(journey: Journey, place: Place): Journey {
  return { ...journey, here: { ...journey.here, place } }
}

/** The entry of the rail that a place belongs under. */
export function railKindOf(place: Place): RailKind {
  if (place.kind === 'centre') return 'centres'
  if (place.kind === 'paper') return railOfPaper[place.of.what]
  if (place.kind === 'organisation' || place.kind === 'memoranda') return 'organisations'
  if (place.kind === 'import' || place.kind === 'sheet' || place.kind === 'export') return 'exchange'
  if (place.kind === 'services' || place.kind === 'backups' || place.kind === 'stations' || place.kind === 'about') {
    return 'settings'
  }
  return place.kind
}

const railOfPaper = { centre: 'centres', slip: 'organisations', coverage: 'coverage' } as const

function isSame(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
