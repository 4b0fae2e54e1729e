/**
 * R11: cells of every nasty kind go through our CSV and XLSX files and back. No cell may begin a formula on the way, and
 * each must come back as it was.
 */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import readExcelFile from 'read-excel-file/node'
import { csvOf } from '../../main/sheets/write-csv.ts'
import { xlsxOf } from '../../main/sheets/write-xlsx.ts'
import { unescaped } from '../../shared/sheets/escape.ts'
import { unprintable } from '../../shared/sheets/workbook-shape.ts'
import type { OutTable } from '../../shared/sheets/writing/table.ts'
import { Dice } from './disk/dice.ts'
import type { TrialReport } from './disk/fault-trials.ts'

interface Payloads {
  readonly owasp: { readonly signs: readonly string[]; readonly examples: readonly string[] }
  readonly payloadsAllTheThings: readonly string[]
}

const payloads = JSON.parse(
  readFileSync(new URL('../files/third-party/csv-injection/payloads.json', import.meta.url), 'utf8')
) as Payloads

/** Every cell of the corpus, and each of its signs in front of something. */
export const injections: readonly string[] = [
  ...payloads.owasp.signs.flatMap(sign => [sign, `${sign}1+1`, `${sign}cmd|' /C calc'!A0`, ` ${sign}1+1`]),
  ...payloads.owasp.examples,
  ...payloads.payloadsAllTheThings
]

/** Whether a spreadsheet program takes a cell of a CSV file for a formula, by OWASP's list. */
export function beginsFormula(cell: string): boolean {
  return payloads.owasp.signs.some(sign => cell.startsWith(sign)) || /^\s*[=+\-@]/.test(cell)
}

export interface CellTrials {
  readonly rounds: number
  readonly seed: number
  /** how texts are written into the CSV file; another way only to show that trials can fail */
  readonly csv?: (table: OutTable) => string
}

/** A round is a cell. */
export async function runCells({ rounds, seed, csv = csvOf }: CellTrials): Promise<TrialReport> {
  const dice = new Dice(seed)
  const cells = Array.from({ length: rounds }, () => cellFrom(dice))
  const rows = Array.from({ length: Math.ceil(rounds / width) }, (_, at) => cells.slice(at * width, (at + 1) * width))
  const table: OutTable = {
    name: 'cells',
    columns: Array.from({ length: width }, () => ({ width: 10 })),
    head: [Array.from({ length: width }, (_, at) => `column ${at}`)],
    rows
  }
  return { rounds, failures: [...csvFailures(csv(table), rows), ...(await xlsxFailures(await xlsxOf([table]), rows))] }
}

const width = 10

function csvFailures(text: string, rows: readonly (readonly string[])[]): readonly string[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ';', skipEmptyLines: false })
  return rows.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const found = data[at + 1]?.[column] ?? 'nothing'
      if (beginsFormula(found)) return [`csv: ${JSON.stringify(found)} begins a formula`]
      return unescaped(found) === cell.toWellFormed()
        ? []
        : [`csv: ${JSON.stringify(cell)} came back as ${JSON.stringify(unescaped(found))}`]
    })
  )
}

async function xlsxFailures(bytes: Uint8Array, rows: readonly (readonly string[])[]): Promise<readonly string[]> {
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const formulas = /<f[ >]/.test(xml) || /<c [^>]*t="(?!s")/.test(xml) ? ['xlsx: a cell is no text'] : []
  const [sheet] = await readExcelFile(Buffer.from(bytes), { trim: false })
  const data: readonly (readonly unknown[])[] = sheet?.data ?? []
  return [
    ...formulas,
    ...rows.flatMap((row, at) =>
      row.flatMap((cell, column) => {
        const found = data[at + 1]?.[column] ?? ''
        const plain = cell.toWellFormed().replace(/\r\n?/g, '\n').replace(unprintable, '')
        const expected = plain in Object.prototype ? `${plain} ` : plain
        return found === expected
          ? []
          : [`xlsx: ${JSON.stringify(cell)} came back as ${JSON.stringify(found)} of ${typeof found}`]
      })
    )
  ]
}

const pieces = [
  '+381670184071',
  '+381 67 018 40 71',
  '067/018-4071',
  '(011) 023 456',
  '0670184071',
  '381670184071',
  '3.8161E+11',
  '00',
  '12.5.',
  '1/2',
  '2026-05',
  '31.12.2026.',
  '09:00',
  'TRUE',
  '"',
  '""',
  ';',
  '; ',
  "'",
  "''",
  '\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '\u00a0',
  '_x0041_',
  '_x005F_x0041_',
  '\u0000',
  '\u0001',
  '\ud800',
  '\ufeff',
  '＝1',
  '<b>&amp;',
  ']]>',
  'Đorđević',
  'Њ',
  'ž',
  '🙂',
  'maj 2026',
  'constructor',
  '__proto__',
  '1e5'
] as const

function cellFrom(dice: Dice): string {
  if (dice.chance(0.3)) return injections[dice.between(0, injections.length - 1)] ?? ''
  const parts = Array.from({ length: dice.between(1, 3) }, () =>
    dice.chance(0.2) ? String.fromCharCode(dice.between(0, 0xffff)) : dice.oneOf(pieces)
  )
  return parts.join(dice.chance(0.5) ? '' : ' ')
}
