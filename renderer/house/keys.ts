/** Reading the keyboard in every layout people here use. */

/** The parts of a KeyboardEvent that matter. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/**
 * Whether Ctrl (Cmd on a Mac) and this Latin letter were pressed, and nothing else. Under the Serbian Cyrillic layout
 * the key says "к" where "K" is printed: there the place of the key decides.
 */
export function isCtrl(letter: string, pressed: Pressed): boolean {
  if (!isCtrlAlone(pressed)) return false
  const isLatin = /^[a-z]$/i.test(pressed.key)
  return isLatin ? pressed.key.toLowerCase() === letter : pressed.code === `Key${letter.toUpperCase()}`
}

/** The digit pressed with Ctrl alone, in the row above the letters or the block beside them; null when it was none. */
export function ctrlDigit(pressed: Pressed): number | null {
  if (!isCtrlAlone(pressed)) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(pressed.code)?.[1]
  return digit === undefined ? null : Number(digit)
}

/** Whether a key writes something: such a key pressed outside every field belongs into the box. */
export function isWriting(pressed: Pressed): boolean {
  return [...pressed.key].length === 1 && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey
}

function isCtrlAlone({ ctrlKey, metaKey, altKey, shiftKey }: Pressed): boolean {
  return (ctrlKey || metaKey) && !altKey && !shiftKey
}
