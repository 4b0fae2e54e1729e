/** `npm run screenshots`: the pictures in docs/, taken of the real app by the Playwright project of that name. */
import { build } from './build.mjs'
import { onInvisibleDisplay, run, stop, tool } from './commands.mjs'
import { setUp } from './set-up.mjs'

const { env } = await setUp({ display: 'invisible' })
if (!(await build('with-test-hooks'))) stop('The app could not be built: see above.')

const commandLine = [
  ...tool('@playwright/test', 'playwright'),
  'test',
  '--project=screenshots',
  ...process.argv.slice(2)
]
const ended = await run(process.platform === 'linux' ? onInvisibleDisplay(commandLine) : commandLine, { env })
process.exit(ended.code)
