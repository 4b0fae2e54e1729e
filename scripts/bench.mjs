/**
 * `npm run bench -- lookup`: runs what tests/bench/lookup.ts exports under names that begin with `bench`, one after
 * the other, under Node 24 with the collector at hand. Bare, it runs every file there that exports such functions.
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appFolder, build } from './build.mjs'
import { onInvisibleDisplay, projectFolder, projectNode, run, stop } from './commands.mjs'
import { setUp } from './set-up.mjs'

const folder = join(projectFolder, 'tests', 'bench')
const insideMarker = 'PUTOKAZ_BENCH'
/**
 * Benches that drive the app: they need a display and a build, whose folder they find in PUTOKAZ_APP.
 *
 * @type {Readonly<Record<string, import('./build.mjs').Variant>>}
 */
const appBenches = { typing: 'with-test-hooks', start: 'plain' }

if (process.env[insideMarker]) await runOne(process.env[insideMarker], process.argv.slice(2))
else await runAll(process.argv.slice(2))

/** @param {readonly string[]} words a name, and more for the bench; or nothing, for all */
async function runAll([wanted, ...more]) {
  const known = readdirSync(folder).flatMap(file => (file.endsWith('.ts') ? basename(file, '.ts') : []))
  if (wanted && !known.includes(wanted)) stop(`There is no tests/bench/${wanted}.ts; there are: ${known.join(', ')}.`)

  const { env } = await setUp({ display: 'invisible' })
  let worst = 0
  for (const name of wanted ? [wanted] : known) {
    // Each in a process of its own: one bench's heap and compiled code do not touch the next one's figures.
    const commandLine = [
      projectNode,
      '--expose-gc',
      '--disable-warning=ExperimentalWarning',
      import.meta.filename,
      ...more
    ]
    const variant = appBenches[name]
    if (variant !== undefined && !(await build(variant))) stop('The app could not be built: see above.')
    const ended = await run(variant === undefined ? commandLine : onInvisibleDisplay(commandLine), {
      env: { ...env, [insideMarker]: name, PUTOKAZ_APP: appFolder(variant ?? 'plain') }
    })
    worst = Math.max(worst, ended.code)
  }
  process.exit(worst)
}

/**
 * @param {string} name
 * @param {readonly string[]} words
 */
async function runOne(name, words) {
  const bench = await import(pathToFileURL(join(folder, `${name}.ts`)).href)
  for (const [exported, value] of Object.entries(bench)) {
    if (exported.startsWith('bench') && typeof value === 'function') await value(words)
  }
}
