/** Memoranda of a year, and their renewal, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

/** the year of all memoranda, and their renewal */
export const memorandaWords = {
  tabs: 'Organizacije i memorandumi',
  all: 'Sve organizacije',
  year: 'Memorandumi po godinama',
  chosenYear: 'Godina',
  previousYear: 'Prethodna godina: {{year}}.',
  nextYear: 'Sledeća godina: {{year}}.',
  show: 'Prikaži',
  filter: {
    all: 'sve ({{number}})',
    within30: 'ističe za 30 dana ({{number}})',
    within60: 'za 60 dana ({{number}})',
    within90: 'za 90 dana ({{number}})'
  },
  organisation: 'organizacija',
  months: 'važi',
  signed: 'potpisan',
  services: 'usluge',
  state: 'stanje',
  servicesUnset: 'nisu objavljene',
  without: 'Bez memoranduma u {{year}}. godini',
  none: 'Nijedan memorandum ne važi u {{year}}. godini.',
  noneExpiring: 'Nijedan ne ističe u tom roku.',
  dateInDoubt: 'Dok se datum računara ne ispravi, ne zna se šta ističe.',
  renew: 'Obnovi za {{year}}. godinu'
} as const

export const renewalWords = {
  title: 'Obnova memoranduma za {{year}}. godinu',
  about: 'Pravi nove memorandume i zaduženja. Ovogodišnji ostaju kakvi jesu.',
  from: 'Važe od',
  to: 'Važe do (i tog dana)',
  signedOn: 'Potpisani',
  signedHint: 'Ako još nisu potpisani, ostavite prazno.',
  toHint: 'Prazno znači: bez roka.',
  datesOutOfOrder: 'Kraj je pre početka.',
  fromMissing: 'Upišite prvi dan.',
  organisations: 'Organizacije i zaduženja koja se prenose',
  openEnded: 'važi bez roka',
  renewed: 'za {{year}}. je već upisan',
  until: 'važi do {{until, day}}',
  ended: 'isteklo {{on, day}}',
  assignments_one: '{{count}} zaduženje',
  assignments_few: '{{count}} zaduženja',
  assignments_other: '{{count}} zaduženja',
  chosenAssignments_one: 'prenosi se {{count}} zaduženje od {{all}}',
  chosenAssignments_few: 'prenose se {{count}} zaduženja od {{all}}',
  chosenAssignments_other: 'prenosi se {{count}} zaduženja od {{all}}',
  noAssignments: 'nema zaduženja za prenos',
  memoranda_one: '{{count}} memorandum',
  memoranda_few: '{{count}} memoranduma',
  memoranda_other: '{{count}} memoranduma',
  prepare: 'Pripremi: {{memoranda}}, {{assignments}}',
  nothing: 'Izaberite bar jednu organizaciju.',
  tooMany: 'Ovo je previše odjednom. Izaberite manje organizacija, pa ponovite za ostale.',
  none: 'U {{year}}. godini nema memoranduma koji bi se obnovio.',
  done: 'Pripremljeno za {{year}}. godinu: {{memoranda}}, {{assignments}}'
} as const
