/**
 * R2: the app itself, killed with SIGKILL at random moments while edits and backups stream in through the real door.
 * After each kill it is started again: nothing that was acknowledged is lost.
 */

import type { ChildProcess } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { ElectronApplication } from '@playwright/test'
import type { Directory } from '../../shared/directory.ts'
import { Dice } from '../support/disk/dice.ts'
import { heldDirectory } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, launchApp, test } from './fixtures.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)
/** `npm run soak -- app-kill` asks for more. */
const rounds = Number(process.env['PUTOKAZ_ROUNDS'] ?? 5)

test.use({ ...startingOn({}), today: '2026-03-10' })

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')

const running: ChildProcess[] = []

test.afterEach(() => {
  for (const process of running.splice(0)) process.kill('SIGKILL')
})

test(`R2: killed at any moment, the app loses no edit it acknowledged (seed ${seed})`, async ({ dataFolder }) => {
  test.setTimeout(120_000 + rounds * 30_000)
  const dice = new Dice(seed)
  const acknowledged: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const app = await start(dataFolder)
    const page = await app.firstWindow()
    expectNothingLost(await heldDirectory(page), acknowledged)
    await page.exposeFunction('acknowledge', (id: string) => void acknowledged.push(id))
    const streaming = page.evaluate(streamEdits, round).catch(() => null)
    const known = acknowledged.length
    await expect.poll(() => acknowledged.length, `round ${round}`).toBeGreaterThan(known)
    await wait(dice.between(0, 400))
    app.process().kill('SIGKILL')
    await streaming
  }
  const app = await start(dataFolder)
  const page = await app.firstWindow()
  expectNothingLost(await heldDirectory(page), acknowledged)
  expect(acknowledged.length).toBeGreaterThan(rounds * 3)
  const question = JSON.stringify({ record: null, text: '', before: null })
  const history = JSON.parse(await page.evaluate(text => window.putokaz.call('readHistory', text), question))
  expect(history).toMatchObject({ lost: 0 })
  expect(readdirSync(join(dataFolder, 'data')).filter(name => name.includes('temp'))).toEqual([])
  await app.close()
})

/** All that was acknowledged is there; of each round the first so many, and of these none is missing. */
function expectNothingLost({ contacts }: Directory, acknowledged: readonly string[]): void {
  expect(acknowledged.filter(id => !contacts.has(id))).toEqual([])
  for (let round = 1; round <= rounds; round += 1) {
    const numbers = [...contacts.keys()].flatMap(id => {
      const number = new RegExp(`^contact-r${round}-(\\d+)$`).exec(id)?.[1]
      return number === undefined ? [] : [Number(number)]
    })
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, place) => place + 1))
  }
}

async function start(dataFolder: string): Promise<ElectronApplication> {
  const app = await launchApp({
    words: [appFolder, `--data-dir=${dataFolder}`, '--today=2026-03-10'],
    besides: dataFolder
  })
  running.push(app.process())
  await expect((await app.firstWindow()).getByRole('searchbox')).toBeFocused()
  return app
}

/** In the page: adds contacts without end, with a backup now and then, and says of each when it is on disk. */
async function streamEdits(round: number): Promise<void> {
  const { putokaz, acknowledge } = window as unknown as {
    readonly putokaz: { call(verb: string, request: string): Promise<string> }
    acknowledge(id: string): void
  }
  const ask = async (verb: string, request: unknown) => JSON.parse(await putokaz.call(verb, JSON.stringify(request)))
  const tickets: (readonly [ticket: number, id: string])[] = []
  let seen = -1
  void (async () => {
    for (;;) {
      const saving = await ask('awaitSaving', { seen })
      seen = saving.version
      while ((tickets[0]?.[0] ?? Number.POSITIVE_INFINITY) <= saving.savedTicket)
        acknowledge(tickets.shift()?.[1] ?? '')
    }
  })()
  for (let number = 1; ; number += 1) {
    const id = `contact-r${round}-${number}`
    const values = { organisation: 'organisation-primer-a', name: `Proba ${round}.${number}`, reach: 'office' }
    const fields = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, { value, shown: [] }]))
    const change = { id, kind: 'contact', isNew: true, fields }
    const answer = await ask('saveEdit', { by: 'Ana Proba', cause: 'form', changes: [change] })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
    tickets.push([answer.value.ticket, id])
    if (number % 20 === 0) await ask('makeBackup', null)
  }
}
