/** Finding in lists as people type: without diacritics, in either script, the words in any order. */
import { fold } from '../../shared/lookup/fold.ts'

export function contains(text: string, typed: string): boolean {
  const folded = fold(text)
  return fold(typed)
    .split(' ')
    .every(word => folded.includes(word))
}
