/** Service by service: who is in charge at a centre and how to reach them. A gap is a row of its own. */

import { useMemo } from 'react'
import { type AssignmentCard, answerCentre, type ServiceAtCentre } from '../../shared/lookup/answer.ts'
import { servicesInOrder } from '../../shared/lookup/relations.ts'
import type { Centre } from '../../shared/records/centre.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Service } from '../../shared/records/service.ts'
import { AssignAlsoButton, AssignButton } from '../edit/assign-button.tsx'
import { EditButton } from '../edit/record-actions.tsx'
import { useGoing } from '../house/journey.ts'
import { useArrival } from '../house/use-arrival.ts'
import { Mark } from '../parts/mark.tsx'
import { Cell, Row, RowHeader, Table } from '../parts/table.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { AssignmentCells } from '../record/assignment-cells.tsx'
import { gapShapes } from '../record/badges.tsx'
import { referredName, serviceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import styles from './centre.module.css'

export interface CoverTableProps {
  readonly centre: Centre
  readonly at: RecordId | null
}

export function CoverTable({ centre, at }: CoverTableProps) {
  const { words, directory, today } = useReading()
  const { t } = words
  const covers = useMemo(() => {
    const places = new Map(servicesInOrder(directory).map((service, index) => [service.id, index]))
    const placeOf = (cover: ServiceAtCentre): number => places.get(cover.service.id) ?? 0
    return answerCentre(directory, centre, today).services.toSorted((a, b) => placeOf(a) - placeOf(b))
  }, [directory, centre, today])
  const columns = [
    t('centre.service'),
    t('centre.responsible'),
    t('centre.contactAndPhone'),
    t('centre.until'),
    t('centre.trust')
  ]
  return (
    <Table label={t('centre.services')} columns={columns}>
      {covers.map(cover => (
        <ServiceRows key={cover.service.id} cover={cover} at={at} />
      ))}
    </Table>
  )
}

function ServiceRows({ cover, at }: { readonly cover: ServiceAtCentre; readonly at: RecordId | null }) {
  const { gap, service } = cover
  const everywhere = cover.leads.flatMap(lead => (lead.kind === 'assigned-everywhere' ? [lead.card] : []))
  const cards = [...cover.responsible, ...cover.supporting, ...cover.later, ...cover.expired, ...everywhere]
  return (
    <>
      {gap === null ? null : <GapRow service={service} cover={cover} isSought={at === service.id} />}
      {cards.map((card, index) => (
        <CardRow
          key={card.assignment.id}
          card={card}
          service={service}
          at={cover.centre.id}
          continues={gap !== null || index > 0}
          isSought={at === card.assignment.id || (at === service.id && gap === null && index === 0)}
        />
      ))}
    </>
  )
}

function GapRow({
  service,
  cover,
  isSought
}: {
  readonly service: Service
  readonly cover: ServiceAtCentre
  readonly isSought: boolean
}) {
  const { words } = useReading()
  const row = useArrival<HTMLTableRowElement>(isSought)
  const gap = cover.gap ?? 'nobody'
  return (
    <Row rowRef={row} isSought={isSought}>
      <RowHeader>{words.name(serviceName(words, service))}</RowHeader>
      <Cell column={1} span={4}>
        <div className={styles['gapLine']}>
          <span className={styles['gap']}>
            <Mark shape={gapShapes[gap]} />
            {words.t(`gap.brief.${gap}`)}
          </span>
          <AssignButton centre={cover.centre.id} service={service} />
        </div>
      </Cell>
    </Row>
  )
}

function CardRow({
  card,
  service,
  at,
  continues,
  isSought
}: {
  readonly card: AssignmentCard
  readonly service: Service
  /** the centre whose page this is */
  readonly at: RecordId
  readonly continues: boolean
  readonly isSought: boolean
}) {
  const { words } = useReading()
  const going = useGoing()
  const row = useArrival<HTMLTableRowElement>(isSought)
  const { organisation, assignment } = card
  return (
    <Row rowRef={row} isSought={isSought} continues={continues}>
      <RowHeader isRepeated={continues}>
        {words.name(serviceName(words, service))}
        {continues ? null : (
          <p>
            <AssignAlsoButton centre={at} service={service} />
          </p>
        )}
      </RowHeader>
      <Cell column={1}>
        {organisation === null ? (
          words.t('card.unknownRecord')
        ) : (
          <TextButton onClick={() => going.go({ kind: 'organisation', id: organisation.id, at: assignment.id })}>
            {referredName(words, organisation)}
          </TextButton>
        )}
        {assignment.role === 'supporting' ? (
          <span className={styles['quiet']}> – {words.t('card.supporting')}</span>
        ) : null}
        {card.centre === null ? <p className={styles['quiet']}>{words.t('lead.assigned-everywhere')}</p> : null}
      </Cell>
      <AssignmentCells card={card} actions={<EditButton of={assignment.id} />} />
    </Row>
  )
}
