/**
 * Promise: other people's ways of merging, each given the same records and the same edits of two stations, and asked
 * the same: how long the one takes to take in the other's whole state and its changes alone, how large these are, and
 * what became of every edit.
 */
import * as Automerge from '@automerge/automerge'
import memoryAdapter from 'pouchdb-adapter-memory'
import PouchDB from 'pouchdb-core'
import replication from 'pouchdb-replication'
import * as Y from 'yjs'
import type { PlainEdit, PlainRecord, Workload } from './merge-edits.ts'

export interface Merged {
  readonly fullMs: readonly number[]
  readonly deltaMs: readonly number[]
  /** null where there is no file to speak of */
  readonly fullBytes: Uint8Array | null
  readonly deltaBytes: Uint8Array | null
  /** edits in conflict with none that are not in what a reader is shown */
  readonly dropped: number
  /** true conflicts of which one side's value is nowhere to be had any more */
  readonly gone: number
  /** true conflicts that a reader can find out about */
  readonly surfaced: number
}

export interface MergePeer {
  readonly name: string
  readonly run: (workload: Workload, rounds: number) => Promise<Merged>
}

export const mergePeers: readonly MergePeer[] = [
  { name: 'Yjs', run: runYjs },
  { name: 'Automerge', run: runAutomerge },
  { name: 'PouchDB (memory)', run: runPouch }
]

/** The value of one field that a reader is shown first, and the others that can be had; all after the merge. */
export type ValuesOf = (id: string, field: string) => readonly unknown[]

/** Goes through all edits of both sides. */
export function judge(
  { here, there, conflicts }: Workload,
  valuesOf: ValuesOf
): Pick<Merged, 'dropped' | 'gone' | 'surfaced'> {
  const nameOf = ({ id, field }: PlainEdit): string => `${id} ${field}`
  const edits = [...here, ...there]
  const dropped = edits.filter(edit => !conflicts.has(nameOf(edit)) && valuesOf(edit.id, edit.field)[0] !== edit.value)
  const gone = edits.filter(edit => conflicts.has(nameOf(edit)) && !valuesOf(edit.id, edit.field).includes(edit.value))
  const surfaced = [...conflicts].filter(name => {
    const [id = '', field = ''] = name.split(' ')
    return new Set(valuesOf(id, field)).size > 1
  })
  return { dropped: dropped.length, gone: gone.length, surfaced: surfaced.length }
}

/** Runs `work` so often and answers how long each took. `set` is not counted. */
export async function timed<Prepared>(
  rounds: number,
  set: () => Prepared | Promise<Prepared>,
  work: (prepared: Prepared) => unknown
): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const prepared = await set()
    globalThis.gc?.()
    const startedAt = performance.now()
    await work(prepared)
    times.push(performance.now() - startedAt)
  }
  return times
}

type YRecords = Y.Map<Y.Map<unknown>>

async function runYjs(workload: Workload, rounds: number): Promise<Merged> {
  const base = new Y.Doc()
  base.transact(() => {
    const records: YRecords = base.getMap('records')
    for (const { id, values } of workload.records) records.set(id, new Y.Map(Object.entries(values)))
  })
  const start = Y.encodeStateAsUpdate(base)
  const vector = Y.encodeStateVector(base)
  const open = (): Y.Doc => {
    const doc = new Y.Doc()
    Y.applyUpdate(doc, start)
    return doc
  }
  const edit = (doc: Y.Doc, edits: readonly PlainEdit[]): Y.Doc => {
    const records: YRecords = doc.getMap('records')
    for (const { id, field, value } of edits) doc.transact(() => records.get(id)?.set(field, value))
    return doc
  }
  const there = edit(open(), workload.there)
  const fullBytes = Y.encodeStateAsUpdate(there)
  const deltaBytes = Y.encodeStateAsUpdate(there, vector)
  const fullMs = await timed(
    rounds,
    () => edit(open(), workload.here),
    doc => Y.applyUpdate(doc, fullBytes)
  )
  const deltaMs = await timed(
    rounds,
    () => edit(open(), workload.here),
    doc => Y.applyUpdate(doc, deltaBytes)
  )
  const merged = edit(open(), workload.here)
  Y.applyUpdate(merged, fullBytes)
  const records: YRecords = merged.getMap('records')
  return { fullMs, deltaMs, fullBytes, deltaBytes, ...judge(workload, (id, field) => [records.get(id)?.get(field)]) }
}

interface Book extends Record<string, unknown> {
  records: Record<string, Record<string, unknown>>
}

async function runAutomerge(workload: Workload, rounds: number): Promise<Merged> {
  const records = Object.fromEntries(workload.records.map(({ id, values }) => [id, structuredClone(values)]))
  const start = Automerge.save(Automerge.from<Book>({ records }))
  const open = (): Automerge.Doc<Book> => Automerge.load<Book>(start)
  const edit = (doc: Automerge.Doc<Book>, edits: readonly PlainEdit[]): Automerge.Doc<Book> => {
    let edited = doc
    for (const { id, field, value } of edits) {
      edited = Automerge.change(edited, book => {
        ;(book.records[id] as Record<string, unknown>)[field] = value
      })
    }
    return edited
  }
  const there = edit(open(), workload.there)
  const fullBytes = Automerge.save(there)
  const changes = Automerge.getChanges(open(), there)
  const deltaBytes = Buffer.concat(changes)
  const take = (doc: Automerge.Doc<Book>): Automerge.Doc<Book> => Automerge.merge(doc, Automerge.load<Book>(fullBytes))
  const fullMs = await timed(rounds, () => edit(open(), workload.here), take)
  const deltaMs = await timed(
    rounds,
    () => edit(open(), workload.here),
    doc => Automerge.applyChanges(doc, changes)
  )
  const merged = take(edit(open(), workload.here))
  const valuesOf: ValuesOf = (id, field) => {
    const record = merged.records[id]
    if (record === undefined) return []
    return Object.values(Automerge.getConflicts(record, field) ?? { one: record[field] })
  }
  return { fullMs, deltaMs, fullBytes, deltaBytes, ...judge(workload, valuesOf) }
}

let databases = 0

async function runPouch(workload: Workload, rounds: number): Promise<Merged> {
  const Pouch = PouchDB.plugin(memoryAdapter).plugin(replication)
  const open = async (records: readonly PlainRecord[]) => {
    databases += 1
    const database = new Pouch(`bench-${databases}`, { adapter: 'memory' })
    await database.bulkDocs(records.map(({ id, values }) => ({ _id: id, ...values })))
    return database
  }
  const base = await open(workload.records)
  const edit = async (edits: readonly PlainEdit[]) => {
    databases += 1
    const database = new Pouch(`bench-${databases}`, { adapter: 'memory' })
    await Pouch.replicate(base, database)
    for (const { id, field, value } of edits) await database.bulkDocs([{ ...(await database.get(id)), [field]: value }])
    return database
  }
  const there = await edit(workload.there)
  const made: (typeof base)[] = []
  const fullMs = await timed(
    rounds,
    async () => {
      const here = await edit(workload.here)
      made.push(here)
      return here
    },
    here => Pouch.replicate(there, here)
  )
  const merged = made[0] as typeof base
  const found = new Map<string, readonly Record<string, unknown>[]>()
  for (const { doc } of (await merged.allDocs({ include_docs: true, conflicts: true })).rows) {
    const others = await Promise.all((doc._conflicts ?? []).map(rev => merged.get(doc._id, { rev })))
    found.set(doc._id, [doc, ...others])
  }
  // A reader sees the winner; what lost is there for who asks for `_conflicts`.
  const judged = judge(workload, (id, field) => found.get(id)?.map(doc => doc[field]) ?? [])
  for (const database of [base, there, ...made]) await database.destroy()
  return { fullMs, deltaMs: [], fullBytes: null, deltaBytes: null, ...judged }
}
