/** One line of an overview: who covers a service at a centre. A click on its name gives the full answer. */

import type { ServiceAtCentre } from '../../shared/lookup/answer.ts'
import { Mark } from '../parts/mark.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { gapShapes, TrustBadge } from '../record/badges.tsx'
import { PhoneNumber } from '../record/copying.tsx'
import { referredName, serviceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import styles from './answers.module.css'
import { firstCard } from './lay-out.ts'
import type { LookingUp } from './use-lookup.ts'

export interface CoverLineProps {
  readonly cover: ServiceAtCentre
  /** what the line is named by: the centre or the service that differs from line to line */
  readonly by: 'service' | 'centre'
  readonly onChoose: LookingUp['choose']
}

export function CoverLine({ cover, by, onChoose }: CoverLineProps) {
  const { words } = useReading()
  const { centre, service, gap } = cover
  const card = firstCard(cover)
  const contact = card?.contacts[0] ?? card?.deputies[0]
  const phone = contact?.reference.record?.phones[0]
  const choose = (): void => onChoose({ centre: centre.id, service: service.id })
  return (
    <>
      <h3 className={styles['lineName']}>
        <Mark shape={gap === null ? 'full' : gapShapes[gap]} />
        <TextButton onClick={choose}>
          {words.name(by === 'service' ? serviceName(words, service) : centre.name)}
        </TextButton>
      </h3>
      {card === null ? (
        <p className={`${styles['lineWho']} ${styles['missing']}`}>{words.t(`gap.brief.${gap ?? 'nobody'}`)}</p>
      ) : (
        <>
          <p className={styles['lineWho']}>
            {referredName(words, card.organisation)}
            {gap === 'only-supporting' ? (
              <span className={styles['quiet']}> – {words.t('card.supporting')}</span>
            ) : null}
            {contact?.reference.record == null ? null : (
              <span className={styles['quiet']}>, {words.name(contact.reference.record.name)}</span>
            )}
          </p>
          <p>
            {phone === undefined ? (
              <span className={styles['missing']}>{words.t('card.noPhone')}</span>
            ) : (
              <PhoneNumber phone={phone} size="small" />
            )}
          </p>
          <p>
            <TrustBadge trust={card.trust} />
          </p>
        </>
      )}
    </>
  )
}
