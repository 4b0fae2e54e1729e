/** Another running copy has the data folder open. */
import { useState } from 'react'
import type { Holder } from '../../shared/bridge.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { Support } from './damaged.tsx'
import { Door } from './door.tsx'
import styles from './trouble.module.css'

export interface HeldProps {
  readonly holder: Holder
  /** it runs on this very computer, and can be found and closed */
  readonly isHere: boolean
}

export function Held({ holder, isHere }: HeldProps) {
  const { t } = useWords()
  const desk = useDesk()
  const [isAsked, setIsAsked] = useState(false)
  // Another copy is at the lock at this moment, and has not said which it is.
  const isNamed = holder.computer !== ''
  return (
    <Door title={t('held.title')}>
      <p className={styles['what']}>
        {isNamed ? t('held.text', { computer: holder.computer }) : t('held.textUnnamed')}
      </p>
      <p>{t('held.next')}</p>
      <div>
        <Button kind="primary" onPress={() => void desk.open()}>
          {t('app.tryAgain')}
        </Button>
      </div>
      {isHere || !isNamed ? null : (
        <div className={styles['way']}>
          <Button onPress={() => setIsAsked(true)}>{t('held.takeOver')}</Button>
          <p className={styles['hint']}>{t('held.takeOverHint')}</p>
        </div>
      )}
      {isNamed ? <Support lines={[`${holder.computer}, ${holder.processId}, ${holder.since}`]} /> : null}
      {isAsked ? (
        <Question
          title={t('held.sureTitle')}
          onPutAway={() => setIsAsked(false)}
          answers={
            <>
              <Button onPress={() => void desk.takeOver()}>{t('held.sure')}</Button>
              <Button kind="quiet" startsHere={true} onPress={() => setIsAsked(false)}>
                {t('held.notSure')}
              </Button>
            </>
          }
        >
          <p>{t('held.sureText', { computer: holder.computer })}</p>
        </Question>
      ) : null}
    </Door>
  )
}
