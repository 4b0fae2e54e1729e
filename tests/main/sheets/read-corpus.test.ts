/** The crooked sheets of tests/files/sheets, and what is understood of each (scripts/write-crooked-sheets.ts). */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { directoryOf } from '../../support/records.ts'
import { crookedSheets } from '../../support/sheets-corpus.ts'
import { knownEntries } from '../../support/sheets-directory.ts'
import { tell } from '../../support/sheets-told.ts'

const folder = join(import.meta.dirname, '../../files/sheets')
const here = directoryOf(...knownEntries)

describe('crooked sheets', () => {
  test.each(crookedSheets.map(sheet => [sheet.file, sheet.what, sheet] as const))(
    '%s: %s',
    async (file, what, { bytes, corrected, problem }) => {
      const stored = await readFile(join(folder, file))
      expect(stored.equals(bytes()), 'node scripts/write-crooked-sheets.ts writes the files anew').toBe(true)
      const expected = JSON.parse(await readFile(join(folder, `${file}.json`), 'utf8'))
      const told = await tell(what, file, stored, here, corrected)
      expect(JSON.parse(JSON.stringify(told))).toEqual(expected)
      expect((told.problem as { readonly kind: string } | undefined)?.kind).toBe(problem)
    }
  )

  test('are at least forty that can be read, and no file there is forgotten', async () => {
    expect(crookedSheets.filter(({ problem }) => problem === undefined).length).toBeGreaterThanOrEqual(40)
    const names = crookedSheets.flatMap(({ file }) => [file, `${file}.json`])
    expect((await readdir(folder)).toSorted()).toEqual(names.toSorted())
  })

  test('hold no number that somebody may have', async () => {
    const told = await Promise.all(crookedSheets.map(({ file }) => readFile(join(folder, `${file}.json`), 'utf8')))
    const numbers = told.flatMap(text => [...text.matchAll(/ = (\+?\d+)"/g)].map(([, number]) => number))
    expect(numbers.length).toBeGreaterThan(100)
    // What tests/support/fictional-stations.ts says; London's 020 7946 0 is kept free for films by Ofcom.
    const nobodys = /^(?:\+381(?:670|110|8000)\d+|\+44207946\d{4}|192)$/
    expect(numbers.filter(number => !nobodys.test(number ?? ''))).toEqual([])
  })

  test('say the same in every encoding', async () => {
    const inEncodings = crookedSheets.filter(({ file }) => /^(?:04|05|06|07|08|10|11)-/.test(file))
    const told = await Promise.all(inEncodings.map(({ file, bytes }) => tell('', file, bytes(), here)))
    expect(inEncodings).toHaveLength(7)
    for (const one of told) expect(one.records).toEqual(told[0]?.records)
  })
})
