/** One value before and after, with a way back to the old one where it can be put back. */
import { useRef } from 'react'
import { kindOfId } from '../../shared/directory.ts'
import type { ValueChange } from '../../shared/history.ts'
import type { Fields } from '../../shared/records/field.ts'
import { fieldsOf } from '../../shared/records/kinds.ts'
import { shownVersions } from '../../shared/replica/edit.ts'
import { registerOf } from '../../shared/replica/entry.ts'
import { distinctVersions, normalForm } from '../../shared/replica/register.ts'
import { focusSoon } from '../parts/focus-soon.ts'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { fieldName, valueText } from '../record/value-text.ts'
import { useMaking } from '../work/making.ts'
import styles from './history.module.css'
import { isPresence } from './told.ts'

export interface ChangeLineProps {
  readonly change: ValueChange
  /** the record, as it is called on this screen */
  readonly name: string
}

export function ChangeLine({ change, name }: ChangeLineProps) {
  const { words, directory } = useReading()
  const { t } = words
  const line = useRef<HTMLLIElement>(null)
  // The button that was pressed goes away with what it did; the keys go on from its line.
  const goOnHere = (): void => focusSoon(() => line.current)
  const { field, before, after } = change
  if (isPresence(change)) {
    return (
      <li ref={line} tabIndex={-1} className={styles['change']}>
        <span>{t(after === null ? 'history.restored' : 'history.removed')}</span>
        {after === null ? null : <RestoreRecord change={change} name={name} onMade={goOnHere} />}
      </li>
    )
  }
  const old = before.length === 0 ? [null] : before
  return (
    <li ref={line} tabIndex={-1} className={styles['change']}>
      <span className={styles['field']}>{fieldName(words, field)}:</span>
      {old.map(value => (
        <span key={JSON.stringify(value)} className={styles['old']}>
          <span>{valueText(words, directory, value, field)}</span>
          <RestoreValue change={change} value={value} name={name} onMade={goOnHere} />
        </span>
      ))}
      <span className={styles['new']}>{valueText(words, directory, after, field)}</span>
      {change.besides === undefined || change.besides.length === 0 ? null : (
        <span className={styles['quiet']}>
          {t('history.besides', {
            values: change.besides.map(value => valueText(words, directory, value, field)).join(' / ')
          })}
        </span>
      )}
    </li>
  )
}

interface RestoreProps extends ChangeLineProps {
  /** the button that was pressed is gone then */
  readonly onMade: () => void
}

function RestoreValue({ change, value, name, onMade }: RestoreProps & { readonly value: unknown }) {
  const { words, directory } = useReading()
  const { t } = words
  const making = useMaking()
  const { record, field } = change
  const kind = kindOfId(record)
  const entry = directory.entries.get(record)
  // What is removed is put back first; what nobody knows, or is never edited, has nothing to be put back into.
  if (kind === null || kind === 'verification' || entry === undefined || directory.removed.has(record)) return null
  const fields: Fields = fieldsOf[kind]
  if (!Object.hasOwn(fields, field)) return null
  const now = distinctVersions(registerOf(entry, field))
  if (now.length < 2 && normalForm(now[0]?.value ?? null) === normalForm(value)) {
    return <span className={styles['quiet']}>({t('history.isNow')})</span>
  }
  const said = { field: fieldName(words, field), value: valueText(words, directory, value, field) }
  async function restore(): Promise<void> {
    if (kind === null || kind === 'verification') return
    const shown = [...shownVersions(entry, field)]
    const edit = { id: record, kind, isNew: false, fields: { [field]: { value, shown } } }
    const done = t('history.restoredValue', { name, ...said })
    if (await making.makeAndSay({ cause: 'value-restored', changes: [edit] }, done)) onMade()
  }
  return (
    <TextButton isAction={true} label={t('history.restoreThis', said)} onClick={() => void restore()}>
      {t('history.restore')}
    </TextButton>
  )
}

function RestoreRecord({ change, name, onMade }: RestoreProps) {
  const { words, directory } = useReading()
  const { t } = words
  const making = useMaking()
  const kind = kindOfId(change.record)
  if (kind === null || !directory.removed.has(change.record)) return null
  async function restore(): Promise<void> {
    if (kind === null) return
    const edit = { id: change.record, kind, isNew: false, fields: {}, presence: 'restore' as const }
    if (await making.makeAndSay({ cause: 'value-restored', changes: [edit] }, t('edit.restored', { name }))) onMade()
  }
  return (
    <TextButton isAction={true} label={t('record.restoreThis', { name })} onClick={() => void restore()}>
      {t('history.restoreRecord')}
    </TextButton>
  )
}
