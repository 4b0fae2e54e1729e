/**
 * After a sheet or a question is closed the focus goes back to where it came from. Where that is gone by then (the row
 * of a gap that was filled), it goes to the title of the screen, so that the keys and a screen reader are not lost.
 */
import { useEffect } from 'react'

export function useFocusReturned(): void {
  useEffect(
    () => () => {
      // React Aria puts the focus back in the frame after the overlay is gone.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          if (document.activeElement !== document.body) return
          document.querySelector<HTMLElement>('main h1[tabindex]')?.focus({ preventScroll: true })
        })
      )
    },
    []
  )
}
