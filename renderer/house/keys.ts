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

/** Whether Ctrl (Cmd on a Mac) and this Latin letter were pressed, and nothing else. */
export function isCtrl(letter: string, pressed: Pressed): boolean {
  return isCtrlHeld(pressed) && !pressed.shiftKey && isLetter(letter, pressed)
}

/** The same with Shift. */
export function isCtrlShift(letter: string, pressed: Pressed): boolean {
  return isCtrlHeld(pressed) && pressed.shiftKey && isLetter(letter, pressed)
}

/**
 * Under the Serbian Cyrillic layout the key says "к" where "K" is printed: there the place of the key decides. Z and Y
 * are printed the other way round on Serbian keyboards than their places are named.
 */
function isLetter(letter: string, { key, code }: Pressed): boolean {
  const typed = key.toLowerCase()
  if (/^[a-z]$/.test(typed)) return typed === letter
  const printed = printedOnSerbianKeys.get(typed)
  return printed === undefined ? code === `Key${letter.toUpperCase()}` : printed === letter
}

const printedOnSerbianKeys: ReadonlyMap<string, string> = new Map([
  ['з', 'z'],
  ['ѕ', 'y']
])

/** The digit pressed with Ctrl alone, in the row above the letters or the block beside them; null when it was none. */
export function ctrlDigit(pressed: Pressed): number | null {
  if (!isCtrlHeld(pressed) || pressed.shiftKey) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(pressed.code)?.[1]
  return digit === undefined ? null : Number(digit)
}

/** Whether a key writes something: such a key pressed outside every field belongs into the box. */
export function isWriting(pressed: Pressed): boolean {
  return [...pressed.key].length === 1 && !pressed.ctrlKey && !pressed.metaKey && !pressed.altKey
}

function isCtrlHeld({ ctrlKey, metaKey, altKey }: Pressed): boolean {
  return (ctrlKey || metaKey) && !altKey
}

/** Whether a menu or a list of choices is unfolded. */
export function isMenuOpen(): boolean {
  return document.querySelector('[role="menu"], [role="listbox"]') !== null
}

/** Whether a sheet or a question lies over the screen: the keys of the screen rest meanwhile. */
export function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}
