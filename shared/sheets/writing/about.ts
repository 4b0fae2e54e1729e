/**
 * The sheet that says what a workbook is: who made it and when, which contacts are in it, how to write in it and bring
 * it back. In an empty template it says what each column takes.
 */
import type { Language } from '../../bridge.ts'
import {
  aboutSheetName,
  type ContactsWish,
  everyCentreWords,
  type InThree,
  inLanguage,
  isReadOnly,
  type SheetColumn,
  sheetNames
} from '../workbook-shape.ts'
import type { Workbook } from './cells.ts'
import { plainDay } from './names.ts'
import type { OutCell, OutTable } from './table.ts'
import { columnsOf, kindsOf, recordsOf } from './workbook.ts'

/** Who makes a file, and when, for people to read. */
export interface Maker {
  /** YYYY-MM-DD by this station's clock */
  readonly on: string
  readonly station: string
  readonly by: string
}

/** Told in every file that leaves the program. */
export const contactsWords: Readonly<Record<ContactsWish, InThree>> = {
  none: ['Kontakata u ovoj datoteci nema.', 'Контаката у овој датотеци нема.', 'This file holds no contacts.'],
  office: [
    'Kontakti u ovoj datoteci su samo službe. Ličnih kontakata nema.',
    'Контакти у овој датотеци су само службе. Личних контаката нема.',
    'The contacts in this file are offices only. There are no personal contacts.'
  ],
  all: [
    'OVA DATOTEKA SADRŽI LIČNE PODATKE: imena i telefone osoba. Dajte je samo onome kome trebaju.',
    'ОВА ДАТОТЕКА САДРЖИ ЛИЧНЕ ПОДАТКЕ: имена и телефоне особа. Дајте је само ономе коме требају.',
    'THIS FILE HOLDS PERSONAL DATA: names and telephone numbers of persons. Give it only to those who need it.'
  ]
}

const words = {
  title: ['Imenik iz programa Putokaz', 'Именик из програма Путоказ', 'Directory from the program Putokaz'],
  template: [
    'Prazna tabela za upis u program Putokaz',
    'Празна табела за упис у програм Путоказ',
    'Empty table to fill in for the program Putokaz'
  ],
  made: ['Napravljeno', 'Направљено', 'Made'],
  contacts: ['Kontakti', 'Контакти', 'Contacts'],
  names: ['Imena', 'Имена', 'Names'],
  editors: [
    'Na listu Potvrde stoje i imena kolega koji su zvali.',
    'На листу Потврде стоје и имена колега који су звали.',
    'The sheet Verifications also names the colleagues who called.'
  ],
  back: ['Kako se vraća', 'Како се враћа', 'Bringing it back'],
  howBack: [
    'Ispravite šta treba, sačuvajte i otvorite tabelu u Putokazu (Razmena). Putokaz uzima samo ćelije koje su promenjene, i pre upisa pokazuje šta se menja.',
    'Исправите шта треба, сачувајте и отворите табелу у Путоказу (Размена). Путоказ узима само ћелије које су промењене, и пре уписа показује шта се мења.',
    'Correct what needs correcting, save, and open the table in Putokaz (Exchange). Putokaz takes only cells that were changed, and shows what changes before anything is written.'
  ],
  howToFill: [
    'Popunite redove, jedan zapis po redu, i otvorite tabelu u Putokazu (Razmena). Pre upisa se vidi šta bi se upisalo. Prazna ćelija znači da se ne zna.',
    'Попуните редове, један запис по реду, и отворите табелу у Путоказу (Размена). Пре уписа се види шта би се уписало. Празна ћелија значи да се не зна.',
    'Fill in the rows, one record a row, and open the table in Putokaz (Exchange). What would be written is shown first. An empty cell means that nobody knows.'
  ],
  add: ['Novi red', 'Нови ред', 'A new row'],
  howAdd: [
    'Novi zapis se upisuje u nov red ispod poslednjeg. Obrisan red ne briše zapis u imeniku.',
    'Нови запис се уписује у нов ред испод последњег. Обрисан ред не брише запис у именику.',
    'A new record goes into a new row below the last one. A deleted row does not delete the record in the directory.'
  ],
  hidden: ['Skrivena kolona', 'Скривена колона', 'The hidden column'],
  whyHidden: [
    'Poslednja kolona svakog lista je skrivena: po njoj Putokaz prepoznaje red. Ne dirajte je.',
    'Последња колона сваког листа је скривена: по њој Путоказ препознаје ред. Не дирајте је.',
    'The last column of each sheet is hidden: by it Putokaz knows the row again. Leave it as it is.'
  ],
  required: ['obavezno', 'обавезно', 'required'],
  onlyRead: ['Samo za čitanje', 'Само за читање', 'Only to be read'],
  whatIsRead: [
    'Iz kolona Telefoni kontakata i Navodi, sa lista Potvrde i iz ćelija sa više vrednosti (između njih stoji |) ništa se ne uzima. To se ispravlja u Putokazu.',
    'Из колона Телефони контаката и Наводи, са листа Потврде и из ћелија са више вредности (између њих стоји |) ништа се не узима. То се исправља у Путоказу.',
    'From the columns Phones of contacts and Statements, the sheet Verifications and cells with several values (with | between them) nothing is taken. That is corrected in Putokaz.'
  ]
} satisfies Record<string, InThree>

const hints: Readonly<Record<Exclude<SheetColumn['type']['is'], 'choice' | 'statements'>, InThree>> = {
  text: ['tekst', 'текст', 'text'],
  day: ['datum, na primer 31.12.2026.', 'датум, на пример 31.12.2026.', 'a date, such as 31.12.2026.'],
  'partial-day': [
    'godina, mesec ili dan: 2026, 2026-05 ili 2026-05-31',
    'година, месец или дан: 2026, 2026-05 или 2026-05-31',
    'a year, month or day: 2026, 2026-05 or 2026-05-31'
  ],
  number: ['broj', 'број', 'a number'],
  'yes-no': ['da ili ne', 'да или не', 'yes or no'],
  list: [
    'više njih se razdvaja tačkom i zarezom',
    'више њих се раздваја тачком и зарезом',
    'several with semicolons between them'
  ],
  phones: [
    '067 0184071 (napomena); više njih se razdvaja tačkom i zarezom',
    '067 0184071 (напомена); више њих се раздваја тачком и зарезом',
    '067 0184071 (note); several with semicolons between them'
  ],
  hours: [
    'pon–pet 09:00–15:00; sub 09:00–12:00',
    'пон–пет 09:00–15:00; суб 09:00–12:00',
    'Mon–Fri 09:00–15:00; Sat 09:00–12:00'
  ],
  reference: [
    'naziv onako kako stoji u imeniku',
    'назив онако како стоји у именику',
    'the name as it stands in the directory'
  ],
  references: [
    'nazivi, više njih se razdvaja tačkom i zarezom',
    'називи, више њих се раздваја тачком и зарезом',
    'names, several with semicolons between them'
  ]
}

/** The first sheet of a workbook. */
export function aboutTable(book: Workbook, { on, station, by }: Maker): OutTable {
  const { language } = book
  const say = (text: InThree): string => inLanguage(text, language)
  const counts = kindsOf(book).map((kind): readonly OutCell[] => [
    inLanguage(sheetNames[kind], language),
    recordsOf(book, kind).length
  ])
  return textTable(language, words.title, [
    [say(words.made), [plainDay(on), station, by].filter(part => part !== '').join(' · ')],
    [say(words.contacts), say(contactsWords[book.contacts])],
    [say(words.names), say(words.editors)],
    [say(words.back), say(words.howBack)],
    [say(words.add), say(words.howAdd)],
    [say(words.onlyRead), say(words.whatIsRead)],
    [say(words.hidden), say(words.whyHidden)],
    ...counts
  ])
}

/** The first sheet of an empty template: how to fill it in. */
export function templateGuide(book: Workbook): OutTable {
  const { language } = book
  const say = (text: InThree): string => inLanguage(text, language)
  const columns = kindsOf(book)
    .filter(kind => kind !== 'verification')
    .flatMap((kind): readonly (readonly OutCell[])[] => [
      [inLanguage(sheetNames[kind], language), null],
      ...columnsOf(book, kind)
        .filter(column => !isReadOnly(column))
        .map(column => [`    ${inLanguage(column.header, language)}`, hintOf(column, language)])
    ])
  return textTable(language, words.template, [
    [say(words.back), say(words.howToFill)],
    [say(words.hidden), say(words.whyHidden)],
    ...columns
  ])
}

function textTable(language: Language, title: InThree, rows: readonly (readonly OutCell[])[]): OutTable {
  return {
    name: inLanguage(aboutSheetName, language),
    columns: [{ width: 30 }, { width: 90 }],
    head: [[inLanguage(title, language), '']],
    rows,
    isText: true
  }
}

function hintOfType(type: SheetColumn['type']): readonly InThree[] {
  if (type.is === 'choice') return Object.values(type.words)
  return type.is === 'statements' ? [] : [hints[type.is]]
}

function hintOf(column: SheetColumn, language: Language): string {
  const say = (text: InThree): string => inLanguage(text, language)
  const { type } = column
  const parts = [
    hintOfType(type).map(say).join(' / '),
    ...(column.key === 'centre' ? [`„${say(everyCentreWords)}“`] : []),
    ...(column.isRequired === true ? [say(words.required)] : [])
  ]
  return parts.join('; ')
}
