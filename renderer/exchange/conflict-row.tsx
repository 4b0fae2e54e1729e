/** A field that would hold several values after the import: yours and theirs, side by side. */
import { memo } from 'react'
import { settlingOf, withSettling } from '../../shared/exchange/deciding.ts'
import type { FieldConflictOffered, VersionApart } from '../../shared/exchange/preview.ts'
import { Badge } from '../parts/badge.tsx'
import { useReading } from '../record/reading.ts'
import { fieldName } from '../record/value-text.ts'
import { DeclinedBefore } from './declined-before.tsx'
import styles from './exchange.module.css'
import { RecordLine, titleOf } from './record-line.tsx'
import { SettledTwice } from './settled-twice.tsx'
import { useExchange, useExchangeDesk } from './use-exchange.ts'
import { type Apart, type Chosen, VersionsApart } from './versions-apart.tsx'

export const ConflictRow = memo(function ConflictRow({ conflict }: { readonly conflict: FieldConflictOffered }) {
  const reading = useReading()
  const { t } = reading.words
  const exchange = useExchangeDesk()
  const { deciding } = useExchange()
  const { record, field, versions, isSettledTwice, reappears, declinedAt } = conflict
  const settling = settlingOf(deciding, conflict)
  const title = titleOf(reading, record)
  const about = `${title}, ${fieldName(reading.words, field)}`
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lay out what is beside its legend
    <div className={styles['row']} role="group" aria-label={about}>
      <div className={styles['rowHead']}>
        <p>
          <RecordLine id={record} /> <span className={styles['quiet']}>– {fieldName(reading.words, field)}</span>
        </p>
        <DeclinedBefore at={declinedAt} />
        {reappears ? (
          <Badge tone="check" shape="warning">
            {t('exchange.import.reappears')}
          </Badge>
        ) : null}
      </div>
      <SettledTwice
        record={record}
        field={field}
        versions={versions.map(({ version }) => version)}
        isKnown={isSettledTwice}
      />
      <VersionsApart
        about={about}
        field={field}
        versions={[...versions.filter(({ isHere }) => isHere), ...versions.filter(({ isHere }) => !isHere)].map(
          apartOf
        )}
        chosen={settling.kind === 'later' ? null : settling}
        onChoose={chosen => exchange.decide(now => withSettling(now, conflict, settlingFrom(chosen)))}
        mayWait={true}
      />
    </div>
  )
})

function apartOf({ version, isHere, isOffered }: VersionApart): Apart {
  return { version, whose: isHere ? (isOffered ? 'both' : 'yours') : 'theirs' }
}

function settlingFrom(chosen: Chosen) {
  return chosen ?? ({ kind: 'later' } as const)
}
