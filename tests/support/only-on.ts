/**
 * Tests that can only run on some systems. only-on.json is the one list of them, by file (below tests/) or by the
 * test's own name, with the systems as process.platform spells them; `npm test` counts a test that is skipped
 * without standing there as failed, so that nothing is left out quietly.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether what stands in the list under this name can run here. */
export function isForThisSystem(listed: string): boolean {
  const list: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'only-on.json'), 'utf8'))
  const systems = (list as Readonly<Record<string, readonly string[]>>)[listed]
  if (systems === undefined) throw new Error(`${listed} does not stand in tests/support/only-on.json`)
  return systems.includes(process.platform)
}
