/** Files that LibreOffice wrote are read like those it was given. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { lastingFolder } from '../../support/lasting-folder.ts'
import { convertToXlsx } from '../../support/libreoffice.ts'
import { directoryOf } from '../../support/records.ts'
import { crookedSheets } from '../../support/sheets-corpus.ts'
import { knownEntries } from '../../support/sheets-directory.ts'
import { tell } from '../../support/sheets-told.ts'

const here = directoryOf(...knownEntries)
// A cell of more than 300 letters, an error, a formula: what LibreOffice makes of these is its own affair.
const own = /^(?:32|46|47|50|54)-/
const workbooks = crookedSheets.filter(
  ({ file, problem }) => problem === undefined && file.endsWith('.xlsx') && !own.test(file)
)

let folder = ''
beforeAll(async () => {
  folder = await lastingFolder()
  await mkdir(join(folder, 'read'))
  for (const { file, bytes } of workbooks) await writeFile(join(folder, file), bytes())
  await convertToXlsx(
    workbooks.map(({ file }) => join(folder, file)),
    { into: join(folder, 'read'), profile: folder }
  )
}, 180_000)

test.each(workbooks.map(sheet => [sheet.file, sheet] as const))('%s', async (file, { bytes, corrected }) => {
  const given = await tell('', file, bytes(), here, corrected)
  const written = await readFile(join(folder, 'read', file))
  const read = await tell('', file, written, here, corrected)
  expect(read).toEqual(given)
})
