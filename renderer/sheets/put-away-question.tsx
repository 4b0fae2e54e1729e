/** Before a spreadsheet is put away that somebody has corrected or answered questions about. */
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { useWords } from '../words/use-words.ts'

export interface PutAwayQuestionProps {
  readonly onGoOn: () => void
  readonly onPutAway: () => void
}

export function PutAwayQuestion({ onGoOn, onPutAway }: PutAwayQuestionProps) {
  const { t } = useWords()
  return (
    <Question
      title={t('sheetsIn.putAway.title')}
      onPutAway={onGoOn}
      answers={
        <>
          <Button kind="primary" onPress={onPutAway}>
            {t('sheetsIn.putAway.discard')}
          </Button>
          <Button kind="quiet" onPress={onGoOn}>
            {t('sheetsIn.putAway.goOn')}
          </Button>
        </>
      }
    >
      <p>{t('sheetsIn.putAway.text')}</p>
    </Question>
  )
}
