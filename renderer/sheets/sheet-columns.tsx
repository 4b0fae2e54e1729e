/** One sheet, settled: what its rows are, where its headers are, what each column means; and its first rows as understood. */
import { memo, useMemo, useState } from 'react'
import type { SheetFault } from '../../shared/sheets/reading/faults.ts'
import type { UnderstoodRow } from '../../shared/sheets/reading/gathering.ts'
import { type Meaning, meanings, type RowKind } from '../../shared/sheets/reading/meanings.ts'
import type { SheetPlan } from '../../shared/sheets/reading/plan.ts'
import type { SheetSummary } from '../../shared/sheets/reading/understanding.ts'
import { CheckBox } from '../parts/check-box.tsx'
import { Mark } from '../parts/mark.tsx'
import { Segments } from '../parts/segments.tsx'
import { Select } from '../parts/select.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { lackingIn, meaningAt, meaningsFor, type RowsSaid, rowsOf } from './sheet-plans.ts'
import { cellInWords, columnInWords } from './sheet-words.ts'
import styles from './sheets.module.css'
import { useSheetDesk, useSheetWork } from './use-sheet.ts'

export interface SheetColumnsProps {
  readonly at: number
  readonly name: string
}

const none = 'none'
/** More columns are drawn when somebody wants to see them: each has a list of its own. */
const columnsAtFirst = 40

export function SheetColumns({ at, name }: SheetColumnsProps) {
  const { t } = useReading().words
  const { sheets, plan, understanding } = useSheetWork()
  const summary = sheets[at]
  const sheet = plan?.sheets[at]
  const shown = useMemo(() => understanding?.shown.filter(row => row.sheet === at) ?? [], [understanding, at])
  const faults = useMemo(() => understanding?.faults.filter(fault => fault.sheet === at) ?? [], [understanding, at])
  if (summary === undefined || sheet === undefined || understanding === null) return null
  return (
    <>
      <Settings at={at} sheet={sheet} summary={summary} />
      {lackingIn(at, sheet, understanding).map(lacking => (
        <p key={lacking} className={styles['lacking']}>
          <Mark shape="warning" /> {t(`sheetsIn.lacking.${lacking}`)}
        </p>
      ))}
      <ColumnTable at={at} name={name} sheet={sheet} summary={summary} shown={shown} faults={faults} />
    </>
  )
}

interface SettingsProps {
  readonly at: number
  readonly sheet: SheetPlan
  readonly summary: SheetSummary
}

const rowsSaid = ['contact', 'assignment', 'centre', 'matrix'] as const satisfies readonly RowsSaid[]

function Settings({ at, sheet, summary }: SettingsProps) {
  const { words, directory } = useReading()
  const { t } = words
  const desk = useSheetDesk()
  const { plan, understanding } = useSheetWork()
  const { layout, rows, header, headerRows } = sheet
  const isList = layout === 'list'
  const told = { layout, rows, ...(header === null ? { header } : { header, headerRows }) }
  const headers = [
    { id: none, name: t('sheetsIn.headersNone') },
    ...summary.top.map(({ row, texts }) => ({
      id: String(row),
      name: t('sheetsIn.headersIn', {
        row: String(row + 1),
        texts: texts
          .filter(text => text !== '')
          .join(' | ')
          .slice(0, 60)
      })
    }))
  ]
  const chosenHeader = header === null ? none : String(header)
  // In a line: below it stand the columns themselves.
  const texts = summary.top.find(({ row }) => row === header)?.texts.find(text => text !== '') ?? ''
  const shortHeader = t('sheetsIn.headersIn', { row: String((header ?? 0) + 1), texts: `${texts.slice(0, 12)}…` })
  const fixed = (kind: 'centre' | 'organisation') => [
    { id: none, name: t('sheetsIn.inRows') },
    ...[...(kind === 'centre' ? directory.centres : directory.organisations).values()]
      .map(({ id, name }) => ({ id, name: words.name(name) }))
      .toSorted((a, b) => words.compareNames(a.name, b.name))
  ]
  const fixTo = (kind: 'centre' | 'organisation', id: string): void => {
    const record = (kind === 'centre' ? directory.centres : directory.organisations).get(id)
    desk.correct(at, { [kind]: record?.name ?? null })
  }
  const createsOrganisations = (understanding?.counts.created['organisation'] ?? 0) > 0
  const saysRole = isList && sheet.columns.includes('role')
  return (
    <div className={styles['settings']}>
      <Select
        label={t('sheetsIn.rowsAre')}
        options={rowsSaid.map(id => ({ id, name: t(`sheetsIn.rowsOf.${id}`) }))}
        chosen={rowsOf(sheet)}
        onChoose={id => {
          const said = rowsSaid.find(one => one === id)
          if (said === undefined || said === rowsOf(sheet)) return
          if (said === 'matrix') void desk.guess(at, { layout: 'matrix' })
          else void desk.guess(at, { ...(isList ? told : {}), layout: 'list', rows: said })
        }}
      />
      <Select
        label={t('sheetsIn.headers')}
        options={headers}
        chosen={chosenHeader}
        shown={header === null ? t('sheetsIn.headersNone') : shortHeader}
        onChoose={id => {
          if (id === chosenHeader) return
          const { header: _, ...others } = told
          void desk.guess(
            at,
            id === none ? { ...others, header: null } : { ...others, header: Number(id), headerRows: 1 }
          )
        }}
      />
      {header === null || !isList ? null : (
        <Segments
          label={t('sheetsIn.headerRows')}
          segments={[1, 2, 3].map(count => ({ value: String(count), name: t('sheetsIn.rows', { count }) }))}
          chosen={String(headerRows)}
          onChoose={count => void desk.guess(at, { ...told, headerRows: Number(count) })}
        />
      )}
      {isList ? null : (
        <>
          <Segments
            label={t('sheetsIn.side')}
            segments={(['centre', 'service'] as const).map(value => ({ value, name: t(`sheetsIn.sides.${value}`) }))}
            chosen={sheet.side}
            onChoose={side => desk.correct(at, { side })}
          />
          <Select
            label={t('sheetsIn.sideColumn')}
            options={summary.columns.map((_, column) => ({
              id: String(column),
              name: columnInWords(words, summary, column)
            }))}
            chosen={String(sheet.sideColumn)}
            onChoose={column => desk.correct(at, { sideColumn: Number(column) })}
          />
        </>
      )}
      {isList && rows === 'assignment' && meaningIn(sheet, 'centre') < 0 ? (
        <Select
          label={t('sheetsIn.ofCentre')}
          options={fixed('centre')}
          chosen=""
          shown={sheet.centre === null ? t('sheetsIn.inRows') : words.name(sheet.centre)}
          filter={t('sheetsIn.find')}
          whenEmpty={t('sheetsIn.findNothing')}
          onChoose={id => fixTo('centre', id)}
        />
      ) : null}
      {isList && rows !== 'centre' && meaningIn(sheet, 'organisation') < 0 ? (
        <Select
          label={t('sheetsIn.ofOrganisation')}
          options={fixed('organisation')}
          chosen=""
          shown={sheet.organisation === null ? t('sheetsIn.inRows') : words.name(sheet.organisation)}
          filter={t('sheetsIn.find')}
          whenEmpty={t('sheetsIn.findNothing')}
          onChoose={id => fixTo('organisation', id)}
        />
      ) : null}
      {rows === 'assignment' && !saysRole && plan !== null ? (
        <Segments
          label={t('sheetsIn.roleUnsaid')}
          segments={(['responsible', 'supporting'] as const).map(value => ({ value, name: t(`card.${value}`) }))}
          chosen={plan.role}
          onChoose={role => desk.change({ ...plan, role })}
        />
      ) : null}
      {createsOrganisations && plan !== null ? (
        <Select
          label={t('sheetsIn.newOrganisations')}
          options={[
            ...(['ngo', 'state', 'international', 'emergency'] as const).map(id => ({
              id,
              name: t(`organisation.type.${id}`)
            })),
            { id: none, name: t('sheetsIn.notKnown') }
          ]}
          chosen={plan.organisationType ?? none}
          onChoose={id =>
            desk.change({
              ...plan,
              organisationType:
                (['ngo', 'state', 'international', 'emergency'] as const).find(type => type === id) ?? null
            })
          }
        />
      ) : null}
      {isList && rows !== 'centre' ? (
        <div className={styles['wholeLine']}>
          <CheckBox isChecked={sheet.carriesDown} onChange={carriesDown => desk.correct(at, { carriesDown })}>
            {t('sheetsIn.carriesDown')}
          </CheckBox>
        </div>
      ) : null}
    </div>
  )
}

function meaningIn({ columns }: SheetPlan, meaning: 'centre' | 'organisation'): number {
  return columns.indexOf(meaning)
}

interface ColumnTableProps extends SettingsProps {
  readonly name: string
  readonly shown: readonly UnderstoodRow[]
  readonly faults: readonly SheetFault[]
}

function ColumnTable({ at, name, sheet, summary, shown, faults }: ColumnTableProps) {
  const { t } = useReading().words
  const [isWhole, setIsWhole] = useState(false)
  const used = summary.columns.flatMap(({ label, samples }, column) =>
    label !== '' || samples.length > 0 || sheet.columns[column] != null ? [column] : []
  )
  const columns = isWhole ? used : used.slice(0, columnsAtFirst)
  const isList = sheet.layout === 'list'
  return (
    <>
      <section
        className={styles['tableRoom']}
        aria-label={t('sheetsIn.table', { name })}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by keys
        tabIndex={0}
      >
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col" className={styles['number']}>
                {t('sheetsIn.row')}
              </th>
              {columns.map(column => (
                <ColumnHead
                  key={column}
                  at={at}
                  column={column}
                  summary={summary}
                  rows={isList ? sheet.rows : null}
                  meaning={isList ? meaningAt(sheet, column) : null}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <ShownRow
                key={row.row}
                row={row}
                columns={columns}
                sheet={sheet}
                summary={summary}
                faults={faults.filter(fault => fault.row === row.row)}
              />
            ))}
          </tbody>
        </table>
      </section>
      {columns.length === used.length ? null : (
        <div>
          <TextButton isAction={true} onClick={() => setIsWhole(true)}>
            {t('sheetsIn.allColumns', { number: String(used.length) })}
          </TextButton>
        </div>
      )}
    </>
  )
}

interface ColumnHeadProps extends Pick<SettingsProps, 'at' | 'summary'> {
  readonly column: number
  /** what the rows of a list are; null in a table of centres and services, whose columns have no meaning to choose */
  readonly rows: RowKind | null
  readonly meaning: Meaning | null
}

/** Each has a list of its own to choose from: one that was corrected does not draw the others anew. */
const ColumnHead = memo(function ColumnHead({ at, column, summary, rows, meaning }: ColumnHeadProps) {
  const { words } = useReading()
  const { t } = words
  const desk = useSheetDesk()
  const { letter = '', label = '' } = summary.columns[column] ?? {}
  const isTaken = rows === null || meaning !== null
  return (
    <th scope="col" className={`${styles['headCell']} ${isTaken ? '' : styles['notTaken']}`}>
      <span className={styles['columnName']}>
        <span className={styles['letter']}>{letter}</span> {label}
      </span>
      {rows === null ? null : (
        <div className={styles['meaning']}>
          <Select
            label={t('sheetsIn.meaningOf', { column: columnInWords(words, summary, column) })}
            isLabelHidden={true}
            options={[
              { id: none, name: t('sheetsIn.notTaken') },
              ...meaningsFor({ rows }).map(id => ({ id, name: t(`sheetsIn.meaning.${id}`) }))
            ]}
            chosen={meaning ?? none}
            onChoose={id => desk.correctColumn(at, column, meanings.find(one => one === id) ?? null)}
          />
        </div>
      )}
    </th>
  )
})

interface ShownRowProps {
  readonly row: UnderstoodRow
  readonly columns: readonly number[]
  readonly sheet: SheetPlan
  readonly summary: SheetSummary
  readonly faults: readonly SheetFault[]
}

function ShownRow({ row, columns, sheet, summary, faults }: ShownRowProps) {
  const { words, directory } = useReading()
  const { t } = words
  const isList = sheet.layout === 'list'
  const texts = summary.top.find(top => top.row === row.row)?.texts ?? []
  return (
    <tr>
      <th scope="row" className={styles['number']}>
        {row.row + 1}
      </th>
      {columns.map(column => {
        const cell = row.cells[column] ?? null
        const fault = faults.find(one => one.column === column)
        if (isList && meaningAt(sheet, column) === null) {
          return (
            <td key={column} className={`${styles['cell']} ${styles['notTaken']}`}>
              {texts[column] ?? ''}
            </td>
          )
        }
        const { text, state } = cell === null ? { text: '', state: null } : cellInWords(words, directory, cell)
        return (
          <td key={column} className={styles['cell']}>
            {text}
            {state === 'new' ? <span className={styles['state']}> {t('sheetsIn.isNew')}</span> : null}
            {state === 'unknown' || (fault !== undefined && cell === null) ? (
              <span className={styles['doubt']}>
                {state === 'unknown' ? '' : fault?.text} <Mark shape="warning" />{' '}
                {t(
                  state === 'unknown'
                    ? 'sheetsIn.isUnknown'
                    : fault?.text === ''
                      ? 'sheetsIn.missing'
                      : 'sheetsIn.notRead'
                )}
              </span>
            ) : null}
          </td>
        )
      })}
    </tr>
  )
}
