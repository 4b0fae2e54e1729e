/**
 * The languages a person can read Putokaz in. Serbian Cyrillic is Serbian Latin in the other script: it has no
 * sentences of its own (cyrillic.ts derives them).
 */
import type { Language } from '../../shared/bridge.ts'

/** How each language names itself, the same whatever is spoken now: whoever cannot read the rest finds this. */
export const ownNames: Readonly<Record<Language, string>> = {
  'sr-Latn': 'Srpski (latinica)',
  'sr-Cyrl': 'Српски (ћирилица)',
  en: 'English'
}

/** The BCP 47 tag for `<html lang>` and for Intl. The script is said, because a bare "sr" means Cyrillic to both. */
export const tags: Readonly<Record<Language, string>> = {
  'sr-Latn': 'sr-Latn-RS',
  'sr-Cyrl': 'sr-Cyrl-RS',
  en: 'en'
}

/**
 * Makes one of something for each language when it is first asked for. Intl objects are slow to make and quick to
 * use.
 */
export function oneEach<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new Map<Language, Made>()
  return language => {
    const ready = made.get(language) ?? make(language)
    made.set(language, ready)
    return ready
  }
}
