/**
 * The passphrase is forgotten: in with the code of the recovery sheet and a new passphrase. Without the sheet nothing
 * opens, which is said as it is, with what can be done instead.
 */
import { useState } from 'react'
import { PassphraseFields } from '../exchange/passphrase-fields.tsx'
import { Button } from '../parts/button.tsx'
import { useFault } from '../parts/use-fault.ts'
import { useWords } from '../words/use-words.ts'
import { EntryForm } from './entry-form.tsx'
import styles from './lock.module.css'
import type { UnlockRefusal } from './lock-desk.ts'
import { NoWayIn } from './no-way-in.tsx'
import { typedCode } from './recovery-code.ts'
import { SecretField } from './secret-field.tsx'
import { useLockDesk } from './use-lock.ts'

export interface RecoveryEntryProps {
  readonly hasRecovery: boolean
  /** where the locked data lie, for people to read */
  readonly dataFolder: string
  readonly onBack: () => void
}

export function RecoveryEntry({ hasRecovery, dataFolder, onBack }: RecoveryEntryProps) {
  const { t } = useWords()
  return (
    <>
      {hasRecovery ? <CodeEntry /> : <p className={styles['strong']}>{t('lock.recovery.noSheet')}</p>}
      <div>
        <Button startsHere={!hasRecovery} onPress={onBack}>
          {t('lock.recovery.back')}
        </Button>
      </div>
      <NoWayIn dataFolder={dataFolder} />
    </>
  )
}

type Trouble = 'code' | 'passphrase' | 'again'

function CodeEntry() {
  const { t } = useWords()
  const lock = useLockDesk()
  const { form, goThere } = useFault()
  const [code, setCode] = useState('')
  const [typed, setTyped] = useState({ passphrase: '', again: '' })
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const [refusal, setRefusal] = useState<UnlockRefusal | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const { passphrase, again } = typed

  async function recover(): Promise<void> {
    if (isBusy) return
    const missing = typedCode(code) === '' ? 'code' : passphrase === '' ? 'passphrase' : null
    const stop = missing ?? (passphrase === again ? null : 'again')
    setTrouble(stop)
    setRefusal(null)
    if (stop !== null) {
      goThere()
      return
    }
    setIsBusy(true)
    const refused = await lock.recover(typedCode(code), passphrase)
    setIsBusy(false)
    setRefusal(refused)
    if (refused !== null) goThere()
  }

  const isWrong = refusal?.kind === 'wrong-secret'
  return (
    <EntryForm
      about={t('lock.recovery.about')}
      open={t('lock.recovery.open')}
      isBusy={isBusy}
      refusal={refusal}
      wrongNext={t('lock.recovery.wrongNext')}
      form={form}
      onSubmit={() => void recover()}
    >
      <SecretField
        label={t('lock.recovery.code')}
        showLabel={t('lock.locked.showCode')}
        hint={t('lock.recovery.codeHint')}
        value={code}
        onChange={value => {
          setCode(value)
          setTrouble(null)
          setRefusal(null)
        }}
        problem={trouble === 'code' ? t('lock.recovery.codeMissing') : isWrong ? t('lock.recovery.wrong') : null}
        startsHere={true}
        isShownFirst={true}
      />
      <PassphraseFields
        {...typed}
        label={t('lock.change.next')}
        missing={t('lock.present.missing')}
        startsHere={false}
        trouble={trouble === 'code' ? null : trouble}
        onChange={change => {
          setTyped(now => ({ ...now, ...change }))
          setTrouble(null)
        }}
      />
    </EntryForm>
  )
}
