/**
 * Clearing an erased person's data out of everything that this station keeps besides the directory: history, journal,
 * log of takings and backups.
 *
 * Promises: a contact stays on the list of those to be cleared (`erasing`, in the database) until no file that can be
 * rewritten holds its data any more, so a failure or a kill is made good at the next start; what cannot be rewritten is
 * named. A file is replaced only by one that was read back and found right.
 */
import { basename, join } from 'node:path'
import type { SaveProblem } from '../shared/bridge.ts'
import type { PastExport } from '../shared/exchange/offer.ts'
import { isOfPerson } from '../shared/exchange/part.ts'
import { type HistoryRecord, withoutPersons } from '../shared/history.ts'
import type { RecordId } from '../shared/records/ids.ts'
import { type Entry, entryFrom, registerOf } from '../shared/replica/entry.ts'
import { erasedField, isErased } from '../shared/replica/erasure.ts'
import { mergeEntries } from '../shared/replica/merge.ts'
import { writeRegister } from '../shared/replica/register.ts'
import { onlyFields } from '../shared/replica/taking.ts'
import { failure, type Result, success } from '../shared/result.ts'
import type { Database } from './database.ts'
import { otherDatabases } from './database-name.ts'
import { type Disk, requireDiskErrorCode } from './disk/disk.ts'
import { SealBroken } from './disk/fault.ts'
import { pastExportOf } from './exports.ts'
import { withoutPersonsIn } from './imports/takings.ts'
import type { Safekeeping } from './safekeeping.ts'
import type { Station } from './station.ts'

export interface ErasingPlan {
  /** the data folder */
  readonly folder: string
  /** the name of the database in it */
  readonly name: string
  readonly disk: Disk
  readonly safekeeping: Safekeeping
}

/** What may still hold data of an erased person: names of backups, and of other files in the data folder. */
export interface Remains {
  readonly backups: readonly string[]
  readonly files: readonly string[]
}

/**
 * Writes the mark, and puts the contact on the list of those whose data is to be cleared away. `at` is the instant by
 * this computer's clock. Answers also which packages written here may hold the person.
 */
export async function markErased(
  station: Station,
  contact: RecordId,
  { by, at }: Pick<HistoryRecord, 'by' | 'at'>
): Promise<Result<{ readonly entries: readonly Entry[]; readonly exports: readonly PastExport[] }, SaveProblem>> {
  const unsaved = await station.settled()
  if (unsaved !== null) return failure(unsaved)
  const entry = station.entryMap.get(contact)
  if (entry?.kind !== 'contact')
    return failure({ kind: 'not-saved', cause: 'broken', reason: 'there is no such contact' })
  const exports = await exportsHolding(entry, station)
  const register = registerOf(entry, erasedField)
  const mark = isErased(entry) ? register : writeRegister(register, true, station.stampFor(by))
  const erased = mergeEntries(entry, entryFrom(entry.id, entry.kind, new Map([[erasedField, mark]])))
  const change = { record: contact, name: '', field: erasedField, before: [], after: true }
  const written = await station.commit(
    { entries: [erased], exchange: { erasing: { [contact]: true } } },
    { at, by, cause: 'erasure', changes: [change] }
  )
  return written.ok ? success({ entries: [erased], exports }) : written
}

/** Clears the data of all contacts that are on the station's list. */
export async function clearErased(station: Station, plan: ErasingPlan): Promise<Remains> {
  const erased: ReadonlySet<RecordId> = new Set(station.database.exchange.erasing)
  if (erased.size === 0) return { backups: [], files: [] }
  const logs = await station.clearLogs(
    event => withoutPersons(event, erased),
    taking => withoutPersonsIn(taking, erased)
  )
  const marks = [...erased].flatMap(id => {
    const entry = station.entryMap.get(id)
    return entry !== undefined && isErased(entry) ? [onlyFields(entry, [erasedField])] : []
  })
  const mayHold = (bytes: Buffer): boolean => [...erased].some(id => bytes.includes(id))
  const backups = await plan.safekeeping.rewrite(mayHold, database => withMarks(database, marks))
  const files = [...new Set([...logs.map(path => basename(path)), ...(await damagedOnes(plan, mayHold))])]
  if (logs.length === 0 && backups.length === 0) {
    await station.note({ erasing: Object.fromEntries([...erased].map(id => [id, false])) })
  }
  return { backups, files }
}

function withMarks(database: Database, marks: readonly Entry[]): Database {
  const entries = new Map(database.entries)
  let isChanged = false
  for (const mark of marks) {
    const entry = entries.get(mark.id)
    if (entry === undefined) continue
    const marked = mergeEntries(entry, mark)
    if (marked === entry) continue
    entries.set(mark.id, marked)
    isChanged = true
  }
  return isChanged ? { ...database, entries } : database
}

/** Damaged databases stay as they are beside the new one; they may hold the data, too. */
async function damagedOnes(
  { folder, name, disk }: ErasingPlan,
  mayHold: (bytes: Buffer) => boolean
): Promise<string[]> {
  const found: string[] = []
  try {
    for (const file of otherDatabases(await disk.readFolder(folder), name)) {
      const bytes = await disk.readFile(join(folder, file)).catch(error => {
        // Of one whose seal is broken nobody can tell.
        if (error instanceof SealBroken) return null
        throw error
      })
      if (bytes === null || mayHold(bytes)) found.push(file)
    }
  } catch (error) {
    requireDiskErrorCode(error)
  }
  return found
}

/** Packages written here that may hold what is known of a contact. */
async function exportsHolding(entry: Entry, station: Station): Promise<readonly PastExport[]> {
  const { events } = await station.readEvents()
  const told = new Map(events.map(event => [event.number, event.export]))
  const notes = [...station.database.exchange.exports.values()]
  return notes
    .filter(({ number, scope }) => {
      if (!scope.personalContacts && isOfPerson(entry)) return false
      // One that the history can no longer tell of may hold it.
      return told.get(number)?.records?.includes(entry.id) !== false
    })
    .map(pastExportOf)
}
