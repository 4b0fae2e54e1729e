/** The window is about to be closed: whoever has something that would be lost with it says so, and it stays open. */
import { useEffect, useEffectEvent } from 'react'
import { leaving } from '../shared/bridge.ts'

/** `mayLeave` is asked then; false keeps the window open, and the page should show why. */
export function useLeaving(mayLeave: () => boolean): void {
  const onLeaving = useEffectEvent((event: Event): void => {
    if (!mayLeave()) event.preventDefault()
  })
  useEffect(() => {
    const asked = (event: Event): void => onLeaving(event)
    window.addEventListener(leaving, asked)
    return () => window.removeEventListener(leaving, asked)
  }, [])
}
