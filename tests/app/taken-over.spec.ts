/**
 * A page that runs an attacker's script: what it can reach through the door, and beside it. The page's own hand is
 * accepted (docs/threat-model.md); a path, a key, another file, or the machine itself are not.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { verbs } from '../../shared/bridge.ts'
import { ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

test.describe('a script of somebody else’s in the page', () => {
  test.use({ expectedComplaints: [/./] })

  test('gets nothing but answers and refusals from any verb, and an edit is saved through the flood', async ({
    app,
    page,
    dataFolder
  }) => {
    await ready(page)
    // Whatever a person would be asked is put away here, and noted.
    await app.evaluate(({ dialog, shell, BrowserWindow }) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      const put = { canceled: true, filePath: '', filePaths: [] }
      dialog.showSaveDialog = (async () => {
        asked.push('save')
        return put
      }) as never
      dialog.showOpenDialog = (async () => {
        asked.push('open')
        return put
      }) as never
      shell.openPath = async (path: string) => {
        asked.push(path)
        return ''
      }
      shell.openExternal = async (address: string) => void asked.push(address)
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents !== undefined)
        contents.print = ((_: unknown, done: (is: boolean, why: string) => void) => done(false, 'no')) as never
    })
    const before = readdirSync(dataFolder).toSorted()
    const outcome = await page.evaluate(
      async names => {
        const garbage = [
          'null',
          '{',
          '[]',
          '"x"',
          '1e999',
          '{"__proto__":{"polluted":1}}',
          '{"constructor":{"prototype":{"polluted":1}}}',
          '{"name":"../../x","by":"x"}',
          '{"offer":"x","file":0,"passphrase":"x"}',
          '{"seen":1}',
          'x'.repeat(5_000_000),
          '['.repeat(100_000)
        ]
        const kept = names.filter(name => !['closeAnyway', 'startBeside', 'lockNow'].includes(name))
        let refused = 0
        const answers: string[] = []
        const flood = Array.from({ length: 1500 }, async (_, at) => {
          const verb = at % 7 === 0 ? 'toString' : (kept[at % kept.length] as string)
          // Those that wait for news are asked, and never awaited.
          const asked = window.putokaz.call(verb as never, garbage[at % garbage.length] as string).then(
            answer => void answers.push(answer),
            () => {
              refused += 1
            }
          )
          if (!verb.startsWith('await')) await asked
        })
        const value = (shown: unknown): object => ({ value: shown, shown: [] })
        const fields = { name: value('Uprkos'), organisation: value('organisation-primer-a'), reach: value('office') }
        const edit = {
          cause: 'form',
          by: 'Ana',
          changes: [{ id: 'contact-uprkos', kind: 'contact', isNew: true, fields }]
        }
        const { ok, value: accepted } = JSON.parse(await window.putokaz.call('saveEdit', JSON.stringify(edit)))
        if (!ok) return { saved: false, refused, answers }
        for (let seen = -1; ; ) {
          const state = JSON.parse(await window.putokaz.call('awaitSaving', JSON.stringify({ seen })))
          if (state.savedTicket >= accepted.ticket) break
          seen = state.version
        }
        await Promise.all(flood)
        return { saved: true, refused, answers }
      },
      [...verbs]
    )
    expect(outcome.saved).toBe(true)
    expect(outcome.refused).toBeGreaterThan(900)
    expect(
      await app.evaluate(() => ({
        polluted: 'polluted' in {},
        asked: (globalThis as unknown as { asked: string[] }).asked
      }))
    ).toEqual({
      polluted: false,
      asked: expect.not.arrayContaining([expect.stringMatching(/:\/\/|etc|\.\./)])
    })
    expect(readdirSync(dataFolder).toSorted()).toEqual(before)
    expect(readdirSync(join(dataFolder, '..')).filter(name => name === 'x' || name === 'x.json')).toEqual([])
    // The key with which the station signs lies in its folder, and in no answer.
    const stored = readdirSync(join(dataFolder, 'data'))
      .filter(name => name.startsWith('putokaz'))
      .map(name => readFileSync(join(dataFolder, 'data', name), 'utf8'))
      .join('\n')
    const secrets = [...stored.matchAll(/"(?:secret|sealed)":"([^"]{20,})"/g)].map(match => match[1] ?? '')
    const said = outcome.answers.join('\n')
    for (const secret of secrets) expect(said).not.toContain(secret)
  })

  test('finds no way out of the page’s world into the preload’s or the machine’s', async ({
    app,
    page,
    dataFolder
  }) => {
    await ready(page)
    const found = await page.evaluate(async () => {
      const door = window.putokaz as unknown as Record<string, unknown>
      const told: Record<string, unknown> = {}
      told['frozen'] = Object.isFrozen(door)
      told['names'] = Object.keys(door)
      const attempt = async (name: string, doIt: () => unknown): Promise<void> => {
        try {
          told[name] = String(await doIt()).slice(0, 60)
        } catch (problem) {
          told[name] = (problem as Error).name
        }
      }
      await new Promise(later => setTimeout(later))
      await attempt('constructor', () =>
        (door['call'] as { constructor: FunctionConstructor }).constructor('return process')()
      )
      await attempt('replaced', () => {
        ;(window as unknown as Record<string, unknown>)['putokaz'] = { call: () => 'mine' }
        return window.putokaz === (door as unknown) ? 'still there' : 'replaced'
      })
      // Built-ins of the page's world are not those of the preload's.
      const thefts: unknown[] = []
      for (const of of [Array.prototype, String.prototype, Promise.prototype, Function.prototype] as unknown as Record<
        string,
        unknown
      >[]) {
        for (const name of ['map', 'then', 'call', 'apply', 'toString']) {
          if (typeof of[name] !== 'function') continue
          const own = of[name] as (...words: unknown[]) => unknown
          of[name] = function (this: unknown, ...words: unknown[]) {
            const text = typeof this === 'function' ? this.name : ''
            if (/invoke|ipcRenderer|getPathForFile/.test(text)) thefts.push(text)
            return Reflect.apply(own, this, words)
          }
        }
      }
      await attempt('forged file', () =>
        window.putokaz.takeFiles([{ path: '/etc/passwd', name: 'passwd.csv' } as object])
      )
      await attempt('forged list', () => window.putokaz.takeFiles({ length: 1, 0: { path: '/etc/passwd' } } as never))
      await attempt('file of the page', () => window.putokaz.takeFiles([new File(['a;b'], '/etc/passwd.csv')]))
      told['thefts'] = thefts
      const frame = document.createElement('iframe')
      document.body.append(frame)
      told['door of a frame'] = typeof (frame.contentWindow as unknown as Record<string, unknown> | null)?.['putokaz']
      frame.remove()
      return told
    })
    expect(found).toMatchObject({
      frozen: true,
      names: ['call', 'takeFiles'],
      constructor: 'EvalError',
      replaced: 'still there',
      'forged file': 'false',
      'file of the page': 'false',
      thefts: [],
      'door of a frame': 'undefined'
    })
    expect(found['forged list']).not.toBe('true')
    // Files that lie beside the page have no address.
    const addresses = [
      '../main/index.js',
      '..%2fmain%2findex.js',
      '%2e%2e/main/index.js',
      '..%5cmain%5cindex.js',
      'index.html%00.js',
      'assets/..%2f..%2fmain/index.js',
      `../../..${dataFolder}/data/putokaz.json`
    ]
    for (const address of addresses) {
      const status = await app.evaluate(
        async ({ net }, url) => (await net.fetch(url).catch(() => ({ status: 0 }))).status,
        `app://putokaz/${address}`
      )
      expect(status, address).not.toBe(200)
    }
    expect(
      await page.evaluate(() =>
        fetch('./index.html').then(
          () => 'read',
          () => 'refused'
        )
      )
    ).toBe('refused')
  })
})

test.describe('callers that are not the page', () => {
  test.use({ expectedComplaints: [/the door is for the page/] })

  test('another window, and a frame that is not the page, are refused at the door', async ({ app, page }) => {
    await ready(page)
    const answers = await app.evaluate(async ({ app: program, BrowserWindow, ipcMain }) => {
      const [first] = BrowserWindow.getAllWindows()
      if (first === undefined) throw new Error('no window')
      const preload = `${program.getAppPath()}/out/preload/preload.cjs`
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true }
      })
      await other.loadURL('app://putokaz/index.html')
      const ask = `window.putokaz.call('openDirectory', 'null').then(() => 'answered', problem => problem.message)`
      const asked: string = await other.webContents.executeJavaScript(ask)
      const drop: string = await other.webContents.executeJavaScript(
        ask.replace(`call('openDirectory', 'null')`, 'takeFiles([])')
      )
      other.destroy()
      // As the browser would hand over a message of a frame inside our page, or of a page at another address.
      const handlers = (
        ipcMain as unknown as { _invokeHandlers: Map<string, (event: object, ...words: unknown[]) => Promise<unknown>> }
      )._invokeHandlers
      const sender = first.webContents
      const heard: string[] = []
      for (const senderFrame of [null, { url: 'app://putokaz/index.html' }, { url: 'https://example.org/' }]) {
        for (const channel of ['putokaz', 'putokaz-files']) {
          const said = await (async () =>
            handlers.get(channel)?.({ sender, senderFrame }, 'openDirectory', 'null'))().catch(
            (problem: Error) => problem.message
          )
          heard.push(String(said))
        }
      }
      return { asked, drop, heard, channels: [...handlers.keys()].sort() }
    })
    expect(answers.asked).toContain('the door is for the page of this program only')
    expect(answers.drop).toContain('the door is for the page of this program only')
    for (const said of answers.heard) expect(said).toMatch(/the door is for the page|Cannot read properties of null/)
    // Electron has channels of its own, in capitals.
    expect(answers.channels.filter(name => !/^[A-Z_]+$/.test(name))).toEqual(['putokaz', 'putokaz-files'])
  })
})

test.describe('a page whose process is killed', () => {
  test.use({ expectedComplaints: [/./] })

  test('comes back with a sentence, what was on its way is on disk, and the log says why', async ({
    app,
    page,
    dataFolder
  }) => {
    await ready(page)
    const answer = await page.evaluate(async () => {
      const value = (shown: unknown): object => ({ value: shown, shown: [] })
      const fields = {
        name: value('Uprkos padu'),
        organisation: value('organisation-primer-a'),
        reach: value('office')
      }
      const edit = { cause: 'form', by: 'Ana', changes: [{ id: 'contact-pad', kind: 'contact', isNew: true, fields }] }
      return await window.putokaz.call('saveEdit', JSON.stringify(edit))
    })
    expect(JSON.parse(answer).ok).toBe(true)
    await killPage(app)
    const body = () =>
      app.evaluate(
        ({ BrowserWindow }) =>
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>
      )
    await expect.poll(() => isPageThere(app)).toBe(true)
    await expect.poll(body).toContain('Prozor je naglo stao i ponovo je otvoren.')
    const held = await app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `window.putokaz.call('openDirectory', 'null')`
        ) as Promise<string>
    )
    expect(held).toContain('Uprkos padu')
    await expect.poll(() => logOf(dataFolder)).toContain(' page-gone reason=')
    expect(logOf(dataFolder)).not.toContain('Uprkos')
  })

  test('again and again is not brought back for ever: the program ends, and all edits are on disk', async ({
    app,
    page,
    dataFolder
  }) => {
    await ready(page)
    await page.evaluate(async () => {
      const value = (shown: unknown): object => ({ value: shown, shown: [] })
      const fields = {
        name: value('Uprkos padovima'),
        organisation: value('organisation-primer-a'),
        reach: value('office')
      }
      const edit = { cause: 'form', by: 'Ana', changes: [{ id: 'contact-pad', kind: 'contact', isNew: true, fields }] }
      return await window.putokaz.call('saveEdit', JSON.stringify(edit))
    })
    const ended = new Promise<void>(done => app.process().once('exit', () => done()))
    for (let time = 0; time < 4; time += 1) {
      await killPage(app).catch(() => undefined)
      if (time < 3) await expect.poll(() => isPageThere(app)).toBe(true)
    }
    await ended
    const stored = readdirSync(join(dataFolder, 'data'))
      .filter(name => name.startsWith('putokaz'))
      .map(name => readFileSync(join(dataFolder, 'data', name), 'utf8'))
    expect(stored.join('')).toContain('Uprkos padovima')
    expect(logOf(dataFolder).match(/page-gone/g)).toHaveLength(4)
  })
})

test('a mistake of ours in the machine ends nothing: it is noted without its words, and edits are saved', async ({
  app,
  page,
  dataFolder
}) => {
  await ready(page)
  await app.evaluate(() => {
    setImmediate(() => {
      throw new TypeError('Kanarinka Primerić 067 018 40 71')
    })
    void Promise.reject(new RangeError('Kanarinka'))
  })
  await expect.poll(() => logOf(dataFolder)).toMatch(/ uncaughtException error=TypeError/)
  await expect.poll(() => logOf(dataFolder)).toMatch(/ unhandledRejection error=RangeError/)
  expect(logOf(dataFolder)).not.toMatch(/Kanarinka|061|638/)
  const value = (shown: unknown): object => ({ value: shown, shown: [] })
  const fields = { name: value('Posle greške'), organisation: value('organisation-primer-a'), reach: value('office') }
  const edit = { cause: 'form', by: 'Ana', changes: [{ id: 'contact-greska', kind: 'contact', isNew: true, fields }] }
  expect(await page.evaluate(text => window.putokaz.call('saveEdit', text), JSON.stringify(edit))).toContain(
    '"ok":true'
  )
})

function logOf(dataFolder: string): string {
  try {
    return readFileSync(join(dataFolder, 'logs', 'putokaz.log'), 'utf8')
  } catch {
    return ''
  }
}

async function killPage(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
}

async function isPageThere(app: ElectronApplication): Promise<boolean> {
  return await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return false
    return await Promise.race([
      contents.executeJavaScript(`document.body.innerText !== ''`).catch(() => false),
      new Promise<boolean>(later => setTimeout(later, 1000, false))
    ])
  })
}
