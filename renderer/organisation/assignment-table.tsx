/** What an organisation is assigned to: where, which service, through whom, until when. */
import type { AssignmentCard } from '../../shared/lookup/answer.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { EditButton } from '../edit/record-actions.tsx'
import { useGoing } from '../house/journey.ts'
import { useArrival } from '../house/use-arrival.ts'
import { Cell, Row, RowHeader, Table } from '../parts/table.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { AssignmentCells } from '../record/assignment-cells.tsx'
import { referredName, serviceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import styles from './organisation.module.css'

export interface AssignmentTableProps {
  readonly cards: readonly AssignmentCard[]
  readonly at: RecordId | null
}

export function AssignmentTable({ cards, at }: AssignmentTableProps) {
  const { t } = useReading().words
  if (cards.length === 0) return <p className={styles['quiet']}>{t('organisation.noAssignments')}</p>
  const columns = [
    t('organisation.centre'),
    t('centre.service'),
    t('centre.contactAndPhone'),
    t('centre.until'),
    t('centre.trust')
  ]
  return (
    <Table label={t('organisation.assignments')} columns={columns}>
      {cards.map(card => (
        <AssignmentRow key={card.assignment.id} card={card} isSought={card.assignment.id === at} />
      ))}
    </Table>
  )
}

function AssignmentRow({ card, isSought }: { readonly card: AssignmentCard; readonly isSought: boolean }) {
  const { words } = useReading()
  const going = useGoing()
  const row = useArrival<HTMLTableRowElement>(isSought)
  const { centre, assignment } = card
  const service = card.service?.record ?? null
  return (
    <Row rowRef={row} isSought={isSought}>
      <RowHeader>
        {centre === null ? (
          words.t('lookup.everyCentre')
        ) : (
          <TextButton onClick={() => going.go({ kind: 'centre', id: centre.id, at: assignment.id })}>
            {referredName(words, centre)}
          </TextButton>
        )}
      </RowHeader>
      <Cell column={1}>
        {service === null ? words.t('card.unknownRecord') : words.name(serviceName(words, service))}
        {assignment.role === 'supporting' ? (
          <span className={styles['quiet']}> – {words.t('card.supporting')}</span>
        ) : null}
      </Cell>
      <AssignmentCells card={card} actions={<EditButton of={assignment.id} />} />
    </Row>
  )
}
