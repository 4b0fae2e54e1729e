/** The page before a locked directory: the passphrase, or the way in with the recovery sheet. Holds no record. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Door } from '../trouble/door.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './lock.module.css'
import type { UnlockRefusal } from './lock-desk.ts'
import { RecoveryEntry } from './recovery-entry.tsx'
import { SecretField } from './secret-field.tsx'
import { useLockDesk } from './use-lock.ts'

export interface LockedProps {
  readonly hasRecovery: boolean
  /** where the locked data lie, for people to read */
  readonly dataFolder: string
}

export function Locked({ hasRecovery, dataFolder }: LockedProps) {
  const { t } = useWords()
  const [isForgotten, setIsForgotten] = useState(false)
  return (
    <Door title={t(isForgotten && hasRecovery ? 'lock.recovery.title' : 'lock.locked.title')}>
      {isForgotten ? (
        <RecoveryEntry hasRecovery={hasRecovery} dataFolder={dataFolder} onBack={() => setIsForgotten(false)} />
      ) : (
        <PassphraseEntry onForgotten={() => setIsForgotten(true)} />
      )}
    </Door>
  )
}

function PassphraseEntry({ onForgotten }: { readonly onForgotten: () => void }) {
  const { t } = useWords()
  const lock = useLockDesk()
  const form = useRef<HTMLFormElement>(null)
  const [passphrase, setPassphrase] = useState('')
  const [refusal, setRefusal] = useState<'missing' | UnlockRefusal | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const capsLock = useCapsLock()

  async function unlock(): Promise<void> {
    if (isBusy) return
    if (passphrase === '') {
      setRefusal('missing')
      return
    }
    setRefusal(null)
    setIsBusy(true)
    const found = await lock.unlock(passphrase)
    setIsBusy(false)
    setRefusal(found)
    // When it went well this page is gone by now.
    if (found !== null) form.current?.querySelector('input')?.select()
  }

  const isWrong = refusal !== null && refusal !== 'missing' && refusal.kind !== 'not-saved'
  return (
    <>
      <p>{t('lock.locked.about')}</p>
      <form
        ref={form}
        className={styles['entry']}
        noValidate={true}
        onKeyUp={capsLock.onKey}
        onSubmit={event => {
          event.preventDefault()
          void unlock()
        }}
      >
        <SecretField
          label={t('lock.locked.passphrase')}
          showLabel={t('lock.locked.show')}
          value={passphrase}
          onChange={typed => {
            setPassphrase(typed)
            setRefusal(null)
          }}
          problem={refusal === 'missing' ? t('lock.locked.missing') : isWrong ? t('lock.locked.wrong') : null}
          startsHere={true}
        />
        {capsLock.isOn ? <p role="status">{t('lock.locked.capsLock')}</p> : null}
        <RefusalNotice refusal={refusal} wrong={`${t('lock.locked.notOpened')} ${t('lock.locked.wrongNext')}`} />
        <div className={styles['line']}>
          <Button kind="primary" type="submit" isPending={isBusy}>
            {t('lock.locked.unlock')}
          </Button>
          <p role="status" className={styles['quiet']}>
            {isBusy ? t('lock.locked.working') : ''}
          </p>
        </div>
      </form>
      <div>
        <Button onPress={onForgotten}>{t('lock.locked.forgotten')}</Button>
      </div>
      <p className={styles['quiet']}>{t('lock.locked.filesWait')}</p>
    </>
  )
}

/** Why it stayed closed, and what to do; read out at once. */
export function RefusalNotice({
  refusal,
  wrong
}: {
  readonly refusal: UnlockRefusal | string | null
  /** what to say of a secret that is not the right one */
  readonly wrong: string
}) {
  const { t } = useWords()
  return (
    <div role="alert" className={styles['refusal']}>
      {refusal === null || typeof refusal === 'string' ? null : (
        <p>
          {refusal.kind === 'not-saved'
            ? t('lock.failed.not-saved', { cause: t(`saving.cause.${refusal.cause}`) })
            : refusal.kind === 'no-recovery'
              ? t('lock.failed.no-recovery')
              : wrong}
        </p>
      )}
    </div>
  )
}

/** Told only while it is known: a key has to be pressed first. */
function useCapsLock(): { readonly isOn: boolean; readonly onKey: (event: KeyboardEvent) => void } {
  const [isOn, setIsOn] = useState(false)
  return { isOn, onKey: event => setIsOn(event.getModifierState('CapsLock')) }
}
