/** Spreadsheets in, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */
export const sheetsInWords = {
  title: 'Pregled tabele',
  none: 'Nema otvorene tabele.',
  noneNext: 'Izaberite tabelu iz programa Excel ili CSV, ili je prevucite na prozor programa.',
  backTo: 'Vrati se na tabelu',
  arrived: 'Tabela čeka da je pogledate: {{file}}',
  waiting: 'Čeka da pregledate tabelu: {{file}}. Vaši podaci se nisu promenili.',
  reading: 'Čitanje tabele: {{file}}',
  understanding: 'Čitanje redova…',
  making: 'Priprema pregleda…',
  stop: 'Prekini',
  chooseOther: 'Izaberi drugu tabelu…',

  /** the file */
  about: 'Putokaz pokazuje kako je razumeo tabelu. Ispravite šta nije dobro; vaši podaci se još nisu promenili.',
  form: {
    xlsx: 'Excel (XLSX)',
    csv: 'CSV'
  },
  letters: 'slova: {{encoding}}',
  oldLetters: 'stara slova: {{encoding}}',
  quotesIgnored:
    'U datoteci ima navodnik koji se nigde ne zatvara, pa su navodnici ostavljeni kao slova. Pogledajte da li su redovi dobro razdvojeni.',
  ours: 'Tabelu je napravio Putokaz: uzima se samo ono što je u njoj promenjeno.',

  /** sums */
  rows_one: '{{count}} red',
  rows_few: '{{count}} reda',
  rows_other: '{{count}} redova',
  newOnes: 'novo: {{counts}}',
  nothingNew: 'ništa novo',
  known_one: 'već imate {{count}} zapis',
  known_few: 'već imate {{count}} zapisa',
  known_other: 'već imate {{count}} zapisa',
  changed_one: 'drugačije {{count}} polje',
  changed_few: 'drugačija {{count}} polja',
  changed_other: 'drugačije {{count}} polja',
  lost_one: '{{count}} red se ne uzima',
  lost_few: '{{count}} reda se ne uzimaju',
  lost_other: '{{count}} redova se ne uzima',
  aside_one: 'Preskočeno: {{count}} red sa naslovom, zbirom ili napomenom.',
  aside_few: 'Preskočeno: {{count}} reda sa naslovom, zbirom ili napomenom.',
  aside_other: 'Preskočeno: {{count}} redova sa naslovom, zbirom ili napomenom.',
  spelled_one: 'Samo drugačije napisano, isto značenje: {{count}} polje.',
  spelled_few: 'Samo drugačije napisano, isto značenje: {{count}} polja.',
  spelled_other: 'Samo drugačije napisano, isto značenje: {{count}} polja.',
  questions_one: '{{count}} pitanje',
  questions_few: '{{count}} pitanja',
  questions_other: '{{count}} pitanja',
  answers: 'vaši odgovori',
  faults_one: '{{count}} greška',
  faults_few: '{{count}} greške',
  faults_other: '{{count}} grešaka',
  noRows: 'Nijedan list nije uzet. Označite list i recite šta je u njemu.',

  /** sheets of the file */
  sheets: 'Listovi',
  theSheet: 'Kolone',
  sheetNamed: 'List „{{name}}“',
  takeSheet: 'uzmi',
  takeThis: 'Uzmi list „{{name}}“',
  isHidden: 'skriven list',
  remembered: 'prepoznato kao prošli put',
  show: 'prikaži kolone',
  showThis: 'Prikaži kolone: {{name}}',
  hide: 'zatvori',
  hideThis: 'Zatvori kolone: {{name}}',
  left: {
    hidden: 'Ne uzima se: list je skriven.',
    newer: 'Ne uzima se: napravila ga je novija verzija programa.',
    empty: 'Ne uzima se: prazan je.',
    'only-to-read': 'Ne uzima se: služi samo za čitanje.',
    'not-recognised': 'Ne uzima se: nisu prepoznate kolone.'
  },
  ownSheet: 'List je napravio Putokaz, pa se zna šta je u kojoj koloni.',
  rowsAre: 'Šta je jedan red',
  rowsOf: {
    contact: 'kontakt',
    assignment: 'zaduženje',
    centre: 'centar',
    matrix: 'tabela centara i usluga'
  },
  rowsInBrief: {
    contact: 'red je kontakt',
    assignment: 'red je zaduženje',
    centre: 'red je centar',
    matrix: 'tabela centara i usluga',
    own: 'tabela iz programa Putokaz'
  },
  headers: 'Zaglavlje',
  headersIn: 'red {{row}}: {{texts}}',
  headersNone: 'nema zaglavlja',
  headerRows: 'Zaglavlje zauzima',
  side: 'Levo, u redovima, stoje',
  sides: {
    centre: 'centri',
    service: 'usluge'
  },
  sideColumn: 'Nazivi redova su u koloni',
  ofCentre: 'Centar za ceo list',
  ofOrganisation: 'Organizacija za ceo list',
  inRows: 'piše u redovima',
  carriesDown: 'Prazan centar, organizacija ili usluga znači isto što i red iznad',
  lacking: {
    centre: 'Ne vidi se koji je centar. Izaberite ga iznad kolone u kojoj piše, ili za ceo list.',
    service: 'Ne vidi se koja je usluga. Izaberite je iznad kolone u kojoj piše.',
    organisation: 'Ne vidi se koja je organizacija. Izaberite je iznad kolone u kojoj piše, ili za ceo list.',
    name: 'Ne vidi se naziv centra. Izaberite „centar“ iznad kolone u kojoj piše.'
  },
  newOrganisations: 'Nove organizacije su',
  notKnown: 'ne zna se',
  roleUnsaid: 'Kad u redu ne piše uloga, organizacija je',

  /** columns */
  table: 'Kako su shvaćeni redovi: {{name}}',
  tableHint: 'Tabela može da se pomera levo i desno.',
  row: 'red',
  allColumns: 'prikaži sve kolone ({{number}})',
  columnNamed: '{{label}} ({{letter}})',
  column: 'kolona {{letter}}',
  meaningOf: 'Šta je u koloni {{column}}',
  notTaken: 'ne uzima se',
  notRead: 'nije pročitano',
  missing: 'nedostaje',
  isNew: 'novo',
  isUnknown: 'nije prepoznato',
  open: 'bez roka',
  meaning: {
    organisation: 'organizacija',
    organisationType: 'vrsta organizacije',
    centre: 'centar',
    service: 'usluga',
    role: 'uloga',
    name: 'ime i prezime',
    firstName: 'ime',
    lastName: 'prezime',
    reach: 'osoba ili služba',
    job: 'funkcija',
    phones: 'telefon',
    email: 'e-pošta',
    languages: 'jezici',
    hours: 'radno vreme',
    from: 'važi od',
    to: 'važi do',
    deputy: 'zamena',
    deputyPhones: 'telefon zamene',
    centreType: 'vrsta centra',
    status: 'stanje centra',
    statusAsOf: 'stanje na dan',
    settlement: 'mesto',
    municipality: 'opština',
    address: 'adresa',
    capacity: 'broj mesta',
    aliases: 'drugi nazivi',
    note: 'napomena'
  },

  /** numbers that a spreadsheet program spoiled */
  spoiled_one:
    'Kolona {{column}}: Excel je pretvorio {{count}} broj telefona u računski oblik ({{text}}) i izgubio poslednje cifre. One se ne mogu vratiti iz ove datoteke. Otvorite izvornu tabelu, postavite tu kolonu na „Tekst“, pa je ponovo sačuvajte; ili broj upišite posle, iz kartice kontakta.',
  spoiled_few:
    'Kolona {{column}}: Excel je pretvorio {{count}} broja telefona u računski oblik ({{text}}) i izgubio poslednje cifre. One se ne mogu vratiti iz ove datoteke. Otvorite izvornu tabelu, postavite tu kolonu na „Tekst“, pa je ponovo sačuvajte; ili brojeve upišite posle, iz kartice kontakta.',
  spoiled_other:
    'Kolona {{column}}: Excel je pretvorio {{count}} brojeva telefona u računski oblik ({{text}}) i izgubio poslednje cifre. One se ne mogu vratiti iz ove datoteke. Otvorite izvornu tabelu, postavite tu kolonu na „Tekst“, pa je ponovo sačuvajte; ili brojeve upišite posle, iz kartice kontakta.',

  /** names that lead to no record */
  names: 'Nazivi koji nisu prepoznati',
  namesAbout: 'Odgovor važi za sve redove sa tim nazivom, i pamti se za sledeću tabelu. Bez odgovora se ne uzimaju.',
  whichOne: {
    centre: 'Koji je centar „{{text}}“?',
    service: 'Koja je usluga „{{text}}“?',
    organisation: 'Koja je organizacija „{{text}}“?'
  },
  another: {
    centre: 'drugi centar…',
    service: 'druga usluga…',
    organisation: 'druga organizacija…'
  },
  anotherFor: {
    centre: 'Izaberi centar za „{{text}}“',
    service: 'Izaberi uslugu za „{{text}}“',
    organisation: 'Izaberi organizaciju za „{{text}}“'
  },
  addNew: {
    centre: 'dodaj kao nov centar',
    service: 'dodaj kao novu uslugu',
    organisation: 'dodaj kao novu organizaciju'
  },
  leaveOut: 'ne uzimaj te redove',
  later: 'kasnije',
  find: 'Nađi po nazivu',
  findNothing: 'Nema takvog naziva.',

  /** probable duplicates */
  twins: 'Možda su već u imeniku',
  twinsAbout: 'Ništa se ne spaja samo od sebe. Dok ne odlučite, taj red se ne uzima.',
  twinsFirst_one: 'Prikazano je prvo {{count}} pitanje; ostala dolaze kad na njega odgovorite.',
  twinsFirst_few: 'Prikazana su prva {{count}} pitanja; ostala dolaze kad na njih odgovorite.',
  twinsFirst_other: 'Prikazano je prvih {{count}} pitanja; ostala dolaze kad na njih odgovorite.',
  isItTheSame: '{{name, name}}: da li je to isto?',
  inSheet: 'U tabeli',
  here: 'U imeniku',
  sameOne: 'isto je',
  otherOne: 'nije isto, dodaj',

  /** what is wrong with rows */
  faultsTitle: 'Šta nije pročitano',
  faultsAbout:
    'Dobri redovi se uzimaju i bez ovih. Ispravite tabelu u programu Excel pa je otvorite ponovo, ili ovo upišite posle rukom.',
  faultsFirst_one: 'Prikazana je prva {{count}} greška.',
  faultsFirst_few: 'Prikazane su prve {{count}} greške.',
  faultsFirst_other: 'Prikazano je prvih {{count}} grešaka.',
  place: 'Red {{row}}',
  placeColumn: 'Red {{row}}, kolona {{column}}',
  placeSheet: 'List „{{sheet}}“: {{place}}',
  rowLost: 'Red se ne uzima.',
  fault: {
    'phone-scientific':
      'Excel je od broja napravio „{{text}}“ i poslednje cifre su izgubljene. Upišite ceo broj iz izvorne tabele.',
    'phone-not-understood': '„{{text}}“ nije broj telefona. Upišite ga ciframa, na primer 067 013 45 67.',
    'phone-area-missing':
      '„{{text}}“ je bez pozivnog broja, pa se ne zna odakle je. Dopišite pozivni broj u tabeli, na primer 011.',
    'email-not-understood': '„{{text}}“ nije adresa e-pošte.',
    'day-not-understood': '„{{text}}“ nije dan. Upišite ga kao 31.12.2026.',
    'days-out-of-order': 'Kraj je pre početka: {{text}}. Dani se ne uzimaju.',
    'hours-not-understood': '„{{text}}“ nije radno vreme. Upišite ga kao pon–pet 9–15.',
    'language-unknown': '„{{text}}“ nije poznat jezik.',
    'choice-unknown': '„{{text}}“ nije jedna od poznatih vrednosti za tu kolonu.',
    'number-not-understood': '„{{text}}“ nije broj.',
    'too-long': 'Predugačak tekst. Skratite ga.',
    'formula-error': 'Formula u polju javlja grešku. Popravite je u tabeli ili upišite vrednost.',
    'letters-lost':
      '„{{text}}“: slova su se izgubila pri čuvanju. Sačuvajte tabelu ponovo kao XLSX, ili kao CSV sa slovima UTF-8.',
    'name-missing': 'Nema naziva.',
    'organisation-missing': 'Ne piše koja je organizacija.',
    'centre-missing': 'Ne piše koji je centar.',
    'service-missing': 'Ne piše koja je usluga.',
    'centre-unknown': 'Centar „{{text}}“ nije poznat: recite gore koji je.',
    'service-unknown': 'Usluga „{{text}}“ nije poznata: recite gore koja je.',
    'organisation-unclear': 'Ne zna se koja je organizacija „{{text}}“: recite gore koja je.',
    'says-nothing': 'U redu nema ni imena ni načina da se neko dobije.',
    'names-nobody': '„{{text}}“ kaže da neko radi, ali ne i ko. Upišite naziv organizacije.',
    'said-otherwise': '„{{text}}“: ranije u tabeli piše drugačije, a važi ono što je prvo.',
    undecided: 'Čeka vaš odgovor gore.',
    'removed-here': 'Kod vas je uklonjeno, pa se ne dodaje ponovo.',
    'erased-here': 'Podaci te osobe su obrisani i ne vraćaju se.',
    'record-unknown': 'Ova stanica ne zna za taj zapis. Uvezite prvo datoteku stanice iz koje je tabela.',
    'reference-unknown': '„{{text}}“ nije nađeno u imeniku. Upišite naziv kako stoji u imeniku.',
    'required-cleared': 'Ovo polje ne može da bude prazno, pa ostaje kako jeste.',
    'only-to-read': 'Ova kolona služi samo za čitanje: izmena se ne uzima.'
  },

  /** on to the preview */
  goOn: 'Pogledaj šta bi se promenilo',
  /** before a corrected one is put away */
  putAway: {
    title: 'Zatvoriti tabelu?',
    text: 'Vaše ispravke i odgovori neće biti sačuvani. U imeniku se ništa nije promenilo.',
    discard: 'Zatvori tabelu',
    goOn: 'Nastavi sa tabelom'
  },
  openQuestions_one: '{{count}} pitanje bez odgovora: ti redovi se sada ne uzimaju.',
  openQuestions_few: '{{count}} pitanja bez odgovora: ti redovi se sada ne uzimaju.',
  openQuestions_other: '{{count}} pitanja bez odgovora: ti redovi se sada ne uzimaju.',

  /** why a file cannot be read, and what to do next */
  problem: {
    'cannot-read':
      'Tabela ne može da se pročita. Ako je na prenosivom disku, prepišite je na ovaj računar. Ako je otvorena u programu Excel, zatvorite je tamo, pa pokušajte ponovo.',
    malformed:
      'Tabela je oštećena: možda prepisivanje nije završeno. Otvorite je u programu Excel i sačuvajte ponovo kao XLSX, ili je tražite još jednom.',
    empty: 'U tabeli nema ničega. Proverite da je to prava datoteka i da je sačuvana.',
    cancelled: 'Čitanje je prekinuto. Ništa nije uzeto.',
    unexpected:
      'Tabela nije pročitana zbog greške u samom programu. Ništa nije uzeto. Otvorite je još jednom. Ako se ponovi, sačuvajte je kao CSV, otvorite tu datoteku i javite informatičkoj podršci.',
    foreign: 'Ovo nije tabela koja može da se pročita. Sačuvajte je kao XLSX ili CSV, pa otvorite tu datoteku.',
    'old-excel':
      'Ovo je stara Excel datoteka (XLS) ili tabela zaključana lozinkom. Otvorite je u programu Excel, izaberite „Sačuvaj kao“ i vrstu „Excel radna sveska (XLSX)“, bez lozinke, pa otvorite novu datoteku.',
    'open-document':
      'Ovo je tabela programa LibreOffice (ODS). Otvorite je u njemu, izaberite „Sačuvaj kao“ i vrstu „Excel (XLSX)“, pa otvorite novu datoteku.',
    'binary-workbook':
      'Ovo je binarna Excel datoteka (XLSB). Otvorite je u programu Excel, izaberite „Sačuvaj kao“ i vrstu „Excel radna sveska (XLSX)“, pa otvorite novu datoteku.',
    zip: 'Ovo je spakovana arhiva, a ne tabela. Raspakujte je, pa otvorite tabelu iz nje.',
    pdf: 'Ovo je dokument za čitanje i štampu (PDF). Tražite tabelu iz koje je napravljen.',
    'web-page':
      'Ovo je veb-strana sačuvana pod imenom tabele. Otvorite je u programu Excel, izaberite „Sačuvaj kao“ i vrstu „Excel radna sveska (XLSX)“, pa otvorite novu datoteku.',
    package: 'Ovo je datoteka za razmenu, a ne tabela. Vratite joj nastavak {{ending}}, pa je otvorite ponovo.',
    binary: 'Ovo nije tekst ni tabela. Proverite da je to prava datoteka.',
    'too-large':
      'Tabela je veća nego što može da se primi. Podelite je na manje, ili iz nje obrišite listove i kolone koje ne trebaju, pa je sačuvajte ponovo.',
    seconds: 'Čitanje traje predugo. Podelite tabelu na manje, pa ih otvorite jednu po jednu.',
    packing:
      'Datoteka je spakovana tako da se raspakuje u ogromnu, kakve tabele nisu. Nije otvorena. Proverite ko vam ju je poslao.'
  }
} as const
