/**
 * Every sentence a person reads, in Serbian Latin. Serbian Cyrillic is derived from this table (cyrillic.ts); en.ts
 * says the same in English, and neither compiles nor passes its tests while a sentence is missing there.
 *
 * To add a sentence: put it under the room it is read in (larger rooms have a file each, in sr-latn/), say it in
 * English, too, use it as t('room.name').
 *
 * - {{when}} is handed in as text and shown as it is: numbers, phones, addresses, paths, what a person typed.
 *   {{centre, name}} is a name or a note out of the directory: shown in the script of the language.
 *   {{until, day}} is a day "2026-12-31" (or a month, or a year): written out as "31.12.2026.".
 * - Names come in the nominative and are never declined: build the sentence so that they fit ("Centar za azil
 *   Krnjača: niko nije zadužen…", never "u Centar za azil Krnjača").
 * - With a number: {{count}}, and the three forms _one (1, 21, 101), _few (2–4, 22) and _other (0, 5–20, 25);
 *   English has _one and _other. Used as t('room.name', { count }).
 * - Plain words, as said on a shift. What happened, then what to do next. Nobody is blamed.
 */

import { backupsWords } from './sr-latn/backups.ts'
import { centreWords } from './sr-latn/centre.ts'
import { coverageWords } from './sr-latn/coverage.ts'
import { duplicatesWords } from './sr-latn/duplicates.ts'
import { editWords, undoWords, verifyWords, workWords } from './sr-latn/edit.ts'
import { exchangeWords } from './sr-latn/exchange.ts'
import { firstRunWords } from './sr-latn/first-run.ts'
import { helpWords } from './sr-latn/help.ts'
import { historyWords } from './sr-latn/history.ts'
import { lockWords } from './sr-latn/lock.ts'
import { cardWords, gapWords, leadWords, lookupWords } from './sr-latn/lookup.ts'
import { memorandaWords, renewalWords } from './sr-latn/memoranda.ts'
import { organisationWords } from './sr-latn/organisation.ts'
import { paperWords } from './sr-latn/paper.ts'
import { faultWords, fieldWords, recordWords } from './sr-latn/record.ts'
import { savingWords } from './sr-latn/saving.ts'
import { settingsWords } from './sr-latn/settings.ts'
import { sheetsInWords } from './sr-latn/sheets-in.ts'
import { sheetsOutWords } from './sr-latn/sheets-out.ts'
import { spellingWords } from './sr-latn/spelling.ts'
import {
  damagedWords,
  heldWords,
  noAccessWords,
  notChangedWords,
  noticeWords,
  notSavedWords
} from './sr-latn/trouble.ts'
import { hoursWords, sourceWords, standingWords, trustWords } from './sr-latn/trust.ts'
import { worklistWords } from './sr-latn/worklist.ts'

export const srLatn = {
  app: {
    name: 'Putokaz',
    purpose: 'Ko je zadužen i kako do njega',
    close: 'Zatvori',
    cancel: 'Odustani',
    save: 'Sačuvaj',
    tryAgain: 'Pokušaj ponovo',
    saved: 'Sačuvano',
    saving: 'Čuvanje…'
  },

  rail: {
    label: 'Delovi programa',
    lookup: 'Pronađi',
    centres: 'Centri',
    organisations: 'Organizacije',
    coverage: 'Pokrivenost',
    worklist: 'Poslovi',
    exchange: 'Razmena',
    history: 'Istorija',
    settings: 'Podešavanja'
  },

  header: {
    station: 'Stanica: {{station, name}}',
    back: 'Nazad',
    language: 'Pismo i jezik',
    /** what is not as it should be: the list of it, and how many more than the one in sight */
    warnings: 'Upozorenja',
    moreWarnings_one: 'i još {{count}} upozorenje',
    moreWarnings_few: 'i još {{count}} upozorenja',
    moreWarnings_other: 'i još {{count}} upozorenja',
    checkDate: 'proverite datum računara',
    checkDateWhy:
      'Po ovom računaru danas je {{today, day}}, a to ne može biti tačno. Dok se datum ne ispravi, rokovi su prikazani bez ocene.'
  },

  lookup: lookupWords,
  gap: gapWords,
  lead: leadWords,
  source: sourceWords,
  card: cardWords,
  hours: hoursWords,
  trust: trustWords,
  standing: standingWords,
  centre: centreWords,

  service: {
    title: 'Usluge i reči za pretragu',
    inOrder: 'redom kojim stoje na početnoj strani',
    none: 'Nijedna usluga nije upisana.'
  },

  organisation: organisationWords,
  firstRun: firstRunWords,
  damaged: damagedWords,
  noAccess: noAccessWords,
  held: heldWords,
  notice: noticeWords,
  notSaved: notSavedWords,
  notChanged: notChangedWords,
  field: fieldWords,
  fault: faultWords,
  work: workWords,
  record: recordWords,
  edit: editWords,
  verify: verifyWords,
  undo: undoWords,
  saving: savingWords,
  history: historyWords,
  memoranda: memorandaWords,
  renewal: renewalWords,
  backups: backupsWords,

  /** how many records of a kind */
  count: {
    centre_one: '{{count}} centar',
    centre_few: '{{count}} centra',
    centre_other: '{{count}} centara',
    organisation_one: '{{count}} organizacija',
    organisation_few: '{{count}} organizacije',
    organisation_other: '{{count}} organizacija',
    contact_one: '{{count}} kontakt',
    contact_few: '{{count}} kontakta',
    contact_other: '{{count}} kontakata',
    service_one: '{{count}} usluga',
    service_few: '{{count}} usluge',
    service_other: '{{count}} usluga',
    memorandum_one: '{{count}} memorandum',
    memorandum_few: '{{count}} memoranduma',
    memorandum_other: '{{count}} memoranduma',
    assignment_one: '{{count}} zaduženje',
    assignment_few: '{{count}} zaduženja',
    assignment_other: '{{count}} zaduženja',
    verification_one: '{{count}} potvrda',
    verification_few: '{{count}} potvrde',
    verification_other: '{{count}} potvrda',
    sameness_one: '{{count}} odluka o duplikatu',
    sameness_few: '{{count}} odluke o duplikatu',
    sameness_other: '{{count}} odluka o duplikatu',
    nothing: 'prazan imenik'
  },

  settings: settingsWords,
  spelling: spellingWords,
  exchange: exchangeWords,
  help: helpWords,
  coverage: coverageWords,
  worklist: worklistWords,
  duplicates: duplicatesWords,
  lock: lockWords,
  paper: paperWords,
  sheetsIn: sheetsInWords,
  sheetsOut: sheetsOutWords,

  problem: {
    unexpected: 'Nešto nije uspelo.',
    unexpectedNext: 'Pokušajte ponovo. Ako se ponovi, pozovite informatičku podršku i pročitajte im ovo:',
    restart: 'Pokreni ponovo'
  },

  /**
   * ISO 639 codes of languages as they are called on a shift, where CLDR says it otherwise ("persijski",
   * "centralni kurdski") or Chromium carries no name at all (Romani, Fula). The rest comes from CLDR.
   */
  languageNames: {
    ckb: 'kurdski (sorani)',
    fa: 'farsi',
    ff: 'fula',
    kmr: 'kurdski (kurmandži)',
    ps: 'paštu',
    rom: 'romski'
  }
} as const

/**
 * The shape of a table in a language with the plural forms _one and _other: every sentence of this one, save those
 * of the form _few, which only Serbian has.
 */
export type Sentences = InOtherWords<typeof srLatn>

type InOtherWords<Table> = {
  readonly [Key in keyof Table as Key extends `${string}_few` ? never : Key]: Table[Key] extends string
    ? string
    : InOtherWords<Table[Key]>
}
