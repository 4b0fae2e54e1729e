/** The lookup and its answers, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

export const lookupWords = {
  label: 'Šta tražite?',
  placeholder: 'centar, usluga, organizacija, ime ili broj telefona',
  clear: 'Obriši upisano',
  services: 'Usluge',
  answers: 'Odgovori',
  myCentre: 'moj centar: {{centre, name}}',
  myCentreUnset: 'moj centar: nije izabran',
  /** above the cards: what was understood */
  understood: '{{centre, name}} · {{service, name}}',
  understoodChange: 'Nije to? Izaberite drugo.',
  everyCentre: 'svi centri',
  /** {{words}} as they were typed */
  ignored: 'Nije nađeno: {{words}}',
  section: {
    leads: 'Možda mogu da pomognu',
    everywhere: 'Zaduženja za sve centre',
    'other-centres': 'U drugim centrima',
    assignments: 'Zaduženja'
  },
  nothingFound: 'Za „{{text}}“ nije nađeno ništa.',
  nothingFoundNext: 'Probajte kraće: dovoljno je ime centra ili usluge, ili nekoliko cifara telefona.',
  /** digits that many numbers begin with */
  begunNumber: 'Sa „{{text}}“ počinje mnogo brojeva.',
  begunNumberNext: 'Otkucajte još cifara, ili dodajte organizaciju ili ime.',
  emptyDirectory: 'Imenik je prazan.',
  emptyDirectoryNext:
    'Ili uvezite datoteku druge stanice ili tabelu u delu Razmena (Ctrl+6), ili sami upišite centre, usluge i organizacije. Ovde će tada stajati ko je za šta zadužen.',
  chooseMyCentre: 'Izaberite svoj centar i ovde će odmah stajati ko je u njemu za šta zadužen.',
  keys: 'Enter kopira telefon, Ctrl+Enter otvara zapis, Esc briše upisano.',
  answerCount_one: '{{count}} odgovor',
  answerCount_few: '{{count}} odgovora',
  answerCount_other: '{{count}} odgovora',
  moreAnswers_one: 'još {{count}} odgovor',
  moreAnswers_few: 'još {{count}} odgovora',
  moreAnswers_other: 'još {{count}} odgovora'
} as const

/** nobody is in charge: said plainly, then what may help, apart and labelled */
export const gapWords = {
  nobody: '{{centre, name}}: niko nije zadužen za uslugu „{{service, name}}“.',
  'only-supporting': '{{centre, name}}: za uslugu „{{service, name}}“ niko nije nadležan. Ima ko podržava.',
  'only-expired': '{{centre, name}}: zaduženje za uslugu „{{service, name}}“ je isteklo.',
  'only-later': '{{centre, name}}: zaduženje za uslugu „{{service, name}}“ još nije počelo.',
  nowhere: 'Za uslugu „{{service, name}}“ niko nije zadužen ni u jednom centru.',
  organisationNotHere: '{{organisation, name}}: nema zaduženja u ovom centru ({{centre, name}}).',
  organisationNoContact: '{{organisation, name}}: nije upisan nijedan kontakt, pa ni telefon.',
  /** below a title that names centre and service */
  here: {
    nobody: 'U ovom centru niko nije zadužen za ovu uslugu.',
    'only-supporting': 'U ovom centru niko nije nadležan za ovu uslugu. Ima ko podržava.',
    'only-expired': 'U ovom centru je zaduženje za ovu uslugu isteklo.',
    'only-later': 'U ovom centru zaduženje za ovu uslugu još nije počelo.'
  },
  /** in a line that names centre and service already */
  brief: {
    nobody: 'niko nije zadužen',
    'only-supporting': 'niko nije nadležan, ima ko podržava',
    'only-expired': 'zaduženje je isteklo',
    'only-later': 'zaduženje još nije počelo'
  },
  gapCount_one: '{{count}} praznina',
  gapCount_few: '{{count}} praznine',
  gapCount_other: '{{count}} praznina'
} as const

export const leadWords = {
  caution: 'Nisu zaduženi: proverite pre nego što nekoga uputite.',
  check: 'proveriti',
  'assigned-everywhere': 'Zaduženje za sve centre',
  memorandum: 'Memorandum obuhvata ovu uslugu',
  statement: 'Sami navode da pružaju ovu uslugu',
  sighting: 'Po objavama, radili su u ovom centru',
  commissariat: 'Komesarijat može da uputi dalje',
  /** „…“ holds the words of the source */
  stated: 'navode: „{{text, name}}“'
} as const

export const cardWords = {
  responsible: 'nadležna',
  supporting: 'podržava',
  deputy: 'zamena',
  copy: 'kopiraj',
  copyPhone: 'Kopiraj telefon {{phone}}',
  copyText: 'Kopiraj: {{text}}',
  copied: 'Kopirano: {{phone}}',
  copyFailed: 'Broj nije kopiran. Prepišite ga: {{phone}}',
  nothingToCopy: 'Nema telefona za kopiranje.',
  qr: 'QR',
  qrTitle: 'QR kod: {{name, name}}',
  open: 'otvori',
  correct: 'ispravi',
  noPhone: 'telefon nije upisan',
  noContact: 'kontakt nije upisan',
  noEmail: 'e-pošta nije upisana',
  phoneAsTyped: 'broj je prepisan kako stoji u izvoru',
  phone: 'telefon',
  email: 'e-pošta',
  address: 'adresa',
  note: 'napomena',
  contacts: 'Kontakti',
  languages: 'jezici: {{languages}}',
  removed: 'uklonjeno iz imenika',
  unknownRecord: 'o ovome još nema podataka',
  severalValues_one: '{{count}} podatak je različito upisan na dva mesta',
  severalValues_few: '{{count}} podatka su različito upisana na dva mesta',
  severalValues_other: '{{count}} podataka je različito upisano na dva mesta',
  phoneCount_one: '{{count}} broj',
  phoneCount_few: '{{count}} broja',
  phoneCount_other: '{{count}} brojeva'
} as const
