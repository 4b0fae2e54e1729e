// Promise: the endings by which a Serbian noun or adjective changes from case to case, in folded letters. A light
// list: place names, services and occupations in the singular and plural, not a grammar.

export interface Ending {
  readonly letters: Uint8Array
}

/** The bare stem: "advokat" beside "advokata". */
export const NO_ENDING: Ending = toEnding('')

export const endings: readonly Ending[] = [
  NO_ENDING,
  ...'a e i o u ju om em og oj ih im oga ega ama ima ome omu emu ovi ova ove'.split(' ').map(toEnding)
]

function toEnding(text: string): Ending {
  return { letters: Uint8Array.from(text, letter => letter.charCodeAt(0)) }
}
