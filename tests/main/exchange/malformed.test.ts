/** R6 of the promises: malformed files. */
import { describe, expect, test } from 'vitest'
import { readPackage } from '../../../main/exchange/read-package.ts'
import { laidOut, readHere, sealed, stationsKey } from '../../support/exchange-packages.ts'
import { runMalformed } from '../../support/exchange-trials.ts'

const seed = Number(process.env['PUTOKAZ_SEED'] ?? 20261122)

describe('malformed imports', () => {
  const asked = 20_000

  test(`${asked} harmed files are read as they were or refused with a reason, none over 2 s (seed ${seed})`, {
    timeout: 300_000
  }, async () => {
    const { rounds, failures, outcomes, slowestMs } = await runMalformed({ rounds: asked, seed })
    expect(failures).toEqual([])
    expect(rounds).toBe(asked)
    expect(slowestMs).toBeLessThan(2000)
    // Every way out is taken, or the trial proves little.
    const most = ['taken', 'taken, sealed', 'malformed', 'damaged', 'signature-wrong', 'foreign']
    for (const outcome of most) expect(outcomes[outcome], outcome).toBeGreaterThan(10)
  })

  test(`the same through the thread that reads files (seed ${seed})`, { timeout: 120_000 }, async () => {
    const { failures, outcomes } = await runMalformed({
      rounds: 30,
      seed,
      read: (bytes, plan) => readPackage(bytes, plan)
    })
    expect(failures).toEqual([])
    expect(Object.keys(outcomes).length).toBeGreaterThan(2)
  })

  test('control: a reader that only parses takes changed files for sound', async () => {
    const careless: typeof readHere = async bytes => {
      const members = JSON.parse(Buffer.from(bytes).toString())
      return await readHere(laidOut(sealed(members, stationsKey)))
    }
    const { failures } = await runMalformed({ rounds: 400, seed, read: careless })
    expect(failures.filter(failure => failure.includes('a changed file was taken for sound')).length).toBeGreaterThan(5)
    expect(failures.filter(failure => failure.includes('SyntaxError')).length).toBeGreaterThan(5)
  })
})
