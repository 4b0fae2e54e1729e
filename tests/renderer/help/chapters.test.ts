import { describe, expect, test } from 'vitest'
import { chapters, keyGroups } from '../../../renderer/help/chapters.ts'
import { srLatn } from '../../../renderer/words/sr-latn.ts'

const { help } = srLatn

describe('the guide', () => {
  test('has every chapter that has a name, and says every sentence that was written for it', () => {
    expect(chapters.map(({ key }) => key)).toEqual(Object.keys(help.chapter))
    for (const { key, sentences } of chapters) {
      if (key === 'keys') continue
      expect(sentences, key).toEqual(Object.keys(help[key]).map(sentence => `help.${key}.${sentence}`))
    }
  })

  test('tells of every key that it has words for', () => {
    const told = new Set<string>(keyGroups.flatMap(({ where, rows }) => [where, ...rows.map(({ does }) => does)]))
    const others = ['lead', 'caption', 'key', 'does']
    expect(Object.keys(help.keys).filter(word => !told.has(word))).toEqual(others)
  })
})
