import { expect, test } from 'vitest'
import { idleMs, standingAfter } from '../../../renderer/lock/idle.ts'

const fiveMinutes = 300_000
const begun = { wallMs: 1_700_000_000_000, steadyMs: 4000 }

test.each([
  [0, { kind: 'awake', nextMs: 270_000 }],
  [269_999, { kind: 'awake', nextMs: 1 }],
  [270_000, { kind: 'asking', leftMs: 30_000 }],
  [299_999, { kind: 'asking', leftMs: 1 }],
  [300_000, { kind: 'over' }],
  [9_000_000, { kind: 'over' }]
])('after %i ms of five minutes', (idle, standing) => {
  expect(standingAfter(idle, fiveMinutes)).toEqual(standing)
})

test('a minute is asked about in its second half', () => {
  expect(standingAfter(0, 60_000)).toEqual({ kind: 'awake', nextMs: 30_000 })
})

test('a laptop that slept is as idle as the wall clock says, one whose clock was set back as the steady one does', () => {
  const slept = { wallMs: begun.wallMs + 3_600_000, steadyMs: begun.steadyMs + 500 }
  expect(idleMs(begun, slept)).toBe(3_600_000)
  const setBack = { wallMs: begun.wallMs - 86_400_000, steadyMs: begun.steadyMs + 20_000 }
  expect(idleMs(begun, setBack)).toBe(20_000)
  expect(idleMs(begun, { wallMs: begun.wallMs - 1, steadyMs: begun.steadyMs })).toBe(0)
})
