/** Records and their fields, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

/** names of fields, where values of all kinds stand beside one another */
export const fieldWords = {
  address: 'adresa',
  aliases: 'drugi nazivi',
  capacity: 'mesta',
  centre: 'centar',
  centreType: 'vrsta centra',
  /** in place of a value that was taken out */
  cleared: 'prazno',
  yes: 'da',
  no: 'ne',
  contacts: 'kontakti',
  coordinates: 'koordinate',
  coordinator: 'vodi centre',
  deputies: 'zamene',
  email: 'e-pošta',
  erased: 'podaci osobe obrisani',
  from: 'važi od',
  hours: 'radno vreme',
  languages: 'jezici',
  members: 'zapisi',
  memorandum: 'memorandum',
  municipality: 'opština',
  name: 'naziv',
  nameEnglish: 'naziv na engleskom',
  note: 'napomena',
  organisation: 'organizacija',
  organisationType: 'vrsta organizacije',
  phones: 'telefon',
  position: 'redosled',
  reach: 'vrsta kontakta',
  reference: 'oznaka',
  role: 'uloga',
  seat: 'sedište',
  service: 'usluga',
  services: 'usluge',
  settlement: 'mesto',
  shortName: 'skraćeno',
  shortNameEnglish: 'skraćeno na engleskom',
  signedOn: 'potpisan',
  statements: 'navodi',
  status: 'stanje',
  statusAsOf: 'stanje na dan',
  to: 'važi do',
  validFrom: 'važi od',
  validTo: 'važi do',
  verdict: 'odluka',
  websites: 'sajt',
  words: 'reči za pretragu'
} as const

/** marks on a record whose values do not fit together */
export const faultWords = {
  missing: 'nije upisano',
  unreadable: 'vrednost ne može da se pročita',
  'dates-out-of-order': 'kraj je pre početka',
  'hours-out-of-order': 'radno vreme se završava pre nego što počne',
  'phone-not-understood': 'broj nije prepoznat',
  'contact-of-another-organisation': 'kontakt je iz druge organizacije',
  'memorandum-of-another-organisation': 'memorandum je druge organizacije',
  'refers-to-nothing': 'upućuje na zapis kojeg nema'
} as const

/** records that have no name of their own, and what is done with records */
export const recordWords = {
  kind: {
    centre: 'centar',
    organisation: 'organizacija',
    contact: 'kontakt',
    service: 'usluga',
    memorandum: 'memorandum',
    assignment: 'zaduženje',
    verification: 'potvrda',
    sameness: 'odluka o duplikatu'
  },
  assignment: '{{service, name}} · {{centre, name}} · {{organisation, name}}',
  memorandum: 'memorandum: {{organisation, name}}',
  memorandumUntil: 'memorandum do {{until, day}}: {{organisation, name}}',
  verification: '{{outcome}}: {{contact, name}}',
  /** a judgement on two records */
  same: 'isto: {{one, name}} i {{other, name}}',
  different: 'nije isto: {{one, name}} i {{other, name}}',
  edit: 'izmeni',
  editThis: 'Izmeni: {{name, name}}',
  correct: 'ispravi',
  restore: 'vrati',
  restoreThis: 'Vrati u imenik: {{name, name}}',
  removed_one: 'Uklonjeno: {{count}} zapis',
  removed_few: 'Uklonjeno: {{count}} zapisa',
  removed_other: 'Uklonjeno: {{count}} zapisa',
  removedGroup: 'uklonjeni',
  unsaved: 'još nije na disku'
} as const
