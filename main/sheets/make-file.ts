/** The bytes of a spreadsheet file or an HSDS package that a person asked for. Pure; sheet-worker.ts runs it in a thread. */
import { coverageTable } from '../../shared/coverage.ts'
import type { Directory } from '../../shared/directory.ts'
import { hsdsPackage } from '../../shared/hsds/package.ts'
import type { SheetWish } from '../../shared/sheets/out-requests.ts'
import { aboutTable, type Maker, templateGuide } from '../../shared/sheets/writing/about.ts'
import { workbookOf } from '../../shared/sheets/writing/cells.ts'
import { coverageSheet } from '../../shared/sheets/writing/coverage-sheet.ts'
import { fourWTable } from '../../shared/sheets/writing/four-w.ts'
import { kindsOf, recordTable, templateTable } from '../../shared/sheets/writing/workbook.ts'
import { csvOf } from './write-csv.ts'
import { zipOfHsds } from './write-hsds.ts'
import { xlsxOf } from './write-xlsx.ts'

export interface FileTask {
  readonly wish: SheetWish
  readonly station: string
  /** ISO instant by this computer's clock, for people to read */
  readonly at: string
}

export interface MadeFile {
  readonly bytes: Uint8Array
  readonly leftOut: number
}

/** Names are put in the order a Serbian reader finds them in, whatever the machine is set to. */
const { compare } = new Intl.Collator('sr-Latn', { numeric: true })

export async function makeFile(directory: Directory, task: FileTask): Promise<MadeFile> {
  const { file, language, today } = task.wish
  const book = workbookOf(directory, language, 'contacts' in file ? file.contacts : 'all')
  switch (file.what) {
    case 'workbook': {
      const sheets = kindsOf(book).map(kind => recordTable(book, kind, 'typed', compare))
      return made(await xlsxOf([aboutTable(book, makerOf(task)), ...sheets]))
    }
    case 'table':
      return made(Buffer.from(csvOf(recordTable(book, file.kind, 'escaped', compare))))
    case 'template': {
      const kinds = kindsOf(book).filter(kind => kind !== 'verification')
      return made(await xlsxOf([templateGuide(book), ...kinds.map(kind => templateTable(book, kind))]))
    }
    case 'four-w': {
      const table = fourWTable(book, today, compare)
      return made(file.form === 'csv' ? Buffer.from(csvOf(table)) : await xlsxOf([table]))
    }
    case 'coverage':
      return made(await xlsxOf([coverageSheet(book, coverageTable(directory, today, file.filter, compare))]))
    case 'hsds': {
      const content = hsdsPackage(book, today)
      return { bytes: zipOfHsds(book, content, makerOf(task), task.at), leftOut: content.leftOut }
    }
    default:
      return file satisfies never
  }
}

function made(bytes: Uint8Array): MadeFile {
  return { bytes, leftOut: 0 }
}

function makerOf({ wish, station, at }: FileTask): Maker {
  return { on: wish.today ?? at.slice(0, 10), station, by: wish.by }
}
