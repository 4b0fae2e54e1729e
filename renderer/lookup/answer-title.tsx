/** What the cards below it are about, with what must be known before anything else. */

import { memo, type ReactNode } from 'react'
import { useGoing } from '../house/journey.ts'
import type { Place } from '../house/places.ts'
import { TextButton } from '../parts/text-button.tsx'
import { CentreStatusBadge, MemorandumBadge } from '../record/badges.tsx'
import { serviceName } from '../record/names.ts'
import { type Reading, useReading } from '../record/reading.ts'
import styles from './answers.module.css'
import type { TitleBlock } from './lay-out.ts'

export interface AnswerTitleProps {
  readonly block: TitleBlock
  /** at the end of the line: what else may have been meant */
  readonly aside: ReactNode
}

export const AnswerTitle = memo(function AnswerTitle({ block, aside }: AnswerTitleProps) {
  const reading = useReading()
  const going = useGoing()
  const { centre, organisation, memoranda } = block
  const place = placeOf(block)
  const text = titleText(reading, block)
  return (
    <div className={styles['title']}>
      <h2>{place === null ? text : <TextButton onClick={() => going.go(place)}>{text}</TextButton>}</h2>
      {centre === null || centre.status === 'active' ? null : (
        <>
          <CentreStatusBadge centre={centre} />
          {centre.status === null ? null : (
            <span className={styles['quiet']}>{reading.words.t('centre.notActive')}</span>
          )}
        </>
      )}
      {organisation === null ? null : (
        <>
          {organisation.organisationType === null ? null : (
            <span className={styles['quiet']}>
              {reading.words.t(`organisation.type.${organisation.organisationType}`)}
            </span>
          )}
          {organisation.organisationType === 'ngo' || memoranda.length > 0 ? (
            <MemorandumBadge state={memoranda[0] ?? null} />
          ) : null}
        </>
      )}
      {aside}
    </div>
  )
})

/** "Centar za azil Krnjača · besplatna pravna pomoć" */
export function titleText({ words }: Reading, { centre, service, organisation }: TitleBlock): string {
  if (organisation !== null) return words.name(organisation.name)
  if (centre !== null && service !== null) {
    return words.t('lookup.understood', { centre: centre.name, service: serviceName(words, service) })
  }
  if (service !== null) return words.name(serviceName(words, service))
  return words.name(centre?.name ?? '')
}

function placeOf({ centre, service, organisation }: TitleBlock): Place | null {
  if (organisation !== null) return { kind: 'organisation', id: organisation.id }
  return centre === null ? null : { kind: 'centre', id: centre.id, at: service?.id }
}
