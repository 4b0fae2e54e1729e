/** What stands beside a value: its source, working hours, how far to trust it, until when it holds, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

export const sourceWords = {
  title: 'Izvori',
  /** the address and its date follow */
  from: 'izvor:',
  noDate: 'bez datuma',
  writtenBy: 'upisano {{on, day}} ({{who, name}}, {{station, name}})',
  writtenWho: 'upisano {{on, day}} ({{who, name}})',
  writtenOn: 'upisano {{on, day}}',
  writtenAt: 'upisano: {{station, name}}'
} as const

export const hoursWords = {
  today: 'danas {{hours}}',
  notToday: 'danas ne radi',
  unknown: 'radno vreme nije upisano',
  title: 'Radno vreme'
} as const

export const trustWords = {
  unverified: 'nepotvrđeno',
  /** {{when}} is "pre 12 dana" or "danas" */
  verified: 'potvrđeno {{when}}',
  verifiedBy: 'potvrđeno {{when}}, {{who, name}}, {{station, name}}',
  verifiedWho: 'potvrđeno {{when}}, {{who, name}}',
  /** without a verdict, when the date of the computer is in doubt */
  verifiedOn: 'potvrđeno {{on, day}}',
  wrongNumber: 'javljeno {{when}}: broj ne radi',
  wrongNumberOn: 'javljeno {{on, day}}: broj ne radi',
  left: 'javljeno {{when}}: više ne radi tu',
  leftOn: 'javljeno {{on, day}}: više ne radi tu',
  /** of one try, in a list with its date */
  outcome: {
    reached: 'dobijeni',
    'wrong-number': 'broj ne radi',
    left: 'više ne radi tu'
  },
  dataAge: 'podatak od {{asOf, day}}',
  dataUndated: 'podatak bez datuma'
} as const

/** of a memorandum or an assignment */
export const standingWords = {
  memorandumUntil: 'memorandum do {{until, day}}',
  memorandumOpen: 'memorandum bez roka',
  memorandumExpired: 'memorandum istekao {{on, day}} – potvrdite telefonom',
  memorandumLater: 'memorandum važi od {{from, day}}',
  memorandumNone: 'memorandum nije upisan',
  memorandumLatest: 'poslednji memorandum organizacije',
  until: 'do {{until, day}}',
  open: 'bez roka',
  expired: 'istekao {{on, day}} – potvrdite telefonom',
  /** of an assignment, which is neuter */
  assignmentExpired: 'isteklo {{on, day}} – potvrdite telefonom',
  later: 'od {{from, day}}',
  /** {{standing}} is one of these: "zaduženje do 31.12.2026." */
  assignment: 'zaduženje {{standing}}',
  between: '{{from, day}} – {{until, day}}'
} as const
