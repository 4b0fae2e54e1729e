/** What is sealed comes out as it was, or is refused: whatever is turned, cut, moved, repeated or put in another's place. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { DatabaseFault } from '../../../main/disk/fault.ts'
import { openHistory } from '../../../main/disk/history.ts'
import { decodeHeader, encodeLine } from '../../../main/disk/journal-lines.ts'
import { sealedDisk } from '../../../main/disk/sealed-disk.ts'
import { DataKey, Sealing } from '../../../main/disk/sealing.ts'
import { ledgerFile, nothing, quickDisk } from '../../support/disk/ledger.ts'
import { laid, trialKey, withStarts } from '../../support/disk/lying.ts'
import { judgeHarm, prepareSealed } from '../../support/disk/seal-trials.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'

const lines = ['a', 'b', 'čččč', 'd', 'e']
const names = ['ledger.json', 'ledger.1.journal', 'ledger.history'] as const

let folder: string

beforeEach(async () => {
  folder = await tempFolder()
  await prepareSealed(folder)
})

async function linesRead(): Promise<readonly string[] | string> {
  const file = ledgerFile(folder, {}, 'sealed')
  try {
    return (await file.read())?.lines ?? 'nothing'
  } catch (error) {
    return error instanceof DatabaseFault ? `${error.fault.kind}, ${error.fault.place}` : String(error)
  } finally {
    await file.close()
  }
}

async function historyRead(): Promise<readonly number[] | string> {
  const opened = await openHistory({ folder, name: 'ledger', disk: laid('sealed', quickDisk, folder), wait: nothing })
  if (opened.kind !== 'opened') return opened.reason
  const read = await opened.history.read()
  return read.kind === 'read' ? read.records.map(({ number }) => number) : read.kind
}

async function change(name: string, edit: (lines: string[]) => readonly string[]): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, edit((await readFile(path, 'latin1')).split('\n')).join('\n'), 'latin1')
}

test('comes out as it was written, and nothing of it can be read on the disk', async () => {
  expect(await linesRead()).toEqual(lines)
  expect(await historyRead()).toEqual([1, 2, 3, 4, 5])
  for (const name of names) {
    const bytes = await readFile(join(folder, name))
    for (const telling of ['čččč', '"line"', 'putokaz-ledger', 'acknowledged']) {
      expect(bytes.includes(telling), `${name} holds ${telling}`).toBe(false)
    }
  }
  expect(await readFile(join(folder, 'ledger.json'), 'latin1')).toMatch(
    /^\{"format":"putokaz-sealed","formatVersion":1,"key":"[\w-]{16}","salt":"[\w-]{22}"\}\n/
  )
})

test('no single bit can be turned in any of the files', { timeout: 120_000 }, async () => {
  for (const name of names) {
    const { length } = await readFile(join(folder, name))
    // Of the history, which is opened in two steps, every seventh.
    for (let bit = 0; bit < length * 8; bit += name.endsWith('.history') ? 7 : 1) {
      expect(await judgeHarm(folder, { name, bit }), `bit ${bit} of ${name}`).toBeNull()
    }
  }
})

test('no end can be cut off but that of a line which was never acknowledged', { timeout: 120_000 }, async () => {
  for (const name of names) {
    const bytes = await readFile(join(folder, name))
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await judgeHarm(folder, { name, length }), `${name} cut at ${length}`).toBeNull()
    }
  }
})

describe('lines of a journal', () => {
  const journal = 'ledger.1.journal'

  test('that changed places, stand twice, or are missing', async () => {
    const sound = await readFile(join(folder, journal))
    const edits: readonly ((all: string[]) => readonly string[])[] = [
      ([head = '', one = '', two = '', ...rest]) => [head, two, one, ...rest],
      ([head = '', one = '', ...rest]) => [head, one, one, ...rest],
      ([head = '', , ...rest]) => [head, ...rest],
      ([head = '', one = '', , ...rest]) => [head, one, one, ...rest]
    ]
    for (const edit of edits) {
      await change(journal, edit)
      expect(await linesRead()).toMatch(/^damaged, line [23]/)
      await writeFile(join(folder, journal), sound)
    }
  })

  test('out of the journal before, with the same number and the same key', async () => {
    const [before] = (await readFile(join(folder, journal), 'latin1')).split('\n').slice(1)
    const file = ledgerFile(folder, {}, 'sealed')
    await file.read()
    await file.write({ lines: ['a', 'b'] })
    for (const line of ['x', 'y']) await file.append({ line })
    await file.close()
    const present = (await readdir(folder)).find(name => name.endsWith('.journal')) ?? ''
    expect(await linesRead()).toEqual(['a', 'b', 'x', 'y'])
    await change(present, ([head = '', , ...rest]) => [head, before ?? '', ...rest])
    expect(await linesRead()).toMatch(/^damaged, line 2/)
  })

  test('that somebody wrote without the key', async () => {
    await change(journal, all => all.with(2, '2 1 0000 {"line":"x"}'))
    expect(await linesRead()).toMatch(/^damaged, line 3/)
  })

  test('control: without the lock, whoever recomputes the checksums can have two lines change places', async () => {
    const open = await tempFolder()
    const file = ledgerFile(open)
    await file.write({ lines: ['a'] })
    for (const line of ['b', 'c']) await file.append({ line })
    await file.close()
    const path = join(open, journal)
    const bytes = await readFile(path)
    const head = decodeHeader(bytes, { file: path, format: 'putokaz-ledger', formatVersion: 1, journal: 1 })
    if (head.kind !== 'header') throw new Error(head.reason)
    const swapped = ['c', 'b'].map((line, index) =>
      encodeLine(head.checksum, { sequence: index + 1, acknowledged: index, json: JSON.stringify({ line }) })
    )
    await writeFile(path, Buffer.concat([bytes.subarray(0, head.end), Buffer.from(swapped.map(l => l.text).join(''))]))
    expect((await ledgerFile(open).read())?.lines).toEqual(['a', 'c', 'b'])
  })
})

describe('lines of a history', () => {
  test('out of an earlier form of it count for nothing, and neither do open ones', async () => {
    const earlier = (await readFile(join(folder, 'ledger.history'), 'latin1')).split('\n')
    const options = { folder, name: 'ledger', disk: laid('sealed', quickDisk, folder), wait: nothing }
    const opened = await openHistory(options)
    if (opened.kind !== 'opened') throw new Error(opened.reason)
    expect(await opened.history.rewrite(() => ({ line: 'cleared' }))).toBeNull()
    expect(await historyRead()).toEqual([1, 2, 3, 4, 5])
    await change('ledger.history', all => all.with(2, earlier[2] ?? ''))
    expect(await historyRead()).toEqual([1, 3, 4, 5])
    const forged = encodeLine('putokaz-history', { sequence: 2, acknowledged: 1, json: '{"line":"x"}' })
    await change('ledger.history', all => all.with(2, forged.text.trimEnd()))
    expect(await historyRead()).toEqual([1, 3, 4, 5])
  })

  test('are added to a log whose first line is damaged, wherever, and are read again', async () => {
    const path = join(folder, 'ledger.history')
    const sound = await readFile(path)
    const options = { folder, name: 'ledger', disk: laid('sealed', quickDisk, folder), wait: nothing }
    for (const at of [0, 5, 17, 25, 40, 60]) {
      const harmed = Buffer.from(sound)
      harmed[at] = (harmed[at] ?? 0) ^ 1
      await writeFile(path, harmed)
      const opened = await openHistory(options)
      if (opened.kind !== 'opened') throw new Error(opened.reason)
      await opened.history.append([{ number: 6, record: { line: 'f' } }])
      await opened.history.append([{ number: 7, record: { line: 'g' } }])
      expect(await historyRead(), `byte ${at}`).toEqual([1, 2, 3, 4, 5, 6, 7])
    }
  })

  test('control: in a file that is not sealed yet, an open line counts', async () => {
    const opening = encodeLine('putokaz-history', { sequence: 0, acknowledged: 0, json: '{}' }).text
    const line = encodeLine('putokaz-history', { sequence: 1, acknowledged: 0, json: '{"line":"x"}' }).text
    await writeFile(join(folder, 'ledger.history'), opening + line)
    const options = { folder, name: 'ledger', disk: laid('sealed', quickDisk, folder), wait: nothing }
    const opened = await openHistory(options)
    if (opened.kind !== 'opened') throw new Error(opened.reason)
    await opened.history.append([{ number: 2, record: { line: 'y' } }])
    expect(await historyRead()).toEqual([1, 2])
    expect(await readFile(join(folder, 'ledger.history'), 'latin1')).toMatch(/"x"\}\n~[^"]+\n$/)
  })
})

test('a line that was begun open is ended open, and the next one is sealed; and the other way round', async () => {
  const sealing = new Sealing()
  const disk = sealedDisk(withStarts(quickDisk), { folder, sealing })
  const path = join(folder, 'x.history')
  const file = await disk.open(path, 'a')
  await file.write(Buffer.from('one\ntw'))
  sealing.take(trialKey(), 'sealed')
  await file.write(Buffer.from('o\nthree\nfo'))
  await file.write(Buffer.from('ur\nfi'))
  sealing.take(trialKey(), 'opening')
  await file.write(Buffer.from('ve\nsix\n'))
  await file.datasync()
  await file.close()
  expect(await readFile(path, 'latin1')).toMatch(/^one\ntwo\n~[^\n]+\n~[^\n]+\nfive\nsix\n$/)
  expect(String(await disk.readFile(path))).toBe('one\ntwo\nthree\nfour\nfive\nsix\n')
})

describe('a file in the place of another', () => {
  test('of the same folder and key', async () => {
    await rename(join(folder, 'ledger.json'), join(folder, 'ledger-2.json'))
    await rename(join(folder, 'ledger.1.journal'), join(folder, 'ledger-2.1.journal'))
    const other = ledgerFile(folder, { name: 'ledger-2' }, 'sealed')
    await expect(other.read()).rejects.toMatchObject({ fault: { kind: 'damaged', place: 'sealed piece 1' } })
  })

  test('of another station with another key', async () => {
    const there = await tempFolder()
    const sealing = new Sealing()
    sealing.take(trialKey('x'), 'sealed')
    const disk = sealedDisk(withStarts(quickDisk), { folder: there, sealing })
    const file = ledgerFile(there, { disk })
    await file.write({ lines: ['of somebody else'] })
    await file.append({ line: 'f' })
    await file.close()
    await writeFile(join(folder, 'ledger.json'), await readFile(join(there, 'ledger.json')))
    expect(await linesRead()).toBe('foreign, the lock')
    await rm(join(folder, 'ledger.json'))
    await prepareSealed(await tempFolder())
    await writeFile(join(folder, 'ledger.history'), await readFile(join(there, 'ledger.1.journal')))
    expect(await historyRead()).toMatch(/^sealed with another lock/)
  })

  test('whose pieces changed places, or were left out', async () => {
    const file = ledgerFile(folder, {}, 'sealed')
    await file.read()
    await file.write({ lines: Array.from({ length: 40_000 }, (_, at) => `line ${at}`) })
    await file.close()
    const bytes = await readFile(join(folder, 'ledger.json'))
    const pieces: Buffer[] = []
    const head = bytes.indexOf(10) + 1
    for (let at = head; at < bytes.length; at += 4 + bytes.readUInt32BE(at)) {
      pieces.push(bytes.subarray(at, at + 4 + bytes.readUInt32BE(at)))
    }
    expect(pieces.length).toBeGreaterThan(5)
    const [a = head, b = head, c = head, ...rest] = pieces as (Buffer | number)[]
    for (const order of [
      [a, c, b, ...rest],
      [a, b, b, c, ...rest],
      [a, b, ...rest],
      [a, b, c, ...rest.slice(0, -1)],
      [a, b, c, ...rest, rest.at(-1)]
    ]) {
      await writeFile(join(folder, 'ledger.json'), Buffer.concat([bytes.subarray(0, head), ...(order as Buffer[])]))
      expect(await linesRead()).toMatch(/^(damaged|truncated), /)
    }
  })
})

test('without the key, and while the lock is closed, nothing is read and nothing is written', async () => {
  const before = await readdir(folder)
  const sealing = new Sealing()
  const disk = sealedDisk(withStarts(quickDisk), { folder, sealing })
  const path = join(folder, 'ledger.json')
  await expect(disk.readFile(path)).rejects.toMatchObject({ code: 'ESEALED', kind: 'foreign' })
  sealing.forget('locked')
  for (const refused of [
    disk.readFile(path),
    disk.readStart(path, 10),
    disk.open(join(folder, 'x.json'), 'w'),
    disk.rename(path, `${path}.old`),
    disk.unlink(path)
  ]) {
    await expect(refused).rejects.toMatchObject({ code: 'ESEALED' })
  }
  expect(await readdir(folder)).toEqual(before)
})

test('a key that was forgotten seals nothing any more', () => {
  const key = DataKey.draw()
  const secret = key.secret()
  expect(secret.every(byte => byte === 0)).toBe(false)
  key.forget()
  expect(() => key.fileKey('x', 'AAAA')).toThrow('closed')
  expect(key.secret().every(byte => byte === 0)).toBe(true)
})
