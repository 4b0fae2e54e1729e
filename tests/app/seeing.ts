/** What a person would see: text made larger, pictures of the whole window, and what stands in an assistive tool's way. */
import AxeBuilder from '@axe-core/playwright'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/** Enlarges everything on the page: 2 is 200 %. */
export async function zoomTo(app: ElectronApplication, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to), factor)
}

/** The window's content as PNG. Playwright's own screenshot is cut off as soon as the page is zoomed. */
export async function pictureOf(app: ElectronApplication): Promise<Buffer> {
  const png = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64') ?? ''
  })
  return Buffer.from(png, 'base64')
}

/**
 * Expects that axe finds nothing. A contrast it could not make out counts as found: that list is where it puts text on
 * images and gradients, and we have neither; only text that it takes for half hidden may be there: scrolled, or in
 * several lines over an edge of what lies below.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // The other mode opens a second page for its work, which Electron has not.
  const found = await new AxeBuilder({ page }).setLegacyMode(true).options(rules).analyze()
  const unsure = found.incomplete
    .filter(rule => rule.id === 'color-contrast')
    .map(rule => ({ ...rule, nodes: rule.nodes.filter(node => !seemsHalfHidden(node)) }))
  const described = [...found.violations, ...unsure].flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.html} ${JSON.stringify(node.any.map(({ data }) => data))}`)
  )
  expect(described).toEqual([])
}

function seemsHalfHidden({ any }: { readonly any: readonly { readonly data?: unknown }[] }): boolean {
  return any.some(({ data }) => /^elmPartiallyObscur/.test((data as { messageKey?: string } | null)?.messageKey ?? ''))
}

/**
 * Targets of at least 24 pixels, or far enough from others (WCAG 2.2, 2.5.8), are not among what axe looks at unasked.
 * That all content lies in landmarks is no rule of WCAG, and what pops up over a page lies in none.
 */
const rules = { rules: { 'target-size': { enabled: true }, region: { enabled: false } } }

/** Expects that nothing is cut off sideways: at any text size, one scrolls up and down only. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)
}
