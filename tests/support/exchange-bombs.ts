/** R8: files made to take time or memory of whoever opens them, in three sizes. */
import { execFile } from 'node:child_process'
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackageProblem } from '../../shared/exchange/package.ts'
import type { TrialReport } from './disk/fault-trials.ts'
import { packageFile, wrappedFile } from './exchange-packages.ts'

export type BombSize = 'small' | 'medium' | 'large'

/** How often what makes it a bomb is in it. */
const times: Readonly<Record<BombSize, number>> = { small: 100_000, medium: 1_000_000, large: 20_000_000 }
const megabytes: Readonly<Record<BombSize, number>> = { small: 100, medium: 300, large: 1024 }

export interface Bomb {
  readonly name: string
  readonly expected: PackageProblem['kind']
  /** the limit that stops it, where one does */
  readonly limit?: string
  readonly write: (path: string, size: BombSize) => Promise<void>
}

const head = '{"format":"putokaz-package","formatVersion":1,'

/** A document with something endless at one place. */
function endless(before: string, piece: string, after: string, most = Number.POSITIVE_INFINITY): Bomb['write'] {
  return async (path, size) => {
    const file = await open(path, 'w')
    await file.write(head + before)
    const count = Math.min(times[size], Math.floor(most / piece.length))
    const chunk = piece.repeat(Math.min(count, 10_000))
    for (let left = count; left > 0; left -= 10_000) {
      await file.write(left >= 10_000 ? chunk : piece.repeat(left))
    }
    await file.write(after)
    await file.close()
  }
}

/** So much fits into a file that is not refused for its size alone. */
const readable = 90 * 1024 * 1024

async function sparse(path: string, size: BombSize, beginning: string): Promise<void> {
  const file = await open(path, 'w')
  await file.write(beginning)
  await file.truncate(megabytes[size] * 1024 * 1024)
  await file.close()
}

const malformed = 'malformed'
const tooLarge = 'too-large'

export const bombs: readonly Bomb[] = [
  { name: 'lists within lists', expected: tooLarge, limit: 'depth', write: endless('"entries":', '[', '', readable) },
  {
    name: 'objects within objects',
    expected: tooLarge,
    limit: 'depth',
    write: endless('"entries":', '{"a":', '', readable)
  },
  {
    name: 'a list without end',
    expected: tooLarge,
    limit: 'elements',
    write: endless('"entries":[[', '0,', '0]]}', readable)
  },
  {
    name: 'entries without end',
    expected: tooLarge,
    limit: 'entries',
    write: (path, size) => endless('"entries":[', '0,', '0]}', readable)(path, size === 'small' ? 'medium' : size)
  },
  {
    name: 'a million members',
    expected: tooLarge,
    limit: 'members',
    write: async (path, size) => {
      const names = Array.from(
        { length: Math.min(times[size], 4_000_000) },
        (_, at) => `"a${String(at).padStart(9, '0')}":0`
      )
      await writeFile(path, `${head}"station":{${names.join(',')}}}`)
    }
  },
  {
    name: 'a million outermost members',
    expected: tooLarge,
    limit: 'members',
    write: async (path, size) => {
      const names = Array.from({ length: Math.min(times[size], 4_000_000) }, (_, at) => `"a${at}":0`)
      await writeFile(path, `${head}${names.join(',')}}`)
    }
  },
  {
    name: 'a text without end',
    expected: tooLarge,
    limit: 'textBytes',
    write: (path, size) => endless('"by":"', 'aaaaaaaaaaaa', '"}', readable)(path, size)
  },
  {
    name: 'a text of escapes',
    expected: tooLarge,
    limit: 'textBytes',
    write: endless('"by":"', '\\u0001', '"}', readable)
  },
  {
    name: 'a name without end',
    expected: tooLarge,
    limit: 'nameBytes',
    write: endless('"station":{"', '[{', '":1}}', readable)
  },
  { name: 'a number without end', expected: malformed, write: endless('"a":', '1', '}', readable) },
  {
    name: 'blanks without end',
    expected: tooLarge,
    limit: 'textBytes',
    write: endless('"a":', ' \n\t\r', '', readable)
  },
  {
    name: 'an entry without end',
    expected: tooLarge,
    limit: 'entryBytes',
    write: endless('"entries":[[', `[${'0,'.repeat(400)}0],`, '0]]}', readable)
  },
  {
    name: 'a head without end',
    expected: tooLarge,
    limit: 'headBytes',
    write: endless('"stationNames":[', `[${'0,'.repeat(400)}0],`, '0]}', readable)
  },
  {
    name: 'values without end',
    expected: tooLarge,
    limit: 'values',
    write: endless('"entries":[0', `,[${'[],'.repeat(10_000)}[]]`, ']}', readable)
  },
  { name: 'a file of zeros without end', expected: 'foreign', write: (path, size) => sparse(path, size, '') },
  {
    name: 'a package with zeros without end',
    expected: tooLarge,
    limit: 'wrappedBytes',
    write: (path, size) => sparse(path, size === 'small' ? 'medium' : size, head)
  },
  { name: 'a ZIP without end', expected: 'foreign', write: (path, size) => sparse(path, size, 'PK\x03\x04') },
  {
    name: 'the work of scrypt',
    expected: 'cannot-unwrap',
    write: async (path, size) => {
      const bytes = await wrappedFile(packageFile(), 'x')
      const logN = { small: 21, medium: 30, large: 99 }[size]
      const [start = ''] = /^[^\n]*\n-> scrypt \S+ /.exec(bytes.toString('latin1')) ?? []
      await writeFile(path, Buffer.concat([Buffer.from(start + logN), bytes.subarray(start.length + 1)]))
    }
  },
  {
    name: 'a header of age without end',
    expected: 'cannot-unwrap',
    write: async (path, size) => {
      const stanzas = '-> X25519 abc\nabcd\n'.repeat(Math.min(times[size], 4_000_000))
      await writeFile(path, `age-encryption.org/v1\n${stanzas}`)
    }
  },
  {
    name: 'armor without end',
    expected: malformed,
    write: async (path, size) => {
      const lines = `${'A'.repeat(64)}\n`.repeat(Math.min(times[size], 1_500_000))
      await writeFile(path, `-----BEGIN AGE ENCRYPTED FILE-----\n${lines}-----END AGE ENCRYPTED FILE-----\n`)
    }
  }
]

export interface BombReport extends TrialReport {
  readonly measured: readonly Measured[]
}

export interface Measured {
  readonly name: string
  /** more than a short, sound file takes in the same way */
  readonly extraMs: number
  readonly extraMb: number
  readonly worstTurnMs: number
}

/** Each bomb of a size, read in a process of its own. `atMostMs` and `atMostMb` are beyond what a short file takes. */
export async function runBombs({
  size,
  atMostMs,
  atMostMb,
  only = bombs
}: {
  readonly size: BombSize
  readonly atMostMs: number
  readonly atMostMb: number
  readonly only?: readonly Bomb[]
}): Promise<BombReport> {
  const folder = await mkdtemp(join(tmpdir(), 'putokaz-bombs-'))
  const failures: string[] = []
  const measured: Measured[] = []
  try {
    const path = join(folder, 'a.putokaz')
    await writeFile(path, packageFile())
    const base = await read(path)
    if (base.problem !== null) failures.push(`the sound file: ${JSON.stringify(base.problem)}`)
    for (const bomb of only) {
      await bomb.write(path, size)
      const { problem, tookMs, worstTurnMs, mostMemoryMb } = await read(path, 'x')
      const extraMs = tookMs - base.tookMs
      const extraMb = mostMemoryMb - base.mostMemoryMb
      measured.push({ name: bomb.name, extraMs, extraMb, worstTurnMs })
      const isStopped =
        problem?.kind === bomb.expected &&
        (bomb.limit === undefined || (problem.kind === 'too-large' && problem.limit.startsWith(`${bomb.limit} `)))
      if (!isStopped) failures.push(`${bomb.name}: ${JSON.stringify(problem)}`)
      if (extraMs > atMostMs) failures.push(`${bomb.name}: ${extraMs.toFixed(0)} ms`)
      if (extraMb > atMostMb) failures.push(`${bomb.name}: ${extraMb.toFixed(0)} MB`)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return { rounds: only.length, failures, measured }
}

interface Reading {
  readonly problem: PackageProblem | null
  readonly tookMs: number
  readonly worstTurnMs: number
  readonly mostMemoryMb: number
}

const reader = fileURLToPath(new URL('./exchange-bomb-reader.ts', import.meta.url))

function read(path: string, ...words: readonly string[]): Promise<Reading> {
  return new Promise((done, fail) => {
    execFile(process.execPath, [reader, path, ...words], (error, stdout, stderr) => {
      if (error === null) done(JSON.parse(stdout))
      else fail(new Error(`${error.message}\n${stderr}`))
    })
  })
}
