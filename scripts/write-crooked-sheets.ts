/**
 * Writes tests/files/sheets: the crooked sheets and, beside each, what is understood of it. A changed result is to be
 * looked over before it is kept: the test only holds that nothing changes unseen.
 *
 *   node scripts/write-crooked-sheets.ts
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { directoryOf } from '../tests/support/records.ts'
import { crookedSheets } from '../tests/support/sheets-corpus.ts'
import { knownEntries } from '../tests/support/sheets-directory.ts'
import { tell } from '../tests/support/sheets-told.ts'

const folder = join(import.meta.dirname, '..', 'tests', 'files', 'sheets')
mkdirSync(folder, { recursive: true })
for (const { file, what, bytes, corrected } of crookedSheets) {
  writeFileSync(join(folder, file), bytes())
  const told = await tell(what, file, bytes(), directoryOf(...knownEntries), corrected)
  writeFileSync(join(folder, `${file}.json`), `${JSON.stringify(told, null, 2)}\n`)
}
