/**
 * The coverage on A4 or A3 landscape: centres down, services across, in each cell a shape and a few words. Where there
 * are more services than columns fit, the rest follows on further pages, each with the centres again.
 */
import { type CoverageCell, type CoverageRow, coverStates } from '../../shared/coverage.ts'
import type { Directory } from '../../shared/directory.ts'
import type { PaperChoices } from '../../shared/paper/choices.ts'
import type { CoverageSheet } from '../../shared/paper/coverage-sheet.ts'
import type { PaperFormat } from '../../shared/paper/requests.ts'
import type { Service } from '../../shared/records/service.ts'
import { coverShapes, tellCell } from '../coverage/cell-words.ts'
import { Mark } from '../parts/mark.tsx'
import { shortServiceName } from '../record/names.ts'
import type { Words } from '../words/words.ts'
import styles from './coverage-print.module.css'
import type { PageToDraw, PaperWork, Piece } from './laying-out.tsx'
import { PageFrame } from './page-frame.tsx'
import { Said, ScriptsProvider, scriptsOf } from './scripts.tsx'
import sheet from './sheet.module.css'
import { SheetFoot } from './sheet-foot.tsx'
import type { Imprint } from './wall-sheet.tsx'

type CoverageFormat = Exclude<PaperFormat, 'a4'>

/** A row of the table under one band of services that stand side by side. */
interface BandRow {
  readonly band: number
  readonly services: readonly Service[]
  readonly row: CoverageRow
}

/** Narrower columns would break words in the middle. */
const mostColumns: Readonly<Record<CoverageFormat, number>> = { 'a4-landscape': 14, 'a3-landscape': 20 }

export function coveragePrint(
  title: string,
  directory: Directory,
  of: CoverageSheet,
  format: CoverageFormat,
  choices: PaperChoices,
  imprint: Imprint
): PaperWork {
  const rows = rowsOf(of, mostColumns[format])
  return {
    title,
    format,
    pieces: rows.map(pieceOf),
    likeness: number => Math.min(number, 2),
    drawPage: page => (
      <CoveragePage
        directory={directory}
        of={of}
        rows={rows}
        format={format}
        choices={choices}
        imprint={imprint}
        page={page}
      />
    )
  }
}

/** As many bands as are needed, of about the same width. */
function rowsOf({ services, rows }: CoverageSheet, most: number): readonly BandRow[] {
  const bands = Math.max(1, Math.ceil(services.length / most))
  const wide = Math.ceil(services.length / bands)
  return Array.from({ length: bands }, (_, band) => {
    const shown = services.slice(band * wide, (band + 1) * wide)
    return rows.map(row => ({ band, services: shown, row }))
  }).flat()
}

function pieceOf({ band, row }: BandRow): Piece {
  return { key: `${band} ${row.centre.id}`, under: `band-${band}` }
}

interface CoveragePageProps {
  readonly directory: Directory
  readonly of: CoverageSheet
  readonly rows: readonly BandRow[]
  readonly format: CoverageFormat
  readonly choices: PaperChoices
  readonly imprint: Imprint
  readonly page: PageToDraw
}

function CoveragePage({ directory, of, rows, format, choices, imprint, page }: CoveragePageProps) {
  const bands = Map.groupBy(page.pieces, place => rows[place]?.band ?? 0)
  return (
    <ScriptsProvider value={scriptsOf(choices.script)}>
      <PageFrame
        format={format}
        size="normal"
        isOpen={page.isOpen}
        head={<Head of={of} isFirst={page.number === 1} />}
        foot={
          <SheetFoot about={of.about} {...imprint}>
            <Said of={({ t }) => t('paper.sheet.page', { number: page.number, count: page.count })} />
          </SheetFoot>
        }
      >
        {[...bands].map(([band, places]) => (
          <Band key={band} band={band} places={places} rows={rows} directory={directory} />
        ))}
      </PageFrame>
    </ScriptsProvider>
  )
}

function Head({ of: { summary }, isFirst }: { readonly of: CoverageSheet; readonly isFirst: boolean }) {
  const title = <Said of={({ t }) => t('paper.title.coverage')} inLine={true} />
  if (!isFirst) return <div className={sheet['running']}>{title}</div>
  return (
    <div className={styles['head']}>
      <h1 className={styles['title']}>{title}</h1>
      <div className={styles['facts']}>
        <strong>
          <Said of={words => summaryInWords(words, summary)} inLine={true} />
        </strong>
        {coverStates.map(state => (
          <span key={state} className={styles['key']}>
            <Mark shape={coverShapes[state]} /> <Said of={({ t }) => t(`coverage.state.${state}`)} inLine={true} />
          </span>
        ))}
        <span>
          1 = <Said of={({ t }) => t('coverage.oneMark')} inLine={true} />
        </span>
        <span>
          * = <Said of={({ t }) => t('coverage.everyCentre')} inLine={true} />
        </span>
      </div>
    </div>
  )
}

function summaryInWords({ t }: Words, { gaps, onePerson }: CoverageSheet['summary']): string {
  return [
    gaps === 0 ? t('coverage.noGaps') : t('coverage.gaps', { count: gaps }),
    ...(onePerson === 0 ? [] : [t('coverage.onePerson', { count: onePerson })])
  ].join(' · ')
}

interface BandProps {
  readonly band: number
  readonly places: readonly number[]
  readonly rows: readonly BandRow[]
  readonly directory: Directory
}

function Band({ band, places, rows, directory }: BandProps) {
  const services = rows[places[0] ?? 0]?.services ?? []
  return (
    <table className={styles['matrix']}>
      <thead>
        <tr data-head={`band-${band}`}>
          <th scope="col" className={styles['corner']}>
            <Said of={({ t }) => t('coverage.centre')} inLine={true} />
          </th>
          {services.map(service => (
            <th key={service.id} scope="col" className={styles['service']}>
              <Said of={words => words.name(shortServiceName(words, service))} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map(place => {
          const of = rows[place]
          if (of === undefined) return null
          const { centre } = of.row
          return (
            <tr key={place} data-piece={place}>
              <th scope="row" className={styles['centre']}>
                <Said of={({ name }) => name(centre.name)} />
                {centre.status === 'active' || centre.status === null ? null : (
                  <span className={sheet['remark']}>
                    <Said of={({ t }) => t(`centre.status.${centre.status ?? 'closed'}`)} inLine={true} />
                  </span>
                )}
              </th>
              {of.services.map(service => (
                <Cell
                  key={service.id}
                  cell={of.row.cells.find(one => one.service.id === service.id)}
                  directory={directory}
                />
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Cell({ cell, directory }: { readonly cell: CoverageCell | undefined; readonly directory: Directory }) {
  if (cell === undefined) return <td className={styles['cell']} />
  return (
    <td className={`${styles['cell']} ${cell.isSought ? '' : styles['aside']}`}>
      <Mark shape={coverShapes[cell.state]} />
      {cell.isByEveryCentre ? '*' : null}
      {cell.onlyPerson === null ? null : <strong> 1</strong>}{' '}
      <Said
        of={words => {
          const { brief, others } = tellCell(words, directory, cell)
          return others > 0 ? `${brief} +${others}` : brief
        }}
      />
    </td>
  )
}
