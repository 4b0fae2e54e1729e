/** `npm run soak`: sets up and runs tests/soak/soak.ts under Node 24 with the words it was given. */
import { join } from 'node:path'
import { appFolder, build } from './build.mjs'
import { onInvisibleDisplay, projectFolder, projectNode, run, stop } from './commands.mjs'
import { setUp } from './set-up.mjs'

/** Soaks that drive the app: they need a display and a build, whose folder they find in PUTOKAZ_APP. */
const appSoaks = ['app', 'app-kill']

const words = process.argv.slice(2)
const isOfApp = words.some(word => appSoaks.includes(word))
const { env } = await setUp(isOfApp ? { display: 'invisible' } : {})
if (isOfApp && !(await build('with-test-hooks'))) stop('The app could not be built: see above.')
const commandLine = [
  projectNode,
  '--disable-warning=ExperimentalWarning',
  join(projectFolder, 'tests', 'soak', 'soak.ts'),
  ...words
]
const ended = await run(isOfApp && process.platform === 'linux' ? onInvisibleDisplay(commandLine) : commandLine, {
  env: { ...env, PUTOKAZ_APP: appFolder('with-test-hooks') }
})
process.exit(ended.code)
