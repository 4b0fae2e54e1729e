/** The year of all memoranda: who has one from when to when, what expires soon, and the way to the next year. */
import { useMemo, useState } from 'react'
import { renewablesIn } from '../../shared/renewal.ts'
import { type ExpiryDays, expiryDays } from '../../shared/work-list.ts'
import { useGoing } from '../house/journey.ts'
import type { Place } from '../house/places.ts'
import { Screen } from '../house/screen.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Segments } from '../parts/segments.tsx'
import { Table } from '../parts/table.tsx'
import { useReading } from '../record/reading.ts'
import { useToday } from '../use-today.ts'
import styles from './memoranda.module.css'
import { MemorandumRow } from './memorandum-row.tsx'
import { OrganisationTabs } from './organisation-tabs.tsx'
import { RenewalSheet } from './renewal-sheet.tsx'
import { WithoutMemorandum } from './without-memorandum.tsx'
import { YearChooser } from './year-chooser.tsx'
import { expiresWithin, firstYear, organisationsWithout, rowsOfYear } from './year-rows.ts'

export interface MemorandaPageProps {
  /** null: this year */
  readonly year: number | null
  /** only memoranda that expire in so many days; null: all */
  readonly within: ExpiryDays | null
}

export function MemorandaPage({ year: chosen, within }: MemorandaPageProps) {
  const { words, directory, today } = useReading()
  const { t, compareNames } = words
  const going = useGoing()
  const { claimed } = useToday()
  const [isRenewing, setIsRenewing] = useState(false)
  const year = chosen ?? firstYear(directory, today, claimed)
  const rows = useMemo(() => rowsOfYear(directory, year, today, compareNames), [directory, year, today, compareNames])
  const without = useMemo(() => organisationsWithout(directory, year, compareNames), [directory, year, compareNames])
  const canRenew = useMemo(() => renewablesIn(directory, year, today).length > 0, [directory, year, today])
  const shown = within === null || today === null ? rows : rows.filter(row => expiresWithin(row, today, within))

  function stay(change: { readonly year?: number; readonly within?: ExpiryDays | null }): void {
    const days = change.within === undefined ? within : change.within
    const place: Place = { kind: 'memoranda', year: change.year ?? year, ...(days === null ? {} : { within: days }) }
    going.stay(place)
  }

  return (
    <Screen
      title={t('organisation.title')}
      aside={
        canRenew ? (
          <Button kind="primary" onPress={() => setIsRenewing(true)}>
            {t('memoranda.renew', { year: year + 1 })}
          </Button>
        ) : null
      }
    >
      <OrganisationTabs here="memoranda" />
      <div className={styles['choices']}>
        <YearChooser year={year} onChoose={next => stay({ year: next })} />
        {today === null ? (
          <p className={styles['quiet']}>{t('memoranda.dateInDoubt')}</p>
        ) : (
          <Segments
            label={t('memoranda.show')}
            isLabelHidden={true}
            segments={[
              { value: 'all', name: t('memoranda.filter.all', { number: String(rows.length) }) },
              ...expiryDays.map(days => ({
                value: String(days),
                name: t(`memoranda.filter.within${days}`, {
                  number: String(rows.filter(row => expiresWithin(row, today, days)).length)
                })
              }))
            ]}
            chosen={within === null ? 'all' : String(within)}
            onChoose={value => stay({ within: expiryDays.find(days => String(days) === value) ?? null })}
          />
        )}
      </div>
      {shown.length === 0 ? (
        <EmptyState title={within === null ? t('memoranda.none', { year }) : t('memoranda.noneExpiring')} />
      ) : (
        <Table
          label={t('memoranda.year')}
          columns={[
            t('memoranda.organisation'),
            t('memoranda.state'),
            t('memoranda.months'),
            t('memoranda.signed'),
            t('memoranda.services')
          ]}
        >
          {shown.map(row => (
            <MemorandumRow key={row.state.memorandum.id} row={row} year={year} />
          ))}
        </Table>
      )}
      {within === null && without.length > 0 ? <WithoutMemorandum organisations={without} year={year} /> : null}
      {isRenewing ? (
        <RenewalSheet
          year={year}
          onClose={isMade => {
            setIsRenewing(false)
            if (isMade) going.go({ kind: 'memoranda', year: year + 1 })
          }}
        />
      ) : null}
    </Screen>
  )
}
