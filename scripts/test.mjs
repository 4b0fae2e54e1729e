/**
 * `npm test`: everything there is, one suite after another, and at the end one line with the sums.
 *
 * `npm test -- unit app` runs only those suites; words that name no suite go to them, so that
 * `npm test -- app offline` runs tests/app/offline.spec.ts alone. Each static check counts as one test. A suite that
 * ends without a report, late, or with an error outside its tests counts as one failure.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from './build.mjs'
import { onInvisibleDisplay, projectFolder, run, tool } from './commands.mjs'
import { setUp } from './set-up.mjs'

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {readonly string[]} failed names
 * @property {readonly Skipped[]} skipped
 * @property {readonly string[]} [flaky] names of tests that passed only the second time
 *
 * @typedef {object} Skipped
 * @property {string} name
 * @property {string} file below tests/
 *
 * @typedef {(env: NodeJS.ProcessEnv, words: readonly string[]) => Promise<Count>} Suite
 */

/** @type {Readonly<Record<string, readonly string[]>>} */
const onlyOn = JSON.parse(readFileSync(join(projectFolder, 'tests', 'support', 'only-on.json'), 'utf8'))
const reports = join(projectFolder, '.cache', 'test-reports')

/** @type {Readonly<Record<string, Suite>>} in the order in which they run: the quickest to fail first */
const suites = {
  types: check('tsc -b', () => [...tool('typescript', 'tsc'), '-b']),
  lint: check('biome check', () => [...tool('@biomejs/biome', 'biome'), 'check', '--error-on-warnings']),
  unused: check('knip', () => tool('knip', 'knip')),
  unit: runVitest,
  build: async () => countOf('build', (await build('with-test-hooks')) && (await build('plain'))),
  app: runPlaywright
}

const words = process.argv.slice(2)
const named = words.filter(word => word in suites)
const { env } = await setUp({ display: 'invisible', tools: true })
mkdirSync(reports, { recursive: true })

let passed = 0
/** @type {string[]} */
const failed = []
let skipped = 0
for (const [name, suite] of Object.entries(suites)) {
  if (named.length > 0 && !named.includes(name)) continue
  console.log(`\n== ${name}`)
  const startedAt = performance.now()
  const count = await suite(
    env,
    words.filter(word => !(word in suites))
  )
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)

  const wrongly = count.skipped.filter(test => !isForAnotherSystem(test))
  passed += count.passed
  failed.push(...count.failed.map(test => `${name}: ${test}`))
  failed.push(...wrongly.map(test => `${name}: ${test.name} (skipped, but not listed in tests/support/only-on.json)`))
  skipped += count.skipped.length - wrongly.length
  for (const test of count.flaky ?? []) console.log(`FLAKY, passed only the second time: ${test}`)
  console.log(`== ${name}: ${count.passed} passed, ${count.failed.length + wrongly.length} failed in ${seconds} s`)
}

if (failed.length > 0) console.log(`\nFailed:\n${failed.map(test => `  ${test}`).join('\n')}`)
console.log(`\n${passed} passed, ${failed.length} failed, ${skipped} skipped`)
process.exit(failed.length === 0 && passed > 0 ? 0 : 1)

/**
 * A program whose exit code is the whole verdict.
 *
 * @param {string} name
 * @param {() => readonly string[]} commandLine made late: the tool may have to be installed first
 * @returns {Suite}
 */
function check(name, commandLine) {
  return async suiteEnv => countOf(name, (await run(commandLine(), { env: suiteEnv, limitSeconds: 300 })).code === 0)
}

/** @type {Suite} */
async function runVitest(suiteEnv, more) {
  const report = freshReport('unit.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const commandLine = [...tool('vitest', 'vitest'), 'run', ...reporters, ...more]
  const ended = await run(commandLine, { env: suiteEnv, limitSeconds: 1200 })
  const files = readReport(report)?.testResults
  if (!files) return countOf(reasonOf('vitest', ended), false)

  /** @type {{ name: string, status: string, message: string, assertionResults: { title: string, fullName: string, status: string }[] }[]} */
  const results = files
  const tests = results.flatMap(({ name, assertionResults }) => {
    const file = relative(join(projectFolder, 'tests'), name).replaceAll('\\', '/')
    return assertionResults.map(result => ({ ...result, name: result.title, file }))
  })
  const failedTests = tests.filter(test => test.status === 'failed').map(test => test.fullName)
  // A file that cannot even be loaded has no tests to fail.
  const brokenFiles = results.filter(
    file => file.status === 'failed' && file.assertionResults.every(test => test.status !== 'failed')
  )
  const failures = [...failedTests, ...brokenFiles.map(file => file.name)]
  return {
    passed: tests.filter(test => test.status === 'passed').length,
    failed: ended.code !== 0 && failures.length === 0 ? [reasonOf('vitest', ended)] : failures,
    skipped: tests.filter(test => !['passed', 'failed'].includes(test.status))
  }
}

/** @type {Suite} */
async function runPlaywright(suiteEnv, more) {
  const report = freshReport('app.json')
  const commandLine = [
    ...tool('@playwright/test', 'playwright'),
    'test',
    '--project=app',
    '--reporter=list,json',
    ...more
  ]
  const withReport = { ...suiteEnv, PLAYWRIGHT_JSON_OUTPUT_NAME: report }
  const shown = process.platform === 'linux' ? onInvisibleDisplay(commandLine) : commandLine
  const ended = await run(shown, { env: withReport, limitSeconds: 2400 })
  const suite = readReport(report)
  if (!suite) return countOf(reasonOf('playwright', ended), false)

  const tests = specsIn(suite).flatMap(({ title, file, tests: tries }) =>
    tries.map(({ status }) => ({ name: title, file: `app/${file}`, status }))
  )
  /** @param {string} status */
  const having = status => tests.filter(test => test.status === status).map(test => test.name)
  const failures = having('unexpected')
  return {
    passed: having('expected').length + having('flaky').length,
    failed: ended.code !== 0 && failures.length === 0 ? [reasonOf('playwright', ended)] : failures,
    skipped: tests.filter(test => test.status === 'skipped'),
    flaky: having('flaky')
  }
}

/**
 * Playwright nests suites in files and describe blocks.
 *
 * @typedef {{ title: string, file: string, tests: { status: string }[] }} Spec
 * @param {{ specs?: Spec[], suites?: object[] }} suite
 * @returns {Spec[]}
 */
function specsIn(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsIn)]
}

/**
 * @param {string} name
 * @param {boolean} good
 * @returns {Count}
 */
function countOf(name, good) {
  return { passed: good ? 1 : 0, failed: good ? [] : [name], skipped: [] }
}

/** @param {Skipped} test */
function isForAnotherSystem({ name, file }) {
  const systems = onlyOn[name] ?? onlyOn[file]
  return systems !== undefined && !systems.includes(process.platform)
}

/**
 * @param {string} name
 * @param {{ code: number, tooLong: boolean }} ended
 */
function reasonOf(name, ended) {
  return `${name} ${ended.tooLong ? 'did not finish in time' : `ended with code ${ended.code} outside its tests`}`
}

/** @param {string} name */
function freshReport(name) {
  const report = join(reports, name)
  rmSync(report, { force: true })
  return report
}

/** @param {string} report */
function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return null // The suite died before it wrote one; the caller says so.
  }
}
