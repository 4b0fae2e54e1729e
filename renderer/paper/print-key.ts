/** Ctrl+P: prints what is on the screen, or leads to the sheet of it. */
import { useEffect, useEffectEvent } from 'react'
import { isCovered, isCtrl } from '../house/keys.ts'

export function usePrintKey(onPress: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (!isCtrl('p', event)) return
    event.preventDefault()
    if (!isCovered()) onPress()
  })
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => onKey(event)
    document.addEventListener('keydown', keyed)
    return () => document.removeEventListener('keydown', keyed)
  }, [])
}
