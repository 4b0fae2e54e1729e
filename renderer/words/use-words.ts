/** The words of the language spoken now, for a component; it is drawn again when the language changes. */
import { useTranslation } from 'react-i18next'
import { spoken, type Words, wordsIn } from './words.ts'

export function useWords(): Words {
  useTranslation()
  return wordsIn(spoken())
}
