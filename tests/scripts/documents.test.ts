/** What the documents name is there: files, tests and their titles, and what `npm run` can be told. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const documents = [
  'README.md',
  ...readdirSync(join(project, 'docs')).flatMap(name => (/\.md$/.test(name) ? [`docs/${name}`] : []))
]
const tests = readdirSync(join(project, 'tests'), { recursive: true, encoding: 'utf8' })
  .map(path => `tests/${path.replaceAll('\\', '/')}`)
  .filter(path => /\.(test|spec)\.tsx?$/.test(path))

describe.each(documents.map(path => ({ path, text: readFileSync(join(project, path), 'utf8') })))('$path', one => {
  it('names only files that are there', () => expect(missingFiles(one.text)).toEqual([]))

  it('names only tests that are there, by titles that they have', () => expect(missingTests(one.text)).toEqual([]))

  it('names only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { readonly scripts: object }
    const named = [...one.text.matchAll(/(?:`|&& |^)npm (?:run )?([a-z]+)/gm)].map(([, name = '']) => name)
    expect(named.filter(name => name !== 'ci' && !Object.hasOwn(scripts, name))).toEqual([])
  })
})

it('would find what is not there', () => {
  const text = `main/nothing.ts, tests/main/nothing.test.ts, nothing.spec.ts, tests/main/{log,nothing}.test.ts
    log.test.ts "never says this", tests/main/log.test.ts "never holds …", docs/threat-model.md`
  expect(missingFiles(text)).toEqual(['main/nothing.ts', 'tests/main/nothing.test.ts', 'tests/main/nothing.test.ts'])
  expect(missingTests(text)).toEqual([
    'tests/main/nothing.test.ts',
    'nothing.spec.ts',
    'tests/main/nothing.test.ts',
    'log.test.ts "never says this"'
  ])
})

it('finds a test named beside every threat and every promise', () => {
  for (const path of ['docs/threat-model.md', 'docs/safekeeping.md']) {
    const tables = readFileSync(join(project, path), 'utf8').matchAll(/^\|[^\n]*\|\n\|[-|: ]+\|\n((?:\|.*\n)+)/gm)
    const bare = [...tables].flatMap(([table, rows = '']) =>
      /\btest/.test(table.split('\n')[0] ?? '')
        ? rows
            .trim()
            .split('\n')
            .filter(row => !/\.(test|spec)\.ts|the same/.test(row))
        : []
    )
    expect(bare, path).toEqual([])
  }
})

function missingFiles(text: string): readonly string[] {
  const paths = text.matchAll(
    /(?<![\w./@-])(?:main|renderer|shared|scripts|tests|docs|build)\/[\w./{},-]*\.(?:tsx?|mjs|md|json|xml|png)\b/g
  )
  return [...paths].flatMap(([path]) => expanded(path)).filter(path => !existsSync(join(project, path)))
}

/** Tests named by their path, or by the name of the file alone; behind it, in quotation marks, what a title there holds. */
function missingTests(text: string): readonly string[] {
  const found: string[] = []
  const named = text.matchAll(/([\w./{},-]+\.(?:test|spec)\.tsx?)(?: "(.+?)"(?=[,;:.)]|\s*\||\s+\(|$))?/gm)
  for (const [, path = '', title] of named) {
    for (const name of expanded(path)) {
      const files = tests.filter(one => one === name || basename(one) === name)
      if (files.length === 0) found.push(name)
      else if (title !== undefined && !files.some(file => hasTitle(file, title))) found.push(`${name} "${title}"`)
    }
  }
  return found
}

/**
 * An ellipsis stands for what differs from one case of a test to the next. The cases may stand in a part that the file
 * imports.
 */
function hasTitle(file: string, title: string): boolean {
  const own = readFileSync(join(project, file), 'utf8')
  const imported = [...own.matchAll(/from '(\.[^']*\/support\/[^']*)'/g)].map(([, path = '']) =>
    join(project, dirname(file), path)
  )
  const source = [own, ...imported.map(path => readFileSync(path, 'utf8'))].join('\n')
  return title.split('…').every(piece => source.includes(piece.trim()))
}

/** "a/{b,c}.ts" is two files. */
function expanded(path: string): readonly string[] {
  const [, before = '', inside, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(path) ?? []
  return inside === undefined ? [path] : inside.split(',').map(one => `${before}${one}${after}`)
}
