/** One run of a journey with the whole keeper, on a disk in memory: what was done, and what may be found of it afterwards. */
import { carefulReplace } from '../../main/disk/careful-replace.ts'
import { decodeDocument } from '../../main/disk/checkpoint-document.ts'
import type { Keeper, KeeperPlan } from '../../main/keeper.ts'
import type { Contract } from '../../shared/bridge.ts'
import { readDirectory } from '../../shared/directory.ts'
import { type Entry, registerOf } from '../../shared/replica/entry.ts'
import { isErased } from '../../shared/replica/erasure.ts'
import { failure, success } from '../../shared/result.ts'
import { nothing } from './disk/ledger.ts'
import { MemoryDisk } from './disk/memory-disk.ts'
import { readHere } from './exchange-packages.ts'
import { fictionalEntries } from './fictional-directory.ts'
import { type Files, folder, isSealed, passphrase, readable, versionsIn, withoutLock } from './keeper-files.ts'
import { edited, keeperOn, stationSettings } from './keepers.ts'
import { quickWrapping } from './quick-wrapping.ts'

const stick = '/stick'
export const centre = 'centre-krnjaca'
export const originalName = 'Centar za azil Krnjača'
/** The name that an imported package gives the centre. */
export const packageName = 'iz paketa'
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
export class Trial {
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

/** A keeper on these files; `file` is the package that it is given to read. */
export function keeperIn(memory: MemoryDisk, form: KeeperPlan['form'], disk = memory.disk, file?: Buffer): Keeper {
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
