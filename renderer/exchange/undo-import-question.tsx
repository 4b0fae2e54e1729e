/** Undoing an import? Says what stays and, when something was exported since, that others may have it, too. */
import { useState } from 'react'
import type { PastImport } from '../../shared/exchange/offer.ts'
import { whenMade } from '../backups/backup-words.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { useReading } from '../record/reading.ts'
import { broughtInWords } from './file-words.ts'
import { useTaking } from './taking.ts'

export interface UndoImportQuestionProps {
  readonly imported: PastImport
  readonly onClose: () => void
}

export function UndoImportQuestion({ imported, onClose }: UndoImportQuestionProps) {
  const { words } = useReading()
  const { t } = words
  const taking = useTaking()
  const [isBusy, setIsBusy] = useState(false)
  const { exportedSince, counts } = imported
  async function undo(manner: 'forget' | 'take-back'): Promise<void> {
    if (isBusy) return
    setIsBusy(true)
    const isUndone = await taking.undo(imported, manner)
    setIsBusy(false)
    if (isUndone) onClose()
  }
  return (
    <Question
      title={t('exchange.imports.undoTitle', { when: whenMade(words, imported) })}
      isUrgent={false}
      onPutAway={onClose}
      answers={
        <>
          <Button kind="primary" startsHere={true} onPress={() => void undo('forget')}>
            {t('exchange.imports.forget')}
          </Button>
          {exportedSince === 0 ? null : (
            <Button onPress={() => void undo('take-back')}>{t('exchange.imports.takeBack')}</Button>
          )}
          <Button kind="quiet" onPress={onClose}>
            {t('app.cancel')}
          </Button>
        </>
      }
    >
      <p>{broughtInWords(words, counts)}</p>
      <p>{t('exchange.imports.undoText')}</p>
      {exportedSince === 0 ? null : (
        <>
          <p>{t('exchange.imports.undoExported', { count: exportedSince })}</p>
          <p>
            <strong>{t('exchange.imports.forget')}</strong> – {t('exchange.imports.forgetText')}
          </p>
          <p>
            <strong>{t('exchange.imports.takeBack')}</strong> – {t('exchange.imports.takeBackText')}
          </p>
        </>
      )}
    </Question>
  )
}
