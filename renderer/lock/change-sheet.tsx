/** Another passphrase. Whoever forgot the present one and has the recovery sheet may use its code instead. */
import { useState } from 'react'
import { PassphraseFields } from '../exchange/passphrase-fields.tsx'
import { Button } from '../parts/button.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { useFault } from '../parts/use-fault.ts'
import { useWords } from '../words/use-words.ts'
import styles from './lock.module.css'
import { LockSheet } from './lock-sheet.tsx'
import { lockProblemInWords } from './lock-words.ts'
import { typedCode } from './recovery-code.ts'
import { SecretField } from './secret-field.tsx'
import { useLockDesk } from './use-lock.ts'

export function ChangeSheet({ onClose }: { readonly onClose: () => void }) {
  const words = useWords()
  const { t } = words
  const lock = useLockDesk()
  const say = useSay()
  const { form, goThere } = useFault()
  const [manner, setManner] = useState<'passphrase' | 'recovery'>('passphrase')
  const [present, setPresent] = useState('')
  const [typed, setTyped] = useState({ passphrase: '', again: '' })
  const [trouble, setTrouble] = useState<'present' | 'wrong' | 'passphrase' | 'again' | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const isCode = manner === 'recovery'

  async function change(): Promise<void> {
    const { passphrase, again } = typed
    const secret = { manner, text: isCode ? typedCode(present) : present }
    if (isBusy) return
    const missing = secret.text === '' ? 'present' : passphrase === '' ? 'passphrase' : null
    const found = missing ?? (passphrase === again ? null : 'again')
    setTrouble(found)
    setProblem(null)
    if (found !== null) {
      goThere()
      return
    }
    setIsBusy(true)
    const answer = await lock.changePassphrase(secret, passphrase)
    setIsBusy(false)
    if (answer.ok) {
      onClose()
      say(t('lock.change.done'), 'done')
      return
    }
    setTrouble(answer.problem.kind === 'wrong-secret' ? 'wrong' : null)
    setProblem(lockProblemInWords(words, answer.problem, manner))
    goThere()
  }

  const wrong = t(isCode ? 'lock.present.wrongCode' : 'lock.present.wrong')
  const missing = t(isCode ? 'lock.recovery.codeMissing' : 'lock.present.missing')
  return (
    <LockSheet
      title={t('lock.change.title')}
      done={t('lock.change.save')}
      isBusy={isBusy}
      problem={problem}
      form={form}
      onSubmit={() => void change()}
      onClose={onClose}
    >
      <p>{t('lock.change.about')}</p>
      <SecretField
        key={manner}
        label={t(isCode ? 'lock.recovery.code' : 'lock.change.present')}
        showLabel={t(isCode ? 'lock.locked.showCode' : 'lock.locked.show')}
        value={present}
        onChange={value => {
          setPresent(value)
          setTrouble(null)
          setProblem(null)
        }}
        problem={trouble === 'present' ? missing : trouble === 'wrong' ? wrong : null}
        startsHere={true}
        isShownFirst={isCode}
        {...(isCode ? { hint: t('lock.recovery.codeHint') } : {})}
      />
      <div>
        <Button
          onPress={() => {
            setManner(isCode ? 'passphrase' : 'recovery')
            setPresent('')
            setTrouble(null)
            setProblem(null)
          }}
        >
          {t(isCode ? 'lock.change.usePassphrase' : 'lock.change.useCode')}
        </Button>
      </div>
      <PassphraseFields
        {...typed}
        label={t('lock.change.next')}
        missing={t('lock.present.missing')}
        startsHere={false}
        trouble={trouble === 'passphrase' || trouble === 'again' ? trouble : null}
        onChange={changed => {
          setTyped(now => ({ ...now, ...changed }))
          setTrouble(null)
        }}
      />
      <p className={styles['quiet']}>{t('lock.change.copies')}</p>
    </LockSheet>
  )
}
