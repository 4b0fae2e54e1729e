/** The layer rules: each is broken on purpose here, and the lint must see it. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '../..')
const manifest = createRequire(import.meta.url).resolve('@biomejs/biome/package.json')
const biome = join(dirname(manifest), JSON.parse(readFileSync(manifest, 'utf8')).bin.biome)

/** What the lint says of a file of this content at this path, in a folder of its own under the project's rules. */
function complaintsOf(path: string, content: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-layers-'))
  try {
    cpSync(join(project, 'biome.json'), join(folder, 'biome.json'))
    cpSync(join(project, 'scripts/lint'), join(folder, 'scripts/lint'), { recursive: true })
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
    const words = ['lint', path, '--vcs-enabled=false', '--colors=off', '--max-diagnostics=50']
    const ended = spawnSync(process.execPath, [biome, ...words], { cwd: folder, encoding: 'utf8' })
    return ended.stdout + ended.stderr
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe('the layers', () => {
  it.each([
    ['the page imports the machine', 'renderer/x.ts', "import { openKeeper } from '../main/keeper.ts'\nopenKeeper\n"],
    ['the page imports the machine late', 'renderer/x.ts', "export const x = () => import('../main/keeper.ts')\n"],
    ['the page imports Node', 'renderer/x.ts', "import { readFile } from 'node:fs'\nreadFile\n"],
    ['the page imports Electron', 'renderer/x.ts', "import { ipcRenderer } from 'electron'\nipcRenderer\n"],
    ['the machine imports the page', 'main/x.ts', "import { Desk } from '../renderer/desk.ts'\nDesk\n"],
    ['shared imports the machine', 'shared/x.ts', "import { openKeeper } from '../main/keeper.ts'\nopenKeeper\n"],
    ['shared imports the page', 'shared/x.ts', "export type { Desk } from '../renderer/desk.ts'\n"],
    ['shared imports Node', 'shared/x.ts', "import { hash } from 'node:crypto'\nhash\n"],
    ['shared imports a library of its own choosing', 'shared/x.ts', "import i18next from 'i18next'\ni18next\n"]
  ])('are seen to be broken when %s', (_, path, content) => {
    expect(complaintsOf(path, content)).toMatch(/noRestrictedImports|noNodejsModules/)
  })

  it.each([
    ['asks the clock', 'export const at = Date.now()\n'],
    ['makes today', 'export const at = new Date()\n'],
    ['calls the clock bare', 'export const at = Date()\n'],
    ['throws dice', 'export const one = Math.random()\n'],
    ['goes around by globalThis', 'export const one = globalThis.Date\n']
  ])('are seen to be broken when shared %s', (_, content) => {
    expect(complaintsOf('shared/x.ts', content)).toContain('no clock and no dice')
  })

  it('let shared reckon with a day that is handed in', () => {
    const content = "import { z } from 'zod'\nexport const at = [new Date('2026-01-01'), Math.max(1, 2), z.string()]\n"
    expect(complaintsOf('shared/x.ts', content)).not.toMatch(/noRestrictedImports|no clock/)
  })
})
