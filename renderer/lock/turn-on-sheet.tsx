/** Turning the lock on: the passphrase, when it closes by itself, then the recovery sheet, which has to be kept. */
import { useState } from 'react'
import { PassphraseFields } from '../exchange/passphrase-fields.tsx'
import { useFault } from '../parts/use-fault.ts'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { useAtWork } from '../work/at-work.tsx'
import styles from './lock.module.css'
import { LockAfter } from './lock-section.tsx'
import { LockSheet } from './lock-sheet.tsx'
import { lockProblemInWords } from './lock-words.ts'
import { RecoverySheet } from './recovery-sheet.tsx'
import { useLockDesk } from './use-lock.ts'

/** Long enough to answer a telephone, short enough for a corridor. */
const proposedMinutes = 10

export function TurnOnSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const desk = useDesk()
  const lock = useLockDesk()
  const atWork = useAtWork()
  const { form, goThere } = useFault()
  const [typed, setTyped] = useState({ passphrase: '', again: '' })
  const [minutes, setMinutes] = useState<number | null>(proposedMinutes)
  const [trouble, setTrouble] = useState<'passphrase' | 'again' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [code, setCode] = useState<string | null>(null)

  async function turnOn(): Promise<void> {
    const { passphrase, again } = typed
    if (isBusy) return
    const found = passphrase === '' ? 'passphrase' : passphrase === again ? null : 'again'
    setTrouble(found)
    setProblem(null)
    if (found !== null) {
      goThere()
      return
    }
    const by = await atWork.who()
    if (by === null) return
    setIsBusy(true)
    const answer = await lock.turnOn(passphrase, by)
    setIsBusy(false)
    if (!answer.ok) {
      setProblem(lockProblemInWords(words, answer.problem, 'passphrase'))
      goThere()
      return
    }
    setTyped({ passphrase: '', again: '' })
    setCode(answer.value.recoveryCode)
    await desk.changeSettings({ lockAfterMinutes: minutes ?? undefined })
  }

  if (code !== null) return <RecoverySheet code={code} told={t('lock.sheet.turnedOn')} onClose={onClose} />
  return (
    <LockSheet
      title={t('lock.turnOn.title')}
      done={t('lock.turnOn.next')}
      isBusy={isBusy}
      problem={problem}
      form={form}
      onSubmit={() => void turnOn()}
      onClose={onClose}
    >
      <p>{t('lock.turnOn.about')}</p>
      <PassphraseFields
        {...typed}
        label={t('lock.turnOn.passphrase')}
        missing={t('lock.present.missing')}
        trouble={trouble}
        onChange={change => {
          setTyped(now => ({ ...now, ...change }))
          setTrouble(null)
        }}
      />
      <LockAfter minutes={minutes} onChoose={setMinutes} />
      <p className={styles['quiet']}>{t('lock.turnOn.after')}</p>
      <p className={styles['quiet']}>{t('lock.section.forgotten')}</p>
    </LockSheet>
  )
}
