/** Spreadsheets and HSDS packages out, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */
export const sheetsOutWords = {
  title: 'Tabele',
  about:
    'Za rad u programu Excel i za one koji nemaju Putokaz. Ispravljena tabela se vraća ovde: uzima se samo ono što je promenjeno.',
  what: 'Koja tabela',
  kinds: {
    workbook: 'ceo imenik',
    table: 'jedan list',
    template: 'prazna tabela za upis',
    'four-w': 'ko šta radi, gde i kada (4W)',
    coverage: 'pokrivenost: usluge po centrima',
    hsds: 'paket HSDS 3.0'
  },
  kindAbout: {
    workbook:
      'Excel (XLSX), po jedan list za zaduženja, kontakte, organizacije, memorandume, centre, usluge i potvrde.',
    table: 'CSV koji Excel podešen na srpski pravilno otvara.',
    template: 'Excel (XLSX) sa istim kolonama, bez redova. U njoj piše šta se gde upisuje.',
    'four-w': 'Jedno zaduženje po redu, sa HXL oznakama ispod zaglavlja, za zbirne tabele više organizacija.',
    coverage: 'Excel (XLSX): u svakom polju ko je nadležan, ko podržava, šta je isteklo i šta je prazno.',
    hsds: 'Za druge imenike, po standardu Open Referral: CSV tabele i opis, u jednoj ZIP datoteci.'
  },
  sheet: 'Koji list',
  sheets: {
    assignment: 'zaduženja',
    contact: 'kontakti',
    organisation: 'organizacije',
    memorandum: 'memorandumi',
    centre: 'centri',
    service: 'usluge',
    verification: 'potvrde'
  },
  form: 'Vrsta datoteke',
  forms: {
    xlsx: 'Excel (XLSX)',
    csv: 'CSV'
  },
  contacts: 'Kontakti u tabeli',
  contactsOf: {
    none: 'bez kontakata',
    office: 'samo službe',
    all: 'svi, i lični'
  },
  contactsAbout: {
    none: 'Imena i brojevi kontakata ostaju ovde.',
    office: 'Imena, brojevi i e-pošta osoba ostaju ovde.',
    all: 'U tabeli su imena, brojevi i e-pošta osoba. Dajte je samo onome ko sme da ih vidi.'
  },
  save: 'Sačuvaj tabelu…',
  saveCoverage: 'sačuvaj kao tabelu…',
  done: 'Zapisano i provereno: {{file}}',
  leftOut_one: '{{count}} zaduženje nije moglo u paket: nema organizaciju ili uslugu.',
  leftOut_few: '{{count}} zaduženja nisu mogla u paket: nemaju organizaciju ili uslugu.',
  leftOut_other: '{{count}} zaduženja nije moglo u paket: nemaju organizaciju ili uslugu.',
  /** parts of the name proposed for a file */
  name: {
    workbook: 'imenik',
    template: 'prazna tabela',
    'four-w': 'ko gde radi',
    coverage: 'pokrivenost',
    hsds: 'hsds',
    all: 'licni podaci'
  }
} as const
