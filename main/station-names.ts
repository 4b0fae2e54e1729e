/** How stations are called: those known here, those whose writes a package carries, and what an import teaches. */
import type { Entry } from '../shared/replica/entry.ts'
import type { Database } from './database.ts'
import type { ExchangeChange } from './exchange-memory.ts'
import type { SoundFile } from './imports/offers.ts'

/** The names of all stations known here, by id. */
export function knownNames({ stationId, settings, exchange }: Database): Readonly<Record<string, string>> {
  const keys = [...exchange.keys.values()].map(key => [key.station, key.name])
  return Object.fromEntries([...exchange.stationNames, ...keys, [stationId, settings.stationName]])
}

/** The names of the stations that wrote what is in these entries. */
export function namesOf(database: Database, entries: readonly Entry[]): Readonly<Record<string, string>> {
  const names = knownNames(database)
  const wrote = new Set(entries.flatMap(entry => entry.stamps.map(stamp => stamp[2])))
  return Object.fromEntries(Object.entries(names).filter(([id]) => wrote.has(id)))
}

/** What an import teaches about how stations are called: those that made the files, or wrote what was taken. */
export function namesLearned(
  database: Database,
  files: readonly SoundFile[],
  names: Readonly<Record<string, string>>,
  changed: readonly Entry[]
): Pick<ExchangeChange, 'stationNames' | 'keys'> {
  const made = files.map(file => file.package.head.station)
  const wrote = new Set([...made.map(({ id }) => id), ...changed.flatMap(entry => entry.stamps.map(stamp => stamp[2]))])
  wrote.delete(database.stationId)
  const learned = [...wrote].flatMap(id => {
    // The station of a stamp is any text: `toString`, too, which every object has.
    const known = Object.hasOwn(names, id) ? names[id] : undefined
    const name = made.findLast(station => station.id === id)?.name ?? known
    return name === undefined || name === database.exchange.stationNames.get(id) ? [] : [[id, name] as const]
  })
  const keys = files.flatMap(file => {
    const { station } = file.package.head
    const key = database.exchange.keys.get(station.publicKey ?? '')
    const isRenamed = key?.state === 'trusted' && key.station === station.id && key.name !== station.name
    return isRenamed && file.package.signature === 'good' ? [{ ...key, name: station.name }] : []
  })
  return {
    ...(learned.length > 0 ? { stationNames: Object.fromEntries(learned) } : {}),
    ...(keys.length > 0 ? { keys } : {})
  }
}
