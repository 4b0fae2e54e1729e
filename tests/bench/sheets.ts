/**
 * `npm run bench -- sheets`: a sheet of 50,000 rows, from the file to entries, beside what the parser alone takes for it:
 * read-excel-file and papaparse on bytes in memory, in the same process and at the same time of day. Target: at most
 * three times the parser (issue 5), and a thread that draws a window never held up.
 *
 * The reading runs as in the program: bundled, and in a thread that starts anew with each file, while the parser alone
 * has been warm since its first round.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import Papa from 'papaparse'
import readXlsxFile from 'read-excel-file/universal'
import { build } from 'vite'
import writeXlsxFile from 'write-excel-file/node'
import { readBookAt } from '../../main/sheets/read-book.ts'
import type { openSheet } from '../../main/sheets/read-sheet.ts'
import { readDirectory } from '../../shared/directory.ts'
import { sheetLimits } from '../../shared/sheets/reading/grid.ts'
import { nothingLearned } from '../../shared/sheets/reading/plan.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { formatTable, percentile, threeDigits } from './table.ts'

const rowCount = 50_000
const rounds = 5

type OpenSheet = typeof openSheet

export async function benchSheets(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-bench-sheets-'))
  try {
    const open = await builtReader(folder)
    const { xlsx, csv } = await makeFiles(folder)
    const lines = [await measure('XLSX', xlsx, parseXlsx, open), await measure('CSV', csv, parseCsv, open)]
    console.log(`\n## A sheet of ${rowCount} rows and ${header.length} columns (medians of ${rounds}, milliseconds)\n`)
    console.log(
      formatTable(
        ['', 'parser alone', 'cells', 'ratio', 'shown', 'ratio', 'understood', 'entries', 'ratio', 'longest turn'],
        lines
      )
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** read-sheet.ts and its thread, bundled as electron.vite.config.ts does it. */
async function builtReader(folder: string): Promise<OpenSheet> {
  const at = (name: string): string => join(import.meta.dirname, '../../main/sheets', `${name}.ts`)
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node24',
      outDir: join(folder, 'built'),
      rollupOptions: {
        input: { 'read-sheet': at('read-sheet'), 'read-sheet-worker': at('read-sheet-worker') },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' }
      }
    }
  })
  const built = await import(pathToFileURL(join(folder, 'built', 'read-sheet.mjs')).href)
  return built.openSheet
}

async function measure(
  name: string,
  path: string,
  parse: (bytes: Buffer) => Promise<number> | number,
  open: OpenSheet
): Promise<readonly string[]> {
  const alone: number[] = []
  const cells: number[] = []
  const shown: number[] = []
  const understood: number[] = []
  const entries: number[] = []
  let worstTurnMs = 0
  const known = new Map(fictionalEntries().map(entry => [entry.id, entry]))
  for (let round = 0; round < rounds; round += 1) {
    const bytes = readFileSync(path)
    alone.push(await timed(async () => expectRows(await parse(bytes))))
    cells.push(
      await timed(async () => {
        const read = await readBookAt(path, sheetLimits)
        expectRows(read.ok ? (read.value.grids[0]?.rows.length ?? 0) : 0)
      })
    )
    const watch = watchTurns()
    entries.push(
      await timed(async () => {
        const startedAt = performance.now()
        const opened = await open(path)
        if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
        const reading = opened.value
        await reading.tell(known)
        const guessed = await reading.guess(nothingLearned)
        if (!guessed.ok) throw new Error('not guessed')
        shown.push(performance.now() - startedAt)
        expectRows((await reading.understand(guessed.value.plan)).ok ? rowCount : 0)
        understood.push(performance.now() - startedAt)
        const made = await reading.make(guessed.value.plan)
        reading.close()
        if (!made.ok || made.value.entries.length < rowCount) throw new Error('entries are missing')
      })
    )
    worstTurnMs = Math.max(worstTurnMs, watch())
  }
  const [one = 1, two = 0, three = 0, four = 0, five = 0] = [alone, cells, shown, understood, entries].map(times =>
    percentile(times, 0.5)
  )
  return [name, one, two, two / one, three, three / one, four, five, five / one, worstTurnMs].map(value =>
    typeof value === 'number' ? threeDigits(value) : value
  )
}

async function parseXlsx(bytes: Buffer): Promise<number> {
  const [sheet] = await readXlsxFile(new Uint8Array(bytes).buffer)
  return sheet?.data.length ?? 0
}

function parseCsv(bytes: Buffer): number {
  return Papa.parse(bytes.toString('utf8'), { delimiter: ';' }).data.length
}

function expectRows(count: number): void {
  if (count < rowCount) throw new Error(`only ${count} rows`)
}

async function timed(work: () => Promise<void>): Promise<number> {
  ;(globalThis as { gc?: () => void }).gc?.()
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

/** How long this thread was held up at most, in milliseconds. */
function watchTurns(): () => number {
  let worst = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    worst = Math.max(worst, now - last - 1)
    last = now
  }, 1)
  return () => {
    clearInterval(timer)
    return worst
  }
}

const header = ['Organizacija', 'Ime i prezime', 'Funkcija', 'Telefon', 'E-pošta', 'Jezici', 'Radno vreme', 'Napomena']

function row(at: number): readonly string[] {
  const [first, last] = [firstNames[at % firstNames.length], lastNames[Math.floor(at / 7) % lastNames.length]]
  return [
    `Organizacija ${at % 60}`,
    `${first} ${last}${at}`,
    ['koordinatorka', 'pravnik', 'psihološkinja'][at % 3] ?? '',
    `06${at % 9} ${1_000_000 + ((at * 37) % 8_999_999)}`,
    `osoba${at}@primer.rs`,
    ['engleski', 'arapski, farsi', 'engleski, francuski'][at % 3] ?? '',
    ['pon-pet 9-15', 'radnim danima 8-16', 'svaki dan 10-18'][at % 3] ?? '',
    at % 4 === 0 ? `napomena ${at}` : ''
  ]
}

const firstNames = ['Ana', 'Đorđe', 'Žarko', 'Milica', 'Čedomir', 'Šejla', 'Ivana', 'Petar']
const lastNames = ['Primerić', 'Petrović', 'Đokić', 'Šćepanović', 'Žikić', 'Čolić', 'Nikolić', 'Savić', 'Ilić']

async function makeFiles(folder: string): Promise<{ readonly xlsx: string; readonly csv: string }> {
  const rows = [header, ...Array.from({ length: rowCount }, (_, at) => row(at))]
  const xlsx = join(folder, 'velika.xlsx')
  const csv = join(folder, 'velika.csv')
  await writeXlsxFile(rows.map(cells => cells.map(value => ({ value, type: String })))).toFile(xlsx)
  writeFileSync(csv, `\ufeff${rows.map(cells => cells.join(';')).join('\r\n')}`)
  // What the known directory costs is part of it: the thread reads it, too.
  readDirectory(fictionalEntries())
  return { xlsx, csv }
}
