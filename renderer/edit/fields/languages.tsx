/** Languages a contact speaks, as ISO 639 codes. */
import { useMemo } from 'react'
import { success } from '../../../shared/result.ts'
import { useReading } from '../../record/reading.ts'
import type { FieldEditor, InputProps } from '../field-editor.ts'
import { Several } from './several.tsx'

/** Languages spoken in the centres or by those who work there; the order is that of their names. */
const offered = [
  ...['am', 'ar', 'bg', 'bn', 'ckb', 'de', 'en', 'es', 'fa', 'ff', 'fr', 'hi', 'hr', 'hu', 'it', 'kmr', 'mk', 'ne'],
  ...[
    'pa',
    'prs',
    'ps',
    'pt',
    'ro',
    'rom',
    'ru',
    'si',
    'so',
    'sq',
    'sr',
    'sw',
    'ta',
    'ti',
    'tr',
    'uk',
    'ur',
    'uz',
    'zh'
  ]
]

export const someLanguages: FieldEditor<readonly string[], readonly string[]> = {
  begin: value => value ?? [],
  read: draft => success(draft.length === 0 ? null : draft),
  Input: LanguagesInput
}

function LanguagesInput(props: InputProps<readonly string[]>) {
  const { words } = useReading()
  const { draft } = props
  const options = useMemo(
    () =>
      [...new Set([...offered, ...draft])]
        .map(code => ({ id: code, name: words.languageName(code) }))
        .toSorted((a, b) => words.compareNames(a.name, b.name)),
    [words, draft]
  )
  return <Several {...props} options={options} />
}
