/**
 * Makes a fresh clone ready: packages, Electron, and on Linux the system's libraries.
 *
 * Promises: it needs Node 20, npm and, on Debian or Ubuntu as root, apt-get, nothing else; what is already there is
 * not touched, so a second run costs less than a second; what it may not do by itself it says as a command to paste.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { childEnvironment, hasDisplay, isOnPath, projectFolder, run, stop } from './commands.mjs'
import { runtimeEnvironment, settleElectron } from './electron-runtime.mjs'

/**
 * Every Debian package the project wants beyond Node and npm, by bookworm's names; where a newer release has renamed
 * one to <name>t64, that one is taken.
 */
const systemPackages = {
  // What `ldd electron` lists.
  libraries: [
    'libasound2',
    'libatk-bridge2.0-0',
    'libatk1.0-0',
    'libatspi2.0-0',
    'libcairo2',
    'libcups2',
    'libdbus-1-3',
    'libexpat1',
    'libgbm1',
    'libglib2.0-0',
    'libgtk-3-0',
    'libnspr4',
    'libnss3',
    'libpango-1.0-0',
    'libudev1',
    'libx11-6',
    'libxcb1',
    'libxcomposite1',
    'libxdamage1',
    'libxext6',
    'libxfixes3',
    'libxkbcommon0',
    'libxrandr2'
  ],
  // A machine without a display runs the app on an invisible one.
  invisibleDisplay: ['xvfb', 'xauth'],
  // Letters with carons and Cyrillic, on paper and on screenshots.
  fonts: ['fonts-dejavu-core', 'fonts-liberation'],
  // What others wrote, to open what we write: age, LibreOffice, openssl, pdftotext, strace, vobject, zbarimg.
  tools: ['age', 'libreoffice-calc-nogui', 'openssl', 'poppler-utils', 'python3-vobject', 'strace', 'zbar-tools']
}

/** The programs of `systemPackages.tools` that tests call. */
const toolPrograms = ['age', 'soffice', 'openssl', 'pdftotext', 'strace', 'zbarimg']

/**
 * Everything that must be there before the app can run. Ends the script with a sentence when something is missing
 * that a person has to bring.
 *
 * @param {object} [wish]
 * @param {'any' | 'invisible'} [wish.display] `invisible`: Xvfb is needed even if there is a display
 * @param {boolean} [wish.tools] whether the programs that tests open our files with are needed, too
 * @returns {Promise<{ env: NodeJS.ProcessEnv, runtime: import('./electron-runtime.mjs').Runtime }>} the environment for
 *   children (Node 24 first, the settled Electron) and that Electron
 */
export async function setUp(wish = {}) {
  await installPackages()
  const runtime = await settleElectron()
  if (runtime.kind === 'refused') return stop(runtime.sentence)
  if (process.platform === 'linux') {
    const invisible = wish.display === 'invisible' || !hasDisplay()
    await installSystemPackages(invisible, wish.tools === true, runtime.executable)
  }
  return { env: childEnvironment(runtimeEnvironment(runtime)), runtime }
}

/** Runs `npm ci` when node_modules is missing, unfinished, or older than the lock. */
export async function installPackages() {
  const lock = join(projectFolder, 'package-lock.json')
  // npm writes this file last, so an interrupted installation does not count.
  const installed = join(projectFolder, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return

  if (process.platform === 'win32' && process.execPath.startsWith(projectFolder)) {
    stop('The packages have changed. Windows cannot replace the Node that is running: please run  npm ci  by itself.')
  }
  console.log('Installing the packages (npm ci)...')
  const npm = process.env['npm_execpath']
  const commandLine = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm']
  // node_modules/.bin holds the Node that is about to be replaced; npm runs on the machine's own.
  const done = await run([...commandLine, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { env: process.env })
  if (done.code !== 0) stop('npm ci did not finish: see above. The app cannot run without its packages.')
}

/**
 * @param {boolean} invisible whether Xvfb is needed
 * @param {boolean} withTools whether the tools of the tests are needed
 * @param {string} electron
 */
async function installSystemPackages(invisible, withTools, electron) {
  const { libraries, invisibleDisplay, fonts, tools } = systemPackages
  const wanted = [...libraries, ...(invisible ? invisibleDisplay : []), ...fonts, ...(withTools ? tools : [])]
  const missing = isDebianLike() ? await notInstalled(wanted) : []
  const mayInstall = process.getuid?.() === 0 && isOnPath('apt-get')
  if (missing.length > 0 && mayInstall) return await installWithApt(missing)

  // Not ours to install: only what truly stops the app stops here.
  const unloadable = await missingLibraries(electron)
  const noDisplay = invisible && !isOnPath('xvfb-run')
  const noTools = withTools ? toolPrograms.filter(program => !isOnPath(program)) : []
  if (unloadable.length === 0 && !noDisplay && noTools.length === 0) return
  const problem = [
    ...(noTools.length > 0 ? [`The tests open our files with programs that are missing: ${noTools.join(', ')}.`] : []),
    ...(unloadable.length > 0 ? [`Electron cannot load: ${unloadable.join(', ')} missing.`] : []),
    ...(noDisplay ? ['There is no display, and no xvfb-run (Xvfb) to make an invisible one.'] : [])
  ].join('\n')
  const command = `sudo apt-get update && sudo apt-get install -y ${(await namesHere(missing)).join(' ')}`
  stop(missing.length > 0 ? `${problem}\nPlease run:\n  ${command}` : `${problem}\nPlease install what carries them.`)
}

function isDebianLike() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release)
}

/**
 * @param {readonly string[]} names
 * @returns {Promise<readonly string[]>} those of which neither the old nor the t64 name is installed
 */
async function notInstalled(names) {
  const either = names.flatMap(name => [name, `${name}t64`])
  // dpkg-query exits with 1 as soon as it does not know one of the names; its list is right all the same.
  const { printed } = await run(['dpkg-query', '-W', '-f', '$' + '{Package} $' + '{db:Status-Status}\\n', ...either], {
    quiet: true
  })
  const installed = new Set(printed.split('\n').flatMap(line => line.match(/^(\S+) installed$/)?.[1] ?? []))
  return names.filter(name => !installed.has(name) && !installed.has(`${name}t64`))
}

/**
 * The names under which this release of the distribution has the packages. A renamed package's old name is often
 * still known as a virtual one, which apt-get then may refuse as ambiguous; so a t64 name goes first.
 *
 * @param {readonly string[]} names
 */
async function namesHere(names) {
  if (names.length === 0) return names
  const { printed } = await run(['apt-cache', 'policy', ...names.map(name => `${name}t64`)], {
    quiet: true,
    env: childEnvironment({ LC_ALL: 'C' })
  })
  const available = new Set([...printed.matchAll(/^(\S+):\n.*\n\s+Candidate: (?!\(none\))/gm)].map(found => found[1]))
  return names.map(name => (available.has(`${name}t64`) ? `${name}t64` : name))
}

/** @param {readonly string[]} missing */
async function installWithApt(missing) {
  const env = childEnvironment({ DEBIAN_FRONTEND: 'noninteractive' })
  // Another apt-get may be at work, on a fresh machine even one that nobody started by hand.
  const apt = ['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3']
  console.log(`Installing system packages: ${missing.join(' ')}`)
  const updated = await run([...apt, 'update'], { env, quiet: true, limitSeconds: 600 })
  const install = ['install', '-y', '--no-install-recommends', ...(await namesHere(missing))]
  const installed = await run([...apt, ...install], { env, quiet: true, limitSeconds: 1200 })
  if (installed.code === 0) return
  const lines = `${updated.printed}\n${installed.printed}`.trim().split('\n').slice(-12)
  stop(`${lines.join('\n')}\n\nThe system packages could not be installed. Please run:\n  apt-get ${install.join(' ')}`)
}

/**
 * @param {string} program
 * @returns {Promise<readonly string[]>} the libraries it links that this machine does not have
 */
async function missingLibraries(program) {
  const { printed } = await run(['ldd', program], { quiet: true })
  return [...printed.matchAll(/^\s*(\S+) => not found/gm)].map(found => found[1] ?? '')
}
