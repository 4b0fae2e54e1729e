/**
 * Who does what where when (4W), with HXL hashtags under the headers, for those who put together the tables of many
 * organisations: one row an assignment. Contacts are left out unless they are asked for. Not meant to be read back.
 *
 * Hashtags: HXL 1.1, https://hxlstandard.org/standard/1-1final/dictionary/
 */

import { type Standing, standingOf } from '../../lookup/standing.ts'
import { type Assignment, everyCentre } from '../../records/assignment.ts'
import type { Centre } from '../../records/centre.ts'
import type { Day } from '../../records/day.ts'
import type { RecordId } from '../../records/ids.ts'
import type { Organisation } from '../../records/organisation.ts'
import { readablePhone } from '../../records/phone.ts'
import type { Service } from '../../records/service.ts'
import { compareText } from '../../replica/text-order.ts'
import { writeList } from '../cell-text.ts'
import { sheetColumns } from '../sheet-columns.ts'
import { everyCentreWords, type InThree, inLanguage } from '../workbook-shape.ts'
import { holdsContact, textOf, type Workbook } from './cells.ts'
import type { OutCell, OutTable } from './table.ts'
import type { Compare } from './workbook.ts'

interface Row {
  readonly assignment: Assignment
  readonly organisation: Organisation | null
  readonly service: Service | null
  /** null when it holds everywhere, or the centre is not known */
  readonly centre: Centre | null
  readonly standing: Standing
}

interface FourWColumn {
  readonly hashtag: string
  readonly header: InThree
  readonly width: number
  readonly cell: (row: Row, book: Workbook) => OutCell
  readonly isAboutContacts?: true
}

const sheetName: InThree = ['4W', '4W', '4W']

const states: Readonly<Record<Standing['kind'], InThree>> = {
  current: ['važi', 'важи', 'current'],
  expired: ['isteklo', 'истекло', 'expired'],
  'not-yet': ['još nije počelo', 'још није почело', 'not yet begun'],
  unjudged: ['datum računara nije pouzdan', 'датум рачунара није поуздан', 'date of the computer in doubt']
}

const columns: readonly FourWColumn[] = [
  {
    hashtag: '#org+name',
    header: ['Organizacija', 'Организација', 'Organisation'],
    width: 34,
    cell: ({ organisation }) => organisation?.name ?? null
  },
  {
    hashtag: '#org+acronym',
    header: ['Skraćeno', 'Скраћено', 'Short name'],
    width: 14,
    cell: ({ organisation }) => organisation?.shortName ?? null
  },
  {
    hashtag: '#org+type',
    header: ['Vrsta organizacije', 'Врста организације', 'Kind of organisation'],
    width: 24,
    cell: ({ organisation }, book) => chosen('organisation', 'organisationType', organisation?.organisationType, book)
  },
  {
    hashtag: '#service+provided',
    header: ['Usluga', 'Услуга', 'Service'],
    width: 30,
    cell: ({ service }, { language }) =>
      (language === 'en' ? (service?.nameEnglish ?? service?.name) : service?.name) ?? null
  },
  {
    hashtag: '#activity+role',
    header: ['Uloga', 'Улога', 'Role'],
    width: 12,
    cell: ({ assignment }, book) => chosen('assignment', 'role', assignment.role, book)
  },
  {
    hashtag: '#loc+name',
    header: ['Centar', 'Центар', 'Centre'],
    width: 30,
    cell: ({ assignment, centre }, { language }) =>
      assignment.centre === everyCentre ? inLanguage(everyCentreWords, language) : (centre?.name ?? null)
  },
  {
    hashtag: '#loc+type',
    header: ['Vrsta centra', 'Врста центра', 'Kind of centre'],
    width: 18,
    cell: ({ centre }, book) => chosen('centre', 'centreType', centre?.centreType, book)
  },
  {
    hashtag: '#loc+status',
    header: ['Stanje centra', 'Стање центра', 'Status of the centre'],
    width: 20,
    cell: ({ centre }, book) => chosen('centre', 'status', centre?.status, book)
  },
  {
    hashtag: '#adm2+name',
    header: ['Opština', 'Општина', 'Municipality'],
    width: 18,
    cell: ({ centre }) => centre?.municipality ?? null
  },
  {
    hashtag: '#geo+lat',
    header: ['Geografska širina', 'Географска ширина', 'Latitude'],
    width: 12,
    cell: ({ centre }) => centre?.coordinates?.latitude ?? null
  },
  {
    hashtag: '#geo+lon',
    header: ['Geografska dužina', 'Географска дужина', 'Longitude'],
    width: 12,
    cell: ({ centre }) => centre?.coordinates?.longitude ?? null
  },
  {
    hashtag: '#date+start',
    header: ['Važi od', 'Важи од', 'Valid from'],
    width: 12,
    cell: ({ assignment }) => dayCell(assignment.from)
  },
  {
    hashtag: '#date+end',
    header: ['Važi do', 'Важи до', 'Valid until'],
    width: 12,
    cell: ({ assignment }) => dayCell(assignment.to)
  },
  {
    hashtag: '#status',
    header: ['Stanje zaduženja', 'Стање задужења', 'Status of the assignment'],
    width: 18,
    cell: ({ standing }, { language }) => inLanguage(states[standing.kind], language)
  },
  {
    hashtag: '#contact+name',
    header: ['Kontakti', 'Контакти', 'Contacts'],
    width: 30,
    isAboutContacts: true,
    cell: ({ assignment }, book) => ofContacts(assignment, book, ({ name }) => [name])
  },
  {
    hashtag: '#contact+phone',
    header: ['Telefoni', 'Телефони', 'Phones'],
    width: 30,
    isAboutContacts: true,
    cell: ({ assignment }, book) => ofContacts(assignment, book, ({ phones }) => phones.map(readablePhone))
  },
  {
    hashtag: '#contact+email',
    header: ['E-pošta', 'Е-пошта', 'E-mail'],
    width: 30,
    isAboutContacts: true,
    cell: ({ assignment }, book) => ofContacts(assignment, book, ({ email }) => (email === null ? [] : [email]))
  },
  {
    hashtag: '#meta+id',
    header: ['Oznaka zapisa', 'Ознака записа', 'Id of the record'],
    width: 30,
    cell: ({ assignment }) => assignment.id
  }
]

/** All assignments, expired ones included and labelled. `today` is null while the date of the computer is in doubt. */
export function fourWTable(book: Workbook, today: Day | null, compare: Compare = compareText): OutTable {
  const { directory, language, contacts } = book
  const shown = columns.filter(({ isAboutContacts }) => contacts !== 'none' || isAboutContacts !== true)
  const rows = [...directory.assignments.values()].map(assignment => {
    const row = rowOf(book, assignment, today)
    return shown.map(({ cell }) => cell(row, book))
  })
  return {
    name: inLanguage(sheetName, language),
    columns: shown.map(({ width }) => ({ width })),
    head: [shown.map(({ header }) => inLanguage(header, language)), shown.map(({ hashtag }) => hashtag)],
    rows: rows.toSorted((a, b) => {
      for (const [at, cell] of a.entries()) {
        const difference = compare(textOf(cell), textOf(b[at] ?? null))
        if (difference !== 0) return difference
      }
      return 0
    })
  }
}

function rowOf({ directory }: Workbook, assignment: Assignment, today: Day | null): Row {
  const one = <Kept>(shelf: ReadonlyMap<RecordId, Kept>, id: RecordId | null): Kept | null =>
    shelf.get(id ?? '') ?? null
  return {
    assignment,
    organisation: one(directory.organisations, assignment.organisation),
    service: one(directory.services, assignment.service),
    centre: one(directory.centres, assignment.centre),
    standing: standingOf(assignment, one(directory.memoranda, assignment.memorandum), today)
  }
}

function chosen(
  kind: 'organisation' | 'assignment' | 'centre',
  key: string,
  value: string | null | undefined,
  { language }: Workbook
): string | null {
  const type = sheetColumns[kind].find(column => column.key === key)?.type
  const words = type?.is === 'choice' ? type.words[value ?? ''] : undefined
  return words === undefined ? null : inLanguage(words, language)
}

function ofContacts(
  { contacts }: Assignment,
  book: Workbook,
  tell: (contact: NonNullable<ReturnType<Workbook['directory']['contacts']['get']>>) => readonly string[]
): string | null {
  const told = contacts.flatMap(id => {
    const contact = holdsContact(book, id) ? book.directory.contacts.get(id) : undefined
    return contact === undefined ? [] : tell(contact)
  })
  return told.length === 0 ? null : writeList(told)
}

function dayCell(day: Day | null): OutCell {
  return day === null ? null : { day }
}
