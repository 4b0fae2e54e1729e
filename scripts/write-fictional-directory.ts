/**
 * Writes tests/files/fictional-directory.json from tests/support/fictional-directory.ts, to be looked at and to be
 * taken by whoever cannot run TypeScript. A test holds that the two agree.
 *
 *   node scripts/write-fictional-directory.ts
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fictionalDirectoryText } from '../tests/support/fictional-directory.ts'

writeFileSync(resolve(import.meta.dirname, '../tests/files/fictional-directory.json'), fictionalDirectoryText())
console.log('Wrote tests/files/fictional-directory.json.')
