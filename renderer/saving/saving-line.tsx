/**
 * How the changes made here stand with the disk, in the top bar. "Saved" is said only of what is on disk; a disk that
 * refuses is told of beside it (house/warnings.tsx), and here why. There is no line while there is nothing to say.
 */
import { Mark } from '../parts/mark.tsx'
import { timeInBelgrade } from '../today.ts'
import { useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './saving.module.css'

export function SavingLine() {
  const { t } = useWords()
  const { saving } = useOpen()
  const { problem, waiting, savedAt, closing } = saving
  const isSaved = problem === null && closing === 'no' && waiting === 0 && savedAt !== null
  const text = isSaved
    ? t('saving.saved', { time: timeInBelgrade(new Date(savedAt)) ?? '' })
    : closing !== 'no'
      ? t('saving.waiting')
      : problem !== null
        ? t(`saving.cause.${problem.cause}`)
        : waiting > 0
          ? t('saving.underWay')
          : null
  if (text === null) return null
  return (
    <p className={styles['line']} title={text}>
      {isSaved ? <Mark shape="check" /> : null}
      <span className={styles['text']}>{text}</span>
    </p>
  )
}
