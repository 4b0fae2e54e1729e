/**
 * The box that stands in the document before the page does (scripts/early-page.ts): it takes what is typed while the program
 * is still getting ready. The page takes over what stands in it, and where, and then it goes.
 */

/** What was typed before the page was there; nothing when no such box stands there any more. */
export function typedEarly(): string {
  return earlyBox()?.value ?? ''
}

/** Puts caret and marking where they are in the early box, whose text `box` has. False when there is no early box. */
export function goOnTyping(box: HTMLInputElement): boolean {
  const early = earlyBox()
  if (early === null) return false
  box.focus({ preventScroll: true })
  box.setSelectionRange(early.selectionStart, early.selectionEnd)
  return true
}

/** Takes the early box away: the page is there. */
export function endEarly(): void {
  document.getElementById('early')?.remove()
}

function earlyBox(): HTMLInputElement | null {
  const box = document.getElementById('early-box')
  return box instanceof HTMLInputElement ? box : null
}
