/** Script and language, changed at once. Each says its own name, so that whoever cannot read the rest finds it. */
import type { Language } from '../../shared/bridge.ts'
import { languages } from '../../shared/look.ts'
import { Segments } from '../parts/segments.tsx'
import { ownNames, tags } from '../words/language.ts'
import { useWords } from '../words/use-words.ts'

export interface LanguageSwitchProps {
  readonly chosen: Language
  readonly onChoose: (language: Language) => void
  /** in full, under a label; otherwise as short as it goes */
  readonly isInFull?: boolean
}

const shortNames: Readonly<Record<Language, string>> = { 'sr-Latn': 'Latinica', 'sr-Cyrl': 'Ћирилица', en: 'English' }

export function LanguageSwitch({ chosen, onChoose, isInFull = false }: LanguageSwitchProps) {
  const { t } = useWords()
  const names = isInFull ? ownNames : shortNames
  return (
    <Segments
      label={t('header.language')}
      isLabelHidden={!isInFull}
      segments={languages.map(value => ({
        value,
        name: names[value],
        language: tags[value],
        ...(isInFull ? {} : { lettersIfNarrow: 3 })
      }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
