/**
 * What a package says about itself: which members the document has beside its entries, and what they may say
 * (docs/exchange-format.md). How it is laid out is layout.ts; bytes, keys and files are the machine's (main/exchange).
 */
import { z } from 'zod'
import { centreId, organisationId } from '../records/ids.ts'
import { failure, type Result, success } from '../result.ts'
import { checksumForm } from './layout.ts'
import type { PackageLimits } from './limits.ts'
import { type PackageHead, type PackageProblem, packageFormat, packageFormatVersion } from './package.ts'

/** An instant in UTC as `toISOString` writes it, between the years 0 and 9999. */
export const instantForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,3})?Z$/

const checksum = z.string().regex(checksumForm)
const instant = z.string().regex(instantForm)
const stationId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
const stationName = z.string().min(1).max(80)
const recordName = z.string().max(300)

const part = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('all') }),
  z.strictObject({ what: z.literal('centre'), centre: centreId, name: recordName }),
  z.strictObject({ what: z.literal('organisation'), organisation: organisationId, name: recordName }),
  z.strictObject({ what: z.literal('search'), text: recordName }),
  z.strictObject({ what: z.literal('changes'), sinceChecksum: checksum, sinceCreatedAt: instant })
])

const headSchema = z.strictObject({
  format: z.literal(packageFormat),
  formatVersion: z.int().min(1),
  needs: z.string().max(40).optional(),
  createdAt: instant,
  station: z.strictObject({
    id: stationId,
    name: stationName,
    publicKey: z
      .string()
      .regex(/^[A-Za-z0-9_-]{43}$/)
      .nullable()
  }),
  by: z.string().min(1).max(80),
  scope: z.strictObject({ part, personalContacts: z.boolean() }),
  summary: z.record(z.string().regex(/^[a-z-]{1,30}$/), z.int().min(0)),
  stationNames: z.record(stationId, stationName),
  checksum,
  signature: z
    .string()
    .regex(/^[A-Za-z0-9_-]{86}$/)
    .nullable()
})

/**
 * What a package says about itself. `members` are the JSON texts of all outermost members but the entries, which
 * stood in a document that was looked over and verified. A member that this version does not know is a fault: another
 * version would say so in `formatVersion`.
 */
export function readHead(
  members: ReadonlyMap<string, string>,
  limits: PackageLimits
): Result<PackageHead, Extract<PackageProblem, { readonly kind: 'malformed' | 'newer' | 'too-large' }>> {
  const values = Object.fromEntries([...members].map(([name, text]) => [name, JSON.parse(text) as unknown]))
  const { formatVersion, needs } = values
  if (typeof formatVersion === 'number' && formatVersion > packageFormatVersion) {
    return failure({ kind: 'newer', formatVersion, needs: typeof needs === 'string' ? needs.slice(0, 40) : null })
  }
  for (const name of ['summary', 'stationNames']) {
    // A schema takes some microseconds for each of them, and the window waits for it.
    const names = Object.keys(values[name] ?? {}).length
    if (names > limits.names) return failure({ kind: 'too-large', place: name, limit: `names ${limits.names}` })
  }
  const read = headSchema.safeParse(values)
  if (!read.success) {
    const [issue] = read.error.issues
    return failure({ kind: 'malformed', place: placeOf(issue?.path ?? []), reason: reasonOf(issue) })
  }
  const { createdAt, station, by, scope, summary, stationNames } = read.data
  const head = { formatVersion: read.data.formatVersion, createdAt, station, by, scope, summary, stationNames }
  return success({ ...head, checksum: read.data.checksum })
}

/** "scope.part.centre", made of a path of names and places; names are cut and hold nothing but plain letters. */
export function placeOf(path: readonly PropertyKey[]): string {
  const place = path.map(step => (typeof step === 'number' ? `[${step}]` : `.${plainName(String(step))}`)).join('')
  return place === '' ? 'the document' : place.replace(/^\./, '')
}

/** A name from a file, fit to be shown. */
function plainName(name: string): string {
  return name.slice(0, 40).replace(/[^a-zA-Z0-9_-]/g, '?')
}

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  // The messages of zod speak of what is expected; only this one repeats what it found.
  if (issue?.code === 'unrecognized_keys') return `${issue.keys.map(plainName).slice(0, 3).join(', ')} is unknown here`
  return (issue?.message ?? 'not readable').slice(0, 200)
}
