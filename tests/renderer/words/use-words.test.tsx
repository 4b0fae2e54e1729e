import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { useWords } from '../../../renderer/words/use-words.ts'
import { speak } from '../../../renderer/words/words.ts'

function Greeting() {
  const { t, name, language } = useWords()
  return (
    <p lang={language}>
      {t('rail.lookup')} {name('Krnjača')}
    </p>
  )
}

it('gives a component the words of the language spoken now', () => {
  const root = { lang: '' }
  speak('sr-Latn', root)
  expect(renderToString(<Greeting />)).toContain('Pronađi')
  speak('sr-Cyrl', root)
  expect(renderToString(<Greeting />)).toContain('Пронађи')
  expect(renderToString(<Greeting />)).toContain('Крњача')
  speak('en', root)
  expect(renderToString(<Greeting />)).toContain('Find')
  speak('sr-Latn', root)
})
