/** Letting a backup go? There is no way back. */
import type { BackupSummary } from '../../shared/bridge.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { useReading } from '../record/reading.ts'
import { whenMade } from './backup-words.ts'

export interface RemoveBackupQuestionProps {
  readonly backup: BackupSummary
  readonly onRemove: () => void
  readonly onPutAway: () => void
}

export function RemoveBackupQuestion({ backup, onRemove, onPutAway }: RemoveBackupQuestionProps) {
  const { words } = useReading()
  const { t } = words
  return (
    <Question
      title={t('backups.removeTitle', { when: whenMade(words, backup) })}
      onPutAway={onPutAway}
      answers={
        <>
          <Button onPress={onRemove}>{t('backups.confirmRemove')}</Button>
          <Button kind="quiet" startsHere={true} onPress={onPutAway}>
            {t('app.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('backups.removeText')}</p>
    </Question>
  )
}
