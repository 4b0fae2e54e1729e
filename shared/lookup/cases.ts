/**
 * Promise: the same word in another Serbian case: "presevu" finds presevo, "bujanovcu" bujanovac, "podrsci" podrska.
 *
 * Hidden: a light list of endings and three sound changes, for place names, services and occupations; not a grammar.
 * What it takes for a case too many ranks below what is spelled so, and above a slip.
 */
import { childOf, descend, NO_NODE } from './vocabulary.ts'
import { isOwn, type Walk } from './walk.ts'

const MIN_STEM_LETTERS = 4

/** Letters of each ending of a noun or adjective, folded; the first is the bare stem: "advokat" beside "advokata". */
const ENDINGS: readonly Uint8Array[] = ',a,e,i,o,u,ju,om,em,og,oj,ih,im,oga,ega,ama,ima,ome,omu,emu,ovi,ova,ove'
  .split(',')
  .map(ending => Uint8Array.from(ending, letterCode))

const A = letterCode('a')
const I = letterCode('i')
const VOWELS: ReadonlySet<number> = new Set([...'aeiou'].map(letterCode))
/** Ruka - ruci, knjiga - knjizi, siromah - siromasi: the letter before an i, and the one it stands for. */
const HARD_OF: ReadonlyMap<number, number> = new Map(
  ['ck', 'zg', 'sh'].map(([soft = '', hard = '']) => [letterCode(soft), letterCode(hard)])
)
/** The endings -ac, -ak and -ar lose their a: Bujanovac - Bujanovcu, petak - petka, centar - centru. */
const AFTER_FLEETING_A: ReadonlySet<number> = new Set([...'ckr'].map(letterCode))

export function findOtherCases(walk: Walk): void {
  const { letters, path, vocabulary } = walk
  for (const ending of ENDINGS) {
    const stemLength = letters.length - ending.length
    if (stemLength < MIN_STEM_LETTERS || !endsWith(letters, ending)) continue
    const stem = path[stemLength]
    if (stem !== undefined && ending.length > 0) visitEndings(walk, stem)
    const beforeLast = path[stemLength - 1]
    if (beforeLast === undefined) continue
    const hard = ending[0] === I ? HARD_OF.get(letters[stemLength - 1] as number) : undefined
    const node = hard === undefined ? NO_NODE : childOf(vocabulary, beforeLast, hard)
    if (node !== NO_NODE) visitEndings(walk, node)
    findFleetingA(walk, ending, stemLength, beforeLast)
  }
}

/** Typed with an ending, the word may have an a before its last letter; typed bare with that a, others have none. */
function findFleetingA(walk: Walk, ending: Uint8Array, stemLength: number, beforeLast: number): void {
  const { letters, vocabulary, path } = walk
  const last = letters[stemLength - 1] as number
  const previous = letters[stemLength - 2] as number
  if (!AFTER_FLEETING_A.has(last)) return
  if (ending.length > 0 && !VOWELS.has(previous)) {
    const a = childOf(vocabulary, beforeLast, A)
    const node = a === NO_NODE ? NO_NODE : childOf(vocabulary, a, last)
    if (node !== NO_NODE) visitWord(walk, node)
  } else if (ending.length === 0 && previous === A && stemLength > MIN_STEM_LETTERS) {
    const withoutA = path[stemLength - 2]
    const node = withoutA === undefined ? NO_NODE : childOf(vocabulary, withoutA, last)
    if (node !== NO_NODE) visitEndings(walk, node)
  }
}

function visitEndings(walk: Walk, stem: number): void {
  for (const ending of ENDINGS) {
    const node = descend(walk.vocabulary, stem, ending, 0, ending.length)
    if (node !== NO_NODE) visitWord(walk, node)
  }
}

function visitWord(walk: Walk, node: number): void {
  const low = walk.vocabulary.low[node] as number
  if (walk.vocabulary.isWord[node] === 1 && !isOwn(walk, low)) walk.visit('inflected', low, low + 1)
}

function endsWith(letters: Uint8Array, ending: Uint8Array): boolean {
  const from = letters.length - ending.length
  return ending.every((letter, i) => letters[from + i] === letter)
}

function letterCode(letter: string): number {
  return letter.charCodeAt(0)
}
