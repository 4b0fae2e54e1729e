/** Working without a mouse: going on with Tab until something has the focus. */
import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures.ts'

const mostSteps = 150

/** Presses Tab (or Shift+Tab) until the focus is on it, or in it. Fails when it is not to be reached that way. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target.first()).toBeAttached()
  for (let step = 0; step < mostSteps; step += 1) {
    if (await target.first().evaluate(element => element.contains(document.activeElement))) return
    await page.keyboard.press(key)
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200))
  throw new Error(`${mostSteps} steps did not lead to ${String(target)}, but to ${at}`)
}

/** Goes there and presses it. */
export async function pressAt(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}
