import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** All code of main in a built program, one file after another: the entry, what it fetches later, and the workers. */
export function mainCodeIn(app: string): string {
  const folder = join(app, 'out', 'main')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.js'))
  return files.map(file => readFileSync(join(folder, file), 'utf8')).join('\n')
}
