/**
 * The JSON bytes of a long list of records of which few change from one checkpoint to the next. It promises that a
 * record is turned into JSON only once as long as it stays the same object at the same place in the list.
 *
 * It keeps the bytes in blocks of a few dozen records: a block without a change is handed on as it is; in one with
 * changes the unchanged records' bytes are copied. (Texts kept record by record cost more than encoding anew: with one
 * letter outside Latin-1, joining them and turning them into UTF-8 takes twice as long as JSON.stringify.)
 */

const BLOCK_RECORDS = 64

interface Block<Item> {
  readonly records: readonly Item[]
  readonly bytes: Buffer
  /** Where each record's bytes end, its separator included. */
  readonly ends: Uint32Array
}

export class EncodedList<Item extends object> {
  readonly #blocks: Block<Item>[] = [];

  /**
   * The records' JSON texts, separated by comma and newline, in chunks of a few dozen records, each made when it is
   * drawn. The records must not change in place, ever. Draw one sequence at a time.
   */
  *chunks(records: readonly Item[]): Generator<Uint8Array> {
    for (let start = 0, number = 0; start < records.length; start += BLOCK_RECORDS, number += 1) {
      let block = this.#blocks[number]
      if (block === undefined || !isSame(block.records, records, start)) {
        block = encode(records.slice(start, start + BLOCK_RECORDS), block, number === 0)
        this.#blocks[number] = block
      }
      yield block.bytes
    }
    this.#blocks.length = Math.ceil(records.length / BLOCK_RECORDS)
  }
}

function isSame<Item>(kept: readonly Item[], records: readonly Item[], start: number): boolean {
  if (kept.length !== Math.min(BLOCK_RECORDS, records.length - start)) return false
  for (let index = 0; index < kept.length; index += 1) if (kept[index] !== records[start + index]) return false
  return true
}

function encode<Item>(records: readonly Item[], kept: Block<Item> | undefined, isFirst: boolean): Block<Item> {
  const ends = new Uint32Array(records.length)
  const parts: Uint8Array[] = []
  let length = 0
  let unchangedFrom: number | null = null
  const copyUnchanged = (upTo: number): void => {
    if (unchangedFrom !== null) parts.push(bytesBetween(kept, unchangedFrom, upTo))
    unchangedFrom = null
  }
  for (const [index, record] of records.entries()) {
    if (kept !== undefined && kept.records[index] === record) {
      unchangedFrom ??= index
      length += endOf(kept, index) - endOf(kept, index - 1)
    } else {
      copyUnchanged(index)
      const part = Buffer.from(`${isFirst && index === 0 ? '' : ',\n'}${JSON.stringify(record)}`)
      parts.push(part)
      length += part.length
    }
    ends[index] = length
  }
  copyUnchanged(records.length)
  return { records, bytes: Buffer.concat(parts, length), ends }
}

function bytesBetween<Item>(block: Block<Item> | undefined, from: number, upTo: number): Uint8Array {
  return block === undefined ? Buffer.alloc(0) : block.bytes.subarray(endOf(block, from - 1), endOf(block, upTo - 1))
}

function endOf<Item>(block: Block<Item>, index: number): number {
  return index < 0 ? 0 : (block.ends[index] ?? block.bytes.length)
}
