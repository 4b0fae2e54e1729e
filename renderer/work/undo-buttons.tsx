/** Taking back and doing again what was done by hand in this sitting, from any screen. */
import { Icon } from '../parts/icon.tsx'
import { useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { useMaking } from './making.ts'
import styles from './work.module.css'

/** Nothing until there is something to take back. */
export function UndoButtons() {
  const { t } = useWords()
  const { done, undone } = useOpen()
  const making = useMaking()
  if (done.length + undone.length === 0) return null
  return (
    <div className={styles['undo']}>
      <button
        type="button"
        className={styles['move']}
        aria-keyshortcuts="Control+Z"
        aria-label={t('undo.undo')}
        title={`${t('undo.undo')} (Ctrl+Z)`}
        disabled={done.length === 0}
        onClick={() => void making.undo()}
      >
        <Icon of="undo" />
        <span className={styles['moveWord']}>{t('undo.undo')}</span>
      </button>
      <button
        type="button"
        className={styles['move']}
        aria-keyshortcuts="Control+Shift+Z"
        aria-label={t('undo.redo')}
        title={`${t('undo.redo')} (Ctrl+Shift+Z)`}
        disabled={undone.length === 0}
        onClick={() => void making.redo()}
      >
        <Icon of="redo" />
      </button>
    </div>
  )
}
