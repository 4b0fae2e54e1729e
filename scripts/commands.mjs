/**
 * How the scripts start other programs.
 *
 * Promises: a tool of this project always runs under the project's own Node (24, from the npm package `node`),
 * whatever Node started the script; a program that exceeds its limit is ended together with everything it started;
 * nothing waits for a keyboard that is not there. Hides: where a tool's entry file lies and how PATH is spelt.
 *
 * Everything here uses Node's built-ins only, and nothing newer than Node 20: it runs before `npm ci`.
 */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

/** The folder of the checkout. */
export const projectFolder = resolve(import.meta.dirname, '..')

const windows = process.platform === 'win32'

/** The project's own Node; it exists once the packages are installed. */
export const projectNode = join(projectFolder, 'node_modules', 'node', 'bin', windows ? 'node.exe' : 'node')

/**
 * The environment for children: this process's own, with node_modules/.bin (and so Node 24) first on the PATH.
 *
 * @param {Readonly<Record<string, string | undefined>>} [more] variables to set on top
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(more = {}) {
  const pathName = Object.keys(process.env).find(name => name.toUpperCase() === 'PATH') ?? 'PATH'
  const first = join(projectFolder, 'node_modules', '.bin')
  const rest = (process.env[pathName] ?? '').split(delimiter).filter(folder => folder !== first)
  return { ...process.env, [pathName]: [first, ...rest].join(delimiter), ...more }
}

/**
 * The command line that runs a package's program under the project's Node.
 *
 * @param {string} packageName as in package.json, e.g. `@playwright/test`
 * @param {string} program the name in that package's `bin`, e.g. `playwright`
 * @returns {readonly string[]} node and the entry file
 */
export function tool(packageName, program) {
  const folder = join(projectFolder, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return [projectNode, join(folder, typeof bin === 'string' ? bin : bin[program])]
}

/**
 * Puts an invisible display in front of a command: `xvfb-run` gives it a screen of its own and ends with its exit code.
 *
 * @param {readonly string[]} commandLine
 * @returns {readonly string[]}
 */
export function onInvisibleDisplay(commandLine) {
  // -a: the next free display number, so that two runs on one machine do not meet. -noreset: it would begin anew when
  // its last window closes, and refuse one that opens in that moment.
  return ['xvfb-run', '-a', '-s', '-screen 0 1600x1200x24 -nolisten tcp -noreset', ...commandLine]
}

/** Whether a window opened by this process has a screen to appear on. */
export function hasDisplay() {
  const { env, platform } = process
  return platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/** Chromium refuses to start its sandbox as root; only then is it told to go without. */
export function sandboxArguments() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

/**
 * Runs a program to its end.
 *
 * @param {readonly string[]} commandLine program and arguments
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] the whole environment; childEnvironment() if left out
 * @param {string} [options.folder] the working folder; the project if left out
 * @param {boolean} [options.keyboard] hands the keyboard on; otherwise the program sees an empty input
 * @param {boolean} [options.quiet] collects what the program prints instead of showing it
 * @param {number} [options.limitSeconds] after this long it is ended, with all it started
 * @returns {Promise<{ code: number, printed: string, seconds: number, tooLong: boolean }>} `code` is 127 when the
 *   program does not exist and at least 128 when a signal ended it; `printed` is empty unless `quiet`
 */
export function run(commandLine, options = {}) {
  const [program = '', ...programArguments] = commandLine
  const { env = childEnvironment(), folder = projectFolder, keyboard = false, quiet = false, limitSeconds } = options
  // A group of its own lets the limit reach grandchildren (xvfb-run's Xvfb, Electron's renderers) too.
  const ownGroup = !windows && !keyboard
  const startedAt = performance.now()
  return new Promise(finished => {
    const shown = quiet ? 'pipe' : 'inherit'
    const child = spawn(program, programArguments, {
      cwd: folder,
      env,
      detached: ownGroup,
      stdio: [keyboard ? 'inherit' : 'ignore', shown, shown]
    })
    let printed = ''
    let tooLong = false
    child.stdout?.on('data', piece => (printed += piece))
    child.stderr?.on('data', piece => (printed += piece))

    /** @param {NodeJS.Signals} signal */
    const end = signal => {
      try {
        if (ownGroup && child.pid !== undefined) process.kill(-child.pid, signal)
        else child.kill(signal)
      } catch {
        // It ended by itself in this instant.
      }
    }
    const passOn = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
    for (const signal of passOn) process.on(signal, end)
    const limit =
      limitSeconds === undefined
        ? undefined
        : setTimeout(() => {
            tooLong = true
            end('SIGKILL')
          }, limitSeconds * 1000)

    /** @param {number} code */
    const close = code => {
      clearTimeout(limit)
      for (const signal of passOn) process.off(signal, end)
      finished({ code, printed, seconds: (performance.now() - startedAt) / 1000, tooLong })
    }
    child.on('error', problem => {
      printed += problem.message
      close(127)
    })
    child.on('close', (code, signal) => close(code ?? (signal === 'SIGINT' ? 130 : 137)))
  })
}

/**
 * Whether a program of this name is on the PATH.
 *
 * @param {string} program
 */
export function isOnPath(program) {
  return (process.env['PATH'] ?? '').split(delimiter).some(folder => folder !== '' && existsSync(join(folder, program)))
}

/**
 * Ends the script with a sentence instead of a stack: for everything a person can do something about.
 *
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  process.stderr.write(`\n${sentence}\n`)
  process.exit(1)
}
