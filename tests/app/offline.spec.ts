/**
 * Offline is a guarantee: the page makes no request, opens no window and does not navigate, whatever it tries.
 *
 * Every attempt goes to a server on this machine that would notice it. Both layers are tested, each on its own: the
 * page's policy, and with the policy switched off the guards behind it. The last block is the control: the same
 * attempts from a window without guards must all arrive, or the tests above could not fail.
 */
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { type ListeningPost, openListeningPost } from '../support/listening-post.ts'
import { expect, launchApp, test } from './fixtures.ts'
import { callOverWebRtc, navigations, openings, requests, type Way } from './reaching-out.ts'

let post: ListeningPost

test.beforeEach(async () => {
  post = await openListeningPost()
})

test.afterEach(() => post.close())

// Here the page is made to try what it must not, and the browser says so.
test.use({ expectedComplaints: [/./] })

for (const layer of ['policy', 'guards'] as const) {
  test.describe(`the page, held by its ${layer}`, () => {
    test.use({ faults: { bypassPolicy: layer === 'guards' } })

    test(`makes no request (${layer})`, async ({ app, page }) => {
      if (layer === 'guards') await page.reload() // The first document came before the policy was switched off.
      const refused = layer === 'policy' ? await notePolicyRefusals(page) : await noteCancelledRequests(app)
      await tryAll(page, requests)
      await expect.poll(refused).toEqual(Object.keys(requests).sort())
      expect(post.arrived()).toEqual([])
    })

    test(`does not navigate (${layer})`, async ({ app, page }) => {
      if (layer === 'guards') await page.reload()
      const address = page.url()
      const stopped = await noteStoppedNavigations(app, page)
      await tryAll(page, navigations)
      await expect.poll(stopped).toEqual(Object.keys(navigations).sort())
      expect(page.url()).toBe(address)
      expect(post.arrived()).toEqual([])
    })

    test(`opens no window (${layer})`, async ({ app, page }) => {
      if (layer === 'guards') await page.reload()
      await tryAll(page, openings)
      expect(await countWindows(app)).toBe(1)
      expect(post.arrived()).toEqual([])
    })
  })
}

test('the page makes no connection by WebRTC, which no policy governs', async ({ page }) => {
  expect(await page.evaluate(callOverWebRtc, post.addressFor('rtc'))).toEqual([])
  expect(post.arrived()).toEqual([])
})

test('the machine side makes no request through the session either', async ({ app }) => {
  const answer = await app.evaluate(
    ({ net }, address) =>
      net.fetch(address).then(
        () => 'reached',
        (problem: Error) => problem.message
      ),
    post.addressFor('machine')
  )
  expect(answer).toBe('net::ERR_BLOCKED_BY_CLIENT')
  expect(post.arrived()).toEqual([])
})

test.describe('the browser by itself', () => {
  const journal = join(tmpdir(), `putokaz-network-${process.pid}.json`)
  test.use({ words: [`--log-net-log=${journal}`] })
  test.afterEach(() => rmSync(journal, { force: true }))

  test('asks for nothing and connects to nobody while the app is used and closed', async ({ app, page }) => {
    await expect(page.getByRole('heading').first()).toBeVisible()
    await page.reload()
    await app.close()
    expect(noteworthyIn(journal)).toEqual([])
  })
})

test.describe('control: a window without guards', () => {
  const program = join(import.meta.dirname, '../support/unguarded-main.mjs')
  let app: ElectronApplication
  let page: Page

  test.beforeEach(async ({ dataFolder }) => {
    app = await launchApp({ words: [program, `--user-data-dir=${dataFolder}`], besides: dataFolder })
    page = await app.firstWindow()
    await page.waitForLoadState()
  })

  test.afterEach(() => app.close())

  test('reaches the server in every way that the page tries', async () => {
    await tryAll(page, requests)
    await expect.poll(post.arrived).toEqual(['connection', ...Object.keys(requests)].sort())
  })

  test('reaches it by WebRTC', async () => {
    // Not awaited: it goes on trying for most of a minute.
    void page.evaluate(callOverWebRtc, post.addressFor('rtc')).catch(() => null)
    await expect.poll(post.arrived).toEqual(['connection', 'datagram'])
  })

  test('navigates in every way that the page tries', async () => {
    for (const [name, way] of Object.entries(navigations)) {
      await page.goto('app://putokaz/index.html')
      await page.evaluate(way, post.addressFor(name))
      await expect(page).toHaveURL(post.addressFor(name))
    }
  })

  test('opens a window in every way that the page tries', async () => {
    await tryAll(page, openings)
    expect(await countWindows(app)).toBe(1 + Object.keys(openings).length)
  })

  test('asks for a dictionary all by itself', async ({ dataFolder }) => {
    await app.close()
    const journal = join(dataFolder, 'network.json')
    const words = [program, `--user-data-dir=${dataFolder}`, `--log-net-log=${journal}`]
    app = await launchApp({ words, besides: dataFolder })
    await app.firstWindow()
    await app.close()
    expect(noteworthyIn(journal)).toContainEqual(expect.stringContaining('/dict/'))
  })

  test('lets the machine side reach the server', async () => {
    await app.evaluate(({ net }, address) => net.fetch(address), post.addressFor('machine'))
    expect(post.arrived()).toContain('machine')
  })
})

async function tryAll(page: Page, ways: Readonly<Record<string, Way>>): Promise<void> {
  for (const [name, way] of Object.entries(ways)) await page.evaluate(way, post.addressFor(name))
}

/** Listens for what the policy refuses; gives the names of the attempts refused so far. */
async function notePolicyRefusals(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', violation => {
      // Of a frame only the origin is told, and of a script only that its address was not a trusted one.
      const directive = violation.effectiveDirective
      if (directive === 'frame-src') refused.push('frame')
      else if (directive === 'require-trusted-types-for') refused.push('script')
      else refused.push(new URL(violation.blockedURI).pathname.slice(1))
    })
  })
  return () => page.evaluate(() => (window as unknown as { refused: string[] }).refused.sort())
}

/** Listens for requests that never left, and for frames that were not filled. */
async function noteCancelledRequests(app: ElectronApplication): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(({ BrowserWindow, session }) => {
    const refused = new Set<string>()
    Object.assign(globalThis, { refused })
    session.defaultSession.webRequest.onErrorOccurred(request => {
      if (request.error === 'net::ERR_BLOCKED_BY_CLIENT') refused.add(new URL(request.url).pathname.slice(1))
    })
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', event => {
      if (event.defaultPrevented && !event.isMainFrame) refused.add(new URL(event.url).pathname.slice(1))
    })
  })
  return () => app.evaluate(() => [...(globalThis as unknown as { refused: Set<string> }).refused].sort())
}

/** Listens on both sides for navigations that were stopped: the policy stops forms, the guards all of them. */
async function noteStoppedNavigations(app: ElectronApplication, page: Page): Promise<() => Promise<readonly string[]>> {
  const byPolicy = await notePolicyRefusals(page)
  await app.evaluate(({ BrowserWindow }) => {
    const stopped: string[] = []
    Object.assign(globalThis, { stopped })
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-frame-navigate', event => {
      if (event.defaultPrevented) stopped.push(new URL(event.url).pathname.slice(1))
    })
  })
  return async () => {
    const byGuards = await app.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped)
    return [...new Set([...byGuards, ...(await byPolicy())])].sort()
  }
}

/** A page waits while its new window is made or denied, so that right after an attempt this number is final. */
async function countWindows(app: ElectronApplication): Promise<number> {
  return await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

interface NetworkEvent {
  readonly type: number
  readonly params?: { readonly url?: string; readonly address?: string; readonly host?: string }
}

/** What the browser's own journal of the network tells of addresses that are not the page's. */
function noteworthyIn(journal: string): readonly string[] {
  const { constants, events } = JSON.parse(readFileSync(journal, 'utf8')) as {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> }
    readonly events: readonly NetworkEvent[]
  }
  const watched = ['URL_REQUEST_START_JOB', 'TCP_CONNECT_ATTEMPT', 'UDP_CONNECT', 'HOST_RESOLVER_MANAGER_REQUEST']
  const types = watched.map(name => constants.logEventTypes[name])
  expect(types).not.toContain(undefined)
  return events.flatMap(({ type, params }) => {
    const target = params?.url ?? params?.address ?? params?.host
    return types.includes(type) && target !== undefined && !target.startsWith('app:') ? [target] : []
  })
}
