import { open } from 'node:fs/promises'

/** The first bytes of a file, at most `mostBytes`; fewer only if it has no more. Throws the operating system's error. */
export async function readStart(path: string, mostBytes: number): Promise<Buffer> {
  const start = Buffer.alloc(mostBytes)
  const file = await open(path, 'r')
  try {
    let filled = 0
    while (filled < mostBytes) {
      const { bytesRead } = await file.read(start, filled, mostBytes - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return start.subarray(0, filled)
  } finally {
    await file.close()
  }
}
