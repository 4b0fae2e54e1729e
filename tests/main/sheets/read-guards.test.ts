/** R8 and R6 of the promises, for spreadsheets. */
import { describe, expect, test } from 'vitest'
import { readBookIn } from '../../../main/sheets/read-book.ts'
import { openSheet } from '../../../main/sheets/read-sheet.ts'
import { sheetLimits } from '../../../shared/sheets/reading/grid.ts'
import { runSheetBombs, sheetBombs, withoutGuard } from '../../support/sheets-bombs.ts'
import { runMalformedSheets } from '../../support/sheets-trials.ts'
import { xlsxFile, zipFile } from '../../support/sheets-xlsx.ts'

// Measured on a quiet machine: at most 200 ms (docs/benchmarks.md). The machines of tests are not quiet.
const patienceMs = 3_000

test('every bomb is refused for what it is, soon, within 128 MB, and the window does not wait', {
  timeout: 240_000
}, async () => {
  const { rounds, failures, measured } = await runSheetBombs({ size: 'small', atMostMs: patienceMs, atMostMb: 128 })
  expect(failures).toEqual([])
  expect(rounds).toBe(sheetBombs.length)
  for (const { name, worstTurnMs } of measured) expect(worstTurnMs, name).toBeLessThan(1_000)
})

describe('control: with its guard taken away, a bomb gets past it', () => {
  // Without these the bomb would go off here.
  const tooHeavy = ['unpackedBytes', 'cells', 'rows', 'textBytes', 'characters', 'tokenBytes']
  const guarded = sheetBombs.flatMap(bomb =>
    bomb.limit === undefined || tooHeavy.includes(bomb.limit) ? [] : [[bomb.name, bomb] as const]
  )
  test.each(guarded)('%s', async (_, { bytes, limit }) => {
    if (limit === undefined) throw new Error('no guard')
    const file = bytes('small')
    const stoppedBy = async (limits: typeof sheetLimits): Promise<string> => {
      const read = await readBookIn('a.xlsx', file, limits)
      return read.ok || read.problem.kind !== 'too-large' ? 'nothing' : read.problem.limit
    }
    expect(await stoppedBy(sheetLimits)).toBe(limit)
    expect(await stoppedBy(withoutGuard(limit))).not.toBe(limit)
  })
})

test('control: a text that is only somewhat too long is read without its guard', async () => {
  const file = xlsxFile([
    { name: 'L', rows: [], raw: `<row r="1"><c r="A1" t="str"><v>${'a'.repeat(600_000)}</v></c></row>` }
  ])
  expect(await readBookIn('a.xlsx', file, sheetLimits)).toMatchObject({ ok: false, problem: { limit: 'tokenBytes' } })
  expect(await readBookIn('a.xlsx', file, withoutGuard('tokenBytes'))).toMatchObject({ ok: true })
})

test('no malformed sheet is more than refused', { timeout: 240_000 }, async () => {
  const seed = 20_261_122
  const { failures, outcomes, slowestMs } = await runMalformedSheets({ rounds: 1_500, seed })
  expect(failures, `seed ${seed}`).toEqual([])
  for (const outcome of ['read', 'read with faults', 'malformed', 'nothing in it', 'foreign'])
    expect(outcomes[outcome], outcome).toBeGreaterThan(0)
  expect(slowestMs).toBeLessThan(2_000)
})

test('sheets that are broken in different ways are refused as one file', async () => {
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const bookOf = (...sheets: readonly string[]): Buffer =>
    zipFile([
      [
        'xl/workbook.xml',
        `<workbook xmlns:r="r"><sheets>${sheets.map((_, at) => `<sheet name="L${at}" sheetId="${at + 1}" r:id="s${at}"/>`).join('')}</sheets></workbook>`
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `<Relationships>${sheets.map((_, at) => `<Relationship Id="s${at}" Type="${related}/worksheet" Target="worksheets/${at}.xml"/>`).join('')}</Relationships>`
      ],
      ...sheets.map((sheet, at) => [`xl/worksheets/${at}.xml`, sheet] as const)
    ])
  const rows = '<row r="1"><c r="A1"><v>1</v></c></row>'
  const sound = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  const withoutRows = `<worksheet>${rows}</worksheet>`
  const twice = `<worksheet><sheetData>${rows}${rows}</sheetData></worksheet>`
  // The library sees no rows where they are only in a comment, and answers for the other sheet alone.
  const inComment = `<worksheet><!--<sheetData>${rows}</sheetData>--></worksheet>`
  expect(await readBookIn('a.xlsx', bookOf(sound, sound), sheetLimits)).toMatchObject({ ok: true })
  for (const sheets of [[withoutRows], [withoutRows, twice], [twice, withoutRows], [sound, inComment], [twice, twice]])
    expect(await readBookIn('a.xlsx', bookOf(...sheets), sheetLimits)).toMatchObject({
      ok: false,
      problem: { kind: 'malformed' }
    })
  const opened = await openSheet({ name: 'a.xlsx', bytes: bookOf(inComment, twice) })
  expect(opened).toMatchObject({ ok: false, problem: { kind: 'malformed' } })
})

describe('what the library is given', () => {
  test('is what was looked at: a second list of parts inside the archive is never read', async () => {
    // Two archives in one file: programs that look from the front see the first, others the last.
    const one = xlsxFile([
      {
        name: 'Prvi',
        rows: [
          ['Organizacija', 'Telefon'],
          ['PRVI', '192']
        ]
      }
    ])
    const other = xlsxFile([
      {
        name: 'Drugi',
        rows: [
          ['Organizacija', 'Telefon'],
          ['DRUGI', '193']
        ]
      }
    ])
    const both = Buffer.concat([one, other])
    const end = both.length - 22
    both.writeUInt32LE(both.readUInt32LE(end + 16) + one.length, end + 16)
    for (let at = both.readUInt32LE(end + 16); at < end; ) {
      both.writeUInt32LE(both.readUInt32LE(at + 42) + one.length, at + 42)
      at += 46 + both.readUInt16LE(at + 28)
    }
    const read = await readBookIn('a.xlsx', both, sheetLimits)
    expect(read.ok && read.value.grids.map(({ name, rows }) => [name, rows[1]?.[0]])).toEqual([['Drugi', 'DRUGI']])
  })

  test('may name its parts as it likes, and reach nothing of ours', async () => {
    const names = ['__proto__', 'constructor', '../../etc/passwd', 'xl/workbook.xml']
    for (const name of names) {
      const read = await readBookIn('a.xlsx', xlsxFile([{ name, rows: [[name]] }]), sheetLimits)
      expect(read.ok && read.value.grids[0]?.rows[0]?.[0]).toBe(name)
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
