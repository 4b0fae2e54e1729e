/** Who is at work, and making changes, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

/** who makes the changes of this sitting */
export const workWords = {
  ask: 'Ko radi?',
  why: 'Uz svaku izmenu stoji ko ju je upisao.',
  known: 'Imena na ovoj stanici',
  now: 'Radi: {{who, name}}',
  other: 'neko drugi…',
  name: 'Ime i prezime',
  nameHint: 'Upisuje se jednom, posle se bira sa spiska.',
  nameMissing: 'Upišite ime.',
  nameTooLong: 'Ime može da ima najviše {{most}} znakova.',
  goOn: 'Nastavi'
} as const

/** forms */
export const editWords = {
  create: {
    centre: 'Novi centar',
    organisation: 'Nova organizacija',
    contact: 'Novi kontakt',
    service: 'Nova usluga',
    memorandum: 'Novi memorandum',
    assignment: 'Novo zaduženje'
  },
  change: {
    centre: 'Izmena centra',
    organisation: 'Izmena organizacije',
    contact: 'Izmena kontakta',
    service: 'Izmena usluge',
    memorandum: 'Izmena memoranduma',
    assignment: 'Izmena zaduženja'
  },
  assignSomebody: 'zaduži nekoga',
  assign: 'zaduži',
  assignAlso: 'zaduži još nekoga',
  assignFor: 'Zaduži: {{service, name}}',
  assignSomebodyFor: 'Zaduži nekoga: {{service, name}}',
  assignAlsoFor: 'Zaduži još nekoga: {{service, name}}',
  more: 'Ostalo',
  keys: 'Ctrl+Enter čuva, Esc zatvara.',
  required: 'obavezno',
  saved: 'Upisano: {{name, name}}',
  nothingChanged: 'Ništa nije promenjeno.',
  leave: {
    title: 'Zatvoriti bez čuvanja?',
    text: 'Upisano u ovaj obrazac neće biti sačuvano.',
    goOn: 'Nastavi sa upisom',
    discard: 'Odbaci upisano'
  },
  remove: {
    open: 'Ukloni…',
    title: 'Ukloniti: {{name, name}}?',
    text: 'Zapis ostaje među uklonjenima i može da se vrati.',
    referred: 'Na njega se poziva:',
    referredMore_one: 'i još {{count}} zapis',
    referredMore_few: 'i još {{count}} zapisa',
    referredMore_other: 'i još {{count}} zapisa',
    referredNext: 'Ti zapisi ostaju i na njima će pisati da je ovo uklonjeno.',
    confirm: 'Ukloni',
    done: 'Uklonjeno: {{name, name}}'
  },
  restored: 'Vraćeno u imenik: {{name, name}}',
  /** names of fields that need more than one word over the field */
  label: {
    contactName: 'Ime i prezime ili naziv kancelarije',
    contactRole: 'Uloga, na primer „pravnica“',
    contacts: 'Koga zvati',
    deputies: 'Zamene, ako se ti ne javljaju',
    services: 'Usluge koje obuhvata',
    to: 'Važi do (i tog dana)',
    validTo: 'Važi do (i tog dana)',
    statusAsOf: 'Stanje na dan'
  },
  yes: 'da',
  reach: {
    personal: 'osoba',
    office: 'kancelarija, dežurni broj'
  },
  hint: {
    day: 'Na primer 31.12.2026.',
    partialDay: 'Dan, mesec ili godina, na primer 31.12.2026. ili 2025.',
    lines: 'Svaki u svoj red.',
    words: 'Reči kojima ljudi traže ovu uslugu, svaka u svoj red: advokat, pravnik…',
    shortName: 'Jedna ili dve reči, za dugme na početnoj strani.',
    websites: 'Svaka adresa u svoj red.',
    position: 'Manji broj stoji ranije.',
    coordinates: 'Na primer 44.8375, 20.5131',
    services: 'Ako se ne zna koje, ostavite prazno.',
    open: 'Prazno znači: bez roka.',
    hours: 'Kontakt ima svoje radno vreme; ovde samo ako je za ovo zaduženje drugačije.',
    coordinator: 'Nudi se kad se ne nađe niko drugi.'
  },
  problem: {
    notADay: 'Ovo nije datum. Napišite ga ovako: 31.12.2026.',
    notAPartialDay: 'Napišite dan (31.12.2026.), mesec (6.2026.) ili godinu (2026.).',
    notATime: 'Vreme napišite ovako: 9:00',
    noDays: 'Izaberite dane.',
    notANumber: 'Ovde ide ceo broj.',
    notAnEmail: 'Ovo nije adresa e-pošte.',
    notAWebAddress: 'Ovo nije adresa sajta. Napišite je ovako: www.primer.org',
    notCoordinates: 'Napišite širinu i dužinu, na primer 44.8375, 20.5131',
    newContactName: 'Upišite ime novog kontakta.',
    newContactPhone: 'Broj novog kontakta nije prepoznat.',
    statementIncomplete: 'Svaki navod ima uslugu i reči iz izvora.',
    notAccepted: 'Ovako ne može da se upiše: predugačko je ili ih je previše.',
    toSettle: 'Izaberite šta važi.'
  },
  phone: {
    number: 'Broj {{place}}',
    note: 'čemu služi',
    noteOf: 'Čemu služi broj {{place}}',
    add: 'još jedan broj',
    understood: 'razumem kao {{phone}}',
    notUnderstood: 'ne prepoznajem ovaj broj',
    not: {
      letters: 'među ciframa je slovo: upišite samo cifre, a reči u „čemu služi“',
      length: 'ovo nije ceo broj: proverite da neka cifra ne nedostaje i da nije viška',
      short: 'bez pozivnog broja se ne zna odakle je: dopišite ga, na primer 011'
    },
    odd: {
      short: 'Kratak broj: ako to nije služba kao 192, dopišite pozivni broj, na primer 011.',
      words: 'Reči uz broj se ne biraju: upišite ih u „čemu služi“.'
    },
    alreadyOf: 'Taj broj već ima {{name, name}}.'
  },
  hours: {
    days: 'Dani',
    from: 'od',
    to: 'do',
    add: 'dodaj radno vreme',
    understood: 'razumem kao {{hours}}'
  },
  day: {
    pick: 'kalendar',
    pickFor: 'Kalendar: {{field}}',
    understood: '{{weekday}}, {{day, day}}',
    previousMonth: 'Prethodni mesec',
    nextMonth: 'Sledeći mesec'
  },
  list: {
    add: 'dodaj',
    addTo: 'Dodaj: {{field}}',
    removeOne: 'ukloni',
    removeThis: 'Ukloni: {{name}}'
  },
  choose: {
    none: 'nije izabrano',
    change: 'promeni',
    filter: 'Pronađi na spisku',
    nothing: 'Nema na spisku.'
  },
  organisation: {
    ground: {
      'memorandum-names': 'memorandum važi i obuhvata ovu uslugu',
      states: 'sami navode ovu uslugu',
      memorandum: 'memorandum važi',
      none: 'ostale'
    }
  },
  contact: {
    create: 'novi kontakt',
    name: 'Ime novog kontakta',
    phone: 'Telefon novog kontakta',
    none: 'Ova organizacija nema upisan kontakt.',
    chooseOrganisation: 'Prvo izaberite organizaciju.'
  },
  memorandum: {
    none: 'bez memoranduma'
  },
  statement: {
    add: 'dodaj navod',
    centre: 'Centar (ako je viđeno u njemu)',
    text: 'Reči iz izvora',
    url: 'Adresa izvora',
    asOf: 'Datum'
  },
  precision: {
    site: 'zgrada',
    settlement: 'naselje',
    municipality: 'opština'
  },
  /** values of one field that were written apart */
  versions: {
    title: 'Upisano je različito na dva mesta. Izaberite šta važi ili upišite novo.',
    meanwhile: 'Dok ste pisali, ovde je upisano:',
    take: 'uzmi ovo',
    takeThis: 'Uzmi ovo: {{value}}',
    takeAll: 'zadrži sve',
    keepMine: 'ostavi moje',
    settled: 'Izabrano. Važiće kad sačuvate.'
  }
} as const

/** noting what came of a call */
export const verifyWords = {
  reached: 'dobio sam ih',
  'wrong-number': 'ne radi broj',
  left: 'više ne radi tu',
  done: 'Zabeleženo: {{outcome}} – {{name, name}}',
  correct: 'Ispravi broj',
  noDate: 'Datum ovog računara nije tačan. Ispravite ga, pa zabeležite.'
} as const

export const undoWords = {
  undo: 'Poništi',
  redo: 'Ponovi',
  undone: 'Poništeno: {{what}}',
  redone: 'Ponovljeno: {{what}}',
  nothing: 'Nema šta da se poništi.',
  nothingToRedo: 'Nema šta da se ponovi.',
  importSince:
    'Ništa nije poništeno: posle vaše izmene bio je uvoz, a uvoz se poništava u delu Razmena. Ponovite Ctrl+Z ako hoćete da poništite svoju izmenu pre uvoza.',
  changedSince: 'Ne može da se poništi: {{name, name}} – {{field}} je u međuvremenu promenjeno.',
  step: {
    created: 'novo: {{name, name}}',
    changed: '{{name, name}} ({{fields}})',
    removed: 'uklanjanje: {{name, name}}',
    restored: 'vraćanje: {{name, name}}',
    more_one: '{{first}} i još {{count}} zapis',
    more_few: '{{first}} i još {{count}} zapisa',
    more_other: '{{first}} i još {{count}} zapisa'
  }
} as const
