/** R8: spreadsheets made to take time or memory of whoever opens them, in three sizes. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type SheetLimit, type SheetProblem, sheetLimits } from '../../shared/sheets/reading/grid.ts'
import type { TrialReport } from './disk/fault-trials.ts'
import { type TestPart, xlsxFile, zipFile } from './sheets-xlsx.ts'

export type SheetBombSize = 'small' | 'medium' | 'large'

export interface SheetBomb {
  readonly name: string
  readonly expected: SheetProblem['kind']
  /** the guard that stops it */
  readonly limit?: SheetLimit
  readonly bytes: (size: SheetBombSize) => Buffer
}

const factor: Readonly<Record<SheetBombSize, number>> = { small: 1, medium: 3, large: 10 }
const MB = 1024 * 1024

/** A workbook of one sheet with this XML in it. */
function withSheet(body: string | Buffer, more: TestPart = {}): Buffer {
  const start = Buffer.from('<worksheet><sheetData>')
  const end = Buffer.from('</sheetData></worksheet>')
  return withPart(Buffer.concat([start, typeof body === 'string' ? Buffer.from(body) : body, end]), more)
}

function withPart(sheet: Buffer, more: TestPart = {}, strings = '<sst/>', sheets = 1): Buffer {
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const each = (write: (at: number) => string): string => Array.from({ length: sheets }, (_, at) => write(at)).join('')
  return zipFile([
    [
      'xl/workbook.xml',
      `<workbook xmlns:r="r"><sheets>${each(at => `<sheet name="L${at}" sheetId="${at + 1}" r:id="s${at}"/>`)}</sheets></workbook>`
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `<Relationships>${each(at => `<Relationship Id="s${at}" Type="${related}/worksheet" Target="worksheets/s.xml"/>`)}</Relationships>`
    ],
    ['xl/sharedStrings.xml', strings],
    ['xl/worksheets/s.xml', sheet, more]
  ])
}

/** Digits in no order, so that they do not pack to nothing. */
function rows(count: number): string {
  let text = ''
  let number = 7
  for (let row = 1; row <= count; row += 1) {
    text += `<row r="${row}">`
    for (const column of 'ABCDEFGHIJKLMNOPQRST') {
      number = (number * 48_271) % 2_147_483_647
      text += `<c r="${column}${row}"${(number & 1) === 0 ? ' s="1"' : ''}/>`
    }
    text += '</row>'
  }
  return text
}

export const sheetBombs: readonly SheetBomb[] = [
  {
    name: 'a sheet that unpacks without end',
    expected: 'too-large',
    limit: 'unpackedBytes',
    bytes: size => withSheet(Buffer.alloc(80 * MB * factor[size], 0x20), { packed: true })
  },
  {
    name: 'a sheet packed a thousand times',
    expected: 'too-large',
    limit: 'packing',
    bytes: () => withSheet(Buffer.alloc(60 * MB, 0x20), { packed: true })
  },
  {
    name: 'a sheet that says it is small',
    expected: 'malformed',
    bytes: size => withSheet(Buffer.alloc(80 * MB * factor[size], 0x20), { packed: true, claimedBytes: 2_000 })
  },
  {
    name: 'two cells in far corners',
    expected: 'too-large',
    limit: 'columns',
    bytes: () => withSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="XFD9"><v>1</v></c></row>')
  },
  {
    name: 'a row a million below',
    expected: 'too-large',
    limit: 'rows',
    bytes: () => withSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>')
  },
  {
    name: 'wide at the top and long',
    expected: 'too-large',
    limit: 'cells',
    bytes: () => withSheet('<row r="1"><c r="NA1"><v>1</v></c></row><row r="190000"><c r="A190000"><v>1</v></c></row>')
  },
  {
    name: 'a row beyond all numbers',
    expected: 'malformed',
    bytes: () => withSheet('<row r="99999999999"><c r="A99999999999"><v>1</v></c></row>')
  },
  {
    name: 'an address behind a prefix',
    expected: 'malformed',
    bytes: () => withSheet('<row r="1"><c r="A1" x:r="XFD1048576"><v>1</v></c></row>')
  },
  {
    name: 'an address in a comment’s guise',
    expected: 'malformed',
    bytes: () => withSheet("<row r='1'><c r='XFD1048576'><v>1</v></c></row>")
  },
  {
    name: 'millions of empty cells',
    expected: 'too-large',
    limit: 'cells',
    bytes: () => withSheet(rows(160_000), { packed: true })
  },
  {
    name: 'thousands of parts',
    expected: 'too-large',
    limit: 'parts',
    bytes: size =>
      zipFile(Array.from({ length: Math.min(6_000 * factor[size], 60_000) }, (_, at) => [`xl/p${at}.xml`, ''] as const))
  },
  {
    name: 'hundreds of sheets',
    expected: 'too-large',
    limit: 'sheets',
    bytes: () => withPart(Buffer.from('<worksheet/>'), {}, '<sst/>', 300)
  },
  {
    name: 'one text of many megabytes',
    expected: 'too-large',
    limit: 'tokenBytes',
    bytes: () => withSheet(`<row r="1"><c r="A1"><v>${'1'.repeat(30 * MB)}</v></c></row>`)
  },
  {
    name: 'one tag of many megabytes',
    expected: 'too-large',
    limit: 'tokenBytes',
    bytes: () => withSheet(`<row r="1"><c r="A1" ${'a="1" '.repeat(5 * MB)}/></row>`)
  },
  {
    name: 'a row with attributes without end',
    expected: 'malformed',
    bytes: () => withSheet(`<row ${'a'.repeat(400_000)} r="1"><c r="A1"/></row>`)
  },
  {
    name: 'one long text in every cell',
    expected: 'too-large',
    limit: 'characters',
    bytes: () => {
      const cells = Array.from(
        { length: 4_000 },
        (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`
      ).join('')
      return withPart(
        Buffer.from(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
        {},
        `<sst><si><t>${'a'.repeat(32_000)}</t></si></sst>`
      )
    }
  },
  {
    name: 'a list of entities',
    expected: 'malformed',
    bytes: () =>
      withPart(
        Buffer.from(
          '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;&b;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&c;</v></c></row><row r="1"/></sheetData></worksheet>'
        )
      )
  },
  {
    name: 'an archive within its own directory',
    expected: 'malformed',
    bytes: () => {
      const sound = xlsxFile([{ name: 'L', rows: [['a']] }])
      sound.writeUInt32LE(0, sound.length - 6)
      return sound
    }
  },
  {
    name: 'a text file without end',
    expected: 'too-large',
    limit: 'textBytes',
    bytes: size => Buffer.alloc(40 * MB * factor[size], 'a;b\n')
  },
  { name: 'lines without end', expected: 'too-large', limit: 'rows', bytes: () => Buffer.alloc(30 * MB, 'a\n') },
  {
    name: 'a line of a million cells',
    expected: 'too-large',
    limit: 'columns',
    bytes: () => Buffer.from(`${';'.repeat(1_000_000)}\n`)
  },
  {
    name: 'cells without end',
    expected: 'too-large',
    limit: 'cells',
    bytes: () => Buffer.alloc(20 * MB, `${';'.repeat(300)}\n`)
  }
]

/** So that a guard can be taken away. */
export const withoutGuard = (limit: SheetLimit): typeof sheetLimits => ({
  ...sheetLimits,
  [limit]: Number.POSITIVE_INFINITY
})

export interface MeasuredBomb {
  readonly name: string
  readonly tookMs: number
  readonly extraMs: number
  readonly extraMb: number
  readonly worstTurnMs: number
}

/**
 * The bombs of a size, read one after another in a process of their own. `atMostMs` and `atMostMb` are beyond what a short
 * file takes; memory is the most that was held up to each.
 */
export async function runSheetBombs({
  size,
  atMostMs,
  atMostMb
}: {
  readonly size: SheetBombSize
  readonly atMostMs: number
  readonly atMostMb: number
}): Promise<TrialReport & { readonly measured: readonly MeasuredBomb[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'putokaz-sheet-bombs-'))
  const failures: string[] = []
  const measured: MeasuredBomb[] = []
  try {
    const sound = xlsxFile([
      {
        name: 'L',
        rows: [
          ['Organizacija', 'Telefon'],
          ['PIN', '192']
        ]
      }
    ])
    // Twice: the first time the thread's code is read from the disk.
    const paths = ['sound', 'again', ...sheetBombs.map((_, at) => String(at))].map(name => join(folder, name))
    for (const [at, path] of paths.entries()) await writeFile(path, sheetBombs[at - 2]?.bytes(size) ?? sound)
    const [, base, ...readings] = await read(paths)
    if (base === undefined || base.problem !== null) throw new Error(`the sound file: ${JSON.stringify(base?.problem)}`)
    for (const [at, { name, expected, limit }] of sheetBombs.entries()) {
      const reading = readings[at]
      if (reading === undefined) throw new Error(`${name} was not read`)
      const { problem, tookMs, worstTurnMs, mostMemoryMb } = reading
      const extraMs = tookMs - base.tookMs
      const extraMb = mostMemoryMb - base.mostMemoryMb
      measured.push({ name, tookMs, extraMs, extraMb, worstTurnMs })
      const isStopped =
        problem?.kind === expected && (limit === undefined || (problem.kind === 'too-large' && problem.limit === limit))
      if (!isStopped) failures.push(`${name}: ${JSON.stringify(problem)}`)
      if (extraMs > atMostMs) failures.push(`${name}: ${extraMs.toFixed(0)} ms`)
      if (extraMb > atMostMb) failures.push(`${name}: ${extraMb.toFixed(0)} MB`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { rounds: sheetBombs.length, failures, measured }
}

interface Reading {
  readonly problem: SheetProblem | null
  readonly tookMs: number
  readonly worstTurnMs: number
  readonly mostMemoryMb: number
}

const reader = fileURLToPath(new URL('./sheets-bomb-reader.ts', import.meta.url))

function read(paths: readonly string[]): Promise<readonly Reading[]> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [reader, ...paths], (error, stdout, stderr) => {
      if (error === null)
        done(
          stdout
            .trim()
            .split('\n')
            .map(line => JSON.parse(line))
        )
      else fail(new Error(`${error.message}\n${stderr}`))
    })
  })
}
