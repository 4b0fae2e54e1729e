/**
 * No sentence stands outside renderer/words. Read from the parsed sources: text between tags, and texts handed to what
 * is read out or shown (labels, titles, hints), must come from the words; and nowhere is there a text that can only be
 * a sentence, in whatever place.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const renderer = resolve(import.meta.dirname, '../../../renderer')

interface Found {
  readonly place: string
  readonly text: string
}

/** What is shown or read out when a component is given it. */
const spokenProps = new Set(
  'title label hint about alt placeholder aria-label aria-description aria-roledescription aria-valuetext problem'.split(
    ' '
  )
)

/** Names that are the same in every language, and what is printed on keys. */
const sameEverywhere = /^\(?(?:Putokaz|QR|PDF|Enter|Esc|Home|End|F1|A\d|vCard|Ctrl|Ctrl(?:\+Shift)?\+[A-Z])\)?$/
/** A name of a sentence in renderer/words. */
const keyOfWords = /^[a-z]\w*(?:\.[\w-]+)+$/

function sentencesIn(name: string, source: string): readonly Found[] {
  const found: Found[] = []
  const note = (text: string): void => {
    const told = text.trim()
    if (/\p{L}/u.test(told) && !sameEverywhere.test(told) && !keyOfWords.test(told))
      found.push({ place: name, text: told })
  }
  walk(parseSync(name, source).program, null)
  return found

  function walk(node: unknown, parent: Node | null): void {
    if (Array.isArray(node)) {
      for (const one of node) walk(one, parent)
      return
    }
    if (!isNode(node)) return
    if (node.type === 'JSXText') note(String(node['value']))
    if (node.type === 'JSXAttribute' && isSpoken(node)) for (const text of plainTexts(node['value'])) note(text)
    if (node.type === 'JSXExpressionContainer' && parent?.type === 'JSXElement') {
      for (const text of plainTexts(node['expression'])) note(text)
    }
    if (node.type === 'Literal' && parent?.type !== 'ImportDeclaration' && typeof node['value'] === 'string') {
      if (isSentence(node['value'])) note(node['value'])
    }
    if (node.type === 'TemplateElement' && isSentence(cooked(node))) note(cooked(node))
    for (const [key, value] of Object.entries(node)) if (key !== 'parent') walk(value, node)
  }
}

interface Node {
  readonly type: string
  readonly [member: string]: unknown
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && typeof (value as Node).type === 'string'
}

function isSpoken({ name }: Node): boolean {
  return isNode(name) && spokenProps.has(String(name['name']))
}

/** Texts that the expression is, not those it is worked out from. */
function plainTexts(expression: unknown): readonly string[] {
  if (!isNode(expression)) return []
  if (expression.type === 'Literal') return typeof expression['value'] === 'string' ? [expression['value']] : []
  if (expression.type === 'JSXExpressionContainer') return plainTexts(expression['expression'])
  if (expression.type === 'TemplateLiteral') return (expression['quasis'] as readonly Node[]).map(cooked)
  if (expression.type === 'ConditionalExpression') {
    return [...plainTexts(expression['consequent']), ...plainTexts(expression['alternate'])]
  }
  if (expression.type === 'LogicalExpression') return plainTexts(expression['right'])
  return []
}

function cooked(node: Node): string {
  return (node['value'] as { readonly cooked: string | null }).cooked ?? ''
}

/** Letters that only people write, or several words closed as a sentence is. Mistakes of ours are told in throws. */
function isSentence(text: string): boolean {
  return /[čćžšđČĆŽŠĐ]|\p{Script=Cyrillic}/u.test(text) || /^\p{Lu}\p{Ll}+(?: [\p{L}\d,]+){2,}[.?!…]$/u.test(text)
}

const sources = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !name.startsWith('words'))
  .map(name => ({ name, source: readFileSync(join(renderer, name), 'utf8') }))

/** Letters as such: what is printed on a Serbian keyboard; and languages under their own names, whatever is spoken. */
const lettersNotSentences = new Set(['house/keys.ts', 'settings/language-switch.tsx'])

describe('the page', () => {
  it('has no sentence outside renderer/words', () => {
    expect(sources.length).toBeGreaterThan(100)
    const found = sources
      .filter(({ name }) => !lettersNotSentences.has(name))
      .flatMap(({ name, source }) => sentencesIn(name, source))
    expect(found).toEqual([])
  })

  it.each([
    ['<p>Zdravo</p>', 'Zdravo'],
    ['<p>{isOpen ? "Zdravo" : t("a.b")}</p>', 'Zdravo'],
    ['<p>{isOpen && `Broj`}</p>', 'Broj'],
    ['<button aria-label="Close">{t("a.b")}</button>', 'Close'],
    ['<Field label={`Name`} />', 'Name'],
    ['say("Otvoreno je, zatvorite ga.")', 'Otvoreno je, zatvorite ga.'],
    ['const text = "Čuvanje"', 'Čuvanje']
  ])('is found out where it has one: %s', (source, text) => {
    expect(sentencesIn('a.tsx', source)).toEqual([{ place: 'a.tsx', text }])
  })

  it('may have keys of words, class names and numbers', () => {
    const source = '<p className="row" aria-label={t("a.b")} title={"Ctrl+Z"}>12 · {t("kind.of")} – {name}</p>'
    expect(sentencesIn('a.tsx', source)).toEqual([])
  })
})
