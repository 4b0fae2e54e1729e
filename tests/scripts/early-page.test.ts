import { describe, expect, test } from 'vitest'
import { earlyPage, earlyScript } from '../../scripts/early-page.ts'

const built = `<!doctype html>
<html lang="sr-Latn-RS">
  <head>
    <title>Putokaz</title>
    <script type="module" crossorigin src="./assets/index-a.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style-b.css">
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`

describe('the document with the early box', () => {
  test('speaks its language, with the words that the page has for its own box', () => {
    expect(earlyPage(built, 'sr-Cyrl')).toContain('aria-label="Шта тражите?"')
    expect(earlyPage(built, 'sr-Cyrl')).toContain('<html lang="sr-Cyrl-RS" data-theme="system" data-text-size="100">')
    expect(earlyPage(built, 'en')).toContain('<html lang="en" ')
  })

  test('has the box before what it would have to wait for, and everything the page needs after it, once', () => {
    const page = earlyPage(built, 'sr-Latn')
    const order = [
      './assets/index-a.js',
      './early.css',
      'id="early-box"',
      'id="root"',
      './assets/style-b.css',
      './early.js'
    ]
    expect(order.map(part => page.split(part).length)).toEqual(order.map(() => 2))
    expect(order.map(part => page.indexOf(part))).toEqual(
      order.map(part => page.indexOf(part)).toSorted((a, b) => a - b)
    )
  })

  test('runs the script of the page, which it has fetched before, when the box is painted', () => {
    expect(earlyPage(built, 'en')).toContain('<link rel="modulepreload" crossorigin href="./assets/index-a.js" />')
    expect(earlyScript(built)).toMatch(/^requestAnimationFrame\(.*import\('\.\/assets\/index-a\.js'\)/)
  })

  test('is not made of a document that has no script or no style', () => {
    expect(() => earlyPage(built.replace(/ *<script.*\n/, ''), 'en')).toThrow('script')
    expect(() => earlyPage(built.replace(/ *<link.*\n/, ''), 'en')).toThrow('stylesheet')
  })
})
