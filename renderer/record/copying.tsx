/**
 * Text to take along: a click copies it. Addresses of pages are such text too; nothing here leads out of the program.
 *
 * These are plain buttons: dozens of them are drawn at each keystroke of the lookup, and a button needs no help to be
 * pressed, focused or read out.
 */
import type { Phone } from '../../shared/records/phone.ts'
import { withoutTurning } from '../words/names.ts'
import styles from './copying.module.css'
import { phoneText } from './phone-text.ts'
import { useReading } from './reading.ts'

/** Says once what pressing such a button does; each of them points here. */
export function CopyHint() {
  const { words } = useReading()
  return (
    <p id={copyHintId} hidden>
      {words.t('card.copy')}
    </p>
  )
}

const copyHintId = 'copy-hint'

export interface PhoneNumberProps {
  readonly phone: Phone
  readonly size?: 'large' | 'small'
  /** words beside it that a note need not repeat */
  readonly beside?: string
}

export function PhoneNumber({ phone, size = 'large', beside = '' }: PhoneNumberProps) {
  const { words, copy } = useReading()
  const number = phoneText(phone)
  const note = phone.note === null || beside.includes(phone.note) ? null : phone.note
  return (
    <span className={styles['phone']}>
      <button
        type="button"
        className={`${styles['number']} ${styles[size]}`}
        aria-describedby={copyHintId}
        onClick={() => copy(number)}
      >
        {number}
      </button>
      {note === null ? null : <span className={styles['note']}>{words.name(note)}</span>}
      {phone.number === null ? <span className={styles['note']}>{words.t('card.phoneAsTyped')}</span> : null}
    </span>
  )
}

/** `shown` is drawn where the text itself is too long. What is copied is the text as it is. */
export function CopyText({ text, shown = text }: { readonly text: string; readonly shown?: string }) {
  const { copy } = useReading()
  return (
    <button
      type="button"
      className={styles['text']}
      title={shown === text ? undefined : withoutTurning(text)}
      aria-describedby={copyHintId}
      onClick={() => copy(text)}
    >
      {withoutTurning(shown)}
    </button>
  )
}
