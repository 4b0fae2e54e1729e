/** The preview as pieces of a long page, in the order a person goes through them: what needs a decision comes first. */
import type { ReactNode } from 'react'
import { type Ticked, tickOfUnknown, ticksOf } from '../../shared/exchange/deciding.ts'
import type { Preview } from '../../shared/exchange/preview.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Piece } from '../parts/long-page.tsx'
import { ChangedRecordRow } from './change-rows.tsx'
import { ConflictRow } from './conflict-row.tsx'
import { RestOfPreview, type SectionName, SectionStart, UnknownRow } from './preview-sections.tsx'
import { ErasureRow, NewRecordRow, RemovalRow } from './record-rows.tsx'

export function piecesOf(preview: Preview, doubles: ReadonlyMap<RecordId, RecordId> | null): readonly Piece[] {
  const ticks = ticksOf(preview)
  return [
    ...section('conflicts', [], preview.conflicts, conflict => ({
      key: `conflict ${conflict.record} ${conflict.field}`,
      lines: 10,
      draw: () => <ConflictRow conflict={conflict} />
    })),
    ...section('changed', ticks.changed, preview.changed, changed => ({
      key: `changed ${changed.record}`,
      lines: 2 + 3 * changed.fields.length,
      draw: () => <ChangedRecordRow changed={changed} />
    })),
    ...section('created', ticks.created, preview.created, created => ({
      key: `created ${created.record}`,
      lines: 4,
      draw: () => <NewRecordRow created={created} double={doubles?.get(created.record) ?? null} />
    })),
    ...section('removals', ticks.removals, preview.removals, removal => ({
      key: `removal ${removal.record}`,
      lines: 2,
      draw: () => <RemovalRow removal={removal} />
    })),
    ...section('erasures', ticks.erasures, preview.erasures, erasure => ({
      key: `erasure ${erasure.record}`,
      lines: 2,
      draw: () => <ErasureRow erasure={erasure} />
    })),
    ...section('unknown', [], preview.unknown.length === 0 ? [] : [tickOfUnknown], tick => ({
      key: 'unknown all',
      lines: 2,
      draw: () => <UnknownRow tick={tick} count={preview.unknown.length} />
    })),
    ...(preview.identical + preview.quiet === 0
      ? []
      : [{ key: 'rest', lines: 4, draw: () => <RestOfPreview identical={preview.identical} quiet={preview.quiet} /> }])
  ]
}

/** Heading and rows; nothing when there are none. */
function section<One>(
  name: SectionName,
  ticks: readonly Ticked[],
  all: readonly One[],
  pieceOf: (one: One) => Piece
): readonly Piece[] {
  if (all.length === 0) return []
  const draw = (): ReactNode => <SectionStart name={name} count={all.length} ticks={ticks} />
  return [{ key: `section ${name}`, lines: 3, draw }, ...all.map(pieceOf)]
}
