/** `npm run pilot -- <folder>`: sets up and runs scripts/write-pilot.ts under Node 24 with the words it was given. */
import { join } from 'node:path'
import { projectFolder, projectNode, run } from './commands.mjs'
import { setUp } from './set-up.mjs'

const { env } = await setUp()
const ended = await run(
  [
    projectNode,
    '--disable-warning=ExperimentalWarning',
    join(projectFolder, 'scripts', 'write-pilot.ts'),
    ...process.argv.slice(2)
  ],
  // Each of some 90 package files is read back in a thread of its own, which then need not compile everything anew.
  { env: { ...env, NODE_COMPILE_CACHE: join(projectFolder, '.cache', 'compiled') } }
)
process.exit(ended.code)
