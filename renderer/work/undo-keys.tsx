/**
 * Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y), on every screen. A field with something typed in it keeps them for itself, and
 * so does a sheet: there they take back letters.
 */
import { useEffect, useEffectEvent } from 'react'
import { isCovered, isCtrl, isCtrlShift } from '../house/keys.ts'
import { useMaking } from './making.ts'

/** Draws nothing. */
export function UndoKeys() {
  const making = useMaking()
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const isRedo = isCtrlShift('z', event) || isCtrl('y', event)
    if (!(isRedo || isCtrl('z', event))) return
    if (event.defaultPrevented || isCovered() || hasOwnUndo(event.target)) return
    void (isRedo ? making.redo() : making.undo())
    event.preventDefault()
  })
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => onKey(event)
    document.addEventListener('keydown', keyed)
    return () => document.removeEventListener('keydown', keyed)
  }, [])
  return null
}

function hasOwnUndo(target: EventTarget | null): boolean {
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isText && target.value !== ''
}
