/** What text out of a record must never do on a page or on paper, watched while it is shown. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import { canary } from '../support/hostile-directory.ts'
import { expect } from './fixtures.ts'
import { searchable } from './pdfs.ts'

/** For names of stations and people, which are not records. */
export const attack = `<img src=x onerror=window.pwned=1>${canary}`

/**
 * Watches a page for what text must never do. Answers a check to be made on every screen: nothing ran, nothing was asked
 * for, no element came of a text, and the policy had nothing to stop.
 */
export async function watch(app: ElectronApplication, page: Page): Promise<(where: string) => Promise<void>> {
  await app.evaluate(({ session }) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    session.defaultSession.webRequest.onSendHeaders(request => asked.push(request.url))
    session.defaultSession.webRequest.onErrorOccurred(request => asked.push(request.url))
  })
  await page.evaluate(() => {
    const violations: string[] = []
    Object.assign(window, { violations })
    document.addEventListener('securitypolicyviolation', one =>
      violations.push(`${one.effectiveDirective} ${one.blockedURI}`)
    )
  })
  return async where => {
    const found = await page.evaluate(() => {
      const ours = (element: Element): boolean =>
        element.matches(
          'a[href^="#"], script:is([src^="./assets/"], [src="./early.js"]), link[rel="stylesheet"]:is([href^="./assets/"], [href="./early.css"]), link[rel="modulepreload"]'
        )
      const foreign = [
        ...document.querySelectorAll(
          'script, link, iframe, frame, object, embed, base, img, video, audio, style, a[href], [srcdoc]'
        )
      ]
      const attributes = [...document.querySelectorAll('*')].flatMap(element =>
        [...element.attributes].filter(
          ({ name, value }) =>
            name.startsWith('on') ||
            (['src', 'href', 'action', 'formaction'].includes(name) && !/^(\.\/|#)/.test(value))
        )
      )
      return {
        pwned: 'pwned' in window,
        violations: (window as unknown as { violations: string[] }).violations,
        elements: foreign.filter(element => !ours(element)).map(element => element.outerHTML.slice(0, 200)),
        attributes: attributes.map(({ name, value }) => `${name}=${value}`.slice(0, 200)),
        // They would turn around what stands behind them.
        turning: /[\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText + document.title),
        title: document.title
      }
    })
    expect(found, where).toEqual({
      pwned: false,
      violations: [],
      elements: [],
      attributes: [],
      turning: false,
      title: expect.any(String)
    })
    const asked = await app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
    expect(
      asked.filter(address => !address.startsWith('app://putokaz/')),
      where
    ).toEqual([])
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), where).toBe(1)
  }
}

/** Expects a PDF that holds the canary as text, and no link, script or file. */
export function expectPlainPdf(path: string): void {
  expect(searchable(path)).toContain(canary)
  expect(execFileSync('pdfinfo', ['-js', path], { encoding: 'utf8' })).toBe('')
  expect(execFileSync('pdfinfo', ['-url', path], { encoding: 'utf8' })).not.toMatch(/https?:|javascript:|file:/)
  const bytes = readFileSync(path, 'latin1')
  expect(bytes).not.toMatch(/\/(JavaScript|JS|URI|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|GoToR)\b/)
}
