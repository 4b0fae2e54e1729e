/** The icons in build/ are what their drawings give when they are painted anew by the settled Electron. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isForThisSystem } from '../support/only-on.ts'
import { expect, test } from './fixtures.ts'

test.skip(!isForThisSystem('app/icons.spec.ts'), 'the icons were painted on Linux')

interface Picture {
  readonly size: number
  readonly rgba: Buffer
}
const project = resolve(import.meta.dirname, '../..')

test('drawing the icons anew gives the same pixels', async () => {
  const script = join(project, 'scripts/icon-files.mjs')
  const { readPng } = (await import(script)) as { readPng: (png: Buffer) => Picture }
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-icons-'))
  try {
    execFileSync(process.execPath, [join(project, 'scripts/draw-icons.mjs'), folder], { stdio: 'pipe' })
    for (const kind of ['icons', 'icons-document']) {
      const names = readdirSync(join(project, 'build', kind))
      expect(names.length).toBeGreaterThan(0)
      for (const name of names) {
        const [kept, anew] = [join(project, 'build'), folder].map(at => readPng(readFileSync(join(at, kind, name))))
        expect(differing(kept?.rgba, anew?.rgba), `${kind}/${name}`).toBeLessThan(0.005)
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** The share of pixels that differ visibly: another Chromium may smooth an edge a little differently. */
function differing(one: Buffer = Buffer.alloc(0), other: Buffer = Buffer.alloc(0)): number {
  if (one.length === 0 || one.length !== other.length) return 1
  let count = 0
  for (let at = 0; at < one.length; at += 4) {
    if ([0, 1, 2, 3].some(channel => Math.abs((one[at + channel] ?? 0) - (other[at + channel] ?? 0)) > 16)) count += 1
  }
  return (4 * count) / one.length
}
