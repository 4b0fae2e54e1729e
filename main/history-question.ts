/** Answers questions about what happened: a page of the history, the newest first. */
import type { HistoryPage, HistoryQuestion } from '../shared/bridge.ts'
import { type AnyRecord, type Directory, recordById } from '../shared/directory.ts'
import type { HistoryRecord, ValueChange } from '../shared/history.ts'
import { fold } from '../shared/lookup/fold.ts'
import { type Phone, phone } from '../shared/records/phone.ts'

const recordsAPage = 100

/**
 * The records that a question asks for. Words are compared folded, so that both scripts and missing diacritics find
 * what they mean; every word must be somewhere in the record's names, values or in who made it. What a value refers to
 * is found by the name it has in the directory.
 */
export function findInHistory(
  records: readonly HistoryRecord[],
  question: HistoryQuestion,
  directory: Directory
): Omit<HistoryPage, 'lost'> {
  const words = fold(question.text).split(' ').filter(Boolean)
  const about =
    question.record === null ? null : new Set([question.record, ...idsReferringTo(directory, question.record)])
  const found: HistoryRecord[] = []
  for (let at = records.length - 1; at >= 0 && found.length <= recordsAPage; at--) {
    const record = records[at]
    if (record === undefined) continue
    if (question.before !== null && record.number >= question.before) continue
    if (about !== null && !record.changes.some(change => isAbout(change, about, question.record ?? ''))) continue
    if (words.length > 0) {
      const text = fold(textOf(directory, record))
      if (!words.every(word => text.includes(word))) continue
    }
    found.push(record)
  }
  return { records: found.slice(0, recordsAPage), hasMore: found.length > recordsAPage }
}

/** Also what referred to the record once: then its id is among the values. */
function isAbout(change: ValueChange, about: ReadonlySet<string>, id: string): boolean {
  return about.has(change.record) || [change.after, ...change.before].some(value => names(value, id))
}

/** Records, removed ones included, whose values name this one. */
function* idsReferringTo(directory: Directory, id: string): Generator<string> {
  const { assignments, contacts, memoranda, verifications, removed } = directory
  const all: Iterable<AnyRecord>[] = [
    assignments.values(),
    contacts.values(),
    memoranda.values(),
    verifications.values(),
    removed.values()
  ]
  for (const shelf of all) {
    for (const record of shelf)
      if (Object.values(record).some(value => value !== record.id && names(value, id))) yield record.id
  }
}

function names(value: unknown, id: string): boolean {
  return value === id || (Array.isArray(value) && value.includes(id))
}

function textOf(directory: Directory, record: HistoryRecord): string {
  const told = record.changes.map(change => {
    const values = [change.after, ...change.before].map(value => wordsIn(directory, value))
    return `${change.name} ${nameOf(directory, change.record)} ${values.join(' ')}`
  })
  return `${record.by} ${told.join(' ')}`
}

function wordsIn(directory: Directory, value: unknown): string {
  if (typeof value === 'string') return `${value} ${nameOf(directory, value)}`
  if (Array.isArray(value)) return value.map(one => wordsIn(directory, one)).join(' ')
  const asPhone = phone.safeParse(value)
  if (asPhone.success) return numberInWords(asPhone.data)
  if (value !== null && typeof value === 'object') {
    return Object.values(value)
      .map(one => wordsIn(directory, one))
      .join(' ')
  }
  return ''
}

/** A number as it may be typed: in groups, in one piece, with and without the country. */
function numberInWords({ text, number, note }: Phone): string {
  return `${text} ${text.replace(/\D/g, '')} ${number ?? ''} ${number?.replace(/^\+381/, '0') ?? ''} ${note ?? ''}`
}

/** The name of the record with this id; of an assignment, which has none, the names it puts together. */
function nameOf(directory: Directory, id: string): string {
  const record = recordById(directory, id)
  if (record === null) return ''
  if ('name' in record) return record.name
  if (!('organisation' in record)) return ''
  const { organisation } = record
  const others = 'centre' in record ? [record.centre, record.service] : []
  return [organisation, ...others].map(one => (one === null ? '' : nameOf(directory, one))).join(' ')
}
