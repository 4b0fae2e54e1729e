/**
 * The window is about to be closed: whoever has something that would be lost with it says so, and it stays open. They are
 * asked from the last to come (which lies on top) down to the first that refuses, so that one question is shown at a time.
 */
import { useEffect, useEffectEvent } from 'react'
import { leaving } from '../shared/bridge.ts'

/** `mayLeave` is asked then; false keeps the window open, and the page should show why. */
export function useLeaving(mayLeave: () => boolean): void {
  const onLeaving = useEffectEvent(mayLeave)
  useEffect(() => {
    const asked = (): boolean => onLeaving()
    if (all.length === 0) window.addEventListener(leaving, ask)
    all.push(asked)
    return () => {
      all.splice(all.indexOf(asked), 1)
      if (all.length === 0) window.removeEventListener(leaving, ask)
    }
  }, [])
}

/** In the order they came. */
const all: (() => boolean)[] = []

function ask(event: Event): void {
  if (!all.toReversed().every(mayLeave => mayLeave())) event.preventDefault()
}
