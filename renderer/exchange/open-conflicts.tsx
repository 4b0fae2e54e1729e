/**
 * Everything that was written apart and that nobody has settled, in one place: one press opens it, one more settles it.
 */
import { useMemo, useRef, useState } from 'react'
import { type Directory, kindOfId } from '../../shared/directory.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { RecordChange } from '../../shared/replica/edit.ts'
import type { Register } from '../../shared/replica/register.ts'
import { removedField } from '../../shared/replica/removal.ts'
import { presenceSettlementOf, settlementsOf, unitedValue } from '../../shared/replica/settling.ts'
import { Button } from '../parts/button.tsx'
import { focusSoon } from '../parts/focus-soon.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { useReading } from '../record/reading.ts'
import { fieldName, valueText } from '../record/value-text.ts'
import { useOpen } from '../use-desk.ts'
import { useMaking } from '../work/making.ts'
import styles from './exchange.module.css'
import { RecordLine, titleOf } from './record-line.tsx'
import { SettledTwice } from './settled-twice.tsx'
import { apartIn, type Chosen, VersionsApart } from './versions-apart.tsx'

interface OpenConflict {
  readonly record: RecordId
  /** `removed`: the record was removed at one station and changed at another */
  readonly field: string
}

/** More at once nobody goes through. */
const shownAtOnce = 20

export function OpenConflicts() {
  const { t } = useReading().words
  const { directory } = useOpen()
  const conflicts = useMemo(() => openConflictsIn(directory), [directory])
  const [shown, setShown] = useState(shownAtOnce)
  const [opened, setOpened] = useState<string | null>(null)
  const section = useRef<HTMLElement>(null)
  return (
    <section ref={section} tabIndex={-1} className={styles['section']} aria-labelledby="open-conflicts">
      <SectionHead
        id="open-conflicts"
        title={conflicts.length === 0 ? t('exchange.open.title') : `${t('exchange.open.title')} (${conflicts.length})`}
      />
      {conflicts.length === 0 ? (
        <p className={styles['quiet']}>{t('exchange.open.none')}</p>
      ) : (
        <ul className={styles['list']}>
          {conflicts.slice(0, shown).map(conflict => (
            <ConflictItem
              key={keyOf(conflict)}
              conflict={conflict}
              isOpen={opened === keyOf(conflict)}
              // The row goes away with what was settled; the keys go on at what is left.
              onSettled={() => focusSoon(() => section.current)}
              onToggle={() => setOpened(now => (now === keyOf(conflict) ? null : keyOf(conflict)))}
            />
          ))}
        </ul>
      )}
      {conflicts.length <= shown ? null : (
        <div>
          <Button onPress={() => setShown(now => now + 100)}>
            {t('exchange.open.more', { count: Math.min(100, conflicts.length - shown) })}
          </Button>
        </div>
      )}
    </section>
  )
}

/** All that is written apart, by record. */
function openConflictsIn(directory: Directory): readonly OpenConflict[] {
  return [
    ...[...directory.conflicts].flatMap(([record, fields]) => fields.map(({ field }) => ({ record, field }))),
    ...[...directory.contested].map(record => ({ record, field: removedField }))
  ]
}

interface ConflictItemProps {
  readonly conflict: OpenConflict
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly onSettled: () => void
}

function ConflictItem({ conflict, isOpen, onToggle, onSettled }: ConflictItemProps) {
  const reading = useReading()
  const { words, directory } = reading
  const { t } = words
  const { record, field } = conflict
  const isPresence = field === removedField
  const what = isPresence ? titleOf(reading, record) : `${titleOf(reading, record)}, ${fieldName(words, field)}`
  const versions = versionsOf(directory, conflict)
  return (
    <li className={styles['row']}>
      <div className={styles['rowHead']}>
        <p>
          <RecordLine id={record} />
          {isPresence ? null : <span className={styles['quiet']}> – {fieldName(words, field)}</span>}
        </p>
        <span className={styles['briefly']}>
          {isPresence
            ? t('exchange.settle.removedApart')
            : versions.map(({ value }) => valueText(words, directory, value, field)).join(' / ')}
        </span>
        <Button onPress={onToggle} isExpanded={isOpen} label={t('exchange.open.showThis', { what })}>
          {t(isOpen ? 'exchange.open.hide' : 'exchange.open.show')}
        </Button>
      </div>
      {!isOpen ? null : isPresence ? (
        <PresenceChoice conflict={conflict} onSettled={onSettled} />
      ) : (
        <ValueChoice conflict={conflict} what={what} onSettled={onSettled} />
      )}
    </li>
  )
}

interface ChoiceProps {
  readonly conflict: OpenConflict
  readonly onSettled: () => void
}

function ValueChoice({ conflict, what, onSettled }: ChoiceProps & { readonly what: string }) {
  const { directory } = useReading()
  const settle = useSettling(onSettled)
  const { record, field } = conflict
  const kind = kindOfId(record)
  const versions = versionsOf(directory, conflict)
  function choose(chosen: Chosen): void {
    if (chosen === null || kind === null) return
    const value = chosen.kind === 'all' ? unitedValue(versions) : chosen.value
    settle(settlementsOf(directory, record, kind, field, value), conflict)
  }
  return (
    <>
      <SettledTwice record={record} field={field} versions={versions} isKnown={false} />
      <VersionsApart
        about={what}
        field={field}
        versions={apartIn(versions)}
        chosen={null}
        onChoose={choose}
        mayWait={false}
      />
    </>
  )
}

function PresenceChoice({ conflict, onSettled }: ChoiceProps) {
  const { record } = conflict
  const { t } = useReading().words
  const settle = useSettling(onSettled)
  const kind = kindOfId(record)
  if (kind === null) return null
  return (
    <p className={styles['others']}>
      <Button onPress={() => settle([presenceSettlementOf(record, kind, 'restore')], conflict)}>
        {t('exchange.settle.keepRecord')}
      </Button>
      <Button onPress={() => settle([presenceSettlementOf(record, kind, 'remove')], conflict)}>
        {t('exchange.settle.removeRecord')}
      </Button>
    </p>
  )
}

/** Writes what was chosen, and says so with a way to take it back. */
function useSettling(onSettled: () => void): (changes: readonly RecordChange[], conflict: OpenConflict) => void {
  const reading = useReading()
  const making = useMaking()
  const { words } = reading
  return (changes, { record, field }) => {
    const done = words.t('exchange.settle.done', {
      name: titleOf(reading, record),
      field: field === removedField ? words.t('history.removed') : fieldName(words, field)
    })
    if (changes.length === 0) return
    void making.makeAndSay({ cause: 'settlement', changes: [...changes] }, done).then(isMade => {
      if (isMade) onSettled()
    })
  }
}

/** One of each value that stands there. */
function versionsOf(directory: Directory, { record, field }: OpenConflict): Register {
  return directory.conflicts.get(record)?.find(one => one.field === field)?.versions ?? []
}

function keyOf({ record, field }: OpenConflict): string {
  return `${record} ${field}`
}
