/** Spreadsheets in words: what became of their rows, what is wrong with them and where, why one cannot be read. */
import { type Directory, recordById } from '../../shared/directory.ts'
import { packageEnding } from '../../shared/exchange/package.ts'
import type { SheetFault } from '../../shared/sheets/reading/faults.ts'
import type { UnderstoodRow } from '../../shared/sheets/reading/gathering.ts'
import { columnName, type Encoding, type SheetProblem } from '../../shared/sheets/reading/grid.ts'
import type { SheetPlan } from '../../shared/sheets/reading/plan.ts'
import type { SheetSummary, Understanding } from '../../shared/sheets/reading/understanding.ts'
import { countsInWords } from '../backups/backup-words.ts'
import { recordTitle } from '../record/names.ts'
import { phoneText } from '../record/phone-text.ts'
import { valueText } from '../record/value-text.ts'
import type { Words } from '../words/words.ts'
import { rowsOf } from './sheet-plans.ts'

/** "212 redova, novo: 180 kontakata, 25 zaduženja; već imate 7 zapisa; 5 redova se ne uzima". */
export function verdictInWords(words: Words, { rows, counts }: Understanding): string {
  const { t } = words
  const isAnythingNew = Object.values(counts.created).some(count => count > 0)
  const told = [
    isAnythingNew ? t('sheetsIn.newOnes', { counts: countsInWords(words, counts.created) }) : t('sheetsIn.nothingNew'),
    counts.known === 0 ? '' : t('sheetsIn.known', { count: counts.known }),
    counts.changed === 0 ? '' : t('sheetsIn.changed', { count: counts.changed }),
    rows.lost === 0 ? '' : t('sheetsIn.lost', { count: rows.lost })
  ].filter(text => text !== '')
  return `${t('sheetsIn.rows', { count: rows.read })}: ${told.join('; ')}`
}

/** What else there is to know of the rows, in sentences. */
export function asidesInWords({ t }: Words, { rows, counts }: Understanding): string {
  const told = [
    rows.aside === 0 ? '' : t('sheetsIn.aside', { count: rows.aside }),
    counts.spelledOtherwise === 0 ? '' : t('sheetsIn.spelled', { count: counts.spelledOtherwise })
  ]
  return told.filter(text => text !== '').join(' ')
}

/** What a sheet is, in a few words, for the line that stands for it. */
export function sheetInBrief(words: Words, summary: SheetSummary, plan: SheetPlan): string {
  const { t } = words
  const told = [
    t('sheetsIn.rows', { count: summary.rows }),
    plan.layout === 'own' ? t('sheetsIn.rowsInBrief.own') : t(`sheetsIn.rowsInBrief.${rowsOf(plan)}`),
    plan.layout === 'list' && plan.centre !== null ? words.name(plan.centre) : '',
    plan.layout === 'list' && plan.organisation !== null ? words.name(plan.organisation) : ''
  ]
  return told.filter(text => text !== '').join(' · ')
}

/** The name on its tab; that of the file for a file that has only one and no name for it. */
export function sheetName(summary: Pick<SheetSummary, 'name'>, file: string): string {
  return summary.name === '' ? file : summary.name
}

/** "Telefon (E)"; "kolona E" for one without a header. */
export function columnInWords({ t }: Words, summary: SheetSummary | undefined, column: number): string {
  const label = summary?.columns[column]?.label ?? ''
  const letter = summary?.columns[column]?.letter ?? columnName(column)
  return label === '' ? t('sheetsIn.column', { letter }) : t('sheetsIn.columnNamed', { label, letter })
}

export interface FaultText {
  /** "Red 14, kolona Telefon (E)" */
  readonly place: string
  /** what is wrong and what to do next */
  readonly text: string
}

/** `file`: the name of the file; `sheets`: all of its sheets. */
export function faultInWords(words: Words, fault: SheetFault, sheets: readonly SheetSummary[]): FaultText {
  const { t } = words
  const { sheet, row, column, kind, costs, text } = fault
  const summary = sheets[sheet]
  const number = String(row + 1)
  const label = column === null ? '' : (summary?.columns[column]?.label ?? '')
  const inSheet =
    column === null
      ? t('sheetsIn.place', { row: number })
      : t('sheetsIn.placeColumn', {
          row: number,
          column: label === '' ? columnName(column) : t('sheetsIn.columnNamed', { label, letter: columnName(column) })
        })
  return {
    place: sheets.length > 1 ? t('sheetsIn.placeSheet', { sheet: summary?.name ?? '', place: inSheet }) : inSheet,
    text: `${t(`sheetsIn.fault.${kind}`, { text })}${costs === 'row' ? ` ${t('sheetsIn.rowLost')}` : ''}`
  }
}

export interface CellText {
  readonly text: string
  /** of a name: whether it is to be added, or leads nowhere */
  readonly state: 'known' | 'new' | 'unknown' | null
}

/** A cell as it was understood. */
export function cellInWords(
  words: Words,
  directory: Directory,
  cell: NonNullable<UnderstoodRow['cells'][number]>
): CellText {
  const plain = (text: string): CellText => ({ text, state: null })
  switch (cell.is) {
    case 'text':
      return plain(cell.text)
    case 'day':
      return plain(words.day(cell.day))
    case 'open':
      return plain(words.t('sheetsIn.open'))
    case 'phones':
      return plain(
        cell.phones.map(phone => `${phoneText(phone)}${phone.note === null ? '' : ` (${phone.note})`}`).join(', ')
      )
    case 'hours':
      return plain(words.week(cell.hours).join('; '))
    case 'languages':
      return plain(cell.codes.map(words.languageName).join(', '))
    case 'number':
      return plain(String(cell.number))
    case 'choice':
      return plain(valueText(words, directory, cell.value, cell.field))
    case 'name': {
      const names = cell.records.map(id => nameOf(words, directory, id))
      if (names.length === 0) return { text: cell.text, state: cell.isNew ? 'new' : 'unknown' }
      return { text: names.join(', '), state: cell.isNew ? 'new' : 'known' }
    }
    default:
      return cell satisfies never
  }
}

/** A record that a name leads to; the word for all centres, too. */
export function nameOf(words: Words, directory: Directory, id: string): string {
  const record = recordById(directory, id)
  return record === null ? valueText(words, directory, id, 'centre') : recordTitle(words, directory, record)
}

/** "slova: UTF-8": for whoever wonders about letters that came out wrong. */
export function encodingInWords({ t }: Words, encoding: Encoding): string {
  const isNew = encoding === 'utf-8' || encoding === 'utf-16'
  return t(isNew ? 'sheetsIn.letters' : 'sheetsIn.oldLetters', { encoding: encodingNames[encoding] })
}

/** As other programs call them. */
const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  'windows-1250': 'Windows-1250',
  'windows-1251': 'Windows-1251',
  'iso-8859-2': 'ISO 8859-2',
  cp852: 'DOS (CP852)'
}

export interface SheetProblemText {
  /** what is wrong and what to do next */
  readonly text: string
  /** the fault in technical words, for whoever helps by telephone */
  readonly detail: string | null
}

export function sheetProblemInWords({ t }: Words, problem: SheetProblem): SheetProblemText {
  switch (problem.kind) {
    case 'foreign':
      return {
        text:
          problem.looksLike === null
            ? t('sheetsIn.problem.foreign')
            : t(`sheetsIn.problem.${problem.looksLike}`, { ending: packageEnding }),
        detail: null
      }
    case 'too-large': {
      const { limit, most } = problem
      const known = limit === 'seconds' || limit === 'packing' ? limit : 'too-large'
      return { text: t(`sheetsIn.problem.${known}`), detail: `${limit} > ${most}` }
    }
    case 'cannot-read':
    case 'malformed':
      return { text: t(`sheetsIn.problem.${problem.kind}`), detail: problem.reason }
    case 'empty':
    case 'cancelled':
    case 'unexpected':
      return { text: t(`sheetsIn.problem.${problem.kind}`), detail: null }
    default:
      return problem satisfies never
  }
}
