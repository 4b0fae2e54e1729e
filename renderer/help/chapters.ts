/** The chapters of the guide: what each says and shows, and which one belongs to a screen. Pure. */
import type { Place } from '../house/places.ts'
import type { srLatn } from '../words/sr-latn.ts'

type HelpWords = (typeof srLatn)['help']

export type Chapter = keyof HelpWords['chapter']
export type Figure = 'card' | 'trust' | 'edit' | 'cover' | 'exchange' | 'sheets' | 'safety'

export interface ChapterPlan {
  readonly key: Chapter
  readonly figure: Figure | null
  /** its sentences, the first of which says what it is about */
  readonly sentences: readonly HelpSentence[]
}

/** The key of a sentence: 'help.find.lead'. */
export type HelpSentence = {
  [C in Exclude<Chapter, 'keys'>]: `help.${C}.${Extract<keyof HelpWords[C], string>}`
}[Exclude<Chapter, 'keys'>]

export const chapters: readonly ChapterPlan[] = [
  {
    key: 'find',
    figure: 'card',
    sentences: ['help.find.lead', 'help.find.guess', 'help.find.copy', 'help.find.empty', 'help.find.gap']
  },
  {
    key: 'trust',
    figure: 'trust',
    sentences: ['help.trust.lead', 'help.trust.say', 'help.trust.news', 'help.trust.memorandum', 'help.trust.date']
  },
  {
    key: 'edit',
    figure: 'edit',
    sentences: [
      'help.edit.lead',
      'help.edit.form',
      'help.edit.phone',
      'help.edit.saved',
      'help.edit.undo',
      'help.edit.apart'
    ]
  },
  {
    key: 'gaps',
    figure: 'cover',
    sentences: ['help.gaps.lead', 'help.gaps.cell', 'help.gaps.one', 'help.gaps.jobs']
  },
  {
    key: 'exchange',
    figure: 'exchange',
    sentences: [
      'help.exchange.lead',
      'help.exchange.drop',
      'help.exchange.look',
      'help.exchange.undo',
      'help.exchange.trust',
      'help.exchange.secret'
    ]
  },
  {
    key: 'sheets',
    figure: 'sheets',
    sentences: ['help.sheets.lead', 'help.sheets.columns', 'help.sheets.faults', 'help.sheets.out']
  },
  {
    key: 'paper',
    figure: null,
    sentences: ['help.paper.lead', 'help.paper.pocket', 'help.paper.valid', 'help.paper.code']
  },
  {
    key: 'safety',
    figure: 'safety',
    sentences: [
      'help.safety.lead',
      'help.safety.backups',
      'help.safety.full',
      'help.safety.damaged',
      'help.safety.lock',
      'help.safety.folder'
    ]
  },
  {
    key: 'people',
    figure: null,
    sentences: ['help.people.lead', 'help.people.out', 'help.people.erase', 'help.people.by']
  },
  { key: 'keys', figure: null, sentences: [] }
]

/** What a person on this screen most likely asks about. */
export function chapterFor(place: Place['kind']): Chapter {
  return chapterOf[place]
}

const chapterOf: Readonly<Record<Place['kind'], Chapter>> = {
  lookup: 'find',
  centres: 'find',
  centre: 'trust',
  organisations: 'find',
  organisation: 'trust',
  memoranda: 'trust',
  coverage: 'gaps',
  worklist: 'gaps',
  exchange: 'exchange',
  import: 'exchange',
  sheet: 'sheets',
  export: 'exchange',
  stations: 'exchange',
  history: 'edit',
  services: 'edit',
  paper: 'paper',
  backups: 'safety',
  about: 'safety',
  settings: 'safety'
}

/** The keys, as the table of the guide lists them; a name in capitals is printed on the key itself. */
export const keyGroups = [
  {
    where: 'anywhere',
    rows: [
      { keys: ['Ctrl+K'], does: 'box' },
      { keys: ['Ctrl+1', 'Ctrl+8'], does: 'rail', isSpan: true },
      { keys: ['Alt+←'], does: 'back' },
      { keys: ['Ctrl+Z'], does: 'undo' },
      { keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], does: 'redo' },
      { keys: ['Ctrl+Shift+L'], does: 'lock' },
      { keys: ['F1'], does: 'guide' },
      { keys: ['?'], does: 'list' }
    ]
  },
  {
    where: 'lookup',
    rows: [
      { keys: ['↑', '↓'], does: 'arrows' },
      { keys: ['Enter', 'Ctrl+C'], does: 'copy' },
      { keys: ['Ctrl+Enter'], does: 'open' },
      { keys: ['Esc'], does: 'clear' }
    ]
  },
  {
    where: 'forms',
    rows: [
      { keys: ['Ctrl+Enter'], does: 'save' },
      { keys: ['Esc'], does: 'leave' }
    ]
  },
  {
    where: 'screens',
    rows: [
      { keys: ['Esc'], does: 'leaveRecord' },
      { keys: ['Ctrl+P'], does: 'print' },
      { keys: ['↑ ↓ ← →', 'Home', 'End'], does: 'grid' },
      { keys: ['Enter'], does: 'cell' }
    ]
  }
] as const satisfies readonly {
  readonly where: keyof HelpWords['keys']
  readonly rows: readonly {
    readonly keys: readonly string[]
    readonly does: keyof HelpWords['keys']
    /** from the first to the last of them */
    readonly isSpan?: boolean
  }[]
}[]
