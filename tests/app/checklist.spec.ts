/**
 * Electron's security checklist (electronjs.org/docs/latest/tutorial/security, 20 points): those that no other test here
 * asks the running app about. docs/threat-model.md names for each of the twenty the test that holds it.
 */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { mainCodeIn } from './built-code.ts'
import { expect, test } from './fixtures.ts'

const project = resolve(import.meta.dirname, '../..')

test.use({ expectedComplaints: [/./] })

test('no engine feature is switched on, no view can be embedded, and no file of the disk is a page', async ({
  app,
  page
}) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  const settings = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { enableBlinkFeatures, disableBlinkFeatures, plugins, additionalArguments } = contents.getLastWebPreferences()
    return {
      enableBlinkFeatures,
      disableBlinkFeatures,
      plugins,
      additionalArguments
    }
  })
  // 9, 10: whatever is off by default stays off.
  expect(
    Object.values(settings).filter(
      one => one !== undefined && one !== false && one !== '' && !(Array.isArray(one) && one.length === 0)
    )
  ).toEqual([])

  // 11, 12: the tag means nothing, and a view that some other way were attached would be refused.
  expect(await page.evaluate(() => Object.prototype.toString.call(document.createElement('webview')))).toBe(
    '[object HTMLElement]'
  )
  const attached = await app.evaluate(({ BrowserWindow }) => {
    let prevented = false
    const event = {
      preventDefault: () => {
        prevented = true
      }
    }
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-attach-webview', event, {}, {})
    return prevented
  })
  expect(attached).toBe(true)

  // 5: beside the answers to requests (security.spec.ts), the page has leave for no device to begin with.
  const devices = [
    'camera',
    'microphone',
    'geolocation',
    'display-capture',
    'usb',
    'hid',
    'serial',
    'midi',
    'clipboard-read'
  ]
  const allowed = await page.evaluate(names => {
    const { featurePolicy } = document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } }
    return {
      devices: names.filter(name => featurePolicy.allowsFeature(name)),
      others: featurePolicy.allowsFeature('fullscreen')
    }
  }, devices)
  expect(allowed).toEqual({ devices: [], others: true })
  const chosen = await app.evaluate(({ BrowserWindow }) => {
    const heard: string[] = []
    const event = { preventDefault: () => void heard.push('prevented') }
    BrowserWindow.getAllWindows()[0]?.webContents.emit(
      'select-bluetooth-device',
      event,
      [{ deviceId: 'x' }],
      (id: string) => void heard.push(`"${id}"`)
    )
    return heard
  })
  expect(chosen).toEqual(['prevented', '""'])

  // 1, 18: the page comes over a scheme of its own; files of the disk come over none.
  expect(page.url()).toBe('app://putokaz/index.html')
  const file = `file://${join(project, 'package.json')}`
  expect(
    await app.evaluate(
      ({ net }, url) =>
        net.fetch(url).then(
          () => 'read',
          (problem: Error) => problem.message
        ),
      file
    )
  ).toContain('ERR_')
  await page.evaluate(url => {
    window.location.href = url
  }, file)
  await expect.poll(() => page.url()).toBe('app://putokaz/index.html')
  const lonely = await app.evaluate(async ({ BrowserWindow }, url) => {
    const other = new BrowserWindow({ show: false })
    const outcome = await other.loadURL(url).then(
      () => 'loaded',
      (problem: Error) => problem.message
    )
    other.destroy()
    return outcome
  }, file)
  expect(lonely).toContain('ERR_')
})

test('nothing of the program hands an address to the system, and every window is the one window', async ({
  app,
  page
}) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  // 15: no code that could; 14: no second place that makes a window.
  const main = mainCodeIn(join(project, '.cache/with-test-hooks'))
  expect(main).not.toMatch(/openExternal|setAsDefaultProtocolClient|child_process|new BrowserView|WebContentsView/)
  expect(main.match(/new BrowserWindow\(/g)).toHaveLength(1)
  expect(main.match(/\.openPath\(/g)?.length).toBeLessThanOrEqual(2)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('Electron is pinned, and what the tests run on is near it', async ({ app }) => {
  const { devDependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  // 16: a release is built from the pinned one; the unofficial build that tests may run on is refused (package.spec.ts).
  const running = await app.evaluate(() => process.versions['electron'] ?? '')
  expect(Number.parseInt(devDependencies.electron, 10) - Number.parseInt(running, 10)).toBeLessThanOrEqual(3)
})
