/**
 * Looks over the XML of one sheet before the library reads it. The library makes an array of every row up to the last
 * and fills it up to the widest, so that two cells in far corners would take all memory; and it does not tell of merged
 * cells and of errors. Here they are found, byte by byte, as the sheet is unpacked.
 *
 * Promises: no row or cell that the library sees is overlooked: whatever looks like the beginning of one is counted, in
 * comments, too. A sheet that cannot be judged is refused.
 */
import type { CellPlace, Merge, SheetLimits, SheetProblem } from '../../shared/sheets/reading/grid.ts'

export interface ScannedSheet {
  /** the last row and column that hold a cell, from 1; 0 when there is none */
  readonly rows: number
  readonly columns: number
  readonly merges: readonly Merge[]
  readonly errors: readonly CellPlace[]
}

const letterR = 0x72
const equals = 0x3d
const quote = 0x22
const unaddressed: SheetProblem = { kind: 'malformed', reason: 'the address of a cell' }

const longestTag = 2_000

const less = 0x3c
const greater = 0x3e
const colon = 0x3a
const slash = 0x2f

/** Follows a sheet as it comes in. */
export class SheetScan {
  readonly #limits: SheetLimits
  #at = 0
  #rows = 0
  #columns = 0
  #cells = 0
  #hasRows = false
  readonly #merges: Merge[] = []
  readonly #errors: CellPlace[] = []

  constructor(limits: SheetLimits) {
    this.#limits = limits
  }

  /** Looks at the bytes up to `filled`. A problem is for good. */
  look(bytes: Buffer, filled: number, isWhole: boolean): SheetProblem | null {
    return this.#eachTag(bytes, filled, isWhole, (start, end) => this.#tag(bytes, start, end))
  }

  /** The same for a part that holds no cells: only that no text or tag in it is too long. */
  lookAtTokens(bytes: Buffer, filled: number, isWhole: boolean): SheetProblem | null {
    return this.#eachTag(bytes, filled, isWhole, () => null)
  }

  #eachTag(
    bytes: Buffer,
    filled: number,
    isWhole: boolean,
    visit: (start: number, end: number) => SheetProblem | null
  ): SheetProblem | null {
    for (;;) {
      let start = this.#at
      while (start < filled && bytes[start] !== less) start += 1
      if (start - this.#at > this.#limits.tokenBytes) return this.#tooLarge('tokenBytes')
      if (start >= filled) return null
      let end = start + 1
      while (end < filled && bytes[end] !== greater) end += 1
      if (end - start > this.#limits.tokenBytes) return this.#tooLarge('tokenBytes')
      // The rest of the tag comes with the next bytes.
      if (end >= filled) return isWhole ? { kind: 'malformed', reason: 'a part ends within a tag' } : null
      const problem = visit(start + 1, end)
      if (problem !== null) return problem
      this.#at = end + 1
    }
  }

  get scanned(): ScannedSheet {
    return { rows: this.#rows, columns: this.#columns, merges: this.#merges, errors: this.#errors }
  }

  /** Whether there is a place for rows at all: without one it is no sheet. */
  get hasRows(): boolean {
    return this.#hasRows
  }

  /** The cells that the library will make of it. */
  get area(): number {
    return this.#rows * this.#columns
  }

  #tag(bytes: Buffer, start: number, end: number): SheetProblem | null {
    let name = start
    let after = start
    while (after < end && !isBlank(bytes[after]) && bytes[after] !== slash) {
      if (bytes[after] === colon && name === start) name = after + 1
      after += 1
    }
    const length = after - name
    const first = bytes[name]
    if (length === 1 && first === 0x63) return this.#cell(bytes, after, end)
    if (length === 3 && first === 0x72 && bytes[name + 1] === 0x6f && bytes[name + 2] === 0x77) {
      // Longer than any honest one; and looking for an attribute takes the square of the length.
      if (end - after > longestTag) return { kind: 'malformed', reason: 'the number of a row' }
      return this.#row(bytes.toString('latin1', after, end))
    }
    if (length === 9 && end - after <= longestTag) {
      const word = bytes.toString('latin1', name, after)
      if (word === 'sheetData') this.#hasRows = true
      if (word === 'mergeCell') this.#merge(bytes.toString('latin1', after, end))
    }
    return null
  }

  #row(attributes: string): SheetProblem | null {
    const number = attribute(attributes, 'r')
    if (number === null) return null
    if (!/^[1-9]\d{0,6}$/.test(number)) return { kind: 'malformed', reason: 'the number of a row' }
    return this.#reach(Number(number), 0)
  }

  /** The attributes of a cell, ` r="AB12" s="3" t="e"`: there are millions of them, so they are read byte by byte. */
  #cell(bytes: Buffer, start: number, end: number): SheetProblem | null {
    this.#cells += 1
    if (this.#cells > this.#limits.cells) return this.#tooLarge('cells')
    const isAddressed =
      bytes[start] === 0x20 && bytes[start + 1] === letterR && bytes[start + 2] === equals && bytes[start + 3] === quote
    let at = start + 4
    let column = 0
    let row = 0
    for (; isCapital(bytes[at]) && column < 100_000; at += 1) column = column * 26 + (bytes[at] ?? 0) - 0x40
    for (; isDigit(bytes[at]) && row < 100_000_000; at += 1) row = row * 10 + (bytes[at] ?? 0) - 0x30
    if (!isAddressed || column === 0 || row === 0 || bytes[at] !== quote) return unaddressed
    let isError = false
    for (at += 1; at < end; at += 1) {
      // Another address, whatever prefix it hides behind.
      if (bytes[at] === letterR && !isWordByte(bytes[at - 1]) && !isWordByte(bytes[at + 1])) return unaddressed
      if (bytes[at] === 0x74 && bytes[at + 1] === equals && bytes[at + 3] === 0x65 && bytes[at + 4] === bytes[at + 2])
        isError = true
    }
    if (isError && this.#errors.length < this.#limits.merges) this.#errors.push({ row: row - 1, column: column - 1 })
    return this.#reach(row, column)
  }

  #reach(row: number, column: number): SheetProblem | null {
    if (row > this.#rows) this.#rows = row
    if (column > this.#columns) this.#columns = column
    if (this.#rows > this.#limits.rows) return this.#tooLarge('rows')
    if (this.#columns > this.#limits.columns) return this.#tooLarge('columns')
    return this.area > this.#limits.cells ? this.#tooLarge('cells') : null
  }

  #merge(attributes: string): void {
    const [, left = '', top = '', right = '', bottom = ''] =
      /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(attribute(attributes, 'ref') ?? '') ?? []
    if (left === '' || this.#merges.length >= this.#limits.merges) return
    const merge = {
      top: Number(top) - 1,
      left: columnNumber(left) - 1,
      bottom: Number(bottom) - 1,
      right: columnNumber(right) - 1
    }
    if (merge.top >= 0 && merge.top <= merge.bottom && merge.left <= merge.right) this.#merges.push(merge)
  }

  #tooLarge(limit: keyof SheetLimits): SheetProblem {
    return { kind: 'too-large', limit, most: this.#limits[limit] }
  }
}

/** The value of an attribute, under any prefix; null when it is not there. */
export function attribute(attributes: string, name: string): string | null {
  for (const [, found, double, single] of attributes.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (found === name || found?.slice(found.indexOf(':') + 1) === name) return double ?? single ?? ''
  }
  return null
}

function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

function isCapital(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x41 && byte <= 0x5a
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

/** A letter or digit, or a part of a name. */
function isWordByte(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    (isDigit(byte) || isCapital(byte) || (byte >= 0x61 && byte <= 0x7a) || byte === 0x5f || byte === 0x2d)
  )
}
