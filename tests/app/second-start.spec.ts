/** A second start brings along whatever somebody put on its command line: the first takes packages of it, and nothing else. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import type { Offer } from '../../shared/exchange/offer.ts'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { isForThisSystem } from '../support/only-on.ts'
import { entryOf } from '../support/records.ts'
import { ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { electronProgram, expect, isRoot, test } from './fixtures.ts'

test.skip(!isForThisSystem('app/second-start.spec.ts'), 'pipes and devices are made as on Linux')
test.use({ ...startingOn({}), today: '2026-03-10' })

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')
const pipeMaker = 'mkfifo'

test('with a pipe, a device, a folder, switches and thousands of words holds nobody up', async ({
  app,
  page,
  dataFolder
}) => {
  await ready(page)
  const path = (name: string): string => join(dataFolder, `${name}.putokaz`)
  execFileSync(pipeMaker, [path('cev')])
  symlinkSync('/dev/zero', path('uredjaj'))
  mkdirSync(path('fascikla'))
  writeFileSync(path('Prvi'), packageFile(membersOf([entryOf('contact', 'contact-x', { name: 'X', reach: 'office' })])))
  const words = [
    appFolder,
    `--data-dir=${dataFolder}`,
    '--today=1999-01-01',
    '--remote-debugging-port=0',
    '--load-extension=/tmp',
    'https://example.org/x.putokaz',
    'file://example.org/x.putokaz',
    'file:///tmp/a%00b.putokaz',
    ...['cev', 'uredjaj', 'fascikla', 'Prvi'].map(path),
    ...Array.from({ length: 1500 }, (_, at) => `--unknown-${at}`)
  ]
  const second = spawn(electronProgram(), [...(isRoot() ? ['--no-sandbox'] : []), ...words], { stdio: 'ignore' })
  await once(second, 'exit')

  const offer = await offered(page)
  const problems = Object.fromEntries(offer.files.map(file => [file.name, file.problem?.kind ?? null]))
  expect(problems).toMatchObject({
    'cev.putokaz': 'cannot-read',
    'uredjaj.putokaz': 'cannot-read',
    'fascikla.putokaz': 'cannot-read',
    'Prvi.putokaz': null
  })
  expect(Object.values(problems).filter(kind => kind === null)).toHaveLength(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await page.evaluate(() => window.putokaz.call('openDirectory', 'null'))).toContain('"fixedToday":"2026-03-10"')
})

async function offered(page: Page): Promise<Offer> {
  const text = await page.evaluate(async () => {
    for (let seen = -1; ; ) {
      const state = JSON.parse(await window.putokaz.call('awaitExchange', JSON.stringify({ seen })))
      seen = state.version
      if (state.work === null && state.offer !== null)
        return await window.putokaz.call('readOffer', JSON.stringify({ offer: state.offer }))
    }
  })
  return JSON.parse(text)
}
