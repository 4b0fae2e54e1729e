/** Records taken or left as a whole: new ones, removals, erasures. */
import { memo, type ReactNode } from 'react'
import { kindOfId } from '../../shared/directory.ts'
import { decisionOn, type Ticked, tickOfRemoval, wholeRecord, withDecision } from '../../shared/exchange/deciding.ts'
import type { ErasureOffered, NewRecord, RemovalOffered } from '../../shared/exchange/preview.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { registerOf } from '../../shared/replica/entry.ts'
import { erasedField } from '../../shared/replica/erasure.ts'
import type { Stamp } from '../../shared/replica/register.ts'
import { Badge } from '../parts/badge.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { Doubts } from '../record/doubts.tsx'
import { OriginLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import { fieldName } from '../record/value-text.ts'
import { valuesInWords } from '../record/values-in-words.ts'
import { DeclinedBefore } from './declined-before.tsx'
import styles from './exchange.module.css'
import { RecordLine, titleOf } from './record-line.tsx'
import { useExchange, useExchangeDesk } from './use-exchange.ts'

const noFaults = [] as const

export interface NewRecordRowProps {
  readonly created: NewRecord
  /** a record here that it may be; null when none seems to be */
  readonly double: RecordId | null
}

export const NewRecordRow = memo(function NewRecordRow({ created, double }: NewRecordRowProps) {
  const reading = useReading()
  const { words, directory } = reading
  const { t } = words
  const { record, stamp, isRemoved, isErased, lacks, apart, declinedAt } = created
  const tick: Ticked = { record, field: wholeRecord, proposed: declinedAt === null ? 'take' : 'decline' }
  const entry = directory.entries.get(record)
  const values =
    entry === undefined
      ? []
      : Object.keys(entry.fields).map(field => [field, registerOf(entry, field)[0]?.value] as const)
  const said = valuesInWords(words, directory, kindOfId(record), values)
  return (
    <WholeRecord tick={tick} stamp={stamp} declinedAt={declinedAt}>
      {said === '' ? null : <p>{said}</p>}
      {isRemoved ? <Remark text={t('exchange.import.removedThere')} /> : null}
      {isErased ? <Remark text={t('exchange.import.erasedThere')} /> : null}
      {lacks.length === 0 ? null : (
        <Remark text={t('exchange.import.lacks', { fields: lacks.map(field => fieldName(words, field)).join(', ') })} />
      )}
      <Doubts conflicts={apart.map(field => ({ record, field }))} faults={noFaults} />
      {double === null ? null : <Remark text={t('exchange.import.alike', { name: titleOf(reading, double) })} />}
    </WholeRecord>
  )
})

export const RemovalRow = memo(function RemovalRow({ removal }: { readonly removal: RemovalOffered }) {
  const { t } = useReading().words
  const { record, by, isContested, declinedAt } = removal
  return (
    <WholeRecord tick={tickOfRemoval(record)} stamp={by} declinedAt={declinedAt}>
      {isContested ? <Remark text={t('exchange.import.contested')} /> : null}
    </WholeRecord>
  )
})

export const ErasureRow = memo(function ErasureRow({ erasure }: { readonly erasure: ErasureOffered }) {
  const { record, by, declinedAt } = erasure
  const tick: Ticked = { record, field: erasedField, proposed: declinedAt === null ? 'take' : 'decline' }
  return (
    <WholeRecord tick={tick} stamp={by} declinedAt={declinedAt}>
      {null}
    </WholeRecord>
  )
})

interface WholeRecordProps {
  readonly tick: Ticked
  readonly stamp: Stamp | null
  readonly declinedAt: string | null
  readonly children: ReactNode
}

function WholeRecord({ tick, stamp, declinedAt, children }: WholeRecordProps) {
  const reading = useReading()
  const exchange = useExchangeDesk()
  const { deciding } = useExchange()
  const title = titleOf(reading, tick.record)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out what is beside its legend
    <div className={styles['row']} role="group" aria-label={title}>
      <div className={styles['rowHead']}>
        <CheckBox
          isChecked={decisionOn(deciding, tick) === 'take'}
          onChange={isTaken => exchange.decide(now => withDecision(now, [tick], isTaken ? 'take' : 'decline'))}
          label={reading.words.t('exchange.import.take', { what: title })}
        >
          {null}
        </CheckBox>
        <p>
          <RecordLine id={tick.record} />
        </p>
        <OriginLine origin={stamp === null ? null : { stamp, sources: [] }} />
        <DeclinedBefore at={declinedAt} />
      </div>
      <div className={styles['rowBody']}>{children}</div>
    </div>
  )
}

function Remark({ text }: { readonly text: string }) {
  return (
    <p>
      <Badge tone="check" shape="info">
        {text}
      </Badge>
    </p>
  )
}
