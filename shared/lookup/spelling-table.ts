/**
 * Promise: every distinct spelling of a word (its folded letters and its marks) gets one small number, the same
 * whenever it comes again.
 *
 * Hidden: an open hash table over the letters themselves, because a JavaScript string for each of a million words
 * would cost more than all the rest of building an index.
 */

export interface SpellingTable {
  count: number
  /** Letters of all spellings one after the other; spelling s lies at textStart[s] to textStart[s + 1]. */
  text: Uint8Array
  textStart: Uint32Array
  marks: Int32Array
  /** A hash of letters and marks together. */
  tags: Int32Array
  /** Two numbers a slot, side by side for the processor's cache: spelling + 1 (0 for empty) and its tag. */
  slots: Int32Array
}

export function createSpellingTable(): SpellingTable {
  return {
    count: 0,
    text: new Uint8Array(512),
    textStart: new Uint32Array(65),
    marks: new Int32Array(64),
    tags: new Int32Array(64),
    slots: new Int32Array(256)
  }
}

/** The number of the spelling with the letters bytes[start] to bytes[end]; `hash` is theirs (fold.ts). */
export function numberOf(
  table: SpellingTable,
  bytes: Uint8Array,
  start: number,
  end: number,
  hash: number,
  marks: number
): number {
  const { slots } = table
  const last = slots.length - 2
  const tag = tagOf(hash, marks)
  for (let slot = firstSlot(tag) & last; ; slot = (slot + 2) & last) {
    const spelling = (slots[slot] as number) - 1
    if (spelling < 0) return addSpelling(table, bytes, start, end, marks, tag)
    // With the same letters and the same tag the marks are the same too: tagOf is one to one in them.
    if (slots[slot + 1] === tag && hasLetters(table, spelling, bytes, start, end)) return spelling
  }
}

/** Negative when the letters of a stand before those of b; marks do not count. */
export function compareLetters(table: SpellingTable, a: number, b: number): number {
  const { text, textStart } = table
  const startA = textStart[a] as number
  const startB = textStart[b] as number
  const lengthA = (textStart[a + 1] as number) - startA
  const lengthB = (textStart[b + 1] as number) - startB
  for (let i = 0; i < lengthA && i < lengthB; i++) {
    const difference = (text[startA + i] as number) - (text[startB + i] as number)
    if (difference !== 0) return difference
  }
  return lengthA - lengthB
}

/** A typed array of `length` that begins with the elements of `array`. */
export function lengthened<Of extends Int32Array | Uint32Array | Uint8Array | Float64Array>(
  array: Of,
  length: number
): Of {
  const longer = new (array.constructor as new (size: number) => Of)(length)
  longer.set(array)
  return longer
}

function tagOf(hash: number, marks: number): number {
  return hash ^ Math.imul(marks, 0x9e3779b1)
}

/** Even, because a slot takes two places. */
function firstSlot(tag: number): number {
  return (tag ^ (tag >>> 15)) << 1
}

function hasLetters(table: SpellingTable, spelling: number, bytes: Uint8Array, start: number, end: number): boolean {
  const { text, textStart } = table
  let at = textStart[spelling] as number
  if ((textStart[spelling + 1] as number) - at !== end - start) return false
  for (let i = start; i < end; i++) if (bytes[i] !== text[at++]) return false
  return true
}

function addSpelling(
  table: SpellingTable,
  bytes: Uint8Array,
  start: number,
  end: number,
  marks: number,
  tag: number
): number {
  const spelling = table.count++
  if (spelling === table.tags.length) {
    table.tags = lengthened(table.tags, spelling * 2)
    table.marks = lengthened(table.marks, spelling * 2)
    table.textStart = lengthened(table.textStart, spelling * 2 + 1)
  }
  const textAt = table.textStart[spelling] as number
  const textEnd = textAt + end - start
  if (textEnd > table.text.length) table.text = lengthened(table.text, textEnd * 2)
  for (let i = start; i < end; i++) table.text[textAt + i - start] = bytes[i] as number
  table.textStart[spelling + 1] = textEnd
  table.marks[spelling] = marks
  table.tags[spelling] = tag
  // At most half of the slots are taken.
  if (table.count * 4 > table.slots.length) widen(table)
  else putIntoSlot(table.slots, spelling, tag)
  return spelling
}

function widen(table: SpellingTable): void {
  table.slots = new Int32Array(table.slots.length * 2)
  for (let spelling = 0; spelling < table.count; spelling++) {
    putIntoSlot(table.slots, spelling, table.tags[spelling] as number)
  }
}

function putIntoSlot(slots: Int32Array, spelling: number, tag: number): void {
  const last = slots.length - 2
  let slot = firstSlot(tag) & last
  while (slots[slot] !== 0) slot = (slot + 2) & last
  slots[slot] = spelling + 1
  slots[slot + 1] = tag
}
