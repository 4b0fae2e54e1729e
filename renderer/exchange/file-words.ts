/** Files for exchange in words: what they hold, who vouches for them, and why one cannot be taken. */
import type { Offer, OfferedFile, PastImport } from '../../shared/exchange/offer.ts'
import {
  isPublishedName,
  type PackageProblem,
  type PackageScope,
  packageEnding
} from '../../shared/exchange/package.ts'
import { dayInBelgrade } from '../../shared/records/day.ts'
import { withoutTurning } from '../words/names.ts'
import type { Words } from '../words/words.ts'

/** What an offered file is called. */
export function offeredName({ t }: Words, { name, signature }: Pick<OfferedFile, 'name' | 'signature'>): string {
  return signature === 'published' ? t('exchange.published.name') : name
}

/** A file that was taken. A spreadsheet stands for itself, and so does the public directory: no station made them. */
export function takenInWords({ t }: Words, file: { readonly name: string; readonly stationName: string }): string {
  const { name, stationName: station } = file
  if (station !== name) return t('exchange.imports.from', { file: name, station })
  return isPublishedName(name) ? t('exchange.published.name') : withoutTurning(name)
}

/** What files that are offered together are called. */
export function offeredNames(words: Words, { files }: Offer): string {
  return files.map(file => offeredName(words, file)).join(', ')
}

/** "ceo imenik", "jedan centar: …". Never fails: a newer version may know other parts. */
export function scopeInWords({ t }: Words, { part }: PackageScope): string {
  switch (part.what) {
    case 'all':
      return t('exchange.scope.all')
    case 'centre':
      return t('exchange.scope.centre', { name: part.name })
    case 'organisation':
      return t('exchange.scope.organisation', { name: part.name })
    case 'search':
      return t('exchange.scope.search', { text: part.text })
    case 'changes':
      return t('exchange.scope.changes', { on: dayOf(part.sinceCreatedAt) })
    default:
      part satisfies never
      return t('exchange.scope.unknown')
  }
}

export function contactsInWords({ t }: Words, { personalContacts }: PackageScope): string {
  return t(personalContacts ? 'exchange.file.withContacts' : 'exchange.file.withoutContacts')
}

/** What an import brought: "12 izmena, 1 neslaganje". */
export function broughtInWords({ t }: Words, counts: PastImport['counts']): string {
  const { newRecords, changedFields, conflicts, removals, declined } = counts
  const told = [
    newRecords === 0 ? '' : t('exchange.newRecords', { count: newRecords }),
    changedFields === 0 ? '' : t('exchange.changes', { count: changedFields }),
    conflicts === 0 ? '' : t('exchange.conflicts', { count: conflicts }),
    removals === 0 ? '' : t('exchange.removals', { count: removals }),
    declined === 0 ? '' : t('exchange.declined', { count: declined })
  ].filter(text => text !== '')
  return told.length === 0 ? t('exchange.nothingChanged') : told.join(', ')
}

export interface ProblemText {
  /** what is wrong and what to do next */
  readonly text: string
  /** the fault in technical words, for whoever helps by telephone */
  readonly detail: string | null
}

export function problemInWords({ t }: Words, problem: PackageProblem): ProblemText {
  const ending = packageEnding
  const plain = (text: string, detail: string | null = null): ProblemText => ({ text, detail })
  switch (problem.kind) {
    case 'foreign':
      switch (problem.looksLike) {
        case null:
          return plain(t('exchange.problem.foreign', { ending }))
        case 'spreadsheet':
          return plain(t('exchange.problem.spreadsheet', { ending }))
        case 'pdf':
          return plain(t('exchange.problem.pdf', { ending }))
        case 'zip':
          return plain(t('exchange.problem.zip', { ending }))
        case 'database':
        case 'empty':
          return plain(t(`exchange.problem.${problem.looksLike}`))
        default:
          return problem.looksLike satisfies never
      }
    case 'newer':
      return plain(
        problem.needs === null
          ? t('exchange.problem.newerUnknown')
          : t('exchange.problem.newer', { needs: problem.needs })
      )
    case 'cannot-read':
    case 'cannot-unwrap':
      return plain(t(`exchange.problem.${problem.kind}`), problem.reason)
    case 'too-large':
      return plain(t('exchange.problem.too-large'), `${problem.limit}, ${problem.place}`)
    case 'malformed':
      return plain(t('exchange.problem.malformed'), `${problem.place}: ${problem.reason}`)
    case 'contradicts-itself':
      return plain(t('exchange.problem.contradicts-itself'), `${problem.record} ${problem.field}: ${problem.reason}`)
    case 'damaged':
    case 'signature-wrong':
    case 'passphrase-needed':
    case 'passphrase-wrong':
    case 'cancelled':
    case 'unexpected':
      return plain(t(`exchange.problem.${problem.kind}`))
    default:
      return problem satisfies never
  }
}

/** The day of an instant, for sentences; as it stands there when it is none. */
export function dayOf(at: string): string {
  return dayInBelgrade(new Date(at)) ?? at
}

/** A fault in technical words, as it is read out to whoever helps; null when there is none. */
export function forSupport({ t }: Words, detail: string | null): string | null {
  return detail === null ? null : t('exchange.file.forSupport', { detail: detail.slice(0, 300) })
}
