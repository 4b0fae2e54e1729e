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
    .map(rule => ({ ...rule, nodes: rule.nodes.filter(node => !seemsHalfHidden(node) && !isOneSign(node)) }))
  const described = [...found.violations, ...unsure].flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.html} ${JSON.stringify(node.any.map(({ data }) => data))}`)
  )
  expect(described).toEqual([])
}

function seemsHalfHidden({ any }: { readonly any: readonly { readonly data?: unknown }[] }): boolean {
  return any.some(({ data }) => /^elmPartiallyObscur/.test((data as { messageKey?: string } | null)?.messageKey ?? ''))
}

/** A sign that is no letter, such as an arrow on a key: axe does not judge what it takes for a picture. */
function isOneSign({ any }: { readonly any: readonly { readonly data?: unknown }[] }): boolean {
  return any.some(({ data }) => (data as { messageKey?: string } | null)?.messageKey === 'nonBmp')
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

/** Where the content of the house lies. */
const inTheHouse = 'main, main *, nav *, header *'
/** What lies over it. */
export const overTheHouse = ':is([role="dialog"], [role="alertdialog"]), :is([role="dialog"], [role="alertdialog"]) *'

/** Expects that nothing reaches out of the window or is cut off at the edge of what it lies in; told softly, all at once. */
export async function expectNothingCutOff(page: Page, what: string, within = inTheHouse): Promise<void> {
  await expectNoSidewaysScrolling(page)
  const cut = await page.evaluate(where => {
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(where)) {
      const style = getComputedStyle(element)
      const { width, height, right, left } = element.getBoundingClientRect()
      // Kept for screen readers only, or a field that scrolls what is typed.
      if (style.clipPath !== 'none' || width <= 1 || height <= 1 || element instanceof HTMLInputElement) continue
      if (element.closest('[style*="clip"]') !== null) continue
      // A table of two dimensions scrolls in both; everything else scrolls up and down only.
      if (element.closest('[data-scrolls-sideways]') !== null) continue
      const name = `${element.tagName.toLowerCase()} "${(element.textContent ?? '').slice(0, 40)}"`
      if (right > window.innerWidth + 1 || left < -1) found.push(`${name} reaches out of the window`)
      // Shortened in view of everybody, with the whole at hand.
      const isShortened =
        style.textOverflow === 'ellipsis' && element.closest('[title], button, [role="button"]') !== null
      if (!isShortened && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name} is cut off`)
    }
    return found
  }, within)
  expect.soft(cut, what).toEqual([])
}

/** Expects that what the notice board says lies over nothing in sight that can be pressed. */
export async function expectNoticeCoversNothing(page: Page): Promise<void> {
  const covered = await page.evaluate(() => {
    const board = document.querySelector('[role="status"][data-react-aria-top-layer]')
    const notice = board?.firstElementChild?.getBoundingClientRect()
    if (board === null || notice === undefined) return ['nothing is said']
    /** What of it is in sight: what it lies in may have scrolled it away. */
    function inSight(element: Element): { left: number; right: number; top: number; bottom: number } {
      const { left, right, top, bottom } = element.getBoundingClientRect()
      const seen = { left, right, top, bottom }
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        if (getComputedStyle(around).overflowY === 'visible') continue
        const frame = around.getBoundingClientRect()
        seen.left = Math.max(seen.left, frame.left)
        seen.right = Math.min(seen.right, frame.right)
        seen.top = Math.max(seen.top, frame.top)
        seen.bottom = Math.min(seen.bottom, frame.bottom)
      }
      return seen
    }
    return [...document.querySelectorAll('button, a, input, select, textarea, label, [tabindex="0"]')].flatMap(
      element => {
        if (board.contains(element)) return []
        const { left, right, top, bottom } = inSight(element)
        const isThere = right - left > 1 && bottom - top > 1
        const overlaps = left < notice.right && right > notice.left && top < notice.bottom && bottom > notice.top
        return isThere && overlaps ? [element.outerHTML.slice(0, 120)] : []
      }
    )
  })
  expect(covered).toEqual([])
}

/** Looks at the page with its text at 200 %, as the settings would have it, and puts the size back. */
export async function withLargeText(page: Page, look: () => Promise<void>): Promise<void> {
  const root = page.locator('html')
  const usual = (await root.getAttribute('data-text-size')) ?? '100'
  await root.evaluate(element => element.setAttribute('data-text-size', '200'))
  await look()
  await root.evaluate((element, size) => element.setAttribute('data-text-size', size), usual)
}

/** Expects that nothing moves for people who do not want motion. */
export async function expectNothingMoves(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const moving = await page.locator('body *').evaluateAll(elements =>
    elements.flatMap(element => {
      const { transitionDuration, animationDuration, animationName } = getComputedStyle(element)
      const isMoving = (durations: string): boolean => durations.split(', ').some(one => Number.parseFloat(one) > 0)
      const moves = isMoving(transitionDuration) || (animationName !== 'none' && isMoving(animationDuration))
      return moves ? [element.outerHTML.slice(0, 120)] : []
    })
  )
  await page.emulateMedia({ reducedMotion: null })
  expect(moving, what).toEqual([])
}

/** Expects that what is chosen or current can be told where the system dictates the colours. */
export async function expectStatesTold(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  const bare = await page
    .locator(
      'body :is([aria-current="true"], [aria-selected="true"], [aria-pressed="true"], [role^="menuitem"][aria-checked="true"])'
    )
    .evaluateAll(elements =>
      elements.flatMap(element => {
        const { outlineStyle, borderTopStyle, borderTopWidth, borderInlineStartWidth, forcedColorAdjust, ...rest } =
          getComputedStyle(element)
        const plain = getComputedStyle(document.body).backgroundColor
        const isTold =
          outlineStyle !== 'none' ||
          forcedColorAdjust === 'none' ||
          rest.backgroundColor !== plain ||
          borderTopStyle !== 'none' ||
          borderTopWidth !== '0px' ||
          borderInlineStartWidth !== '0px'
        return isTold ? [] : [element.outerHTML.slice(0, 120)]
      })
    )
  await page.emulateMedia({ forcedColors: null })
  expect(bare, what).toEqual([])
}

/** Expects of what is on the page all that can be seen without another window: axe in both themes, no colour or motion alone. */
export async function expectSeenByEverybody(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectAccessible(page)
  }
  await expectStatesTold(page, what)
  await expectNothingMoves(page, what)
}
