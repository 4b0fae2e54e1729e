/**
 * Builds the app, in one of two variants that never share a folder.
 *
 * `out/` is what a person starts and what packages hold. `.cache/with-test-hooks/out/` is what the tests drive: it
 * alone can be told which day it is. Promises: a build is made only when a source, a setting or the lock has changed
 * since; what stands in its place is whole at any moment, so that a build does not disturb an app that is running.
 */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import { dirname, join } from 'node:path'
import { childEnvironment, projectFolder, run, tool } from './commands.mjs'

const sources = [
  'main',
  'renderer',
  'shared',
  'build',
  'scripts/early-page.ts',
  'scripts/licences.ts',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json'
]

const stampName = '.built-from'

/** @typedef {'plain' | 'with-test-hooks'} Variant */

/**
 * The folder to hand to Electron: it holds package.json and out/.
 *
 * @param {Variant} variant
 */
export function appFolder(variant) {
  return variant === 'plain' ? projectFolder : join(projectFolder, '.cache', 'with-test-hooks')
}

/**
 * Builds a variant unless it is up to date.
 *
 * @param {Variant} variant
 * @returns {Promise<boolean>} whether the variant is now up to date; what went wrong has been printed
 */
export async function build(variant) {
  const place = join(appFolder(variant), 'out')
  const fingerprint = fingerprintOfSources()
  if (stampIn(place) === fingerprint) return true

  const caches = join(projectFolder, '.cache')
  mkdirSync(caches, { recursive: true })
  const workplace = mkdtempSync(join(caches, 'building-'))
  try {
    const out = join(workplace, 'out')
    const env = childEnvironment({ PUTOKAZ_TEST_HOOKS: variant === 'plain' ? '' : '1', PUTOKAZ_OUT: out })
    const commandLine = [...tool('electron-vite', 'electron-vite'), 'build', '--logLevel', 'warn']
    const built = await run(commandLine, { env, quiet: true, limitSeconds: 600 })
    if (built.code !== 0) {
      console.error(built.printed)
      return false
    }
    writeFileSync(join(out, stampName), fingerprint)
    putInPlace(out, place, join(workplace, 'replaced'))
    if (variant !== 'plain') cpSync(join(projectFolder, 'package.json'), join(appFolder(variant), 'package.json'))
    return true
  } finally {
    rmSync(workplace, { recursive: true, force: true })
  }
}

/** After `npm run dev`, out/ holds a development build: the next start must not take it for its own. */
export function forgetPlainBuild() {
  rmSync(join(appFolder('plain'), 'out', stampName), { force: true })
}

/**
 * @param {string} built
 * @param {string} place
 * @param {string} aside where the build that stood there is put
 */
function putInPlace(built, place, aside) {
  mkdirSync(dirname(place), { recursive: true })
  if (existsSync(place)) renameSync(place, aside)
  renameSync(built, place)
}

/** @param {string} out */
function stampIn(out) {
  const stamp = join(out, stampName)
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : null
}

/** Paths, sizes and times: cheap, and unlike the newest time alone it notices a file that is gone. */
function fingerprintOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) addTo(hash, join(projectFolder, source))
  return hash.digest('hex')
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const { mtimeMs, size } = statSync(path)
  if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) addTo(hash, join(path, name))
  else hash.update(`${path} ${size} ${mtimeMs}\n`)
}

if (import.meta.filename === process.argv[1]) process.exit((await build('plain')) ? 0 : 1)
