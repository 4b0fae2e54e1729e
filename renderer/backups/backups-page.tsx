/**
 * The backups of this station: which there are, one made now, one put in the place of the directory, one let go. A
 * restore keeps what was there before as a backup of its own, so that it is taken back the same way.
 */
import { useCallback, useEffect, useState } from 'react'
import type { BackupProblem, BackupSummary } from '../../shared/bridge.ts'
import type { Result } from '../../shared/result.ts'
import { Screen } from '../house/screen.tsx'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { Table } from '../parts/table.tsx'
import { useReading } from '../record/reading.ts'
import { useDesk, useOpen } from '../use-desk.ts'
import { useAtWork } from '../work/at-work.tsx'
import { BackupRow } from './backup-row.tsx'
import { countsInWords, problemInWords, type RestoreProblem, whenMade } from './backup-words.ts'
import styles from './backups.module.css'
import { NoRoomQuestion } from './no-room-question.tsx'
import { RemoveBackupQuestion } from './remove-backup-question.tsx'
import { RestoreQuestion } from './restore-question.tsx'

type Asked =
  | { readonly kind: 'restore' | 'remove'; readonly backup: BackupSummary }
  /** `again`: what was to be done when there was no room */
  | { readonly kind: 'no-room'; readonly couldGo: readonly BackupSummary[]; readonly again: () => Promise<void> }

export function BackupsPage() {
  const { words } = useReading()
  const { t } = words
  const desk = useDesk()
  const say = useSay()
  const atWork = useAtWork()
  const { saving } = useOpen()
  const [listed, setListed] = useState<Result<readonly BackupSummary[], BackupProblem> | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const readList = useCallback(async () => setListed(await desk.listBackups()), [desk])

  // The backup of the day is made while the screen may be open: then the list is another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    void readList()
  }, [readList, saving.backupProblem])

  function tell(problem: RestoreProblem, again: () => Promise<void>): void {
    if (problem.kind === 'no-room') setAsked({ kind: 'no-room', couldGo: problem.couldGo, again })
    else say(problemInWords(words, problem), 'failure')
  }

  async function make(): Promise<void> {
    setIsBusy(true)
    const made = await desk.makeBackup()
    await readList()
    setIsBusy(false)
    if (made.ok) say(t('backups.made', { counts: countsInWords(words, made.value.counts) }), 'done')
    else tell(made.problem, make)
  }

  async function restore(backup: BackupSummary): Promise<void> {
    setAsked(null)
    const by = await atWork.who()
    if (by === null) return
    const problem = await desk.restoreBackup(backup.name, by)
    await readList()
    if (problem === null) say(t('backups.restored', { when: whenMade(words, backup) }), 'done')
    else tell(problem, () => restore(backup))
  }

  async function remove(backup: BackupSummary): Promise<boolean> {
    setAsked(null)
    const removed = await desk.removeBackup(backup.name)
    await readList()
    if (removed.ok) say(t('backups.removed', { when: whenMade(words, backup) }), 'done')
    else tell(removed.problem, async () => undefined)
    return removed.ok
  }

  return (
    <Screen
      title={t('backups.title')}
      aside={
        <Button kind="primary" isPending={isBusy} onPress={() => void make()}>
          {t('backups.make')}
        </Button>
      }
    >
      <p className={styles['about']}>{t('backups.about')}</p>
      {saving.backupProblem === null ? null : (
        <Banner manner="check">
          <p>
            {saving.backupProblem.kind === 'no-room'
              ? t('backups.noneToday', { cause: t('saving.cause.full') })
              : problemInWords(words, saving.backupProblem)}
          </p>
        </Banner>
      )}
      {listed === null ? null : !listed.ok ? (
        <Banner manner="failure">
          <p>{listed.problem.kind === 'no-room' ? t('backups.noRoomTitle') : problemInWords(words, listed.problem)}</p>
        </Banner>
      ) : listed.value.length === 0 ? (
        <EmptyState title={t('backups.none')} />
      ) : (
        <Table
          label={t('backups.title')}
          columns={[
            t('backups.when'),
            t('backups.reason'),
            t('backups.counts'),
            t('backups.size'),
            t('backups.condition')
          ]}
        >
          {listed.value.map(backup => (
            <BackupRow
              key={backup.name}
              backup={backup}
              onRestore={() => setAsked({ kind: 'restore', backup })}
              onRemove={() => setAsked({ kind: 'remove', backup })}
            />
          ))}
        </Table>
      )}
      {asked?.kind === 'restore' ? (
        <RestoreQuestion
          backup={asked.backup}
          onRestore={() => void restore(asked.backup)}
          onPutAway={() => setAsked(null)}
        />
      ) : null}
      {asked?.kind === 'remove' ? (
        <RemoveBackupQuestion
          backup={asked.backup}
          onRemove={() => void remove(asked.backup)}
          onPutAway={() => setAsked(null)}
        />
      ) : null}
      {asked?.kind === 'no-room' ? (
        <NoRoomQuestion
          couldGo={asked.couldGo}
          onLetGo={backup =>
            void remove(backup).then(isRemoved => {
              if (isRemoved) void asked.again()
            })
          }
          onPutAway={() => setAsked(null)}
        />
      ) : null}
    </Screen>
  )
}
