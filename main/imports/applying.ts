/**
 * Applying an offer: what a person decided is taken in, in one durable write after a verified backup. On any failure
 * nothing has changed, and the offer still lies there.
 */
import type { ApplyProblem, Imported } from '../../shared/bridge.ts'
import type { Decisions } from '../../shared/exchange/offer.ts'
import { dayInBelgrade } from '../../shared/records/day.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { type Entry, registerOf } from '../../shared/replica/entry.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { ImportNote, TakenFile } from '../exchange-memory.ts'
import type { Safekeeping } from '../safekeeping.ts'
import { inSlices } from '../slices.ts'
import type { Station } from '../station.ts'
import { namesLearned } from '../station-names.ts'
import { eventOf, standingIn } from './import-notes.ts'
import { planImport } from './import-plan.ts'
import type { Offers, SoundFile } from './offers.ts'

/** What applying and undoing work on. Nothing may be waiting to be saved, and nothing else may write meanwhile. */
export interface ImportTools {
  readonly station: Station
  readonly safekeeping: Safekeeping
  /** ISO instant by this computer's clock */
  readonly now: () => string
}

export interface Applied {
  readonly imported: Imported
  /** contacts that the import marks as erased: their data has to be cleared away */
  readonly erased: readonly RecordId[]
}

export async function applyOffer(
  offers: Offers,
  decisions: Decisions,
  { station, safekeeping, now }: ImportTools
): Promise<Result<Applied, ApplyProblem>> {
  const offered = await offers.toTake(decisions.offer)
  if (offered === null) return failure({ kind: 'offer-outdated' })
  if (offered.needsAcceptance && !decisions.acceptsUnsigned) return failure({ kind: 'not-accepted' })
  let isKnownBeyond = false
  await inSlices(offered.union.values(), entry => {
    isKnownBeyond ||= station.isKnownBeyond([entry])
  })
  // What that copy of this writer wrote must never be taken for what is written here from now on.
  if (isKnownBeyond) station.beginWriter()
  const directory = await station.readDirectory()
  const { exchange } = station.database
  const at = now()
  const { by } = decisions
  const stamp = () => station.stampFor(by)
  const plan = await planImport(offered.union, decisions, { directory, declined: exchange.declined, stamp, at })
  if (plan === null) return failure({ kind: 'offer-outdated' })
  const kept = await safekeeping.make('before-import', station.database)
  if (!kept.ok) return kept

  const number = station.nextImport
  const { counts, declined, taken, erased } = plan
  const files = offered.files.map(takenFileOf)
  const note: ImportNote = {
    number,
    at,
    by,
    files,
    counts,
    state: 'taken',
    undone: null,
    event: station.lastNumber + 1
  }
  const { changed, ...versions } = taken
  const began = (plan.told.began ?? []).map(({ record }) => record)
  const misdated = changed.filter(entry => !directory.entries.has(entry.id) && isAhead(entry, at)).map(({ id }) => id)
  const written = await station.commit(
    {
      entries: changed,
      taking: { number, standing: standingIn(station.database), ...versions, began },
      exchange: {
        imports: [note],
        ...(Object.keys(declined).length > 0 ? { declined } : {}),
        ...namesLearned(station.database, offered.files, offered.stationNames, changed),
        ...(misdated.length > 0 ? { misdated } : {}),
        ...(erased.length > 0 ? { erasing: Object.fromEntries(erased.map(id => [id, true])) } : {})
      }
    },
    eventOf({ at, by, cause: 'import' }, note, plan.told, erased)
  )
  if (!written.ok) return written
  offers.drop(decisions.offer)
  return success({ imported: { number, entries: changed, gone: [], counts, misdated }, erased })
}

/** Whether a verification is dated after the day it comes in. */
function isAhead(entry: Entry, at: string): boolean {
  if (entry.kind !== 'verification') return false
  const today = dayInBelgrade(new Date(at))
  return today !== null && registerOf(entry, 'on').some(({ value }) => typeof value === 'string' && value > today)
}

function takenFileOf({ name, package: { head, signature } }: SoundFile): TakenFile {
  const { station, createdAt, checksum } = head
  const publicKey = signature === 'good' ? station.publicKey : null
  return { name, station: station.id, stationName: station.name, publicKey, createdAt, checksum }
}
