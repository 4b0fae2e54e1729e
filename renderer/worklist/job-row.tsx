/** One job: what it is about, what is wrong, and what settles it. Enter on it does the first of these. */
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from 'react'
import { answerContact } from '../../shared/lookup/answer.ts'
import type { Contact } from '../../shared/records/contact.ts'
import type { Job } from '../../shared/work-list.ts'
import { ContactActions } from '../edit/contact-actions.tsx'
import { useGoing } from '../house/journey.ts'
import { placeOf } from '../house/place-of.ts'
import { Mark, type Shape } from '../parts/mark.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { gapShapes, TrustBadge } from '../record/badges.tsx'
import { PhoneNumber } from '../record/copying.tsx'
import { useReading } from '../record/reading.ts'
import { UnsavedMark } from '../saving/unsaved-mark.tsx'
import { gapOf, jobPlace, jobTitle, jobTold } from './job-words.ts'
import { canBeRenewed, useSettling } from './settling.tsx'
import styles from './worklist.module.css'

export interface JobRowProps {
  readonly job: Job
  /** 1 for the first of `count` */
  readonly place: number
  readonly count: number
}

export function JobRow({ job, place, count }: JobRowProps) {
  const reading = useReading()
  const settling = useSettling()
  const actions = useRef<HTMLDivElement>(null)
  const title = jobTitle(reading, job)
  const told = jobTold(reading, job)
  const where = jobPlace(reading, job)

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.target !== event.currentTarget || event.ctrlKey || event.altKey) return
    event.preventDefault()
    if (!settling.settle(job)) actions.current?.querySelector('button')?.focus()
  }

  return (
    <article
      className={styles['job']}
      data-job={job.key}
      tabIndex={-1}
      aria-label={[title, where, told].filter(Boolean).join(', ')}
      aria-posinset={place}
      aria-setsize={count}
      onKeyDown={onKeyDown}
    >
      <div className={styles['about']}>
        <h3 className={styles['title']}>{title}</h3>
        {where === '' ? null : <span className={styles['quiet']}>{where}</span>}
        {told === '' ? null : (
          <span className={styles['told']}>
            <Mark shape={shapeOf(job)} />
            {told}
          </span>
        )}
        <JobDetails job={job} />
      </div>
      <div ref={actions} className={styles['actions']}>
        <JobActions job={job} title={title} />
      </div>
    </article>
  )
}

function JobDetails({ job }: { readonly job: Job }): ReactNode {
  const { t } = useReading().words
  if (job.kind === 'doubted') {
    return (
      <>
        <TrustBadge trust={job.trust} />
        <Numbers of={job.contact} />
      </>
    )
  }
  if (job.kind !== 'unverified') return null
  return (
    <>
      {job.isNeeded ? <span className={styles['quiet']}>{t('worklist.needed')}</span> : null}
      <Numbers of={job.contact} />
    </>
  )
}

function Numbers({ of: { phones } }: { readonly of: Contact }) {
  return phones.map(phone => <PhoneNumber key={phone.text} phone={phone} size="small" />)
}

function JobActions({ job, title }: { readonly job: Job; readonly title: string }): ReactNode {
  const { words, directory, today } = useReading()
  const { t } = words
  const settling = useSettling()
  const going = useGoing()
  const settle = (action: string) => <Action text={action} title={title} onClick={() => void settling.settle(job)} />
  switch (job.kind) {
    case 'gap':
      return settle(t('worklist.do.assign'))
    case 'one-person':
      return settle(t('worklist.do.addDeputy'))
    case 'without-contact':
      return settle(t('worklist.do.addContact'))
    case 'expiring':
      return settle(
        'memorandum' in job.what && canBeRenewed(directory, job.what.memorandum, today)
          ? t('worklist.do.renew')
          : t('worklist.do.extend')
      )
    case 'doubted':
    case 'unverified':
      return <Reaching contact={job.contact} />
    case 'phone':
      return (
        <>
          {settle(t('worklist.do.correct'))}
          <UnsavedMark of={[job.record]} />
        </>
      )
    case 'duplicate':
      return (
        <>
          {settle(t('worklist.do.compare'))}
          <Action text={t('duplicates.apart')} title={title} onClick={() => settling.setApart(job.likeness.pair)} />
        </>
      )
    case 'conflict': {
      if (job.what === 'contested') {
        const at = placeOf(directory, job.record)
        return (
          <>
            <Action text={t('worklist.do.keep')} title={title} onClick={() => settling.keep(job, true)} />
            <Action text={t('worklist.do.remove')} title={title} onClick={() => settling.keep(job, false)} />
            {at === null ? null : <Action text={t('worklist.do.open')} title={title} onClick={() => going.go(at)} />}
          </>
        )
      }
      if (job.what === 'group') {
        return (
          <>
            <Action text={t('worklist.do.areOne')} title={title} onClick={() => settling.decide(job, true)} />
            <Action text={t('worklist.do.part')} title={title} onClick={() => settling.decide(job, false)} />
          </>
        )
      }
      return settle(t('worklist.do.choose'))
    }
    default:
      return job satisfies never
  }
}

interface ActionProps {
  readonly text: string
  readonly title: string
  readonly onClick: () => void
}

function Action({ text, title, onClick }: ActionProps) {
  const { t } = useReading().words
  return (
    <TextButton isAction={true} label={t('worklist.do.what', { action: text, name: title })} onClick={onClick}>
      {text}
    </TextButton>
  )
}

/** Calling, and noting what came of it. */
function Reaching({ contact }: { readonly contact: Contact }) {
  const { directory, today } = useReading()
  const line = useMemo(() => answerContact(directory, contact, today).line, [directory, contact, today])
  return <ContactActions line={line} />
}

function shapeOf(job: Job): Shape {
  if (job.kind === 'gap') return gapShapes[gapOf(job)]
  if (job.kind === 'expiring') return 'clock'
  return job.kind === 'unverified' || job.kind === 'duplicate' ? 'question' : 'warning'
}
