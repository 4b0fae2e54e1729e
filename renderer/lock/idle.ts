/**
 * How long nobody did anything, and what follows from it. Two clocks are read: the one of the wall goes on while a laptop
 * sleeps but may be set back, the steady one cannot be set but may stand still in sleep. Whichever says that more time
 * has passed is believed, since a lock that closes too early costs a passphrase and one too late costs what it protects.
 */

/** Both clocks at one moment, in milliseconds. */
export interface Moment {
  readonly wallMs: number
  readonly steadyMs: number
}

export type Standing =
  /** nothing to do for so long */
  | { readonly kind: 'awake'; readonly nextMs: number }
  /** a person is asked whether they are there */
  | { readonly kind: 'asking'; readonly leftMs: number }
  | { readonly kind: 'over' }

/** Before it closes by itself, it asks for so long. WCAG 2.2 (2.2.1) wants 20 seconds at least. */
const askingMs = 30_000

export function idleMs(last: Moment, now: Moment): number {
  return Math.max(0, now.wallMs - last.wallMs, now.steadyMs - last.steadyMs)
}

/** `afterMs`: so long may nobody do anything. */
export function standingAfter(idle: number, afterMs: number): Standing {
  const leftMs = afterMs - idle
  if (leftMs <= 0) return { kind: 'over' }
  return leftMs <= askingMs ? { kind: 'asking', leftMs } : { kind: 'awake', nextMs: leftMs - askingMs }
}
