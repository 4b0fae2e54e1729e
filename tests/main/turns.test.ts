/** What two who come at the same moment would spoil for each other, if they did not wait for one another. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { BackupDisk } from '../../main/disk/backups.ts'
import { readStart } from '../../main/disk/read-start.ts'
import { sealedDisk } from '../../main/disk/sealed-disk.ts'
import { DataKey, Sealing } from '../../main/disk/sealing.ts'
import { writePackage } from '../../main/exchange/write-package.ts'
import type { Keeper, KeeperPlan } from '../../main/keeper.ts'
import { failure } from '../../shared/result.ts'
import { quickDisk } from '../support/disk/ledger.ts'
import { MemoryDisk } from '../support/disk/memory-disk.ts'
import { beginStation, keeperOn, stationSettings } from '../support/keepers.ts'
import { quickWrapping } from '../support/quick-wrapping.ts'
import { planOf } from '../support/sheet-stations.ts'

const passphrase = 'sedam reči koje niko ne zna'
const by = 'Ana Proba'
let base: string
let folder: string
let open: Keeper[]
let gate: Gate

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-turns-'))
  folder = join(base, 'data')
  open = []
  gate = new Gate()
})

afterEach(async () => {
  gate.letThrough()
  for (const keeper of open) await keeper.close()
  await rm(base, { recursive: true, force: true })
})

async function stationHere(plan: Partial<KeeperPlan> = {}): Promise<Keeper> {
  const keeper = keeperOn(folder, { wrapping: quickWrapping, ...plan })
  open.push(keeper)
  await beginStation(keeper)
  return keeper
}

/** Holds up the first operation that is meant, until it is let through. */
class Gate {
  readonly #arrived = Promise.withResolvers<void>()
  readonly #opened = Promise.withResolvers<void>()
  #isMeant: (operation: 'rename' | 'unlink', path: string) => boolean = () => false

  /** Resolves when somebody stands before it. */
  get arrival(): Promise<void> {
    return this.#arrived.promise
  }

  readonly disk: BackupDisk = {
    ...quickDisk,
    readStart,
    rename: async (from, to) => {
      await this.#pass('rename', to)
      await quickDisk.rename(from, to)
    },
    unlink: async path => {
      await this.#pass('unlink', path)
      await quickDisk.unlink(path)
    }
  }

  close(isMeant: (operation: 'rename' | 'unlink', path: string) => boolean): void {
    this.#isMeant = isMeant
  }

  letThrough(): void {
    this.#opened.resolve()
  }

  async #pass(operation: 'rename' | 'unlink', path: string): Promise<void> {
    if (!this.#isMeant(operation, path)) return
    this.#isMeant = () => false
    this.#arrived.resolve()
    await this.#opened.promise
  }
}

/** Lets everything run that can. */
async function others(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setImmediate(resolve))
}

test('who asks for an erasure while the lock closes is told that no directory is open', async () => {
  const keeper = await stationHere({ disk: gate.disk })
  await keeper.makeBackup(null)
  gate.close((operation, path) => operation === 'rename' && path.includes('backups'))
  expect((await keeper.setLock({ passphrase, by })).ok).toBe(true)
  await gate.arrival
  const locking = keeper.lockNow(null)
  await others()
  // The lock waits for the file that is being sealed, and the directory is still there.
  expect(keeper.station()).not.toBeNull()
  const erasing = keeper.eraseContact({ contact: 'contact-primer-ana', by })
  await others()
  gate.letThrough()
  expect(await locking).toEqual({ ok: true, value: null })
  expect(await erasing).toMatchObject({ ok: false, problem: { kind: 'not-saved', cause: 'busy' } })
  expect((await keeper.unlock({ manner: 'passphrase', text: passphrase })).ok).toBe(true)
  expect(await keeper.eraseContact({ contact: 'contact-primer-ana', by })).toMatchObject({ ok: true })
})

test('an erasure that was answered for is worked off before the lock closes', async () => {
  const keeper = await stationHere({ disk: gate.disk })
  await keeper.makeBackup(null)
  expect((await keeper.setLock({ passphrase, by })).ok).toBe(true)
  await keeper.workedOff()
  gate.close((operation, path) => operation === 'rename' && path.includes('backups'))
  const erasing = keeper.eraseContact({ contact: 'contact-primer-ana', by })
  const locking = keeper.lockNow(null)
  await gate.arrival
  await others()
  expect(await keeper.awaitLock({ seen: -1 })).toMatchObject({ isLocked: false })
  gate.letThrough()
  expect(await erasing).toMatchObject({ ok: true, value: { backups: [], files: [] } })
  expect(await locking).toEqual({ ok: true, value: null })
})

test('a package that is begun while the lock waits for a file being read does not wait for a closed directory', async () => {
  const goOn = Promise.withResolvers<void>()
  const keeper = await stationHere({
    packages: {
      read: async () => {
        await goOn.promise
        return { sizeBytes: 0, isProtected: false, content: failure({ kind: 'cancelled' } as const) }
      },
      write: writePackage
    }
  })
  expect((await keeper.setLock({ passphrase, by })).ok).toBe(true)
  await keeper.workedOff()
  keeper.openPackages([join(base, 'paket.putokaz')])
  const locking = keeper.lockNow(null)
  await others()
  const wish = { part: { what: 'all' }, personalContacts: true, passphrase: null, by, name: 'p' } as const
  const writing = keeper.writePackage(wish, join(base, 'novi.putokaz'))
  await others()
  goOn.resolve()
  expect(await locking).toEqual({ ok: true, value: null })
  expect(await writing).toMatchObject({ ok: false, problem: { kind: expect.stringMatching(/cancelled|not-saved/) } })
  // Nothing holds up the next one.
  await keeper.unlock({ manner: 'passphrase', text: passphrase })
  expect(await keeper.writePackage(wish, join(base, 'treci.putokaz'))).toMatchObject({ ok: true })
})

test('a look that is changed while the lock’s file goes does not bring it back', async () => {
  const keeper = await stationHere({ disk: gate.disk })
  expect((await keeper.setLock({ passphrase, by })).ok).toBe(true)
  await keeper.workedOff()
  gate.close((operation, path) => operation === 'unlink' && path.endsWith('putokaz.seal.copy.json'))
  expect((await keeper.removeLock({ passphrase, by })).ok).toBe(true)
  await gate.arrival
  const saving = keeper.saveSettings({ ...stationSettings, theme: 'dark' })
  await others()
  gate.letThrough()
  expect((await saving).ok).toBe(true)
  await keeper.workedOff()
  expect((await readdir(folder)).filter(name => name.includes('seal'))).toEqual([])
  expect((await keeper.setLock({ passphrase, by })).ok).toBe(true)
})

test('who turns the lock on again while files are still being opened is told just that', async () => {
  const keeper = await stationHere({ disk: gate.disk })
  await keeper.makeBackup(null)
  expect((await keeper.setLock({ passphrase, by })).ok).toBe(true)
  await keeper.workedOff()
  gate.close((operation, path) => operation === 'rename' && path.includes('backups'))
  expect((await keeper.removeLock({ passphrase, by })).ok).toBe(true)
  await gate.arrival
  expect(await keeper.setLock({ passphrase, by })).toEqual({ ok: false, problem: { kind: 'lock-is-opening' } })
  gate.letThrough()
  await keeper.workedOff()
  expect((await keeper.setLock({ passphrase, by })).ok).toBe(true)
})

test('what was learned of a sheet is not lost to whoever looks at it meanwhile', async () => {
  const keeper = await stationHere({ disk: gate.disk })
  const path = join(base, 'kontakti.csv')
  await writeFile(path, 'NVO;Ime i prezime;Telefon\nPrimer A;Mila Primerić;067 000 11 22\n')
  keeper.openPackages([path])
  let state = await keeper.awaitExchange({ seen: -1 })
  while (state.sheet === null || state.sheet.work !== null) state = await keeper.awaitExchange({ seen: state.version })
  const sheet = state.sheet.id
  const file = await keeper.readSheet({ sheet })
  if (file === null) throw new Error('the sheet is closed')
  gate.close((operation, to) => operation === 'rename' && to.endsWith('sheets-learned.json'))
  const offering = keeper.offerSheet({ sheet, plan: planOf(file) })
  await gate.arrival
  const looking = keeper.readSheet({ sheet })
  await others()
  gate.letThrough()
  expect(await offering).toBe(true)
  await looking
  expect(JSON.parse(await readFile(join(folder, 'sheets-learned.json'), 'utf8'))).toMatchObject({ sheets: {} })
})

test('what is learned of a sheet while the lock is turned on is sealed, and whole', async () => {
  const keeper = await stationHere({ disk: gate.disk })
  const path = join(base, 'kontakti.csv')
  await writeFile(path, 'NVO;Ime i prezime;Telefon\nPrimer A;Mila Primerić;067 000 11 22\n')
  const learn = async (): Promise<void> => {
    keeper.openPackages([path])
    let state = await keeper.awaitExchange({ seen: -1 })
    while (state.sheet === null || state.sheet.work !== null)
      state = await keeper.awaitExchange({ seen: state.version })
    const file = await keeper.readSheet({ sheet: state.sheet.id })
    if (file === null) throw new Error('the sheet is closed')
    expect(await keeper.offerSheet({ sheet: state.sheet.id, plan: planOf(file) })).toBe(true)
  }
  await learn()
  gate.close((operation, to) => operation === 'rename' && to.endsWith('sheets-learned.json'))
  expect((await keeper.setLock({ passphrase, by })).ok).toBe(true)
  await gate.arrival
  const learning = learn()
  await others()
  gate.letThrough()
  await learning
  await keeper.workedOff()
  expect(await readFile(join(folder, 'sheets-learned.json'), 'latin1')).toMatch(/^\{"format":"putokaz-sealed",/)
  expect((await readdir(folder)).filter(name => name.includes('temp'))).toEqual([])
  expect(await keeper.lockNow(null)).toEqual({ ok: true, value: null })
})

test.each(['sheets-learned.json', 'putokaz.history'])(
  'a file that was opened before the lock closed is not written open behind it: %s',
  async name => {
    const memory = new MemoryDisk()
    await memory.disk.makeFolder('/data')
    const sealing = new Sealing()
    sealing.take(DataKey.draw(), 'sealed')
    const disk = sealedDisk(memory.disk, { folder: '/data', sealing })
    const file = await disk.open(`/data/${name}`, 'w')
    sealing.forget('locked')
    await expect(file.write(Buffer.from('Mila Primerić\n'))).rejects.toMatchObject({ code: 'ESEALED' })
    expect(memory.files.get(`/data/${name}`)).toEqual(Buffer.alloc(0))
  }
)
