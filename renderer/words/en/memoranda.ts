/** Memoranda of a year, and their renewal, in English. */
import type { Sentences } from '../sr-latn.ts'

export const memorandaWords: Sentences['memoranda'] = {
  tabs: 'Organisations and memoranda',
  all: 'All organisations',
  year: 'Memoranda by year',
  chosenYear: 'Year',
  previousYear: 'Previous year: {{year}}',
  nextYear: 'Next year: {{year}}',
  show: 'Show',
  filter: {
    all: 'all ({{number}})',
    within30: 'expires within 30 days ({{number}})',
    within60: 'within 60 days ({{number}})',
    within90: 'within 90 days ({{number}})'
  },
  organisation: 'organisation',
  months: 'valid',
  signed: 'signed',
  services: 'services',
  state: 'state',
  servicesUnset: 'not published',
  without: 'Without a memorandum in {{year}}',
  none: 'No memorandum is valid in {{year}}.',
  noneExpiring: 'None expires within that time.',
  dateInDoubt: 'Until the date of the computer is corrected, nobody knows what expires.',
  renew: 'Renew for {{year}}'
}

export const renewalWords: Sentences['renewal'] = {
  title: 'Renewal of memoranda for {{year}}',
  about: 'Makes new memoranda and assignments. Those of this year stay as they are.',
  from: 'Valid from',
  to: 'Valid to (that day included)',
  signedOn: 'Signed',
  signedHint: 'If they are not signed yet, leave this empty.',
  toHint: 'Empty means: without an end.',
  datesOutOfOrder: 'The end is before the beginning.',
  fromMissing: 'Enter the first day.',
  organisations: 'Organisations, and the assignments taken along',
  openEnded: 'valid without an end',
  renewed: 'one for {{year}} is there already',
  until: 'valid to {{until, day}}',
  ended: 'ended {{on, day}}',
  assignments_one: '{{count}} assignment',
  assignments_other: '{{count}} assignments',
  chosenAssignments_one: '{{count}} of {{all}} assignments is taken along',
  chosenAssignments_other: '{{count}} of {{all}} assignments are taken along',
  noAssignments: 'no assignments to take along',
  memoranda_one: '{{count}} memorandum',
  memoranda_other: '{{count}} memoranda',
  prepare: 'Prepare: {{memoranda}}, {{assignments}}',
  nothing: 'Choose at least one organisation.',
  tooMany: 'This is too much at once. Choose fewer organisations, then do the others.',
  none: 'There is no memorandum in {{year}} to renew.',
  done: 'Prepared for {{year}}: {{memoranda}}, {{assignments}}'
}
