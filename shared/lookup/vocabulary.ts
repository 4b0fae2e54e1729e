/**
 * Promise: a sorted list of words in which the words with a common beginning are found by following its letters.
 *
 * Hidden: a trie laid out breadth first in typed arrays. The words below a node are neighbours in the sorted list, so
 * every answer is a range of word numbers.
 */

export interface Vocabulary {
  readonly wordCount: number
  /** Letters of all words one after the other; word w lies at textStart[w] to textStart[w + 1]. */
  readonly text: Uint8Array
  readonly textStart: Uint32Array
  /** Per node: the letter that leads to it, and its first child; the next node's first child ends its children. */
  readonly letter: Uint8Array
  readonly firstChild: Uint32Array
  /** Per node: the range of words at and below it; when isWord is 1 the first of them ends here. */
  readonly low: Uint32Array
  readonly high: Uint32Array
  readonly isWord: Uint8Array
}

export const NO_NODE = -1

/** `text` and `textStart` hold the words sorted by their letters, without repetition. */
export function createVocabulary(text: Uint8Array, textStart: Uint32Array): Vocabulary {
  const wordCount = textStart.length - 1
  const mostNodes = text.length + 2
  const letter = new Uint8Array(mostNodes)
  const firstChild = new Uint32Array(mostNodes)
  const low = new Uint32Array(mostNodes)
  const high = new Uint32Array(mostNodes)
  const isWord = new Uint8Array(mostNodes)
  high[0] = wordCount
  let count = 1
  for (let node = 0, depth = 0, levelEnd = 1; node < count; node++) {
    if (node === levelEnd) {
      depth++
      levelEnd = count
    }
    firstChild[node] = count
    const end = high[node] as number
    let word = low[node] as number
    if (word < end && wordLength(textStart, word) === depth) {
      isWord[node] = 1
      word++
    }
    while (word < end) {
      const next = text[(textStart[word] as number) + depth] as number
      letter[count] = next
      low[count] = word
      while (word < end && text[(textStart[word] as number) + depth] === next) word++
      high[count++] = word
    }
  }
  firstChild[count] = count
  return {
    wordCount,
    text,
    textStart,
    letter: letter.slice(0, count),
    firstChild: firstChild.slice(0, count + 1),
    low: low.slice(0, count),
    high: high.slice(0, count),
    isWord: isWord.slice(0, count)
  }
}

/** The node that letters[start] to letters[end] lead to from `from`, or NO_NODE. */
export function descend(vocabulary: Vocabulary, from: number, letters: Uint8Array, start: number, end: number): number {
  let node = from
  for (let i = start; i < end && node !== NO_NODE; i++) node = childOf(vocabulary, node, letters[i] as number)
  return node
}

/** The node that one letter leads to, or NO_NODE. */
export function childOf(vocabulary: Vocabulary, node: number, wanted: number): number {
  const { letter, firstChild } = vocabulary
  const end = firstChild[node + 1] as number
  for (let child = firstChild[node] as number; child < end; child++) {
    const found = letter[child] as number
    if (found >= wanted) return found === wanted ? child : NO_NODE
  }
  return NO_NODE
}

function wordLength(textStart: Uint32Array, word: number): number {
  return (textStart[word + 1] as number) - (textStart[word] as number)
}
