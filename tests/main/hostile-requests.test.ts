/**
 * A page that was taken over can send whatever it likes through the door. Whatever comes, in whatever order, before a
 * directory is open as after: an answer or a refusal, the machine goes on, no file is written but the station's own, and
 * neither the station's secret key nor a place on the disk is told.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Answering, answerTo } from '../../main/answering.ts'
import type { Keeper } from '../../main/keeper.ts'
import { type Contract, type Verb, verbs } from '../../shared/bridge.ts'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { beginStation, keeperOn } from '../support/keepers.ts'
import { quickWrapping } from '../support/quick-wrapping.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)

let base = ''
let keeper: Keeper
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-requests-'))
  keeper = keeperOn(join(base, 'data'))
})
afterEach(async () => {
  await keeper.close()
  await rm(base, { recursive: true, force: true })
})

/** A request of each verb as our own page might send it: what attacks are made of. */
const usual: Readonly<Record<string, unknown>> = {
  beginStation: {
    settings: { stationName: 'Nova', myCentre: null, people: [], language: 'sr-Latn', theme: 'system', textSize: 100 },
    start: 'empty'
  },
  saveEdit: {
    cause: 'form',
    by: 'Ana',
    changes: [
      {
        id: 'contact-primer-ana',
        kind: 'contact',
        isNew: false,
        fields: { note: { value: 'x', shown: [] }, phones: { value: [], shown: [{ writer: 'w', count: 1 }] } }
      }
    ]
  },
  saveSettings: { stationName: 'N', myCentre: null, people: ['A'], language: 'en', theme: 'dark', textSize: 125 },
  awaitSaving: { seen: 0 },
  awaitExchange: { seen: -1 },
  awaitLock: { seen: -1 },
  readHistory: { record: null, text: '', before: null },
  removeBackup: { name: '2026-03-10 daily' },
  restoreBackup: { name: '../data/putokaz', by: 'Ana' },
  readOffer: { offer: 'offer-x' },
  givePassphrase: { offer: 'offer-x', file: 0, passphrase: 'x' },
  applyOffer: { offer: 'offer-x', by: 'Ana', declined: [], choices: [], acceptsUnsigned: true },
  dropOffer: { offer: 'offer-x' },
  undoImport: { number: 1, by: 'Ana', manner: 'forget' },
  setTrust: { publicKey: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo', trusted: true },
  eraseContact: { contact: 'contact-primer-ana', by: 'Ana' },
  readSheet: { sheet: 'sheet-x' },
  unlock: { manner: 'passphrase', text: 'x' },
  setLock: { passphrase: 'x', by: 'Ana' },
  changePassphrase: { present: { manner: 'recovery', text: 'x' }, next: 'y' },
  renewRecovery: { passphrase: 'x' },
  removeLock: { passphrase: 'x', by: 'Ana' },
  guessSheet: { sheet: 'sheet-x', at: 0, told: {} },
  closeSheet: { sheet: 'sheet-x' }
}

/** What an attacker puts in the place of a part of a request. */
const instead: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  2 ** 53,
  1e308,
  '',
  '\u0000',
  '../../../etc/passwd',
  '..\\..\\x',
  '/etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'centre-krnjaca',
  'contact-primer-ana',
  'x'.repeat(100_000),
  [],
  [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]],
  {},
  { constructor: { prototype: { polluted: true } } },
  Array.from({ length: 5000 }, () => ({}))
]

/** Harms one place of a request, or several. */
function harmed(request: unknown, draw: () => number): unknown {
  if (draw() < 0.25 || request === null || typeof request !== 'object')
    return instead[Math.floor(draw() * instead.length)]
  const copy: Record<string, unknown> = Array.isArray(request) ? ([...request] as never) : { ...request }
  const names = Object.keys(copy)
  const name = names[Math.floor(draw() * names.length)] ?? 'more'
  const way = draw()
  if (way < 0.15) delete copy[name]
  else if (way < 0.25)
    copy[instead.find((one, at) => typeof one === 'string' && one !== '' && at > draw() * 16) as string] = 'x'
  else copy[name] = harmed(copy[name], draw)
  return draw() < 0.3 ? harmed(copy, draw) : copy
}

/** Verbs that need a window answer nothing here: their requests are read, and that is all that is tried. */
function answering(): Answering {
  const nothing = async (): Promise<null> => null
  return Object.fromEntries(
    verbs.map(verb => [verb, (keeper as unknown as Record<string, unknown>)[verb] ?? nothing])
  ) as unknown as Answering
}

/** The answer; null when it was refused, or none came for now. */
async function ask(door: Answering, verb: unknown, text: unknown): Promise<string | null> {
  const asked = answerTo(door, verb, text).catch((error: unknown) => {
    if (!(error instanceof Error)) throw error
    return null
  })
  const waits = verb === 'awaitSaving' || verb === 'awaitExchange' || verb === 'awaitLock'
  return await (waits ? Promise.race([asked, letOthersRun(null)]) : asked)
}

/** Secrets and places that no answer may hold. `dataFolder` is told on purpose, and stands for itself. */
async function secretsIn(folder: string): Promise<readonly string[]> {
  const files = await Promise.all(
    (await readdir(folder)).map(name => readFile(join(folder, name), 'utf8').catch(() => ''))
  )
  const found = [...files.join('\n').matchAll(/"(?:secret|sealed|privateKey|private)":"([^"]{20,})"/g)].map(
    match => match[1] ?? ''
  )
  return [...new Set(found)]
}

describe('a page that was taken over', () => {
  for (const state of ['before a directory is open', 'with a directory open'] as const) {
    it(`is answered or refused, ${state} (seed ${seed})`, { timeout: 120_000 }, async () => {
      const path = join(base, 'a.putokaz')
      await writeFile(path, packageFile(membersOf()))
      if (state === 'with a directory open') {
        await beginStation(keeper)
        await keeper.listStations(null)
        keeper.openPackages([path])
      }
      const random = fc.sample(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { numRuns: 20_000, seed })
      let at = 0
      const draw = (): number => random[at++ % random.length] ?? 0
      const door = answering()
      let answered = 0
      let refused = 0
      const told: string[] = []
      for (let round = 0; round < 1500; round += 1) {
        const verb = verbs[round % verbs.length] as Verb
        // Begins a station by itself, or locks it, as the person's hand: what is left to see then is another test.
        if ((verb === 'beginStation' && state !== 'with a directory open') || verb === 'setLock') continue
        const request = harmed(usual[verb] ?? null, draw)
        const answer = await ask(door, verb, JSON.stringify(request))
        if (answer === null) refused += 1
        else {
          answered += 1
          if (answer !== undefined && told.length < 3000) told.push(answer.slice(0, 2_000_000))
        }
      }
      expect(answered).toBeGreaterThan(20)
      expect(refused).toBeGreaterThan(500)
      expect('polluted' in {}).toBe(false)
      // Nothing was written but by the station, and in its folder.
      expect((await readdir(base)).sort()).toEqual(['a.putokaz', 'data'])

      // It still works.
      if (state === 'before a directory is open') await beginStation(keeper)
      const opened = await keeper.openDirectory(null)
      expect(opened.ok).toBe(true)
      const said = told.join('\n').replaceAll(JSON.stringify(join(base, 'data')), '')
      const secrets = await secretsIn(join(base, 'data'))
      if (state === 'with a directory open') expect(secrets.length).toBeGreaterThan(0)
      for (const secret of secrets) expect(said).not.toContain(secret)
      expect(said).not.toContain(`${base}/a.putokaz`)
    })
  }

  it(`learns nothing of a directory that is locked (seed ${seed})`, { timeout: 120_000 }, async () => {
    await keeper.close()
    keeper = keeperOn(join(base, 'data'), { wrapping: quickWrapping })
    await beginStation(keeper)
    const on = await keeper.setLock({ passphrase: 'lozinka od reči', by: 'Ana' })
    if (!on.ok) throw new Error(JSON.stringify(on.problem))
    expect((await keeper.lockNow(null)).ok).toBe(true)
    // Whoever asks with the right word while others guess is not this attacker.
    const random = fc.sample(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { numRuns: 20_000, seed })
    let at = 0
    const draw = (): number => random[at++ % random.length] ?? 0
    const door = answering()
    const told: string[] = []
    for (let round = 0; round < 800; round += 1) {
      const verb = verbs[round % verbs.length] as Verb
      const request = round % 3 === 0 ? (usual[verb] ?? null) : harmed(usual[verb] ?? null, draw)
      const answer = await ask(door, verb, JSON.stringify(request))
      if (typeof answer === 'string') told.push(answer)
    }
    expect(told.length).toBeGreaterThan(20)
    const said = told.join('\n')
    expect(said).toContain('"locked"')
    expect(said).not.toMatch(/Primerić|contact-primer|067 000|\+381|recoveryCode|BEGIN AGE/)
    expect(said).not.toContain(on.value.recoveryCode)
    // It is still the same lock, and still the same directory.
    const unlocked = await keeper.unlock({ manner: 'passphrase', text: 'lozinka od reči' })
    expect(unlocked.ok && unlocked.value.entries.length).toBeGreaterThan(100)
    await keeper.close()
    keeper = keeperOn(join(base, 'other'))
  })

  it('is refused for what is no request at all', async () => {
    const door = answering()
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom(...verbs), fc.string(), fc.anything()),
        fc.oneof(fc.string(), fc.json(), fc.anything()),
        async (verb, text) => {
          await ask(door, verb, text)
          expect('polluted' in {}).toBe(false)
        }
      ),
      { numRuns: 500, seed }
    )
  })

  it('is refused for values nested too deep to be written, and nothing of them stays', async () => {
    await beginStation(keeper)
    const door = answering()
    for (const depth of [13, 1000, 1_000_000]) {
      const value = `${'['.repeat(depth)}${']'.repeat(depth)}`
      const change = `{"id":"contact-primer-ana","kind":"contact","isNew":false,"fields":{"note":{"value":${value},"shown":[]}}}`
      const answer = await ask(door, 'saveEdit', `{"cause":"form","by":"Ana","changes":[${change}]}`)
      expect(answer ?? '"ok":false', String(depth)).toContain('"ok":false')
    }
    const opened = await keeper.openDirectory(null)
    expect(opened.ok && JSON.stringify(opened.value.entries)).not.toContain('[[[[[[[[[[[[[')
    expect((await ask(door, 'awaitSaving', '{"seen":-1}')) ?? '"waiting":0').toContain('"waiting":0')
  })

  it('gets no file by the name of a backup, and removes none', async () => {
    await beginStation(keeper)
    const secret = join(base, 'secret.json')
    await writeFile(secret, '{}')
    for (const name of [
      '../secret',
      '../../secret',
      secret,
      'putokaz',
      '../putokaz',
      '..\\secret',
      'a/../../secret',
      ''
    ]) {
      const removed = await keeper.removeBackup({ name })
      expect(removed.ok, name).toBe(false)
      const restored = await keeper.restoreBackup({ name, by: 'Ana' })
      expect(restored.ok, name).toBe(false)
    }
    expect(await readFile(secret, 'utf8')).toBe('{}')
    expect((await readdir(join(base, 'data'))).length).toBeGreaterThan(0)
  })

  it('cannot keep an edit from the disk by a flood', { timeout: 60_000 }, async () => {
    await beginStation(keeper)
    const door = answering()
    const flood = Array.from({ length: 2000 }, (_, at) =>
      ask(door, verbs[at % verbs.length], at % 3 === 0 ? '{' : JSON.stringify({ seen: at, x: 'y'.repeat(1000) }))
    )
    const edit: Contract['saveEdit']['request'] = {
      cause: 'form',
      by: 'Ana',
      changes: [
        {
          id: 'contact-nova',
          kind: 'contact',
          isNew: true,
          fields: {
            name: { value: 'Nova', shown: [] },
            organisation: { value: 'organisation-primer-a', shown: [] },
            reach: { value: 'office', shown: [] }
          }
        }
      ]
    }
    const answer = JSON.parse((await ask(door, 'saveEdit', JSON.stringify(edit))) ?? 'null')
    expect(answer.ok).toBe(true)
    let state = await keeper.awaitSaving({ seen: -1 })
    while (state.savedTicket < answer.value.ticket) state = await keeper.awaitSaving({ seen: state.version })
    await Promise.all(flood)
  })

  it('can hold the longest texts and the most numerous changes, and the directory opens again', {
    timeout: 60_000
  }, async () => {
    await beginStation(keeper)
    const door = answering()
    const long = '\u202e\u0000\u001b[2J'.repeat(250)
    const fields = {
      note: { value: long, shown: [] },
      name: { value: 'N', shown: [] },
      organisation: { value: 'organisation-primer-a', shown: [] },
      reach: { value: 'office', shown: [] }
    }
    const changes = Array.from({ length: 400 }, (_, at) => ({
      id: `contact-many-${at}`,
      kind: 'contact',
      isNew: true,
      fields
    }))
    const answer = await ask(door, 'saveEdit', JSON.stringify({ cause: 'form', by: 'A', changes }))
    expect(answer).toContain('"ok":true')
    const tooLong = { ...fields, note: { value: 'x'.repeat(1_000_000), shown: [] } }
    const refused = await ask(
      door,
      'saveEdit',
      JSON.stringify({ cause: 'form', by: 'A', changes: [{ ...changes[0], id: 'contact-long', fields: tooLong }] })
    )
    expect(refused).toContain('breaks-rules')
    await keeper.close()
    keeper = keeperOn(join(base, 'data'))
    const opened = await keeper.openDirectory(null)
    expect(opened.ok && opened.value.entries.some(({ id }) => id === 'contact-many-399')).toBe(true)
  })
})
