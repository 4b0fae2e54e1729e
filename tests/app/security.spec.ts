/**
 * What the page is allowed: nothing but its own files and the one door. Where Electron or the browser would grant
 * something by itself, a control without our guards shows that it does.
 */
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { contentSecurityPolicy } from '../../main/page-address.ts'
import { expect, launchApp, test } from './fixtures.ts'

test('the page runs sandboxed, isolated, and without Node', async ({ app, page }) => {
  const settings = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): object }
    return contents.getLastWebPreferences()
  })
  expect(settings).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false
  })
  expect(await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(false)
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'setImmediate'].filter(name => name in window)
  )
  expect(found).toEqual([])
})

test('the page has one door, with two functions behind it', async ({ page }) => {
  const door = await page.evaluate(() => Object.entries((window as unknown as { putokaz: object }).putokaz))
  expect(door.map(([name]) => name)).toEqual(['call', 'takeFiles'])
})

test('the policy allows nothing that is not named, and nothing inline or evaluated', async ({ app }) => {
  const { headers } = await askFor(app, 'app://putokaz/index.html')
  expect(headers?.['content-security-policy']).toBe(contentSecurityPolicy)
  expect(contentSecurityPolicy).toMatch(/^default-src 'none';/)
  expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
  expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*|blob:/)
  expect(headers?.['x-content-type-options']).toBe('nosniff')
})

test.describe('text in the page', () => {
  test.use({ expectedComplaints: [/./] })

  test('never becomes markup, script or style', async ({ page }) => {
    const outcome = await page.evaluate(async () => {
      // What the test's own call runs at once is exempt from the policy; what runs later is not.
      await new Promise(later => setTimeout(later))
      const attempts: Record<string, () => unknown> = {
        markup: () => {
          document.body.innerHTML = '<p>x</p>'
        },
        script: () => {
          document.createElement('script').textContent = 'window.ran = true'
        },
        // biome-ignore lint/security/noGlobalEval: this is what must not work
        evaluated: () => window.eval('window.ran = true'),
        constructed: () => new Function('window.ran = true')(),
        handler: () => document.body.setAttribute('onclick', 'window.ran = true')
      }
      return Object.entries(attempts).map(([name, attempt]) => {
        try {
          attempt()
          return `${name} went through`
        } catch (problem) {
          return `${name}: ${(problem as Error).name}`
        }
      })
    })
    expect(outcome).toEqual([
      'markup: TypeError',
      'script: TypeError',
      'evaluated: EvalError',
      'constructed: EvalError',
      'handler: TypeError'
    ])

    const styled = await page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'body { opacity: 0.5 }' }))
      return getComputedStyle(document.body).opacity
    })
    expect(styled).toBe('1')
  })
})

test('only files of the page have an address', async ({ app }) => {
  expect(await askFor(app, 'app://putokaz/index.html')).toMatchObject({ status: 200 })
  for (const address of [
    'app://putokaz/',
    'app://putokaz/nothing.html',
    'app://putokaz/index.html?x',
    'app://putokaz/../main/index.js',
    'app://putokaz/%2e%2e/main/index.js',
    'app://putokaz/..%2fmain/index.js',
    'app://putokaz/assets/../../main/index.js',
    'app://putokaz//etc/hosts.json',
    'app://other/index.html',
    'app://putokaz.example/index.html'
  ]) {
    expect(await askFor(app, address), address).not.toMatchObject({ status: 200 })
  }
})

test.describe('permissions', () => {
  test.use({ expectedComplaints: [/./] })

  test('are denied, every one', async ({ app, page }) => {
    expect(await grantedPermissions(page)).toEqual([])
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    expect(await downloadAttempt(app, page)).toBe('refused')
  })

  test('control: a window without guards is granted some, and downloads', async ({ dataFolder }) => {
    const program = join(import.meta.dirname, '../support/unguarded-main.mjs')
    const app = await launchApp({ words: [program, `--user-data-dir=${dataFolder}`], besides: dataFolder })
    const page = await app.firstWindow()
    await page.waitForLoadState()
    expect(await grantedPermissions(page)).toContain('notifications')
    expect(await downloadAttempt(app, page)).toBe('begun')
    await app.close()
  })
})

test('no menu offers to reload the page or to open developer tools', async ({ app }) => {
  const roles = await app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap(top => [top, ...(top.submenu?.items ?? [])]).map(item => item.role)
  )
  for (const role of ['reload', 'forceReload', 'toggleDevTools']) expect(roles).not.toContain(role)
})

interface Answer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly problem?: string
}

/** Asks as the session would: the page itself may not ask for anything. */
async function askFor(app: ElectronApplication, address: string): Promise<Answer> {
  return await app.evaluate(async ({ net }, url) => {
    try {
      const answer = await net.fetch(url)
      return { status: answer.status, headers: Object.fromEntries(answer.headers) }
    } catch (problem) {
      return { problem: (problem as Error).message }
    }
  }, address)
}

async function grantedPermissions(page: Page): Promise<readonly string[]> {
  return await page.evaluate(async () => {
    const names = ['notifications', 'geolocation', 'camera', 'microphone', 'midi', 'clipboard-read', 'clipboard-write']
    const more = ['background-sync', 'persistent-storage', 'screen-wake-lock', 'local-fonts', 'window-management']
    const states = [...names, ...more].map(async name => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName })
      return state === 'granted' ? [name] : []
    })
    return (await Promise.all(states)).flat()
  })
}

async function downloadAttempt(app: ElectronApplication, page: Page): Promise<string> {
  await app.evaluate(({ session }) => {
    session.defaultSession.on('will-download', event => {
      Object.assign(globalThis, { download: event.defaultPrevented ? 'refused' : 'begun' })
      event.preventDefault()
    })
  })
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'data:text/plain,x', download: 'x.txt' })
    document.body.append(link)
    link.click()
  })
  const read = () => app.evaluate(() => (globalThis as unknown as { download?: string }).download ?? 'nothing yet')
  await expect.poll(read).not.toBe('nothing yet')
  return await read()
}
