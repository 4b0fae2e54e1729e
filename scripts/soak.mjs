/** `npm run soak`: sets up and runs tests/soak/soak.ts under Node 24 with the words it was given. */
import { join } from 'node:path'
import { projectFolder, projectNode, run } from './commands.mjs'
import { setUp } from './set-up.mjs'

const { env } = await setUp()
const ended = await run([projectNode, join(projectFolder, 'tests', 'soak', 'soak.ts'), ...process.argv.slice(2)], {
  env
})
process.exit(ended.code)
