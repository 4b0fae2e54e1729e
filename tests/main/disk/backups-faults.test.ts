/** R4 and R5 for backups: a fault, a kill and a power cut at every step of making one. */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readBackupName } from '../../../main/disk/backup-names.ts'
import type { BackupAnswer } from '../../../main/disk/backups.ts'
import { Dice } from '../../support/disk/dice.ts'
import { USUAL_WAYS } from '../../support/disk/fault-trials.ts'
import { type Fault, FaultyDisk } from '../../support/disk/faulty-disk.ts'
import { linesOnDisk, quickDisk } from '../../support/disk/ledger.ts'
import {
  bytesIn,
  contentsOf,
  type LedgerBackups,
  ledgerBackups,
  litterAmong,
  makeOne,
  prepareDatabase,
  request,
  withStarts
} from '../../support/disk/ledger-backups.ts'
import { MortalDisk } from '../../support/disk/mortal-disk.ts'
import { afterPowerLoss, layOut } from '../../support/disk/power-loss.ts'
import { RecordedDisk } from '../../support/disk/recorded-disk.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)
const date = { at: '2026-11-22T13:05:07.000Z', day: '2026-11-22', counts: { centre: 2 } }
const database = ['in the checkpoint', 'in the journal']

/** A way to make a backup where there are so many already that an older one has to go. */
interface Journey {
  readonly name: string
  readonly kept: number
  readonly made: readonly string[]
  readonly make: (backups: LedgerBackups, folder: string) => Promise<BackupAnswer>
}

const JOURNEYS: readonly Journey[] = [
  {
    name: 'a backup before an import',
    kept: 10,
    made: ['new'],
    make: backups => backups.make(request('new'))
  },
  {
    name: 'a copy before a migration',
    kept: 3,
    made: database,
    make: (backups, folder) => backups.copyBeforeMigration({ ...date, files: filesOf(folder) })
  }
]

let base: string

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'putokaz-backups-'))
})

afterEach(() => rm(base, { recursive: true, force: true }))

for (const journey of JOURNEYS) {
  test(`R4: ${journey.name}: whichever operation fails, the older ones stay until the new one is sound`, async () => {
    const prepared = await prepare(journey)
    const { names } = await faultRound(journey, prepared, null)
    let rounds = 0
    let fired = 0
    for (const way of USUAL_WAYS) {
      for (let at = 1; at <= names.length; at += 1) {
        if (way.code === 'short' && !names.slice(at - 1, at - 1 + way.times).includes('write')) continue
        rounds += 1
        if ((await faultRound(journey, prepared, { at, ...way })).fired > 0) fired += 1
      }
    }
    expect(fired).toBe(rounds)
    expect(rounds).toBeGreaterThan(200)
  })

  test(`R5: ${journey.name}: killed during any operation, the older ones stay until the new one is sound`, async () => {
    const prepared = await prepare(journey)
    const { names } = await faultRound(journey, prepared, null)
    for (let operations = 1; operations <= names.length; operations += 1) {
      const folder = await copyOf(prepared)
      const mortal = new MortalDisk(quickDisk, operations)
      const making = journey.make(ledgerBackups(join(folder, 'backups'), withStarts(mortal.disk)), folder)
      await Promise.race([mortal.death, making])
      await mortal.death
      await judge(journey, prepared, folder, `killed in operation ${operations}`)
    }
  })

  test(`R3: ${journey.name}: whatever the power leaves, every backup made and due is there and sound (seed ${seed})`, async () => {
    const dice = new Dice(seed)
    const folder = join(base, 'folder')
    await prepareDatabase(folder)
    const recorded = new RecordedDisk(quickDisk)
    const backups = ledgerBackups(join(folder, 'backups'), withStarts(recorded.disk))
    const times = journey.kept + 3
    for (let made = 1; made <= times; made += 1) {
      expect((await journey.make(backups, folder)).kind).toBe('made')
      recorded.say(made)
    }
    const after = join(base, 'after')
    for (let states = 0; states < 250; states += 1) {
      const length = dice.between(0, recorded.record.length)
      const said = recorded.record.slice(0, length).findLast(operation => operation.kind === 'said')
      const acknowledged = said?.kind === 'said' ? Number(said.what) : 0
      await layOut(afterPowerLoss(recorded.record, length, dice), after)
      const found = await contentsOf(after)
      const numbers = [...found.keys()].map(name => readBackupName(name)?.number)
      // The one being made may be there already, and may have let the oldest go.
      for (let due = Math.max(1, acknowledged - journey.kept + 2); due <= acknowledged; due += 1)
        expect(numbers).toContain(due)
      for (const lines of found.values()) expect(lines).toEqual(journey.made)
      expect((await ledgerBackups(after).make(request('later', { reason: 'by-hand' }))).kind).toBe('made')
      expect(await litterAmong(after)).toEqual([])
    }
  })
}

/** One backup made on a disk with a fault; then what a sound disk shows. */
async function faultRound(
  journey: Journey,
  prepared: string,
  fault: Fault | null
): Promise<{ readonly names: readonly string[]; readonly fired: number }> {
  const folder = await copyOf(prepared)
  const faulty = new FaultyDisk(quickDisk, fault)
  const answer = await journey.make(ledgerBackups(join(folder, 'backups'), withStarts(faulty.disk)), folder)
  const names = [...faulty.operations]
  const note = `${JSON.stringify(fault)} ${JSON.stringify(answer)}`
  if (answer.kind === 'full') expect(fault?.code === 'ENOSPC' || fault?.code === 'short', note).toBe(true)
  else if (answer.kind !== 'made') expect(answer.code, note).toBe(fault?.code)
  await judge(journey, prepared, folder, note, answer)
  return { names, fired: faulty.fired }
}

/** What must hold after any fault, kill or success. */
async function judge(
  journey: Journey,
  prepared: string,
  folder: string,
  note: string,
  answer?: BackupAnswer
): Promise<void> {
  const before = await contentsOf(join(prepared, 'backups'))
  const found = await contentsOf(join(folder, 'backups'))
  const oldest = [...before.keys()].at(-1) ?? ''
  const isNew = (name: string) => !before.has(name)
  const isNewThere = [...found.keys()].some(isNew)
  for (const [name, lines] of found) expect(lines, note).toEqual(isNew(name) ? journey.made : before.get(name))
  for (const name of before.keys()) {
    const mayBeGone = name === oldest && isNewThere && (answer === undefined || answer.kind === 'made')
    if (!mayBeGone) expect([...found.keys()], note).toContain(name)
  }
  if (answer?.kind === 'made') expect(found.get(answer.backup.name), note).toEqual(journey.made)
  expect(await bytesIn(folder), note).toEqual(await bytesIn(prepared))
  expect(await linesOnDisk(folder), note).toEqual(database)

  const later = await journey.make(ledgerBackups(join(folder, 'backups')), folder)
  expect(later.kind, note).toBe('made')
  expect((await contentsOf(join(folder, 'backups'))).size, note).toBe(journey.kept)
  expect(await litterAmong(join(folder, 'backups')), note).toEqual([])
}

/** A database with as many backups as are kept. */
async function prepare(journey: Journey): Promise<string> {
  const folder = join(base, 'prepared')
  await prepareDatabase(folder)
  const backups = ledgerBackups(join(folder, 'backups'))
  for (let made = 1; made <= journey.kept; made += 1) {
    if (journey.made === database) await journey.make(backups, folder)
    else await makeOne(backups, `${made}`)
  }
  return folder
}

async function copyOf(prepared: string): Promise<string> {
  const folder = join(base, 'round')
  await rm(folder, { recursive: true, force: true })
  await cp(prepared, folder, { recursive: true })
  return folder
}

function filesOf(folder: string): readonly string[] {
  return ['ledger.json', 'ledger.1.journal'].map(name => join(folder, name))
}
