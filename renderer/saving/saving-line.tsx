/**
 * How the changes made here stand with the disk, in the top bar. "Saved" is said only of what is on disk; a disk that
 * refuses is said to, for as long as it does.
 */
import type { BackupProblem } from '../../shared/bridge.ts'
import { Mark } from '../parts/mark.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { timeInBelgrade } from '../today.ts'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import styles from './saving.module.css'

export function SavingLine() {
  const words = useWords()
  const { t } = words
  const { saving } = useOpen()
  const desk = useDesk()
  const { problem, waiting, savedAt, closing, backupProblem, isMistaken } = saving
  return (
    <div className={styles['line']}>
      <div role="alert">
        {problem === null ? null : (
          <p className={styles['problem']}>
            <Mark shape="cross" />
            {t('saving.problem', { cause: t(`saving.cause.${problem.cause}`) })}
          </p>
        )}
      </div>
      {problem === null ? null : (
        <TextButton isAction={true} onClick={() => void desk.trySavingAgain()}>
          {t('saving.tryNow')}
        </TextButton>
      )}
      {closing === 'no' ? null : <p className={styles['quiet']}>{t('saving.waiting')}</p>}
      {problem !== null || closing !== 'no' ? null : waiting > 0 ? (
        <p className={styles['quiet']}>{t('saving.underWay')}</p>
      ) : savedAt === null ? null : (
        <p className={styles['quiet']}>
          <Mark shape="check" />
          {t('saving.saved', { time: timeInBelgrade(new Date(savedAt)) ?? '' })}
        </p>
      )}
      {backupProblem === null ? null : (
        <p className={styles['quiet']}>
          <Mark shape="warning" />
          {t('saving.noBackup', { cause: backupCause(words, backupProblem) })}
        </p>
      )}
      <div role="status">
        {isMistaken ? (
          <p className={styles['quiet']}>
            <Mark shape="warning" />
            {t('saving.mistaken')}
          </p>
        ) : null}
      </div>
    </div>
  )
}

function backupCause({ t }: Words, problem: BackupProblem): string {
  switch (problem.kind) {
    case 'no-room':
      return t('saving.cause.full')
    case 'backup-failed':
      return t(`saving.cause.${problem.cause}`)
    case 'backup-damaged':
      return t('saving.backupDamaged')
    default:
      return problem satisfies never
  }
}
