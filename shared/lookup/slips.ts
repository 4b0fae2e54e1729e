/**
 * Promise: the words that are one slip of the finger away from a typed word: a letter too many, left out, wrong, or
 * swapped with its neighbour. With the last word, longer words too, whose beginning is.
 *
 * Hidden: the walk leaves the typed word's own path once, at each letter in turn, and follows the rest exactly; its
 * cost hardly depends on the number of words. A letter is what a person types as one: đ may be typed as dj, and in
 * Cyrillic љ, њ and џ are one letter though they fold to two.
 */
import { childOf, descend, NO_NODE } from './vocabulary.ts'
import { isOwn, type Walk } from './walk.ts'

/**
 * Shortest word whose slips are forgiven; below it nearly every word is one slip from another. Of three typed letters
 * one may have been left out.
 */
const MIN_SLIP_LETTERS = 4
const MIN_SLIPPED_PREFIX_LETTERS = 5

const D = 100
const J = 106
const L = 108
const N = 110
const Z = 122

export function findSlips(walk: Walk): void {
  const { vocabulary, letters, path } = walk
  const { letter, firstChild } = vocabulary
  if (letters.length < MIN_SLIP_LETTERS - 1) return
  const last = letters.length - 1
  const onlyLeftOut = letters.length < MIN_SLIP_LETTERS
  for (let at = 0; at <= last && at < path.length; at++) {
    const node = path[at] as number
    const typed = letters[at] as number
    const width = letterWidth(walk, at)
    // Everything that begins with all letters but the last is below `node`, so one visit of it would do for every
    // longer word; the other moves at the last letter only look for whole words.
    const longer = at < last
    const end = firstChild[node + 1] as number
    for (let child = firstChild[node] as number; child < end; child++) {
      if (letter[child] !== typed) follow(walk, child, at, longer) // a letter left out
      // "radjka" for "radojka": what was left out stood between d and j.
      if (walk.hasDj && at > 0 && letters[at - 1] === D) followLost(walk, child, at, longer)
      // "midjana" for "mirjana": the wrong letter came before a j.
      if (walk.hasDj && typed === D) followLost(walk, child, at + 1, longer)
      if (walk.cyrillic) followCyrillicPair(walk, child, at, width, longer)
      if (onlyLeftOut || letter[child] === typed) continue
      follow(walk, child, at + width, longer) // a wrong letter
      // đ is typed as two letters, and the slip may hit the first: "fjordje" for "djordje".
      if (letter[child] === D && letters[at + 1] === J) follow(walk, child, at + 2, longer)
    }
    if (onlyLeftOut) continue
    if (letters[at + width] !== typed) follow(walk, node, at + width, true) // a letter too many
    // The same inside a dj: "dhjordje".
    if (at > 0 && letters[at - 1] === D && letters[at + 1] === J) follow(walk, node, at + 2, longer)
    findSwap(walk, node, at, width, longer)
  }
}

/** The typed letter at `at` and its neighbour, the other way round. */
function findSwap(walk: Walk, node: number, at: number, width: number, longer: boolean): void {
  const { vocabulary, letters } = walk
  const second = at + width
  if (second >= letters.length) return
  const end = second + letterWidth(walk, second)
  const middle = descend(vocabulary, node, letters, second, end)
  if (middle === NO_NODE) return
  const swapped = descend(vocabulary, middle, letters, at, second)
  if (swapped === NO_NODE) return
  follow(walk, swapped, end, longer)
  // A swap that tore a dj apart: "adnjela" for "andjela".
  if (letters[at] === D && letters[end] === J) follow(walk, swapped, end + 1, longer)
}

/** A letter and the j behind it, which folding lost with it. */
function followLost(walk: Walk, child: number, at: number, longer: boolean): void {
  const j = childOf(walk.vocabulary, child, J)
  if (j !== NO_NODE) follow(walk, j, at, longer)
}

/** In Cyrillic lj, nj and dž are one letter: it may be the one left out or mistaken. */
function followCyrillicPair(walk: Walk, child: number, at: number, width: number, longer: boolean): void {
  const { vocabulary, letters } = walk
  const first = vocabulary.letter[child] as number
  if (first !== L && first !== N && first !== D) return
  const pair = childOf(vocabulary, child, first === D ? Z : J)
  if (pair === NO_NODE || (width === 2 && letters[at] === first)) return
  follow(walk, pair, at, longer)
  follow(walk, pair, at + width, longer)
}

/** How many folded letters the typed letter at `at` takes: two for љ, њ, џ. */
function letterWidth(walk: Walk, at: number): number {
  if (!walk.cyrillic) return 1
  const first = walk.letters[at]
  const second = walk.letters[at + 1]
  return ((first === L || first === N) && second === J) || (first === D && second === Z) ? 2 : 1
}

/** Behind the slip every letter must match. */
function follow(walk: Walk, from: number, at: number, longer: boolean): void {
  const { vocabulary, letters, visit } = walk
  const node = descend(vocabulary, from, letters, at, letters.length)
  if (node === NO_NODE) return
  const low = vocabulary.low[node] as number
  if (vocabulary.isWord[node] === 1 && !isOwn(walk, low)) visit('slip', low, low + 1)
  if (!longer || !walk.isLast || letters.length < MIN_SLIPPED_PREFIX_LETTERS) return
  const high = vocabulary.high[node] as number
  if (low <= walk.ownLow && walk.ownHigh <= high) {
    if (low < walk.ownLow) visit('slippedPrefix', low, walk.ownLow)
    if (walk.ownHigh < high) visit('slippedPrefix', walk.ownHigh, high)
  } else if (!isOwn(walk, low)) {
    visit('slippedPrefix', low, high)
  }
}
