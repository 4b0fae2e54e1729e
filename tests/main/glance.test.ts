import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { glanceAt } from '../../main/glance.ts'
import { lockFileNames } from '../../main/lock/lock-names.ts'
import { keeperOn } from '../support/keepers.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'putokaz-glance-'))
})

afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const settings = {
  stationName: 'Krnjača',
  myCentre: null,
  people: Array.from({ length: 50 }, (_, number) => `Č${'š'.repeat(78)}${number % 10}`),
  language: 'sr-Cyrl',
  theme: 'dark',
  textSize: 150
} as const
const look = { language: 'sr-Cyrl', theme: 'dark', textSize: 150 }

describe('a glance at the data folder', () => {
  test('sees how the page looked, though fifty long names of people stand before it', async () => {
    const keeper = keeperOn(folder)
    await keeper.openDirectory(null)
    await keeper.beginStation({ settings, start: 'public-directory' })
    await keeper.close()
    expect(glanceAt(folder)).toEqual(look)
  })

  test('sees the database in use, not the damaged one beside it', async () => {
    await writeFile(join(folder, 'putokaz.json'), headWith({ ...settings, language: 'en' }))
    await writeFile(join(folder, 'putokaz-2.json'), headWith(settings))
    expect(glanceAt(folder)).toEqual(look)
  })

  test.each(lockFileNames)('sees nothing beside %s, though the database is not sealed yet', async name => {
    await writeFile(join(folder, 'putokaz.json'), headWith(settings))
    expect(glanceAt(folder)).toEqual(look)
    await writeFile(join(folder, name), '')
    expect(glanceAt(folder)).toBeNull()
  })

  test.each([
    ['no folder', null],
    ['a look that this version does not know', headWith({ ...settings, theme: 'sepia' })],
    ['settings of another kind', headWith([])],
    ['settings that are cut off', headWith(settings).slice(0, 200)],
    ['settings that are no JSON', '{\n"settings":{stationName},\n'],
    ['a sealed file', 'putokaz-sealed-database 1\n\u0000\u0001\u0002'],
    ['an empty file', '']
  ])('sees nothing in %s', async (_, content) => {
    if (content === null) return expect(glanceAt(join(folder, 'nowhere'))).toBeNull()
    await writeFile(join(folder, 'putokaz.json'), content)
    expect(glanceAt(folder)).toBeNull()
  })
})

function headWith(of: object): string {
  return `{"format":"putokaz-database","payload":{\n"station":"station-a",\n"settings":${JSON.stringify(of)},\n"entries":[\n`
}
