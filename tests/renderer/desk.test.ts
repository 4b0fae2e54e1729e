/** The desk at a real keeper on a real folder: what the page may rely on when it edits. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answering, answerTo } from '../../main/answering.ts'
import { type Keeper, openKeeper } from '../../main/keeper.ts'
import { Desk, type Open, type OwnEdit } from '../../renderer/desk.ts'
import { type Verb, verbs } from '../../shared/bridge.ts'
import { originOf } from '../../shared/lookup/trust.ts'
import type { Contact } from '../../shared/records/contact.ts'
import { day } from '../../shared/records/day.ts'
import { shownVersions } from '../../shared/replica/edit.ts'
import { fictionalEntries } from '../support/fictional-directory.ts'
import { quickWrapping } from '../support/quick-wrapping.ts'

const ana = 'contact-primer-ana'

let folder: string
let keeper: Keeper
let desk: Desk

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-desk-'))
  let words = 0
  keeper = openKeeper({
    folder: join(folder, 'data'),
    publicEntries: fictionalEntries,
    draw: letters => String(++words).padStart(letters, 'a'),
    now: () => '2026-03-10T08:00:00.000Z',
    computer: 'test',
    wrapping: quickWrapping,
    machine: { version: '0.0.0', builtOn: day.parse('2026-01-01'), dataFolder: folder }
  })
  const refuse = async (): Promise<never> => {
    throw new Error('not in this test')
  }
  const known: Partial<Answering> = keeper
  const answering = Object.fromEntries(verbs.map(verb => [verb, known[verb] ?? refuse])) as unknown as Answering
  desk = new Desk({
    call: (verb: Verb, request: string) => answerTo(answering, verb, request),
    takeFiles: refuse
  })
  await desk.open()
  await desk.begin(
    { stationName: 'Test', myCentre: null, people: [], language: 'sr-Latn', theme: 'system', textSize: 100 },
    'public-directory'
  )
})

afterEach(async () => {
  vi.useRealTimers()
  await keeper.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('an edit', () => {
  test('needs somebody at work, and is theirs', async () => {
    expect(await desk.saveEdit(roleOf('a'))).toEqual({ kind: 'nobody-at-work' })
    await desk.startWork(' Jovan Primer ')
    expect(await desk.saveEdit(roleOf('a'))).toBeNull()
    expect(role()).toBe('a')
    expect(open().settings.people).toEqual(['Jovan Primer'])
    expect(originOf(open().directory, ana, 'role')?.stamp.by).toBe('Jovan Primer')
  })

  test('is marked until it is on disk, and no longer', async () => {
    await desk.startWork('Jovan')
    await desk.saveEdit(roleOf('a'))
    await vi.waitFor(() => expect(open().saving.savedTicket).toBe(1))
    await vi.waitFor(() => expect(open().unsaved.size).toBe(0))
    expect(open().saving.waiting).toBe(0)
  })

  test('asks again who is at work after as many hours as the settings say', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-10T08:00:00Z') })
    await desk.changeSettings({ askWhoAfterHours: 8 })
    await desk.startWork('Jovan')
    vi.setSystemTime(Date.parse('2026-03-10T15:59:00Z'))
    expect(desk.workerNow()).toBe('Jovan')
    vi.setSystemTime(Date.parse('2026-03-10T16:01:00Z'))
    expect(desk.workerNow()).toBeNull()
  })

  test('asks again who is at work when the last one lies hours back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-03-10T08:00:00Z') })
    await desk.startWork('Jovan')
    vi.setSystemTime(Date.parse('2026-03-10T10:30:00Z'))
    expect(await desk.saveEdit(roleOf('a'))).toBeNull()
    vi.setSystemTime(Date.parse('2026-03-10T13:00:00Z'))
    expect(desk.workerNow()).toBe('Jovan')
    vi.setSystemTime(Date.parse('2026-03-10T17:00:00Z'))
    expect(desk.workerNow()).toBeNull()
    expect(await desk.saveEdit(roleOf('b'))).toEqual({ kind: 'nobody-at-work' })
    expect(role()).toBe('a')
  })
})

describe('taking back', () => {
  beforeEach(() => desk.startWork('Jovan'))

  test('goes step by step though it is asked for twice at once', async () => {
    for (const value of ['a', 'b', 'c']) await desk.saveEdit(roleOf(value))
    expect(await Promise.all([desk.undo(), desk.undo()])).toEqual([null, null])
    expect(role()).toBe('a')
    expect(await Promise.all([desk.redo(), desk.redo()])).toEqual([null, null])
    expect(role()).toBe('c')
    expect(await desk.redo()).toEqual({ kind: 'nothing-to-do' })
  })

  test('forgets what was taken back as soon as something else is done', async () => {
    await desk.saveEdit(roleOf('a'))
    await desk.undo()
    await desk.saveEdit(roleOf('b'))
    expect(await desk.redo()).toEqual({ kind: 'nothing-to-do' })
    expect(role()).toBe('b')
  })
})

describe('the lock', () => {
  const passphrase = 'reka olovka jutro'

  test('closes with everything saved, and opens with its passphrase, nobody at work and nothing to take back', async () => {
    await desk.startWork('Jovan')
    const on = await desk.lock.turnOn(passphrase, 'Jovan')
    expect(on.ok).toBe(true)
    await vi.waitFor(() => expect(desk.lock.state().isOn).toBe(true))
    await desk.changeSettings({ theme: 'dark', lockAfterMinutes: 5 })
    await desk.saveEdit(roleOf('a'))
    expect(await desk.lock.lockNow()).toBe(true)
    await vi.waitFor(() => expect(desk.state().kind).toBe('not-open'))
    expect(desk.state()).toMatchObject({
      look: { theme: 'dark' },
      problem: { kind: 'locked', hasRecovery: true, look: { theme: 'dark' } }
    })

    expect(await desk.lock.unlock('nije ova')).toEqual({ kind: 'wrong-secret' })
    expect(await desk.lock.unlock(passphrase)).toBeNull()
    expect(role()).toBe('a')
    expect(open()).toMatchObject({ worker: null, done: [], undone: [], settings: { lockAfterMinutes: 5 } })
  })

  test('opens with the code of its sheet, and the passphrase given with it counts from then on', async () => {
    const on = await desk.lock.turnOn(passphrase, 'Jovan')
    const code = on.ok ? on.value.recoveryCode : ''
    await desk.lock.lockNow()
    expect(await desk.lock.recover(code.toLowerCase().replaceAll('-', ''), 'sasvim nova')).toBeNull()
    expect(open().settings.stationName).toBe('Test')
    await desk.lock.lockNow()
    expect(await desk.lock.unlock(passphrase)).toEqual({ kind: 'wrong-secret' })
    expect(await desk.lock.unlock('sasvim nova')).toBeNull()
    expect(await desk.lock.turnOff('sasvim nova', 'Jovan')).toEqual({ ok: true, value: null })
    await vi.waitFor(() => expect(desk.lock.state().isOn).toBe(false))
  })
})

test('an edit refused because of what was written elsewhere brings that onto the page', async () => {
  await desk.startWork('Jovan')
  const stale = roleOf('mine')
  await keeper.saveEdit({ ...roleOf('theirs'), by: 'Jelena' })
  expect(role()).toBe('pravnica')
  expect(await desk.saveEdit(stale)).toEqual({ kind: 'changed-meanwhile', record: ana, fields: ['role'] })
  expect(role()).toBe('theirs')
  expect(await desk.saveEdit(roleOf('mine'))).toBeNull()
  expect(role()).toBe('mine')
})

function open(): Open {
  const state = desk.state()
  if (state.kind !== 'open') throw new Error(`the desk is ${state.kind}`)
  return state
}

/** The edit of a role, over the versions the page shows now. */
function roleOf(value: string): OwnEdit {
  const shown = [...shownVersions(open().directory.entries.get(ana), 'role')]
  return { cause: 'form', changes: [{ id: ana, kind: 'contact', isNew: false, fields: { role: { value, shown } } }] }
}

function role(): string | null | undefined {
  return (open().directory.contacts.get(ana) as Contact | undefined)?.role
}
