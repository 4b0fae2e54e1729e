/** New records that are probably here already under another id: told before they are taken, and never joined by it. */
import { likelyTwins } from '../likeness.ts'
import type { RecordId } from '../records/ids.ts'
import type { Preview } from './preview.ts'

/** By new record, the one here that it may be. Looks at the whole directory: for after the preview was shown. */
export function likelyDoubles({ created, withNew }: Preview): ReadonlyMap<RecordId, RecordId> {
  const news = new Set(created.map(({ record }) => record))
  const doubles = new Map<RecordId, RecordId>()
  if (news.size === 0 || news.size === withNew.entries.size) return doubles
  for (const {
    pair: [one, other]
  } of likelyTwins(withNew)) {
    if (news.has(one) === news.has(other)) continue
    const [young, old] = news.has(one) ? [one, other] : [other, one]
    doubles.set(young, old)
  }
  return doubles
}
