/** The disk is full: which backup may go? None goes unasked. */
import type { BackupSummary } from '../../shared/bridge.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { sizeInWords, whenMade } from './backup-words.ts'
import styles from './backups.module.css'

export interface NoRoomQuestionProps {
  /** the most dispensable first */
  readonly couldGo: readonly BackupSummary[]
  readonly onLetGo: (backup: BackupSummary) => void
  readonly onPutAway: () => void
}

/** More than these nobody weighs against one another; the others are on the list of the screen. */
const mostOffered = 8

export function NoRoomQuestion({ couldGo, onLetGo, onPutAway }: NoRoomQuestionProps) {
  const { words } = useReading()
  const { t } = words
  return (
    <Question
      title={t('backups.noRoomTitle')}
      onPutAway={onPutAway}
      answers={
        <Button kind="quiet" startsHere={true} onPress={onPutAway}>
          {t(couldGo.length === 0 ? 'app.close' : 'app.cancel')}
        </Button>
      }
    >
      <p>{t(couldGo.length === 0 ? 'backups.noRoomNone' : 'backups.noRoomText')}</p>
      {couldGo.length === 0 ? null : (
        <ul className={styles['couldGo']}>
          {couldGo.slice(0, mostOffered).map(backup => {
            const when = whenMade(words, backup)
            return (
              <li key={backup.name} className={styles['one']}>
                <span>
                  {when} – {t(`backups.reasons.${backup.reason}`)}, {sizeInWords(words, backup.sizeBytes)}
                </span>
                <TextButton isAction={true} label={t('backups.removeThis', { when })} onClick={() => onLetGo(backup)}>
                  {t('backups.remove')}
                </TextButton>
              </li>
            )
          })}
        </ul>
      )}
    </Question>
  )
}
