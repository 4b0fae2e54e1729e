/** R7 of the promises: files with one bit turned, or their end cut off. */
import { expect, test } from 'vitest'
import { laidOut, readHere, sealed, stationsKey } from '../../support/exchange-packages.ts'
import { runFlips, shortFile } from '../../support/exchange-trials.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)
const asked = 5000

test(`${asked} single bits turned and ends cut off are all refused (seed ${seed})`, {
  timeout: 300_000
}, async () => {
  const { rounds, failures, outcomes, flips, cuts } = await runFlips({ rounds: asked, seed })
  expect(failures).toEqual([])
  expect(rounds).toBe(asked)
  expect(flips).toBeGreaterThan(4000)
  expect(cuts).toBeGreaterThan(400)
  for (const outcome of ['malformed', 'damaged', 'signature-wrong', 'passphrase-wrong', 'foreign']) {
    expect(outcomes[outcome], outcome).toBeGreaterThan(10)
  }
})

test(`also where the work of scrypt is the usual (seed ${seed})`, { timeout: 300_000 }, async () => {
  const { failures } = await runFlips({ rounds: 6, seed, wrappings: ['wrapped'], logN: 18 })
  expect(failures).toEqual([])
})

test('every bit of the last lines, where checksum and signature stand', async () => {
  const file = await shortFile('signed')
  for (let at = file.indexOf('],\n"checksum"'); at < file.length; at += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      const bytes = Buffer.from(file)
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
      expect((await readHere(bytes)).content.ok, `bit ${bit} of byte ${at}`).toBe(false)
    }
  }
})

test('control: without the checksum, many a flip is taken', async () => {
  const careless: typeof readHere = async bytes => {
    try {
      return await readHere(laidOut(sealed(JSON.parse(Buffer.from(bytes).toString()), stationsKey)))
    } catch {
      return await readHere(bytes)
    }
  }
  const { failures } = await runFlips({ rounds: 400, seed, wrappings: ['signed'], read: careless })
  expect(failures.length).toBeGreaterThan(40)
})

test('the file that is turned bit by bit holds what is spelled in more than one way', async () => {
  const text = (await shortFile('signed')).toString()
  for (const part of ['\\u0001', '1e+21', '1e-7', '0.1', '😀', '\\"', '\\\\', '\\n']) expect(text).toContain(part)
})
