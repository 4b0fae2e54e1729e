/** Brings the part of a page that somebody came for into view and gives it the focus. */
import { type RefObject, useEffect, useRef } from 'react'

export function useArrival<Kind extends HTMLElement>(isSought: boolean): RefObject<Kind | null> {
  const element = useRef<Kind>(null)
  useEffect(() => {
    if (!isSought) return
    element.current?.focus({ preventScroll: true })
    element.current?.scrollIntoView({ block: 'center' })
  }, [isSought])
  return element
}
