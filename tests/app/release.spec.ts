/**
 * The program as a release starts: from a folder that counts as packaged, without the hooks of the tests, and with
 * words on its command line that it must refuse. The same folder marked as a test build is the control: there the
 * browser obeys those words.
 */
import { spawn } from 'node:child_process'
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { isForThisSystem } from '../support/only-on.ts'
import { electronProgram, expect, isRoot, test } from './fixtures.ts'

test.skip(!isForThisSystem('app/release.spec.ts'), 'it is put together from links')

const project = resolve(import.meta.dirname, '../..')
let folder = ''

test.beforeEach(() => {
  folder = mkdtempSync(join(project, '.cache', 'release-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))

test('a release refuses to open a door for debuggers, and to take in foreign code', async () => {
  const program = release({ testBuild: false })
  for (const words of [
    ['--remote-debugging-port=0'],
    ['--js-flags=--expose-gc'],
    ['--renderer-cmd-prefix=/bin/echo'],
    ['--inspect=0']
  ]) {
    const { code, printed } = await run(program, words)
    expect(printed, words.join(' ')).toContain(`Putokaz does not start with ${words[0]?.replace(/=.*/, '')}`)
    expect(printed).not.toContain('DevTools listening')
    expect(code).toBe(2)
  }
})

test('it starts without them, with a file that does not exist, a folder, thousands of words, and flags nobody knows', async () => {
  const program = release({ testBuild: false })
  const many = Array.from({ length: 2000 }, (_, at) => `--unknown-${at}=../../x`)
  const data = join(folder, 'data')
  const running = start(
    program,
    ['/nothing/here.putokaz', folder, 'file:///etc/passwd', '--today=1999-01-01', ...many],
    data
  )
  await expect.poll(() => logOf(data), { timeout: 60_000 }).toContain(' started version=')
  expect(logOf(data)).toContain('packaged=true')
  expect(running.printed()).not.toContain('DevTools listening')
  running.end()
  await running.ended
})

test('control: a test build obeys the same words', async () => {
  const running = start(release({ testBuild: true }), ['--remote-debugging-port=0'], join(folder, 'data'))
  await expect.poll(running.printed, { timeout: 60_000 }).toContain('DevTools listening')
  running.end()
  await running.ended
})

/** The settled Electron under another name, which is what makes it count as packaged, around the built app. */
function release({ testBuild }: { readonly testBuild: boolean }): string {
  const dist = dirname(electronProgram())
  for (const name of readdirSync(dist)) {
    if (name !== 'electron' && name !== 'resources') symlinkSync(join(dist, name), join(folder, name))
  }
  const program = join(folder, 'putokaz')
  try {
    linkSync(electronProgram(), program)
  } catch {
    copyFileSync(electronProgram(), program)
  }
  const app = join(folder, 'resources', 'app')
  mkdirSync(app, { recursive: true })
  const about = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  const { name, productName, version, type, main } = about
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name, productName, version, type, main, testBuild }))
  symlinkSync(join(project, 'out'), join(app, 'out'))
  return program
}

function start(program: string, words: readonly string[], dataFolder: string) {
  const all = [...(isRoot() ? ['--no-sandbox'] : []), `--data-dir=${dataFolder}`, ...words]
  const child = spawn(program, all, { stdio: ['ignore', 'ignore', 'pipe'] })
  let text = ''
  child.stderr.on('data', piece => {
    text += piece
  })
  const ended = new Promise<number | null>(done => child.once('exit', done))
  return { printed: () => text, ended, end: () => child.kill('SIGKILL') }
}

async function run(
  program: string,
  words: readonly string[]
): Promise<{ readonly code: number | null; readonly printed: string }> {
  const running = start(program, words, join(folder, 'data'))
  const late = setTimeout(running.end, 30_000)
  const code = await running.ended
  clearTimeout(late)
  return { code, printed: running.printed() }
}

function logOf(dataFolder: string): string {
  try {
    return readFileSync(join(dataFolder, 'logs', 'putokaz.log'), 'utf8')
  } catch {
    return ''
  }
}
