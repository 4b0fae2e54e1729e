/**
 * Weighs package files against the present directory, without changing it: what they hold together, what of it would
 * change something, and how fresh each is. A dry run of the merge, in small steps.
 */
import type { Freshness } from '../../shared/exchange/offer.ts'
import type { Package, PackageProblem } from '../../shared/exchange/package.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { type Entry, registerOf } from '../../shared/replica/entry.ts'
import { contradictionIn, mergeEntries } from '../../shared/replica/merge.ts'
import { isSame } from '../../shared/replica/plain-value.ts'
import { contentOf } from '../../shared/replica/register.ts'
import { onlyFields } from '../../shared/replica/taking.ts'
import { inSlices } from '../slices.ts'

export interface Present {
  readonly entries: ReadonlyMap<RecordId, Entry>
  readonly stationId: string
  /** whether an entry knows more of the present writer than it has written */
  readonly isKnownBeyond: (entries: Iterable<Entry>) => boolean
}

export interface WeighedFile {
  /** null when it holds nothing against the directory or the files before it */
  readonly problem: Extract<PackageProblem, { readonly kind: 'contradicts-itself' }> | null
  readonly freshness: Freshness
  readonly knewMore: boolean
}

export interface Weighed {
  /** in the order of the packages */
  readonly files: readonly WeighedFile[]
  /** what the files without a problem hold together, by record */
  readonly union: ReadonlyMap<RecordId, Entry>
  /** of that, what would change something: whole new records, and the fields of others that would change */
  readonly news: readonly Entry[]
  /** registers that are here already */
  readonly identical: number
}

/** Packages that contradict the directory, or one before them, are left out and say so. */
export async function weigh(packages: readonly Package[], present: Present): Promise<Weighed> {
  const union = new Map<RecordId, Entry>()
  const files: WeighedFile[] = []
  for (const one of packages) files.push(await weighOne(one, present, union))
  const news: Entry[] = []
  let identical = 0
  await inSlices(union.values(), theirs => {
    const changed = changedFields(present.entries.get(theirs.id), theirs)
    identical += Object.keys(theirs.fields).length - changed.length
    if (changed.length > 0) news.push(onlyFields(theirs, changed))
  })
  return { files, union, news, identical }
}

/** The fields of `theirs` whose registers change when it is taken. */
export function changedFields(ours: Entry | undefined, theirs: Entry): readonly string[] {
  const fields = Object.keys(theirs.fields)
  if (ours === undefined) return fields
  const merged = mergeEntries(ours, theirs)
  if (merged === ours) return []
  return fields.filter(field => !isSame(registerOf(ours, field), registerOf(merged, field)))
}

const nothingWrong = { problem: null, freshness: { kind: 'nothing-new' }, knewMore: false } as const

/** Adds what the package holds to the union, unless something in it cannot be. */
async function weighOne(of: Package, present: Present, union: Map<RecordId, Entry>): Promise<WeighedFile> {
  let problem: WeighedFile['problem'] = null
  await inSlices(of.entries, entry => {
    const before = union.get(entry.id)
    const found =
      problem !== null
        ? null
        : (contradictionIn(present.entries.get(entry.id), entry) ??
          (before === undefined ? null : contradictionIn(before, entry)))
    if (found !== null) problem = { kind: 'contradicts-itself', ...found }
  })
  if (problem !== null) return { ...nothingWrong, problem }
  let registers = 0
  let known = 0
  let isHeldMore = false
  let knewMore = false
  await inSlices(of.entries, entry => {
    const ours = present.entries.get(entry.id)
    const changed = changedFields(ours, entry)
    registers += changed.length
    if (ours !== undefined) known += 1
    if (changed.length > 0) knewMore ||= isOfUnknownWrites(ours, entry, changed, present.stationId)
    else isHeldMore ||= ours !== undefined && !isSame(ours, entry) && !isSame(namedIn(ours, entry), entry)
    knewMore ||= present.isKnownBeyond([entry])
    const before = union.get(entry.id)
    union.set(entry.id, before === undefined ? entry : mergeEntries(before, entry))
  })
  if (registers > 0) return { ...nothingWrong, freshness: { kind: 'changes', registers }, knewMore }
  if (of.head.scope.part.what === 'all' && present.entries.size > known) isHeldMore = true
  return { ...nothingWrong, freshness: { kind: isHeldMore ? 'older' : 'nothing-new' }, knewMore }
}

function namedIn(ours: Entry, theirs: Entry): Entry {
  return onlyFields(ours, Object.keys(theirs.fields))
}

/** Whether it brings writes of this very station that are not here: they were made before a restore, or in a copy. */
function isOfUnknownWrites(
  ours: Entry | undefined,
  theirs: Entry,
  fields: readonly string[],
  stationId: string
): boolean {
  if (!theirs.stamps.some(stamp => stamp[2] === stationId)) return false
  return fields.some(field => {
    const known = new Set(ours === undefined ? [] : registerOf(ours, field).map(contentOf))
    return registerOf(theirs, field).some(
      version => version.stamp.station === stationId && !known.has(contentOf(version))
    )
  })
}
