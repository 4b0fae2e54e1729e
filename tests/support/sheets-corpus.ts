/**
 * Crooked sheets, as people keep and send them: each with what is crooked about it. scripts/write-crooked-sheets.ts
 * writes them, and what is understood of each, to tests/files/sheets; a test holds both against the files there.
 * All people and numbers are made up: surnames say example or invented, numbers are such as nobody has
 * (fictional-stations.ts). Organisations and centres are called as the real ones, since that is what is to be known again.
 */
import type { SheetProblem } from '../../shared/sheets/reading/grid.ts'
import type { SheetsPlan } from '../../shared/sheets/reading/plan.ts'
import { type TestCell, xlsxFile, zipFile } from './sheets-xlsx.ts'

export interface CrookedSheet {
  /** the name of the file */
  readonly file: string
  readonly what: string
  readonly bytes: () => Buffer
  /** what a person corrects of the first guess */
  readonly corrected?: (plan: SheetsPlan) => SheetsPlan
  /** for a file that is none */
  readonly problem?: SheetProblem['kind']
}

type Rows = readonly (readonly TestCell[])[]

const people: Rows = [
  ['Organizacija', 'Ime i prezime', 'Telefon', 'E-pošta'],
  ['PIN', 'Jovana Izmišljić', '067 040 20 30', 'jovana@pin.primer.rs'],
  ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40', 'zarko@atina.primer.rs'],
  ['IDEAS', 'Đurđa Čoprimerić', '011/000-40-50', 'djurdja@ideas.primer.rs']
]

/** Letters of windows-1250 and others, by their bytes. */
const codePages: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'windows-1250': {
    č: 0xe8,
    ć: 0xe6,
    š: 0x9a,
    ž: 0x9e,
    đ: 0xf0,
    Č: 0xc8,
    Ć: 0xc6,
    Š: 0x8a,
    Ž: 0x8e,
    Đ: 0xd0,
    '–': 0x96
  },
  'iso-8859-2': { č: 0xe8, ć: 0xe6, š: 0xb9, ž: 0xbe, đ: 0xf0, Č: 0xc8, Ć: 0xc6, Š: 0xa9, Ž: 0xae, Đ: 0xd0 },
  cp852: { č: 0x9f, ć: 0x86, š: 0xe7, ž: 0xa7, đ: 0xd0, Č: 0xac, Ć: 0x8f, Š: 0xe6, Ž: 0xa6, Đ: 0xd1 },
  'windows-1251': Object.fromEntries([
    ...[...'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя'].map((letter, at) => [letter, 0xc0 + at]),
    ...Object.entries({
      Ђ: 0x80,
      ђ: 0x90,
      Љ: 0x8a,
      љ: 0x9a,
      Њ: 0x8c,
      њ: 0x9c,
      Ћ: 0x8e,
      ћ: 0x9e,
      Џ: 0x8f,
      џ: 0x9f,
      Ј: 0xa3,
      ј: 0xbc
    })
  ])
}

function inCodePage(text: string, page: string): Buffer {
  const letters = codePages[page] ?? {}
  return Buffer.from(
    [...text].map(letter => letters[letter] ?? (letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : 0x3f))
  )
}

function csv(rows: Rows, delimiter = ';', lineEnd = '\r\n'): string {
  const cell = (one: TestCell): string => {
    const text = one === null ? '' : String(one)
    return text.includes(delimiter) || text.includes('"') || text.includes('\n')
      ? `"${text.replaceAll('"', '""')}"`
      : text
  }
  return rows.map(row => row.map(cell).join(delimiter)).join(lineEnd) + lineEnd
}

function sheet(rows: Rows, more: { readonly name?: string; readonly merges?: readonly string[] } = {}): () => Buffer {
  return () => xlsxFile([{ name: 'List1', rows, ...more }])
}

function text(content: string): () => Buffer {
  return () => Buffer.from(content, 'utf8')
}

const assignments: Rows = [
  ['Centar', 'Usluga', 'Organizacija', 'Uloga', 'Kontakt osoba', 'Telefon', 'Važi od', 'Važi do'],
  ['Krnjača', 'pravna pomoć', 'IDEAS', 'nadležna', 'Iva Probnić', '067 001 22 33', '1.1.2026.', '31.12.2026.'],
  ['PC Preševo', 'psihosocijalna podrška', 'ATINA', 'podržava', 'Đorđe Primerđić', '067 021 22 33', '1.2.2026.', '']
]

export const crookedSheets: readonly CrookedSheet[] = [
  {
    file: '01-flat-list.xlsx',
    what: 'a title, blank rows, running numbers, a sum',
    bytes: sheet([
      ['Spisak kontakata partnerskih organizacija'],
      [],
      ['R.br.', 'Organizacija', 'Ime i prezime', 'Funkcija', 'Telefon', 'E-pošta', 'Napomena'],
      [1, 'PIN', 'Jovana Izmišljić', 'koordinatorka', '067 040 20 30', 'jovana@pin.primer.rs', null],
      [],
      [2, 'ATINA', 'Žarko Šćeprimerić', null, '067 050 30 40', null, 'zvati posle 10h'],
      [3, 'Nova pomoć', 'Mila Primerkić', 'volonterka', '067 060 40 50', null, null],
      ['Ukupno: 3']
    ])
  },
  {
    file: '02-cyrillic-headers.xlsx',
    what: 'headers and names in Cyrillic',
    bytes: sheet([
      ['Назив организације', 'Име и презиме', 'Бр. тел.', 'Е-пошта', 'Језици'],
      ['ПИН', 'Јована Измишљић', '067/040-20-30', 'jovana@pin.primer.rs', 'енглески, арапски'],
      ['Атина', 'Ђорђе Примерђић', '067 021 22 33', null, null]
    ])
  },
  {
    file: '03-english-headers.xlsx',
    what: 'headers in English',
    bytes: sheet([
      ['Agency name', 'Focal point', 'Job title', 'Phone number', 'E-mail address', 'Spoken languages', 'Remarks'],
      ['PIN', 'Jovana Izmisljic', 'coordinator', '+381 67 0402030', 'jovana@pin.primer.rs', 'English, Farsi', null],
      ['Ideas', 'John Example', 'lawyer', '+44 20 7946 0018', 'john@ideas.primer.rs', 'English', 'on mission']
    ])
  },
  {
    file: '04-windows-1250.csv',
    what: 'semicolons and the letters of old Windows',
    bytes: () => inCodePage(csv(people), 'windows-1250')
  },
  {
    file: '05-utf-16-tabs.csv',
    what: "Excel's Unicode text: UTF-16 with tabs",
    bytes: () => Buffer.from(`\ufeff${csv(people, '\t')}`, 'utf16le')
  },
  {
    file: '06-utf-16-no-mark.csv',
    what: 'UTF-16, the other byte first, without its mark',
    bytes: () => Buffer.from(csv(people), 'utf16le').swap16()
  },
  { file: '07-utf-8-mark.csv', what: 'UTF-8 with its mark', bytes: text(`\ufeff${csv(people)}`) },
  {
    file: '08-commas.csv',
    what: 'UTF-8 without its mark, commas, line ends of other systems',
    bytes: text(csv(people, ',', '\n'))
  },
  {
    file: '09-windows-1251.csv',
    what: 'Cyrillic letters of old Windows',
    bytes: () =>
      inCodePage(
        csv([
          ['Организација', 'Име и презиме', 'Телефон'],
          ['ПИН', 'Јована Измишљић', '067 040 20 30'],
          ['Атина', 'Жељко Ћопримерић', '067 050 30 40']
        ]),
        'windows-1251'
      )
  },
  { file: '10-iso-8859-2.csv', what: 'the letters of old Linux', bytes: () => inCodePage(csv(people), 'iso-8859-2') },
  { file: '11-dos.csv', what: 'the letters of DOS', bytes: () => inCodePage(csv(people), 'cp852') },
  {
    file: '12-sep-line.csv',
    what: "Excel's line that names the separator",
    bytes: text(`sep=|\r\n${csv(people, '|')}`)
  },
  {
    file: '13-merged-cells.xlsx',
    what: 'an organisation merged over its contacts, a title over all',
    bytes: sheet(
      [
        ['Kontakti za 2026.', null, null],
        ['Organizacija', 'Kontakt', 'Telefon'],
        ['PIN', 'Jovana Izmišljić', '067 040 20 30'],
        [null, 'Petar Primerac', '067 040 20 31'],
        [null, 'Sanja Uzorić', '067 040 20 32'],
        ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40'],
        [null, 'Mira Probić', '067 050 30 41']
      ],
      { merges: ['A1:C1', 'A3:A5', 'A6:A7'] }
    )
  },
  {
    file: '14-merged-cells-lost.csv',
    what: 'the same after saving as CSV: only the first row names it',
    bytes: text(
      csv([
        ['Organizacija', 'Kontakt', 'Telefon'],
        ['PIN', 'Jovana Izmišljić', '067 040 20 30'],
        [null, 'Petar Primerac', '067 040 20 31'],
        [null, 'Sanja Uzorić', '067 040 20 32'],
        ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40'],
        [null, 'Mira Probić', '067 050 30 41']
      ])
    )
  },
  {
    file: '15-two-header-rows.xlsx',
    what: 'groups of columns above the columns',
    bytes: sheet(
      [
        ['Organizacija', 'Kontakt', null, 'Zamena', null, 'Napomena'],
        [null, 'Ime', 'Telefon', 'Ime', 'Telefon', null],
        ['PIN', 'Jovana Izmišljić', '067 040 20 30', 'Petar Primerac', '067 040 20 31', null],
        ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40', null, null, 'sredom nema nikoga']
      ],
      { merges: ['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'] }
    )
  },
  {
    file: '16-two-header-rows.csv',
    what: 'the same as CSV',
    bytes: text(
      csv([
        ['Organizacija', 'Kontakt', null, 'Zamena', null],
        [null, 'Ime', 'Telefon', 'Ime', 'Telefon'],
        ['PIN', 'Jovana Izmišljić', '067 040 20 30', 'Petar Primerac', '067 040 20 31'],
        ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40', null, null]
      ])
    )
  },
  {
    file: '17-hidden-sheets.xlsx',
    what: 'old lists on hidden sheets, a sheet of instructions',
    bytes: () =>
      xlsxFile([
        { name: 'Uputstvo', rows: [['Popunite list Kontakti.'], ['Ne menjajte zaglavlja.']] },
        { name: 'Kontakti', rows: people },
        {
          name: 'Kontakti 2019',
          state: 'hidden',
          rows: [
            ['Organizacija', 'Ime', 'Telefon'],
            ['PIN', 'Stari Kontakt', '067 000 00 01']
          ]
        },
        {
          name: 'Šifarnik',
          state: 'veryHidden',
          rows: [
            ['Šifra', 'Organizacija'],
            [1, 'PIN']
          ]
        }
      ])
  },
  {
    file: '18-matrix.xlsx',
    what: 'centres down, services across',
    bytes: sheet([
      ['Ko šta radi, mart 2026.'],
      ['Centar', 'Pravna pomoć', 'Psihosocijalna podrška', 'Obrazovanje', 'Napomena'],
      ['Krnjača', 'IDEAS', 'PIN', 'ATINA (podrška)', null],
      ['Preševo', '-', 'PIN, ATINA', null, 'zimi manje'],
      ['Šid', null, 'nema', 'x', null]
    ])
  },
  {
    file: '19-matrix-turned.csv',
    what: 'services down, centres across',
    bytes: text(
      csv([
        ['', 'Krnjača', 'PC Preševo', 'Šid'],
        ['pravna pomoć', 'IDEAS', 'IDEAS', ''],
        ['prevođenje', 'ATINA/PIN', '', 'PIN'],
        ['Ukupno', '', '', '']
      ])
    )
  },
  {
    file: '20-matrix-with-phones.xlsx',
    what: 'names and numbers in the cells of a table',
    bytes: sheet([
      ['Centar', 'Pravna pomoć', 'Psihosocijalna podrška'],
      ['Centar za azil Krnjača', 'IDEAS – Iva Probnić 067 001 22 33', 'PIN (podrška); ATINA, 067 024 55 66'],
      ['Prihvatni centar Preševo', 'Nova pomoć\nIDEAS', 'PIN: Ana Primerić, 067 018 40 71']
    ])
  },
  {
    file: '21-sheet-per-centre.xlsx',
    what: 'a sheet for each centre, named after it',
    bytes: () =>
      xlsxFile([
        {
          name: 'Krnjača',
          rows: [
            ['Usluga', 'Organizacija', 'Kontakt', 'Telefon'],
            ['pravna pomoć', 'IDEAS', 'Iva Probnić', '067 001 22 33'],
            ['obrazovanje', 'ATINA', 'Žarko Šćeprimerić', '067 050 30 40']
          ]
        },
        {
          name: 'PC Presevo',
          rows: [
            ['Usluga', 'Organizacija', 'Kontakt', 'Telefon'],
            ['pravna pomoć', 'IDEAS', 'Iva Probnić', '067 001 22 33']
          ]
        },
        {
          name: 'Nepoznat',
          rows: [
            ['Usluga', 'Organizacija', 'Kontakt', 'Telefon'],
            ['pravna pomoć', 'IDEAS', 'Iva Probnić', '067 001 22 33']
          ]
        }
      ])
  },
  {
    file: '22-headings-between-rows.xlsx',
    what: 'the centre as a heading above its rows',
    bytes: sheet([
      ['Usluga', 'Organizacija', 'Kontakt osoba', 'Telefon'],
      ['Centar za azil Krnjača'],
      ['pravna pomoć', 'IDEAS', 'Iva Probnić', '067 001 22 33'],
      ['obrazovanje', 'ATINA', 'Žarko Šćeprimerić', '067 050 30 40'],
      ['Prihvatni centar Preševo'],
      ['pravna pomoć', 'IDEAS', 'Iva Probnić', '067 001 22 33']
    ])
  },
  {
    file: '23-numbers-lost.csv',
    what: 'phones that Excel turned into numbers and saved',
    bytes: text(
      csv([
        ['Organizacija', 'Ime i prezime', 'Telefon'],
        ['PIN', 'Jovana Izmišljić', '3,8167E+11'],
        ['ATINA', 'Žarko Šćeprimerić', '3.81671E+11'],
        ['IDEAS', 'Đurđa Čoprimerić', '381110000000'],
        ['IDEAS', 'Iva Probnić', '670012233']
      ])
    )
  },
  {
    file: '24-numbers-kept.xlsx',
    what: 'phones as numbers, all digits still there',
    bytes: sheet([
      ['Organizacija', 'Ime i prezime', 'Telefon'],
      ['PIN', 'Jovana Izmišljić', 381670402030],
      ['ATINA', 'Žarko Šćeprimerić', 670503040],
      ['IDEAS', 'Đurđa Čoprimerić', 381670000000],
      ['IDEAS', 'Dežurni broj', 192]
    ])
  },
  {
    file: '25-several-phones.xlsx',
    what: 'several numbers in one cell, words around them',
    bytes: sheet([
      ['Organizacija', 'Ime i prezime', 'Tel. 1', 'Tel. 2'],
      ['PIN', 'Jovana Izmišljić', '067 040 20 30, 011/000-40-50', 'mob. 067 050 20 30 (Viber)'],
      ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40/067 050 30 41', null],
      ['IDEAS', 'Đurđa Čoprimerić', '011 000 40 50 lok. 12', 'nema'],
      ['IDEAS', 'Iva Probnić', '067 001 22 33; samo radnim danima', '060 11']
    ])
  },
  {
    file: '26-escaped.csv',
    what: 'apostrophes and tabs against formulas',
    bytes: text(
      `Organizacija;Ime i prezime;Telefon;Napomena\r\nPIN;Jovana Izmišljić;'+381 67 040 20 30;'=1+1\r\nATINA;'-Žarko Šćeprimerić;"\t+381670503040";'@kontakt\r\nIDEAS;'Đurđa Čoprimerić;'011000405;''navod'\r\n`
    )
  },
  {
    file: '27-dates.xlsx',
    what: 'days as dates, as numbers and in words',
    bytes: sheet([
      ['Centar', 'Usluga', 'Organizacija', 'Važi od', 'Važi do'],
      ['Krnjača', 'pravna pomoć', 'IDEAS', { date: '2026-01-01' }, { date: '2026-12-31' }],
      ['Krnjača', 'obrazovanje', 'IDEAS', 46023, '31. decembra 2026. godine'],
      ['Krnjača', 'prevođenje', 'IDEAS', '01/02/2026', 'na neodređeno'],
      ['Preševo', 'pravna pomoć', 'IDEAS', '2026-03-01 00:00:00', '31.12.26.'],
      ['Preševo', 'obrazovanje', 'IDEAS', '30.2.2026.', '12/31/2026'],
      ['Preševo', 'prevođenje', 'IDEAS', '1.9.2026.', '1.3.2026.'],
      ['Šid', 'prevođenje', 'IDEAS', '5. I 2026', 'uskoro']
    ])
  },
  {
    file: '28-dates-1904.xlsx',
    what: 'dates of a Mac, counted from 1904',
    bytes: () =>
      xlsxFile(
        [
          {
            name: 'List1',
            rows: [
              ['Centar', 'Usluga', 'Organizacija', 'Važi do'],
              ['Krnjača', 'pravna pomoć', 'IDEAS', { date: '2026-12-31' }]
            ]
          }
        ],
        { is1904: true }
      )
  },
  {
    file: '29-centres.xlsx',
    what: 'a list of centres',
    bytes: sheet([
      ['Naziv', 'Vrsta', 'Status', 'Stanje na dan', 'Mesto', 'Kapacitet', 'Telefon'],
      ['Centar za azil Krnjača', 'azil', 'aktivan', 'mart 2026', 'Krnjača', '1.200 mesta', '011 071 00 00'],
      ['Prihvatni centar Sombor', 'prihvatni', 'privremeno obustavljen', '1.8.2024.', 'Sombor', 120, null],
      ['PC Šid', 'prihvatni', 'zatvoren', 2024, 'Šid', 'puno', null]
    ])
  },
  {
    file: '30-centre-misspelt.xlsx',
    what: 'a centre that is nearly one we know',
    bytes: sheet([
      ['Centar', 'Kapacitet', 'Status'],
      ['Krnjače', 900, 'aktivan'],
      ['Preševo – Miratovac', 200, 'zatvoren']
    ])
  },
  {
    file: '31-hours-and-languages.xlsx',
    what: 'hours and languages in words',
    bytes: sheet([
      ['Organizacija', 'Kontakt', 'Telefon', 'Radno vreme', 'Jezici'],
      ['PIN', 'Jovana Izmišljić', '067 040 20 30', 'pon-pet 9-15, sub 10-12', 'arapski i engleski'],
      ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40', 'radnim danima 08:00–16:00h', 'AR/FA'],
      ['IDEAS', 'Đurđa Čoprimerić', '011 000 40 50', 'po dogovoru', 'klingonski'],
      ['IDEAS', 'SOS linija', '0800 000 201', '24/7', 'srpski']
    ])
  },
  {
    file: '32-everything-wrong.xlsx',
    what: 'a fault in every cell that can have one',
    bytes: sheet([
      ['Organizacija', 'Ime i prezime', 'Telefon', 'E-pošta', 'Jezici', 'Radno vreme'],
      [null, 'Bez Organizacije', '067 040 20 30', null, null, null],
      ['PIN', null, null, null, 'engleski', null],
      ['PIN', 'Dobar Red', 'nije telefon', 'nije@adresa', 'vilenjački', 'kad stigne'],
      ['PIN', 'A'.repeat(301), '067 040 20 31', null, null, null],
      ['ATINA', 'Ispravan Red', '067 050 30 40', 'ispravan@atina.primer.rs', 'engleski', 'pon 9-12']
    ])
  },
  {
    file: '33-headers-again.csv',
    what: 'headers once more on every page',
    bytes: text(
      csv([
        ['Organizacija', 'Ime', 'Telefon'],
        ['PIN', 'Jovana Izmišljić', '067 040 20 30'],
        [],
        ['Organizacija', 'Ime', 'Telefon'],
        ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40'],
        ['Strana 2 od 2']
      ])
    )
  },
  {
    file: '34-no-headers.csv',
    what: 'no headers at all',
    bytes: text(
      csv([
        ['PIN', 'Jovana Izmišljić', '067 040 20 30', 'jovana@pin.primer.rs'],
        ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40', 'zarko@atina.primer.rs'],
        ['IDEAS', 'Đurđa Čoprimerić', '011 000 40 50', 'djurdja@ideas.primer.rs']
      ])
    )
  },
  {
    file: '35-unknown-service.xlsx',
    what: 'services and centres under names nobody here knows',
    bytes: sheet([
      ['Centar', 'Usluga', 'Organizacija', 'Kontakt', 'Telefon'],
      ['Krnjača', 'psihološka pomoć', 'PIN', 'Jovana Izmišljić', '067 040 20 30'],
      ['Krnjača', 'psihološka pomoć', 'PIN', 'Petar Primerac', '067 040 20 31'],
      ['Negde drugde', 'pravna pomoć', 'IDEAS', null, null]
    ])
  },
  {
    file: '36-unknown-service-settled.xlsx',
    what: 'the same, after a person said what they are',
    bytes: sheet([
      ['Centar', 'Usluga', 'Organizacija', 'Kontakt', 'Telefon'],
      ['Krnjača', 'psihološka pomoć', 'PIN', 'Jovana Izmišljić', '067 040 20 30'],
      ['Negde drugde', 'pravna pomoć', 'IDEAS', null, null]
    ]),
    corrected: plan => ({
      ...plan,
      names: {
        centre: { 'negde drugde': { is: 'leave' } },
        service: { 'psiholoska pomoc': { is: 'record', id: 'service-psiho' } },
        organisation: {}
      }
    })
  },
  {
    file: '37-several-in-a-cell.xlsx',
    what: 'several services and centres in one cell',
    bytes: sheet([
      ['Centar', 'Usluga', 'Organizacija', 'Kontakt'],
      ['Krnjača, Preševo', 'pravna pomoć i obrazovanje', 'IDEAS', 'Iva Probnić'],
      ['svi centri', 'prevođenje', 'ATINA', null]
    ])
  },
  {
    file: '38-known-people.xlsx',
    what: 'people who are here already, with other numbers',
    bytes: sheet([
      ['Organizacija', 'Ime i prezime', 'Funkcija', 'Telefon'],
      ['Mreža psihosocijalnih inovacija', 'PRIMERIĆ ANA', 'psihološkinja', '067 018 40 71'],
      ['NVO Atina', 'Djordje Primerdjic', 'vozač', '067 029 88 77'],
      ['PIN', null, null, '011/0085-328']
    ])
  },
  {
    file: '39-probable-twins.xlsx',
    what: 'people who are probably here already',
    bytes: sheet([
      ['Organizacija', 'Ime i prezime', 'Telefon'],
      ['PIN', 'Ana Primerčić', '067 018 40 71'],
      ['IDEAS', 'Đorđe Primerđić', '067 021 22 33'],
      ['PIN', 'Neko Sasvim Drugi', '067 037 66 55']
    ])
  },
  {
    file: '40-one-person-many-rows.xlsx',
    what: 'one person in many rows, who is said otherwise in one',
    bytes: sheet([
      ['Centar', 'Usluga', 'Organizacija', 'Kontakt', 'Telefon', 'E-pošta'],
      ['Krnjača', 'pravna pomoć', 'IDEAS', 'Iva Probnić', '067 001 22 33', 'iva@ideas.primer.rs'],
      ['Preševo', 'pravna pomoć', 'IDEAS', 'Probnić Iva', '067 001 22 33', null],
      ['Šid', 'pravna pomoć', 'IDEAS', 'Iva Probnić', '067 004 55 66', 'druga@ideas.primer.rs']
    ])
  },
  {
    file: '41-first-and-last-name.csv',
    what: 'first and last names apart',
    bytes: text(
      csv([
        ['NVO', 'Ime', 'Prezime', 'Radno mesto', 'Mobilni'],
        ['PIN', 'Jovana', 'Izmišljić', 'psihološkinja', '067 040 20 30'],
        ['ATINA', 'Žarko', 'Šćeprimerić', null, '067 050 30 40']
      ])
    )
  },
  {
    file: '42-hashtags.csv',
    what: 'a 4W table with hashtags',
    bytes: text(
      csv(
        [
          ['Who', 'What', 'Where', 'Contact', 'Until'],
          ['#org+name', '#service+name', '#loc+name', '#contact+phone', '#date+end'],
          ['IDEAS', 'education', 'Krnjača', '067 001 22 33', '2026-12-31']
        ],
        ','
      )
    )
  },
  {
    file: '43-unclosed-quote.csv',
    what: 'a quotation mark that nothing closes',
    bytes: text(
      'Organizacija;Ime;Telefon;Napomena\r\nPIN;Jovana Izmišljić;067 040 20 30;"zove se Joca\r\nATINA;Žarko Šćeprimerić;067 050 30 40;\r\n'
    )
  },
  {
    file: '44-lines-in-cells.csv',
    what: 'line ends and marks within cells',
    bytes: text(
      csv([
        ['Organizacija', 'Ime', 'Telefon', 'Napomena'],
        ['PIN', 'Jovana "Joca" Izmišljić', '067 040 20 30\n067 050 20 30', 'prvi red\ndrugi red; treći'],
        ['ATINA', 'Žarko Šćeprimerić', '067 050 30 40', null]
      ])
    )
  },
  {
    file: '45-ragged.csv',
    what: 'rows of different lengths',
    bytes: text(
      'Organizacija,Ime,Telefon,Mejl\nPIN,Jovana Izmišljić\nATINA,Žarko Šćeprimerić,067 050 30 40,zarko@atina.primer.rs,višak,još višak\n,,,\nIDEAS\n'
    )
  },
  {
    file: '46-rich-and-inline.xlsx',
    what: 'texts of several letters, inline texts, names of tags with a prefix',
    bytes: () =>
      xlsxFile(
        [
          {
            name: 'List & 1',
            rows: [
              [{ inline: 'Organizacija' }, { rich: ['Ime i ', 'prezime'] }, 'Telefon', 'Mejl'],
              [
                'PIN',
                { rich: ['Jovana ', 'Izmišljić'] },
                { inline: '067 040 20 30' },
                { formula: 'LOWER("JOVANA@PIN.PRIMER.RS")', value: 'jovana@pin.primer.rs' }
              ],
              ['ATINA', 'Žarko Šćeprimerić', { formula: 'A1', value: null }, true]
            ]
          }
        ],
        { prefix: 'x:' }
      )
  },
  {
    file: '47-formula-errors.xlsx',
    what: 'errors of formulas in place of values',
    bytes: sheet([
      ['Organizacija', 'Ime i prezime', 'Telefon'],
      ['PIN', 'Jovana Izmišljić', { error: '#REF!' }],
      [{ error: '#N/A' }, 'Žarko Šćeprimerić', '067 050 30 40']
    ])
  },
  {
    file: '48-far-from-the-corner.xlsx',
    what: 'a table that begins far down and to the right',
    bytes: () => xlsxFile([{ name: 'List1', rows: people, from: { row: 6, column: 3 } }])
  },
  {
    file: '49-lost-letters.csv',
    what: 'question marks where letters were lost',
    bytes: text(
      csv([
        ['Organizacija', 'Ime i prezime', 'Telefon', 'Napomena'],
        ['ATINA', '?or?e Primer?i?', '067 021 22 33', null],
        ['PIN', 'Jovana Izmišlji\ufffd', '067 040 20 30', 'Šta radi?'],
        ['IDEAS', 'Iva Probnić', '067 001 22 33', null]
      ])
    )
  },
  {
    file: '50-unseen-letters.xlsx',
    what: 'blanks and signs that nobody sees, letters in two pieces',
    bytes: sheet([
      ['\u200bOrganizacija ', 'Ime\u00a0i prezime', ' Telefon\t'],
      ['\ufeffPIN', 'Jovana\u2003Izmis\u030cljic\u0301', '\u202a+381\u00a067\u00a0040\u00a020\u00a030\u202c'],
      [' ATINA ', 'S\u030carko\u00ad Šćeprimerić', "'067 050 30 40"]
    ])
  },
  {
    file: '51-contact-column.xlsx',
    what: 'a column "Kontakt" that holds numbers',
    bytes: sheet([
      ['NVO', 'Kontakt'],
      ['PIN', '067 040 20 30'],
      ['ATINA', '067 050 30 40'],
      ['IDEAS', 'Iva Probnić']
    ])
  },
  {
    file: '52-contact-of-an-assignment.xlsx',
    what: 'an assignment list with times and deputies',
    bytes: sheet([
      ...assignments.map(([...row], at) => [...row, at === 0 ? 'Zamena' : at === 1 ? 'Mira Probić' : null])
    ])
  },
  {
    file: '53-renewed.xlsx',
    what: 'an assignment that is here, for the next year and for this one',
    bytes: sheet([
      ['Centar', 'Usluga', 'Organizacija', 'Važi od', 'Važi do'],
      ['Krnjača', 'psihosocijalna podrška', 'PIN', '1.1.2027.', '31.12.2027.'],
      ['Krnjača', 'psihosocijalna podrška', 'PIN', '1.1.2026.', '30.6.2026.']
    ])
  },
  { file: '54-wrong-ending.csv', what: 'a workbook that somebody called .csv', bytes: sheet(people) },
  {
    file: '55-area-missing.xlsx',
    what: 'numbers without their area code, as numbers and as texts',
    bytes: sheet([
      ['Organizacija', 'Ime i prezime', 'Telefon'],
      ['PIN', 'Jovana Izmišljić', 2000405],
      ['ATINA', 'Žarko Šćeprimerić', '200-04-06'],
      ['IDEAS', 'Đurđa Čoprimerić', '200 04 07, mob. 067 050 30 40'],
      ['IDEAS', 'Iva Probnić', 110004050],
      ['PIN', 'Dežurni broj', 11000405]
    ])
  },
  {
    file: '60-empty.xlsx',
    what: 'nothing in it',
    bytes: () => xlsxFile([{ name: 'List1', rows: [] }]),
    problem: 'empty'
  },
  {
    file: '61-web-page.xls',
    what: 'a web page under the name of a spreadsheet',
    bytes: text('<html><body><table><tr><td>PIN</td></tr></table></body></html>'),
    problem: 'foreign'
  },
  {
    file: '62-old-excel.xls',
    what: 'the Excel of before 2007',
    bytes: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]),
    problem: 'foreign'
  },
  {
    file: '63-open-document.ods',
    what: 'a LibreOffice spreadsheet',
    bytes: () =>
      zipFile([
        ['mimetype', 'application/vnd.oasis.opendocument.spreadsheet'],
        ['content.xml', '<office:document-content/>']
      ]),
    problem: 'foreign'
  },
  {
    file: '64-cut-off.xlsx',
    what: 'half of a workbook',
    bytes: () => {
      const whole = xlsxFile([{ name: 'List1', rows: people }])
      return whole.subarray(0, whole.length >> 1)
    },
    problem: 'malformed'
  },
  {
    file: '65-binary.csv',
    what: 'no text at all',
    bytes: () => Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 37) % 256)),
    problem: 'foreign'
  },
  { file: '66-pdf.csv', what: 'a PDF file', bytes: text('%PDF-1.7\n1 0 obj\n'), problem: 'foreign' }
]
