/**
 * The organisation of an assignment: a list that stands open, the likeliest first, until one is taken. Then one line,
 * which opens the list again.
 */
import { useMemo, useRef, useState } from 'react'
import { candidatesFor, grounds } from '../../../shared/assigning.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { success } from '../../../shared/result.ts'
import { FieldGroup } from '../../parts/field-group.tsx'
import { PickList } from '../../parts/pick-list.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import { standingInWords } from '../../record/badges.tsx'
import { recordName } from '../../record/names.ts'
import { useReading } from '../../record/reading.ts'
import type { FieldEditor, InputProps } from '../field-editor.ts'
import styles from './fields.module.css'
import { focusSoon } from './focus.ts'

export const assignedOrganisation: FieldEditor<RecordId, RecordId | null> = {
  begin: value => value,
  read: draft => success(draft),
  Input: OrganisationInput
}

function OrganisationInput({ label, aside, problem, draft, startsHere, about, onChange }: InputProps<RecordId | null>) {
  const { words } = useReading()
  const { t, directory, today, values } = about
  const [isOpen, setIsOpen] = useState(draft === null)
  const group = useRef<HTMLDivElement>(null)
  const service = typeof values['service'] === 'string' ? values['service'] : null
  const groups = useMemo(() => {
    const candidates = candidatesFor(directory, service, today, (a, b) => words.compareNames(a.name, b.name))
    return grounds.map(ground => ({
      id: ground,
      title: t(`edit.organisation.ground.${ground}`),
      options: candidates
        .filter(candidate => candidate.ground === ground)
        .map(({ organisation, memorandum }) => ({
          id: organisation.id,
          name: recordName(words, organisation),
          sought: [organisation.shortName ?? '', organisation.nameEnglish ?? '', ...organisation.aliases],
          ...(memorandum === null ? {} : { remark: standingInWords(words, memorandum.standing) })
        }))
    }))
  }, [directory, service, today, words, t])
  const chosen = draft === null ? undefined : directory.organisations.get(draft)
  return (
    <div ref={group}>
      {isOpen || draft === null ? (
        <PickList
          label={label}
          aside={aside}
          filter={t('edit.choose.filter')}
          groups={groups}
          whenEmpty={t('edit.choose.nothing')}
          problem={problem}
          startsHere={startsHere}
          onChoose={id => {
            onChange(id)
            setIsOpen(false)
            focusSoon(group, 'button')
          }}
        />
      ) : (
        <FieldGroup label={label} aside={aside} problem={problem}>
          <p className={styles['chosen']}>
            <strong>{chosen === undefined ? t('card.unknownRecord') : recordName(words, chosen)}</strong>
            <TextButton
              isAction={true}
              onClick={() => {
                setIsOpen(true)
                focusSoon(group, 'input')
              }}
            >
              {t('edit.choose.change')}
            </TextButton>
          </p>
        </FieldGroup>
      )}
    </div>
  )
}
