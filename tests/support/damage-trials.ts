/**
 * A real database harmed in many ways and then opened by the keeper. An accident is noticed by the checksums. A hostile
 * hand that seals what it changed can make the file say anything a person could have written, and nothing else:
 * whatever it says, the program does not fall over it.
 */
import { join } from 'node:path'
import { writePackage } from '../../main/exchange/write-package.ts'
import type { Snapshot } from '../../shared/bridge.ts'
import { readDirectory } from '../../shared/directory.ts'
import { lookUp, openLookup } from '../../shared/lookup/look-up.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { Dice } from './disk/dice.ts'
import type { TrialReport } from './disk/fault-trials.ts'
import { MemoryDisk } from './disk/memory-disk.ts'
import { membersOf, packageFile, readHere } from './exchange-packages.ts'
import { beginStation, bytesBelow, copyAsKilled, edited, inTempFolder, keeperOn, savedUpTo } from './keepers.ts'
import {
  type Harm,
  harmBytes,
  harmJson,
  harms,
  openJournal,
  sealDocument,
  sealHistoryLine,
  sealJournal
} from './mutations.ts'
import { entryOf } from './records.ts'

export interface DamageReport extends TrialReport {
  /** How the rounds ended: a trial in which one of these never happens proves little. */
  readonly outcomes: Readonly<Record<Outcome, number>>
}

type Outcome = 'opened' | 'refused' | 'restored'

type Files = ReadonlyMap<string, Buffer>

/** A database with all its kinds of file, and the states it went through since the last checkpoint. */
interface Station {
  readonly files: Files
  /** the entries after none, one, two … of the changes in its journal, as text */
  readonly states: readonly string[]
  readonly backup: string
}

const checkpoint = 'putokaz.json'
/** The journal that holds the last changes; one without lines stands between it and the checkpoint. */
const journal = 'putokaz.3.journal'
const history = 'putokaz.history'
const takings = 'putokaz.takings'

/** Harms the database so many times, each time anew. */
export async function runDamage({
  rounds,
  seed
}: {
  readonly rounds: number
  readonly seed: number
}): Promise<DamageReport> {
  const dice = new Dice(seed)
  const outcomes = { opened: 0, refused: 0, restored: 0 }
  const failures: string[] = []
  const station = await inTempFolder('damage', base => liveStation(join(base, 'sound')))
  for (let round = 0; round < rounds; round += 1) {
    const harm = harms[round % harms.length] ?? 'cut'
    const isSealed = harm !== 'cut' && harm !== 'flipped' && dice.chance(0.6)
    const file = dice.oneOf([checkpoint, checkpoint, checkpoint, journal, journal, history, takings])
    const trial = { station, file, harm, isSealed, hasBackup: dice.chance(0.5) }
    try {
      outcomes[await runTrial(trial, dice)] += 1
    } catch (error) {
      failures.push(`round ${round}: ${file}, ${harm}${isSealed ? ', sealed' : ''}: ${error}`)
    }
  }
  return { rounds, failures, outcomes }
}

const empty = Buffer.alloc(0)

interface Trial {
  readonly station: Station
  readonly file: string
  readonly harm: Harm
  readonly isSealed: boolean
  readonly hasBackup: boolean
}

/** Where the database lies on the disk in memory. */
const folder = '/data'

async function runTrial(trial: Trial, dice: Dice): Promise<Outcome> {
  const { station, file, hasBackup } = trial
  const harmed = harmFile(trial, dice)
  const files = new Map([...station.files, ...harmed].filter(([name]) => hasBackup || name !== station.backup))
  const memory = new MemoryDisk([...files].map(([name, bytes]) => [join(folder, name), bytes]))
  const keeper = keeperOn(folder, { disk: memory.disk })
  try {
    const opened = acrossTheDoor(await keeper.openDirectory(null))
    if (opened.ok) {
      if (trial.isSealed && file !== history && file !== takings) mustBeUsable(opened.value)
      else mustBeEarlierState(opened.value, trial)
      acrossTheDoor(await keeper.readHistory({ record: null, text: 'krnjaca', before: null }))
      if (file === takings || dice.chance(0.2)) await mustExchange(keeper, trial)
      return 'opened'
    }
    hold(file !== history && file !== takings, 'a damaged log shuts the directory')
    if (opened.problem.kind !== 'damaged') throw new Error(opened.problem.kind)
    const { damage, backup } = opened.problem
    hold(typeof damage.reason === 'string' && damage.file.startsWith(folder), 'the damage is not named')
    const expected = hasBackup ? station.backup.replace(/^.*\/|\.json$/g, '') : null
    hold((backup?.name ?? null) === expected, `the backup offered is ${backup?.name}`)
    mustBeSame(filesIn(memory), files)
    if (backup === null || dice.chance(0.9)) return 'refused'
    const restored = await keeper.restoreBackup({ name: backup.name, by: 'Ana Proba' })
    if (!restored.ok) throw new Error(restored.problem.kind)
    hold(textOf(restored.value.entries) === station.states[0], 'the restored backup is another')
    for (const name of [checkpoint, journal]) {
      const after = filesIn(memory).get(name) ?? empty
      hold(after.equals(files.get(name) ?? empty), `${name} was written to`)
    }
    return 'restored'
  } finally {
    await keeper.close()
    hold(Object.keys(Object.prototype).length === 0, 'Object.prototype was changed')
    hold(({} as { polluted?: unknown }).polluted === undefined, 'Object.prototype was changed')
  }
}

/** An answer goes to the page as JSON text. */
function acrossTheDoor<Answer>(answer: Answer): Answer {
  return JSON.parse(JSON.stringify(answer))
}

/** A station that was at work and then killed: a checkpoint, a history, three changes in the journal, one backup. */
async function liveStation(folder: string): Promise<Station> {
  const first = keeperOn(folder, { packages: { read: async () => await readHere(neighbour()), write: writePackage } })
  const { entries } = await beginStation(first)
  await rename(first, entries, 'centre-krnjaca', 'Krnjača 1')
  await importAll(first)
  await first.close()

  const keeper = keeperOn(folder)
  const opened = await keeper.openDirectory(null)
  if (!opened.ok) throw new Error(opened.problem.kind)
  const backup = await keeper.makeBackup(null)
  if (!backup.ok) throw new Error(backup.problem.kind)
  const states = [textOf(opened.value.entries)]
  let present = opened.value.entries
  for (const [id, name] of [
    ['centre-krnjaca', 'Krnjača 2'],
    ['centre-sjenica', 'Sjenica 2'],
    ['centre-krnjaca', 'Krnjača 3']
  ] as const) {
    present = await rename(keeper, present, id, name)
    states.push(textOf(present))
  }
  const killed = `${folder}-killed`
  await copyAsKilled(folder, killed)
  await keeper.close()
  const files = await bytesBelow(killed)
  // Those of the day and before the import were made on the way, and are not needed.
  const kept = [...files].filter(([name]) => !name.includes('daily') && !name.includes('before-import'))
  return { files: new Map(kept), states, backup: `backups/${backup.value.name}.json` }
}

const newContact = 'contact-novi'

/** A package with one new contact. */
function neighbour(): Buffer {
  const values = { organisation: 'organisation-primer-a', name: 'Novi', reach: 'office' } as const
  return packageFile(membersOf([entryOf('contact', newContact, values, { writer: 'sused' })]))
}

async function importAll(keeper: ReturnType<typeof keeperOn>): Promise<void> {
  keeper.openPackages(['paket.putokaz'])
  let state = await keeper.awaitExchange({ seen: -1 })
  while (state.work !== null || state.offer === null) state = await keeper.awaitExchange({ seen: state.version })
  const decisions = { offer: state.offer, by: 'Ana Proba', declined: [], choices: [], acceptsUnsigned: true }
  const applied = await keeper.applyOffer(decisions)
  if (!applied.ok) throw new Error(applied.problem.kind)
}

/** What is remembered of exchanges can be told; an import that cannot be undone exactly is not, and one that can is. */
async function mustExchange(keeper: ReturnType<typeof keeperOn>, { file, isSealed }: Trial): Promise<void> {
  acrossTheDoor([await keeper.listImports(null), await keeper.listExports(null), await keeper.listStations(null)])
  const undone = acrossTheDoor(await keeper.undoImport({ number: 1, by: 'Ana Proba', manner: 'forget' }))
  if (isSealed) return
  const isGone = undone.ok && undone.value.gone.includes(newContact)
  const isRefused = !undone.ok && undone.problem.kind === 'not-remembered'
  hold(isGone || (isRefused && file === takings), `undoing says ${JSON.stringify(undone)}`)
}

async function rename(
  keeper: ReturnType<typeof keeperOn>,
  entries: readonly Entry[],
  id: string,
  name: string
): Promise<readonly Entry[]> {
  const entry = entries.find(one => one.id === id)
  if (entry === undefined) throw new Error(`no ${id}`)
  const saved = await keeper.saveEdit(edited(entry, 'name', name))
  if (!saved.ok) throw new Error(saved.problem.kind)
  await savedUpTo(keeper, saved.value.ticket)
  const changed = new Map(saved.value.entries.map(one => [one.id, one]))
  return entries.map(one => changed.get(one.id) ?? one)
}

/** The files that are another after the harm. */
function harmFile({ station: { files }, file, harm, isSealed }: Trial, dice: Dice): Files {
  const bytes = files.get(file) ?? empty
  if (harm === 'cut' || harm === 'flipped') return new Map([[file, harmBytes(harm, bytes, dice)]])
  if (file === checkpoint) {
    const json = harmJson(harm, bytes.toString('utf8'), dice)
    if (!isSealed) return new Map([[file, Buffer.from(`${json}\n`)]])
    return new Map([[file, sealDocument(json)]])
  }
  if (file === journal) {
    const { header, lines } = openJournal(bytes, 'putokaz-database', 3)
    const at = dice.between(0, lines.length - 1)
    const text = harmJson(harm, lines[at]?.json ?? '', dice)
    if (!isSealed)
      return new Map([[file, Buffer.from(bytes.toString('utf8').replace(lines[at]?.json ?? '', () => text))]])
    return new Map([
      [
        file,
        sealJournal({ header, lines: lines.map((line, index) => (index === at ? { ...line, json: text } : line)) })
      ]
    ])
  }
  const lines = bytes.toString('utf8').split('\n').filter(Boolean)
  const at = dice.between(0, lines.length - 1)
  const [start = '', sequence = '', acknowledged = '', json = ''] = /^(\d+) (\d+) \S+ (.*)$/.exec(lines[at] ?? '') ?? []
  const text = harmJson(harm, json, dice)
  const line = isSealed
    ? sealHistoryLine(Number(sequence), Number(acknowledged), text, file === takings ? 'takings' : 'history')
    : start.slice(0, -json.length) + text
  return new Map([[file, Buffer.from(`${lines.with(at, line).join('\n')}\n`)]])
}

/** The state is one that the database once had; if not the last, then the journal lost its end, and that is said. */
function mustBeEarlierState(snapshot: Snapshot, { station: { states }, file, harm }: Trial): void {
  const at = states.lastIndexOf(textOf(snapshot.entries))
  hold(at >= 0, 'opened in a state it never had')
  if (at === states.length - 1) return
  hold(file === journal, `opened in its state ${at}`)
  // A journal cut between two lines is one that never had the later of them.
  const [notice] = snapshot.notices
  hold(harm === 'cut' || notice?.kind === 'unfinished-edit-left-out', 'an edit was left out and nothing is said')
}

/** Whatever the entries say, the page can show and search them. */
function mustBeUsable({ entries }: Snapshot): void {
  const lookup = openLookup(readDirectory(entries))
  hold(Array.isArray(lookUp(lookup, 'krnjaca pravna', { today: null, myCentre: null })), 'it cannot be searched')
}

function mustBeSame(found: Files, expected: Files): void {
  hold(found.size === expected.size, `there are files ${[...found.keys()].join(' ')}`)
  for (const [name, bytes] of expected) hold(found.get(name)?.equals(bytes) === true, `${name} was written to`)
}

/** The files of the database as they are now, without the lock. */
function filesIn(memory: MemoryDisk): Files {
  const files = [...memory.files].filter(([path]) => !path.includes('.lock'))
  return new Map(files.map(([path, bytes]) => [path.slice(folder.length + 1), bytes]))
}

function textOf(entries: readonly Entry[]): string {
  return JSON.stringify(entries)
}

function hold(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence)
}
