/**
 * Finding in lists as people type: without diacritics, in either script, the words in any order. A word may stand anywhere
 * in the name, which is in sight, and begins one of the other words that an entry is found by.
 */
import { fold } from '../../shared/lookup/fold.ts'
import { withoutTurning } from '../words/names.ts'

/** What `contains` takes as its text. A list may put it on the page, hidden: it must not turn around what stands there. */
export function soughtText({ name, sought }: { readonly name: string; readonly sought?: readonly string[] }): string {
  return sought === undefined ? name : withoutTurning([name, ...sought].join(asideFrom))
}

export function contains(text: string, typed: string): boolean {
  const [name = '', ...others] = text.split(asideFrom).map(fold)
  const aside = ` ${others.join(' ')}`
  return fold(typed)
    .split(' ')
    .every(word => name.includes(word) || aside.includes(` ${word}`))
}

/** In no name, and nothing that is drawn. */
const asideFrom = '\n'
