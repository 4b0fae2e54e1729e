/** The lock at a door that only says what it is told: what the page lets go of, and what it hands over. */
import { beforeEach, expect, test } from 'vitest'
import { Desk, type DeskState } from '../../../renderer/desk.ts'
import type { Contract, Snapshot, Verb } from '../../../shared/bridge.ts'
import type { LockState } from '../../../shared/lock.ts'
import { day } from '../../../shared/records/day.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'

const machine = { version: '0.0.0', builtOn: day.parse('2026-01-01'), dataFolder: '/data' }
const snapshot: Snapshot = {
  stationId: 'station-a',
  settings: { stationName: 'Test', myCentre: null, people: [], language: 'sr-Cyrl', theme: 'dark', textSize: 150 },
  entries: fictionalEntries(),
  misdated: [],
  saving: {
    version: 1,
    waiting: 0,
    savedTicket: 0,
    savedAt: null,
    problem: null,
    closing: 'no',
    backupProblem: null,
    isMistaken: false
  },
  notices: [],
  machine
}
const look = { language: 'en', theme: 'dark', textSize: 125 } as const
const locked = { ok: false, problem: { kind: 'locked', hasRecovery: true, look, machine } } as const

/** A machine that is locked with „tajna“, and notes what it was asked. */
class LockedMachine {
  readonly asked: (readonly [Verb, unknown])[] = []
  isLocked = true
  lockProblem: Contract['lockNow']['answer'] = { ok: true, value: null }
  changeProblem: Contract['changePassphrase']['answer'] = { ok: true, value: null }
  #tell: ((state: LockState) => void) | null = null

  readonly call = async (verb: Verb, request: string): Promise<string> => {
    const asked: unknown = JSON.parse(request)
    if (!verb.startsWith('await')) this.asked.push([verb, asked])
    return JSON.stringify(await this.#answer(verb, asked))
  }

  tell(state: Partial<LockState>): void {
    this.#tell?.({ version: 2, isOn: true, isLocked: false, unfinished: [], ...state })
    this.#tell = null
  }

  async #answer(verb: Verb, asked: unknown): Promise<unknown> {
    switch (verb) {
      case 'openDirectory':
        return this.isLocked ? locked : { ok: true, value: snapshot }
      case 'unlock': {
        const { text } = asked as { readonly text: string }
        this.isLocked = text !== 'tajna' && text !== 'kod'
        return this.isLocked ? { ok: false, problem: { kind: 'wrong-secret' } } : { ok: true, value: snapshot }
      }
      case 'lockNow':
        this.isLocked = this.lockProblem.ok
        return this.lockProblem
      case 'changePassphrase':
        return this.changeProblem
      case 'saveSettings':
        return { ok: true, value: asked }
      case 'awaitLock':
        if ((asked as { readonly seen: number }).seen < 1) {
          return { version: 1, isOn: true, isLocked: false, unfinished: [] }
        }
        return await new Promise<LockState>(resolve => {
          this.#tell = resolve
        })
      case 'listStations':
        return { own: null, known: [], names: { a: 'Stanica Primer' } }
      default:
        return await new Promise(() => undefined)
    }
  }
}

let door: LockedMachine
let begun: number
let desk: Desk

beforeEach(async () => {
  door = new LockedMachine()
  begun = 0
  desk = new Desk({ call: door.call, takeFiles: async () => false }, () => {
    begun += 1
  })
  await desk.open()
})

test('a locked directory looks as its station does, and says nothing else', () => {
  expect(desk.state()).toEqual({ kind: 'not-open', look, problem: locked.problem })
})

test('a wrong passphrase leaves it closed, the right one opens it', async () => {
  expect(await desk.lock.unlock('nešto')).toEqual({ kind: 'wrong-secret' })
  expect(desk.state().kind).toBe('not-open')
  expect(await desk.lock.unlock('tajna')).toBeNull()
  expect(openState().directory.contacts.size).toBeGreaterThan(0)
  expect(openState().look).toEqual({ language: 'sr-Cyrl', theme: 'dark', textSize: 150 })
})

test('the code of the sheet opens it and sets a new passphrase before anything is shown', async () => {
  expect(await desk.lock.recover('kod', 'nova')).toBeNull()
  const present = { manner: 'recovery', text: 'kod' }
  expect(door.asked.slice(1, 3)).toEqual([
    ['unlock', present],
    ['changePassphrase', { present, next: 'nova' }]
  ])
  expect(openState().directory.contacts.size).toBeGreaterThan(0)
  expect(desk.lock.state().remark).toBeNull()
})

test('a wrong code changes no passphrase', async () => {
  expect(await desk.lock.recover('krivo', 'nova')).toEqual({ kind: 'wrong-secret' })
  expect(door.asked.map(([verb]) => verb)).toEqual(['openDirectory', 'unlock'])
})

test('a new passphrase that is not on disk is told of, and the directory opens all the same', async () => {
  door.changeProblem = { ok: false, problem: { kind: 'not-saved', cause: 'full', reason: 'ENOSPC' } }
  expect(await desk.lock.recover('kod', 'nova')).toBeNull()
  expect(desk.state().kind).toBe('open')
  expect(desk.lock.state().remark).toEqual({ kind: 'passphrase-not-set', cause: 'full' })
  desk.lock.dismissRemark()
  expect(desk.lock.state().remark).toBeNull()
})

test('locking lets go of every record, of who is at work and of what is known of others', async () => {
  await desk.lock.unlock('tajna')
  await desk.startWork('Jovan Primer')
  await settled(() => 'a' in desk.exchange.state().stationNames)
  expect(await desk.lock.lockNow()).toBe(true)
  expect(begun).toBe(1)
  expect(Object.keys(desk.state()).toSorted()).toEqual(['kind', 'look'])
  expect(desk.state().kind).toBe('opening')
  expect(desk.exchange.state().stationNames).toEqual({})
  expect(desk.lock.state()).toEqual({ isOn: false, unfinished: [], remark: null })
  expect(desk.workerNow()).toBeNull()

  await desk.lock.unlock('tajna')
  expect(openState().worker).toBeNull()
})

test('asked twice at once, it locks once', async () => {
  await desk.lock.unlock('tajna')
  expect(await Promise.all([desk.lock.lockNow(), desk.lock.lockNow()])).toEqual([true, true])
  expect(door.asked.filter(([verb]) => verb === 'lockNow')).toHaveLength(1)
})

test('changes that are not on disk keep it open, and a person is told', async () => {
  await desk.lock.unlock('tajna')
  door.lockProblem = { ok: false, problem: { kind: 'not-saved', cause: 'full', reason: 'ENOSPC' } }
  expect(await desk.lock.lockNow()).toBe(false)
  expect(openState().directory.contacts.size).toBeGreaterThan(0)
  expect(desk.lock.state().remark).toEqual({ kind: 'not-locked', cause: 'full' })
  door.lockProblem = { ok: false, problem: { kind: 'not-all-saved' } }
  await desk.lock.lockNow()
  expect(desk.lock.state().remark).toEqual({ kind: 'not-locked', cause: null })
})

test('how the lock stands is followed, also when the machine closes it', async () => {
  await desk.lock.unlock('tajna')
  await settled(() => desk.lock.state().isOn)
  door.tell({ unfinished: ['putokaz.history'] })
  await settled(() => desk.lock.state().unfinished.length === 1)
  await settled(() => begun === 0)
  door.tell({ version: 3, isLocked: true })
  await settled(() => begun === 1)
  expect(desk.state().kind).toBe('opening')
})

function openState(): Extract<DeskState, { readonly kind: 'open' }> {
  const state = desk.state()
  if (state.kind !== 'open') throw new Error(`the desk is ${state.kind}`)
  return state
}

/** Turns of the event loop until it is so. */
async function settled(isSo: () => boolean): Promise<void> {
  for (let turns = 0; turns < 100; turns++) {
    if (isSo()) return
    await new Promise(resolve => setImmediate(resolve))
  }
  throw new Error('it never came to that')
}
