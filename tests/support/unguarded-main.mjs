/**
 * The control of the guard tests: a window at the page's own address with every guard left out. Whatever the tests try
 * from the page must succeed here, or they prove nothing there.
 */
import { app, BrowserWindow, protocol } from 'electron'

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }
])
// Not awaited: Electron is not ready before this file has run to its end.
void app.whenReady().then(open)
app.on('window-all-closed', () => app.quit())

async function open() {
  const page = '<!doctype html><title>unguarded</title><body></body>'
  protocol.handle('app', () => new Response(page, { headers: { 'content-type': 'text/html' } }))
  const window = new BrowserWindow({ webPreferences: { sandbox: true } })
  await window.loadURL('app://putokaz/index.html')
}
