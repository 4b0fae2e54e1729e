/** The form before a locked directory, whichever secret it asks for: why it stayed closed, and the button that opens it. */
import { type ReactNode, type RefObject, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './lock.module.css'
import type { UnlockRefusal } from './lock-desk.ts'

export interface EntryFormProps {
  readonly about: string
  /** the button */
  readonly open: string
  readonly isBusy: boolean
  /** why it stayed closed; null while nothing was tried */
  readonly refusal: UnlockRefusal | null
  /** what to do about a secret that is not right */
  readonly wrongNext: string
  readonly form: RefObject<HTMLFormElement | null>
  readonly onSubmit: () => void
  readonly children: ReactNode
}

export function EntryForm(props: EntryFormProps) {
  const { about, open, isBusy, refusal, wrongNext, form, onSubmit, children } = props
  const { t } = useWords()
  // Told only while it is known: a key has to be pressed first.
  const [isCapsLock, setIsCapsLock] = useState(false)
  return (
    <form
      ref={form}
      className={styles['entry']}
      noValidate={true}
      onKeyUp={event => setIsCapsLock(event.getModifierState('CapsLock'))}
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      <p>{about}</p>
      {children}
      <div role="status">{isCapsLock ? <p>{t('lock.locked.capsLock')}</p> : null}</div>
      <div role="alert" className={styles['refusal']}>
        {refusal === null ? null : <p>{refusalInWords(t, refusal, wrongNext)}</p>}
      </div>
      <div className={styles['line']}>
        <Button kind="primary" type="submit" isPending={isBusy}>
          {open}
        </Button>
        <p role="status" className={styles['quiet']}>
          {isBusy ? t('lock.locked.working') : ''}
        </p>
      </div>
    </form>
  )
}

function refusalInWords(t: ReturnType<typeof useWords>['t'], refusal: UnlockRefusal, wrongNext: string): string {
  switch (refusal.kind) {
    case 'not-saved':
      return t('lock.failed.not-saved', { cause: t(`saving.cause.${refusal.cause}`) })
    case 'no-recovery':
      return t('lock.failed.no-recovery')
    case 'wrong-secret':
      return `${t('lock.locked.notOpened')} ${wrongNext}`
    default:
      return refusal satisfies never
  }
}
