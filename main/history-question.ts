/** Answers questions about what happened: a page of the history, the newest first. */
import type { HistoryPage, HistoryQuestion } from '../shared/bridge.ts'
import { type AnyRecord, type Directory, recordById } from '../shared/directory.ts'
import { membersOf } from '../shared/groups.ts'
import type { ExportTold, HistoryRecord, RecordName, ValueChange } from '../shared/history.ts'
import { fold } from '../shared/lookup/fold.ts'
import { type Phone, phone } from '../shared/records/phone.ts'

const recordsAPage = 100
/** An import may bring thousands of records: a page tells of so many of one event, and how many there are besides. */
const recordsAnEvent = 60

/** What a question about one record is about. */
interface About {
  /** the record, and those shown together with it */
  readonly members: readonly string[]
  /** these, and all that refer to them */
  readonly records: ReadonlySet<string>
}

/**
 * The records that a question asks for. Words are compared folded, so that both scripts and missing diacritics find
 * what they mean; every word must be somewhere in the record's names, values, files or in who made it. What a value
 * refers to is found by the name it has in the directory. Asked about one record, an event of many tells only of it; what
 * is shown together with it counts as it.
 */
export function findInHistory(
  records: readonly HistoryRecord[],
  question: HistoryQuestion,
  directory: Directory
): Omit<HistoryPage, 'lost'> {
  const words = fold(question.text).split(' ').filter(Boolean)
  const about = question.record === null ? null : aboutFrom(directory, question.record)
  const found: HistoryRecord[] = []
  for (let at = records.length - 1; at >= 0 && found.length <= recordsAPage; at--) {
    const record = records[at]
    if (record === undefined) continue
    if (question.before !== null && record.number >= question.before) continue
    if (about !== null && !isEventAbout(record, about)) continue
    if (words.length > 0) {
      const text = fold(textOf(directory, record))
      if (!words.every(word => text.includes(word))) continue
    }
    found.push(record)
  }
  const page = found.slice(0, recordsAPage).map(record => forPage(record, about))
  return { records: page, hasMore: found.length > recordsAPage }
}

/** The event as a page shows it: of many records the first, and what only "changes since" asks for left out. */
function forPage(event: HistoryRecord, about: About | null): HistoryRecord {
  const { touched: _, export: written, began = [], gone = [], changes, ...others } = event
  const isOfMany = event.cause === 'import' || event.cause === 'import-undone' || event.cause === 'import-taken-back'
  const isWanted = (name: RecordName): boolean => about === null || !isOfMany || about.records.has(name.record)
  const wanted = changes.filter(change => about === null || !isOfMany || isAbout(change, about))
  const shown = new Set<string>()
  const fits = (record: string): boolean => {
    if (shown.size < recordsAnEvent) shown.add(record)
    return shown.has(record)
  }
  const all = new Set([...wanted, ...began.filter(isWanted), ...gone.filter(isWanted)].map(({ record }) => record))
  const kept = {
    changes: wanted.filter(({ record }) => fits(record)),
    began: began.filter(isWanted).filter(({ record }) => fits(record)),
    gone: gone.filter(isWanted).filter(({ record }) => fits(record))
  }
  const leftOut = all.size - shown.size
  return {
    ...others,
    changes: kept.changes,
    ...(kept.began.length > 0 ? { began: kept.began } : {}),
    ...(kept.gone.length > 0 ? { gone: kept.gone } : {}),
    ...(written === undefined ? {} : { export: toldShortly(written) }),
    ...(leftOut > 0 ? { leftOut } : {})
  }
}

function toldShortly({ name, scope, position }: ExportTold): ExportTold {
  return { name, scope, position }
}

function isEventAbout({ changes, began = [], gone = [] }: HistoryRecord, about: About): boolean {
  return (
    changes.some(change => isAbout(change, about)) ||
    [...began, ...gone].some(({ record }) => about.records.has(record))
  )
}

/** Also what referred to the record once: then its id is among the values. */
function isAbout(change: ValueChange, { records, members }: About): boolean {
  const values = [change.after, ...change.before, ...(change.besides ?? [])]
  return records.has(change.record) || values.some(value => members.some(id => names(value, id)))
}

function aboutFrom(directory: Directory, id: string): About {
  const members = membersOf(directory.groups, id)
  return { members, records: new Set([...members, ...members.flatMap(one => [...idsReferringTo(directory, one)])]) }
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
  const { by, changes, began = [], gone = [], import: taken, export: written } = record
  const told = changes.map(change => {
    const values = [change.after, ...change.before, ...(change.besides ?? [])].map(value => wordsIn(directory, value))
    return `${change.name} ${nameOf(directory, change.record)} ${values.join(' ')}`
  })
  const names = [...began, ...gone].map(({ record: id, name }) => `${name} ${nameOf(directory, id)}`)
  const files = taken?.files.map(({ name, stationName }) => `${name} ${stationName}`) ?? []
  return [by, ...told, ...names, ...files, written?.name ?? ''].join(' ')
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
