/** Every sentence a person reads, in English. How to add one is said in sr-latn.ts. */

import { backupsWords } from './en/backups.ts'
import { centreWords } from './en/centre.ts'
import { coverageWords } from './en/coverage.ts'
import { duplicatesWords } from './en/duplicates.ts'
import { editWords, undoWords, verifyWords, workWords } from './en/edit.ts'
import { exchangeWords } from './en/exchange.ts'
import { firstRunWords } from './en/first-run.ts'
import { helpWords } from './en/help.ts'
import { historyWords } from './en/history.ts'
import { lockWords } from './en/lock.ts'
import { cardWords, gapWords, leadWords, lookupWords } from './en/lookup.ts'
import { memorandaWords, renewalWords } from './en/memoranda.ts'
import { organisationWords } from './en/organisation.ts'
import { paperWords } from './en/paper.ts'
import { faultWords, fieldWords, recordWords } from './en/record.ts'
import { savingWords } from './en/saving.ts'
import { settingsWords } from './en/settings.ts'
import { sheetsInWords } from './en/sheets-in.ts'
import { sheetsOutWords } from './en/sheets-out.ts'
import { spellingWords } from './en/spelling.ts'
import { damagedWords, heldWords, noAccessWords, notChangedWords, noticeWords, notSavedWords } from './en/trouble.ts'
import { hoursWords, sourceWords, standingWords, trustWords } from './en/trust.ts'
import { worklistWords } from './en/worklist.ts'
import type { Sentences } from './sr-latn.ts'

export const en = {
  app: {
    name: 'Putokaz',
    purpose: 'Who is responsible, and how to reach them',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    tryAgain: 'Try again',
    saved: 'Saved',
    saving: 'Saving…'
  },

  rail: {
    label: 'Parts of the program',
    lookup: 'Find',
    centres: 'Centres',
    organisations: 'Organisations',
    coverage: 'Coverage',
    worklist: 'To do',
    exchange: 'Exchange',
    history: 'History',
    settings: 'Settings'
  },

  header: {
    station: 'Station: {{station, name}}',
    back: 'Back',
    language: 'Script and language',
    warnings: 'Warnings',
    moreWarnings_one: 'and {{count}} more warning',
    moreWarnings_other: 'and {{count}} more warnings',
    checkDate: 'check the date of this computer',
    checkDateWhy:
      'This computer says that today is {{today, day}}, which cannot be right. Until it is corrected, dates are shown without a verdict.'
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
    title: 'Services and search words',
    inOrder: 'in the order of the first page',
    none: 'No service is entered.'
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

  count: {
    centre_one: '{{count}} centre',
    centre_other: '{{count}} centres',
    organisation_one: '{{count}} organisation',
    organisation_other: '{{count}} organisations',
    contact_one: '{{count}} contact',
    contact_other: '{{count}} contacts',
    service_one: '{{count}} service',
    service_other: '{{count}} services',
    memorandum_one: '{{count}} memorandum',
    memorandum_other: '{{count}} memoranda',
    assignment_one: '{{count}} assignment',
    assignment_other: '{{count}} assignments',
    verification_one: '{{count}} verification',
    verification_other: '{{count}} verifications',
    sameness_one: '{{count}} judgement on a duplicate',
    sameness_other: '{{count}} judgements on duplicates',
    nothing: 'an empty directory'
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
    unexpected: 'Something did not work.',
    unexpectedNext: 'Try again. If it happens again, call IT support and read them this:',
    restart: 'Start again'
  },

  languageNames: {
    ckb: 'Kurdish (Sorani)',
    fa: 'Farsi',
    ff: 'Fula',
    kmr: 'Kurdish (Kurmanji)',
    ps: 'Pashto',
    rom: 'Romani'
  }
} as const satisfies Sentences
