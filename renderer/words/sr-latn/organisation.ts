/** The page of an organisation and the list of organisations, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

export const organisationWords = {
  title: 'Organizacije',
  type: {
    ngo: 'nevladina organizacija',
    state: 'državni organ',
    international: 'međunarodna organizacija',
    emergency: 'hitna služba'
  },
  /** above the list of those */
  types: {
    ngo: 'nevladine organizacije',
    state: 'državni organi',
    international: 'međunarodne organizacije',
    emergency: 'hitne službe'
  },
  typeUnknown: 'vrsta nije upisana',
  filter: 'Ime organizacije ili skraćenica',
  noneFound: 'Nema organizacije sa tim imenom.',
  centre: 'centar',
  about: 'O organizaciji',
  verifications: 'Potvrde',
  memoranda: 'Memorandumi',
  memorandumSigned: 'potpisan {{on, day}}',
  memorandumServices: 'usluge: {{services}}',
  memorandumServicesUnset: 'usluge nisu objavljene po organizaciji',
  assignments: 'Zaduženja',
  noAssignments: 'Nijedno zaduženje nije upisano.',
  assignmentCount_one: '{{count}} zaduženje',
  assignmentCount_few: '{{count}} zaduženja',
  assignmentCount_other: '{{count}} zaduženja',
  statements: 'Šta sami navode i šta je objavljeno',
  seat: 'sedište',
  website: 'sajt',
  none: 'Nijedna organizacija nije upisana.'
} as const
