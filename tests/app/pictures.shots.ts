/**
 * Takes the pictures in docs/ of the real app (`npm run screenshots`): every row of the table in pictures.ts in every
 * language. Not a test of how things look: people do that. Everything on them is public or made up.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { wordsIn } from '../../renderer/words/words.ts'
import type { Language } from '../../shared/bridge.ts'
import { languages } from '../../shared/look.ts'
import { expect, test } from './fixtures.ts'
import { begin, type Picture, pictures, type StartName, starts } from './pictures.ts'
import { smallPng } from './small-png.ts'

const docs = resolve(import.meta.dirname, '../../docs')
const largestBytes = 300_000
/** Enough for every picture of one start. */
const timeout = 600_000

for (const language of languages) {
  for (const start of startsOf(pictures)) takeAll(start, language, 'light', `pictures/${language}`)
}
for (const start of startsOf(pictures.filter(({ dark }) => dark))) takeAll(start, 'sr-Latn', 'dark', 'pictures/dark')

function takeAll(start: StartName, language: Language, colours: 'light' | 'dark', folder: string): void {
  test.describe(`${start}, ${language}, ${colours}`, () => {
    test.describe.configure({ timeout })
    test.use({
      windowSize: { width: 1200, height: 760 },
      today: starts[start].today,
      colours,
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
      start: async ({}, use) => {
        const data = await starts[start].folder(language)
        await use(data)
        if (data !== 'fresh') rmSync(data, { recursive: true, force: true })
      }
    })

    test('its pictures', async ({ app, page }) => {
      const words = wordsIn(language)
      for (const picture of pictures) {
        if (picture.start !== start || (colours === 'dark' && picture.dark !== true)) continue
        await page.reload()
        // One that cannot be taken is told at the end; the others are taken.
        await expect
          .soft(takeOne(picture, { app, page, language, say: words.t, name: words.name }, folder), picture.name)
          .resolves.toBeUndefined()
      }
    })
  })
}

async function takeOne(picture: Picture, stage: Parameters<Picture['open']>[0], folder: string): Promise<void> {
  await begin(stage.page, picture.start, stage.language)
  await picture.open(stage)
  const path = resolve(docs, folder, `${picture.name}.png`)
  await take(stage.app, stage.page, path)
  if (picture.inReadme === true && folder === 'pictures/sr-Latn')
    copyFileSync(path, resolve(docs, `${picture.name}.png`))
}

async function take(app: ElectronApplication, page: Page, path: string): Promise<void> {
  // Out of the way, or something lies under it and lights up.
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    await new Promise(painted => requestAnimationFrame(() => setTimeout(painted, 300)))
  })
  const { bitmap, width, height } = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return { bitmap: image?.toBitmap().toString('base64') ?? '', ...(image?.getSize() ?? { width: 0, height: 0 }) }
  })
  const png = smallPng(Buffer.from(bitmap, 'base64'), width, height)
  expect(png.byteLength, `${path} in bytes`).toBeLessThan(largestBytes)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, png)
}

function startsOf(rows: readonly Picture[]): readonly StartName[] {
  return [...new Set(rows.map(({ start }) => start))]
}
