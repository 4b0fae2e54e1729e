/** The columns of our workbook, sheet by sheet, in their order (workbook-shape.ts says what they are). */
import type { CellType, SheetColumn, SheetKind } from './workbook-shape.ts'

const text: CellType = { is: 'text' }
const day: CellType = { is: 'day' }
const number: CellType = { is: 'number' }
const list: CellType = { is: 'list' }
const phones: CellType = { is: 'phones' }
const hours: CellType = { is: 'hours' }

const name: SheetColumn = {
  key: 'name',
  field: 'name',
  header: ['Naziv', 'Назив', 'Name'],
  type: text,
  width: 36,
  isRequired: true
}
const note: SheetColumn = {
  key: 'note',
  field: 'note',
  header: ['Napomena', 'Напомена', 'Note'],
  type: text,
  width: 40
}
const organisation: SheetColumn = {
  key: 'organisation',
  field: 'organisation',
  header: ['Organizacija', 'Организација', 'Organisation'],
  type: { is: 'reference', to: 'organisation' },
  width: 34,
  isRequired: true
}
const shortName: SheetColumn = {
  key: 'shortName',
  field: 'shortName',
  header: ['Skraćeno', 'Скраћено', 'Short name'],
  type: text,
  width: 16
}
const nameEnglish: SheetColumn = {
  key: 'nameEnglish',
  field: 'nameEnglish',
  header: ['Naziv na engleskom', 'Назив на енглеском', 'Name in English'],
  type: text,
  width: 30
}
const aliases: SheetColumn = {
  key: 'aliases',
  field: 'aliases',
  header: ['Drugi nazivi', 'Други називи', 'Other names'],
  type: list,
  width: 30
}
const phonesColumn: SheetColumn = {
  key: 'phones',
  field: 'phones',
  header: ['Telefon', 'Телефон', 'Phone'],
  type: phones,
  width: 26
}
const email: SheetColumn = {
  key: 'email',
  field: 'email',
  header: ['E-pošta', 'Е-пошта', 'E-mail'],
  type: text,
  width: 28
}
const address: SheetColumn = {
  key: 'address',
  field: 'address',
  header: ['Adresa', 'Адреса', 'Address'],
  type: text,
  width: 32
}
const hoursColumn: SheetColumn = {
  key: 'hours',
  field: 'hours',
  header: ['Radno vreme', 'Радно време', 'Hours'],
  type: hours,
  width: 26
}

/** The columns of each sheet, in their order. */
export const sheetColumns: Readonly<Record<SheetKind, readonly SheetColumn[]>> = {
  assignment: [
    {
      key: 'centre',
      field: 'centre',
      header: ['Centar', 'Центар', 'Centre'],
      type: { is: 'reference', to: 'centre' },
      width: 30,
      isRequired: true
    },
    {
      key: 'service',
      field: 'service',
      header: ['Usluga', 'Услуга', 'Service'],
      type: { is: 'reference', to: 'service' },
      width: 28,
      isRequired: true
    },
    organisation,
    {
      key: 'role',
      field: 'role',
      header: ['Uloga', 'Улога', 'Role'],
      type: {
        is: 'choice',
        words: {
          responsible: ['nadležna', 'надлежна', 'responsible'],
          supporting: ['podržava', 'подржава', 'supporting']
        }
      },
      width: 12,
      isRequired: true
    },
    {
      key: 'contacts',
      field: 'contacts',
      header: ['Kontakti', 'Контакти', 'Contacts'],
      type: { is: 'references', to: 'contact' },
      width: 30
    },
    {
      key: 'contactPhones',
      field: null,
      header: ['Telefoni kontakata', 'Телефони контаката', 'Phones of contacts'],
      type: phones,
      width: 30
    },
    {
      key: 'deputies',
      field: 'deputies',
      header: ['Zamene', 'Замене', 'Deputies'],
      type: { is: 'references', to: 'contact' },
      width: 30
    },
    hoursColumn,
    { key: 'from', field: 'from', header: ['Važi od', 'Важи од', 'Valid from'], type: day, width: 12 },
    { key: 'to', field: 'to', header: ['Važi do', 'Важи до', 'Valid until'], type: day, width: 12 },
    {
      key: 'memorandum',
      field: 'memorandum',
      header: ['Memorandum', 'Меморандум', 'Memorandum'],
      type: { is: 'reference', to: 'memorandum' },
      width: 30
    },
    note
  ],
  contact: [
    organisation,
    { ...name, header: ['Ime i prezime ili naziv', 'Име и презиме или назив', 'Name'] },
    {
      key: 'reach',
      field: 'reach',
      header: ['Vrsta kontakta', 'Врста контакта', 'Kind of contact'],
      type: {
        is: 'choice',
        words: { office: ['služba', 'служба', 'office'], personal: ['osoba', 'особа', 'person'] }
      },
      width: 14,
      isRequired: true
    },
    { key: 'role', field: 'role', header: ['Uloga', 'Улога', 'Role'], type: text, width: 24 },
    phonesColumn,
    email,
    { key: 'languages', field: 'languages', header: ['Jezici', 'Језици', 'Languages'], type: list, width: 16 },
    hoursColumn,
    note
  ],
  organisation: [
    name,
    shortName,
    {
      key: 'organisationType',
      field: 'organisationType',
      header: ['Vrsta organizacije', 'Врста организације', 'Kind of organisation'],
      type: {
        is: 'choice',
        words: {
          ngo: ['nevladina organizacija', 'невладина организација', 'NGO'],
          state: ['državni organ', 'државни орган', 'state body'],
          international: ['međunarodna organizacija', 'међународна организација', 'international organisation'],
          emergency: ['hitna služba', 'хитна служба', 'emergency service']
        }
      },
      width: 24,
      isRequired: true
    },
    aliases,
    nameEnglish,
    { key: 'seat', field: 'seat', header: ['Sedište', 'Седиште', 'Seat'], type: text, width: 18 },
    address,
    { key: 'websites', field: 'websites', header: ['Sajt', 'Сајт', 'Website'], type: list, width: 30 },
    {
      key: 'coordinator',
      field: 'coordinator',
      header: ['Vodi centre', 'Води центре', 'Runs the centres'],
      type: { is: 'yes-no' },
      width: 12
    },
    note,
    {
      key: 'statements',
      field: 'statements',
      header: ['Navodi', 'Наводи', 'Statements'],
      type: { is: 'statements' },
      width: 50,
      isTold: true
    }
  ],
  memorandum: [
    organisation,
    { key: 'reference', field: 'reference', header: ['Oznaka', 'Ознака', 'Reference'], type: text, width: 18 },
    { key: 'signedOn', field: 'signedOn', header: ['Potpisan', 'Потписан', 'Signed'], type: day, width: 12 },
    { key: 'validFrom', field: 'validFrom', header: ['Važi od', 'Важи од', 'Valid from'], type: day, width: 12 },
    { key: 'validTo', field: 'validTo', header: ['Važi do', 'Важи до', 'Valid until'], type: day, width: 12 },
    {
      key: 'services',
      field: 'services',
      header: ['Usluge', 'Услуге', 'Services'],
      type: { is: 'references', to: 'service' },
      width: 40
    },
    note
  ],
  centre: [
    name,
    {
      key: 'centreType',
      field: 'centreType',
      header: ['Vrsta centra', 'Врста центра', 'Kind of centre'],
      type: {
        is: 'choice',
        words: {
          asylum: ['centar za azil', 'центар за азил', 'asylum centre'],
          reception: ['prihvatni centar', 'прихватни центар', 'reception centre']
        }
      },
      width: 18,
      isRequired: true
    },
    {
      key: 'status',
      field: 'status',
      header: ['Stanje', 'Стање', 'Status'],
      type: {
        is: 'choice',
        words: {
          active: ['aktivan', 'активан', 'active'],
          suspended: ['privremeno obustavljen', 'привремено обустављен', 'suspended'],
          inactive: ['nije u upotrebi', 'није у употреби', 'not in use'],
          closed: ['trajno zatvoren', 'трајно затворен', 'closed']
        }
      },
      width: 22,
      isRequired: true
    },
    {
      key: 'statusAsOf',
      field: 'statusAsOf',
      header: ['Stanje na dan', 'Стање на дан', 'Status as of'],
      type: { is: 'partial-day' },
      width: 14
    },
    aliases,
    { key: 'settlement', field: 'settlement', header: ['Mesto', 'Место', 'Settlement'], type: text, width: 18 },
    {
      key: 'municipality',
      field: 'municipality',
      header: ['Opština', 'Општина', 'Municipality'],
      type: text,
      width: 18
    },
    address,
    phonesColumn,
    email,
    { key: 'capacity', field: 'capacity', header: ['Broj mesta', 'Број места', 'Places'], type: number, width: 12 },
    {
      key: 'latitude',
      field: 'coordinates',
      part: 'latitude',
      header: ['Geografska širina', 'Географска ширина', 'Latitude'],
      type: number,
      width: 12
    },
    {
      key: 'longitude',
      field: 'coordinates',
      part: 'longitude',
      header: ['Geografska dužina', 'Географска дужина', 'Longitude'],
      type: number,
      width: 12
    },
    {
      key: 'precision',
      field: 'coordinates',
      part: 'precision',
      header: ['Tačnost položaja', 'Тачност положаја', 'Precision'],
      type: {
        is: 'choice',
        words: {
          site: ['zgrada', 'зграда', 'site'],
          settlement: ['naselje', 'насеље', 'settlement'],
          municipality: ['opština', 'општина', 'municipality']
        }
      },
      width: 16
    },
    note
  ],
  service: [
    name,
    shortName,
    nameEnglish,
    {
      key: 'shortNameEnglish',
      field: 'shortNameEnglish',
      header: ['Skraćeno na engleskom', 'Скраћено на енглеском', 'Short name in English'],
      type: text,
      width: 18
    },
    {
      key: 'words',
      field: 'words',
      header: ['Reči za pretragu', 'Речи за претрагу', 'Search words'],
      type: list,
      width: 50
    },
    { key: 'position', field: 'position', header: ['Redosled', 'Редослед', 'Order'], type: number, width: 10 },
    note
  ],
  // Events are only ever added: the whole sheet is there to be read.
  verification: [
    { key: 'on', field: 'on', header: ['Dana', 'Дана', 'On'], type: day, width: 12, isTold: true },
    {
      key: 'outcome',
      field: 'outcome',
      header: ['Ishod', 'Исход', 'Outcome'],
      type: {
        is: 'choice',
        words: {
          reached: ['dobijeni', 'добијени', 'reached'],
          'wrong-number': ['broj ne radi', 'број не ради', 'wrong number'],
          left: ['više ne radi tu', 'више не ради ту', 'left']
        }
      },
      width: 18,
      isTold: true
    },
    {
      key: 'contact',
      field: 'contact',
      header: ['Kontakt', 'Контакт', 'Contact'],
      type: { is: 'reference', to: 'contact' },
      width: 30,
      isTold: true
    },
    {
      key: 'assignment',
      field: 'assignment',
      header: ['Zaduženje', 'Задужење', 'Assignment'],
      type: { is: 'reference', to: 'assignment' },
      width: 50,
      isTold: true
    },
    { key: 'by', field: null, header: ['Ko', 'Ко', 'By'], type: text, width: 24 },
    { ...note, isTold: true }
  ]
}
