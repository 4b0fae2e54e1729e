/** What stands beside a value: its source, working hours, how far to trust it, until when it holds, in English. */
import type { Sentences } from '../sr-latn.ts'

export const sourceWords: Sentences['source'] = {
  title: 'Sources',
  from: 'source:',
  noDate: 'no date',
  writtenBy: 'entered {{on, day}} ({{who, name}}, {{station, name}})',
  writtenWho: 'entered {{on, day}} ({{who, name}})',
  writtenOn: 'entered {{on, day}}',
  writtenAt: 'entered at: {{station, name}}'
}

export const hoursWords: Sentences['hours'] = {
  today: 'today {{hours}}',
  notToday: 'not there today',
  unknown: 'no hours entered',
  title: 'Hours'
}

export const trustWords: Sentences['trust'] = {
  unverified: 'unverified',
  verified: 'verified {{when}}',
  verifiedBy: 'verified {{when}}, {{who, name}}, {{station, name}}',
  verifiedWho: 'verified {{when}}, {{who, name}}',
  verifiedOn: 'verified {{on, day}}',
  wrongNumber: 'reported {{when}}: the number does not work',
  wrongNumberOn: 'reported {{on, day}}: the number does not work',
  left: 'reported {{when}}: no longer works there',
  leftOn: 'reported {{on, day}}: no longer works there',
  outcome: {
    reached: 'reached',
    'wrong-number': 'the number does not work',
    left: 'no longer works there'
  },
  dataAge: 'as of {{asOf, day}}',
  dataUndated: 'undated'
}

export const standingWords: Sentences['standing'] = {
  memorandumUntil: 'memorandum until {{until, day}}',
  memorandumOpen: 'memorandum without an end date',
  memorandumExpired: 'memorandum expired {{on, day}} – confirm by phone',
  memorandumLater: 'memorandum valid from {{from, day}}',
  memorandumNone: 'no memorandum entered',
  memorandumLatest: 'latest memorandum of the organisation',
  until: 'until {{until, day}}',
  open: 'no end date',
  expired: 'expired {{on, day}} – confirm by phone',
  assignmentExpired: 'expired {{on, day}} – confirm by phone',
  later: 'from {{from, day}}',
  assignment: 'assignment {{standing}}',
  between: '{{from, day}} – {{until, day}}'
}
