/** The page before a locked directory: the passphrase, or the way in with the recovery sheet. Holds no record. */
import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { useFault } from '../parts/use-fault.ts'
import { Door } from '../trouble/door.tsx'
import { useWords } from '../words/use-words.ts'
import { EntryForm } from './entry-form.tsx'
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
  const { form, goThere } = useFault()
  const [passphrase, setPassphrase] = useState('')
  const [isMissing, setIsMissing] = useState(false)
  const [refusal, setRefusal] = useState<UnlockRefusal | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function unlock(): Promise<void> {
    if (isBusy) return
    setIsMissing(passphrase === '')
    setRefusal(null)
    if (passphrase === '') {
      goThere()
      return
    }
    setIsBusy(true)
    const found = await lock.unlock(passphrase)
    setIsBusy(false)
    setRefusal(found)
    // When it went well this page is gone by now.
    if (found !== null) goThere()
  }

  const isWrong = refusal?.kind === 'wrong-secret'
  return (
    <>
      <EntryForm
        about={t('lock.locked.about')}
        open={t('lock.locked.unlock')}
        isBusy={isBusy}
        refusal={refusal}
        wrongNext={t('lock.locked.wrongNext')}
        form={form}
        onSubmit={() => void unlock()}
      >
        <SecretField
          label={t('lock.locked.passphrase')}
          showLabel={t('lock.locked.show')}
          value={passphrase}
          onChange={typed => {
            setPassphrase(typed)
            setIsMissing(false)
            setRefusal(null)
          }}
          problem={isMissing ? t('lock.locked.missing') : isWrong ? t('lock.locked.wrong') : null}
          startsHere={true}
        />
      </EntryForm>
      <div>
        <Button onPress={onForgotten}>{t('lock.locked.forgotten')}</Button>
      </div>
      <p className={styles['quiet']}>{t('lock.locked.filesWait')}</p>
    </>
  )
}
