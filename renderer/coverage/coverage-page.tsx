/**
 * Coverage: every service at every centre at a glance, and where nobody is assigned. A cell opens beside the matrix; one
 * where nobody was ever assigned leads straight to the form that assigns somebody.
 */
import { useCallback, useMemo, useRef, useState } from 'react'
import { type CoverageCell, type CoverageFilter, coverageTable, everything } from '../../shared/coverage.ts'
import { useEditing } from '../edit/editing.tsx'
import { useGoing } from '../house/journey.ts'
import { Screen } from '../house/screen.tsx'
import { CoverageSheetButton } from '../paper/paper-actions.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useReading } from '../record/reading.ts'
import { CoverageOut } from '../sheets-out/coverage-out.tsx'
import { CellPanel } from './cell-panel.tsx'
import styles from './coverage.module.css'
import { CoverageFilters } from './coverage-filters.tsx'
import { CoverageMatrix } from './coverage-matrix.tsx'
import { CoverageSummary } from './coverage-summary.tsx'
import { Legend } from './legend.tsx'

/** The cell beside the matrix; `turn` counts how often somebody asked for one. */
interface Opened {
  readonly centre: string
  readonly service: string
  readonly turn: number
}

export function CoveragePage({ filter: asked }: { readonly filter: Partial<CoverageFilter> }) {
  const { words, directory, today } = useReading()
  const { t, compareNames } = words
  const going = useGoing()
  const editing = useEditing()
  const grid = useRef<HTMLTableElement>(null)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [isUnfolded, setIsUnfolded] = useState(false)
  const filter = useMemo(() => ({ ...everything, ...asked }), [asked])
  const table = useMemo(
    () => coverageTable(directory, today, filter, compareNames),
    [directory, today, filter, compareNames]
  )
  const working = useMemo(() => rowsOf(table, status => status === 'active' || status === null), [table])
  const resting = useMemo(() => rowsOf(table, status => status !== 'active' && status !== null), [table])
  const rows = useMemo(
    () => (isUnfolded || working.length === 0 ? [...working, ...resting] : working),
    [isUnfolded, working, resting]
  )
  const cell = opened === null ? null : cellNamed(table, opened)

  function close(): void {
    setOpened(null)
    grid.current?.querySelector<HTMLElement>('[data-at][tabindex="0"]')?.focus()
  }

  function open(next: CoverageCell): void {
    if (next.assignments.length === 0) {
      editing.create('assignment', { centre: next.centre.id, service: next.service.id })
    } else {
      setOpened(now => ({ centre: next.centre.id, service: next.service.id, turn: (now?.turn ?? 0) + 1 }))
    }
  }

  // What stands beside the matrix is the cell that the keys have come to.
  const reach = useCallback(
    (next: CoverageCell) =>
      setOpened(now => (now === null ? null : { ...now, centre: next.centre.id, service: next.service.id })),
    []
  )

  if (directory.centres.size === 0 || directory.services.size === 0) {
    return (
      <Screen title={t('coverage.title')}>
        <EmptyState title={t('coverage.empty')} />
      </Screen>
    )
  }
  return (
    <Screen
      title={t('coverage.title')}
      fillsTheRoom={true}
      aside={
        <>
          <CoverageSheetButton filter={filter} />
          <CoverageOut filter={filter} />
        </>
      }
    >
      <CoverageSummary
        summary={table.summary}
        onSeek={state => going.stay({ kind: 'coverage', filter: { ...everything, state } })}
      />
      <CoverageFilters filter={filter} onChange={next => going.stay({ kind: 'coverage', filter: next })} />
      {rows.length === 0 ? (
        <EmptyState title={t('coverage.noneFound')} />
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: a key for what stands in it
        <div
          className={`${styles['plan']} ${cell === null ? '' : styles['beside']}`}
          onKeyDown={event => {
            if (event.key !== 'Escape' || cell === null || event.defaultPrevented) return
            event.preventDefault()
            close()
          }}
        >
          <div className={styles['room']} data-scrolls-sideways={true}>
            <CoverageMatrix
              label={t('coverage.label')}
              services={table.services}
              rows={rows}
              opened={cell}
              gridRef={grid}
              onOpen={open}
              onOpenCentre={centre => going.go({ kind: 'centre', id: centre.id })}
              onReach={reach}
            />
            {resting.length === 0 || working.length === 0 ? null : (
              <div className={styles['folded']}>
                <Button kind="quiet" isExpanded={isUnfolded} onPress={() => setIsUnfolded(!isUnfolded)}>
                  {t('centre.folded', { count: resting.length })}
                </Button>
              </div>
            )}
          </div>
          {cell === null || opened === null ? null : <CellPanel cell={cell} turn={opened.turn} onClose={close} />}
        </div>
      )}
      <Legend />
    </Screen>
  )
}

type Table = ReturnType<typeof coverageTable>

function rowsOf({ groups }: Table, isMeant: (status: Table['groups'][number]['status']) => boolean) {
  return groups.filter(({ status }) => isMeant(status)).flatMap(({ rows }) => rows)
}

function cellNamed({ groups }: Table, { centre, service }: Opened): CoverageCell | null {
  const row = groups.flatMap(({ rows }) => rows).find(one => one.centre.id === centre)
  return row?.cells.find(one => one.service.id === service) ?? null
}
