/** Somebody who may help when nobody is in charge: not an assignment, and it says on what grounds it is here. */

import type { ContactLine } from '../../shared/lookup/answer.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import { siteOf } from '../../shared/records/source.ts'
import { useGoing } from '../house/journey.ts'
import type { Place } from '../house/places.ts'
import { TextButton } from '../parts/text-button.tsx'
import { MemorandumBadge } from '../record/badges.tsx'
import { ContactEntry } from '../record/contact-entry.tsx'
import { CopyText } from '../record/copying.tsx'
import { OriginLine, SourceLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import styles from './answers.module.css'
import type { LeadOfOrganisation } from './lay-out.ts'

export function LeadCard({ lead, place }: { readonly lead: LeadOfOrganisation; readonly place: Place }) {
  const going = useGoing()
  const { words } = useReading()
  const { organisation, contacts } = lead
  return (
    <div className={styles['body']}>
      <div className={styles['head']}>
        <h3 className={styles['organisation']}>
          <TextButton onClick={() => going.go(place)}>{words.name(organisation.name)}</TextButton>
        </h3>
        <div className={styles['badges']}>
          {lead.kind === 'commissariat' ? null : <MemorandumBadge state={lead.memorandum} />}
        </div>
      </div>
      {contacts.slice(0, mostContacts).map(line => (
        <ContactEntry key={line.reference.id} line={line} showsTrust={true} />
      ))}
      {contacts.some(hasPhone) ? null : <OtherWays organisation={organisation} hasContacts={contacts.length > 0} />}
      <p className={styles['grounds']}>
        <Grounds lead={lead} /> <strong className={styles['check']}>{words.t('lead.check')}</strong>
      </p>
    </div>
  )
}

/** The rest stands on the page of the organisation. */
const mostContacts = 2

/** Why this organisation is named, with source and date. */
function Grounds({ lead }: { readonly lead: LeadOfOrganisation }) {
  const { words } = useReading()
  switch (lead.kind) {
    case 'memorandum':
      return (
        <>
          <span>{words.t('lead.memorandum')}</span> · <OriginLine origin={lead.origin} />
        </>
      )
    case 'statement':
      return (
        <>
          <span>
            {words.t(lead.isAtThisCentre ? 'lead.sighting' : 'lead.statement')}: „{words.name(lead.statement.text)}“
          </span>{' '}
          ·{' '}
          {lead.statement.url === null ? (
            lead.statement.asOf === null ? (
              words.t('source.noDate')
            ) : (
              words.day(lead.statement.asOf)
            )
          ) : (
            <SourceLine url={lead.statement.url} asOf={lead.statement.asOf} />
          )}
        </>
      )
    case 'commissariat':
      return <span>{words.t('lead.commissariat')}</span>
    default:
      return lead satisfies never
  }
}

/** No phone is known: that is said, and what else there is. */
function OtherWays({
  organisation,
  hasContacts
}: {
  readonly organisation: Organisation
  readonly hasContacts: boolean
}) {
  const { words } = useReading()
  const { address, websites } = organisation
  return (
    <p className={styles['ways']}>
      {hasContacts ? null : <span className={styles['missing']}>{words.t('card.noPhone')}</span>}
      {websites.map(website => (
        <CopyText key={website} text={website} shown={siteOf(website)} />
      ))}
      {address === null ? null : <CopyText text={address} shown={words.name(address)} />}
    </p>
  )
}

function hasPhone(line: ContactLine): boolean {
  return (line.reference.record?.phones.length ?? 0) > 0
}
