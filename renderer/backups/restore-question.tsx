/** Putting a backup in the place of the directory? Says what will be, and that there is a way back. */
import type { BackupSummary } from '../../shared/bridge.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { useReading } from '../record/reading.ts'
import { countsInWords, countsNow, whenMade } from './backup-words.ts'

export interface RestoreQuestionProps {
  readonly backup: BackupSummary
  readonly onRestore: () => void
  readonly onPutAway: () => void
}

export function RestoreQuestion({ backup, onRestore, onPutAway }: RestoreQuestionProps) {
  const { words, directory } = useReading()
  const { t } = words
  return (
    <Question
      title={t('backups.restoreTitle', { when: whenMade(words, backup) })}
      onPutAway={onPutAway}
      answers={
        <>
          <Button kind="primary" startsHere={true} onPress={onRestore}>
            {t('backups.confirmRestore')}
          </Button>
          <Button kind="quiet" onPress={onPutAway}>
            {t('app.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('backups.restoreText', { counts: countsInWords(words, backup.counts) })}</p>
      <p>{t('backups.restoreNow', { counts: countsInWords(words, countsNow(directory)) })}</p>
      <p>{t('backups.restoreSafe')}</p>
    </Question>
  )
}
