/**
 * Package files harmed in many ways and then read. An accident is noticed by the checksum. A hostile hand that seals
 * what it changed can make the file say anything a person could have written, and nothing else: whatever it says, it is
 * read or refused with a reason, soon, and the program does not fall over it.
 */

import { readDirectory } from '../../shared/directory.ts'
import type { PackageProblem } from '../../shared/exchange/package.ts'
import { lookUp, openLookup } from '../../shared/lookup/look-up.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { contradictionIn, mergeAll } from '../../shared/replica/merge.ts'
import { Dice } from './disk/dice.ts'
import type { TrialReport } from './disk/fault-trials.ts'
import {
  laidOut,
  type Members,
  membersOf,
  packageFile,
  readHere,
  sealed,
  stationsKey,
  wrappedFile
} from './exchange-packages.ts'
import { harmBytes, harmJson } from './mutations.ts'
import { entryOf, writtenApart } from './records.ts'

const passphrase = 'proba'

export interface MalformedReport extends TrialReport {
  /** How the rounds ended: a trial in which one of these never happens proves little. */
  readonly outcomes: Readonly<Record<string, number>>
  /** of the slowest round */
  readonly slowestMs: number
}

/** Nothing may take longer. */
const patienceMs = 2000

type Read = typeof readHere

/** R6: so many files, each harmed anew. `read` reads them on this thread, or in one of its own. */
export async function runMalformed({
  rounds,
  seed,
  read = readHere
}: {
  readonly rounds: number
  readonly seed: number
  readonly read?: Read
}): Promise<MalformedReport> {
  const dice = new Dice(seed)
  const outcomes: Record<string, number> = {}
  const failures: string[] = []
  let slowestMs = 0
  for (let round = 0; round < rounds; round += 1) {
    const trial = await harmed(dice)
    const startedAt = performance.now()
    try {
      const { content } = await read(trial.bytes, { passphrase })
      const tookMs = performance.now() - startedAt
      slowestMs = Math.max(slowestMs, tookMs)
      if (tookMs > patienceMs) failures.push(`round ${round}: ${trial.how}: took ${tookMs.toFixed(0)} ms`)
      if (content.ok) judgeTaken(content.value.entries, trial, dice)
      else judgeRefusal(content.problem)
      const outcome = content.ok ? (trial.isSealed ? 'taken, sealed' : 'taken') : content.problem.kind
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    } catch (error) {
      failures.push(`round ${round}: ${trial.how}: ${error}`)
    }
    if (isPolluted()) failures.push(`round ${round}: ${trial.how}: Object.prototype was changed`)
  }
  return { rounds, failures, outcomes, slowestMs }
}

interface Trial {
  readonly how: string
  readonly bytes: Buffer
  /** by a hostile hand, so that it may be taken for another package */
  readonly isSealed: boolean
}

const sound = packageFile()
const text = sound.toString()
const wrapped = await wrappedFile(sound, passphrase)
/** What an unharmed file, or one whose harm means nothing, says. */
const soundEntries = JSON.stringify(JSON.parse(text).entries)

const ways = [
  ...(['cut', 'flipped', 'wrong type', 'doubled key', 'huge number', 'prototype', 'left out', 'deep'] as const),
  ...(['spliced', 'blanks', 'respelled', 'soup', 'noise', 'two in one', 'wrapped twice', 'summed again'] as const)
] as const

async function harmed(dice: Dice): Promise<Trial> {
  const how = dice.oneOf(ways)
  const accident = (bytes: Buffer): Trial => ({ how, bytes, isSealed: false })
  switch (how) {
    case 'cut':
    case 'flipped': {
      const file = dice.chance(0.4) ? wrapped : sound
      return accident(harmBytes(how, file, dice))
    }
    case 'spliced': {
      const other = Buffer.from(text.replaceAll('Primer', 'Premer'))
      const at = dice.between(1, sound.length - 1)
      return accident(Buffer.concat([sound.subarray(0, at), other.subarray(at + dice.between(-5, 5))]))
    }
    case 'blanks': {
      const at = dice.between(0, text.length)
      const blanks = dice.oneOf([' ', '\r\n', '\t', '\u00a0', '\v', '\ufeff', '\u2028', ' '.repeat(10_000)])
      return accident(Buffer.from(text.slice(0, at) + blanks + text.slice(at)))
    }
    case 'respelled':
      return accident(Buffer.from(respelled(dice)))
    case 'soup':
      return accident(Buffer.from(soup(dice)))
    case 'noise': {
      const noise = Buffer.from(Array.from({ length: dice.between(0, 3000) }, () => dice.between(0, 255)))
      return accident(dice.chance(0.5) ? noise : Buffer.concat([sound.subarray(0, dice.between(0, 400)), noise]))
    }
    case 'two in one':
      return accident(Buffer.concat([sound, dice.chance(0.5) ? sound : sound.subarray(0, 100)]))
    case 'wrapped twice':
      return accident(await wrappedFile(dice.oneOf([wrapped, harmBytes('flipped', wrapped, dice)]), passphrase))
    case 'summed again': {
      const members = JSON.parse(harmJson(dice.oneOf(['wrong type', 'left out']), text, dice)) as Members
      const { signature, station } = members
      const { checksum } = sealed(members)
      // Where the key or the signature itself was harmed, it may pass for an unsigned file.
      const isSealed = signature === null || (station as Members | null)?.['publicKey'] === null
      return { how, bytes: laidOut({ ...members, checksum, signature }), isSealed }
    }
    default: {
      let harmedText = harmJson(how, text, dice)
      while (how !== 'deep' && dice.chance(0.3)) {
        harmedText = harmJson(dice.oneOf(['wrong type', 'left out']), plain(harmedText), dice)
      }
      // Writing what is very deep takes longer than anything that is tried here.
      const again = harmedText.length < 50_000 && dice.chance(0.8) ? sealedAgain(harmedText) : null
      const bytes = again ?? Buffer.from(harmedText)
      const file = dice.chance(0.1) ? await wrappedFile(bytes, passphrase) : bytes
      return { how, bytes: file, isSealed: again !== null }
    }
  }
}

/** What JSON.parse makes of it, as a naive writer would write it on. */
function plain(text: string): string {
  return JSON.stringify(JSON.parse(text))
}

/** Summed and signed anew, as anybody can with a key of his own; null when it cannot be written canonically. */
function sealedAgain(text: string): Buffer | null {
  try {
    const members = JSON.parse(text) as Members
    if (members === null || typeof members !== 'object' || Array.isArray(members)) return null
    const station = members['station']
    const isSigned =
      station !== null && typeof station === 'object' && 'publicKey' in station && station.publicKey !== null
    return laidOut(sealed(members, isSigned ? stationsKey : null))
  } catch {
    return null
  }
}

const places = [...text.matchAll(/"(?:[^"\\]|\\.)+"|\b\d+\b/g)]

/** The same document to JSON.parse, spelled in another way. */
function respelled(dice: Dice): string {
  const place = places[dice.between(0, places.length - 1)]
  if (place === undefined) return text
  const [part] = place
  const again = part.startsWith('"')
    ? `"\\u${part.charCodeAt(1).toString(16).padStart(4, '0')}${part.slice(2)}`
    : dice.oneOf([`${part}.0`, `${part}e0`, `0${part}`, `${part}E+0`, `-${part}`])
  return text.slice(0, place.index) + again + text.slice(place.index + part.length)
}

/** A beginning of a package and then whatever JSON is made of. */
function soup(dice: Dice): string {
  const start = text.slice(0, dice.oneOf([0, 30, 60, 300, 1000]))
  const tokens = Array.from({ length: dice.between(1, 400) }, () =>
    dice.oneOf([
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"entries"',
      '0',
      '-1',
      '1e9',
      'null',
      'true',
      ' ',
      '\n',
      '\\u0000'
    ])
  )
  return start + tokens.join('')
}

/** What was taken is what the file always said; and what a hostile hand wrote can be worked with. */
function judgeTaken(entries: readonly Entry[], { isSealed }: Trial, dice: Dice): void {
  if (!isSealed) {
    hold(JSON.stringify(entries) === soundEntries, 'a changed file was taken for sound')
    return
  }
  JSON.stringify(entries)
  const honest = entries.filter(entry => contradictionIn(undefined, entry) === null)
  const merged = [...mergeAll(honest).values()]
  if (dice.chance(0.05)) lookUp(openLookup(readDirectory(merged)), 'krnjaca pravna', { today: null, myCentre: null })
  else readDirectory(merged)
}

/** A refusal says something, in plain letters and not without end. */
function judgeRefusal(problem: PackageProblem): void {
  for (const text of Object.values(problem)) {
    if (typeof text !== 'string') continue
    hold(text.length > 0 && text.length < 400, `a reason of ${text.length} letters`)
    hold(/^[\x20-\x7e]+$/.test(text), `a reason in strange letters: ${JSON.stringify(text)}`)
  }
}

function isPolluted(): boolean {
  const plain = {} as { readonly polluted?: unknown }
  return Object.keys(Object.prototype).length > 0 || plain.polluted !== undefined
}

function hold(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence)
}

// ---- R7 ----

export type Wrapping = 'signed' | 'unsigned' | 'wrapped' | 'armored'

/** A file of each sort, short enough that every bit has its turn. `logN` is the work of scrypt. */
export async function shortFile(wrapping: Wrapping, logN = 1): Promise<Buffer> {
  const ana = entryOf('contact', 'contact-ana', {
    organisation: 'organisation-a',
    name: 'Ana Čolić 😀',
    note: 'a\u0001"\\\n'
  })
  const entry = writtenApart(
    ana,
    [{ role: 'x' }, { writer: 'w-1', count: 3 }],
    [{ role: 'y' }, { writer: 'w-2', count: 11 }]
  )
  const strange = {
    ...entryOf('service', 'service-x', { name: 'X' }),
    fields: { novo: [[[1e21, 1e-7, 0.1, -3, true, null], 0]] }
  }
  const key = wrapping === 'unsigned' ? null : stationsKey
  const document = packageFile(membersOf([entry, strange], key), key)
  if (wrapping === 'signed' || wrapping === 'unsigned') return document
  const wrapped = await wrappedFile(document, passphrase, logN)
  if (wrapping === 'wrapped') return wrapped
  const lines = wrapped.toString('base64').match(/.{1,64}/g) ?? []
  return Buffer.from(
    // Without the newline at the end, which means nothing.
    ['-----BEGIN AGE ENCRYPTED FILE-----', ...lines, '-----END AGE ENCRYPTED FILE-----'].join('\n')
  )
}

export interface FlipReport extends TrialReport {
  readonly flips: number
  readonly cuts: number
  /** kinds of refusals, and how many of each */
  readonly outcomes: Readonly<Record<string, number>>
}

/** R7: so many single bits turned and ends cut off; every file must be refused. */
export async function runFlips({
  rounds,
  seed,
  wrappings = ['signed', 'unsigned', 'wrapped', 'armored'],
  logN = 1,
  read = readHere
}: {
  readonly rounds: number
  readonly seed: number
  readonly wrappings?: readonly Wrapping[]
  readonly logN?: number
  readonly read?: Read
}): Promise<FlipReport> {
  const dice = new Dice(seed)
  const files: (readonly [Wrapping, Buffer])[] = []
  for (const wrapping of wrappings) files.push([wrapping, await shortFile(wrapping, logN)])
  const failures: string[] = []
  for (const [wrapping, file] of files) {
    const { content } = await read(file, { passphrase })
    if (!content.ok) failures.push(`${wrapping}: refused before any harm: ${JSON.stringify(content.problem)}`)
  }
  const outcomes: Record<string, number> = {}
  const count = { flips: 0, cuts: 0 }
  for (let round = 0; round < rounds; round += 1) {
    const [wrapping, file] = files[round % files.length] ?? files[0] ?? ['signed', Buffer.alloc(0)]
    const isCut = dice.chance(0.12)
    const at = dice.between(0, file.length - 1)
    const bit = dice.between(0, 7)
    const bytes = Buffer.from(isCut ? file.subarray(0, at) : file)
    if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
    count[isCut ? 'cuts' : 'flips'] += 1
    const where = `${wrapping}: ${isCut ? `cut at byte ${at}` : `bit ${bit} of byte ${at}`}`
    try {
      const { content } = await read(bytes, { passphrase })
      const outcome = content.ok ? 'taken' : content.problem.kind
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      if (content.ok) failures.push(`${where}: taken`)
      if (!content.ok) judgeRefusal(content.problem)
    } catch (error) {
      failures.push(`${where}: ${error}`)
    }
  }
  return { rounds, failures, outcomes, ...count }
}
