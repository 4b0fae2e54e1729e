import { describe, expect, test } from 'vitest'
import {
  type BackupName,
  type BackupReason,
  filesOfBackups,
  isTempOfBackup,
  nextBackupName,
  readBackupName,
  superfluousBackups
} from '../../../main/disk/backup-names.ts'
import { tempBeside } from '../../../main/disk/careful-replace.ts'
import { Dice } from '../../support/disk/dice.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)

describe('a name', () => {
  test('sorts in the order of making, whatever the clock says, and holds nothing that Windows refuses', () => {
    let present: BackupName[] = []
    for (const day of ['2026-11-22', '2001-01-01', '2099-12-31', '2026-11-23'])
      present = [...present, nextBackupName(present, { day, reason: 'daily' })]
    expect(present.map(({ name }) => name)).toEqual([
      '000001-2026-11-22-daily',
      '000002-2001-01-01-daily',
      '000003-2099-12-31-daily',
      '000004-2026-11-23-daily'
    ])
    for (const { name } of present) expect(name).toMatch(/^[a-z0-9-]{1,60}$/)
  })

  test('goes on from the highest number there is, also beyond six digits', () => {
    const there = readBackupName('999999-2026-01-01-by-hand')
    expect(nextBackupName(there === null ? [] : [there], { day: '2026-01-02', reason: 'daily' })).toEqual({
      name: '1000000-2026-01-02-daily',
      number: 1_000_000,
      day: '2026-01-02',
      reason: 'daily'
    })
  })

  test('is never made of a day that is none', () => {
    for (const day of ['', '22.11.2026', '2026-11-22T13:00', '../2026-11-22', '2026-1-1'])
      expect(() => nextBackupName([], { day, reason: 'daily' })).toThrow(RangeError)
  })

  test('is told from everything else that may stand in a folder', () => {
    for (const name of [
      '',
      '..',
      '../ledger',
      '..\\ledger',
      '/etc/passwd',
      'C:\\ledger',
      '000001-2026-11-22-daily/../../ledger',
      '../000001-2026-11-22-daily',
      '000001-2026-11-22-daily\n',
      '000001-2026-11-22-daily.json',
      '000001-2026-11-22-DAILY',
      '000001-2026-11-22-weekly',
      '1-2026-11-22-daily',
      '000001-2026-11-22-daily\0'
    ])
      expect(readBackupName(name)).toBeNull()
  })

  test('stands before the ends of its files, and only one of these tells of it', () => {
    const name = '000007-2026-11-22-before-migration'
    const other = '000008-2026-11-22-by-hand'
    const ends = ['.json', '.3.journal', '.contents', '.03.journal', '.txt', '']
    const names = [name, other].flatMap(stem => ends.map(end => stem + end))
    expect(filesOfBackups([...names, `.${name}.json`]).map(({ fileName, isMark }) => [fileName, isMark])).toEqual([
      [`${name}.json`, false],
      [`${name}.3.journal`, false],
      [`${name}.contents`, true],
      [`${other}.json`, true],
      [`${other}.3.journal`, false],
      [`${other}.contents`, false]
    ])
    expect(isTempOfBackup(tempBeside(`/folder/${name}.3.journal`))).toBe(true)
    expect(isTempOfBackup(tempBeside('/folder/letter.json'))).toBe(false)
    expect(isTempOfBackup(`/folder/.${name}.json.swp`)).toBe(false)
  })
})

describe('what stays', () => {
  test('is exactly the last 30 days, the last 10, 3 and 10, and all made by hand, over 400 days', () => {
    let present: readonly BackupName[] = []
    for (let day = 0; day < 400; day += 1) {
      present = made(present, 'daily', dayNumber(day))
      if (day % 3 === 0) present = made(present, 'before-import', dayNumber(day))
      if (day % 5 === 0) present = made(present, 'before-restore', dayNumber(day))
      if (day % 100 === 99) present = made(present, 'before-migration', dayNumber(day))
      if (day % 50 === 0) present = made(present, 'by-hand', dayNumber(day))
      expect(days(present, 'daily')).toHaveLength(Math.min(30, day + 1))
    }
    expect(days(present, 'daily')).toEqual(Array.from({ length: 30 }, (_, index) => dayNumber(399 - index)))
    expect(days(present, 'before-import')).toEqual(Array.from({ length: 10 }, (_, index) => dayNumber(399 - 3 * index)))
    expect(days(present, 'before-restore')).toEqual(
      Array.from({ length: 10 }, (_, index) => dayNumber(395 - 5 * index))
    )
    expect(days(present, 'before-migration')).toEqual([399, 299, 199].map(dayNumber))
    expect(days(present, 'by-hand')).toHaveLength(8)
  })

  test(`is what was made last, however the clock jumps (seed ${seed})`, () => {
    const dice = new Dice(seed)
    for (let round = 0; round < 20; round += 1) {
      let present: readonly BackupName[] = []
      const byRecency = new Set<string>()
      let clock = 9000
      for (let step = 0; step < 400; step += 1) {
        clock = dice.chance(0.1) ? dice.oneOf([11_323, 47_481, dice.between(0, 50_000)]) : clock + dice.between(0, 1)
        const day = dayNumber(clock)
        present = made(present, 'daily', day)
        byRecency.delete(day)
        byRecency.add(day)
        expect(present[0]?.day).toBe(day)
        expect(days(present, 'daily')).toEqual([...byRecency].slice(-30).toReversed())
      }
    }
  })

  test('holds the days before, when the clock stands in 2001 or in 2099 for a while', () => {
    let present: readonly BackupName[] = []
    for (let day = 0; day < 40; day += 1) present = made(present, 'daily', dayNumber(20_000 + day))
    for (const day of ['2099-01-01', '2001-01-01', '2001-01-02']) present = made(present, 'daily', day)
    expect(days(present, 'daily')).toHaveLength(30)
    expect(days(present, 'daily').slice(3)).toEqual(Array.from({ length: 27 }, (_, back) => dayNumber(20_039 - back)))
    for (let day = 40; day < 70; day += 1) present = made(present, 'daily', dayNumber(20_000 + day))
    expect(days(present, 'daily')).toEqual(Array.from({ length: 30 }, (_, back) => dayNumber(20_069 - back)))
  })

  test('is never pushed out by what is known to be damaged', () => {
    let present: readonly BackupName[] = []
    for (let day = 0; day < 10; day += 1) present = made(present, 'before-import', dayNumber(day))
    const damaged = new Set(present.slice(2, 5).map(({ name }) => name))
    const next = nextBackupName(present, { day: dayNumber(10), reason: 'before-import' })
    expect(superfluousBackups([next, ...present], ({ name }) => !damaged.has(name))).toEqual([])
  })
})

/** Makes one more, lets go what has had its time, and answers what is there, newest first. */
function made(present: readonly BackupName[], reason: BackupReason, day: string): readonly BackupName[] {
  const all = [nextBackupName(present, { day, reason }), ...present]
  const gone = superfluousBackups(all, () => true)
  return all.filter(backup => !gone.includes(backup))
}

function days(present: readonly BackupName[], reason: BackupReason): readonly string[] {
  return present.filter(backup => backup.reason === reason).map(backup => backup.day)
}

/** Days since 1970. */
function dayNumber(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10)
}
