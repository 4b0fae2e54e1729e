/** The list of those who work at a station: what may stand on it. Pure. */
import { settings } from '../../shared/bridge.ts'
import type { Words } from '../words/words.ts'

const one = settings.shape.people.element

/** The most names a list holds. */
export const mostPeople = 50
/** The longest name, in characters. */
export const longestName = one.maxLength ?? 80

/** What is wrong with a name for the list; null when nothing is. `besides`: the one it takes the place of. */
export function nameProblem(
  { t }: Words,
  people: readonly string[],
  typed: string,
  besides: string | null = null
): string | null {
  const name = typed.trim()
  if (name === '') return t('settings.people.missing')
  if (!one.safeParse(name).success) return t('settings.people.tooLong', { most: String(longestName) })
  if (name !== besides && people.includes(name)) return t('settings.people.known')
  if (besides === null && people.length >= mostPeople) return t('settings.people.full', { most: String(mostPeople) })
  return null
}

/** The list with one name in the place of another; where the new one stands already, once. */
export function withRenamed(people: readonly string[], from: string, to: string): readonly string[] {
  return [...new Set(people.map(name => (name === from ? to : name)))]
}

/** The list with a name that was taken off it, at the place it had as far as the list is still so long. */
export function withPutBack(people: readonly string[], name: string, place: number): readonly string[] {
  return people.includes(name) ? people : people.toSpliced(place, 0, name)
}

/** Names out of a line in which they are parted by commas or semicolons; null when they cannot all be taken. */
export function namesIn(line: string): readonly string[] | null {
  const names = [...new Set(line.split(/[,;\n]/).map(name => name.trim().replace(/\s+/g, ' ')))].filter(Boolean)
  return settings.shape.people.safeParse(names).success ? names : null
}
