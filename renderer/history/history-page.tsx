/** What happened at this station: every change with its values before and after, who, when and by which cause. */
import { recordById } from '../../shared/directory.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { useGoing } from '../house/journey.ts'
import { Screen } from '../house/screen.tsx'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { useOpen } from '../use-desk.ts'
import { EventItem } from './event-item.tsx'
import styles from './history.module.css'
import { dayByDay } from './told.ts'
import { useHistory } from './use-history.ts'

export interface HistoryPageProps {
  /** only what happened to this record, and to what refers to it; null for all */
  readonly record: RecordId | null
  readonly text: string
}

export function HistoryPage({ record, text }: HistoryPageProps) {
  const { words, directory } = useReading()
  const { t } = words
  const going = useGoing()
  const { settings } = useOpen()
  const { events, hasMore, lost, showOlder } = useHistory(record, text)
  const of = record === null ? null : recordById(directory, record)
  return (
    <Screen title={t('history.title')} leavesFocus={true}>
      {record === null ? (
        <p className={styles['quiet']}>{t('history.about', { station: settings.stationName })}</p>
      ) : (
        <p>
          {t('history.of', {
            name: of === null ? t('card.unknownRecord') : recordTitle(words, directory, of)
          })}{' '}
          <TextButton isAction={true} onClick={() => going.go({ kind: 'history' })}>
            {t('history.all')}
          </TextButton>
        </p>
      )}
      {lost === 0 ? null : (
        <Banner manner="check">
          <p>{t('history.lost', { count: lost })}</p>
        </Banner>
      )}
      <div className={styles['search']}>
        <TextField
          label={t('history.search')}
          value={text}
          onChange={typed =>
            going.stay({
              kind: 'history',
              ...(record === null ? {} : { record }),
              ...(typed === '' ? {} : { text: typed })
            })
          }
          startsHere={true}
        />
        <p className={styles['quiet']} role="status">
          {events === null ? '' : t('history.shown', { count: events.length })}
        </p>
      </div>
      {events === null ? null : events.length === 0 ? (
        <EmptyState title={t(text === '' ? 'history.none' : 'history.noneFound')} />
      ) : (
        dayByDay(events).map(({ day, events: ofDay }) => (
          <section key={ofDay.at(-1)?.number} className={styles['day']} aria-label={day === null ? '' : words.day(day)}>
            {day === null ? null : <h2>{words.day(day)}</h2>}
            <ol className={styles['events']}>
              {ofDay.map(event => (
                <EventItem key={event.number} event={event} />
              ))}
            </ol>
          </section>
        ))
      )}
      {hasMore ? (
        <div>
          <Button onPress={showOlder}>{t('history.older')}</Button>
        </div>
      ) : null}
    </Screen>
  )
}
