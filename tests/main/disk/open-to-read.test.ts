/** Files handed over by path: what is no plain file is refused, and holds nobody up. */
import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openToRead } from '../../../main/disk/open-to-read.ts'
import { readPackage } from '../../../main/exchange/read-package.ts'
import { openSheet } from '../../../main/sheets/read-sheet.ts'
import { isForThisSystem } from '../../support/only-on.ts'

const pipeMaker = 'mkfifo'
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-open-'))
  writeFileSync(join(folder, 'plain.putokaz'), 'x')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a plain file is opened, and its size told', () => {
  const opened = openToRead(join(folder, 'plain.putokaz'))
  expect(opened?.size).toBe(1)
  closeSync(opened?.handle ?? -1)
})

it('a name with the sign that ends names is no file', async () => {
  expect(openToRead(`${join(folder, 'plain.putokaz')}\u0000.csv`)).toBe(null)
  expect((await readPackage('/tmp/a\u0000b.putokaz')).content).toMatchObject({
    ok: false,
    problem: { kind: 'cannot-read' }
  })
})

describe.skipIf(!isForThisSystem('main/disk/open-to-read.test.ts'))('what only looks like a file', () => {
  for (const [what, make] of [
    ['a pipe that nobody writes to', (path: string) => execFileSync(pipeMaker, [path])],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a link to an endless device', (path: string) => symlinkSync('/dev/zero', path)],
    ['a link to a terminal', (path: string) => symlinkSync('/dev/tty', path)],
    ['a link to itself', (path: string) => symlinkSync(path, path)],
    ['a link to the memory of this process', (path: string) => symlinkSync('/proc/self/mem', path)],
    ['a link to nothing', (path: string) => symlinkSync('/nothing/here', path)]
  ] as const) {
    it(`${what} is refused by both readers, at once`, { timeout: 20_000 }, async () => {
      for (const ending of ['putokaz', 'csv'] as const) {
        const path = join(folder, `${what.replaceAll(' ', '-')}.${ending}`)
        make(path)
        const read = ending === 'putokaz' ? (await readPackage(path)).content : await openSheet(path)
        if (read.ok) throw new Error('it was taken')
        expect(read.problem.kind).not.toBe('cancelled')
        expect(JSON.stringify(read.problem)).not.toContain(folder)
      }
    })
  }
})
