/**
 * Every sentence a person reads, in Serbian Latin. Serbian Cyrillic is derived from this table (cyrillic.ts); en.ts
 * says the same in English, and neither compiles nor passes its tests while a sentence is missing there.
 *
 * To add a sentence: put it under the room it is read in, add it to en.ts, use it as t('room.name').
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
    settings: 'Podešavanja'
  },

  header: {
    station: 'Stanica: {{station, name}}',
    back: 'Nazad',
    language: 'Pismo i jezik',
    checkDate: 'proverite datum računara',
    checkDateWhy:
      'Po ovom računaru danas je {{today, day}}, a to ne može biti tačno. Dok se datum ne ispravi, rokovi su prikazani bez ocene.'
  },

  lookup: {
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
    emptyDirectory: 'Imenik je prazan.',
    emptyDirectoryNext: 'Kad se upišu centri, usluge i organizacije, ovde će stajati ko je za šta zadužen.',
    chooseMyCentre: 'Izaberite svoj centar i ovde će odmah stajati ko je u njemu za šta zadužen.',
    keys: 'Enter kopira telefon, Ctrl+Enter otvara zapis, Esc briše upisano.',
    answerCount_one: '{{count}} odgovor',
    answerCount_few: '{{count}} odgovora',
    answerCount_other: '{{count}} odgovora',
    moreAnswers_one: 'još {{count}} odgovor',
    moreAnswers_few: 'još {{count}} odgovora',
    moreAnswers_other: 'još {{count}} odgovora'
  },

  /** nobody is in charge: said plainly, then what may help, apart and labelled */
  gap: {
    nobody: '{{centre, name}}: niko nije zadužen za uslugu „{{service, name}}“.',
    'only-supporting': '{{centre, name}}: za uslugu „{{service, name}}“ niko nije nadležan. Ima ko podržava.',
    'only-expired': '{{centre, name}}: zaduženje za uslugu „{{service, name}}“ je isteklo.',
    'only-later': '{{centre, name}}: zaduženje za uslugu „{{service, name}}“ još nije počelo.',
    nowhere: 'Za uslugu „{{service, name}}“ niko nije zadužen ni u jednom centru.',
    organisationNotHere: '{{organisation, name}}: nema zaduženja u ovom centru ({{centre, name}}).',
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
  },

  lead: {
    caution: 'Nisu zaduženi: proverite pre nego što nekoga uputite.',
    check: 'proveriti',
    'assigned-everywhere': 'Zaduženje za sve centre',
    memorandum: 'Memorandum obuhvata ovu uslugu',
    statement: 'Sami navode da pružaju ovu uslugu',
    sighting: 'Po objavama, radili su u ovom centru',
    commissariat: 'Komesarijat može da uputi dalje',
    /** „…“ holds the words of the source */
    stated: 'navode: „{{text, name}}“'
  },

  source: {
    title: 'Izvori',
    /** the address and its date follow */
    from: 'izvor:',
    noDate: 'bez datuma',
    writtenBy: 'upisano {{on, day}} ({{who, name}}, {{station, name}})',
    writtenWho: 'upisano {{on, day}} ({{who, name}})',
    writtenOn: 'upisano {{on, day}}',
    writtenAt: 'upisano: {{station, name}}'
  },

  card: {
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
  },

  hours: {
    today: 'danas {{hours}}',
    notToday: 'danas ne radi',
    unknown: 'radno vreme nije upisano',
    title: 'Radno vreme'
  },

  trust: {
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
  },

  /** of a memorandum or an assignment */
  standing: {
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
  },

  centre: {
    title: 'Centri',
    type: {
      asylum: 'centar za azil',
      reception: 'prihvatni centar'
    },
    status: {
      active: 'aktivan',
      suspended: 'privremeno obustavljen',
      inactive: 'nije u upotrebi',
      closed: 'trajno zatvoren'
    },
    /** above the list of those */
    statuses: {
      active: 'aktivni',
      suspended: 'privremeno obustavljeni',
      inactive: 'nisu u upotrebi',
      closed: 'trajno zatvoreni'
    },
    statusUnknown: 'stanje nije upisano',
    statusAsOf: 'po podatku od {{asOf, day}}',
    notActive: 'Centar sada ne radi. Pre upućivanja proverite telefonom.',
    folded_one: 'još {{count}} centar koji sada ne radi',
    folded_few: 'još {{count}} centra koja sada ne rade',
    folded_other: 'još {{count}} centara koji sada ne rade',
    capacity_one: '{{count}} krevet',
    capacity_few: '{{count}} kreveta',
    capacity_other: '{{count}} kreveta',
    services: 'Usluge',
    service: 'usluga',
    responsible: 'nadležna',
    contactAndPhone: 'kontakt i telefon',
    until: 'do',
    trust: 'potvrda',
    settlement: 'mesto',
    municipality: 'opština',
    noAddress: 'adresa nije upisana',
    about: 'O centru',
    none: 'Nijedan centar nije upisan.'
  },

  organisation: {
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
  },

  firstRun: {
    title: 'Putokaz počinje ovde',
    intro: 'Dva pitanja i jedan izbor. Sve se kasnije menja u podešavanjima.',
    stationName: 'Naziv stanice',
    stationNameHint: 'Po njemu kolege vide odakle je podatak stigao, na primer „Preševo, kancelarija 2“.',
    stationNameMissing: 'Upišite naziv stanice.',
    stationNameTooLong: 'Naziv može da ima najviše {{most}} znakova.',
    myCentre: 'Moj centar',
    myCentreHint: 'Početna strana odmah pokazuje ko je u njemu za šta zadužen.',
    noCentre: 'ne radim u jednom centru',
    start: 'Odakle da počnemo?',
    publicDirectory: 'Počni sa javnim imenikom',
    publicDirectoryHint:
      'Centri, organizacije i hitni brojevi iz javnih izvora, svaki sa izvorom i datumom. Sve je označeno kao nepotvrđeno dok neko ne potvrdi.',
    empty: 'Počni prazno',
    emptyHint: 'Imenik je prazan i sve upisujete sami.',
    dataFolder: 'Podaci se čuvaju na ovom računaru: {{folder}}'
  },

  damaged: {
    title: 'Imenik ne može da se otvori',
    untouched: 'U datoteku ništa nije upisano i neće biti.',
    file: 'Datoteka',
    what: {
      empty: 'Datoteka je prazna.',
      truncated: 'Datoteka se prekida pre kraja.',
      damaged: 'Sadržaj datoteke je oštećen.',
      foreign: 'Ovo nije datoteka Putokaza.',
      newer: 'Datoteku je sačuvala novija verzija Putokaza. Otvorite je tom verzijom.',
      unreadable: 'Datoteka ne može da se pročita sa diska.',
      missing: 'Datoteke nema, a u fascikli stoje podaci koji idu uz nju.'
    },
    place: 'Mesto: {{place}}',
    forSupport: 'Za informatičku podršku',
    whatNow: 'Šta sad?',
    startBeside: 'Počni iznova pored nje',
    startBesideHint: 'Oštećena datoteka ostaje gde jeste, a Putokaz počinje novu.',
    openFolder: 'Otvori fasciklu',
    openFolderHint: 'Ako negde imate kopiju datoteke, tu joj je mesto.',
    tryAgainHint: 'Ako ste datoteku zamenili kopijom.',
    callSupport: 'Ako niste sigurni, ne dirajte ništa i pozovite informatičku podršku.'
  },

  noAccess: {
    title: 'Nema dozvole za čuvanje podataka',
    text: 'Putokaz ne može da upisuje u fasciklu {{folder}}.',
    next: 'Proverite da li je disk pun ili zaštićen od upisa, pa pokušajte ponovo. Ako ne pomogne, pozovite informatičku podršku.'
  },

  held: {
    title: 'Podaci su otvoreni na drugom mestu',
    text: 'Istu fasciklu već koristi Putokaz na računaru {{computer}}.',
    next: 'Zatvorite Putokaz tamo, pa pokušajte ponovo.'
  },

  notice: {
    'unfinished-edit-left-out':
      'Poslednji upis pre gašenja nije bio završen i izostavljen je ({{file}}). Proverite svoju poslednju izmenu.'
  },

  notSaved: {
    title: 'Nije sačuvano',
    full: 'Disk je pun. Oslobodite prostor, pa sačuvajte ponovo.',
    denied: 'Nema dozvole za upis u fasciklu sa podacima. Pozovite informatičku podršku.',
    busy: 'Datoteku trenutno drži drugi program. Sačekajte malo, pa sačuvajte ponovo.',
    broken: 'Disk javlja grešku. Prepišite izmenu na papir i pozovite informatičku podršku.',
    kept: 'Upisano je još ovde na ekranu.'
  },

  notChanged: {
    'changed-meanwhile': 'Ovaj podatak je u međuvremenu promenjen. Pogledajte novu vrednost, pa sačuvajte ponovo.',
    'breaks-rules': 'Proverite označena polja.',
    'no-such-record': 'Ovog zapisa više nema u imeniku.',
    'id-in-use': 'Takav zapis već postoji.'
  },

  /** names of fields, where values of all kinds stand beside one another */
  field: {
    address: 'adresa',
    aliases: 'drugi nazivi',
    capacity: 'mesta',
    centre: 'centar',
    centreType: 'vrsta centra',
    /** in place of a value that was taken out */
    cleared: 'prazno',
    contacts: 'kontakti',
    coordinates: 'koordinate',
    coordinator: 'vodi centre',
    deputies: 'zamene',
    email: 'e-pošta',
    from: 'važi od',
    hours: 'radno vreme',
    languages: 'jezici',
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
    signedOn: 'potpisan',
    statements: 'navodi',
    status: 'stanje',
    statusAsOf: 'stanje na dan',
    to: 'važi do',
    validFrom: 'važi od',
    validTo: 'važi do',
    websites: 'sajt',
    words: 'reči za pretragu'
  },

  /** marks on a record whose values do not fit together */
  fault: {
    missing: 'nije upisano',
    unreadable: 'vrednost ne može da se pročita',
    'dates-out-of-order': 'kraj je pre početka',
    'hours-out-of-order': 'radno vreme se završava pre nego što počne',
    'phone-not-understood': 'broj nije prepoznat',
    'contact-of-another-organisation': 'kontakt je iz druge organizacije',
    'memorandum-of-another-organisation': 'memorandum je druge organizacije',
    'refers-to-nothing': 'upućuje na zapis kojeg nema'
  },

  settings: {
    title: 'Podešavanja',
    station: 'Stanica',
    stationName: 'Naziv stanice',
    myCentre: 'Moj centar',
    language: 'Pismo i jezik',
    theme: 'Izgled',
    themes: {
      system: 'kao na računaru',
      light: 'svetao',
      dark: 'taman'
    },
    textSize: 'Veličina slova',
    textSizePercent: '{{percent}} %',
    dataFolder: 'Fascikla sa podacima',
    openFolder: 'Otvori fasciklu',
    version: 'Verzija {{version}}'
  },

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
