/** What needs doing in the directory, kind by kind: each job can be settled where it stands. */
import { useMemo } from 'react'
import { type ExpiryDays, expiryDays, isDueWithin, type Job, type JobKind, jobKinds } from '../../shared/work-list.ts'
import { useGoing } from '../house/journey.ts'
import { Screen } from '../house/screen.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Segments } from '../parts/segments.tsx'
import { useReading } from '../record/reading.ts'
import { JobList } from './job-list.tsx'
import { jobsIn, useWorkQuestion } from './jobs.ts'
import { NewerEdition } from './newer-edition.tsx'
import { SettlingProvider } from './settling.tsx'
import styles from './worklist.module.css'

export interface WorkListPageProps {
  /** null: the first kind there are jobs of */
  readonly of: JobKind | null
  /** of what expires, only what does so in so many days */
  readonly within: ExpiryDays | null
}

export function WorkListPage({ of, within }: WorkListPageProps) {
  const { words, directory, today } = useReading()
  const { t } = words
  const going = useGoing()
  const question = useWorkQuestion()
  const counts = useMemo(
    () => new Map(jobKinds.map(kind => [kind, jobsIn(directory, kind, question).length])),
    [directory, question]
  )
  const first = jobKinds.find(kind => (counts.get(kind) ?? 0) > 0)
  const kind = of ?? first ?? 'gap'
  const days = within ?? 90
  const all: readonly Job[] = jobsIn(directory, kind, question)
  const jobs = useMemo(() => all.filter(job => job.kind !== 'expiring' || isDueWithin(job, days)), [all, days])
  const isInDoubt = today === null && (kind === 'expiring' || kind === 'unverified')
  return (
    <SettlingProvider>
      <Screen title={t('worklist.title')} leavesFocus={jobs.length > 0}>
        <NewerEdition />
        <div className={styles['plan']}>
          <nav className={styles['kinds']} aria-label={t('worklist.kinds')}>
            <ul className={styles['kindList']}>
              {jobKinds.map(one => (
                <li key={one}>
                  <button
                    type="button"
                    className={styles['kind']}
                    aria-current={one === kind ? 'true' : undefined}
                    onClick={() => going.stay({ kind: 'worklist', of: one })}
                  >
                    <span>{t(`worklist.kind.${one}`)}</span>
                    <span className={styles['number']}>{counts.get(one)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <section className={styles['part']} aria-labelledby="jobs-of-kind">
            <div className={styles['partHead']}>
              <h2 id="jobs-of-kind">{t(`worklist.kind.${kind}`)}</h2>
              <p className={styles['quiet']}>
                {kind === 'unverified'
                  ? t('worklist.about.unverified', { count: question.unverifiedDays })
                  : t(`worklist.about.${kind}`)}
              </p>
            </div>
            {kind !== 'expiring' || isInDoubt ? null : (
              <Segments
                label={t('worklist.within.label')}
                isLabelHidden={true}
                segments={expiryDays.map(count => ({
                  value: String(count),
                  name: t(`worklist.within.within${count}`, {
                    number: String(all.filter(job => job.kind === 'expiring' && isDueWithin(job, count)).length)
                  })
                }))}
                chosen={String(days)}
                onChoose={value => {
                  const chosen = expiryDays.find(count => String(count) === value)
                  going.stay({ kind: 'worklist', of: kind, ...(chosen === undefined ? {} : { within: chosen }) })
                }}
              />
            )}
            {isInDoubt ? (
              <EmptyState title={t('worklist.dateInDoubt')} />
            ) : jobs.length === 0 ? (
              <EmptyState title={t(first === undefined ? 'worklist.allDone' : 'worklist.none')} />
            ) : (
              <>
                <JobList key={kind} label={t(`worklist.kind.${kind}`)} jobs={jobs} startsHere={true} />
                <p className={styles['keys']}>{t('worklist.keys')}</p>
              </>
            )}
          </section>
        </div>
      </Screen>
    </SettlingProvider>
  )
}
