/**
 * Spreadsheets harmed in many ways, by accident or by a hostile hand, and then read: whatever comes out is a value, soon,
 * and entries that a package might carry. An archive whose parts were harmed is sealed again, so that its checksums do
 * not save us.
 */
import type { Directory } from '../../shared/directory.ts'
import { packageLimits } from '../../shared/exchange/limits.ts'
import { faultOf } from '../../shared/exchange/read-entry.ts'
import { contradictionIn } from '../../shared/replica/merge.ts'
import { sheetsPlan } from '../../shared/sheets/reading/plan.ts'
import { Dice } from './disk/dice.ts'
import type { TrialReport } from './disk/fault-trials.ts'
import { harmBytes } from './mutations.ts'
import { directoryOf } from './records.ts'
import { crookedSheets } from './sheets-corpus.ts'
import { knownEntries } from './sheets-directory.ts'
import { readAgainst } from './sheets-told.ts'
import { zipFile } from './sheets-xlsx.ts'

export interface MalformedSheetsReport extends TrialReport {
  /** how the rounds ended: a trial in which one of these never happens proves little */
  readonly outcomes: Readonly<Record<string, number>>
  readonly slowestMs: number
}

/** Nothing may take longer. */
const patienceMs = 2_000

export async function runMalformedSheets({
  rounds,
  seed
}: {
  readonly rounds: number
  readonly seed: number
}): Promise<MalformedSheetsReport> {
  const dice = new Dice(seed)
  const directory = directoryOf(...knownEntries)
  const sound = crookedSheets
    .filter(({ problem }) => problem === undefined)
    .map(({ file, bytes }) => ({ file, bytes: bytes() }))
  const outcomes: Record<string, number> = {}
  const failures: string[] = []
  let slowestMs = 0
  for (let round = 0; round < rounds; round += 1) {
    const { file, bytes } = sound[dice.between(0, sound.length - 1)] ?? { file: '', bytes: Buffer.alloc(0) }
    const harmed = harm(bytes, dice)
    const startedAt = performance.now()
    const told = await outcomeOf(file, harmed, directory)
    const tookMs = performance.now() - startedAt
    slowestMs = Math.max(slowestMs, tookMs)
    if (told.failure !== null) failures.push(`round ${round} of ${file}: ${told.failure}`)
    if (tookMs > patienceMs) failures.push(`round ${round} of ${file}: ${tookMs.toFixed(0)} ms`)
    outcomes[told.outcome] = (outcomes[told.outcome] ?? 0) + 1
  }
  return { rounds, failures, outcomes, slowestMs }
}

async function outcomeOf(
  file: string,
  bytes: Buffer,
  directory: Directory
): Promise<{ readonly outcome: string; readonly failure: string | null }> {
  const fails = (failure: string) => ({ outcome: 'failed', failure })
  try {
    const read = await readAgainst(file, bytes, directory)
    if ('problem' in read) return { outcome: (read.problem as { readonly kind: string }).kind, failure: null }
    const { plan, understood, entries } = read
    if (!sheetsPlan.safeParse(plan).success) return fails('a plan that the machine would not take back')
    // It crosses from one thread to another.
    structuredClone(understood.understanding)
    for (const entry of entries) {
      const fault = faultOf(entry, 1_000_000, packageLimits)
      if (fault !== null) return fails(`${entry.id}: ${fault.place} ${fault.reason}`)
      const contradiction = contradictionIn(directory.entries.get(entry.id), entry)
      if (contradiction !== null) return fails(contradiction.reason)
    }
    if (Object.keys(Object.prototype).length > 0) return fails('Object.prototype was written to')
    return {
      outcome:
        entries.length === 0
          ? 'nothing in it'
          : understood.understanding.faultCount === 0
            ? 'read'
            : 'read with faults',
      failure: null
    }
  } catch (error) {
    return fails(error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

function harm(bytes: Buffer, dice: Dice): Buffer {
  if (dice.chance(0.15)) return harmBytes(dice.oneOf(['cut', 'flipped']), bytes, dice)
  const parts = partsIn(bytes)
  if (parts === null) return harmText(bytes, dice)
  const at = dice.between(0, parts.length - 1)
  return zipFile(
    parts.map(
      ([name, body], place) =>
        [dice.chance(0.01) ? `${name}x` : name, place === at || dice.chance(0.1) ? harmXml(body, dice) : body] as const
    )
  )
}

/** The parts of an archive of ours, which are not packed. Null for a text. */
function partsIn(bytes: Buffer): readonly (readonly [string, Buffer])[] | null {
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return null
  const parts: [string, Buffer][] = []
  let at = 0
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const size = bytes.readUInt32LE(at + 18)
    const name = bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26))
    const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    parts.push([name, bytes.subarray(from, from + size)])
    at = from + size
  }
  return parts
}

const strange = [
  '',
  '0',
  '-1',
  '1e309',
  '99999999999',
  'NaN',
  'A1',
  'XFD1',
  'A999999',
  '__proto__',
  'constructor',
  '\u0000',
  '\ufffd',
  '&#0;',
  '&amp;',
  '&x;',
  '"',
  "'",
  '<',
  '>',
  '<c>',
  '</row>',
  '<row>',
  '<c r="A1"/>',
  ']]>',
  '<![CDATA[',
  '<!--',
  '-->',
  'č',
  'Њ',
  '3.8161E+11',
  '=1+1',
  'a'.repeat(40_000),
  ' '.repeat(3_000),
  ';'.repeat(300),
  '\n'.repeat(200),
  '#REF!',
  '#org',
  'putokaz 1 contact sr-Latn typed all name'
] as const

function harmXml(body: Buffer, dice: Dice): Buffer {
  const text = body.toString('utf8')
  switch (dice.between(0, 4)) {
    case 0:
      return Buffer.from(text.slice(0, dice.between(0, text.length)))
    case 1: {
      const from = dice.between(0, text.length)
      return Buffer.from(text.slice(0, from) + text.slice(from + dice.between(1, 40)))
    }
    case 2: {
      // A value of an attribute, or a text, becomes another.
      const values = [...text.matchAll(/="([^"]*)"|>([^<]+)</g)]
      const found = values[dice.between(0, Math.max(0, values.length - 1))]
      if (found === undefined) return body
      const at = found.index + found[0].indexOf(found[1] ?? found[2] ?? '')
      return Buffer.from(text.slice(0, at) + dice.oneOf(strange) + text.slice(at + (found[1] ?? found[2] ?? '').length))
    }
    case 3: {
      const from = dice.between(0, text.length)
      const piece = text.slice(from, from + dice.between(1, 400))
      return Buffer.from(text.slice(0, from) + piece.repeat(dice.between(2, 20)) + text.slice(from))
    }
    default: {
      const at = dice.between(0, text.length)
      return Buffer.from(text.slice(0, at) + dice.oneOf(strange) + text.slice(at))
    }
  }
}

function harmText(bytes: Buffer, dice: Dice): Buffer {
  const at = dice.between(0, bytes.length)
  switch (dice.between(0, 3)) {
    case 0:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(dice.oneOf(strange)), bytes.subarray(at)])
    case 1: {
      const piece = bytes.subarray(at, at + dice.between(1, 100))
      return Buffer.concat([
        bytes.subarray(0, at),
        ...Array.from({ length: dice.between(1, 30) }, () => piece),
        bytes.subarray(at)
      ])
    }
    case 2:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.from(Array.from({ length: dice.between(1, 40) }, () => dice.between(0, 255))),
        bytes.subarray(at)
      ])
    default: {
      const lines = bytes.toString('latin1').split('\n')
      const [one, other] = [dice.between(0, lines.length - 1), dice.between(0, lines.length - 1)]
      const kept = lines[one] ?? ''
      lines[one] = lines[other] ?? ''
      lines[other] = kept
      return Buffer.from(lines.join('\n'), 'latin1')
    }
  }
}
