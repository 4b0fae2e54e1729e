/** Answers questions about what happened: a page of the history, the newest first. */
import type { HistoryPage, HistoryQuestion } from '../shared/bridge.ts'
import type { HistoryRecord } from '../shared/history.ts'
import { fold } from '../shared/lookup/fold.ts'

const recordsAPage = 100

/**
 * The records that a question asks for. Words are compared folded, so that both scripts and missing diacritics find
 * what they mean; every word must be somewhere in the record's names, values or in who made it.
 */
export function findInHistory(
  records: readonly HistoryRecord[],
  question: HistoryQuestion,
  damagedLines: number
): HistoryPage {
  const words = fold(question.text).split(' ').filter(Boolean)
  const found: HistoryRecord[] = []
  for (let at = records.length - 1; at >= 0 && found.length <= recordsAPage; at--) {
    const record = records[at]
    if (record === undefined || !Array.isArray(record.changes)) continue
    if (question.before !== null && record.number >= question.before) continue
    if (question.record !== null && !record.changes.some(change => change.record === question.record)) continue
    if (words.length > 0) {
      const text = fold(textOf(record))
      if (!words.every(word => text.includes(word))) continue
    }
    found.push(record)
  }
  return { records: found.slice(0, recordsAPage), hasMore: found.length > recordsAPage, damagedLines }
}

function textOf(record: HistoryRecord): string {
  const told = record.changes.map(
    change => `${change.name} ${wordsIn(change.after)} ${change.before.map(wordsIn).join(' ')}`
  )
  return `${record.by} ${told.join(' ')}`
}

function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(wordsIn).join(' ')
  if (value !== null && typeof value === 'object') return Object.values(value).map(wordsIn).join(' ')
  return ''
}
