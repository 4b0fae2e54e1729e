/**
 * Notes, beside each bundle, which packages went into it and under which licences (main/about/licences.ts reads it).
 *
 * A package counts when code of it is left in the bundle, or a file of it (a font) was copied along. The build fails when
 * one brings no text and its licence is none whose text is the same for everybody: what ships has to say under which terms.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'

export interface BundledLicence {
  readonly name: string
  readonly version: string
  readonly licence: string | null
  readonly text: string
}

/** What this needs to know of a finished bundle: chunks with the modules in them, assets with the files they come from. */
export interface Bundle {
  readonly [file: string]:
    | { readonly type: 'chunk'; readonly modules: Readonly<Record<string, { readonly renderedLength: number }>> }
    | { readonly type: 'asset'; readonly originalFileNames: readonly string[] }
}

/** For the list of plugins of each of the three builds. */
export function notingLicences(project: string) {
  return {
    name: 'putokaz-licences',
    generateBundle(
      this: { emitFile: (file: { type: 'asset'; fileName: string; source: string }) => unknown },
      _options: unknown,
      bundle: Bundle
    ): void {
      const noted = licencesOf(modulesIn(bundle, project))
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: `${JSON.stringify(noted, null, 1)}\n` })
    }
  }
}

/** The files that a bundle was made of. */
export function modulesIn(bundle: Bundle, root: string): readonly string[] {
  return Object.values(bundle).flatMap(output =>
    output.type === 'chunk'
      ? Object.entries(output.modules).flatMap(([id, { renderedLength }]) =>
          renderedLength > 0 ? [plainPath(id)] : []
        )
      : output.originalFileNames.map(name => resolve(root, name))
  )
}

/** The packages that files belong to, by name. Throws when one says nothing about its licence. */
export function licencesOf(files: readonly string[]): readonly BundledLicence[] {
  const folders = new Set(files.map(packageFolderOf).filter(folder => folder !== null))
  const found = new Map<string, BundledLicence>()
  for (const folder of folders) {
    const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const licence = typeof license === 'string' ? license : (license?.type ?? null)
    const text = textIn(folder) ?? usualText(licence, authorOf(author) ?? `the authors of ${name}`)
    if (text === null) throw new Error(`${name} ${version} brings no licence text (${licence ?? 'no licence named'})`)
    found.set(`${name}@${version}`, { name, version, licence, text })
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** Rolldown writes virtual modules with a zero byte, and queries behind a path. */
function plainPath(id: string): string {
  return id.replace(/^\0+/, '').replace(/\?.*$/, '')
}

/** The innermost package that a file of node_modules belongs to. */
function packageFolderOf(file: string): string | null {
  const parts = file.split(/[\\/]/)
  const at = parts.lastIndexOf('node_modules')
  if (at < 0) return null
  const length = parts[at + 1]?.startsWith('@') ? 3 : 2
  const folder = parts.slice(0, at + length).join(sep)
  if (existsSync(join(folder, 'package.json'))) return folder
  return at === 0 ? null : packageFolderOf(dirname(folder.slice(0, folder.lastIndexOf('node_modules'))))
}

function textIn(folder: string): string | null {
  const names = readdirSync(folder).filter(name =>
    /^(?:licen[cs]e|copying)(?:[.-](?:md|txt|mit|apache.*))?$/i.test(name)
  )
  return names.length === 0
    ? null
    : names
        .sort()
        .map(name => readFileSync(join(folder, name), 'utf8').trim())
        .join('\n\n')
}

function authorOf(author: unknown): string | null {
  if (typeof author === 'string') return author.replace(/\s*[<(].*$/, '')
  if (author !== null && typeof author === 'object' && 'name' in author) return String(author.name)
  return null
}

function usualText(licence: string | null, holder: string): string | null {
  if (licence !== 'MIT') return null
  return `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
}
