/**
 * The words of the page: every sentence, name and date in the language a person chose.
 *
 * Promises: a sentence that does not exist does not compile, nor one with a value left out; the language changes
 * without a restart, and with it `<html lang>`; nothing here needs eval, a file or a network.
 * Hides: i18next and its set-up, how Serbian Cyrillic comes about, and which Intl objects write what.
 */
import { createInstance, type TFunction } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/bridge.ts'
import { languages } from '../../shared/look.ts'
import type { Day, Weekday } from '../../shared/records/day.ts'
import type { Hours } from '../../shared/records/hours.ts'
import { toCyrillic } from './cyrillic.ts'
import { type TimeSpan, writeAgo, writeDay, writeHours, writeWeek, writeWeekday, writeWeekdays } from './dates.ts'
import { en } from './en.ts'
import { oneEach, tags } from './language.ts'
import { compareNames, withoutTurning, writeLanguageName, writeList, writeName } from './names.ts'
import { srLatn } from './sr-latn.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof srLatn }
    interpolationFormatTypeMap: { name: string; day: string }
  }
}

/** Everything a screen needs to say something in one language. */
export interface Words {
  readonly language: Language
  /** a sentence: t('card.copied', { phone }) */
  readonly t: TFunction
  /** a name or a note out of the directory, in the script of the language */
  name(name: string): string
  /** "31.12.2026."; also months and years */
  day(day: string): string
  /** "pre 12 dana" */
  ago(day: Day, today: Day): string
  /** "9–12, 13–15" */
  hours(spans: readonly TimeSpan[]): string
  /** "pon–pet 9–15", line by line */
  week(week: readonly Hours[]): readonly string[]
  weekday(weekday: Weekday, length?: 'long' | 'short'): string
  weekdays(weekdays: readonly Weekday[]): string
  /** "arapski", from an ISO 639 code */
  languageName(code: string): string
  /** "arapski, farsi i paštu" */
  list(items: readonly string[]): string
  /** order of two names out of the directory, for `toSorted` */
  readonly compareNames: (a: string, b: string) => number
}

/** The words of one language, always the same object. For code outside React; components take `useWords`. */
export const wordsIn: (language: Language) => Words = oneEach(language => {
  ready(language)
  return {
    language,
    t: remembering(speaker.getFixedT(language)),
    name: name => withoutTurning(writeName(language, name)),
    day: day => writeDay(language, day),
    ago: (day, today) => writeAgo(language, day, today),
    hours: spans => writeHours(language, spans),
    week: week => writeWeek(language, week),
    weekday: (weekday, length) => writeWeekday(language, weekday, length),
    weekdays: weekdays => writeWeekdays(language, weekdays),
    languageName: code => writeLanguageName(language, code),
    list: items => writeList(language, items),
    compareNames: compareNames(language)
  }
})

/** Sentences are put together once: screenfuls of cards ask for the same ones again and again, mostly with the same values. */
function remembering(t: TFunction): TFunction {
  const said = new Map<string, unknown>()
  return new Proxy(t, {
    apply(_, __, [key, values]: [string, object?]) {
      const what = values === undefined ? key : `${key} ${JSON.stringify(values)}`
      const known = said.get(what)
      if (known !== undefined) return known
      const sentence = values === undefined ? t(key as never) : t(key as never, values as never)
      if (said.size >= mostRemembered) said.clear()
      said.set(what, sentence)
      return sentence
    }
  })
}

/** Some hundred kilobytes at most. */
const mostRemembered = 2000

/** The language spoken now. */
export function spoken(): Language {
  return languages.find(language => language === speaker.language) ?? languages[0]
}

/** Speaks this language from now on: every component that uses words is drawn again, and `root` gets its tag. */
export function speak(language: Language, root: { lang: string } = document.documentElement): void {
  ready(language)
  root.lang = tags[language]
  // Every sentence is already in memory, so the change is made before this returns; the promise adds nothing.
  void speaker.changeLanguage(language)
}

const speaker = createInstance()
void speaker.use(initReactI18next).init({
  lng: languages[0],
  supportedLngs: languages,
  fallbackLng: false,
  load: 'currentOnly',
  resources: { 'sr-Latn': { translation: srLatn }, en: { translation: en } },
  // React escapes; what is not shown by React is never HTML. But a name could turn the rest of a sentence around.
  interpolation: { escapeValue: true, escape: withoutTurning },
  react: { useSuspense: false },
  parseMissingKeyHandler: missing,
  missingInterpolationHandler: (sentence: string, placeholder: RegExpExecArray) =>
    missing(`${placeholder[0]} in "${sentence}"`)
})
speaker.services.formatter?.add('name', (value, language) => writeName(languageOf(language), String(value)))
speaker.services.formatter?.add('day', (value, language) => writeDay(languageOf(language), String(value)))

/** Serbian Cyrillic is derived when it is first spoken, which spares every other start the work. */
function ready(language: Language): void {
  if (language !== 'sr-Cyrl' || speaker.hasResourceBundle(language, 'translation')) return
  speaker.addResourceBundle(language, 'translation', inCyrillic(srLatn))
}

function inCyrillic(table: object): object {
  return Object.fromEntries(
    Object.entries(table).map(([key, value]) => [
      key,
      typeof value === 'string' ? toCyrillic(value) : inCyrillic(value)
    ])
  )
}

/** A mistake of ours that the types did not stop: loud while developing and testing, the bare key for a person at work. */
function missing(what: string): string {
  if (import.meta.env.DEV) throw new Error(`no words for ${what}`)
  return what
}

function languageOf(tag: string | undefined): Language {
  return languages.find(language => language === tag) ?? languages[0]
}
