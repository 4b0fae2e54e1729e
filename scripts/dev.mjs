/**
 * `npm run dev`: the app with hot reload. It works on a directory of its own, not on the one a person keeps, unless
 * told otherwise: `npm run dev -- --data-dir=/tmp/try`.
 */
import { join } from 'node:path'
import { forgetPlainBuild } from './build.mjs'
import { hasDisplay, onInvisibleDisplay, projectFolder, run, sandboxArguments, tool } from './commands.mjs'
import { setUp } from './set-up.mjs'

const { env } = await setUp()
forgetPlainBuild()

const words = process.argv.slice(2)
const ownData = words.some(word => word.startsWith('--data-dir'))
  ? []
  : [`--data-dir=${join(projectFolder, '.cache', 'dev-data')}`]
const electronVite = [...tool('electron-vite', 'electron-vite'), 'dev', '--watch']
const commandLine = [...electronVite, '--', ...sandboxArguments(), ...ownData, ...words]
const ended = await run(hasDisplay() ? commandLine : onInvisibleDisplay(commandLine), { env, keyboard: true })
process.exit(ended.code)
