/**
 * Making way: something that waits elsewhere is gone to though a form lies over the screen. A form with nothing typed
 * closes; one with something typed asks first, and goes on only when the person lets it go or saves it.
 *
 * Promises: whoever stands in the way is asked one after another, the last to come (which lies on top) first, so that
 * there is never more than one question on the screen; who keeps the person here ends it for all that lie below.
 */
import { useEffect, useEffectEvent } from 'react'

/** What is gone to. The lock takes everything away that is not saved, another screen only what lies over this one. */
export type Onward = 'screen' | 'lock'

/** Asked to make way, it calls `goOn` once nothing of its own is in the way any more, if it comes to that. */
export type OnAsked = (goOn: () => void) => void

/** Calls `goOn` when nothing is in the way any more: at once, or after forms were closed; not when one of them stays. */
export function makeWay(goOn: () => void, to: Onward = 'screen'): void {
  const asked = new Set<InTheWay>()
  const goOnFrom = (): void => {
    const next = inTheWay.findLast(one => !asked.has(one) && one.of.has(to))
    if (next === undefined) {
      goOn()
      return
    }
    asked.add(next)
    next.onAsked(goOnFrom)
  }
  goOnFrom()
}

/** Stands in the way of these from now on. Returns what ends that. */
export function standInTheWay(onAsked: OnAsked, of: readonly Onward[] = ['screen', 'lock']): () => void {
  const one: InTheWay = { onAsked, of: new Set(of) }
  inTheWay.push(one)
  return () => void inTheWay.splice(inTheWay.indexOf(one), 1)
}

/** For a form: what it does when it is asked. */
export function useMakingWay(onAsked: OnAsked): void {
  const heard = useEffectEvent(onAsked)
  useEffect(() => standInTheWay(goOn => heard(goOn)), [])
}

/** For work that stays while one looks at other screens, and that the lock alone takes away. */
export function useLockAsking(onAsked: OnAsked): void {
  const heard = useEffectEvent(onAsked)
  useEffect(() => standInTheWay(goOn => heard(goOn), ['lock']), [])
}

interface InTheWay {
  readonly onAsked: OnAsked
  readonly of: ReadonlySet<Onward>
}

/** In the order they came. */
const inTheWay: InTheWay[] = []
