/** What a crash leaves of a change that was not yet acknowledged: it is dropped and reported, and nothing else is. */
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { encodeLine } from '../../../main/disk/journal-lines.ts'
import { ledgerFile, linesOnDisk } from '../../support/disk/ledger.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'

const LONG = 'long '.repeat(300)

let folder: string
let journal: string
let sound: Buffer

beforeEach(async () => {
  folder = await tempFolder()
  journal = join(folder, 'ledger.1.journal')
  const file = ledgerFile(folder)
  await file.write({ lines: ['a'] })
  await file.append({ line: 'b' })
  await file.close()
  sound = await readFile(journal)
})

/** Lines as the writer would add them in one write after the number 1: it vouches for nothing after that. */
function linesAfter(...lines: readonly string[]): Buffer {
  const salt = sound.toString('latin1', 0, 64)
  const texts = lines.map((line, index) =>
    encodeLine(salt, { sequence: 2 + index, acknowledged: 1, json: JSON.stringify({ line }) })
  )
  return Buffer.from(texts.map(line => line.text).join(''))
}

async function read(tail: Buffer): Promise<{ lines: readonly string[] | undefined; dropped: number | undefined }> {
  await writeFile(journal, Buffer.concat([sound, tail]))
  const file = ledgerFile(folder)
  const lines = (await file.read())?.lines
  await file.close()
  return { lines, dropped: file.opening.tornTail?.bytes }
}

test('a last line cut off at any byte is dropped, and the report says where it began and how long it was', async () => {
  const line = linesAfter('č'.repeat(20))
  for (let length = 1; length < line.length - 1; length += 1) {
    const found = await read(line.subarray(0, length))
    expect(found).toEqual({ lines: ['a', 'b'], dropped: length })
  }
  await writeFile(journal, Buffer.concat([sound, line.subarray(0, 30)]))
  const file = ledgerFile(folder)
  await file.read()
  expect(file.opening).toEqual({
    replayed: 1,
    tornTail: { file: journal, offset: sound.length, bytes: 30 },
    migratedFrom: null
  })
})

test('a last line that lacks nothing but its newline is kept', async () => {
  const line = linesAfter('c')
  expect(await read(line.subarray(0, -1))).toEqual({ lines: ['a', 'b', 'c'], dropped: undefined })
})

test('a last line followed or filled by zeros to the end of the file is dropped', async () => {
  const line = linesAfter('c')
  for (let length = 0; length < line.length; length += 1) {
    const tail = Buffer.concat([line.subarray(0, length), Buffer.alloc(line.length - length)])
    expect(await read(tail)).toEqual({ lines: ['a', 'b'], dropped: line.length })
  }
  expect(await read(Buffer.alloc(5000))).toEqual({ lines: ['a', 'b'], dropped: 5000 })
  expect(await read(Buffer.concat([line.subarray(0, 50), Buffer.alloc(600)]))).toMatchObject({ lines: ['a', 'b'] })
})

test('a whole last line followed by zeros is kept, and the zeros are dropped', async () => {
  const tail = Buffer.concat([linesAfter('c'), Buffer.alloc(700)])
  expect(await read(tail)).toEqual({ lines: ['a', 'b', 'c'], dropped: 700 })
})

test('a last line of which one sector was never written is dropped, although it ends well', async () => {
  const line = linesAfter(LONG)
  const sector = 512 - (sound.length % 512)
  line.fill(0, sector, sector + 512)
  expect(await read(line)).toEqual({ lines: ['a', 'b'], dropped: line.length })
})

test('lines written together may be torn in the first and whole in the last: both are dropped', async () => {
  const lines = linesAfter(LONG, 'whole')
  const sector = 512 - (sound.length % 512)
  lines.fill(0, sector, sector + 512)
  expect(await read(lines)).toEqual({ lines: ['a', 'b'], dropped: lines.length })
})

test('a zero byte that is no unwritten sector is damage', async () => {
  const line = linesAfter('c')
  line[75] = 0
  await expect(read(line)).rejects.toMatchObject({ fault: { kind: 'damaged' } })
})

test('a last line whose newline was changed is damage', async () => {
  const line = linesAfter('c')
  line[line.length - 1] = 0x4a
  await expect(read(line)).rejects.toMatchObject({ fault: { kind: 'damaged' } })
})

test('what is dropped stays dropped when later changes take its number', async () => {
  await appendFile(journal, linesAfter('never acknowledged').subarray(0, -1))
  await appendFile(journal, '!')
  await writeFile(journal, Buffer.concat([sound, linesAfter('never acknowledged').subarray(0, 90)]))
  const file = ledgerFile(folder)
  await file.read()
  expect(await file.append({ line: 'c' })).toMatchObject({ sequence: 2 })
  await file.close()
  expect(await linesOnDisk(folder)).toEqual(['a', 'b', 'c'])
})
