/** PDFs of the app, and what the public tools (poppler) say of them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { readCards } from '../support/qr-reader.ts'
import { expect } from './fixtures.ts'

/** Whatever the app asks to save, it is told this path; null: the person puts the question away. */
export async function chooseFile(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' })
  }, path)
}

/** Saves the sheet on the screen and waits until the app says so. */
export async function savePdf(app: ElectronApplication, page: Page, path: string): Promise<void> {
  rmSync(path, { force: true })
  await chooseFile(app, path)
  await page.getByRole('button', { name: /^(Sačuvaj PDF|Сачувај PDF)$/ }).click()
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible()
}

/** The text as it is found when one searches, without any blanks: a name may be broken into lines. */
export function searchable(path: string): string {
  return squeezed(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }))
}

export function squeezed(text: string): string {
  return text.replace(/\s+/g, '')
}

export interface Font {
  readonly name: string
  readonly isEmbedded: boolean
  /** its letters can be told, so that the text can be searched and copied */
  readonly isReadable: boolean
}

export function fontsIn(path: string): readonly Font[] {
  const [, , ...lines] = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n')
  return lines.map(line => {
    const [name = ''] = line.split(/\s+/)
    const [, embedded, , readable] = /\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/.exec(line) ?? []
    return { name, isEmbedded: embedded === 'yes', isReadable: readable === 'yes' }
  })
}

/** Title, number of pages and the size of the first, as pdfinfo tells them. */
export function aboutPdf(path: string): { readonly title: string; readonly pages: number; readonly size: string } {
  const told = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  const line = (name: string): string => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(told)?.[1] ?? ''
  return { title: line('Title'), pages: Number(line('Pages')), size: line('Page size') }
}

/** The vCards of all QR codes, as a scanner finds them on the pages at 150 dots an inch. */
export function cardsIn(path: string): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-pages-'))
  try {
    execFileSync('pdftoppm', ['-r', '150', '-gray', '-png', path, join(folder, 'page')])
    return readdirSync(folder)
      .toSorted()
      .flatMap(name => readCards(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
