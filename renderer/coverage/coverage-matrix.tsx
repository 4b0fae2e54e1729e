/**
 * The matrix: a row for each centre, a column for each service. One of its cells can be reached by Tab, the arrow keys
 * go on from there (Home and End along the row, with Ctrl to the corners, PageUp and PageDown by several rows); Enter or
 * a click opens. The row headers are cells of it, too. Its headings stay in sight while it scrolls in both directions.
 */
import { type KeyboardEvent, type MouseEvent, memo, type RefObject, useRef, useState } from 'react'
import type { CoverageCell, CoverageRow } from '../../shared/coverage.ts'
import type { Centre } from '../../shared/records/centre.ts'
import type { Service } from '../../shared/records/service.ts'
import { Mark } from '../parts/mark.tsx'
import { serviceName, shortServiceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { tellCell } from './cell-words.ts'
import styles from './coverage.module.css'
import { type GridPlace, stepIn } from './grid-steps.ts'

export interface CoverageMatrixProps {
  readonly label: string
  readonly services: readonly Service[]
  readonly rows: readonly CoverageRow[]
  /** the cell that stands open beside the matrix */
  readonly opened: CoverageCell | null
  readonly gridRef: RefObject<HTMLTableElement | null>
  readonly onOpen: (cell: CoverageCell) => void
  readonly onOpenCentre: (centre: Centre) => void
  /** the keys have come to a cell */
  readonly onReach: (cell: CoverageCell) => void
}

export function CoverageMatrix(props: CoverageMatrixProps) {
  const { label, services, rows, opened, gridRef, onOpen, onOpenCentre, onReach } = props
  const { words } = useReading()
  const [place, setPlace] = useState<GridPlace>({ row: 0, column: 1 })
  const isMoving = useRef(false)
  const here = stepIn(place, null, { rows: rows.length, columns: services.length + 1 })

  function open({ row, column }: GridPlace): void {
    const found = rows[row]
    const cell = found?.cells[column - 1]
    if (cell !== undefined) onOpen(cell)
    else if (found !== undefined && column === 0) onOpenCentre(found.centre)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return
    if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault()
      open(placeOf(event.target) ?? here)
      return
    }
    const next = stepIn(here, event, { rows: rows.length, columns: services.length + 1 })
    if (next === here) return
    event.preventDefault()
    isMoving.current = true
    cellAt(gridRef.current, next)?.focus()
    isMoving.current = false
  }

  function onClick(event: MouseEvent): void {
    const clicked = placeOf(event.target)
    if (clicked !== null) open(clicked)
  }

  // However the focus came to a cell: that is the cell from where the keys go on.
  function onFocus(target: EventTarget): void {
    const reached = placeOf(target)
    if (reached === null) return
    setPlace(reached)
    const cell = rows[reached.row]?.cells[reached.column - 1]
    if (isMoving.current && cell !== undefined) onReach(cell)
  }

  return (
    <table
      ref={gridRef}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that one moves about in is a grid
      role="grid"
      className={styles['matrix']}
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={event => onFocus(event.target)}
    >
      <thead>
        <tr>
          <th scope="col" className={styles['corner']}>
            {words.t('coverage.centre')}
          </th>
          {services.map(service => (
            <th
              key={service.id}
              scope="col"
              className={styles['service']}
              title={words.name(serviceName(words, service))}
            >
              {words.name(shortServiceName(words, service))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <MatrixRow
            key={row.centre.id}
            row={row}
            at={at}
            reached={at === here.row ? here.column : null}
            opened={opened?.centre.id === row.centre.id ? opened.service.id : null}
          />
        ))}
      </tbody>
    </table>
  )
}

interface MatrixRowProps {
  readonly row: CoverageRow
  readonly at: number
  /** the column that Tab leads to */
  readonly reached: number | null
  /** the service whose cell stands open */
  readonly opened: string | null
}

const MatrixRow = memo(function MatrixRow({ row, at, reached, opened }: MatrixRowProps) {
  const { words } = useReading()
  const { centre, cells } = row
  const isWorking = centre.status === 'active'
  return (
    <tr className={isWorking ? '' : styles['resting']}>
      <th scope="row" className={styles['centre']} data-at={`${at} 0`} tabIndex={reached === 0 ? 0 : -1}>
        {words.name(centre.name)}
        {isWorking ? null : (
          <span className={styles['status']}>
            {centre.status === null ? words.t('centre.statusUnknown') : words.t(`centre.status.${centre.status}`)}
          </span>
        )}
      </th>
      {cells.map((cell, column) => (
        <MatrixCell
          key={cell.service.id}
          cell={cell}
          at={`${at} ${column + 1}`}
          isReached={reached === column + 1}
          isOpened={opened === cell.service.id}
        />
      ))}
    </tr>
  )
})

interface MatrixCellProps {
  readonly cell: CoverageCell
  readonly at: string
  readonly isReached: boolean
  readonly isOpened: boolean
}

const MatrixCell = memo(function MatrixCell({ cell, at, isReached, isOpened }: MatrixCellProps) {
  const { words, directory } = useReading()
  const { state, isByEveryCentre, onlyPerson, isSought } = cell
  const { shape, brief, others, told } = tellCell(words, directory, cell)
  return (
    <td
      className={`${styles['cell']} ${styles[state]} ${isSought ? '' : styles['aside']}`}
      data-at={at}
      tabIndex={isReached ? 0 : -1}
      aria-current={isOpened ? 'true' : undefined}
      title={told}
    >
      <span className={styles['told']}>{told}</span>
      <span className={styles['mark']} aria-hidden="true">
        <Mark shape={shape} />
        {isByEveryCentre ? <Mark shape="star" /> : null}
        {onlyPerson === null ? null : <span className={styles['one']}>1</span>}
      </span>
      <span className={styles['brief']} aria-hidden="true">
        {brief}
        {others > 0 ? ` +${others}` : ''}
      </span>
    </td>
  )
})

/** The element that stands there. */
function cellAt(grid: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-at="${row} ${column}"]`) ?? null
}

function placeOf(target: EventTarget): GridPlace | null {
  const at = target instanceof Element ? target.closest<HTMLElement>('[data-at]')?.dataset['at'] : undefined
  if (at === undefined) return null
  const [row = 0, column = 0] = at.split(' ').map(Number)
  return { row, column }
}
