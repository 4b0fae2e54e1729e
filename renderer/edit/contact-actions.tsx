/** What can be done about a contact from any card: correct it, and note what came of calling. */
import type { ContactLine } from '../../shared/lookup/answer.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { outcome } from '../../shared/records/verification.ts'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { UnsavedMark } from '../saving/unsaved-mark.tsx'
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
  const { t } = words
  const editing = useEditing()
  const { id, record, isRemoved } = line.reference
  if (record === null || isRemoved) return null
  const { name } = record
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <span role="group" className={styles['actions']} aria-label={t('verify.group', { name })}>
      {outcome.options.map(one => (
        <TextButton
          key={one}
          isAction={true}
          label={t('verify.about', { outcome: t(`verify.${one}`), name })}
          onClick={() => editing.tried(id, assignment ?? null, one)}
        >
          {t(`verify.${one}`)}
        </TextButton>
      ))}
      <TextButton isAction={true} label={t('record.correctThis', { name })} onClick={() => editing.edit(id)}>
        {t('record.correct')}
      </TextButton>
      <UnsavedMark of={[id, ...(assignment === undefined ? [] : [assignment]), ...verificationIn(line)]} />
    </span>
  )
}

/** The verification that the badge of the contact tells of. */
function verificationIn({ trust }: ContactLine): readonly RecordId[] {
  return trust.kind === 'unverified' ? [] : [trust.verification.id]
}
