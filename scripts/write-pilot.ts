/**
 * `npm run pilot -- <folder>`: a year of eight stations, for demonstrations, tests and screenshots (scripts/pilot).
 *
 *   npm run pilot -- /tmp/proba [--seed=1] [--until=2026-12-28]
 *   npm start -- --data-dir=/tmp/proba/hq
 *
 * Without a day the year ends today, so that the program finds it as it would find a year that has just passed.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { day } from '../shared/records/day.ts'
import { makeYear, wholeYear } from './pilot/year.ts'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, until: { type: 'string' } }
})
const [folder] = positionals
if (folder === undefined) throw new Error('say into which folder: npm run pilot -- <folder>')
const begun = performance.now()
const told = await makeYear({
  ...wholeYear,
  folder: resolve(folder),
  seed: Number(values.seed),
  until: day.parse(values.until ?? new Date().toISOString().slice(0, 10))
})
const { met, settled, left } = told.conflicts
console.log(
  `${told.edits} edits at ${told.dataFolders.length} stations, ${told.records} records, ${told.packages} packages; ` +
    `conflicts: ${met} met, ${settled} settled, ${left} left; ${told.equal.length} stations took everything and are equal ` +
    `(${((performance.now() - begun) / 1000).toFixed(1)} s)`
)
console.log(`npm start -- --data-dir=${told.dataFolders[0]}`)
