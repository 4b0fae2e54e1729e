import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openSheet, type SheetReading } from '../../../main/sheets/read-sheet.ts'
import { sheetLimits } from '../../../shared/sheets/reading/grid.ts'
import { nothingLearned } from '../../../shared/sheets/reading/plan.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'
import { knownEntries } from '../../support/sheets-directory.ts'
import { type TestCell, xlsxFile } from '../../support/sheets-xlsx.ts'

const header = ['Organizacija', 'Ime i prezime', 'Telefon', 'E-pošta', 'Napomena']
const entries = new Map(knownEntries.map(entry => [entry.id, entry]))

function person(at: number): readonly TestCell[] {
  return [
    `Organizacija ${at % 40}`,
    `Ime${at} Prezime${at % 997}`,
    `06${at % 9} ${1_000_000 + at}`,
    `ime${at}@primer.rs`,
    `${at}`
  ]
}

async function fileOf(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(await tempFolder(), name)
  await writeFile(path, bytes)
  return path
}

async function opened(path: string, progress?: (part: number) => void): Promise<SheetReading> {
  const reading = await openSheet(path, progress === undefined ? {} : { progress })
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return reading.value
}

describe('a spreadsheet in its own thread', () => {
  test('is read, guessed, understood and made into entries', async () => {
    const reading = await opened(
      await fileOf('kontakti.xlsx', xlsxFile([{ name: 'List1', rows: [header, person(1), person(2)] }]))
    )
    expect(reading.head).toEqual({ name: 'kontakti.xlsx', form: 'xlsx', encoding: null, quotesIgnored: false })
    await reading.tell(entries)
    const guessed = await reading.guess(nothingLearned)
    if (!guessed.ok) throw new Error('not guessed')
    const understood = await reading.understand(guessed.value.plan)
    expect(understood.ok && understood.value.rows).toEqual({ read: 2, taken: 2, lost: 0, aside: 0 })
    const made = await reading.make(guessed.value.plan)
    expect(made.ok && made.value.entries.map(({ kind }) => kind)).toEqual([
      'organisation',
      'contact',
      'organisation',
      'contact'
    ])
    expect(made.ok && made.value.writer).toMatch(/^sheet-[0-9a-f]{32}$/)
    reading.close()
  })

  test('answers each of two who ask at the same moment, with the whole directory', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => person(at))
    const reading = await opened(await fileOf('veliki.xlsx', xlsxFile([{ name: 'List1', rows: [header, ...rows] }])))
    const many = new Map(entries)
    for (let at = 0; at < 3000; at += 1) {
      const [entry] = knownEntries
      if (entry !== undefined) many.set(`${entry.id}-${at}`, { ...entry, id: `${entry.id}-${at}` })
    }
    await reading.tell(new Map())
    const guessed = await reading.guess(nothingLearned)
    if (!guessed.ok) throw new Error('not guessed')
    const { plan } = guessed.value
    const first = reading.tell(many)
    const second = reading.tell(many).then(() => reading.understand(plan))
    await first
    expect(await second).toEqual(await reading.understand(plan))
    const made = await Promise.all([reading.make(plan), reading.make(plan)])
    expect(made[0].ok && made[0].value.entries.length).toBe(1240)
    expect(made[1]).toEqual(made[0])
    reading.close()
  })

  test('sees what changed in the directory since it was told', async () => {
    const reading = await opened(await fileOf('a.csv', 'Organizacija;Ime;Telefon\nPIN;Ana Primerić;067 039 88 77\n'))
    const rowsOf = async (): Promise<unknown> => {
      const guessed = await reading.guess(nothingLearned)
      const understood = guessed.ok ? await reading.understand(guessed.value.plan) : null
      return understood?.ok === true ? understood.value.counts : null
    }
    await reading.tell(new Map())
    expect(await rowsOf()).toMatchObject({ created: { organisation: 1, contact: 1 } })
    await reading.tell(entries)
    expect(await rowsOf()).toMatchObject({ created: {}, known: 1, changed: 1 })
    await reading.tell(new Map([...entries].filter(([id]) => id !== 'contact-ana')))
    expect(await rowsOf()).toMatchObject({ created: { contact: 1 }, known: 0 })
    reading.close()
  })

  test('of fifty thousand rows tells how far it is, and leaves this thread to others', {
    timeout: 240_000
  }, async () => {
    const rows = [header.join(';'), ...Array.from({ length: 50_000 }, (_, at) => person(at).join(';'))].join('\r\n')
    const path = await fileOf('velika.csv', rows)
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    const parts: number[] = []
    const reading = await opened(path, part => parts.push(part))
    await reading.tell(entries)
    const guessed = await reading.guess(nothingLearned)
    if (!guessed.ok) throw new Error('not guessed')
    const later: number[] = []
    const made = await reading.make(guessed.value.plan, part => later.push(part))
    clearInterval(timer)
    reading.close()
    expect(made.ok && made.value.entries.length).toBe(50_040)
    for (const told of [parts, later]) {
      expect(told.length).toBeGreaterThan(1)
      expect(told).toEqual(told.toSorted((a, b) => a - b))
    }
    // Whatever the machine: the thread that waits had its turns.
    expect(turns).toBeGreaterThan(20)
  })

  test('ends at once when somebody does not want it any more', { timeout: 120_000 }, async () => {
    const rows = [header.join(';'), ...Array.from({ length: 50_000 }, (_, at) => person(at).join(';'))].join('\n')
    const path = await fileOf('velika.csv', rows)
    const abort = new AbortController()
    const cancelled = openSheet(path, { signal: abort.signal, progress: () => abort.abort() })
    expect(await cancelled).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    // Also in the midst of a question.
    const reading = await opened(path)
    const guessed = await reading.guess(nothingLearned)
    if (!guessed.ok) throw new Error('not guessed')
    const asked = reading.understand(guessed.value.plan)
    reading.close()
    expect(await asked).toEqual({ ok: false, problem: { kind: 'cancelled' } })
    expect(await reading.guess(nothingLearned)).toEqual({ ok: false, problem: { kind: 'cancelled' } })
  })

  test('that takes too long or too much memory is refused, and nothing else suffers', {
    timeout: 120_000
  }, async () => {
    const rows = [header.join(';'), ...Array.from({ length: 150_000 }, (_, at) => person(at).join(';'))].join('\n')
    const path = await fileOf('velika.csv', rows)
    const late = await openSheet(path, { limits: { ...sheetLimits, seconds: 0.02 } })
    expect(late).toEqual({ ok: false, problem: { kind: 'too-large', limit: 'seconds', most: 0.02 } })
    const memory = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 8, stackSizeMb: 4 }
    const heavy = await openSheet(path, { memory })
    expect(heavy).toMatchObject({ ok: false, problem: { kind: 'too-large', limit: 'cells' } })
  })

  test.each([
    ['is not there', async () => join(await tempFolder(), 'nema.xlsx'), { kind: 'cannot-read', reason: 'ENOENT' }],
    ['is a folder', async () => await tempFolder(), { kind: 'cannot-read', reason: 'not a file' }],
    ['is empty', async () => await fileOf('prazna.xlsx', ''), { kind: 'empty' }],
    ['is two bytes long', async () => await fileOf('dva.csv', '\n\n'), { kind: 'empty' }]
  ] as const)('of a file that %s', async (_, path, problem) => {
    expect(await openSheet(await path())).toEqual({ ok: false, problem })
  })
})
