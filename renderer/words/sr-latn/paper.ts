/** Paper, vCards and QR codes, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */
export const paperWords = {
  /** what leads to a sheet */
  open: {
    centre: 'štampaj list',
    coverage: 'štampaj tabelu',
    slip: 'listić',
    /** of whom follows */
    slipLabel: 'Odštampaj listić',
    contacts: 'kontakti za telefon',
    all: 'Svi kontakti (.vcf)',
    code: 'QR',
    codeLabel: 'QR kod'
  },
  kind: {
    centre: 'list za zid',
    pocket: 'džepni spisak',
    slip: 'uputni listić',
    'coverage-a4': 'tabela na A4',
    'coverage-a3': 'tabela na A3'
  },
  kinds: 'Šta se štampa',
  title: {
    centre: 'List za zid: {{centre, name}}',
    pocket: 'Džepni spisak: {{centre, name}}',
    slip: 'Uputni listić: {{name, name}}',
    coverage: 'Pokrivenost usluga po centrima'
  },
  preview: 'Kako će izgledati',
  pageName: 'Strana {{number}} od {{count}}',
  preparing: 'Priprema strana…',
  pages_one: '{{count}} strana, {{format}}',
  pages_few: '{{count}} strane, {{format}}',
  pages_other: '{{count}} strana, {{format}}',
  sheets_one: '{{count}} list A4, štampa se sa jedne strane',
  sheets_few: '{{count}} lista A4, štampaju se sa jedne strane',
  sheets_other: '{{count}} listova A4, štampa se sa jedne strane',
  print: 'Štampaj',
  savePdf: 'Sačuvaj PDF',
  keys: 'Ctrl+P štampa.',
  script: 'Pismo i jezik na papiru',
  scripts: {
    'sr-Latn': 'latinica',
    'sr-Cyrl': 'ćirilica',
    both: 'oba pisma',
    en: 'engleski'
  },
  isLarge: 'krupna slova',
  personal: 'imena i brojevi osoba',
  personalHint: 'Bez njih na papiru stoje samo kancelarije i dežurni brojevi.',
  fields: 'Šta još stoji na papiru',
  field: {
    deputies: 'zamene',
    hours: 'radno vreme',
    languages: 'jezici',
    email: 'e-pošta',
    until: 'do kada važi zaduženje',
    trust: 'kada je potvrđeno',
    gaps: 'usluge koje niko ne pokriva',
    help: 'hitni brojevi i Komesarijat',
    codes: 'QR kodovi',
    address: 'adresa',
    lines: 'linije za pisanje',
    resting: 'centri koji sada ne rade'
  },
  validUntil: 'List važi do',
  validUntilHint: 'Prazno znači: upisaće se rukom.',
  printed: 'Poslato na štampač: {{title}}',
  printFailed: 'Nije odštampano. Proverite štampač, pa pokušajte ponovo, ili sačuvajte PDF. ({{reason}})',
  saved: 'Sačuvano: {{file}}',
  notSaved: 'Datoteka nije sačuvana: {{cause}}. Izaberite drugu fasciklu.',
  nothingToPrint: 'O ovome više nema podataka.',

  /** on the paper itself */
  sheet: {
    service: 'usluga',
    organisation: 'organizacija',
    contact: 'koga zvati',
    more: 'kada i do kada',
    again: '{{service, name}} – nastavak',
    supporting: 'podržava',
    everywhere: 'za sve centre',
    deputy: 'zamena',
    standsIn: 'kancelarija organizacije',
    leftOut_one: 'izostavljen je {{count}} lični kontakt',
    leftOut_few: 'izostavljena su {{count}} lična kontakta',
    leftOut_other: 'izostavljeno je {{count}} ličnih kontakata',
    doubtful: 'upisano je različito – proverite',
    uncovered: 'Niko nije zadužen za:',
    emergency: 'Hitni brojevi',
    help: 'Ako nikog ne dobijete',
    codes: 'Skenirajte telefonom i sačuvajte kontakt',
    page: 'strana {{number}}/{{count}}',
    printed: 'štampano {{on, day}}',
    printedBlank: 'štampano',
    validUntil: 'važi do {{until, day}}',
    validBlank: 'važi do',
    data: 'podaci od {{on, day}}, oznaka {{mark}}',
    dataUndated: 'oznaka podataka {{mark}}',
    personal: 'sadrži lične kontakte',
    noPersonal: 'bez ličnih kontakata',
    fold: 'Presavijte gornju polovinu iza donje, pa levu iza desne.',
    list: 'list {{number}}/{{count}}',
    slip: 'Kome da se obratite',
    appointment: 'Dan i sat:',
    remark: 'Beleška:',
    cut: 'isecite ovde',
    serviceNone: 'bilo koja usluga'
  },

  /** contacts for a telephone */
  contacts: {
    title: 'Kontakti za telefon: {{name, name}}',
    titleAll: 'Svi kontakti za telefon',
    scan: 'Usmerite kameru telefona na kod i sačuvajte kontakt.',
    several: 'Kod sadrži više kontakata. Neki telefoni iz njega uzmu samo prvi; datoteka ima sve.',
    tooMany: 'Za jedan QR kod ovo je previše. Sačuvajte datoteku i pošaljite je na telefon.',
    none: 'Nijedan kontakt sa brojem ili e-poštom.',
    noneWithoutPersonal: 'Kancelarija sa brojem ili e-poštom nema.',
    content: 'Obuhvaćeno: {{contacts}}, od toga osoba: {{persons}}.',
    save: 'Sačuvaj .vcf',
    fileHint: 'Datoteku čitaju telefoni i programi za poštu. Neki programi iz nje uzmu samo prvi kontakt.'
  }
} as const
