/** One memorandum in the year's table. */
import type { Memorandum } from '../../shared/records/memorandum.ts'
import { EditButton } from '../edit/record-actions.tsx'
import { useGoing } from '../house/journey.ts'
import { Cell, Row, RowHeader } from '../parts/table.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { MemorandumBadge } from '../record/badges.tsx'
import { serviceName } from '../record/names.ts'
import { type Reading, useReading } from '../record/reading.ts'
import type { Words } from '../words/words.ts'
import styles from './memoranda.module.css'
import { YearBar } from './year-bar.tsx'
import type { YearRow } from './year-rows.ts'

export function MemorandumRow({ row, year }: { readonly row: YearRow; readonly year: number }) {
  const reading = useReading()
  const { words, today } = reading
  const { t } = words
  const going = useGoing()
  const { organisation, state } = row
  const { memorandum, standing } = state
  const services = servicesInWords(reading, memorandum)
  return (
    <Row>
      <RowHeader>
        {organisation === null ? (
          t('card.unknownRecord')
        ) : (
          <TextButton onClick={() => going.go({ kind: 'organisation', id: organisation.id })}>
            {words.name(organisation.name)}
          </TextButton>
        )}
      </RowHeader>
      <Cell column={1}>
        <MemorandumBadge state={state} /> <EditButton of={memorandum.id} />
      </Cell>
      <Cell column={2}>
        <YearBar
          year={year}
          from={memorandum.validFrom}
          to={memorandum.validTo}
          standing={standing.kind}
          today={today}
        />
        <span className={styles['days']}>{daysInWords(words, memorandum)}</span>
      </Cell>
      <Cell column={3}>{memorandum.signedOn === null ? '–' : words.day(memorandum.signedOn)}</Cell>
      <Cell column={4}>
        {services === null ? <span className={styles['quiet']}>{t('memoranda.servicesUnset')}</span> : services}
      </Cell>
    </Row>
  )
}

/** Null while nobody has entered which. */
function servicesInWords({ words, directory }: Reading, { services }: Memorandum): string | null {
  if (services === null || services.length === 0) return null
  const names = services.map(id => {
    const service = directory.services.get(id)
    return service === undefined ? words.t('card.unknownRecord') : words.name(serviceName(words, service))
  })
  return words.list(names)
}

function daysInWords({ t }: Words, { validFrom, validTo }: Memorandum): string {
  if (validFrom !== null && validTo !== null) return t('standing.between', { from: validFrom, until: validTo })
  if (validTo !== null) return t('standing.until', { until: validTo })
  return validFrom === null ? t('standing.open') : `${t('standing.later', { from: validFrom })}, ${t('standing.open')}`
}
