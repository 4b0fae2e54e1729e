/**
 * What Playwright runs before the first test: the settled Electron and fresh builds, so that `npx playwright test`
 * by hand sees the same app as `npm test`.
 */
import { build } from './build.mjs'
import { hasDisplay } from './commands.mjs'
import { setUp } from './set-up.mjs'

/** Rejects with a sentence; Playwright prints it and runs no test. */
export default async function beforeAppTests() {
  const { env } = await setUp({ display: 'invisible' })
  if (!hasDisplay())
    throw new Error('There is no display. Please run  npm test -- app  or  xvfb-run -a npx playwright test')
  // Tests run in processes of their own, which inherit this.
  Object.assign(process.env, env)
  const built = (await build('with-test-hooks')) && (await build('plain'))
  if (!built) throw new Error('The app could not be built: see above.')
}
