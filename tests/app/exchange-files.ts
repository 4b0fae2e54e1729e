/** Package files for tests of the screens: written by real stations in folders of their own, and handed to the app. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import type { ExportWish } from '../../shared/exchange/offer.ts'
import { exported, stationAt, type TrialStation } from '../support/exchange-stations.ts'
import { expect } from './fixtures.ts'

/** A folder for other stations and the files they write; the test removes it. */
export function elsewhere(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-elsewhere-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Another station with the fictional directory, what was done at it, and the package it then writes. */
export async function fileFrom(
  folder: string,
  name: string,
  work: (station: TrialStation) => Promise<void>,
  wish: Partial<ExportWish> = {}
): Promise<string> {
  const own = join(folder, name)
  mkdirSync(own, { recursive: true })
  const station = await stationAt(own, name, { draw: drawn })
  try {
    await work(station)
    return (await exported(station, wish)).path
  } finally {
    await station.keeper.close()
  }
}

/** The next question for files is answered with these. */
export async function filesChosen(app: ElectronApplication, ...paths: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] })
  }, paths)
}

/** The next question where to save is answered with this path; null puts it away. Resolves to the name that was suggested. */
export async function placeChosen(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async (_: unknown, options: { defaultPath?: string }) => {
      Object.assign(globalThis, { suggestedPath: options.defaultPath ?? '' })
      return { canceled: filePath === null, filePath: filePath ?? '' }
    }) as typeof dialog.showSaveDialog
  }, path)
}

/** The name that the last question where to save suggested. */
export async function suggestedName(app: ElectronApplication): Promise<string> {
  const path = await app.evaluate(() => String((globalThis as { suggestedPath?: string }).suggestedPath ?? ''))
  return basename(path)
}

/** Opens files by the button of the exchange. */
export async function openFiles(app: ElectronApplication, page: Page, ...paths: readonly string[]): Promise<void> {
  await filesChosen(app, ...paths)
  await page.getByRole('navigation').getByRole('button', { name: 'Razmena' }).click()
  await page.getByRole('button', { name: 'Uvezi datoteku ili tabelu…' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pregled pre uvoza' })).toBeVisible()
}

/**
 * Drops files on the window. They come from a file field, so that they have the paths on the disk which only the
 * machine may learn; from then on all is as with a drag from a folder.
 */
export async function dropFiles(page: Page, ...paths: readonly string[]): Promise<void> {
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { type: 'file', multiple: true, id: 'files-of-test' })
    field.hidden = true
    document.body.append(field)
  })
  await page.setInputFiles('#files-of-test', [...paths])
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#files-of-test')
    const dragged = new DataTransfer()
    for (const file of field?.files ?? []) dragged.items.add(file)
    field?.remove()
    const target = document.activeElement ?? document.body
    for (const name of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: dragged }))
    }
  })
}

/** Letters and digits that nobody else draws. */
export function drawn(letters: number): string {
  return Array.from(randomBytes(letters), byte => (byte % 32).toString(32)).join('')
}
