/** A new recovery sheet: the old one was lost, or seen by somebody who should not. */
import { useState } from 'react'
import { useWords } from '../words/use-words.ts'
import styles from './lock.module.css'
import { RecoverySheet } from './recovery-sheet.tsx'
import { useLockDesk } from './use-lock.ts'
import { WithPassphrase } from './with-passphrase.tsx'

export function RenewSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const lock = useLockDesk()
  const [code, setCode] = useState<string | null>(null)
  if (code !== null) return <RecoverySheet code={code} told={t('lock.sheet.renewed')} onClose={onClose} />
  return (
    <WithPassphrase
      title={t('lock.renew.title')}
      done={t('lock.renew.make')}
      onGiven={async passphrase => {
        const answer = await lock.renewRecovery(passphrase)
        if (!answer.ok) return answer.problem
        setCode(answer.value.recoveryCode)
        return null
      }}
      onClose={onClose}
    >
      <p>{t('lock.renew.about')}</p>
      <p className={styles['quiet']}>{t('lock.renew.copies')}</p>
    </WithPassphrase>
  )
}
