import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Answering } from '../../main/answering.ts'
import { factsOf, lineOf, openLog } from '../../main/log.ts'
import { noted } from '../../main/noted.ts'
import { verbs } from '../../shared/bridge.ts'

const at = '2026-03-10T08:00:00.000Z'
const name = 'Kanarinka Primerić'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'putokaz-log-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('a line of the log', () => {
  it('is made of words of ours, codes and numbers', () => {
    expect(lineOf(at, 'save-failed', { cause: 'full', code: 'ENOSPC', lines: 3, last: null })).toBe(
      '2026-03-10T08:00:00.000Z save-failed cause=full code=ENOSPC lines=3 last=null'
    )
  })

  it.each([name, '067 018 40 71', 'two\nlines', 'Ћирилица', `x\u0000`, 'a'.repeat(700), ''])('never holds %j', word => {
    expect(lineOf(at, 'save-failed', { cause: word })).toBe(`${at} save-failed cause=?`)
  })

  it('tells of an error its name, its code and where it came from, never its text', () => {
    const error = Object.assign(
      new RangeError(`${name}\n    at ${name} (Kanarinka.ts:1:2)\n    at x (Kanarinka.ts:3:4)`),
      {
        code: 'ENOSPC'
      }
    )
    const facts = factsOf(error)
    expect(facts).toMatchObject({ error: 'RangeError', code: 'ENOSPC' })
    expect(facts['at']).toMatch(/^[^,]*@log\.test\.ts:\d+:\d+,/)
    expect(lineOf(at, 'uncaught', facts)).not.toMatch(/Kanarinka|\?/)
  })

  it('tells nothing of an error that was put together by hand, or of what is none', () => {
    const odd = Object.assign(new Error('x'), { stack: `    at ${name} (Kanarinka.ts:1:2)` })
    expect(factsOf(odd)).toEqual({ error: 'Error', at: '?' })
    expect(factsOf(Object.assign(new Error('x'), { name }))['error']).toBe(name)
    expect(lineOf(at, 'uncaught', factsOf(Object.assign(new Error('x'), { name })))).not.toContain('Kanarinka')
    expect(factsOf(name)).toEqual({ error: 'string' })
  })
})

describe('the log', () => {
  it('keeps its lines in order, for its owner alone', async () => {
    const log = openLog({ folder: join(folder, 'logs'), now: () => at })
    log.note('started', { version: '0.1.0' })
    log.note('closed')
    await log.settled()
    const path = join(folder, 'logs', 'putokaz.log')
    expect(await readFile(path, 'utf8')).toBe(`${at} started version=0.1.0\n${at} closed\n`)
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('is two files at most, neither larger than was said', async () => {
    for (let sitting = 0; sitting < 5; sitting += 1) {
      const log = openLog({ folder, now: () => at, mostBytes: 1000 })
      for (let line = 0; line < 40; line += 1) {
        log.note('line', { sitting, line })
        await log.settled()
      }
      // Many at once, too.
      for (let line = 0; line < 400; line += 1) log.note(`more-${line}`, { sitting })
      await log.settled()
    }
    expect((await readdir(folder)).sort()).toEqual(['putokaz.log', 'putokaz.log.1'])
    for (const file of await readdir(folder)) expect((await stat(join(folder, file))).size).toBeLessThanOrEqual(1000)
  })

  it('is not pushed out by one event that comes again and again', async () => {
    const log = openLog({ folder, now: () => at })
    for (let time = 0; time < 5000; time += 1) log.fault('request-refused', new Error(name))
    log.note('closed')
    await log.settled()
    const lines = (await readFile(join(folder, 'putokaz.log'), 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(301)
    expect(lines.at(-2)).toContain('noMore=true')
    expect(lines.at(-1)).toBe(`${at} closed`)
  })

  it('that cannot be written hurts nobody', async () => {
    await writeFile(join(folder, 'logs'), 'a file where the folder should be')
    const log = openLog({ folder: join(folder, 'logs'), now: () => at })
    log.note('started')
    await log.settled()
    log.fault('uncaught', new Error('x'))
    await log.settled()
    expect(await readFile(join(folder, 'logs'), 'utf8')).toBe('a file where the folder should be')
  })
})

describe('what verbs fail with', () => {
  async function lines(answer: unknown): Promise<readonly string[]> {
    const log = openLog({ folder, now: () => at })
    const answering = Object.fromEntries(verbs.map(verb => [verb, async () => answer])) as unknown as Answering
    const answered = noted(answering, log)
    const ask = async (): Promise<unknown> => await answered.openDirectory(null)
    expect(await ask()).toBe(answer)
    expect(await ask()).toBe(answer)
    await log.settled()
    return (await readFile(join(folder, 'putokaz.log'), 'utf8').catch(() => '')).split('\n').filter(line => line !== '')
  }

  it('is noted by kind, cause and code, once as long as it stays the same', async () => {
    const problem = { kind: 'not-saved', cause: 'full', reason: 'ENOSPC', file: `/home/${name}/x` }
    expect(await lines({ ok: false, problem })).toEqual([
      `${at} verb-failed verb=openDirectory kind=not-saved cause=full code=ENOSPC`
    ])
  })

  it('is noted without sentences, which may quote', async () => {
    const damage = { what: 'damaged', file: `/home/${name}.json`, place: name, reason: `at ${name}` }
    expect(await lines({ ok: false, problem: { kind: 'damaged', damage } })).toEqual([
      `${at} verb-failed verb=openDirectory kind=damaged what=damaged`
    ])
  })

  it('is not noted where a person brought it about', async () => {
    expect(await lines({ ok: false, problem: { kind: 'cancelled' } })).toEqual([])
    expect(await lines({ ok: true, value: name })).toEqual([])
  })
})
