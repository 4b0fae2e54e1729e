/**
 * Writes main/public-directory.json, the directory that ships with the program, from the facts beside this script.
 *
 *   node scripts/write-public-directory.ts           writes the next edition, or says that nothing changed
 *   node scripts/write-public-directory.ts --check   writes nothing; fails when the file is not up to date
 *
 * The next edition grows from the file as it is, so a file that was shipped must never be deleted and begun anew.
 * To try again with an edition that was not shipped yet, take both files back to the shipped ones first:
 *   git checkout main/public-directory.json tests/files/public-directory-counts.json
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { nextEdition, parsePublicDirectory, publicDirectoryText } from './public-directory/edition.ts'
import { publicFacts } from './public-directory/facts.ts'
import { rememberWrites, rewrittenIn, type ShippedWrites, shippedWritesText } from './public-directory/shipped.ts'

const project = resolve(import.meta.dirname, '..')
const directoryFile = resolve(project, 'main/public-directory.json')
const countsFile = resolve(project, 'tests/files/public-directory-counts.json')

const presentText = existsSync(directoryFile) ? readFileSync(directoryFile, 'utf8') : null
const shipped: ShippedWrites = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : {}

const next = nextEdition(presentText === null ? null : parsePublicDirectory(presentText), publicFacts)
const text = publicDirectoryText(next)
const rewritten = rewrittenIn(next, shipped)

if (rewritten.length > 0) {
  console.error(`These were shipped otherwise, and a count once shipped never changes:\n${rewritten.join('\n')}`)
  process.exitCode = 1
} else if (text === presentText) {
  console.log(`The public directory is up to date: edition ${next.edition}, ${next.entries.length} records.`)
} else if (process.argv.includes('--check')) {
  console.error('main/public-directory.json is not up to date: run  node scripts/write-public-directory.ts')
  process.exitCode = 1
} else {
  writeFileSync(directoryFile, text)
  writeFileSync(countsFile, shippedWritesText(rememberWrites(next, shipped)))
  console.log(`Edition ${next.edition} of the public directory: ${next.entries.length} records.`)
}
