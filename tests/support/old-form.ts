/**
 * A fictional formatVersion 0, to try a migration on: it called the entries `records`, in the checkpoint and in the
 * lines of the journal. There never was such a version.
 */
import { type Database, type DatabaseChange, storedForm } from '../../main/database.ts'
import type { StoredForm } from '../../main/disk/opening.ts'
import { openJournal, sealJournal } from './mutations.ts'

const presentForm = storedForm()

/** The form of a program that knows how to take version 0 over. */
export const migratingForm: StoredForm<Database, DatabaseChange> = {
  ...presentForm,
  migrations: new Map([[0, { payload: withEntries, change: withEntries }]])
}

/** The form of the program before that. Its journals still have to be put into the old words: `inOldWords`. */
export const oldForm: StoredForm<Database, DatabaseChange> = {
  ...presentForm,
  formatVersion: 0,
  encode: function* (database) {
    for (const chunk of presentForm.encode(database)) yield String(chunk).replace('"entries":[', '"records":[')
  },
  decode: payload => presentForm.decode(withEntries(payload))
}

/** A journal of version 0 as that version would have written it. */
export function inOldWords(journal: Buffer, number: number): Buffer {
  const { header, lines } = openJournal(journal, presentForm.format, number)
  return sealJournal({
    header,
    lines: lines.map(line => ({ ...line, json: line.json.replace('"entries":[', '"records":[') }))
  })
}

function withEntries(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || !('records' in value)) return value
  const { records, ...others } = value
  return { ...others, entries: records }
}
