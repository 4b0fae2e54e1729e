import { describe, expect, it } from 'vitest'
import { type Answering, answerTo } from '../../main/answering.ts'
import { longestRequest, verbs } from '../../shared/bridge.ts'

/** Answers nothing; notes what reached it. */
function listening(): { readonly answering: Answering; readonly heard: unknown[] } {
  const heard: unknown[] = []
  const hear = async (request: unknown): Promise<null> => {
    heard.push(request)
    return null
  }
  return { answering: Object.fromEntries(verbs.map(verb => [verb, hear])) as unknown as Answering, heard }
}

describe('the machine’s half of the door', () => {
  it('hands over a request that is as agreed', async () => {
    const { answering, heard } = listening()
    expect(await answerTo(answering, 'copyText', '"067 018 40 71"')).toBe('null')
    expect(heard).toEqual(['067 018 40 71'])
  })

  it.each([
    ['a verb nobody knows', 'formatDisk', 'null'],
    ['a verb of every object', 'constructor', 'null'],
    ['a verb that is no text', ['openDirectory'], 'null'],
    ['text that is no JSON', 'openDirectory', '{'],
    ['a request that is no text', 'openDirectory', null],
    ['a request of another shape', 'openDirectory', '{"path":"/etc/passwd"}'],
    ['a member nobody agreed on', 'awaitSaving', '{"seen":0,"path":"x"}'],
    ['a member called __proto__', 'awaitSaving', '{"seen":0,"__proto__":{"polluted":true}}'],
    ['a name that climbs', 'removeBackup', '{"name":["../../x"]}'],
    ['more text than anybody types', 'copyText', JSON.stringify('x'.repeat(20_000))],
    ['more than is ever sent', 'copyText', JSON.stringify('x'.repeat(longestRequest))]
  ])('refuses %s before anything is done', async (_, verb, request) => {
    const { answering, heard } = listening()
    await expect(answerTo(answering, verb, request)).rejects.toThrow()
    expect(heard).toEqual([])
    expect('polluted' in {}).toBe(false)
  })
})
