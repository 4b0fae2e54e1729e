/**
 * Checking a file of the program: real files, signed with a key of the test's own, plus what openssl and sha256sum say
 * to the same files.
 */
import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFileAt } from '../../main/checking.ts'
import { publicKeyText } from '../../main/exchange/signature.ts'
import { releaseKeys } from '../../main/release-keys.ts'
import type { CheckedFile, CheckProblem } from '../../shared/checking.ts'
import type { Result } from '../../shared/result.ts'
import { isForThisSystem } from '../support/only-on.ts'

const project = generateKeyPairSync('ed25519')
const stranger = generateKeyPairSync('ed25519')
const keys = [publicKeyText(project.publicKey)]
const setup = 'Putokaz-1.10.0-setup.exe'
const tar = 'Putokaz-1.10.0.tar.gz'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-checking-'))
  writeFileSync(join(folder, setup), 'the installer')
  writeFileSync(join(folder, tar), Buffer.alloc(700_000, 'x'))
  publish(listOf('1.10.0', '2026-11-22', [setup, tar]), project.privateKey)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a file that is what the project published', () => {
  it('is told with version and day, read in several pieces where it is long', async () => {
    expect(await check(tar)).toEqual({
      ok: true,
      value: { file: tar, version: '1.10.0', builtOn: '2026-11-22', standing: 'newer' }
    })
  })

  it.each([
    ['1.9.9', 'newer'],
    ['1.10.0', 'same'],
    ['1.10.1', 'older'],
    ['2.0.0', 'older']
  ])('stands to a program of version %s as %s', async (version, standing) => {
    expect(await checkFileAt(join(folder, setup), { keys, version })).toMatchObject({ ok: true, value: { standing } })
  })

  it('is known by its content when it was renamed', async () => {
    writeFileSync(join(folder, 'Putokaz (1).exe'), 'the installer')
    expect(await check('Putokaz (1).exe')).toMatchObject({ ok: true, value: { file: 'Putokaz (1).exe' } })
  })

  it('is good by any of several keys, so that the project can change its own', async () => {
    const both = [publicKeyText(stranger.publicKey), ...keys]
    expect(await checkFileAt(join(folder, setup), { keys: both, version: '1.0.0' })).toMatchObject({ ok: true })
  })
})

describe('a file that is not', () => {
  it('was changed, were it by one bit', async () => {
    const bytes = readFileSync(join(folder, tar))
    bytes[500_000] = (bytes[500_000] ?? 0) ^ 1
    writeFileSync(join(folder, tar), bytes)
    expect(await check(tar)).toEqual({ ok: false, problem: { kind: 'changed', file: tar } })
  })

  it('bears the name of another published file', async () => {
    writeFileSync(join(folder, setup), readFileSync(join(folder, tar)))
    expect(await check(setup)).toEqual({ ok: false, problem: { kind: 'changed', file: setup } })
  })

  it('is not named by the list', async () => {
    writeFileSync(join(folder, 'other.exe'), 'something else')
    expect(await check('other.exe')).toEqual({ ok: false, problem: { kind: 'not-in-list', file: 'other.exe' } })
  })

  it('has no list beside it, no signature, or neither', async () => {
    const [list, signature] = ['SHA256SUMS.txt', 'SHA256SUMS.txt.sig']
    rmSync(join(folder, signature))
    expect(await check(setup)).toEqual({ ok: false, problem: { kind: 'no-list', file: setup, wanted: [signature] } })
    rmSync(join(folder, list))
    expect(await check(setup)).toMatchObject({ problem: { kind: 'no-list', wanted: [list, signature] } })
  })

  it('is a folder, or is gone', async () => {
    mkdirSync(join(folder, 'sub'))
    expect(await check('sub')).toMatchObject({ problem: { kind: 'unreadable', reason: 'EISDIR' } })
    expect(await check('gone.exe')).toMatchObject({
      problem: { kind: 'unreadable', file: 'gone.exe', reason: 'ENOENT' }
    })
  })
})

describe('a list that was not signed by the project', () => {
  const notSigned = { ok: false, problem: { kind: 'list-not-signed', file: setup } }

  it('is signed with another key', async () => {
    publish(listOf('1.10.0', '2026-11-22', [setup]), stranger.privateKey)
    expect(await check(setup)).toEqual(notSigned)
  })

  it('was changed in any of its bytes, the version and the day among them', async () => {
    const list = readFileSync(join(folder, 'SHA256SUMS.txt'))
    for (let at = 0; at < list.length; at += 1) {
      const changed = Buffer.from(list)
      changed[at] = (changed[at] ?? 0) ^ 1
      writeFileSync(join(folder, 'SHA256SUMS.txt'), changed)
      expect(await check(setup), `byte ${at}`).toEqual(notSigned)
    }
  })

  it('has a signature of another length, or is longer than a list can be', async () => {
    const signature = join(folder, 'SHA256SUMS.txt.sig')
    const good = readFileSync(signature)
    for (const bytes of [Buffer.alloc(0), good.subarray(0, 63), Buffer.concat([good, good])]) {
      writeFileSync(signature, bytes)
      expect(await check(setup)).toEqual(notSigned)
    }
    publish(`${listOf('1.10.0', '2026-11-22', [setup])}${'x'.repeat(65_536)}`, project.privateKey)
    expect(await check(setup)).toEqual(notSigned)
  })

  it.skipIf(!isForThisSystem('has a pipe in its place, or in that of its signature'))(
    'has a pipe in its place, or in that of its signature',
    async () => {
      for (const name of ['SHA256SUMS.txt', 'SHA256SUMS.txt.sig']) {
        const path = join(folder, name)
        const bytes = readFileSync(path)
        rmSync(path)
        execFileSync('mkfifo', [path])
        expect(await check(setup)).toEqual(notSigned)
        rmSync(path)
        writeFileSync(path, bytes)
      }
    }
  )

  it('is not taken from the keys of a test: the program carries its own', async () => {
    expect(await checkFileAt(join(folder, setup), { keys: releaseKeys, version: '1.0.0' })).toEqual(notSigned)
  })
})

describe('a signed list that is not as agreed', () => {
  it.each([
    ['no first line', (list: string) => list.slice(list.indexOf('\n') + 1), 1],
    ['no such day', (list: string) => list.replace('2026-11-22', '2026-13-22'), 1],
    ['a version with letters', (list: string) => list.replace('# Putokaz 1.10.0', '# Putokaz 1.10.0-rc'), 1],
    ['a path instead of a name', (list: string) => list.replace(setup, `../${setup}`), 2],
    ['a file named twice', (list: string) => list + list.split('\n').slice(1).join('\n'), 4],
    ['an empty line', (list: string) => list.replace('\n', '\n\n'), 2]
  ])('has %s, and is not gone by', async (_name, spoil, line) => {
    publish(spoil(listOf('1.10.0', '2026-11-22', [setup, tar])), project.privateKey)
    expect(await check(setup)).toEqual({
      ok: false,
      problem: { kind: 'unreadable', file: 'SHA256SUMS.txt', reason: `line ${line}: not as agreed` }
    })
  })
})

describe('the project’s own key', () => {
  it('is one that Node can read', () => {
    for (const key of releaseKeys) expect(Buffer.from(key, 'base64url')).toHaveLength(32)
  })

  it('is the one that docs/install.md shows for openssl', () => {
    const install = readFileSync(join(import.meta.dirname, '../../docs/install.md'), 'utf8')
    const shown = /-----BEGIN PUBLIC KEY-----\s+(\S+)\s+-----END PUBLIC KEY-----/.exec(install)?.[1] ?? ''
    expect(Buffer.from(shown, 'base64').subarray(-32).toString('base64url')).toBe(releaseKeys[0])
  })
})

describe('the same files without Putokaz', () => {
  const inOtherPrograms = 'are verified by openssl and sha256sum, which say no when they were changed'
  it.skipIf(!isForThisSystem(inOtherPrograms))(inOtherPrograms, () => {
    writeFileSync(join(folder, 'key.pem'), project.publicKey.export({ format: 'pem', type: 'spki' }))
    const call = (line: string): string => {
      const [program = '', ...words] = line.split(' ')
      return execFileSync(program, words, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
    }
    // The lines of docs/install.md.
    const ask = (): string =>
      call('openssl pkeyutl -verify -pubin -inkey key.pem -rawin -in SHA256SUMS.txt -sigfile SHA256SUMS.txt.sig')
    const sums = (): string => call('sha256sum -c --ignore-missing SHA256SUMS.txt')
    expect(ask()).toContain('Signature Verified Successfully')
    expect(sums()).toBe(`${setup}: OK\n${tar}: OK\n`)
    writeFileSync(join(folder, setup), 'another installer')
    expect(sums).toThrow()
    writeFileSync(join(folder, 'SHA256SUMS.txt'), listOf('1.10.0', '2026-11-22', [setup, tar]))
    expect(ask).toThrow()
  })
})

describe('a check', () => {
  it('leaves everything as it was', async () => {
    const before = readdirSync(folder).map(name => [name, readFileSync(join(folder, name))])
    await check(setup)
    expect(readdirSync(folder).map(name => [name, readFileSync(join(folder, name))])).toEqual(before)
  })
})

function check(name: string): Promise<Result<CheckedFile, CheckProblem>> {
  return checkFileAt(join(folder, name), { keys, version: '1.9.0' })
}

function listOf(version: string, day: string, names: readonly string[]): string {
  const lines = names.map(name => {
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
    return `${sum}  ${name}`
  })
  return `${[`# Putokaz ${version} ${day}`, ...lines].join('\n')}\n`
}

function publish(list: string, key: KeyObject): void {
  writeFileSync(join(folder, 'SHA256SUMS.txt'), list)
  writeFileSync(join(folder, 'SHA256SUMS.txt.sig'), sign(null, Buffer.from(list), key))
}
