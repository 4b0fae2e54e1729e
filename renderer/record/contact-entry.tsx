/** One contact: who it is and how to reach it. The number comes first in weight; one that is missing is said to be. */
import type { ReactNode } from 'react'
import type { ContactLine } from '../../shared/lookup/answer.ts'
import type { Hours } from '../../shared/records/hours.ts'
import { TrustBadge } from './badges.tsx'
import styles from './contact-entry.module.css'
import { CopyText, PhoneNumber } from './copying.tsx'
import { recordName } from './names.ts'
import { OriginLine } from './origin-line.tsx'
import { type Reading, useReading } from './reading.ts'

export interface ContactEntryProps {
  readonly line: ContactLine
  readonly size?: 'large' | 'small'
  /** says whether somebody reached this contact; left out where the card says it for all */
  readonly showsTrust?: boolean
  readonly showsHours?: boolean
  /** the hours of the whole week, not only of today */
  readonly showsWeek?: boolean
  readonly showsOrigin?: boolean
  /** stands in front of the name: "zamena" */
  readonly label?: string
  /** what can be done about this contact */
  readonly actions?: ReactNode
}

export function ContactEntry(props: ContactEntryProps) {
  const { line, size = 'large', showsTrust, showsHours, showsWeek, showsOrigin, label, actions } = props
  const reading = useReading()
  const { words } = reading
  const contact = line.reference.record
  if (contact === null) return <p className={styles['missing']}>{words.t('card.unknownRecord')}</p>
  const hours = showsHours === true ? hoursInWords(reading, line.hoursToday, contact.hours) : null
  const role = contact.role === null || contact.name.includes(contact.role) ? null : contact.role
  const beside = `${contact.name} ${contact.role ?? ''}`
  const languages = contact.languages.map(words.languageName)
  return (
    <div className={styles['contact']}>
      <p className={styles['who']}>
        {label === undefined ? null : <span className={styles['quiet']}>{label}: </span>}
        {recordName(words, contact)}
        {role === null ? null : <span className={styles['quiet']}>, {words.name(role)}</span>}
        {line.reference.isRemoved ? <strong className={styles['removed']}> – {words.t('card.removed')}</strong> : null}
      </p>
      <p className={styles['phones']}>
        {contact.phones.length === 0 ? (
          <span className={styles['missing']}>{words.t('card.noPhone')}</span>
        ) : (
          contact.phones.map(phone => <PhoneNumber key={phone.text} phone={phone} size={size} beside={beside} />)
        )}
      </p>
      <p className={styles['more']}>
        {showsTrust === true ? <TrustBadge trust={line.trust} /> : null}
        {hours === null ? null : <span>{hours}</span>}
        {showsWeek === true && contact.hours.length > 0 ? <span>{words.week(contact.hours).join(', ')}</span> : null}
        {languages.length === 0 ? null : <span>{words.t('card.languages', { languages: words.list(languages) })}</span>}
        {contact.email === null ? null : <CopyText text={contact.email} />}
        {contact.note === null ? null : <span>{words.name(contact.note)}</span>}
        {showsOrigin === true ? <OriginLine origin={line.origin} /> : null}
        {actions}
      </p>
    </div>
  )
}

/** Today's hours; the whole week while the date of the computer is in doubt; null when nothing is known. */
export function hoursInWords(
  { words }: Reading,
  hoursToday: readonly Hours[] | null,
  week: readonly Hours[]
): string | null {
  if (hoursToday === null) return week.length === 0 ? null : words.week(week).join(', ')
  return hoursToday.length === 0
    ? words.t('hours.notToday')
    : words.t('hours.today', { hours: words.hours(hoursToday) })
}
