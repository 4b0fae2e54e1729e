import { describe, expect, it } from 'vitest'
import { readPublicDirectory } from '../../../main/public-directory.ts'
import { contains, soughtText } from '../../../renderer/parts/sought.ts'
import { serviceOption } from '../../../renderer/record/service-option.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import type { Language } from '../../../shared/bridge.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { servicesInOrder } from '../../../shared/lookup/relations.ts'

const directory = readDirectory(readPublicDirectory())

/** Ids of the services that a list in the language leaves when the text is typed over it. */
function leftBy(typed: string, language: Language = 'sr-Latn'): readonly string[] {
  const options = servicesInOrder(directory).map(service => serviceOption(wordsIn(language), service))
  return options.filter(option => contains(soughtText(option), typed)).map(({ id }) => id)
}

describe('a list of services', () => {
  it.each([
    ['advokat', 'service-pravna-pomoc'],
    ['адвокат', 'service-pravna-pomoc'],
    ['АДВ', 'service-pravna-pomoc'],
    ['lawyer', 'service-pravna-pomoc'],
    ['pravna pomoc', 'service-pravna-pomoc'],
    ['doktor', 'service-zdravstvena-zastita'],
    ['докт', 'service-zdravstvena-zastita'],
    ['zubar', 'service-zdravstvena-zastita'],
    ['skola', 'service-obrazovanje'],
    ['ШКОЛА', 'service-obrazovanje'],
    ['hrana', 'service-ishrana']
  ])('finds by %j, in every language', (typed, expected) => {
    for (const language of ['sr-Latn', 'sr-Cyrl', 'en'] as const) expect(leftBy(typed, language)).toContain(expected)
    expect(leftBy(typed).length).toBeLessThan(4)
  })

  it('turns nothing around on the page that it is put on', () => {
    expect(soughtText({ name: 'pravna pomoć', sought: ['\u202eadvokat', 'jurist\u2066'] })).not.toMatch(
      /[\u202a-\u202e\u2066-\u2069]/
    )
  })

  it('knows every word that the directory has for a service', () => {
    for (const { id, words } of directory.services.values()) {
      for (const word of words) expect(leftBy(word), word).toContain(id)
    }
  })

  it('shows no more than the name, and leaves all where nothing is typed', () => {
    const options = servicesInOrder(directory).map(service => serviceOption(wordsIn('sr-Cyrl'), service))
    expect(options.map(({ name }) => name)).toContain('бесплатна правна помоћ')
    expect(leftBy('')).toHaveLength(directory.services.size)
    expect(leftBy('qqqqzzzz')).toEqual([])
  })

  it('finds by the beginning of such a word, not by its middle, which nobody sees', () => {
    expect(contains(soughtText({ name: 'Pravna pomoć', sought: ['advokat'] }), 'vokat')).toBe(false)
    expect(contains(soughtText({ name: 'Pravna pomoć', sought: ['advokat'] }), 'pomo adv')).toBe(true)
    expect(contains(soughtText({ name: 'Pravna pomoć', sought: ['advokat'] }), 'omoc')).toBe(true)
  })
})
