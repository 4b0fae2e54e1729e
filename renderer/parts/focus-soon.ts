/**
 * Gives the focus to an element some frames from now: a question that closes gives it back to where it came from first,
 * which may be a button that is gone by then.
 */
export function focusSoon(find: () => HTMLElement | null, frames = 4): void {
  if (frames > 0) requestAnimationFrame(() => focusSoon(find, frames - 1))
  else find()?.focus()
}
