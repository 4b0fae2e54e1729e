/**
 * Records as the rows of a file say them, before anything here is compared with them. Several rows may speak of one
 * record; what they say is put together.
 */

import { fold } from '../../lookup/fold.ts'
import type { RecordId, RecordKind } from '../../records/ids.ts'
import { normalForm } from '../../replica/register.ts'

export interface RowPlace {
  readonly sheet: number
  readonly row: number
}

export const nothingAssumed: ReadonlySet<string> = new Set()

/** A record that rows speak of. */
export class Draft {
  readonly kind: RecordKind
  /** the rows that speak of it, the first one first */
  readonly places: RowPlace[] = []
  /** values by field; fields that name other records are in `links` */
  readonly values = new Map<string, unknown>()
  /** `everyCentre` is a link, too */
  readonly links = new Map<string, Link | Set<Link>>()
  /** rows only name it and say nothing else of it */
  readonly isOnlyNamed: boolean
  /** the record here that it is, when that is clear from the row itself */
  readonly known: RecordId | null

  /**
   * Of a sheet that Putokaz wrote: the fields whose value here is still the one that the sheet showed. Null for any
   * other sheet: its writer has seen nothing of what is here.
   */
  shown: ReadonlySet<string> | null = null
  /** its number among the drafts, from 0 */
  number = -1
  /** of a contact: what tells it from others of its organisation */
  key = ''
  /** fields that no row says, and that are filled in for a new record only */
  assumed: ReadonlySet<string> = nothingAssumed
  /** a desk that the rows give no name */
  isNameless = false

  constructor(kind: RecordKind, isOnlyNamed = false, known: RecordId | null = null) {
    this.kind = kind
    this.isOnlyNamed = isOnlyNamed
    this.known = known
  }

  /** Adds what another row says. False when an earlier one said something else, which then counts. */
  say(field: string, value: unknown): boolean {
    const before = this.values.get(field)
    if (before === undefined) {
      this.values.set(field, value)
      return true
    }
    if (Array.isArray(before) && Array.isArray(value)) {
      const known = new Set(before.map(normalForm))
      const more = value.filter(one => !known.has(normalForm(one)))
      if (more.length > 0) this.values.set(field, [...before, ...more])
      return true
    }
    return isSaidAlike(field, before, value)
  }

  link(field: string, to: Link): void {
    this.links.set(field, to)
  }

  linkAlso(field: string, to: Link): void {
    const before = this.links.get(field)
    if (before instanceof Set) before.add(to)
    else this.links.set(field, new Set([to]))
  }

  foundIn(place: RowPlace): void {
    const last = this.places.at(-1)
    if (last?.row !== place.row || last.sheet !== place.sheet) this.places.push(place)
  }
}

/** Another record of the file, or a word that stands for one ("every-centre"). */
export type Link = Draft | RecordId

/** Fields of prose: written in another script, without accents or in capitals they say the same. */
const prose = new Set(['name', 'role', 'address', 'settlement', 'municipality', 'note', 'aliases'])

/** Whether two values of a field say the same. */
export function isSaidAlike(field: string, one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') {
    if (field === 'email') return one.toLowerCase() === other.toLowerCase()
    const folded = prose.has(field) ? fold(one) : ''
    if (folded !== '') return folded === fold(other)
  }
  return normalForm(one) === normalForm(other)
}
