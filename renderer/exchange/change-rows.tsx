/** A record that is here and would change: "staro → novo" field by field, each taken, left, or kept as it is. */
import { memo } from 'react'
import {
  canKeep,
  type Deciding,
  type Decision,
  decisionOn,
  tickOfChange,
  withDecision
} from '../../shared/exchange/deciding.ts'
import type { ChangedRecord, FieldChange } from '../../shared/exchange/preview.ts'
import { removedField } from '../../shared/replica/removal.ts'
import { Badge } from '../parts/badge.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { OriginLine } from '../record/origin-line.tsx'
import { type Reading, useReading } from '../record/reading.ts'
import { fieldName, valueText } from '../record/value-text.ts'
import { DeclinedBefore } from './declined-before.tsx'
import styles from './exchange.module.css'
import { RecordLine, titleOf } from './record-line.tsx'
import { useExchange, useExchangeDesk } from './use-exchange.ts'

export const ChangedRecordRow = memo(function ChangedRecordRow({ changed }: { readonly changed: ChangedRecord }) {
  const reading = useReading()
  const { t } = reading.words
  const exchange = useExchangeDesk()
  const { deciding } = useExchange()
  const { record, fields, reappears } = changed
  const title = titleOf(reading, record)
  const ticks = fields.map(tickOfChange)
  const taken = ticks.filter(tick => decisionOn(deciding, tick) === 'take').length
  const decide = (change: (deciding: Deciding) => Deciding): void => exchange.decide(change)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out what is beside its legend
    <div className={styles['row']} role="group" aria-label={title}>
      <div className={styles['rowHead']}>
        {fields.length < 2 ? null : (
          <CheckBox
            isChecked={taken === fields.length}
            isPartly={taken > 0 && taken < fields.length}
            onChange={isTaken => decide(now => withDecision(now, ticks, isTaken ? 'take' : 'decline'))}
            label={t('exchange.import.take', { what: title })}
          >
            {null}
          </CheckBox>
        )}
        <p>
          <RecordLine id={record} />
        </p>
        {reappears ? (
          <Badge tone="check" shape="warning">
            {t('exchange.import.reappears')}
          </Badge>
        ) : null}
      </div>
      {fields.map((change, place) => (
        <FieldChangeLine
          key={change.field}
          change={change}
          decision={decisionOn(deciding, tickOfChange(change))}
          onDecide={decision => decide(now => withDecision(now, ticks.slice(place, place + 1), decision))}
        />
      ))}
    </div>
  )
})

interface FieldChangeLineProps {
  readonly change: FieldChange
  readonly decision: Decision
  readonly onDecide: (decision: Decision) => void
}

function FieldChangeLine({ change, decision, onDecide }: FieldChangeLineProps) {
  const reading = useReading()
  const { t } = reading.words
  const { record, field, before, after, declinedAt } = change
  const what = `${titleOf(reading, record)}, ${nameOf(reading, field)}`
  return (
    <div className={styles['change']}>
      <CheckBox
        isChecked={decision === 'take'}
        onChange={isTaken => onDecide(isTaken ? 'take' : 'decline')}
        label={t('exchange.import.take', { what })}
      >
        <span className={styles['quiet']}>{nameOf(reading, field)}:</span> <Values change={change} />
      </CheckBox>
      <span className={styles['changeFoot']}>
        <OriginLine origin={{ stamp: after.stamp, sources: after.sources }} />
        {before.length > 1 ? <span className={styles['quiet']}>{t('exchange.import.settles')}</span> : null}
        <DeclinedBefore at={declinedAt} />
        {!canKeep(change) ? null : decision === 'keep-mine' ? (
          <>
            <Badge tone="good" shape="check">
              {t('exchange.import.kept')}
            </Badge>
            <TextButton
              isAction={true}
              label={t('exchange.import.takeTheirsOf', { what })}
              onClick={() => onDecide('take')}
            >
              {t('exchange.import.takeTheirs')}
            </TextButton>
          </>
        ) : (
          <TextButton
            isAction={true}
            label={t('exchange.import.keepMineOf', { what })}
            onClick={() => onDecide('keep-mine')}
          >
            {t('exchange.import.keepMine')}
          </TextButton>
        )}
      </span>
    </div>
  )
}

function Values({ change: { field, before, after } }: { readonly change: FieldChange }) {
  const { words, directory } = useReading()
  if (field === removedField) return <strong>{words.t('exchange.import.restores')}</strong>
  const old = before.length === 0 ? [null] : before.map(({ value }) => value)
  return (
    <>
      <span className={styles['old']}>{old.map(value => valueText(words, directory, value, field)).join(' / ')}</span>{' '}
      <span aria-hidden="true">→</span> <strong>{valueText(words, directory, after.value, field)}</strong>
    </>
  )
}

function nameOf({ words }: Reading, field: string): string {
  return field === removedField ? words.t('history.removed') : fieldName(words, field)
}
