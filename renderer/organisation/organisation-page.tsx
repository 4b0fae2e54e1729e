/** Everything about one organisation: memoranda, assignments, contacts, what is published, and who reached them when. */
import { type AnyRecord, type Directory, recordById } from '../../shared/directory.ts'
import { shownId } from '../../shared/groups.ts'
import { answerOrganisation } from '../../shared/lookup/answer.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { faultsOf } from '../../shared/records/invariants.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import { removedOf } from '../../shared/references.ts'
import { TwinActions } from '../duplicates/twin-actions.tsx'
import { useEditing } from '../edit/editing.tsx'
import { EditButton, PageEditButton, RemovedRecords } from '../edit/record-actions.tsx'
import { ExportButton } from '../exchange/export-buttons.tsx'
import { HistoryButton } from '../history/history-button.tsx'
import { Screen } from '../house/screen.tsx'
import { ContactsButton } from '../paper/paper-actions.tsx'
import { Button } from '../parts/button.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { MemorandumBadge } from '../record/badges.tsx'
import { CopyText } from '../record/copying.tsx'
import { conflictsOf, Doubts } from '../record/doubts.tsx'
import { useReading } from '../record/reading.ts'
import { NoRecord, RemovedNote } from '../record/removed.tsx'
import { Sources } from '../record/sources.tsx'
import { AssignmentTable } from './assignment-table.tsx'
import { ContactList } from './contact-list.tsx'
import { MemorandumList } from './memorandum-list.tsx'
import styles from './organisation.module.css'
import { StatementList } from './statement-list.tsx'
import { VerificationList } from './verification-list.tsx'

export interface OrganisationPageProps {
  readonly id: RecordId
  /** the contact or assignment to open at */
  readonly at: RecordId | null
}

export function OrganisationPage({ id: asked, at: askedAt }: OrganisationPageProps) {
  const { words, directory, today } = useReading()
  const { t } = words
  const editing = useEditing()
  const organisation = recordById(directory, asked) as Organisation | null
  if (organisation === null) return <NoRecord />
  const { id } = organisation
  const at = askedAt === null ? null : shownId(directory.groups, askedAt)
  const { organisationType, nameEnglish, shortName, statements } = organisation
  const answer = answerOrganisation(directory, organisation, { centre: null, service: null }, today)
  return (
    <Screen
      title={words.name(organisation.name)}
      leavesFocus={at !== null}
      aside={
        <>
          {shortName === null ? null : <span>{words.name(shortName)}</span>}
          {organisationType === null ? null : <span>{t(`organisation.type.${organisationType}`)}</span>}
          {answer.memoranda[0] === undefined && organisationType !== 'ngo' ? null : (
            <MemorandumBadge state={answer.memoranda[0] ?? null} />
          )}
          <PageEditButton of={id} />
          <TwinActions of={id} />
          <HistoryButton of={id} />
          <ExportButton part={{ what: 'organisation', organisation: id }} name={organisation.name} />
        </>
      }
    >
      <RemovedNote id={id} action={<EditButton of={id} />} />
      <Doubts conflicts={conflictsOf(directory, id)} faults={faultsOf(directory, organisation)} />
      <section className={styles['section']} aria-labelledby="organisation-contacts">
        <SectionHead id="organisation-contacts" title={t('card.contacts')}>
          <ContactsButton of={{ whose: 'organisation', id, name: organisation.name }} />
          <Button onPress={() => editing.create('contact', { organisation: id })}>{t('edit.create.contact')}</Button>
        </SectionHead>
        <ContactList lines={answer.contacts} at={at} />
        <OrganisationFacts organisation={organisation} />
      </section>
      <section className={styles['section']} aria-labelledby="organisation-assignments">
        <SectionHead id="organisation-assignments" title={t('organisation.assignments')}>
          <Button onPress={() => editing.create('assignment', { organisation: id })}>
            {t('edit.create.assignment')}
          </Button>
        </SectionHead>
        <AssignmentTable cards={answer.cards} at={at} />
      </section>
      <section className={styles['section']} aria-labelledby="organisation-memoranda">
        <SectionHead id="organisation-memoranda" title={t('organisation.memoranda')}>
          <Button onPress={() => editing.create('memorandum', { organisation: id })}>
            {t('edit.create.memorandum')}
          </Button>
        </SectionHead>
        {answer.memoranda.length === 0 ? (
          <p className={styles['quiet']}>{t('standing.memorandumNone')}</p>
        ) : (
          <MemorandumList states={answer.memoranda} />
        )}
      </section>
      {statements.length === 0 ? null : (
        <section className={styles['section']} aria-labelledby="organisation-statements">
          <h2 id="organisation-statements">{t('organisation.statements')}</h2>
          <StatementList statements={statements} />
        </section>
      )}
      <VerificationList organisation={organisation} />
      <section className={styles['section']} aria-labelledby="organisation-about">
        <h2 id="organisation-about">{t('organisation.about')}</h2>
        {nameEnglish === null ? null : <p lang="en">{nameEnglish}</p>}
        {organisation.note === null ? null : <p className={styles['note']}>{words.name(organisation.note)}</p>}
        <Sources of={id} />
      </section>
      <RemovedRecords records={removedFrom(directory, id)} />
    </Screen>
  )
}

/** What belonged to the organisation and was removed. */
function removedFrom(directory: Directory, organisation: RecordId): readonly AnyRecord[] {
  const records = [
    ...removedOf(directory, 'contact'),
    ...removedOf(directory, 'assignment'),
    ...removedOf(directory, 'memorandum')
  ]
  return records.filter(record => record.organisation === organisation)
}

function OrganisationFacts({ organisation }: { readonly organisation: Organisation }) {
  const { words } = useReading()
  const { t } = words
  const { seat, address, websites } = organisation
  if (seat === null && address === null && websites.length === 0) return null
  return (
    <Facts>
      {address === null ? null : (
        <Fact name={t('card.address')}>
          <CopyText text={words.name(address)} />
        </Fact>
      )}
      {seat === null ? null : <Fact name={t('organisation.seat')}>{words.name(seat)}</Fact>}
      {websites.length === 0 ? null : (
        <Fact name={t('organisation.website')}>
          <ul>
            {websites.map(website => (
              <li key={website}>
                <CopyText text={website} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
    </Facts>
  )
}
