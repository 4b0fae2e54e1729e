/**
 * The one window.
 *
 * Promises: the page runs sandboxed, isolated and without Node; it cannot navigate, open a window, embed a view,
 * download, get any permission, or make one request that leaves this program. Each promise holds on two layers where
 * there are two (the page's policy in page-address.ts, and the guards here), and holds for every session and every page
 * that may ever come to be, not only for the first. Hides: which of Electron's many doors are nailed shut how.
 */
import { app, BrowserWindow, Menu, nativeImage, nativeTheme, type Session, type WebContents } from 'electron'
import icon from '../build/icons/128x128.png?inline'
import { type PagePlan, registerAppScheme, servePage } from './app-scheme.ts'
import { isPageAddress, pageUrl } from './page-address.ts'

export interface WindowPlan extends PagePlan {
  /** The built preload script. */
  readonly preload: string
}

/**
 * To be called once, before Electron is ready: guards set later would miss the first session and the first page.
 */
export function guardEverything(devServer?: string): void {
  registerAppScheme()
  // Chromium has no sandbox for root, and said so by hand it must not be asked for one again.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // Chromium's own errands: none of them is for us, and all of them would talk to someone.
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('no-pings')
  app.commandLine.appendSwitch('dns-prefetch-disable')
  // Whatever should slip through finds no name and no address behind it.
  if (devServer === undefined) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('session-created', session => guardSession(session, devServer))
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

/** Opens the window. Electron is ready, and guardEverything was called before it was. */
export function openWindow(plan: WindowPlan): BrowserWindow {
  if (plan.devServer === undefined) Menu.setApplicationMenu(quietMenu())
  const window = new BrowserWindow({
    width: 1200,
    height: 760,
    minWidth: 640,
    minHeight: 480,
    useContentSize: true,
    show: false,
    autoHideMenuBar: true,
    title: 'Putokaz',
    // Windows and macOS take it from the program, Linux from here.
    ...(process.platform === 'linux' ? { icon: nativeImage.createFromDataURL(icon) } : {}),
    // Before the first paint, so that a dark room stays dark.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16181b' : '#ffffff',
    webPreferences: {
      preload: plan.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged
    }
  })
  servePage(window.webContents.session, plan)
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageUrl)
  return window
}

function guardSession(session: Session, devServer: string | undefined): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !(isPageAddress(request.url) || isForDeveloping(request.url, devServer)) })
  })
  // Chromium fetches a dictionary for the first language it checks, past the guard above: so it checks none.
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  // The system's proxy settings may name a script, which would be fetched.
  void session.setProxy({ mode: 'direct' })
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', event => event.preventDefault())
  contents.on('will-frame-navigate', event => event.preventDefault())
  contents.on('will-redirect', event => event.preventDefault())
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // Unasked, Electron hands out the first device it finds.
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  // WebRTC makes no requests and obeys no policy; without a proxy this leaves it no way at all.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

function isForDeveloping(address: string, devServer: string | undefined): boolean {
  if (app.isPackaged) return false
  if (address.startsWith('devtools://')) return true
  return (
    devServer !== undefined && (address.startsWith(devServer) || address.startsWith(devServer.replace(/^http/, 'ws')))
  )
}

/** No reload, no developer tools, no zoom out of reach of the settings; macOS alone needs a menu to copy and quit. */
function quietMenu(): Menu | null {
  if (process.platform !== 'darwin') return null
  return Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
}
