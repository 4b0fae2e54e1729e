/**
 * The smallest database that can tell whether anything was lost, doubled or reordered: a list of lines, and changes
 * that each add one. The list grows in place, as the directory does.
 */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Disk, realDisk } from '../../../main/disk/disk.ts'
import { DurableFile, type DurableFileOptions } from '../../../main/disk/durable-file.ts'
import { DatabaseFault } from '../../../main/disk/fault.ts'
import { openDatabase } from '../../../main/disk/opening.ts'
import { type Lying, laid } from './lying.ts'

export interface Ledger {
  readonly lines: string[]
}

export interface LedgerChange {
  readonly line: string
}

export type LedgerOptions = DurableFileOptions<Ledger, LedgerChange>
export type LedgerFile = DurableFile<Ledger, LedgerChange>

/** A real disk that skips the fsyncs: for trials whose crashes are modelled, where they would only cost time. */
export const quickDisk: Disk = {
  ...realDisk,
  open: async (path, mode) => ({ ...(await realDisk.open(path, mode)), sync: nothing, datasync: nothing }),
  syncFolder: nothing
}

export function ledgerOptions(
  folder: string,
  changed: Partial<LedgerOptions> = {},
  lying: Lying = 'open'
): LedgerOptions {
  return {
    folder,
    name: 'ledger',
    format: 'putokaz-ledger',
    formatVersion: 1,
    migrations: new Map([[0, { payload: fromRows, change: fromRow }]]),
    encode: encodeLedger,
    decode: decodeLedger,
    decodeChange: change =>
      isObject(change) && typeof change['line'] === 'string'
        ? { kind: 'decoded', value: { line: change['line'] } }
        : { kind: 'refused', place: 'line', reason: 'expected a string' },
    apply: (ledger, { line }) => {
      ledger.lines.push(line)
      return ledger
    },
    wait: nothing,
    beforeMigration: nothing,
    ...changed,
    disk: laid(lying, changed.disk ?? quickDisk, folder)
  }
}

export function ledgerFile(folder: string, changed: Partial<LedgerOptions> = {}, lying: Lying = 'open'): LedgerFile {
  return new DurableFile(ledgerOptions(folder, changed, lying))
}

/** The same ledger as the fictional formatVersion 0 kept it: `rows` in the checkpoint, a `row` in each change. */
export function oldLedgerFile(folder: string, lying: Lying = 'open'): DurableFile<Ledger, { readonly row: string }> {
  return new DurableFile({
    ...ledgerOptions(folder, {}, lying),
    formatVersion: 0,
    encode: ledger => [`"rows":${JSON.stringify(ledger.lines)}`],
    decode: payload => decodeLedger(fromRows(payload)),
    decodeChange: () => ({ kind: 'refused', place: 'row', reason: 'never read in trials' }),
    apply: (ledger, { row }) => {
      ledger.lines.push(row)
      return ledger
    }
  })
}

/** What a start at this moment would read, without starting; throws what is wrong. */
export async function linesOnDisk(folder: string, lying: Lying = 'open'): Promise<readonly string[] | null> {
  const options = ledgerOptions(folder, {}, lying)
  const found = await openDatabase({ folder, name: 'ledger' }, options, options.disk)
  if (found.kind === 'opened') return found.state.lines
  if (found.kind === 'none') return null
  throw new DatabaseFault(found)
}

/** The names in the folder that are neither the checkpoint nor a journal it needs. */
export async function litterIn(folder: string, lying: Lying = 'open'): Promise<readonly string[]> {
  const names = await readdir(folder)
  if (!names.includes('ledger.json')) return names
  const text = String(await laid(lying, quickDisk, folder).readFile(join(folder, 'ledger.json')))
  const first = Number(/"journal":\{"number":(\d+)/.exec(text)?.[1])
  return names.filter(name => name !== 'ledger.json' && !(Number(/^ledger\.(\d+)\.journal$/.exec(name)?.[1]) >= first))
}

export async function nothing(): Promise<void> {}

function* encodeLedger(ledger: Ledger): Generator<string> {
  const lines = [...ledger.lines]
  yield '"lines":['
  for (const [index, line] of lines.entries()) yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(line)}`
  yield '\n]'
}

function decodeLedger(payload: unknown): ReturnType<LedgerOptions['decode']> {
  const lines = isObject(payload) ? payload['lines'] : undefined
  if (!Array.isArray(lines)) return { kind: 'refused', place: 'lines', reason: 'expected a list' }
  const wrong = lines.findIndex(line => typeof line !== 'string')
  if (wrong >= 0) return { kind: 'refused', place: `lines[${wrong}]`, reason: 'expected a string' }
  return { kind: 'decoded', value: { lines } }
}

function fromRows(payload: unknown): unknown {
  return isObject(payload) ? { lines: payload['rows'] } : payload
}

function fromRow(change: unknown): unknown {
  return isObject(change) ? { line: change['row'] } : change
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
