/** Beside a record whose latest change is not on disk yet. */
import type { RecordId } from '../../shared/records/ids.ts'
import { Mark } from '../parts/mark.tsx'
import { useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './saving.module.css'

/** Nothing while all of these records are on disk. */
export function UnsavedMark({ of }: { readonly of: readonly RecordId[] }) {
  const { unsaved } = useOpen()
  return of.some(id => unsaved.has(id)) ? <Unsaved /> : null
}

/** Apart, because it is hardly ever drawn, and asking for the words at each card of the lookup takes its time. */
function Unsaved() {
  const { t } = useWords()
  return (
    <span className={styles['unsaved']}>
      <Mark shape="clock" />
      {t('record.unsaved')}
    </span>
  )
}
