/**
 * Making way: something that waits elsewhere is gone to though a form lies over the screen. A form with nothing typed
 * closes; one with something typed asks first, and goes on only when the person lets it go or saves it.
 */
import { useEffect, useEffectEvent } from 'react'

const asked = 'putokaz-make-way'

/** Calls `goOn` when nothing lies in the way any more: at once, or after a form was closed; not when it stays. */
export function makeWay(goOn: () => void): void {
  const question = new CustomEvent(asked, { cancelable: true, detail: goOn })
  if (window.dispatchEvent(question)) goOn()
}

/** For a form: what it does when it is asked. It calls `goOn` once it is closed, if it is. */
export function useMakingWay(onAsked: (goOn: () => void) => void): void {
  const heard = useEffectEvent((event: Event): void => {
    if (!(event instanceof CustomEvent) || typeof event.detail !== 'function') return
    event.preventDefault()
    const goOn: () => void = event.detail
    onAsked(goOn)
  })
  useEffect(() => {
    const listen = (event: Event): void => heard(event)
    window.addEventListener(asked, listen)
    return () => window.removeEventListener(asked, listen)
  }, [])
}
