/**
 * R2 for imports: the app itself, killed with SIGKILL at a random moment while it takes a package in. After each kill it
 * is started again: the directory is as before the import or as after it, never between, and it is as after it when
 * that was acknowledged.
 */
import type { ChildProcess } from 'node:child_process'
import { readdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication, Page } from '@playwright/test'
import { Dice } from '../support/disk/dice.ts'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { entryOf } from '../support/records.ts'
import { heldDirectory } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, launchApp, test } from './fixtures.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)
/** `npm run soak -- app-kill` asks for more. */
const rounds = Number(process.env['PUTOKAZ_ROUNDS'] ?? 5)
/** Enough that writing them takes a while. */
const records = 1500

test.use({ ...startingOn({}), today: '2026-03-10' })

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')

const running: ChildProcess[] = []

test.afterEach(() => {
  for (const process of running.splice(0)) process.kill('SIGKILL')
})

test(`R2: killed while it imports, the app holds all of the import or nothing of it (seed ${seed})`, async ({
  dataFolder
}) => {
  test.setTimeout(120_000 + rounds * 30_000)
  const dice = new Dice(seed)
  const acknowledged = new Set<number>()
  for (let round = 1; round <= rounds; round += 1) {
    const path = join(dataFolder, `paket ${round}.putokaz`)
    writeFileSync(path, packageOf(round))
    const app = await start(dataFolder, path)
    const page = await app.firstWindow()
    await expectWholeImports(page, round - 1, acknowledged)
    const offer = await offerOf(page)
    await page.exposeFunction('acknowledge', () => void acknowledged.add(round))
    const applying = page.evaluate(apply, offer).catch(() => null)
    if (round === 1) await applying
    else await wait(dice.between(0, 500))
    app.process().kill('SIGKILL')
    await applying
  }
  expect(acknowledged).toContain(1)
  const app = await start(dataFolder)
  const page = await app.firstWindow()
  await expectWholeImports(page, rounds, acknowledged)
  const data = join(dataFolder, 'data')
  const litter = [...readdirSync(data), ...readdirSync(join(data, 'backups'))].filter(name => name.includes('temp'))
  // What a killed backup left goes when the next one is made.
  expect(litter.filter(name => !name.includes('before-import'))).toEqual([])
  const question = JSON.stringify({ record: null, text: '', before: null })
  const history = JSON.parse(await page.evaluate(text => window.putokaz.call('readHistory', text), question))
  expect(history).toMatchObject({ lost: 0 })
  await app.close()
})

/** All of the records of a round are there or none, and all where that was acknowledged; a backup was made before. */
async function expectWholeImports(page: Page, upTo: number, acknowledged: ReadonlySet<number>): Promise<void> {
  const { contacts } = await heldDirectory(page)
  let taken = 0
  for (let round = 1; round <= upTo; round += 1) {
    const found = [...contacts.keys()].filter(id => id.startsWith(`contact-r${round}-`)).length
    expect([0, records], `round ${round}`).toContain(found)
    if (acknowledged.has(round)) expect(found, `round ${round} was acknowledged`).toBe(records)
    if (found > 0) taken += 1
  }
  const listed = JSON.parse(await page.evaluate(() => window.putokaz.call('listBackups', 'null')))
  const kept = listed.value.filter(
    ({ reason, condition }: { readonly reason: string; readonly condition: string }) =>
      reason === 'before-import' && condition !== 'damaged'
  )
  expect(kept.length).toBeGreaterThanOrEqual(taken)
  const imports = JSON.parse(await page.evaluate(() => window.putokaz.call('listImports', 'null')))
  expect(imports).toHaveLength(taken)
}

function packageOf(round: number): Buffer {
  const stamp = { writer: `sused-${round}`, count: 1, station: 'station-sused000', by: 'Jelena Primer' }
  const entries = Array.from({ length: records }, (_, place) => {
    const name = `Primer ${round}.${place}`
    const values = {
      organisation: 'organisation-primer-a',
      name,
      reach: 'office',
      role: 'proba, proba i još jedna'
    } as const
    return entryOf('contact', `contact-r${round}-${place}`, values, stamp)
  })
  return packageFile(membersOf(entries))
}

async function offerOf(page: Page): Promise<string> {
  return await page.evaluate(async () => {
    for (let seen = -1; ; ) {
      const state = JSON.parse(await window.putokaz.call('awaitExchange', JSON.stringify({ seen })))
      if (state.work === null && state.offer !== null) return state.offer
      seen = state.version
    }
  })
}

/** In the page: takes the whole offer, and says when that is acknowledged. */
async function apply(offer: string): Promise<void> {
  const { putokaz, acknowledge } = window as unknown as {
    readonly putokaz: { call(verb: string, request: string): Promise<string> }
    acknowledge(): void
  }
  const decisions = { offer, by: 'Ana Proba', declined: [], choices: [], acceptsUnsigned: true }
  const answer = JSON.parse(await putokaz.call('applyOffer', JSON.stringify(decisions)))
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  acknowledge()
}

async function start(dataFolder: string, ...files: readonly string[]): Promise<ElectronApplication> {
  const app = await launchApp({
    words: [appFolder, `--data-dir=${dataFolder}`, '--today=2026-03-10', ...files],
    besides: dataFolder
  })
  running.push(app.process())
  await expect(async () =>
    expect((await heldDirectory(await app.firstWindow())).centres.size).toBeGreaterThan(0)
  ).toPass()
  return app
}
