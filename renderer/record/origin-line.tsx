/** Where a value comes from: the pages it was read on with their dates, else who entered it and when. */

import type { Origin } from '../../shared/lookup/trust.ts'
import { dayInBelgrade, partialDay } from '../../shared/records/day.ts'
import { siteOf } from '../../shared/records/source.ts'
import { CopyText } from './copying.tsx'
import styles from './origin-line.module.css'
import { type Reading, useReading } from './reading.ts'

export function OriginLine({ origin }: { readonly origin: Origin | null }) {
  const reading = useReading()
  if (origin === null) return null
  const [newest] = origin.sources.toSorted((a, b) => ((a.asOf ?? '') > (b.asOf ?? '') ? -1 : 1))
  if (newest !== undefined) return <SourceLine url={newest.url} asOf={newest.asOf} note={newest.note} />
  return <span className={styles['line']}>{entryInWords(reading, origin)}</span>
}

export interface SourceLineProps {
  readonly url: string
  readonly asOf: string | null
  readonly note?: string | null
  /** the whole address, where there is room for it */
  readonly isInFull?: boolean
}

/** One published source. Its address is copied, not opened. */
export function SourceLine({ url, asOf, note = null, isInFull = false }: SourceLineProps) {
  const { words } = useReading()
  return (
    <span className={styles['line']}>
      {isInFull ? null : `${words.t('source.from')} `}
      <CopyText text={url} shown={isInFull ? url : siteOf(url)} />,{' '}
      {asOf === null ? words.t('source.noDate') : words.day(asOf)}
      {note === null ? null : ` – ${words.name(note)}`}
    </span>
  )
}

function entryInWords({ words, stationName }: Reading, { stamp }: Origin): string {
  const on = dayOf(stamp.at)
  const station = stationName(stamp.station)
  if (on === null) return station === null ? '' : words.t('source.writtenAt', { station })
  if (stamp.by === '') return words.t('source.writtenOn', { on })
  return station === null
    ? words.t('source.writtenWho', { on, who: stamp.by })
    : words.t('source.writtenBy', { on, who: stamp.by, station })
}

/** The day of an instant as a stamp keeps it; a stamp may also hold a bare day, or nothing one can read. */
function dayOf(at: string): string | null {
  // By far the most are instants, and what a schema refuses is dear: it stands on every card.
  if (at.length <= longestDay && partialDay.safeParse(at).success) return at
  return dayInBelgrade(new Date(at))
}

const longestDay = '2026-03-10'.length
