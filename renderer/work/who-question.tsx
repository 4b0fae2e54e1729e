/** Who is working? One of the names known at this station, or a new one. */
import { useState } from 'react'
import { settings } from '../../shared/bridge.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './work.module.css'

export interface WhoQuestionProps {
  readonly onAnswer: (name: string) => void
  readonly onPutAway: () => void
}

export function WhoQuestion({ onAnswer, onPutAway }: WhoQuestionProps) {
  const words = useWords()
  const { t } = words
  const { people } = useOpen().settings
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const shape = settings.shape.people.element

  function answer(): void {
    const read = shape.safeParse(name)
    if (read.success) onAnswer(read.data)
    else {
      setProblem(name.trim() === '' ? t('work.nameMissing') : t('work.nameTooLong', { most: String(shape.maxLength) }))
    }
  }

  return (
    <Question
      title={t('work.ask')}
      isUrgent={false}
      onPutAway={onPutAway}
      answers={
        <>
          <Button kind="primary" onPress={answer}>
            {t('work.goOn')}
          </Button>
          <Button kind="quiet" onPress={onPutAway}>
            {t('app.cancel')}
          </Button>
        </>
      }
    >
      <p className={styles['why']}>{t('work.why')}</p>
      {people.length === 0 ? null : (
        <ul className={styles['people']} aria-label={t('work.known')}>
          {people.map((person, place) => (
            <li key={person}>
              <Button startsHere={place === 0} onPress={() => onAnswer(person)}>
                {words.name(person)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={event => {
          event.preventDefault()
          answer()
        }}
      >
        <TextField
          label={t('work.name')}
          hint={t('work.nameHint')}
          value={name}
          onChange={typed => {
            setName(typed)
            setProblem(null)
          }}
          problem={problem}
          startsHere={people.length === 0}
        />
      </form>
    </Question>
  )
}
