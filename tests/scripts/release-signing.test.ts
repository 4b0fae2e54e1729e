/** The scripts that make the project's key and sign its lists, as they are called; the program reads what they wrote. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFileAt } from '../../main/checking.ts'

const project = resolve(import.meta.dirname, '../..')
const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { version: string }
const setup = `Putokaz-${version}-setup.exe`

let folder = ''
let packages = ''
let key = ''
let secret = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-signing-'))
  packages = mkdtempSync(join(folder, 'packages-'))
  writeFileSync(join(packages, setup), 'the installer')
  const made = run('make-release-key.mjs', [join(folder, 'key')])
  expect(made).toMatchObject({ code: 0 })
  key = /releaseKeys: readonly string\[\] = \['(\S+)'\]/.exec(made.printed)?.[1] ?? ''
  secret = readFileSync(join(folder, 'key/putokaz-release.key'), 'utf8')
  writeFileSync(join(folder, 'keys.ts'), `export const releaseKeys: readonly string[] = ['${key}']\n`)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('making a key', () => {
  it('keeps the secret half to its owner, prints the public one, and never replaces a key', () => {
    expect(key).toMatch(/^[\w-]{43}$/)
    if (process.platform !== 'win32') {
      expect(statSync(join(folder, 'key/putokaz-release.key')).mode & 0o777).toBe(0o600)
    }
    expect(run('make-release-key.mjs', [join(folder, 'key')])).toMatchObject({ code: 1 })
    expect(readFileSync(join(folder, 'key/putokaz-release.key'), 'utf8')).toBe(secret)
  })

  it('refuses a folder in the checkout', () => {
    expect(run('make-release-key.mjs', [join(project, '.cache')]).printed).toContain('must not lie in the checkout')
    expect(existsSync(join(project, '.cache/putokaz-release.key'))).toBe(false)
  })
})

describe('signing the packages', () => {
  it('writes a list that the program verifies, again over the files of a first attempt', async () => {
    for (const _attempt of [1, 2]) expect(sign({})).toMatchObject({ code: 0 })
    expect(readdirSync(packages)).toHaveLength(3)
    expect(await checkFileAt(join(packages, setup), { keys: [key], version })).toEqual({
      ok: true,
      value: { file: setup, version, builtOn: '2026-11-22', standing: 'same' }
    })
  })

  it('refuses a key that the program does not carry', () => {
    const answer = sign({ PUTOKAZ_RELEASE_KEYS_FILE: join(project, 'main/release-keys.ts') })
    expect(answer).toMatchObject({ code: 1 })
    expect(answer.printed).toContain('no program could verify its signature')
    expect(readdirSync(packages)).toEqual([setup])
  })

  it('refuses packages of another version, and a key that is none, without printing it', () => {
    expect(sign({ PUTOKAZ_RELEASE_KEY: 'my secret' }).printed).not.toContain('my secret')
    writeFileSync(join(packages, 'Putokaz-0.0.9.dmg'), 'an old one')
    expect(sign({}).printed).toContain('Putokaz-0.0.9.dmg')
    expect(readdirSync(packages)).not.toContain('SHA256SUMS.txt')
  })
})

function sign(env: NodeJS.ProcessEnv): { readonly code: number; readonly printed: string } {
  const own = { PUTOKAZ_RELEASE_KEY: secret, PUTOKAZ_RELEASE_KEYS_FILE: join(folder, 'keys.ts') }
  return run('sign-checksums.mjs', [packages, '2026-11-22'], { ...own, ...env })
}

function run(
  script: string,
  words: readonly string[],
  env: NodeJS.ProcessEnv = {}
): { readonly code: number; readonly printed: string } {
  const ended = spawnSync(process.execPath, [join(project, 'scripts', script), ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env }
  })
  return { code: ended.status ?? -1, printed: ended.stdout + ended.stderr }
}
