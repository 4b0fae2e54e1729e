/** How the page looks: what a person chose, as the root element of the page says it to the style sheets. */
import type { Settings } from '../shared/bridge.ts'
import { languages } from '../shared/look.ts'
import { speak } from './words/words.ts'

export type Look = Pick<Settings, 'language' | 'theme' | 'textSize'>

/** Until a person has chosen. */
export const firstLook: Look = { language: languages[0], theme: 'system', textSize: 100 }

/** Puts a look on: every word and style that stands on the page follows. */
export function putOn(look: Look, root: HTMLElement): void {
  root.dataset['theme'] = look.theme
  root.dataset['textSize'] = String(look.textSize)
  speak(look.language, root)
}
