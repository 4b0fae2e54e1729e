/** What can be done about a contact from any card: note what came of calling, and correct it. */
import type { ContactLine } from '../../shared/lookup/answer.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { outcome } from '../../shared/records/verification.ts'
import { ContactPaper } from '../paper/paper-actions.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { recordName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { UnsavedMark } from '../saving/unsaved-mark.tsx'
import type { Words } from '../words/words.ts'
import styles from './edit.module.css'
import { useEditing } from './editing.tsx'

export interface ContactActionsProps {
  readonly line: ContactLine
  /** the assignment on whose card the contact stands */
  readonly assignment?: RecordId
}

/** Nothing for a contact that is removed or that nobody has told of. */
export function ContactActions({ line, assignment }: ContactActionsProps) {
  const { words } = useReading()
  const editing = useEditing()
  const { id, record, isRemoved } = line.reference
  if (record === null || isRemoved) return null
  const name = recordName(words, record)
  const texts = textsIn(words)
  return (
    <span className={styles['actions']}>
      {outcome.options.map(one => (
        <TextButton
          key={one}
          isAction={true}
          label={`${texts[one]}: ${name}`}
          onClick={() => editing.tried(id, assignment ?? null, one)}
        >
          {texts[one]}
        </TextButton>
      ))}
      <TextButton isAction={true} label={`${texts.correct}: ${name}`} onClick={() => editing.edit(id)}>
        {texts.correct}
      </TextButton>
      <ContactPaper line={line} assignment={assignment ?? null} />
      <UnsavedMark of={[id, ...(assignment === undefined ? [] : [assignment]), ...verificationIn(line)]} />
    </span>
  )
}

/** The verification that the badge of the contact tells of. */
function verificationIn({ trust }: ContactLine): readonly RecordId[] {
  return trust.kind === 'unverified' ? [] : [trust.verification.id]
}

/** The same four words on dozens of contacts at each keystroke of the lookup: looked up once for a language. */
function textsIn(words: Words): ReturnType<typeof lookedUp> {
  const known = texts.get(words)
  if (known !== undefined) return known
  const found = lookedUp(words)
  texts.set(words, found)
  return found
}

function lookedUp({ t }: Words) {
  return {
    reached: t('verify.reached'),
    'wrong-number': t('verify.wrong-number'),
    left: t('verify.left'),
    correct: t('record.correct')
  }
}

const texts = new WeakMap<Words, ReturnType<typeof lookedUp>>()
