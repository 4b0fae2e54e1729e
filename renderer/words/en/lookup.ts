/** The lookup and its answers, in English. */
import type { Sentences } from '../sr-latn.ts'

export const lookupWords: Sentences['lookup'] = {
  label: 'What are you looking for?',
  placeholder: 'centre, service, organisation, name or phone number',
  clear: 'Clear',
  services: 'Services',
  answers: 'Answers',
  myCentre: 'my centre: {{centre, name}}',
  myCentreUnset: 'my centre: not chosen',
  understood: '{{centre, name}} · {{service, name}}',
  understoodChange: 'Not what you meant? Choose another.',
  everyCentre: 'all centres',
  ignored: 'Not found: {{words}}',
  section: {
    leads: 'They may be able to help',
    everywhere: 'Assigned to all centres',
    'other-centres': 'At other centres',
    assignments: 'Assignments'
  },
  nothingFound: 'Nothing found for “{{text}}”.',
  nothingFoundNext: 'Try less: the name of a centre or a service is enough, or a few digits of a phone number.',
  begunNumber: 'Many numbers begin with “{{text}}”.',
  begunNumberNext: 'Type more digits, or add an organisation or a name.',
  emptyDirectory: 'The directory is empty.',
  emptyDirectoryNext:
    'Or import a file of another station or a spreadsheet under Exchange (Ctrl+6), or enter centres, services and organisations yourself. Then you will see here who is responsible for what.',
  chooseMyCentre: 'Choose your centre to see here at once who is responsible for what in it.',
  keys: 'Enter copies the phone number, Ctrl+Enter opens the record, Esc clears the box.',
  answerCount_one: '{{count}} answer',
  answerCount_other: '{{count}} answers',
  moreAnswers_one: '{{count}} more answer',
  moreAnswers_other: '{{count}} more answers'
}

export const gapWords: Sentences['gap'] = {
  nobody: '{{centre, name}}: nobody is responsible for “{{service, name}}”.',
  'only-supporting': '{{centre, name}}: nobody is responsible for “{{service, name}}”. Somebody supports it.',
  'only-expired': '{{centre, name}}: the assignment for “{{service, name}}” has expired.',
  'only-later': '{{centre, name}}: the assignment for “{{service, name}}” has not begun yet.',
  nowhere: 'Nobody is responsible for “{{service, name}}” at any centre.',
  organisationNotHere: '{{organisation, name}}: no assignment at this centre ({{centre, name}}).',
  organisationNoContact: '{{organisation, name}}: no contact is entered, and so no phone.',
  here: {
    nobody: 'Nobody is responsible for this service at this centre.',
    'only-supporting': 'Nobody is responsible for this service at this centre. Somebody supports it.',
    'only-expired': 'The assignment for this service at this centre has expired.',
    'only-later': 'The assignment for this service at this centre has not begun yet.'
  },
  brief: {
    nobody: 'nobody is responsible',
    'only-supporting': 'nobody is responsible, somebody supports',
    'only-expired': 'the assignment has expired',
    'only-later': 'the assignment has not begun yet'
  },
  gapCount_one: '{{count}} gap',
  gapCount_other: '{{count}} gaps'
}

export const leadWords: Sentences['lead'] = {
  caution: 'They are not assigned: check before you refer anybody.',
  check: 'check',
  'assigned-everywhere': 'Assigned to all centres',
  memorandum: 'The memorandum covers this service',
  statement: 'They say they provide this service',
  sighting: 'Published as having worked at this centre',
  commissariat: 'The Commissariat can refer you further',
  stated: 'they say: “{{text, name}}”'
}

export const cardWords: Sentences['card'] = {
  responsible: 'responsible',
  supporting: 'supports',
  deputy: 'deputy',
  copy: 'copy',
  copyPhone: 'Copy the number {{phone}}',
  copyText: 'Copy: {{text}}',
  copied: 'Copied: {{phone}}',
  copyFailed: 'The number was not copied. Write it down: {{phone}}',
  nothingToCopy: 'There is no phone number to copy.',
  qr: 'QR',
  qrTitle: 'QR code: {{name, name}}',
  open: 'open',
  correct: 'correct',
  noPhone: 'no phone number entered',
  noContact: 'no contact entered',
  noEmail: 'no e-mail entered',
  phoneAsTyped: 'number as it stands in the source',
  phone: 'phone',
  email: 'e-mail',
  address: 'address',
  note: 'note',
  contacts: 'Contacts',
  languages: 'languages: {{languages}}',
  removed: 'removed from the directory',
  unknownRecord: 'nothing is known about this yet',
  severalValues_one: '{{count}} value was entered differently in two places',
  severalValues_other: '{{count}} values were entered differently in two places',
  phoneCount_one: '{{count}} number',
  phoneCount_other: '{{count}} numbers'
}
