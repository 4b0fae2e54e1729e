/** Everything about one centre: what it is and whether it works, then who covers which service there, and the gaps. */
import { recordById } from '../../shared/directory.ts'
import { originOf } from '../../shared/lookup/trust.ts'
import type { Centre } from '../../shared/records/centre.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { faultsOf } from '../../shared/records/invariants.ts'
import { removedOf } from '../../shared/references.ts'
import { EditButton, PageEditButton, RemovedRecords } from '../edit/record-actions.tsx'
import { ExportButton } from '../exchange/export-buttons.tsx'
import { HistoryButton } from '../history/history-button.tsx'
import { Screen } from '../house/screen.tsx'
import { ContactsButton, SheetButton } from '../paper/paper-actions.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { CentreStatusBadge } from '../record/badges.tsx'
import { CopyText, PhoneNumber } from '../record/copying.tsx'
import { conflictsOf, Doubts } from '../record/doubts.tsx'
import { OriginLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import { NoRecord, RemovedNote } from '../record/removed.tsx'
import { Sources } from '../record/sources.tsx'
import styles from './centre.module.css'
import { CoverTable } from './cover-table.tsx'

export interface CentrePageProps {
  readonly id: RecordId
  /** the service or assignment to open at */
  readonly at: RecordId | null
}

export function CentrePage({ id, at }: CentrePageProps) {
  const { words, directory } = useReading()
  const { t } = words
  const centre = recordById(directory, id) as Centre | null
  if (centre === null) return <NoRecord />
  const type = centre.centreType === null ? null : t(`centre.type.${centre.centreType}`)
  return (
    <Screen
      title={words.name(centre.name)}
      leavesFocus={at !== null}
      aside={
        <>
          {type === null ? null : <span>{type}</span>}
          <CentreStatusBadge centre={centre} />
          <OriginLine origin={originOf(directory, id, 'status')} />
          <SheetButton of={id} />
          <ContactsButton of={{ whose: 'centre', id, name: centre.name }} />
          <PageEditButton of={id} />
          <HistoryButton of={id} />
          <ExportButton part={{ what: 'centre', centre: id }} name={centre.name} />
        </>
      }
    >
      <RemovedNote id={id} action={<EditButton of={id} />} />
      {centre.status === null || centre.status === 'active' ? null : (
        <p className={styles['notActive']}>{t('centre.notActive')}</p>
      )}
      <Doubts conflicts={conflictsOf(directory, id)} faults={faultsOf(directory, centre)} />
      <section className={styles['section']} aria-labelledby="centre-services">
        <h2 id="centre-services">{t('centre.services')}</h2>
        <CoverTable centre={centre} at={at} />
        <RemovedRecords records={removedOf(directory, 'assignment').filter(one => one.centre === id)} />
      </section>
      <section className={styles['section']} aria-labelledby="centre-about">
        <h2 id="centre-about">{t('centre.about')}</h2>
        <CentreFacts centre={centre} />
        {centre.note === null ? null : <p className={styles['note']}>{words.name(centre.note)}</p>}
        <Sources of={id} />
      </section>
    </Screen>
  )
}

function CentreFacts({ centre }: { readonly centre: Centre }) {
  const { words } = useReading()
  const { t } = words
  return (
    <Facts>
      <Fact name={t('card.address')}>
        {centre.address === null ? (
          <span className={styles['quiet']}>{t('centre.noAddress')}</span>
        ) : (
          <CopyText text={words.name(centre.address)} />
        )}
      </Fact>
      {centre.settlement === null ? null : <Fact name={t('centre.settlement')}>{words.name(centre.settlement)}</Fact>}
      {centre.municipality === null ? null : (
        <Fact name={t('centre.municipality')}>{words.name(centre.municipality)}</Fact>
      )}
      <Fact name={t('card.phone')}>
        {centre.phones.length === 0 ? (
          <span className={styles['quiet']}>{t('card.noPhone')}</span>
        ) : (
          centre.phones.map(phone => <PhoneNumber key={phone.text} phone={phone} size="small" />)
        )}
      </Fact>
      {centre.email === null ? null : (
        <Fact name={t('card.email')}>
          <CopyText text={centre.email} />
        </Fact>
      )}
      {centre.capacity === null ? null : (
        <Fact name={t('field.capacity')}>{t('centre.capacity', { count: centre.capacity })}</Fact>
      )}
    </Facts>
  )
}
