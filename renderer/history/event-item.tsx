/** One event of the history: when, who and why, and what it changed, record by record. */
import type { HistoryRecord } from '../../shared/history.ts'
import { useReading } from '../record/reading.ts'
import { timeInBelgrade } from '../today.ts'
import styles from './history.module.css'
import { RecordStoryItem } from './record-story.tsx'
import { dayOfBackup, recordByRecord } from './told.ts'

/** A renewal touches dozens of records: the first of them tell what it was. */
const shownAtOnce = 3

export function EventItem({ event }: { readonly event: HistoryRecord }) {
  const { words } = useReading()
  const { t } = words
  const stories = recordByRecord(event.changes)
  const folded = stories.slice(shownAtOnce)
  const backupDay = event.backup === undefined ? null : dayOfBackup(event.backup)
  return (
    <li className={styles['event']}>
      <time className={styles['time']} dateTime={event.at}>
        {timeInBelgrade(new Date(event.at)) ?? ''}
      </time>
      <div className={styles['what']}>
        <p>
          <strong>{words.name(event.by)}</strong> <span className={styles['quiet']}>– {causeInWords(t, event)}</span>
        </p>
        {backupDay === null ? null : <p>{t('history.backupOf', { on: backupDay })}</p>}
        {stories.slice(0, shownAtOnce).map(story => (
          <RecordStoryItem key={story.record} story={story} />
        ))}
        {folded.length === 0 ? null : (
          <details>
            <summary className={styles['more']}>{t('history.moreRecords', { count: folded.length })}</summary>
            {folded.map(story => (
              <RecordStoryItem key={story.record} story={story} />
            ))}
          </details>
        )}
      </div>
    </li>
  )
}

function causeInWords(t: ReturnType<typeof useReading>['words']['t'], { cause }: HistoryRecord): string {
  switch (cause) {
    case 'form':
    case 'verification':
    case 'undo':
    case 'redo':
    case 'value-restored':
    case 'renewal':
    case 'backup-restored':
      return t(`history.cause.${cause}`)
    default:
      // A newer version may know causes that this one has no word for.
      cause satisfies never
      return String(cause)
  }
}
