/**
 * Stations for tests that exchange files: keepers on folders of their own, with real keys and real package files. What
 * a person does at the screens is one call each.
 */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalText } from '../../main/exchange/canonical-text.ts'
import type { Keeper, KeeperPlan } from '../../main/keeper.ts'
import type { ApplyProblem, Imported } from '../../shared/bridge.ts'
import { type Directory, readDirectory } from '../../shared/directory.ts'
import type { Decisions, ExportWish, Offer, PastExport } from '../../shared/exchange/offer.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Edit } from '../../shared/replica/edit.ts'
import { type Entry, registerOf } from '../../shared/replica/entry.ts'
import type { Result } from '../../shared/result.ts'
import { edited, keeperOn, savedUpTo, stationSettings } from './keepers.ts'

export interface TrialStation {
  readonly name: string
  /** the data folder */
  readonly folder: string
  readonly keeper: Keeper
}

/** Begins a station with the fictional directory, or opens the one that is there. */
export async function stationAt(folder: string, name: string, plan: Partial<KeeperPlan> = {}): Promise<TrialStation> {
  const keeper = keeperOn(folder, plan)
  const opened = await keeper.openDirectory(null)
  if (!opened.ok) {
    if (opened.problem.kind !== 'first-run') throw new Error(`${name} says ${JSON.stringify(opened.problem)}`)
    const settings = { ...stationSettings, stationName: name }
    const begun = await keeper.beginStation({ settings, start: 'public-directory' })
    if (!begun.ok) throw new Error(begun.problem.kind)
  }
  return { name, folder, keeper }
}

/** Several stations, each in a folder of its own below `base`. */
export async function stationsBelow(base: string, ...names: readonly string[]): Promise<readonly TrialStation[]> {
  const stations: TrialStation[] = []
  for (const name of names) {
    await mkdir(join(base, name), { recursive: true })
    stations.push(await stationAt(join(base, name), name))
  }
  return stations
}

export async function directoryAt({ keeper }: TrialStation): Promise<Directory> {
  const opened = await keeper.openDirectory(null)
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem))
  return readDirectory(opened.value.entries)
}

export async function entryAt(station: TrialStation, id: RecordId): Promise<Entry> {
  const entry = (await directoryAt(station)).entries.get(id)
  if (entry === undefined) throw new Error(`${station.name} has no ${id}`)
  return entry
}

/** The values of a field, one for each version. */
export async function valuesAt(station: TrialStation, id: RecordId, field: string): Promise<readonly unknown[]> {
  const entry = (await directoryAt(station)).entries.get(id)
  return entry === undefined ? [] : registerOf(entry, field).map(version => version.value)
}

/** The whole directory in canonical form: what has to be equal to the byte. A record each, in the order of their ids. */
export async function bytesAt(station: TrialStation): Promise<readonly string[]> {
  const { entries } = await directoryAt(station)
  return [...entries.keys()].sort().map(id => canonicalText(entries.get(id)))
}

/** Makes an edit and waits until it is on disk. */
export async function make({ keeper }: TrialStation, edit: Edit): Promise<readonly Entry[]> {
  const made = await keeper.saveEdit(edit)
  if (!made.ok) throw new Error(JSON.stringify(made.problem))
  await savedUpTo(keeper, made.value.ticket)
  return made.value.entries
}

/** Writes one field, as somebody who sees the record as it is. */
export async function write(station: TrialStation, id: RecordId, field: string, value: unknown): Promise<void> {
  await make(station, edited(await entryAt(station, id), field, value))
}

/** Writes a package; throws what kept it from that. */
export async function exported(
  { keeper, name, folder }: TrialStation,
  wish: Partial<ExportWish> = {}
): Promise<{ readonly path: string; readonly note: PastExport }> {
  files += 1
  const path = join(folder, '..', `${name} ${files}.putokaz`)
  const written = await keeper.writePackage(
    { part: { what: 'all' }, personalContacts: true, passphrase: null, by: 'Ana Proba', name, ...wish },
    path
  )
  if (!written.ok) throw new Error(JSON.stringify(written.problem))
  return { path, note: written.value }
}

let files = 0

/** Opens files and reads what they offer. */
export async function offered({ keeper }: TrialStation, ...paths: readonly string[]): Promise<Offer> {
  const before = await keeper.awaitExchange({ seen: -1 })
  keeper.openPackages(paths)
  let state = await keeper.awaitExchange({ seen: -1 })
  while (state.work !== null || state.offer === null || state.offer === before.offer) {
    state = await keeper.awaitExchange({ seen: state.version })
  }
  const offer = await keeper.readOffer({ offer: state.offer })
  if (offer === null) throw new Error('the offer is gone')
  return offer
}

/** Applies an offer; all of it unless decided otherwise. */
export async function applied(
  { keeper }: TrialStation,
  offer: Offer,
  decisions: Partial<Decisions> = {}
): Promise<Result<Imported, ApplyProblem>> {
  return await keeper.applyOffer({
    offer: offer.id,
    by: 'Jelena Proba',
    declined: [],
    choices: [],
    acceptsUnsigned: true,
    ...decisions
  })
}

/** Opens files and takes all that they hold. */
export async function took(station: TrialStation, ...paths: readonly string[]): Promise<Imported> {
  const offer = await offered(station, ...paths)
  const done = await applied(station, offer)
  if (!done.ok) throw new Error(`${JSON.stringify(done.problem)}: ${JSON.stringify(offer.files)}`)
  return done.value
}
