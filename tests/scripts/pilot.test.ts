/** A small year of the pilot: made again it is the same, and it says of everything made up that it is. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fictionalName, fictionalNumber } from '../../scripts/pilot/people.ts'
import { makeYear } from '../../scripts/pilot/year.ts'
import { readDirectory } from '../../shared/directory.ts'
import { day } from '../../shared/records/day.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { inTempFolder, keeperOn } from '../support/keepers.ts'

const small = { until: day.parse('2026-12-28'), contacts: 14, assignments: 30, edits: 100, months: 1 }

async function entriesOf(dataFolder: string): Promise<readonly Entry[]> {
  const keeper = keeperOn(join(dataFolder, 'data'))
  const opened = await keeper.openDirectory(null)
  await keeper.close()
  if (!opened.ok) throw new Error(opened.problem.kind)
  return opened.value.entries.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

test('the same seed makes the same year', { timeout: 120_000 }, async () => {
  await inTempFolder('pilot', async folder => {
    const one = await makeYear({ ...small, folder: join(folder, 'one'), seed: 7 })
    const other = await makeYear({ ...small, folder: join(folder, 'other'), seed: 7 })
    expect(one.edits).toBe(100)
    expect(one.lastPackages).toHaveLength(7)
    expect(readdirSync(join(folder, 'one'))).toEqual(
      expect.arrayContaining(['hq', 'vranje', 'packages', 'tabele', 'PROCITAJ.txt'])
    )
    const entries = await entriesOf(one.dataFolders[0] ?? '')
    expect(entries).toEqual(await entriesOf(other.dataFolders[0] ?? ''))
    const { contacts, assignments } = readDirectory(entries)
    const madeUp = [...contacts.values()].filter(({ id }) => id.startsWith('contact-pilot-'))
    expect(madeUp.length).toBeGreaterThan(10)
    for (const { phones, email, note } of madeUp) {
      expect(phones.every(({ text }) => text.startsWith('067 00'))).toBe(true)
      expect(email).toMatch(/@example\.org$/)
      expect(note).toContain('Izmišljeno')
    }
    for (const { id, note } of assignments.values()) expect(note, id).toContain('Izmišljeno')
  })
})

test('no two people are called the same, and no number is given out twice', () => {
  const places = Array.from({ length: 180 }, (_, place) => place)
  expect(new Set(places.map(fictionalName)).size).toBe(180)
  expect(new Set(places.map(place => fictionalNumber(place * 37))).size).toBe(180)
})
