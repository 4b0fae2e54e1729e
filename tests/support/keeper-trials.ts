/**
 * R4 and R5 for the whole keeper: makes file operation n fail, for every n of several journeys, or kills the program in
 * it, and says what the next start finds that it must not. All of it on a disk in memory, where the order of operations
 * is the same every time; packages are read on this thread, and written by as few words as will do. With files that lie
 * `sealed` the lock is on from the beginning; journeys of the lock itself turn it on, off, or change what opens it.
 */
import type { BackupDisk } from '../../main/disk/backups.ts'
import { carefulReplace } from '../../main/disk/careful-replace.ts'
import { decodeDocument } from '../../main/disk/checkpoint-document.ts'
import { sealedDisk } from '../../main/disk/sealed-disk.ts'
import { Sealing } from '../../main/disk/sealing.ts'
import type { Keeper, KeeperPlan } from '../../main/keeper.ts'
import { writeLockFile } from '../../main/lock/lock-file.ts'
import type { Contract } from '../../shared/bridge.ts'
import { readDirectory } from '../../shared/directory.ts'
import { type Entry, registerOf } from '../../shared/replica/entry.ts'
import { isErased } from '../../shared/replica/erasure.ts'
import { failure, success } from '../../shared/result.ts'
import type { FaultReport, TrialReport } from './disk/fault-trials.ts'
import { type Fault, FaultyDisk } from './disk/faulty-disk.ts'
import { nothing } from './disk/ledger.ts'
import { type Lying, trialKey, withStarts } from './disk/lying.ts'
import { MemoryDisk } from './disk/memory-disk.ts'
import { MortalDisk } from './disk/mortal-disk.ts'
import { membersOf, packageFile, readHere } from './exchange-packages.ts'
import { fictionalEntries } from './fictional-directory.ts'
import { edited, keeperOn, stationSettings } from './keepers.ts'
import { inOldWords, migratingForm, oldForm } from './old-form.ts'
import { quickWrapping } from './quick-wrapping.ts'
import { writtenOver } from './records.ts'

export interface KeeperJourney {
  readonly name: string
  readonly prepare: () => Promise<Prepared>
  readonly run: (trial: Trial) => Promise<void>
  readonly form?: KeeperPlan['form']
  /** opening is no part of it: others fail in that */
  readonly beginsOpen?: boolean
}

type Files = ReadonlyMap<string, Buffer>

interface Prepared {
  readonly files: Files
  /** the name that the centre has in them; null for no database */
  readonly name: string | null
  /** what the centre was renamed to before, as the history must tell */
  readonly told: readonly string[]
  /** a package that renames the centre to `packageName` and has seen what is here */
  readonly package?: Buffer
}

const folder = '/data'
const passphrase = 'tajna'
const stick = '/stick'
const centre = 'centre-krnjaca'
const originalName = 'Centar za azil Krnjača'
const packageName = 'iz paketa'
const person = 'contact-primer-ana'
/** What no file may hold when she was erased. */
const personsName = 'Ana Primerić'

/** Three centres and a person: enough to tell states apart, and quick to write. */
const fewRecords = fictionalEntries().filter(({ id }) =>
  [centre, 'centre-sjenica', 'centre-vranje', person].includes(id)
)

/**
 * One run of a journey: does things to the database and keeps account of what the disk may hold after each. A state is
 * told by the name that the centre has in it.
 */
class Trial {
  readonly keeper: Keeper
  readonly failures: string[] = []
  /** called when the directory is open */
  opened: () => void = () => undefined
  /** What may be found: the first is acknowledged, the others came after it and were not. */
  #states: (string | null)[]
  /** Acknowledged edits; each must be in the history. */
  readonly #told: string[]
  #shown: Entry | null = null
  #restored: { readonly before: string | null } | null = null
  /** for names that an import or its undo gives: the one before, which a backup holds wherever they are found */
  readonly #before = new Map<string, string | null>()
  readonly #given = new Set<string>()
  #isErased: 'no' | 'marked' | 'cleared' = 'no'
  /** what may open the lock, when there is one */
  #passphrases: readonly string[] = [passphrase]
  /** what a lock that was turned on or off should have come to; null when that is open */
  #isLockOn: boolean | null = null

  constructor(keeper: Keeper, name: string | null, told: readonly string[] = []) {
    this.keeper = keeper
    this.#told = [...told]
    this.#states = [name]
  }

  /** Opens the directory, at most three times: a passing fault must pass. False if it never opened. */
  async open(): Promise<boolean> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const opened = await openedWith(this.keeper, this.#passphrases)
      if (opened.ok) {
        this.#show(opened.value.entries)
        this.#expect(nameIn(opened.value.entries) === this.#states[0], `opened ${nameIn(opened.value.entries)}`)
        this.opened()
        return true
      }
      const { problem } = opened
      if (problem.kind === 'first-run') return this.#states[0] === null
      const isOfTheDisk =
        problem.kind === 'no-access' || (problem.kind === 'damaged' && problem.damage.what === 'unreadable')
      this.#expect(isOfTheDisk, `opening under a fault says ${JSON.stringify(problem)}`)
    }
    return false
  }

  async begin(): Promise<boolean> {
    this.#states = [null, originalName]
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const begun = await this.keeper.beginStation({ settings: stationSettings, start: 'public-directory' })
      if (begun.ok) {
        this.#show(begun.value.entries)
        this.#states = [originalName]
        return true
      }
    }
    return false
  }

  /** Gives the centre another name, and waits until that is on disk, or was refused four times. */
  async rename(name: string): Promise<void> {
    if (this.#shown === null) return
    const answer = await this.keeper.saveEdit(edited(this.#shown, 'name', name))
    if (!answer.ok) {
      this.failures.push(`an edit was refused: ${answer.problem.kind}`)
      return
    }
    this.#show(answer.value.entries)
    this.#states.push(name)
    for (let refusals = 0, seen = -1; refusals < 4; ) {
      const saving = await this.keeper.awaitSaving({ seen })
      seen = saving.version
      if (saving.savedTicket >= answer.value.ticket) {
        this.#states = [name]
        this.#told.push(name)
        return
      }
      if (saving.problem === null) continue
      refusals += 1
      await this.keeper.trySavingAgain(null)
    }
  }

  /** Makes a backup by hand. Answers its name; null if that failed. */
  async backUp(): Promise<string | null> {
    const made = await this.keeper.makeBackup(null)
    return made.ok ? made.value.name : null
  }

  /** Restores a backup that holds the given name of the centre. */
  async restore(backup: string, name: string): Promise<void> {
    const before = this.#states.at(-1) ?? null
    this.#states.push(name)
    const restored = await this.keeper.restoreBackup({ name: backup, by: 'Ana Proba' })
    if (!restored.ok) return
    this.#expect(nameIn(restored.value.entries) === name, `restored ${nameIn(restored.value.entries)}`)
    this.#show(restored.value.entries)
    this.#states = [name]
    this.#restored = { before }
  }

  /** Opens the package and takes it, in at most three attempts. */
  async importPackage(): Promise<void> {
    this.keeper.openPackages([`${stick}/paket.putokaz`])
    let state = await this.keeper.awaitExchange({ seen: -1 })
    while (state.work !== null || state.offer === null) state = await this.keeper.awaitExchange({ seen: state.version })
    this.#before.set(packageName, this.#states[0] ?? null)
    this.#states.push(packageName)
    const decisions = { offer: state.offer, by: 'Ana Proba', declined: [], choices: [], acceptsUnsigned: true }
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const applied = await this.keeper.applyOffer(decisions)
      if (this.#wasDone(applied, packageName)) return
      const opened = await this.keeper.openDirectory(null)
      this.#expect(opened.ok && nameIn(opened.value.entries) !== packageName, 'a refused import is in sight')
    }
  }

  /** Undoes the import that is there, in at most three attempts; `name` is what the centre is called without it. */
  async undoImport(manner: 'forget' | 'take-back', name: string): Promise<void> {
    this.#before.set(name, this.#states[0] ?? null)
    this.#states.push(name)
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const undone = await this.keeper.undoImport({ number: 1, by: 'Ana Proba', manner })
      if (this.#wasDone(undone, name)) return
    }
  }

  /** Writes a package. */
  async exportPackage(): Promise<void> {
    const wish = {
      part: { what: 'all' as const },
      personalContacts: true,
      passphrase: null,
      by: 'Ana Proba',
      name: 'x'
    }
    const written = await this.keeper.writePackage(wish, `${stick}/izvoz.putokaz`)
    if (!written.ok) return
    const exports = await this.keeper.listExports(null)
    const isWaiting = (await this.keeper.awaitSaving({ seen: -1 })).waiting > 0
    this.#expect(isWaiting || exports.length === 1, 'a package that was written is not noted')
  }

  /** Erases the person, in at most three attempts. */
  async erase(): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const erased = await this.keeper.eraseContact({ contact: person, by: 'Ana Proba' })
      if (!erased.ok) continue
      this.#isErased = 'marked'
      if (erased.value.backups.length === 0 && erased.value.files.length === 0) this.#isErased = 'cleared'
      return
    }
  }

  /** Turns the lock on, in at most three attempts. */
  async setLock(): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const set = await this.keeper.setLock({ passphrase, by: 'Ana Proba' })
      this.#isLockOn = set.ok ? true : null
      if (set.ok) return
      this.#expect(['not-saved', 'not-all-saved'].includes(set.problem.kind), `set: ${JSON.stringify(set.problem)}`)
    }
  }

  async removeLock(): Promise<void> {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const removed = await this.keeper.removeLock({ passphrase, by: 'Ana Proba' })
      this.#isLockOn = removed.ok ? false : null
      if (removed.ok) return
      this.#expect(['not-saved', 'not-all-saved'].includes(removed.problem.kind), `remove: ${removed.problem.kind}`)
    }
  }

  async changePassphrase(next: string): Promise<void> {
    const before = this.#passphrases
    this.#passphrases = [...before, next]
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const present = { manner: 'passphrase', text: before[0] ?? '' } as const
      const changed = await this.keeper.changePassphrase({ present, next })
      if (!changed.ok) continue
      this.#passphrases = [next]
      return
    }
  }

  /** Locks, and unlocks again. */
  async closeAndOpen(): Promise<boolean> {
    const locked = await this.keeper.lockNow(null)
    if (locked.ok) this.#expect(!(await this.keeper.openDirectory(null)).ok, 'it is open although it was locked')
    return await this.open()
  }

  #wasDone(answer: Contract['applyOffer']['answer'] | Contract['undoImport']['answer'], name: string): boolean {
    if (!answer.ok) return false
    this.#expect(nameIn(answer.value.entries) === name, `the answer says ${nameIn(answer.value.entries)}`)
    this.#show(answer.value.entries)
    this.#states = [name]
    this.#told.push(name)
    this.#given.add(name)
    return true
  }

  /** Judges what a start on these files finds; with `goesOn` also that work can go on there. */
  async judge(files: Files, form: KeeperPlan['form'], goesOn: boolean): Promise<readonly string[]> {
    const plain = await readable(files)
    if (this.#isErased === 'cleared') this.#expectNothingOfThePerson(plain, 'when it was said to be cleared')
    const memory = new MemoryDisk(withoutLock(files))
    const keeper = keeperIn(memory, form)
    const opened = await openedWith(keeper, this.#passphrases)
    const found = opened.ok ? nameIn(opened.value.entries) : null
    if (!opened.ok && opened.problem.kind !== 'first-run')
      this.failures.push(`the next start says ${JSON.stringify(opened.problem)}`)
    else if (!this.#states.includes(found))
      this.failures.push(`found ${found}, allowed ${JSON.stringify(this.#states)}`)
    if (opened.ok) {
      this.#expect(Object.keys(readDirectory(opened.value.entries).unreadable).length === 0, 'unreadable values')
      await this.#judgeHistory(keeper)
      await this.#judgeBackups(keeper, plain)
      for (const [name, before] of this.#before) {
        if (found === name || this.#given.has(name)) this.#judgeImport(plain, before)
      }
      if (this.#isErased !== 'no') {
        this.#expect(
          opened.value.entries.some(entry => entry.id === person && isErased(entry)),
          'she is not erased'
        )
      }
    }
    if (opened.ok && goesOn) {
      await this.#judgeLock(keeper, memory)
      const later = new Trial(keeper, found)
      later.#show(opened.value.entries)
      await later.rename('later')
      await keeper.close()
      const again = keeperIn(new MemoryDisk(withoutLock(memory.files)), form)
      const reopened = await openedWith(again, this.#passphrases)
      this.#expect(reopened.ok && nameIn(reopened.value.entries) === 'later', 'work cannot go on there')
      if (reopened.ok) await this.#judgeHistory(again)
      await again.close()
    }
    await keeper.close()
    // What could not be cleared away then is, by a start on a disk that works.
    if (opened.ok && this.#isErased !== 'no') {
      this.#expectNothingOfThePerson(await readable(memory.files), 'after the next start')
    }
    return this.failures
  }

  /** A start on a disk that works brings all files to lie as the lock says. */
  async #judgeLock(keeper: Keeper, memory: MemoryDisk): Promise<void> {
    const { isOn } = await keeper.awaitLock({ seen: -1 })
    if (this.#isLockOn !== null) this.#expect(isOn === this.#isLockOn, `the lock is ${isOn ? 'on' : 'off'}`)
    const otherwise = (): readonly string[] =>
      [...memory.files].flatMap(([path, bytes]) => {
        if (path.includes('.lock') || path.includes('putokaz.seal')) return isOn || path.includes('.lock') ? [] : [path]
        return isSealed(bytes) === isOn && !(isOn && bytes.includes('entries')) ? [] : [path]
      })
    await keeper.workedOff()
    this.#expect(otherwise().length === 0, `${otherwise()} lie otherwise than the lock says`)
  }

  /** R5: wherever an import or its undo is found, a sound backup holds what was there before it. */
  #judgeImport(files: Files, before: string | null): void {
    const kept = [...files].filter(([path]) => path.endsWith('before-import.json'))
    const sound = kept.filter(([file, bytes]) => {
      const read = decodeDocument(bytes, { file, format: 'putokaz-database', formatVersion: 1 })
      return read.kind === 'document' && bytes.includes(JSON.stringify(before))
    })
    this.#expect(sound.length > 0, 'nothing was kept before the import')
  }

  #expectNothingOfThePerson(files: Files, when: string): void {
    const holders = [...files].filter(([, bytes]) => bytes.includes(personsName)).map(([path]) => path)
    this.#expect(holders.length === 0, `${holders} hold the erased person ${when}`)
  }

  async #judgeHistory(keeper: Keeper): Promise<void> {
    const { records, lost } = await keeper.readHistory({ record: null, text: '', before: null })
    const told = records.flatMap(({ changes }) => changes.map(change => change.after))
    for (const name of this.#told) this.#expect(told.includes(name), `the history does not tell of ${name}`)
    this.#expect(lost === 0, `the history lost ${lost}`)
    const numbers = records.map(({ number }) => number)
    this.#expect(new Set(numbers).size === numbers.length, `numbers ${numbers}`)
  }

  /** A restore and a migration kept what stood there before (R5). */
  async #judgeBackups(keeper: Keeper, files: Files): Promise<void> {
    const listed = await keeper.listBackups(null)
    const reasons = listed.ok
      ? listed.value.filter(({ condition }) => condition !== 'damaged').map(({ reason }) => reason)
      : []
    if (this.#restored !== null && this.#restored.before !== null)
      this.#expect(reasons.includes('before-restore'), 'nothing was kept before the restore')
    if (versionsIn(files).size > 1)
      this.#expect(reasons.includes('before-migration'), 'nothing was kept before the migration')
  }

  #show(entries: readonly Entry[]): void {
    this.#shown = entries.find(({ id }) => id === centre) ?? this.#shown
  }

  #expect(holds: boolean, sentence: string): void {
    if (!holds) this.failures.push(`${sentence}, may be ${JSON.stringify(this.#states)}`)
  }
}

export interface TrialSize {
  readonly lying?: Lying
  /** every so many operations only, where others try all of them */
  readonly every?: number
}

/** Every operation of the journey fails in each of these ways. */
export async function runKeeperFaults(
  journey: KeeperJourney,
  ways: readonly Omit<Fault, 'at'>[],
  { lying = 'open', every = 1 }: TrialSize = {}
): Promise<FaultReport> {
  const prepared = await preparedFor(journey, lying)
  const sound = await faultRound(journey, prepared, null)
  const failures = [...sound.failures]
  let rounds = 0
  let fired = 0
  for (const way of ways) {
    for (let at = 1 + sound.openedAfter; at <= sound.operations.length; at += every) {
      const round = await faultRound(journey, prepared, { ...way, at })
      rounds += 1
      if (round.fired > 0) fired += 1
      failures.push(...round.failures)
    }
  }
  return { rounds, fired, failures }
}

/**
 * The program is killed in every operation of the journey, once it has the folder: within one process a taker of the
 * lock that dies would hold up all others, and the lock has trials of its own.
 */
export async function runKeeperKills(
  journey: KeeperJourney,
  { lying = 'open', every = 1 }: TrialSize = {}
): Promise<TrialReport> {
  const prepared = await preparedFor(journey, lying)
  const { operations, openedAfter } = await faultRound(journey, prepared, null)
  // The first file to go is the one by which this process announced itself at the lock.
  const whenLocked = Math.max(openedAfter, operations.indexOf('unlink') + 1)
  const failures: string[] = []
  let rounds = 0
  for (let at = whenLocked + 1; at <= operations.length; at += every) {
    rounds += 1
    const memory = new MemoryDisk(prepared.files)
    const mortal = new MortalDisk(memory.disk, { operations: at })
    const keeper = keeperIn(memory, journey.form, withStarts(mortal.disk), prepared.package)
    const trial = new Trial(keeper, prepared.name, prepared.told)
    // How many operations there are hangs on who is faster, so this one may have come to its end alive.
    await Promise.race([mortal.death, journey.run(trial).then(() => trial.keeper.close())])
    const found = await trial.judge(memory.files, journey.form, at % 3 === 0)
    failures.push(...found.map(sentence => `${journey.name}, killed in operation ${at}: ${sentence}`))
  }
  return { rounds, failures }
}

/** How many failures are found with a disk that takes every write, and keeps nothing of the one with this number. */
export async function runLyingDisk(journey: KeeperJourney, forgets: number): Promise<number> {
  const prepared = await journey.prepare()
  const memory = new MemoryDisk(prepared.files)
  let writes = 0
  const disk: BackupDisk = {
    ...memory.disk,
    open: async (path, mode) => {
      const file = await memory.disk.open(path, mode)
      const isLost = (): boolean => path.endsWith('.journal') && ++writes === forgets
      return { ...file, write: async bytes => (isLost() ? bytes.length : await file.write(bytes)) }
    }
  }
  const trial = new Trial(keeperIn(memory, journey.form, disk), prepared.name, prepared.told)
  await journey.run(trial)
  return (await trial.judge(memory.files, journey.form, true)).length
}

interface Round {
  readonly operations: readonly string[]
  /** the operations before those that the journey is about */
  readonly openedAfter: number
  readonly fired: number
  readonly failures: readonly string[]
}

async function faultRound(journey: KeeperJourney, prepared: Prepared, fault: Fault | null): Promise<Round> {
  const memory = new MemoryDisk(prepared.files)
  const faulty = new FaultyDisk(memory.disk, fault)
  const keeper = keeperIn(memory, journey.form, withStarts(faulty.disk), prepared.package)
  const trial = new Trial(keeper, prepared.name, prepared.told)
  let openedAfter = 0
  trial.opened = () => {
    openedAfter = journey.beginsOpen === true ? faulty.operations.length : 0
  }
  await journey.run(trial)
  await trial.keeper.close()
  const operations = [...faulty.operations]
  const found = await trial.judge(memory.files, journey.form, fault === null || fault.at % 3 === 0)
  const name = `${journey.name}, ${fault === null ? 'no fault' : JSON.stringify(fault)}`
  return { operations, openedAfter, fired: faulty.fired, failures: found.map(sentence => `${name}: ${sentence}`) }
}

async function preparedFor(journey: KeeperJourney, lying: Lying): Promise<Prepared> {
  const prepared = await journey.prepare()
  return lying === 'open' ? prepared : { ...prepared, files: await sealedFiles(prepared.files) }
}

/** The same files as they lie in a folder whose lock is on. */
async function sealedFiles(files: Files): Promise<Files> {
  const memory = new MemoryDisk()
  const key = trialKey()
  const sealing = new Sealing()
  sealing.take(trialKey(), 'sealed')
  const disk = sealedDisk(memory.disk, { folder, sealing })
  await disk.makeFolder(`${folder}/backups`)
  for (const [path, bytes] of files) {
    const file = await disk.open(path, 'w')
    await file.write(bytes)
    await file.sync()
  }
  const { language, theme, textSize } = stationSettings
  const wrapped = (await quickWrapping.wrap(key.secret(), passphrase)) ?? ''
  const lockFile = { revision: 1, state: 'on' as const, key: key.id, look: { language, theme, textSize } }
  const written = await writeLockFile(
    { folder, disk: memory.disk, wait: nothing },
    { ...lockFile, passphrase: wrapped, recovery: null }
  )
  if (!written.ok) throw new Error(written.problem)
  return new Map(memory.files)
}

/** What the files hold, where they are sealed with the key of the trials; others as they are. */
async function readable(files: Files): Promise<Files> {
  const sealing = new Sealing()
  sealing.take(trialKey(), 'opening')
  const disk = sealedDisk(new MemoryDisk(files).disk, { folder, sealing })
  const read = new Map<string, Buffer>()
  for (const [path, bytes] of files) read.set(path, await disk.readFile(path).catch(() => bytes))
  return read
}

function isSealed(bytes: Buffer): boolean {
  return bytes[0] === 0x7e || bytes.includes('\n~') || bytes.includes('putokaz-sealed')
}

/** Opens the directory, with one of these where it is locked. */
async function openedWith(keeper: Keeper, passphrases: readonly string[]): Promise<Contract['unlock']['answer']> {
  const opened = await keeper.openDirectory(null)
  if (opened.ok || opened.problem.kind !== 'locked') return opened
  let answer: Contract['unlock']['answer'] = opened
  for (const text of passphrases) {
    answer = await keeper.unlock({ manner: 'passphrase', text })
    if (answer.ok || answer.problem.kind !== 'wrong-secret') return answer
  }
  return answer
}

function keeperIn(memory: MemoryDisk, form: KeeperPlan['form'], disk = memory.disk, file?: Buffer): Keeper {
  return keeperOn(folder, {
    publicEntries: () => fewRecords,
    disk,
    wait: nothing,
    wrapping: quickWrapping,
    packages: { read: async () => await readHere(file ?? Buffer.alloc(0)), write: writeShortly },
    ...(form === undefined ? {} : { form })
  })
}

/** Writes only that there is a package: what is in one has trials of its own. */
const writeShortly: NonNullable<KeeperPlan['packages']>['write'] = async ({ path, content, disk, wait }) => {
  const made = await carefulReplace(path, [Buffer.from('paket')], { disk, wait })
  if (made.kind === 'failed') return failure({ kind: 'not-written', cause: 'broken', reason: made.code })
  const { createdAt, station, by, scope, stationNames } = content
  const told = { formatVersion: 1, summary: {}, checksum: 'a'.repeat(64) }
  const head = { ...told, createdAt, station: { ...station, publicKey: null }, by, scope, stationNames }
  return success({ head, sizeBytes: made.bytes })
}

function nameIn(entries: readonly Entry[]): string {
  const entry = entries.find(({ id }) => id === centre)
  return entry === undefined ? '' : String(registerOf(entry, 'name')[0]?.value)
}

/** The format versions that the database and its backups are written in. */
function versionsIn(files: Files): ReadonlySet<string> {
  const heads = [...files.values()].map(bytes => bytes.toString('utf8', 0, 200))
  return new Set(heads.flatMap(head => /"putokaz-database","formatVersion":(\d+)/.exec(head)?.[1] ?? []))
}

/** Does some work on an empty disk, and answers the files as a kill would leave them. */
async function filesAfter(work: (trial: Trial) => Promise<void>, form?: KeeperPlan['form']): Promise<Files> {
  const memory = new MemoryDisk()
  const keeper = keeperIn(memory, form)
  const trial = new Trial(keeper, null)
  await trial.open()
  await trial.begin()
  await trial.keeper.close()
  const again = new Trial(keeperIn(memory, form), originalName)
  await again.open()
  await work(again)
  const files = withoutLock(memory.files)
  await again.keeper.close()
  if (again.failures.length > 0) throw new Error(again.failures.join('\n'))
  return files
}

/** A history, a checkpoint, and changes in the journal; the backup of the day is made. */
async function preparedStation(): Promise<Prepared> {
  const files = await filesAfter(async trial => {
    await trial.rename('prva')
    await trial.keeper.close()
  })
  const memory = new MemoryDisk(files)
  const again = new Trial(keeperIn(memory, undefined), 'prva')
  await again.open()
  await again.rename('druga')
  const killed = withoutLock(memory.files)
  await again.keeper.close()
  return { files: killed, name: 'druga', told: ['prva', 'druga'] }
}

/** The same with a backup by hand that holds the original name. */
async function preparedBackup(): Promise<Prepared> {
  const files = await filesAfter(async trial => {
    await trial.backUp()
    await trial.rename('prva')
    await trial.rename('druga')
  })
  return { files, name: 'druga', told: ['prva', 'druga'] }
}

/** The station with changes in its journal, and a package for it that was written in view of them. */
async function preparedForImport(): Promise<Prepared> {
  const prepared = await preparedStation()
  const keeper = keeperIn(new MemoryDisk(prepared.files), undefined)
  const opened = await keeper.openDirectory(null)
  const entry = opened.ok ? opened.value.entries.find(({ id }) => id === centre) : undefined
  if (entry === undefined) throw new Error('there is no centre to rename')
  await keeper.close()
  const renamed = writtenOver(entry, { name: packageName }, { writer: 'sused', station: 'station-sused000' })
  return { ...prepared, package: packageFile(membersOf([renamed])) }
}

/** The same after the import: the taking still lies in the journal. */
async function preparedImport(): Promise<Prepared> {
  const prepared = await preparedForImport()
  const memory = new MemoryDisk(prepared.files)
  const trial = new Trial(keeperIn(memory, undefined, memory.disk, prepared.package), prepared.name)
  await trial.open()
  await trial.importPackage()
  const files = withoutLock(memory.files)
  await trial.keeper.close()
  if (trial.failures.length > 0) throw new Error(trial.failures.join('\n'))
  return { ...prepared, files, name: packageName, told: [...prepared.told, packageName] }
}

async function preparedOldStation(): Promise<Prepared> {
  const files = await filesAfter(async trial => {
    await trial.rename('prva')
  }, oldForm)
  const old = [...files].map(([path, bytes]): readonly [string, Buffer] => {
    const number = /\.(\d+)\.journal$/.exec(path)?.[1]
    return [path, number === undefined ? bytes : inOldWords(bytes, Number(number))]
  })
  return { files: new Map(old), name: 'prva', told: ['prva'] }
}

/** What a killed program leaves, but for the lock: the trials' processes all live on. */
function withoutLock(files: Files): Files {
  return new Map([...files].filter(([path]) => !path.includes('.lock')))
}

export const KEEPER_JOURNEYS: readonly KeeperJourney[] = [
  {
    name: 'the first database',
    prepare: async () => ({ files: new Map(), name: null, told: [] }),
    run: async trial => {
      if (!(await trial.open()) || !(await trial.begin())) return
      await trial.rename('prva')
    }
  },
  {
    name: 'edits and a checkpoint',
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.rename('treća')
      await trial.keeper.station()?.checkpoint()
      await trial.rename('četvrta')
      await trial.rename('peta')
    }
  },
  {
    name: 'edits after a clean end',
    prepare: async () => {
      const files = await filesAfter(async trial => {
        await trial.rename('prva')
        await trial.keeper.close()
      })
      return { files, name: 'prva', told: ['prva'] }
    },
    run: async trial => {
      if (!(await trial.open())) return
      await trial.rename('druga')
      await trial.rename('treća')
    }
  },
  {
    name: 'a backup',
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.backUp()
      await trial.rename('treća')
      await trial.backUp()
    }
  },
  {
    name: 'a restore',
    prepare: preparedBackup,
    run: async trial => {
      if (!(await trial.open())) return
      const listed = await trial.keeper.listBackups(null)
      const backup = listed.ok ? listed.value.find(({ reason }) => reason === 'by-hand') : undefined
      if (backup === undefined) return
      await trial.restore(backup.name, originalName)
      await trial.rename('treća')
    }
  },
  {
    name: 'an import',
    beginsOpen: true,
    prepare: preparedForImport,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.importPackage()
      await trial.rename('treća')
    }
  },
  {
    name: 'an import that is undone',
    beginsOpen: true,
    prepare: preparedImport,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.undoImport('forget', 'druga')
      await trial.rename('treća')
    }
  },
  {
    name: 'an import that is taken back',
    beginsOpen: true,
    prepare: preparedImport,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.undoImport('take-back', 'druga')
    }
  },
  {
    name: 'an export',
    beginsOpen: true,
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.exportPackage()
      await trial.rename('treća')
    }
  },
  {
    name: 'erasing a person',
    beginsOpen: true,
    prepare: preparedBackup,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.erase()
      await trial.rename('treća')
    }
  },
  {
    name: 'a migration',
    prepare: preparedOldStation,
    form: migratingForm,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.rename('druga')
      await trial.keeper.station()?.checkpoint()
      await trial.rename('treća')
    }
  }
]

/** Journeys of the lock itself. */
export const LOCK_JOURNEYS: readonly (KeeperJourney & { readonly lying: Lying })[] = [
  {
    name: 'the lock is turned on',
    lying: 'open',
    beginsOpen: true,
    prepare: preparedBackup,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.setLock()
      await trial.rename('treća')
    }
  },
  {
    name: 'the lock is turned off',
    lying: 'sealed',
    beginsOpen: true,
    prepare: preparedBackup,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.removeLock()
      await trial.rename('treća')
    }
  },
  {
    name: 'another passphrase',
    lying: 'sealed',
    beginsOpen: true,
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.changePassphrase('druga')
      await trial.rename('treća')
    }
  },
  {
    name: 'locking and unlocking',
    lying: 'sealed',
    beginsOpen: true,
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.rename('treća')
      if (await trial.closeAndOpen()) await trial.rename('četvrta')
    }
  }
]
