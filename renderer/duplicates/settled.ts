/** What a person has settled on so far about two records that are one, field by field. Pure. */
import type { SharedField } from '../../shared/joining.ts'
import { normalForm } from '../../shared/replica/register.ts'

/** By field, of those that there is something to choose in. */
export type Settled = ReadonlyMap<string, unknown>

/** Lists whose members stand beside one another; hours of two records seldom make one week. */
const putTogether: ReadonlySet<string> = new Set(['phones', 'languages', 'aliases', 'websites', 'statements'])

/** To begin with: lists together, of everything else what the first record says. */
export function proposedFor(fields: readonly SharedField[]): Settled {
  return new Map(
    fields.flatMap(({ field, said, isSame, united }) => {
      if (isSame) return []
      return [[field, putTogether.has(field) && united !== null ? united : (said[0][0] ?? said[1][0])] as const]
    })
  )
}

export function withValue(settled: Settled, field: string, value: unknown): Settled {
  return new Map([...settled, [field, value]])
}

/** The same with the names that were not chosen among the other names, so that the record is found by them, too. */
export function withNamesKept(settled: Settled, fields: readonly SharedField[]): Settled {
  const names = namesLost(settled, fields)
  if (names.length === 0) return settled
  const aliases = fields.find(({ field }) => field === 'aliases')
  const known = settled.get('aliases') ?? aliases?.said[0][0] ?? aliases?.said[1][0] ?? []
  return withValue(settled, 'aliases', [...(Array.isArray(known) ? known : []), ...names])
}

/** The names, full and short, that nobody would find the record by any more. */
export function namesLost(settled: Settled, fields: readonly SharedField[]): readonly string[] {
  const said = (field: string): readonly unknown[] => fields.find(one => one.field === field)?.said.flat() ?? []
  const kept = new Set(
    ['name', 'shortName'].flatMap(field => (settled.has(field) ? [settled.get(field)] : said(field))).map(normalForm)
  )
  const aliases = settled.get('aliases') ?? said('aliases').flat()
  for (const alias of Array.isArray(aliases) ? aliases : []) kept.add(normalForm(alias))
  const names = [...said('name'), ...said('shortName')].filter(name => typeof name === 'string')
  return [...new Set(names)].filter(name => !kept.has(normalForm(name)))
}
