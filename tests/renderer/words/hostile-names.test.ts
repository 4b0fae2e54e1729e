/** Names out of the directory inside sentences: they say what they are, and change nothing around them. */
import { describe, expect, it } from 'vitest'
import { wordsIn } from '../../../renderer/words/words.ts'
import { languages } from '../../../shared/look.ts'
import { fold } from '../../../shared/lookup/fold.ts'

const file = (language: (typeof languages)[number], name: string): string =>
  wordsIn(language).t('notice.unfinished-edit-left-out', { file: name })

describe.each(languages)('a name in a sentence (%s)', language => {
  it('cannot turn around what stands behind it', () => {
    const turned = `\u202e\u2067${'x'}\u202d\u2066\u202a\u202b\u2068\u2069\u202c`
    expect(file(language, turned)).toBe(file(language, 'x'))
    expect(wordsIn(language).name(turned)).toBe(wordsIn(language).name('x'))
  })

  it('is no markup, no other sentence and no other value, and loses nothing', () => {
    for (const name of ['<b>&amp;"\'</b>', '$t(app.close)', '{{file}}', '{{- file}}', '{{x, name}}', '%s $& $1 \\1']) {
      expect(file(language, name)).toContain(name)
    }
  })
})

it('letters of the other alphabet that sound alike, and characters that are not seen, make no other name to the search', () => {
  const name = 'Crveni krst'
  for (const other of ['Crv\u0435ni krst', 'Crveni\u200b krst', '\u202eCrveni krst\u202c', '\ufeffCrveni kr\u00adst']) {
    expect(other).not.toBe(name)
    expect(fold(other), JSON.stringify(other)).toBe(fold(name))
  }
})
