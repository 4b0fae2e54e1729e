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

import { coverageWords } from './sr-latn/coverage.ts'
import { duplicatesWords } from './sr-latn/duplicates.ts'
import { exchangeWords } from './sr-latn/exchange.ts'
import { firstRunWords } from './sr-latn/first-run.ts'
import { helpWords } from './sr-latn/help.ts'
import { lockWords } from './sr-latn/lock.ts'
import { paperWords } from './sr-latn/paper.ts'
import { settingsWords } from './sr-latn/settings.ts'
import { sheetsInWords } from './sr-latn/sheets-in.ts'
import { sheetsOutWords } from './sr-latn/sheets-out.ts'
import { spellingWords } from './sr-latn/spelling.ts'
import { worklistWords } from './sr-latn/worklist.ts'

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
    coverage: 'Pokrivenost',
    worklist: 'Poslovi',
    exchange: 'Razmena',
    history: 'Istorija',
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

  service: {
    title: 'Usluge i reči za pretragu',
    inOrder: 'redom kojim stoje na početnoj strani',
    none: 'Nijedna usluga nije upisana.'
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

  firstRun: firstRunWords,

  damaged: {
    title: 'Imenik ne može da se otvori',
    untouched: 'U datoteku ništa nije upisano i neće biti.',
    file: 'Datoteka',
    newer: {
      title: 'Podaci su iz novije verzije Putokaza',
      sound: 'Podaci su ispravni. Ova verzija u njih ništa nije upisala i neće.',
      get: 'Nabavite noviju verziju: od informatičke podrške, ili sa računara na kome je imenik poslednji put otvoren. Instalirajte je ovde i otvorite Putokaz njom; podaci ostaju gde jesu.',
      keep: 'Do tada ovde ništa ne vraćajte i ne brišite. Ako vam treba broj odmah, pozovite drugu stanicu.',
      tryAgainHint: 'Ako je u međuvremenu vraćena datoteka ove verzije.',
      openFolderHint: 'Ako informatička podrška to od vas traži.'
    },
    what: {
      empty: 'Datoteka je prazna.',
      truncated: 'Datoteka se prekida pre kraja.',
      damaged: 'Sadržaj datoteke je oštećen.',
      foreign: 'Ovo nije datoteka Putokaza.',
      newer: 'Datoteku je sačuvala novija verzija Putokaza, a ova ne ume da je pročita.',
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
    callSupport: 'Ako niste sigurni, ne dirajte ništa i pozovite informatičku podršku.',
    restore: 'Vrati kopiju od {{on, day}}',
    restoreHint: 'U njoj je: {{counts}}. Izmena posle tog dana u njoj nema.',
    noBackup: 'Ispravne rezervne kopije ovde nema.',
    restoreTitle: 'Vratiti kopiju od {{on, day}}?',
    restoreText: 'Imenik će biti onakav kakav je bio u kopiji. Oštećena datoteka ostaje gde jeste, netaknuta.',
    restoreWho: 'Ko vraća kopiju?'
  },

  noAccess: {
    title: 'Nema dozvole za čuvanje podataka',
    text: 'Putokaz ne može da upisuje u fasciklu {{folder}}.',
    next: 'Proverite da li je disk pun ili zaštićen od upisa, pa pokušajte ponovo. Ako ne pomogne, pozovite informatičku podršku.'
  },

  held: {
    title: 'Podaci su otvoreni na drugom mestu',
    text: 'Istu fasciklu već koristi Putokaz na računaru {{computer}}.',
    textUnnamed: 'Istu fasciklu upravo otvara drugi Putokaz.',
    next: 'Zatvorite Putokaz tamo, pa pokušajte ponovo.',
    takeOver: 'Tamo više niko ne radi',
    takeOverHint: 'Samo ako ste sigurni: taj računar je ugašen, ili je Putokaz na njemu zatvoren.',
    sureTitle: 'Da li ste sigurni da na tom računaru niko ne radi?',
    sureText: 'Ako na računaru {{computer}} neko ipak radi, izmene jednog od vas dvoje će se izgubiti.',
    sure: 'Siguran sam, otvori',
    notSure: 'Nisam siguran'
  },

  notice: {
    'unfinished-edit-left-out':
      'Poslednji upis pre gašenja nije bio završen i izostavljen je ({{file}}). Proverite svoju poslednju izmenu.',
    'page-came-back':
      'Prozor je naglo stao i ponovo je otvoren. Sve što ste sačuvali je tu; ono što ste tek kucali, upišite ponovo.'
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
    erased: 'Podaci ove osobe su trajno obrisani i ne mogu se ponovo upisati.',
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

  /** who makes the changes of this sitting */
  work: {
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
  },

  /** records that have no name of their own, and what is done with records */
  record: {
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
  },

  /** forms */
  edit: {
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
  },

  /** noting what came of a call */
  verify: {
    reached: 'dobio sam ih',
    'wrong-number': 'ne radi broj',
    left: 'više ne radi tu',
    done: 'Zabeleženo: {{outcome}} – {{name, name}}',
    correct: 'Ispravi broj',
    noDate: 'Datum ovog računara nije tačan. Ispravite ga, pa zabeležite.'
  },

  undo: {
    undo: 'Poništi',
    redo: 'Ponovi',
    undone: 'Poništeno: {{what}}',
    redone: 'Ponovljeno: {{what}}',
    nothing: 'Nema šta da se poništi.',
    nothingToRedo: 'Nema šta da se ponovi.',
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
  },

  /** how the changes made here stand with the disk */
  saving: {
    saved: 'sačuvano na disk {{time}}',
    underWay: 'čuva se…',
    problem: 'nije sačuvano: {{cause}} – pokušavam ponovo',
    tryNow: 'pokušaj odmah',
    waiting: 'zatvara se čim se sačuva…',
    noBackup: 'danas nema rezervne kopije: {{cause}}',
    cause: {
      full: 'disk je pun',
      denied: 'nema dozvole za upis u fasciklu sa podacima',
      busy: 'datoteku drži drugi program',
      broken: 'disk javlja grešku'
    },
    backupDamaged: 'kopija je oštećena',
    closing: {
      title: 'Izmene nisu na disku',
      text: 'Putokaz čeka da se zatvori, ali ovo još nije sačuvano ({{cause}}):',
      more_one: 'i još {{count}} zapis',
      more_few: 'i još {{count}} zapisa',
      more_other: 'i još {{count}} zapisa',
      tryAgain: 'Pokušaj ponovo',
      saveCopy: 'Sačuvaj kopiju na drugo mesto',
      saveCopyHint: 'Kopija može na prenosivi disk. Sadrži ceo imenik, zajedno sa ovim izmenama.',
      copied: 'Kopija je sačuvana: {{file}}',
      copyFailed: 'Kopija nije sačuvana: {{cause}}.',
      lose: 'Zatvori i odbaci ove izmene',
      keepOpen: 'Nemoj da zatvaraš'
    }
  },

  /** what happened at this station */
  history: {
    title: 'Istorija',
    about: 'Šta je menjano na stanici {{station, name}}, poslednje prvo.',
    search: 'Reč, ime ili broj telefona',
    of: 'Samo: {{name, name}} i ono što se na to odnosi',
    all: 'prikaži sve',
    open: 'istorija',
    openFor: 'Istorija: {{name, name}}',
    none: 'Ovde još ništa nije menjano.',
    noneFound: 'Nema takve izmene.',
    older: 'Starije izmene',
    shown_one: 'prikazana {{count}} izmena',
    shown_few: 'prikazane {{count}} izmene',
    shown_other: 'prikazano {{count}} izmena',
    lost_one: '{{count}} izmena ne može da se prikaže: zapis o njoj je oštećen ili ga nema. Sam imenik je ceo.',
    lost_few: '{{count}} izmene ne mogu da se prikažu: zapisi o njima su oštećeni ili ih nema. Sam imenik je ceo.',
    lost_other: '{{count}} izmena ne može da se prikaže: zapisi o njima su oštećeni ili ih nema. Sam imenik je ceo.',
    cause: {
      form: 'izmena',
      verification: 'potvrda',
      undo: 'poništavanje',
      redo: 'ponavljanje',
      'value-restored': 'vraćena vrednost',
      renewal: 'obnova memoranduma',
      settlement: 'rešeno neslaganje',
      import: 'uvoz',
      'import-undone': 'poništen uvoz',
      'import-taken-back': 'vraćene vrednosti od pre uvoza',
      export: 'izvoz',
      erasure: 'obrisani podaci osobe',
      'lock-set': 'uključeno zaključavanje',
      'lock-removed': 'isključeno zaključavanje',
      'backup-restored': 'vraćena rezervna kopija'
    },
    backupOf: 'Imenik je vraćen na stanje od {{on, day}}',
    created: 'novo',
    removed: 'uklonjeno iz imenika',
    restored: 'vraćeno u imenik',
    isRemoved: 'sada je uklonjeno',
    isGone: 'ovog zapisa više nema',
    isNow: 'tako je i sada',
    restore: 'vrati staro',
    restoreThis: 'Vrati staro: {{field}} – {{value}}',
    restoreRecord: 'vrati u imenik',
    restoredValue: 'Vraćeno: {{name, name}} – {{field}}: {{value}}',
    moreRecords_one: 'i još {{count}} zapis',
    moreRecords_few: 'i još {{count}} zapisa',
    moreRecords_other: 'i još {{count}} zapisa',
    fromFile: '{{file}}, stanica {{station, name}}',
    began_one: 'novo: {{count}} zapis',
    began_few: 'novo: {{count}} zapisa',
    began_other: 'novo: {{count}} zapisa',
    gone_one: 'otišlo: {{count}} zapis',
    gone_few: 'otišlo: {{count}} zapisa',
    gone_other: 'otišlo: {{count}} zapisa',
    leftOut_one: 'i još {{count}} zapis koji ovde nije prikazan',
    leftOut_few: 'i još {{count}} zapisa koji ovde nisu prikazani',
    leftOut_other: 'i još {{count}} zapisa koji ovde nisu prikazani',
    besides: 'uz to i dalje: {{values}}'
  },

  /** the year of all memoranda, and their renewal */
  memoranda: {
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
  },

  renewal: {
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
  },

  backups: {
    title: 'Rezervne kopije',
    about:
      'Jedna dnevno se pravi sama i čuva 30 dana. Kopije leže na ovom računaru, u fascikli sa podacima: za prenos na drugi disk otvorite je u podešavanjima.',
    make: 'Napravi kopiju sada',
    made: 'Napravljena je rezervna kopija: {{counts}}',
    none: 'Još nema nijedne rezervne kopije.',
    listFailed: 'Spisak kopija ne može da se pročita: {{cause}}.',
    when: 'kada',
    reason: 'zašto',
    counts: 'šta je u njoj',
    size: 'veličina',
    condition: 'stanje',
    reasons: {
      daily: 'dnevna',
      'before-import': 'pre uvoza',
      'before-migration': 'pre prelaska na novu verziju',
      'before-restore': 'pre vraćanja kopije',
      'by-hand': 'napravljena ručno'
    },
    conditions: {
      sound: 'ispravna',
      damaged: 'oštećena',
      unchecked: 'proverava se pri vraćanju'
    },
    countsUnknown: 'ne zna se',
    restore: 'vrati',
    restoreThis: 'Vrati kopiju: {{when}}',
    remove: 'ukloni',
    removeThis: 'Ukloni kopiju: {{when}}',
    removed: 'Uklonjena je kopija: {{when}}',
    removeTitle: 'Ukloniti kopiju: {{when}}?',
    removeText: 'Uklonjena kopija ne može da se vrati.',
    confirmRemove: 'Ukloni kopiju',
    restoreTitle: 'Vratiti kopiju: {{when}}?',
    restoreText: 'Imenik će biti onakav kakav je bio u kopiji ({{counts}}). Podešavanja i istorija ostaju.',
    restoreNow: 'Sada je u imeniku: {{counts}}.',
    restoreSafe:
      'Sadašnje stanje se prvo sačuva kao kopija „pre vraćanja kopije“, pa i ovo može da se poništi na isti način.',
    confirmRestore: 'Vrati ovu kopiju',
    restored: 'Vraćena je kopija: {{when}}. Stanje pre toga je na spisku, kao „pre vraćanja kopije“.',
    busy: 'Poslednje izmene još nisu na disku. Sačekajte da se sačuvaju, pa vratite kopiju.',
    failed: 'Nije uspelo: {{cause}}.',
    damagedOne: 'Ova kopija je oštećena i ne može da se vrati. Izaberite drugu.',
    noRoomTitle: 'Na disku nema mesta za kopiju',
    noRoomText: 'Nijedna kopija nije uklonjena. Izaberite koja može da ode, ili oslobodite mesto na disku.',
    noRoomNone: 'Nema kopije koja bi mogla da ode. Oslobodite mesto na disku.',
    noneToday: 'Danas nema rezervne kopije: {{cause}}.'
  },

  /** how many records of a kind */
  count: {
    centre_one: '{{count}} centar',
    centre_few: '{{count}} centra',
    centre_other: '{{count}} centara',
    organisation_one: '{{count}} organizacija',
    organisation_few: '{{count}} organizacije',
    organisation_other: '{{count}} organizacija',
    contact_one: '{{count}} kontakt',
    contact_few: '{{count}} kontakta',
    contact_other: '{{count}} kontakata',
    service_one: '{{count}} usluga',
    service_few: '{{count}} usluge',
    service_other: '{{count}} usluga',
    memorandum_one: '{{count}} memorandum',
    memorandum_few: '{{count}} memoranduma',
    memorandum_other: '{{count}} memoranduma',
    assignment_one: '{{count}} zaduženje',
    assignment_few: '{{count}} zaduženja',
    assignment_other: '{{count}} zaduženja',
    verification_one: '{{count}} potvrda',
    verification_few: '{{count}} potvrde',
    verification_other: '{{count}} potvrda',
    sameness_one: '{{count}} odluka o duplikatu',
    sameness_few: '{{count}} odluke o duplikatu',
    sameness_other: '{{count}} odluka o duplikatu',
    nothing: 'prazan imenik'
  },

  settings: settingsWords,

  spelling: spellingWords,

  exchange: exchangeWords,
  help: helpWords,

  coverage: coverageWords,

  worklist: worklistWords,

  duplicates: duplicatesWords,

  lock: lockWords,

  paper: paperWords,

  sheetsIn: sheetsInWords,
  sheetsOut: sheetsOutWords,

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
