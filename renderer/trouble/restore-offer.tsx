/** The newest sound backup, offered where the database cannot be read. A person chooses it, and says who they are. */
import { useState } from 'react'
import { type BackupSummary, settings } from '../../shared/bridge.ts'
import { countsInWords, dayMade, problemInWords } from '../backups/backup-words.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './trouble.module.css'

export function RestoreOffer({ backup }: { readonly backup: BackupSummary | null }) {
  const words = useWords()
  const { t } = words
  const [isAsked, setIsAsked] = useState(false)
  if (backup === null) return <p>{t('damaged.noBackup')}</p>
  return (
    <div className={styles['way']}>
      <Button kind="primary" onPress={() => setIsAsked(true)}>
        {t('damaged.restore', { on: dayMade(backup) })}
      </Button>
      <p className={styles['hint']}>{t('damaged.restoreHint', { counts: countsInWords(words, backup.counts) })}</p>
      {isAsked ? <Confirmation backup={backup} onPutAway={() => setIsAsked(false)} /> : null}
    </div>
  )
}

interface ConfirmationProps {
  readonly backup: BackupSummary
  readonly onPutAway: () => void
}

function Confirmation({ backup, onPutAway }: ConfirmationProps) {
  const words = useWords()
  const { t } = words
  const desk = useDesk()
  const [name, setName] = useState('')
  const [nameProblem, setNameProblem] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function restore(): Promise<void> {
    const by = settings.shape.people.element.safeParse(name)
    if (!by.success) {
      setNameProblem(t('work.nameMissing'))
      return
    }
    setIsBusy(true)
    const found = await desk.restoreBackup(backup.name, by.data)
    setIsBusy(false)
    // When it went well this page is gone by now.
    if (found === null) return
    setProblem(
      found.kind === 'no-room' ? t('backups.failed', { cause: t('saving.cause.full') }) : problemInWords(words, found)
    )
  }

  return (
    <Question
      title={t('damaged.restoreTitle', { on: dayMade(backup) })}
      onPutAway={onPutAway}
      answers={
        <>
          <Button kind="primary" isPending={isBusy} onPress={() => void restore()}>
            {t('backups.confirmRestore')}
          </Button>
          <Button kind="quiet" onPress={onPutAway}>
            {t('app.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('damaged.restoreText')}</p>
      {problem === null ? null : (
        <Banner manner="failure">
          <p>{problem}</p>
        </Banner>
      )}
      <form
        onSubmit={event => {
          event.preventDefault()
          void restore()
        }}
      >
        <TextField
          label={t('damaged.restoreWho')}
          value={name}
          onChange={typed => {
            setName(typed)
            setNameProblem(null)
          }}
          problem={nameProblem}
          startsHere={true}
        />
      </form>
    </Question>
  )
}
