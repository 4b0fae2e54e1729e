/**
 * A table that stays one when there is no room for its columns: each row then becomes a block whose cells carry the
 * name of their column. The roles are said outright, since a style that changes `display` may take them away.
 */
import { createContext, type ReactNode, type Ref, useContext } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import styles from './table.module.css'

export function Table({
  label,
  columns,
  children
}: {
  readonly label: string
  readonly columns: readonly string[]
  readonly children: ReactNode
}) {
  return (
    <ColumnsContext value={columns}>
      <div className={styles['room']}>
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <table className={styles['table']} role="table" aria-label={label}>
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <thead className={styles['head']} role="rowgroup">
            {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
            <tr role="row">
              {columns.map(column => (
                // biome-ignore lint/a11y/noRedundantRoles: see above
                <th key={column} role="columnheader" scope="col" className={styles['columnHeader']}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
          <tbody role="rowgroup">{children}</tbody>
        </table>
      </div>
    </ColumnsContext>
  )
}

export interface RowProps {
  readonly children: ReactNode
  /** what came before says the same thing as the first cell of this row */
  readonly continues?: boolean
  /** the row somebody came here for */
  readonly isSought?: boolean
  readonly rowRef?: Ref<HTMLTableRowElement>
}

export function Row({ children, continues = false, isSought = false, rowRef }: RowProps) {
  return (
    <tr
      // biome-ignore lint/a11y/noRedundantRoles: see above
      role="row"
      ref={rowRef ?? null}
      tabIndex={-1}
      className={`${styles['row']} ${continues ? styles['continues'] : ''} ${isSought ? styles['sought'] : ''}`}
    >
      {children}
    </tr>
  )
}

/** The first cell of a row, which names it. Repeated from the row above it is heard, not seen. */
export function RowHeader({
  isRepeated = false,
  children
}: {
  readonly isRepeated?: boolean
  readonly children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <th role="rowheader" scope="row" className={styles['rowHeader']}>
      {isRepeated ? <VisuallyHidden>{children}</VisuallyHidden> : children}
    </th>
  )
}

export function Cell({
  column,
  span = 1,
  children
}: {
  readonly column: number
  readonly span?: number
  readonly children: ReactNode
}) {
  const columns = useContext(ColumnsContext)
  return (
    <td className={styles['cell']} colSpan={span} data-column={span > 1 ? undefined : columns[column]}>
      {children}
    </td>
  )
}

const ColumnsContext = createContext<readonly string[]>([])
