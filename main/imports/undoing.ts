/**
 * Undoing an import: either as if it had never been taken, or by writing the values from before over it, which reaches
 * those who hold it by now. One durable write after a verified backup; a new writer begins.
 */
import type { Contract } from '../../shared/bridge.ts'
import type { ImportCounts } from '../../shared/exchange/offer.ts'
import type { HistoryRecord, Told } from '../../shared/history.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { type Taking, type Undone, withoutTaking } from '../../shared/replica/taking.ts'
import { failure, success } from '../../shared/result.ts'
import type { ImportNote } from '../exchange-memory.ts'
import { inSlices } from '../slices.ts'
import type { ImportTools } from './applying.ts'
import { eventOf, standingIn, standingNote } from './import-notes.ts'
import { toldInSlices } from './import-plan.ts'
import { takenBack } from './take-back.ts'
import { reduced } from './takings.ts'

type UndoRequest = Contract['undoImport']['request']
type UndoAnswer = Contract['undoImport']['answer']

export async function undoImport(request: UndoRequest, tools: ImportTools): Promise<UndoAnswer> {
  return request.manner === 'forget' ? await forget(request, tools) : await takeBack(request, tools)
}

/** As if it had never been taken. */
async function forget({ number, by }: UndoRequest, tools: ImportTools): Promise<UndoAnswer> {
  const { station } = tools
  const note = standingNote(station.database, number)
  if (note === null) return failure({ kind: 'no-such-import' })
  const past = await station.readPast(number)
  if (past === null) return failure({ kind: 'not-remembered' })
  const standing = new Set(standingIn(station.database))
  const undone = await withoutTakingInSlices(station.entryMap, past, standing, number)
  return await commitUndo(note, tools, { state: 'undone', by, cause: 'import-undone', ...undone })
}

/** Ordinary writes of the values from before. */
async function takeBack({ number, by }: UndoRequest, tools: ImportTools): Promise<UndoAnswer> {
  const { station } = tools
  const note = standingNote(station.database, number)
  if (note === null || note.state !== 'taken') return failure({ kind: 'no-such-import' })
  const taking = await station.readTaking(number)
  if (taking === null) return failure({ kind: 'not-remembered' })
  const written = takenBack(station.entryMap, taking, station.stampFor(by))
  if (!written.ok) return written
  const cause = 'import-taken-back'
  return await commitUndo(note, tools, { state: 'taken-back', by, cause, changed: written.value, gone: [] })
}

async function commitUndo(
  note: ImportNote,
  { station, safekeeping, now }: ImportTools,
  undo: Undone & {
    readonly state: ImportNote['state']
    readonly by: string
    readonly cause: HistoryRecord['cause']
  }
): Promise<UndoAnswer> {
  const { changed, gone, by, cause, state } = undo
  const told = await toldInSlices(await station.readDirectory(), changed, gone)
  const kept = await safekeeping.make('before-import', station.database)
  if (!kept.ok) return kept
  const at = now()
  const written = await station.commit(
    { entries: changed, gone, exchange: { imports: [{ ...note, state, undone: { at, by } }] } },
    eventOf({ at, by, cause }, note, told, [])
  )
  if (!written.ok) return written
  station.beginWriter()
  const { number } = note
  return success({ number, entries: changed, gone, counts: countsOfUndo(told) })
}

function countsOfUndo(told: Told): ImportCounts {
  const changedFields = told.changes.length
  return { newRecords: told.gone?.length ?? 0, changedFields, conflicts: 0, removals: 0, declined: 0 }
}

/** The records of an import that one step of its undo goes over. */
const recordsAStep = 300

/** `withoutTaking` in small steps: it goes record by record. */
async function withoutTakingInSlices(
  entries: ReadonlyMap<RecordId, Entry>,
  past: readonly Taking[],
  standing: ReadonlySet<number>,
  number: number
): Promise<Undone> {
  const ids = past.find(taking => taking.number === number)?.took.map(entry => entry.id) ?? []
  const starts = Array.from({ length: Math.ceil(ids.length / recordsAStep) }, (_, step) => step * recordsAStep)
  const steps: Undone[] = []
  await inSlices(starts, start => {
    const records = new Set(ids.slice(start, start + recordsAStep))
    steps.push(
      withoutTaking(
        entries,
        past.map(taking => reduced(taking, records)),
        standing,
        number
      )
    )
  })
  return { changed: steps.flatMap(step => step.changed), gone: steps.flatMap(step => step.gone) }
}
