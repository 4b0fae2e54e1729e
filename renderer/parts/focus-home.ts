/** Where the focus goes when what had it is gone: to the title of the screen, so that keys and a screen reader are not lost. */
import { focusSoon } from './focus-soon.ts'

/** For after something was put away: once the page is drawn anew and React Aria has put the focus back where it can. */
export function focusHomeIfLost(): void {
  focusSoon(() => (document.activeElement === document.body ? document.querySelector('main h1[tabindex]') : null), 2)
}
