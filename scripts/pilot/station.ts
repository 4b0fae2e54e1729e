/** A station of the pilot: a real keeper on a folder of its own, and the directory as its page would hold it. */
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writePackage } from '../../main/exchange/write-package.ts'
import { readPublicDirectory } from '../../main/public-directory.ts'
import { type Directory, readDirectory, withEntries } from '../../shared/directory.ts'
import type { RecordId, RecordKind } from '../../shared/records/ids.ts'
import { centreId } from '../../shared/records/ids.ts'
import { type Edit, type RecordChange, shownVersions } from '../../shared/replica/edit.ts'
import { createRandom, type Random } from '../../tests/bench/random.ts'
import { readHere } from '../../tests/support/exchange-packages.ts'
import { stationAt, type TrialStation } from '../../tests/support/exchange-stations.ts'

export interface StationPlan {
  /** of its folder */
  readonly key: string
  readonly name: string
  /** null at headquarters */
  readonly centre: RecordId | null
  /** who works there */
  readonly people: readonly string[]
}

export interface PilotStation extends TrialStation {
  readonly key: string
  readonly centre: RecordId | null
  readonly people: readonly string[]
  readonly random: Random
  /** what its page shows */
  directory: Directory
  /** edits made here */
  edits: number
}

/** The present instant of the pilot, ISO 8601. */
export interface Clock {
  now: string
}

/** Begins a station with the public directory, or opens it again. */
export async function openStation(base: string, plan: StationPlan, seed: number, clock: Clock): Promise<PilotStation> {
  const folder = join(base, plan.key, 'data')
  mkdirSync(folder, { recursive: true })
  const random = createRandom(seed)
  const station = await stationAt(folder, plan.name, {
    publicEntries: readPublicDirectory,
    draw: letters => Array.from({ length: letters }, () => alphabet[Math.floor(random() * alphabet.length)]).join(''),
    now: () => clock.now,
    computer: plan.key,
    // By the same reader, but without a thread for each of 180 files: starting those took half of the time.
    packages: {
      read: async file => await readHere(typeof file === 'string' ? readFileSync(file) : file),
      write: writePackage
    }
  })
  const opened = await station.keeper.openDirectory(null)
  if (!opened.ok) throw new Error(`${plan.key}: ${opened.problem.kind}`)
  const { settings } = opened.value
  const named = await station.keeper.saveSettings({
    ...settings,
    people: [...plan.people],
    myCentre: plan.centre === null ? null : centreId.parse(plan.centre)
  })
  if (!named.ok) throw new Error(`${plan.key}: ${named.problem.kind}`)
  const directory = readDirectory(opened.value.entries)
  return { ...station, ...plan, random: createRandom(seed + 1), directory, edits: 0 }
}

/** Makes an edit as a person at the screens does. */
export async function save(station: PilotStation, by: string, cause: Edit['cause'], changes: readonly RecordChange[]) {
  const made = await station.keeper.saveEdit({ by, cause, changes: [...changes] })
  if (!made.ok) throw new Error(`${station.key}: ${JSON.stringify(made.problem)}`)
  station.edits += 1
  station.directory = withEntries(station.directory, made.value.entries)
}

/** Fields of a record written over what is shown of them. */
export function changed(
  { directory }: PilotStation,
  kind: RecordKind,
  id: RecordId,
  values: Readonly<Record<string, unknown>>
): RecordChange {
  const entry = directory.entries.get(id)
  const fields: RecordChange['fields'] = {}
  for (const [field, value] of Object.entries(values))
    fields[field] = { value, shown: [...shownVersions(entry, field)] }
  return { id, kind, isNew: entry === undefined, fields }
}

/** Reads anew what the machine holds, as the page does after an import. */
export async function catchUp(station: PilotStation): Promise<void> {
  const opened = await station.keeper.openDirectory(null)
  if (!opened.ok) throw new Error(`${station.key}: ${opened.problem.kind}`)
  station.directory = readDirectory(opened.value.entries)
}

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'
