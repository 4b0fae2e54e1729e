/**
 * `npm start`: from a fresh clone to the running app. Further words go to the app: `npm start -- --data-dir=/tmp/try`.
 */
import { appFolder, build } from './build.mjs'
import { hasDisplay, onInvisibleDisplay, run, sandboxArguments, stop } from './commands.mjs'
import { setUp } from './set-up.mjs'

const { env, runtime } = await setUp()
if (!(await build('plain'))) stop('The app could not be built: see above.')

const commandLine = [runtime.executable, ...sandboxArguments(), appFolder('plain'), ...process.argv.slice(2)]
if (hasDisplay()) console.log('Starting Putokaz.')
else console.log('Starting Putokaz on an invisible display, since this machine has none. Ctrl+C ends it.')
const ended = await run(hasDisplay() ? commandLine : onInvisibleDisplay(commandLine), { env, keyboard: true })
process.exit(ended.code)
