/** The coverage matrix as a sheet: a row for each centre, a column for each service, in each cell its state and who. */

import type { CoverageCell, CoverageTable, CoverState } from '../../coverage.ts'
import { stateOf } from '../../coverage.ts'
import type { Service } from '../../records/service.ts'
import { sheetColumns } from '../sheet-columns.ts'
import { type InThree, inLanguage } from '../workbook-shape.ts'
import type { Workbook } from './cells.ts'
import type { OutTable } from './table.ts'

const sheetName: InThree = ['Pokrivenost', 'Покривеност', 'Coverage']
const centreHeader: InThree = ['Centar', 'Центар', 'Centre']
const statusHeader: InThree = ['Stanje', 'Стање', 'Status']
const onePerson: InThree = ['jedna osoba', 'једна особа', 'one person']
const everywhere: InThree = ['za sve centre', 'за све центре', 'for all centres']

/** As the screen calls them. */
export const coverStateWords: Readonly<Record<CoverState, InThree>> = {
  responsible: ['nadležna', 'надлежна', 'responsible'],
  supporting: ['samo podržava', 'само подржава', 'supporting only'],
  later: ['počinje kasnije', 'почиње касније', 'begins later'],
  expired: ['isteklo', 'истекло', 'expired'],
  gap: ['prazno', 'празно', 'empty']
}

export function coverageSheet(book: Workbook, table: CoverageTable): OutTable {
  const { language } = book
  const status = sheetColumns.centre.find(({ key }) => key === 'status')?.type
  const statusWords = status?.is === 'choice' ? status.words : {}
  return {
    name: inLanguage(sheetName, language),
    columns: [{ width: 30 }, { width: 22 }, ...table.services.map(() => ({ width: 16 }))],
    head: [
      [
        inLanguage(centreHeader, language),
        inLanguage(statusHeader, language),
        ...table.services.map(service => serviceName(service, book))
      ]
    ],
    rows: table.groups.flatMap(({ rows }) =>
      rows.map(({ centre, cells }) => {
        const word = centre.status === null ? undefined : statusWords[centre.status]
        return [
          centre.name,
          word === undefined ? null : inLanguage(word, language),
          ...cells.map(cell => cellText(cell, book))
        ]
      })
    ),
    wraps: true
  }
}

/** "nadležna: CRPC, IDEAS (jedna osoba)": those that make up the state. */
function cellText(cell: CoverageCell, { directory, language }: Workbook): string {
  const { state, assignments, isByEveryCentre, onlyPerson } = cell
  const who = assignments
    .filter(one => stateOf(one) === state)
    .map(({ assignment }) => directory.organisations.get(assignment.organisation ?? ''))
    .map(organisation => organisation?.shortName ?? organisation?.name ?? '?')
  const notes = [
    ...(isByEveryCentre ? [inLanguage(everywhere, language)] : []),
    ...(onlyPerson === null ? [] : [inLanguage(onePerson, language)])
  ]
  const named = who.length === 0 ? '' : `: ${[...new Set(who)].join(', ')}`
  return `${inLanguage(coverStateWords[state], language)}${named}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`
}

function serviceName({ name, shortName, nameEnglish, shortNameEnglish }: Service, { language }: Workbook): string {
  return language === 'en' ? (shortNameEnglish ?? nameEnglish ?? shortName ?? name) : (shortName ?? name)
}
