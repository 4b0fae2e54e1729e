/** One copy a data folder: a second one hands over to the first, and a folder that is open elsewhere is named. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import type { Keeper } from '../../main/keeper.ts'
import { keeperOn } from '../support/keepers.ts'
import { ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { electronProgram, expect, isRoot, test } from './fixtures.ts'
import { expectAccessible } from './seeing.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')

test('a second copy brings the first one forward and ends', async ({ app, page, dataFolder }) => {
  await ready(page)
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window === undefined) throw new Error('no window')
    let focused = 0
    window.focus = () => {
      focused += 1
    }
    Object.assign(globalThis, { focused: () => focused })
  })
  const second = spawn(
    electronProgram(),
    [...(isRoot() ? ['--no-sandbox'] : []), appFolder, `--data-dir=${dataFolder}`, '--today=2026-03-10'],
    { stdio: 'ignore' }
  )
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as { focused: () => number }).focused())).toBe(1)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  // The first one still works.
  await page.keyboard.type('krnjaca')
  await expect(page.getByRole('main')).toContainText('Centar za azil Krnjača')
})

test.describe('a data folder that another program on this computer has open', () => {
  let other: Keeper

  test.use({
    dataFolder: async ({ dataFolder }, use) => {
      other = keeperOn(join(dataFolder, 'data'), { computer: hostname(), now: () => '2026-03-10T07:00:00.000Z' })
      const opened = await other.openDirectory(null)
      if (!opened.ok) throw new Error(opened.problem.kind)
      await use(dataFolder)
      await other.close()
    }
  })

  test('is named with its holder, cannot be taken from it, and opens once it is let go', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1, name: 'Podaci su otvoreni na drugom mestu' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(hostname())
    await expect(page.getByRole('main')).toContainText(String(process.pid))
    await expect(page.getByRole('button', { name: 'Tamo više niko ne radi' })).toHaveCount(0)
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Pokušaj ponovo' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Podaci su otvoreni na drugom mestu' })).toBeVisible()
    await other.close()
    await page.getByRole('button', { name: 'Pokušaj ponovo' }).click()
    await ready(page)
  })
})
