/** One event of the history: when, who and why, and what it changed, record by record. */
import { recordById } from '../../shared/directory.ts'
import type { HistoryRecord, RecordName } from '../../shared/history.ts'
import { contactsInWords, scopeInWords, takenInWords } from '../exchange/file-words.ts'
import { recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { timeInBelgrade } from '../today.ts'
import { withoutTurning } from '../words/names.ts'
import styles from './history.module.css'
import { RecordStoryItem } from './record-story.tsx'
import { dayOfBackup, recordByRecord } from './told.ts'

/** A renewal touches dozens of records: the first of them tell what it was. */
const shownAtOnce = 3
/** More names than this nobody reads. */
const mostNamed = 50

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
        <Exchanged event={event} />
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
        <NamedRecords records={event.began ?? []} kind="began" />
        <NamedRecords records={event.gone ?? []} kind="gone" />
        {event.leftOut === undefined ? null : (
          <p className={styles['quiet']}>{t('history.leftOut', { count: event.leftOut })}</p>
        )}
      </div>
    </li>
  )
}

/** The files of an import, or the one that was written. */
function Exchanged({ event }: { readonly event: HistoryRecord }) {
  const { words } = useReading()
  return (
    <>
      {event.import?.files.map(file => (
        <p key={file.name}>{takenInWords(words, file)}</p>
      ))}
      {event.export === undefined ? null : (
        <p>
          {withoutTurning(event.export.name)} ({scopeInWords(words, event.export.scope)},{' '}
          {contactsInWords(words, event.export.scope)})
        </p>
      )}
    </>
  )
}

/** Records that came or went as a whole: how many, and folded away which. */
function NamedRecords({ records, kind }: { readonly records: readonly RecordName[]; readonly kind: 'began' | 'gone' }) {
  const { words, directory } = useReading()
  if (records.length === 0) return null
  return (
    <details>
      <summary className={styles['more']}>{words.t(`history.${kind}`, { count: records.length })}</summary>
      <ul>
        {records.slice(0, mostNamed).map(({ record, name }) => {
          const found = recordById(directory, record)
          return (
            <li key={record}>{found === null ? words.name(name || record) : recordTitle(words, directory, found)}</li>
          )
        })}
        {records.length <= mostNamed ? null : (
          <li>{words.t('history.moreRecords', { count: records.length - mostNamed })}</li>
        )}
      </ul>
    </details>
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
    case 'settlement':
    case 'import':
    case 'import-undone':
    case 'import-taken-back':
    case 'export':
    case 'erasure':
    case 'lock-set':
    case 'lock-removed':
    case 'backup-restored':
      return t(`history.cause.${cause}`)
    default:
      // A newer version may know causes that this one has no word for.
      cause satisfies never
      return String(cause)
  }
}
