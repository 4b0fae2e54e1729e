/** R8 of the promises: files made to take time or memory of whoever opens them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageLimits } from '../../../shared/exchange/limits.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'
import { bombs, runBombs } from '../../support/exchange-bombs.ts'
import { readHere } from '../../support/exchange-packages.ts'

// Measured on a quiet machine: at most 200 ms (docs/benchmarks.md). The machines of tests are not quiet.
const patienceMs = 3000

test('every bomb is refused for what it is, soon, within 128 MB, and the window does not wait', {
  timeout: 240_000
}, async () => {
  const { rounds, failures, measured } = await runBombs({ size: 'small', atMostMs: patienceMs, atMostMb: 128 })
  expect(failures).toEqual([])
  expect(rounds).toBe(bombs.length)
  for (const { name, worstTurnMs } of measured) expect(worstTurnMs, name).toBeLessThan(1000)
})

describe('control: with its guard taken away, a bomb gets past it', () => {
  const guarded = bombs.flatMap(bomb =>
    bomb.limit === undefined || bomb.limit === 'wrappedBytes' || bomb.limit === 'values'
      ? []
      : [[bomb.name, bomb] as const]
  )
  test.each(guarded)('%s', async (_, { write, limit = '' }) => {
    const path = join(await tempFolder(), 'a')
    await write(path, 'small')
    const bytes = await readFile(path)
    const stoppedBy = async (limits: typeof packageLimits): Promise<string> => {
      try {
        const { content } = await readHere(bytes, { limits })
        return content.ok || content.problem.kind !== 'too-large' ? 'nothing' : content.problem.limit
      } catch (error) {
        // What is nested without end takes the stack with it.
        return String(error)
      }
    }
    expect(await stoppedBy(packageLimits)).toMatch(new RegExp(`^${limit} `))
    const open = { ...packageLimits, [limit]: Number.POSITIVE_INFINITY }
    expect(await stoppedBy(open)).not.toMatch(new RegExp(`^${limit} `))
    if (limit === 'depth') expect(await stoppedBy(open)).toContain('Maximum call stack size exceeded')
  })
})
