/** Moves the focus where the keys go on after a line was added to a field or taken out of it. */
import type { RefObject } from 'react'

/** To the first match in the group, once the page has been drawn again. */
export function focusSoon(group: RefObject<HTMLElement | null>, selector: string): void {
  requestAnimationFrame(() => group.current?.querySelector<HTMLElement>(selector)?.focus())
}

/** The button that adds a line; it stands in an element marked so. */
export const addButton = '[data-add] button'
/** The first input of the last line. */
export const lastLine = 'li:last-of-type input'
