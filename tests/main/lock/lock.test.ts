/** The lock at a station: what lies in the folder, what opens it, and what is told before it is open. */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { BackupDisk } from '../../../main/disk/backups.ts'
import { readStart } from '../../../main/disk/read-start.ts'
import type { readPackage } from '../../../main/exchange/read-package.ts'
import { writePackage } from '../../../main/exchange/write-package.ts'
import type { Keeper, KeeperPlan } from '../../../main/keeper.ts'
import type { Snapshot } from '../../../shared/bridge.ts'
import type { Entry } from '../../../shared/replica/entry.ts'
import { failure } from '../../../shared/result.ts'
import { quickDisk } from '../../support/disk/ledger.ts'
import { packageFile } from '../../support/exchange-packages.ts'
import { beginStation, edited, keeperOn, savedUpTo, stationSettings } from '../../support/keepers.ts'
import { quickWrapping } from '../../support/quick-wrapping.ts'

const passphrase = 'šest reči koje niko ne zna'
/** Of the fictional directory: a name, a number, an address; of the headings of columns and fields. */
const telling = [
  'Ana Primerić',
  '+381670000028',
  'ana@example.org',
  'Krnjača',
  'centre-krnjaca',
  'Ana Proba',
  '"entries"'
]

let base: string
let folder: string
let open: Keeper[]

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-lock-'))
  folder = join(base, 'data')
  open = []
})

afterEach(async () => {
  for (const keeper of open) await keeper.close()
  await rm(base, { recursive: true, force: true })
})

function keeperHere(plan: Partial<KeeperPlan> = {}): Keeper {
  const keeper = keeperOn(folder, { wrapping: quickWrapping, ...plan })
  open.push(keeper)
  return keeper
}

/** A station with a history, backups, a key, and something in its journal. */
async function worked(plan: Partial<KeeperPlan> = {}): Promise<Keeper> {
  const keeper = keeperHere(plan)
  await beginStation(keeper)
  await rename(keeper, 'Krnjača jedan')
  await keeper.makeBackup(null)
  await keeper.listStations(null)
  await keeper.station()?.checkpoint()
  await rename(keeper, 'Krnjača dva')
  return keeper
}

async function rename(keeper: Keeper, name: string): Promise<void> {
  const edit = await keeper.saveEdit(edited(centreIn(await snapshot(keeper)), 'name', name))
  if (!edit.ok) throw new Error(edit.problem.kind)
  await savedUpTo(keeper, edit.value.ticket)
}

async function snapshot(keeper: Keeper): Promise<Snapshot> {
  const opened = await keeper.openDirectory(null)
  if (!opened.ok) throw new Error(opened.problem.kind)
  return opened.value
}

function centreIn({ entries }: Pick<Snapshot, 'entries'>): Entry {
  const entry = entries.find(({ id }) => id === 'centre-krnjaca')
  if (entry === undefined) throw new Error('there is no Krnjača')
  return entry
}

const nameIn = (entries: Pick<Snapshot, 'entries'>): string => JSON.stringify(centreIn(entries).fields['name'])

async function locked(keeper: Keeper): Promise<string> {
  const set = await keeper.setLock({ passphrase, by: 'Ana Proba' })
  if (!set.ok) throw new Error(JSON.stringify(set.problem))
  await keeper.workedOff()
  return set.value.recoveryCode
}

/** Which words of `telling` stand in which file. */
async function told(): Promise<readonly string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    for (const word of telling) if (bytes.includes(word)) found.push(`${entry.name}: ${word}`)
  }
  return found
}

test('with the lock on no file of the folder tells anything; off again, all of it lies open', async () => {
  const keeper = await worked()
  expect(new Set((await told()).map(one => one.split(': ')[1]))).toEqual(new Set(telling))
  await locked(keeper)
  expect(await told()).toEqual([])
  await rename(keeper, 'Krnjača tri')
  await keeper.makeBackup(null)
  expect(await told()).toEqual([])
  const off = await keeper.removeLock({ passphrase, by: 'Ana Proba' })
  expect(off).toEqual({ ok: true, value: null })
  await rename(keeper, 'Krnjača četiri')
  await keeper.workedOff()
  await keeper.close()
  open = []
  expect(new Set((await told()).map(one => one.split(': ')[1]))).toEqual(new Set(telling))
  const names = await readdir(folder)
  expect(names.filter(name => name.includes('seal'))).toEqual([])
  for (const name of names.filter(one => one.startsWith('putokaz'))) {
    expect(await readFile(join(folder, name), 'utf8')).not.toMatch(/^~|putokaz-sealed/m)
  }
  const again = keeperHere()
  expect(nameIn(await snapshot(again))).toContain('Krnjača četiri')
  const { records, lost } = await again.readHistory({ record: null, text: '', before: null })
  expect(records.map(({ cause }) => cause).filter(cause => cause !== 'form')).toEqual(['lock-removed', 'lock-set'])
  expect([records.length, lost]).toEqual([6, 0])
  const backups = await again.listBackups(null)
  expect(backups.ok && backups.value.map(({ counts }) => counts['centre'])).toHaveLength(2)
})

test('the next start is locked; the passphrase opens it, and so does the recovery code', async () => {
  const first = await worked()
  const code = await locked(first)
  expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){6}[2-9A-HJKMNP-Z]{4}$/)
  await first.close()
  const keeper = keeperHere()
  const { language, theme, textSize } = stationSettings
  const problem = { kind: 'locked', hasRecovery: true, look: { language, theme, textSize } }
  expect(await keeper.openDirectory(null)).toMatchObject({ ok: false, problem })
  expect(await keeper.awaitLock({ seen: -1 })).toMatchObject({ isOn: true, isLocked: true })
  for (const wrong of ['', passphrase.toUpperCase(), `${passphrase} `, code]) {
    expect(await keeper.unlock({ manner: 'passphrase', text: wrong })).toMatchObject({
      ok: false,
      problem: { kind: 'wrong-secret' }
    })
  }
  expect(await keeper.unlock({ manner: 'recovery', text: 'AAAA' })).toMatchObject({ problem: { kind: 'wrong-secret' } })
  const opened = await keeper.unlock({ manner: 'passphrase', text: passphrase.normalize('NFD') })
  expect(opened.ok && nameIn(opened.value)).toContain('Krnjača dva')
  expect(await keeper.readHistory({ record: null, text: '', before: null })).toMatchObject({ lost: 0 })
  await keeper.close()
  const other = keeperHere()
  const typed = code.toLowerCase().replaceAll('-', ' ')
  expect((await other.unlock({ manner: 'recovery', text: typed })).ok).toBe(true)
})

test('a closed lock tells nothing, takes nothing and makes nothing', async () => {
  const first = await worked()
  await locked(first)
  expect(await first.lockNow(null)).toEqual({ ok: true, value: null })
  const before = await contents()
  const denied = { ok: false, problem: { cause: 'denied' } }
  const isLocked = { ok: false, problem: { kind: 'locked' } }
  expect(await first.openDirectory(null)).toMatchObject(isLocked)
  expect(await first.takeOver(null)).toMatchObject(isLocked)
  expect(await first.startBeside(null)).toMatchObject(denied)
  expect(await first.beginStation({ settings: stationSettings, start: 'public-directory' })).toMatchObject(isLocked)
  expect(await first.listBackups(null)).toMatchObject(denied)
  expect(await first.makeBackup(null)).toMatchObject(denied)
  expect(await first.removeBackup({ name: '000001-2026-03-10-daily' })).toMatchObject(denied)
  expect(await first.restoreBackup({ name: '000001-2026-03-10-daily', by: 'x' })).toMatchObject(isLocked)
  expect(await first.readHistory({ record: null, text: '', before: null })).toMatchObject({ records: [] })
  expect(await first.listImports(null)).toEqual([])
  expect(await first.listExports(null)).toEqual([])
  expect(await first.listStations(null)).toEqual({ own: null, known: [], names: {} })
  expect(await first.renewKey(null)).toMatchObject({ ok: false })
  expect(await first.saveSettings(stationSettings)).toMatchObject(denied)
  expect(await first.setLock({ passphrase: 'x', by: 'x' })).toMatchObject({ problem: { kind: 'lock-is-on' } })
  expect(await first.removeLock({ passphrase, by: 'x' })).toMatchObject(denied)
  expect(await contents()).toEqual(before)
  // What is opened meanwhile waits.
  await writeFile(join(base, 'paket.putokaz'), packageFile())
  first.openPackages([join(base, 'paket.putokaz')])
  expect(await first.awaitExchange({ seen: -1 })).toMatchObject({ work: null, offer: null, sheet: null })
  await first.unlock({ manner: 'passphrase', text: passphrase })
  let state = await first.awaitExchange({ seen: -1 })
  while (state.offer === null) state = await first.awaitExchange({ seen: state.version })
  expect(await first.readOffer({ offer: state.offer })).not.toBeNull()
  expect(await first.lockNow(null)).toEqual({ ok: true, value: null })
  expect(await first.readOffer({ offer: state.offer })).toBeNull()
  expect(await first.awaitExchange({ seen: -1 })).toMatchObject({ offer: null })
})

async function contents(): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true }))
    .filter(name => name.includes('.') && !name.includes('.lock'))
    .toSorted()
  return Promise.all(names.map(async name => `${name} ${await readFile(join(folder, name), 'hex')}`))
}

describe('the passphrase', () => {
  test('is changed with the present one, or with the recovery code; the old one opens nothing any more', async () => {
    const first = await worked()
    const code = await locked(first)
    const present = { manner: 'passphrase', text: passphrase } as const
    expect(await first.changePassphrase({ present: { ...present, text: 'pogrešna' }, next: 'druga' })).toMatchObject({
      problem: { kind: 'wrong-secret' }
    })
    expect((await first.changePassphrase({ present, next: 'druga' })).ok).toBe(true)
    expect((await first.changePassphrase({ present: { manner: 'recovery', text: code }, next: 'treća' })).ok).toBe(true)
    await first.lockNow(null)
    for (const old of [passphrase, 'druga']) {
      expect(await first.unlock({ manner: 'passphrase', text: old })).toMatchObject({
        problem: { kind: 'wrong-secret' }
      })
    }
    expect((await first.unlock({ manner: 'passphrase', text: 'treća' })).ok).toBe(true)
    const renewed = await first.renewRecovery({ passphrase: 'treća' })
    await first.lockNow(null)
    expect(await first.unlock({ manner: 'recovery', text: code })).toMatchObject({ problem: { kind: 'wrong-secret' } })
    expect((await first.unlock({ manner: 'recovery', text: renewed.ok ? renewed.value.recoveryCode : '' })).ok).toBe(
      true
    )
  })
})

test('the closed lock looks as the settings say', async () => {
  const keeper = await worked()
  await locked(keeper)
  await keeper.saveSettings({ ...stationSettings, language: 'en', theme: 'dark', textSize: 150 })
  await keeper.lockNow(null)
  const look = { language: 'en', theme: 'dark', textSize: 150 }
  expect(await keeper.openDirectory(null)).toMatchObject({ problem: { kind: 'locked', look } })
})

test('a copy saved elsewhere lies open', async () => {
  const keeper = await worked()
  await locked(keeper)
  await keeper.writeCopy(join(base, 'kopija.json'))
  expect(await readFile(join(base, 'kopija.json'), 'utf8')).toContain('Krnjača dva')
})

describe('what lies in the folder besides', () => {
  test('a damaged database, its journal, leftovers of a killed program, and backups from before are sealed, too', async () => {
    const first = await worked()
    await first.close()
    open = []
    const path = join(folder, 'putokaz.json')
    const sound = await readFile(path, 'utf8')
    await writeFile(path, sound.slice(0, -100))
    const keeper = keeperHere()
    expect((await keeper.openDirectory(null)).ok).toBe(false)
    const listed = await keeper.listBackups(null)
    const backup = listed.ok ? (listed.value[0]?.name ?? '') : ''
    expect((await keeper.restoreBackup({ name: backup, by: 'Ana Proba' })).ok).toBe(true)
    await locked(keeper)
    await keeper.close()
    open = []
    await writeFile(join(folder, '.putokaz-2.json.putokaz-temp'), 'Ana Primerić')
    await writeFile(join(folder, 'backups', '.000009-2026-03-10-daily.json.putokaz-temp'), 'Ana Primerić')
    const again = keeperHere()
    expect((await again.unlock({ manner: 'passphrase', text: passphrase })).ok).toBe(true)
    await again.workedOff()
    expect(await told()).toEqual([])
    // A backup from before the lock can be restored behind it.
    expect((await again.restoreBackup({ name: backup, by: 'Ana Proba' })).ok).toBe(true)
    await again.removeLock({ passphrase, by: 'Ana Proba' })
    await again.workedOff()
    expect(await readFile(path, 'utf8')).toBe(sound.slice(0, -100))
  })

  test('a folder of backups that cannot be read keeps the lock’s key until it can', async () => {
    let refuses = false
    const disk: BackupDisk = {
      ...quickDisk,
      readStart,
      readFolder: async path => {
        if (refuses && path.endsWith('backups')) throw Object.assign(new Error('refused'), { code: 'EIO' })
        return await quickDisk.readFolder(path)
      }
    }
    const keeper = await worked({ disk })
    await locked(keeper)
    refuses = true
    expect((await keeper.removeLock({ passphrase, by: 'Ana Proba' })).ok).toBe(true)
    await keeper.workedOff()
    expect((await keeper.awaitLock({ seen: -1 })).unfinished).toContain('backups')
    await keeper.close()
    open = []
    const again = keeperHere()
    await again.openDirectory(null)
    await again.workedOff()
    expect((await readdir(folder)).filter(name => name.includes('seal'))).toEqual([])
    for (const name of await readdir(join(folder, 'backups'))) {
      expect(await readFile(join(folder, 'backups', name), 'utf8')).toContain('Krnjača')
    }
  })

  test('a backup sealed with another lock is named, and nothing else suffers', async () => {
    const keeper = await worked()
    await locked(keeper)
    const listed = await keeper.listBackups(null)
    const name = listed.ok ? (listed.value[0]?.name ?? '') : ''
    const kept = await readFile(join(folder, 'backups', `${name}.json`))
    await keeper.removeLock({ passphrase, by: 'Ana Proba' })
    await keeper.workedOff()
    await locked(keeper)
    await writeFile(join(folder, 'backups', '000077-2026-03-10-by-hand.json'), kept)
    expect(await keeper.restoreBackup({ name: '000077-2026-03-10-by-hand', by: 'Ana Proba' })).toMatchObject({
      problem: { kind: 'backup-damaged', damage: { what: 'foreign', place: 'the lock' } }
    })
    const after = await keeper.listBackups(null)
    expect(after.ok && after.value.map(({ condition }) => condition)).toEqual(['damaged', 'sound'])
  })

  test('damaged lines of the history stay in it through turning the lock on and off, and the key is kept for them', async () => {
    const path = join(folder, 'putokaz.history')
    const first = await worked()
    await first.close()
    open = []
    const lost = async (keeper: Keeper): Promise<number> =>
      (await keeper.readHistory({ record: null, text: '', before: null })).lost
    /** Spoils the second line that holds an event, and answers it. */
    const harm = async (): Promise<string> => {
      const bytes = await readFile(path)
      const start = bytes.indexOf(10) + 1
      const end = bytes.indexOf(10, start)
      bytes[end - 20] = bytes[end - 20] === 0x41 ? 0x42 : 0x41
      await writeFile(path, bytes)
      return bytes.toString('utf8', start, end)
    }
    const openOne = await harm()
    const keeper = keeperHere()
    await snapshot(keeper)
    expect(await lost(keeper)).toBe(1)
    await locked(keeper)
    expect(await told()).toEqual([])
    expect(await lost(keeper)).toBe(1)
    await keeper.close()
    open = []
    const sealedOne = await harm()
    const again = keeperHere()
    await again.unlock({ manner: 'passphrase', text: passphrase })
    const before = await lost(again)
    expect(before).toBe(2)
    await again.removeLock({ passphrase, by: 'Ana Proba' })
    await again.workedOff()
    expect(await lost(again)).toBe(before)
    const lines = (await readFile(path, 'utf8')).split('\n')
    expect(lines).toContain(openOne)
    expect(lines).toContain(`!${sealedOne}`)
    const key = sealedOne.slice(1, 17)
    expect((await readdir(folder)).filter(name => name.includes('seal'))).toEqual([`putokaz.seal-${key}.json`])
    // Another lock has nothing to do with it.
    await locked(again)
    await again.removeLock({ passphrase, by: 'Ana Proba' })
    await again.workedOff()
    expect((await readdir(folder)).filter(name => name.includes('seal'))).toEqual([`putokaz.seal-${key}.json`])
    expect((await readFile(path, 'utf8')).split('\n')).toContain(openOne)
  })

  test('a damaged backup does not keep the lock from being turned off, and its key is kept beside it', async () => {
    const keeper = await worked()
    await locked(keeper)
    const listed = await keeper.listBackups(null)
    const path = join(folder, 'backups', `${listed.ok ? listed.value[0]?.name : ''}.json`)
    const bytes = await readFile(path)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    await writeFile(path, bytes)
    await keeper.removeLock({ passphrase, by: 'Ana Proba' })
    await keeper.workedOff()
    expect(await keeper.awaitLock({ seen: -1 })).toMatchObject({ unfinished: [expect.stringContaining('backups')] })
    await keeper.close()
    open = []
    expect((await readdir(folder)).filter(name => name.includes('seal'))).toEqual([
      expect.stringMatching(/^putokaz\.seal-[\w-]{16}\.json$/)
    ])
    const again = keeperHere()
    expect((await again.openDirectory(null)).ok).toBe(true)
    expect(await again.awaitLock({ seen: -1 })).toMatchObject({ isOn: false })
  })

  test('what the system leaves in every folder is not told as unfinished', async () => {
    const keeper = await worked()
    await writeFile(join(folder, 'backups', '.DS_Store'), 'Bud1')
    await mkdir(join(folder, 'backups', 'fascikla'))
    await locked(keeper)
    expect((await keeper.awaitLock({ seen: -1 })).unfinished).toEqual([])
    expect((await keeper.removeLock({ passphrase, by: 'Ana Proba' })).ok).toBe(true)
    await keeper.workedOff()
    expect((await readdir(folder)).filter(name => name.includes('seal'))).toEqual([])
  })

  test.each([
    ['putokaz.json', 'putokaz – kopija.json'],
    ['putokaz.history', 'putokaz.history – kopija']
  ])('a copy that somebody made of %s keeps the key from going; other files are left alone', async (file, copy) => {
    const keeper = await worked()
    await locked(keeper)
    await keeper.lockNow(null)
    expect((await keeper.unlock({ manner: 'passphrase', text: passphrase })).ok).toBe(true)
    await copyFile(join(folder, file), join(folder, copy))
    await writeFile(join(folder, 'beleška.txt'), 'Krnjača')
    const copied = await readFile(join(folder, copy))
    expect((await keeper.removeLock({ passphrase, by: 'Ana Proba' })).ok).toBe(true)
    await keeper.workedOff()
    expect((await readdir(folder)).filter(name => name.includes('seal'))).toEqual([
      expect.stringMatching(/^putokaz\.seal-[\w-]{16}\.json$/)
    ])
    expect(await readFile(join(folder, copy))).toEqual(copied)
    expect(await readFile(join(folder, 'beleška.txt'), 'utf8')).toBe('Krnjača')
  })

  test('without the file of the lock nothing is opened and nothing written; with its copy all is well', async () => {
    const first = await worked()
    await locked(first)
    await first.close()
    open = []
    await rm(join(folder, 'putokaz.seal.json'))
    const keeper = keeperHere()
    expect((await keeper.unlock({ manner: 'passphrase', text: passphrase })).ok).toBe(true)
    await keeper.close()
    open = []
    expect(await readdir(folder)).toContain('putokaz.seal.json')
    for (const name of ['putokaz.seal.json', 'putokaz.seal.copy.json']) await rm(join(folder, name))
    const before = await contents()
    const without = keeperHere()
    expect(await without.openDirectory(null)).toMatchObject({
      problem: { kind: 'damaged', damage: { what: 'foreign', place: 'the lock' }, backup: null }
    })
    expect(await contents()).toEqual(before)
  })

  test('the lock’s file of another folder, however much later, does not take the place of its own', async () => {
    const first = await worked()
    await locked(first)
    await first.close()
    const elsewhere = keeperOn(join(base, 'other'), { wrapping: quickWrapping })
    open = [elsewhere]
    await beginStation(elsewhere)
    await elsewhere.setLock({ passphrase: 'druga', by: 'Ana Proba' })
    for (const next of ['treća', 'četvrta']) {
      const present = next === 'treća' ? 'druga' : 'treća'
      await elsewhere.changePassphrase({ present: { manner: 'passphrase', text: present }, next })
    }
    await copyFile(join(base, 'other', 'putokaz.seal.json'), join(folder, 'putokaz.seal.json'))
    const strange = await readFile(join(folder, 'putokaz.seal.json'))
    const keeper = keeperHere()
    expect(await keeper.openDirectory(null)).toMatchObject({ problem: { kind: 'locked' } })
    expect((await keeper.unlock({ manner: 'passphrase', text: passphrase })).ok).toBe(true)
    const [aside = ''] = (await readdir(folder)).filter(name => name.startsWith('putokaz.seal-'))
    expect(await readFile(join(folder, aside))).toEqual(strange)
    // It keeps nobody from turning the lock off.
    expect((await keeper.removeLock({ passphrase, by: 'Ana Proba' })).ok).toBe(true)
    await keeper.workedOff()
    expect((await readdir(folder)).filter(name => name.includes('seal'))).toEqual([aside])
  })

  test('a closed lock whose files are both damaged is told as such', async () => {
    const first = await worked()
    await locked(first)
    await first.close()
    open = []
    for (const name of ['putokaz.seal.json', 'putokaz.seal.copy.json']) await writeFile(join(folder, name), '{"x":1}')
    const before = await contents()
    const keeper = keeperHere()
    const problem = { kind: 'damaged', damage: { what: 'damaged', file: join(folder, 'putokaz.seal.json') } }
    expect(await keeper.openDirectory(null)).toMatchObject({ problem })
    expect(await keeper.unlock({ manner: 'passphrase', text: passphrase })).toMatchObject({ problem })
    expect(await keeper.startBeside(null)).toMatchObject({ ok: false })
    expect(await contents()).toEqual(before)
  })
})

test('a look at the files from before the lock was turned off does not say that all of them are open', async () => {
  const first = await worked()
  await locked(first)
  await first.close()
  open = []
  const looked = Promise.withResolvers<void>()
  let reads = 0
  const disk: BackupDisk = {
    ...quickDisk,
    readStart,
    readFile: async path => {
      // The first opens the history, the second looks how it lies.
      if (path.endsWith('putokaz.history') && ++reads === 2) await looked.promise
      return await quickDisk.readFile(path)
    }
  }
  const keeper = keeperHere({ disk })
  expect((await keeper.unlock({ manner: 'passphrase', text: passphrase })).ok).toBe(true)
  const removed = keeper.removeLock({ passphrase, by: 'Ana Proba' })
  let state = await keeper.awaitLock({ seen: -1 })
  while (state.isOn) state = await keeper.awaitLock({ seen: state.version })
  looked.resolve()
  expect((await removed).ok).toBe(true)
  await keeper.workedOff()
  expect((await readdir(folder)).filter(name => name.includes('seal'))).toEqual([])
  for (const name of await readdir(join(folder, 'backups'))) {
    expect(await readFile(join(folder, 'backups', name), 'utf8')).toContain('Krnjača')
  }
})

test('whoever waits for news of saving is told when the lock closes, and holds nothing of it', async () => {
  const keeper = await worked()
  await locked(keeper)
  const { version } = await keeper.awaitSaving({ seen: -1 })
  const waiting = keeper.awaitSaving({ seen: version })
  await keeper.lockNow(null)
  expect((await waiting).version).toBeGreaterThan(version)
})

test('locking right after the lock was turned on leaves the rest to the next start', async () => {
  const keeper = await worked()
  const set = await keeper.setLock({ passphrase, by: 'Ana Proba' })
  expect(set.ok).toBe(true)
  expect(await keeper.lockNow(null)).toEqual({ ok: true, value: null })
  const opened = await keeper.unlock({ manner: 'passphrase', text: passphrase })
  expect(opened.ok && nameIn(opened.value)).toContain('Krnjača dva')
  await keeper.workedOff()
  expect(await told()).toEqual([])
})

test('a person is erased from sealed files as from open ones', async () => {
  const keeper = await worked()
  await locked(keeper)
  const erased = await keeper.eraseContact({ contact: 'contact-primer-ana', by: 'Ana Proba' })
  expect(erased).toMatchObject({ ok: true, value: { backups: [], files: [] } })
  await keeper.removeLock({ passphrase, by: 'Ana Proba' })
  await keeper.workedOff()
  expect((await told()).filter(one => /Ana Primerić|381670000028/.test(one))).toEqual([])
})

test('a file that begins to be read while the lock closes is not read on behind it', async () => {
  const read = vi.fn<typeof readPackage>(
    (_file, { signal } = {}) =>
      new Promise(answer => {
        const cancelled = failure({ kind: 'cancelled' } as const)
        signal?.addEventListener('abort', () => answer({ sizeBytes: 0, isProtected: false, content: cancelled }))
      })
  )
  const keeper = await worked({ packages: { read, write: writePackage } })
  await locked(keeper)
  await keeper.lockNow(null)
  keeper.openPackages([join(base, 'waiting.putokaz')])
  // The computer is put to sleep in the very second in which somebody unlocks.
  const [unlocked, lockedAgain] = await Promise.all([
    keeper.unlock({ manner: 'passphrase', text: passphrase }),
    keeper.lockNow(null)
  ])
  expect([unlocked.ok, lockedAgain.ok]).toEqual([true, true])
  expect(await keeper.openDirectory(null)).toMatchObject({ problem: { kind: 'locked' } })
  expect(read.mock.calls.map(([, plan]) => plan?.signal?.aborted)).not.toContain(false)
  expect(await keeper.awaitExchange({ seen: -1 })).toMatchObject({ work: null, offer: null })
})
