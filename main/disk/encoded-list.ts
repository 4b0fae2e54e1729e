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

/** What a block is put together in, so that no record needs a buffer of its own. */
let workbench = Buffer.allocUnsafeSlow(256 * 1024)

function encode<Item>(records: readonly Item[], kept: Block<Item> | undefined, isFirst: boolean): Block<Item> {
  const ends = new Uint32Array(records.length)
  let length = 0
  for (const [index, record] of records.entries()) {
    if (kept !== undefined && kept.records[index] === record) {
      const start = index === 0 ? 0 : (kept.ends[index - 1] ?? 0)
      const end = kept.ends[index] ?? start
      makeRoom(length, end - start)
      length += kept.bytes.copy(workbench, length, start, end)
    } else {
      const json = JSON.stringify(record)
      // A UTF-16 code unit takes at most 3 bytes in UTF-8; two bytes are the separator's.
      makeRoom(length, json.length * 3 + 2)
      if (!isFirst || index > 0) length += workbench.write(',\n', length)
      length += workbench.write(json, length)
    }
    ends[index] = length
  }
  return { records, bytes: Buffer.from(workbench.subarray(0, length)), ends }
}

function makeRoom(length: number, more: number): void {
  if (length + more <= workbench.length) return
  const larger = Buffer.allocUnsafeSlow(2 * (length + more))
  workbench.copy(larger, 0, 0, length)
  workbench = larger
}
