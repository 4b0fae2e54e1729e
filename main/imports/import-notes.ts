/** Notes of imports: which of them stand, and how the history tells of one. */
import { type HistoryRecord, type ImportTold, type Told, withoutPersons } from '../../shared/history.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Database } from '../database.ts'
import type { ImportNote } from '../exchange-memory.ts'

/** The imports whose versions are held now, by number. */
export function standingIn({ exchange }: Database): readonly number[] {
  return [...exchange.imports.values()].filter(note => isStanding(note)).map(({ number }) => number)
}

/** The note of an import that stands; null for one that does not. */
export function standingNote({ exchange }: Database, number: number): ImportNote | null {
  const note = exchange.imports.get(number)
  return note !== undefined && isStanding(note) ? note : null
}

function isStanding({ state, isLeftBehind }: ImportNote): boolean {
  return state !== 'undone' && isLeftBehind !== true
}

/** What the history tells of an import, or of its undo, without the data of persons that it erased. */
export function eventOf(
  what: Pick<HistoryRecord, 'at' | 'by' | 'cause'>,
  { number, files }: ImportNote,
  told: Told,
  erased: readonly RecordId[]
): Omit<HistoryRecord, 'number'> {
  const about: ImportTold = { number, files: files.map(({ name, stationName }) => ({ name, stationName })) }
  return withoutPersons({ ...what, import: about, ...told }, new Set(erased))
}
