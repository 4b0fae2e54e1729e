/**
 * Spreadsheets of an attacker, read at a station to the end: texts of a megabyte, formulas, directions of writing, NUL,
 * names that every object has, in headers as in cells. What comes of them are records that the rules allow, or nothing.
 */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDirectory, recordById } from '../../shared/directory.ts'
import { faultsOf } from '../../shared/records/invariants.ts'
import { bytesAt, directoryAt, stationAt, type TrialStation } from '../support/exchange-stations.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { sheetOffer } from '../support/sheet-stations.ts'
import { readRows } from '../support/sheets-read.ts'

const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf']
const nasty = [
  ...names,
  '=1+1',
  '@SUM(1)',
  '<script>window.pwned=1</script>',
  '\u202exe.\u2066',
  'a\u0000b\u0007\u001b[2J',
  '\u200b\ufeff',
  'W'.repeat(5000),
  'x'.repeat(1_000_000),
  '../../etc/passwd',
  '{{file}}$t(app.close)',
  '9'.repeat(400),
  '-1e999',
  '\ud83d'
]

describe('rows of an attacker', () => {
  const directory = readDirectory(fictionalEntries())

  it('become records that the rules allow, or are told as not understood', () => {
    const head = ['NVO', 'Ime i prezime', 'Funkcija', 'Telefon', 'E-mail', 'Centar', 'Usluga', 'Važi do']
    const rows = nasty.map((text, at) => head.map((_, column) => nasty[(at + column) % nasty.length] ?? text))
    const { entries } = readRows(directory, [head, ...rows])
    expect(entries.length).toBeGreaterThan(0)
    const after = readDirectory([...directory.entries.values(), ...entries])
    for (const entry of entries) {
      const record = recordById(after, entry.id)
      if (record === null) continue
      const unreadable = faultsOf(after, record).filter(fault => fault.kind === 'unreadable')
      expect(unreadable, entry.id).toEqual([])
      expect(JSON.stringify(entry).length, entry.id).toBeLessThan(30_000)
    }
    expect('pwned' in {}).toBe(false)
  })

  it('may be called like what every object has, in headers, names and sheets', () => {
    for (const name of names) {
      const read = readRows(directory, [
        ['NVO', 'Ime i prezime', name],
        [name, name, name],
        [name, `${name} 2`, '067 011 22 33']
      ])
      expect(read.entries.length, name).toBeGreaterThan(0)
      expect(() => readRows(directory, [names, names, names])).not.toThrow()
    }
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('a file of an attacker', () => {
  let base = ''
  let station: TrialStation
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'putokaz-hostile-sheet-'))
    station = await stationAt(join(base, 'here'), 'Krnjača')
  })
  afterEach(async () => {
    await station.keeper.close()
    await rm(base, { recursive: true, force: true })
  })

  it('is offered, taken and undone like any other, and leaves nothing beside the data folder', {
    timeout: 60_000
  }, async () => {
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const short = nasty.filter(text => text.length < 1000)
    const lines = short.map((text, at) => [text, `Ana ${at} ${text}`, text, '067 011 22 33'].map(quoted).join(';'))
    const path = join(base, '=cmd <img src=x onerror=alert(1)> \u202evsc.csv')
    await writeFile(path, `NVO;Ime i prezime;Funkcija;Telefon\n${lines.join('\n')}\n`)
    const before = await bytesAt(station)
    const offer = await sheetOffer(station, path)
    const taken = await station.keeper.applyOffer({
      offer: offer.id,
      by: 'Ana',
      declined: [],
      choices: [],
      acceptsUnsigned: true
    })
    if (!taken.ok) throw new Error(JSON.stringify(taken.problem))
    const directory = await directoryAt(station)
    expect([...directory.unreadable.keys()]).toEqual([])
    const number = taken.value.number
    expect((await station.keeper.undoImport({ number, by: 'Ana', manner: 'forget' })).ok).toBe(true)
    expect(await bytesAt(station)).toEqual(before)
    expect((await readdir(base)).length).toBe(2)
  })
})
