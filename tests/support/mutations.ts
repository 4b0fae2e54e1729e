/**
 * Ways in which a file of the database can come to harm, from an accident to a hostile hand. Each takes dice and the
 * sound text and answers the text after the harm. A hostile hand also seals what it changed: it recomputes every
 * checksum, as anybody can who has read main/disk.
 */

import { hash } from 'node:crypto'
import type { LogKind } from '../../main/disk/history.ts'
import { decodeHeader, decodeLine, encodeHeader, encodeLine } from '../../main/disk/journal-lines.ts'
import type { Dice } from './disk/dice.ts'

export type Harm = 'cut' | 'flipped' | 'wrong type' | 'doubled key' | 'huge number' | 'prototype' | 'left out' | 'deep'

export const harms = [
  'cut',
  'flipped',
  'wrong type',
  'doubled key',
  'huge number',
  'prototype',
  'left out',
  'deep'
] as const satisfies readonly Harm[]

/** Bytes cut off at the end, or one to three bits of them turned. */
export function harmBytes(harm: 'cut' | 'flipped', bytes: Buffer, dice: Dice): Buffer {
  if (harm === 'cut') return bytes.subarray(0, dice.between(0, bytes.length - 1))
  const flipped = Buffer.from(bytes)
  for (let bits = dice.between(1, 3); bits > 0; bits -= 1) {
    const at = dice.between(0, bytes.length - 1)
    flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.between(0, 7))
  }
  return flipped
}

/** One place of a JSON text changed; what comes out is still JSON, though it may say one thing twice. */
export function harmJson(harm: Exclude<Harm, 'cut' | 'flipped'>, text: string, dice: Dice): string {
  const root: unknown = JSON.parse(text)
  const place = placeIn(root, harm, dice)
  if (place === null) return text
  const { holder, key } = place
  switch (harm) {
    case 'wrong type':
      place.put(dice.oneOf([null, 0, -1, 0.5, '', 'x', 'ž'.repeat(100_000), true, [], {}, [[]], { id: 'centre-x' }]))
      return JSON.stringify(root)
    case 'huge number':
      place.put(mark)
      return putRaw(root, dice.oneOf(['1e309', '-1e309', '9007199254740993', '1e21', '2147483649', '-0', '0.1e-400']))
    case 'doubled key': {
      const again = dice.oneOf(['null', '7', '"drugo"', '[]', '{}', JSON.stringify(place.value)])
      place.put(mark)
      const first = JSON.stringify(place.value)
      return putRaw(root, `${first},${JSON.stringify(key)}:${again}`)
    }
    case 'prototype': {
      const name = dice.oneOf(['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'])
      Object.defineProperty(holder, mark, { value: { polluted: true, at: 'x' }, enumerable: true, configurable: true })
      return putRaw(root, JSON.stringify(name))
    }
    case 'left out':
      place.leaveOut()
      return JSON.stringify(root)
    case 'deep': {
      place.put(mark)
      const depth = dice.oneOf([20, 1_000, 100_000])
      return putRaw(root, '['.repeat(depth) + ']'.repeat(depth))
    }
  }
}

/** Stands, where it occurs, for what no value can say. */
const mark = '\u0001harm\u0001'

function putRaw(root: unknown, raw: string): string {
  return JSON.stringify(root).replace(JSON.stringify(mark), () => raw)
}

/** A checkpoint document with the checksum that its content has now. */
export function sealDocument(json: string): Buffer {
  const body = `${json.replace(/,"checksum":"[^"]*"\}\s*$/, '')}\n`
  return Buffer.from(`${body},"checksum":"${hash('sha256', body, 'hex')}"}\n`)
}

export interface OpenedJournal {
  readonly header: Parameters<typeof encodeHeader>[0]
  readonly lines: readonly { readonly sequence: number; readonly acknowledged: number; readonly json: string }[]
}

/** A sound journal taken apart. */
export function openJournal(bytes: Buffer, format: string, journal: number): OpenedJournal {
  const head = decodeHeader(bytes, { file: 'journal', format, formatVersion: 1, journal })
  if (head.kind !== 'header') throw new Error(`no sound journal: ${head.reason}`)
  const lines = bytes.subarray(head.end).toString('utf8').split('\n').filter(Boolean)
  return {
    header: head.header,
    lines: lines.map(line => {
      const read = decodeLine(Buffer.from(line), head.checksum)
      if (read === null) throw new Error('no sound line')
      return read
    })
  }
}

/** A journal put together again, every checksum as its content wants it. */
export function sealJournal({ header, lines }: OpenedJournal): Buffer {
  const head = encodeHeader(header)
  return Buffer.from(head.text + lines.map(line => encodeLine(head.checksum, line).text).join(''))
}

interface PlaceInJson {
  readonly holder: object
  readonly key: string
  readonly value: unknown
  readonly put: (value: unknown) => void
  readonly leaveOut: () => void
}

/** A place the harm can strike, met by going down at random: what stands high up is met as often as what is deep. */
function placeIn(root: unknown, harm: Harm, dice: Dice): PlaceInJson | null {
  let found: PlaceInJson | null = null
  let holder = root
  while (holder !== null && typeof holder === 'object') {
    const inside: object = holder
    const members = Object.entries(inside)
    const [key, value] = members[dice.between(0, members.length - 1)] ?? ['', undefined]
    if (members.length === 0) break
    if (isFit(inside, value, harm)) found = { holder: inside, key, value, ...handles(inside, key) }
    if (found !== null && dice.chance(0.25)) break
    holder = value
  }
  return found
}

function isFit(holder: object, value: unknown, harm: Harm): boolean {
  if (harm === 'huge number') return typeof value === 'number'
  return !Array.isArray(holder) || harm === 'wrong type' || harm === 'left out' || harm === 'deep'
}

function handles(holder: object, key: string): Pick<PlaceInJson, 'put' | 'leaveOut'> {
  return {
    put: value => Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true }),
    leaveOut: () => {
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else Reflect.deleteProperty(holder, key)
    }
  }
}

/** A line of the history with the checksum that its content has. */
export function sealHistoryLine(
  sequence: number,
  acknowledged: number,
  json: string,
  log: LogKind = 'history'
): string {
  return encodeLine(`putokaz-${log}`, { sequence, acknowledged, json }).text.trimEnd()
}
