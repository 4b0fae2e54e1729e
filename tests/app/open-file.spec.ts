/** A package opened with the program: by its command line, a second copy of it, macOS, or dropped on the window. */
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { Offer } from '../../shared/exchange/offer.ts'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { entryOf } from '../support/records.ts'
import { startingOn } from './data-folders.ts'
import { expect, launchApp, test } from './fixtures.ts'

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')

/** A package with one contact of this name. */
function writePackage(folder: string, name: string): string {
  const path = join(folder, `${name}.putokaz`)
  const id = `contact-${name.toLowerCase().replace(/[^a-z]/g, '')}`
  const values = { organisation: 'organisation-primer-a', name, reach: 'office' } as const
  writeFileSync(path, packageFile(membersOf([entryOf('contact', id, values, { writer: `pisac-${id}` })])))
  return path
}

/** The offer that lies at the machine, when so many files are in it. */
async function offered(page: Page, files: number): Promise<Offer> {
  const text = await page.evaluate(async wanted => {
    for (let seen = -1; ; ) {
      const state = JSON.parse(await window.putokaz.call('awaitExchange', JSON.stringify({ seen })))
      seen = state.version
      if (state.work !== null || state.offer === null) continue
      const answer = await window.putokaz.call('readOffer', JSON.stringify({ offer: state.offer }))
      if (JSON.parse(answer)?.files.length === wanted) return answer
    }
  }, files)
  return JSON.parse(text)
}

async function namesOffered(page: Page, files: number): Promise<readonly string[]> {
  return (await offered(page, files)).files.map(file => file.name)
}

test.describe('on its command line', () => {
  test.use({ ...startingOn({}), today: '2026-03-10' })

  test('is offered at the start, and files of a second copy join it in the first window', async ({ dataFolder }) => {
    const first = writePackage(dataFolder, 'Prvi')
    const second = writePackage(dataFolder, 'Drugi')
    const words = [appFolder, `--data-dir=${dataFolder}`, '--today=2026-03-10']
    const app = await launchApp({ words: [...words, first], besides: dataFolder })
    const page = await app.firstWindow()
    expect(await namesOffered(page, 1)).toEqual(['Prvi.putokaz'])
    const copy = await launchApp({ words: [...words, second], besides: dataFolder }).catch(() => null)
    expect(await namesOffered(page, 2)).toEqual(['Prvi.putokaz', 'Drugi.putokaz'])
    await copy?.close().catch(() => undefined)
    await app.close()
  })
})

test.describe('before there is a directory', () => {
  test.use({ today: '2026-03-10' })

  test('waits for the first run', async ({ dataFolder }) => {
    const path = writePackage(dataFolder, 'Prvi')
    const app = await launchApp({
      words: [appFolder, `--data-dir=${dataFolder}`, '--today=2026-03-10', path],
      besides: dataFolder
    })
    const page = await app.firstWindow()
    await expect(async () => expect((await openingProblem(page)).kind).toBe('first-run')).toPass()
    const settings = {
      stationName: 'Nova',
      myCentre: null,
      people: [],
      language: 'sr-Latn',
      theme: 'system',
      textSize: 100
    }
    const beginning = JSON.stringify({ settings, start: 'public-directory' })
    await page.evaluate(text => window.putokaz.call('beginStation', text), beginning)
    expect(await namesOffered(page, 1)).toEqual(['Prvi.putokaz'])
    await app.close()
  })
})

test.describe('with the program running', () => {
  test.use({ ...startingOn({}), today: '2026-03-10' })

  test('is offered when macOS hands it over', async ({ app, page, dataFolder }) => {
    await openOnMac(app, writePackage(dataFolder, 'Prvi'))
    expect(await namesOffered(page, 1)).toEqual(['Prvi.putokaz'])
  })

  test('is offered when it is dropped, and the page never learns its path', async ({ page, dataFolder }) => {
    const paths = [writePackage(dataFolder, 'Prvi'), writePackage(dataFolder, 'Drugi')]
    const input = await page.evaluateHandle(() => {
      const made = document.createElement('input')
      made.type = 'file'
      made.multiple = true
      document.body.append(made)
      return made
    })
    await input.asElement()?.setInputFiles(paths)
    const taken = await page.evaluate(async made => await window.putokaz.takeFiles([...(made.files ?? [])]), input)
    expect(taken).toBe(true)
    const offer = await offered(page, 2)
    expect(offer.files.map(file => file.name)).toEqual(['Prvi.putokaz', 'Drugi.putokaz'])
    expect(JSON.stringify(offer)).not.toContain(dataFolder)
  })

  test('is not to be had by a name that the page makes up', async ({ page, dataFolder }) => {
    const path = writePackage(dataFolder, 'Prvi')
    const takes = async (made: string): Promise<boolean> =>
      await page.evaluate(
        async text => await window.putokaz.takeFiles(text === '' ? [] : [new File(['x'], text), { path: text }]),
        made
      )
    expect(await takes(path)).toBe(false)
    expect(await takes('')).toBe(false)
    expect(await page.evaluate(() => window.putokaz.call('awaitExchange', '{"seen":-1}'))).toContain('"offer":null')
  })
})

async function openingProblem(page: Page): Promise<{ readonly kind: string }> {
  const answer = JSON.parse(await page.evaluate(() => window.putokaz.call('openDirectory', 'null')))
  return answer.problem
}

async function openOnMac(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(
    ({ app: program }, file) => program.emit('open-file', { preventDefault: () => undefined }, file),
    path
  )
}
