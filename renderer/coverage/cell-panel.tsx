/** One cell of the matrix in full, beside it: who is assigned there and how to reach them, and the way to assign somebody. */
import { useEffect, useMemo, useRef } from 'react'
import type { CoverageCell } from '../../shared/coverage.ts'
import { answerService, answerServiceAtCentre, type AssignmentCard as Card } from '../../shared/lookup/answer.ts'
import { AssignAlsoButton, AssignButton } from '../edit/assign-button.tsx'
import { useGoing } from '../house/journey.ts'
import { AssignmentCard } from '../lookup/assignment-card.tsx'
import { Button } from '../parts/button.tsx'
import { Mark } from '../parts/mark.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { gapShapes } from '../record/badges.tsx'
import { serviceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import styles from './coverage.module.css'

export interface CellPanelProps {
  readonly cell: CoverageCell
  /** counts how often somebody asked for it: then the focus goes there */
  readonly turn: number
  readonly onClose: () => void
}

export function CellPanel({ cell, turn, onClose }: CellPanelProps) {
  const { words, directory, today } = useReading()
  const { t } = words
  const going = useGoing()
  const { centre, service } = cell
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time somebody opens it
  useEffect(() => heading.current?.focus(), [turn])
  const { gap, cards } = useMemo(() => {
    const here = answerServiceAtCentre(directory, centre, service, today)
    const { everywhere } = answerService(directory, service, null, today)
    const own = [...here.responsible, ...here.supporting, ...here.later, ...here.expired]
    return { gap: here.gap, cards: [...own, ...everywhere] }
  }, [directory, centre, service, today])
  const name = `${words.name(centre.name)} · ${words.name(serviceName(words, service))}`
  return (
    <section className={styles['panel']} aria-label={name}>
      <div className={styles['panelHead']}>
        <h2 ref={heading} tabIndex={-1}>
          {name}
        </h2>
        <Button kind="quiet" onPress={onClose}>
          {t('coverage.close')}
        </Button>
      </div>
      {gap === null ? null : (
        <p className={styles['panelGap']}>
          <Mark shape={gapShapes[gap]} />
          <span>{t(`gap.here.${gap}`)}</span>
        </p>
      )}
      <p className={styles['panelActions']}>
        {gap === null ? (
          <AssignAlsoButton centre={centre.id} service={service} />
        ) : (
          <AssignButton centre={centre.id} service={service} isInFull={true} />
        )}
        <TextButton isAction={true} onClick={() => going.go({ kind: 'centre', id: centre.id, at: service.id })}>
          {t('coverage.openCentre')}
        </TextButton>
      </p>
      {cards.map(card => (
        <PanelCard key={card.assignment.id} card={card} />
      ))}
    </section>
  )
}

function PanelCard({ card }: { readonly card: Card }) {
  const { assignment, organisation, centre } = card
  const place =
    organisation === null
      ? ({ kind: 'organisations' } as const)
      : ({ kind: 'organisation', id: organisation.id, at: assignment.id } as const)
  return (
    <article className={styles['panelCard']} aria-label={organisation?.record?.name ?? centre?.id ?? assignment.id}>
      <AssignmentCard card={card} place={place} />
    </article>
  )
}
