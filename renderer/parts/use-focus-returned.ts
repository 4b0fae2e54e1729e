/**
 * After a sheet or a question is closed the focus goes back to where it came from. Where that is gone by then (the row
 * of a gap that was filled), it goes to the title of the screen.
 */
import { useEffect } from 'react'
import { focusHomeIfLost } from './focus-home.ts'

export function useFocusReturned(): void {
  useEffect(() => focusHomeIfLost, [])
}
