/**
 * Which database of a data folder is the present one. A damaged one is left as it is and a new one begun beside
 * it under the next name; the one with the highest number is the one in use.
 */

const firstName = 'putokaz'
const partOfDatabase = /^putokaz(?:-(\d{1,4}))?\.(?:json|\d+\.journal)$/

/** The name in use among the files of the folder; the first name when there is no trace of a database. */
export function databaseNameIn(files: readonly string[]): string {
  return nameOf(Math.max(1, ...files.map(numberOf)))
}

/** The name of a database begun beside those that are there. */
export function nameBeside(files: readonly string[]): string {
  return nameOf(Math.max(0, ...files.map(numberOf)) + 1)
}

/** The files of the database of this name. */
export function databaseFilesIn(files: readonly string[], name: string): readonly string[] {
  return files.filter(file => numberOf(file) > 0 && nameOf(numberOf(file)) === name)
}

/** The files of databases that lie beside the one of this name. */
export function otherDatabases(files: readonly string[], name: string): readonly string[] {
  return files.filter(file => numberOf(file) > 0 && nameOf(numberOf(file)) !== name)
}

function numberOf(file: string): number {
  const found = partOfDatabase.exec(file)
  return found === null ? 0 : Number(found[1] ?? 1)
}

function nameOf(number: number): string {
  return number === 1 ? firstName : `${firstName}-${number}`
}
