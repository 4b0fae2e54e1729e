/**
 * The whole program under strace: no process of it connects to anything outside this computer, whatever is done at the
 * screens. What no guard of ours sees (the browser's own errands, the system's name service) is seen here.
 *
 * The control is the same trace of a window without guards: there the connection that its page makes is found.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from '@playwright/test'
import { openListeningPost } from '../support/listening-post.ts'
import { isForThisSystem } from '../support/only-on.ts'
import { ready } from './at-work.ts'
import { writeDataFolder } from './data-folders.ts'
import { electronProgram, expect, isRoot, test } from './fixtures.ts'
import { savePdf } from './pdfs.ts'
import { screens } from './screens.ts'

test.skip(!isForThisSystem('app/traced.spec.ts'), 'the tracer is Linux’s')
// Everything takes several times as long under the tracer.
test.setTimeout(240_000)

const project = resolve(import.meta.dirname, '../..')
let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-traced-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))

test('connects to nobody while every screen is looked at, a sheet printed and the window closed', async () => {
  const data = await writeDataFolder({})
  const app = await launchTraced([join(project, '.cache/with-test-hooks'), `--data-dir=${data}`, '--today=2026-03-10'])
  const page = await app.firstWindow()
  await ready(page)
  for (const { open } of screens) await open(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('obrenovac')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('searchbox')).toBeHidden()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+p')
  await savePdf(app, page, join(folder, 'list.pdf'))
  await app.close()
  rmSync(data, { recursive: true, force: true })
  const { calls, outside } = traced()
  expect(calls, 'the tracer saw the program').toBeGreaterThan(5)
  expect(outside).toEqual([])
})

test('control: without guards, what the page asks for is seen', async () => {
  const post = await openListeningPost()
  const app = await launchTraced([
    join(project, 'tests/support/unguarded-main.mjs'),
    `--user-data-dir=${join(folder, 'data')}`
  ])
  const page = await app.firstWindow()
  await page.waitForLoadState()
  await page.evaluate(address => fetch(address, { mode: 'no-cors' }).catch(() => null), post.addressFor('traced'))
  await expect.poll(post.arrived).toContain('traced')
  await app.close()
  post.close()
  expect(traced().outside).not.toEqual([])
})

/** Playwright's own loader has to be named where the program is not Electron itself (fixtures.ts). */
async function launchTraced(words: readonly string[]): Promise<ElectronApplication> {
  const executablePath = join(folder, 'electron-traced')
  const tracer = `strace -f -qq --seccomp-bpf -e trace=connect -o '${tracePath()}'`
  writeFileSync(executablePath, `#!/bin/sh\nexec ${tracer} '${electronProgram()}' "$@"\n`, { mode: 0o755 })
  const loader = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core')),
    'lib/server/electron/loader.js'
  )
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  )
  return await _electron.launch({
    executablePath,
    args: ['-r', loader, ...(isRoot() ? ['--no-sandbox'] : []), ...words],
    env,
    timeout: 120_000
  })
}

function tracePath(): string {
  return join(folder, 'trace')
}

/** All connections asked for, and those that are not to a socket of this computer's file system or its kernel. */
function traced(): { readonly calls: number; readonly outside: readonly string[] } {
  const lines = (existsSync(tracePath()) ? readFileSync(tracePath(), 'utf8') : '').split('\n')
  const calls = lines.filter(line => line.includes('connect('))
  return { calls: calls.length, outside: calls.filter(line => !/sa_family=AF_(UNIX|LOCAL|NETLINK|UNSPEC)/.test(line)) }
}
