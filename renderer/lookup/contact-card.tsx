/** One contact that was asked for by name or number, or that belongs to the organisation asked for. */
import type { ContactLine, Reference } from '../../shared/lookup/answer.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import { ContactActions } from '../edit/contact-actions.tsx'
import { useGoing } from '../house/journey.ts'
import type { Place } from '../house/places.ts'
import { TextButton } from '../parts/text-button.tsx'
import { ContactEntry } from '../record/contact-entry.tsx'
import { conflictsOf, Doubts } from '../record/doubts.tsx'
import { referredName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import styles from './answers.module.css'

export interface ContactCardProps {
  readonly line: ContactLine
  readonly organisation: Reference<Organisation> | null
  readonly place: Place
}

export function ContactCard({ line, organisation, place }: ContactCardProps) {
  const { words, directory } = useReading()
  const going = useGoing()
  return (
    <div className={styles['body']}>
      {organisation === null ? null : (
        <h3 className={styles['organisation']}>
          <TextButton onClick={() => going.go(place)}>{referredName(words, organisation)}</TextButton>
        </h3>
      )}
      <ContactEntry
        line={line}
        showsTrust={true}
        showsHours={true}
        showsOrigin={true}
        actions={<ContactActions line={line} />}
      />
      <Doubts conflicts={conflictsOf(directory, line.reference.id)} faults={noFaults} />
    </div>
  )
}

/** Rules of records are told where they are kept, on the page of the organisation. */
const noFaults: readonly never[] = []
