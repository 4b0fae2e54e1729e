/**
 * Makes, beside the built page, the documents that a start begins with: the page's own, with one text box in it that takes
 * keys before any script has run, one document for each language. main/app-scheme.ts hands out the right one, and puts
 * the theme and the size of text into it; renderer/early takes over what was typed.
 *
 * The page's own script comes a frame later: run at once, it would hold back the first picture by as long as it takes.
 *
 * The box is of type text, not search: what a program that reads the page aloud, or a test, finds as the search box is the
 * page's own.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tags } from '../renderer/words/language.ts'
import { wordsIn } from '../renderer/words/words.ts'
import { languages } from '../shared/look.ts'

/** What this needs to know of a finished bundle: the document among its files. */
interface Bundle {
  readonly [file: string]: { readonly type: string; readonly source?: string | Uint8Array }
}

/** For the plugins of the page's build; `renderer` is its folder. */
export function drawingEarly(renderer: string) {
  return {
    name: 'putokaz-early-page',
    enforce: 'post' as const,
    generateBundle(
      this: { emitFile: (file: { type: 'asset'; fileName: string; source: string }) => unknown },
      _options: unknown,
      bundle: Bundle
    ): void {
      const page = String(bundle['index.html']?.source ?? '')
      const css = ['parts/tokens.css', 'early/early.css'].map(file => readFileSync(join(renderer, file), 'utf8'))
      this.emitFile({ type: 'asset', fileName: 'early.css', source: css.join('\n') })
      this.emitFile({ type: 'asset', fileName: 'early.js', source: earlyScript(page) })
      for (const language of languages) {
        this.emitFile({ type: 'asset', fileName: `early.${language}.html`, source: earlyPage(page, language) })
      }
    }
  }
}

/** Runs the page's script once the box is painted. */
export function earlyScript(page: string): string {
  const address = /src="([^"]*)"/.exec(onlyMatch(page, pageScript))?.[1]
  return `requestAnimationFrame(() => setTimeout(() => import('${address}')))\n`
}

/** The built document with the box in it, in one language. Throws when the document is not as Vite builds it. */
export function earlyPage(page: string, language: (typeof languages)[number]): string {
  const { t } = wordsIn(language)
  const style = onlyMatch(page, / *<link rel="stylesheet"[^>]*>\n/)
  const script = onlyMatch(page, pageScript)
  const preload = script.replace('<script type="module"', '<link rel="modulepreload"').replace('src=', 'href=')
  const box = [
    '    <div id="early">',
    '      <div id="early-rail"></div>',
    '      <div id="early-bar"></div>',
    '      <div id="early-room">',
    `        <input id="early-box" type="text" aria-label="${escaped(t('lookup.label'))}" placeholder="${escaped(t('lookup.placeholder'))}" autocomplete="off" spellcheck="false" autofocus />`,
    '      </div>',
    '    </div>',
    ''
  ].join('\n')
  // What stands before a style sheet in the body is painted without waiting for it.
  return page
    .replace(style, '    <link rel="stylesheet" href="./early.css" />\n')
    .replace(script, preload.replace('></script>', ' />'))
    .replace(/<html[^>]*>/, `<html lang="${tags[language]}" data-theme="system" data-text-size="100">`)
    .replace(/( *<div id="root">)/, `${box}$1`)
    .replace(/( *<\/body>)/, `${style}    <script type="module" src="./early.js"></script>\n$1`)
}

const pageScript = / *<script type="module"[^>]*><\/script>\n/

function onlyMatch(page: string, what: RegExp): string {
  const found = what.exec(page)?.[0]
  if (found === undefined) throw new Error(`the built document has no ${what}`)
  return found
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
