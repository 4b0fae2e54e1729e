/** A sheet that needs nothing but the present passphrase to do what it says. */
import { type ReactNode, useState } from 'react'
import type { LockProblem } from '../../shared/lock.ts'
import { useFault } from '../parts/use-fault.ts'
import { useWords } from '../words/use-words.ts'
import { LockSheet } from './lock-sheet.tsx'
import { lockProblemInWords } from './lock-words.ts'
import { SecretField } from './secret-field.tsx'

export interface WithPassphraseProps {
  readonly title: string
  readonly done: string
  /** null when it is done, or was put away; the sheet is closed by whoever opened it */
  readonly onGiven: (passphrase: string) => Promise<LockProblem | null>
  readonly onClose: () => void
  readonly children: ReactNode
}

export function WithPassphrase({ title, done, onGiven, onClose, children }: WithPassphraseProps) {
  const words = useWords()
  const { t } = words
  const { form, goThere } = useFault()
  const [passphrase, setPassphrase] = useState('')
  const [trouble, setTrouble] = useState<'missing' | 'wrong' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function go(): Promise<void> {
    if (isBusy) return
    setTrouble(passphrase === '' ? 'missing' : null)
    setProblem(null)
    if (passphrase === '') {
      goThere()
      return
    }
    setIsBusy(true)
    const found = await onGiven(passphrase)
    setIsBusy(false)
    if (found === null) return
    setTrouble(found.kind === 'wrong-secret' ? 'wrong' : null)
    setProblem(lockProblemInWords(words, found, 'passphrase'))
    goThere()
  }

  return (
    <LockSheet
      title={title}
      done={done}
      isBusy={isBusy}
      problem={problem}
      form={form}
      onSubmit={() => void go()}
      onClose={onClose}
    >
      {children}
      <SecretField
        label={t('lock.present.label')}
        showLabel={t('lock.locked.show')}
        value={passphrase}
        onChange={value => {
          setPassphrase(value)
          setTrouble(null)
          setProblem(null)
        }}
        problem={trouble === null ? null : t(`lock.present.${trouble}`)}
        startsHere={true}
      />
    </LockSheet>
  )
}
