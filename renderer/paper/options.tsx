/** What a person chooses for a sheet. */
import {
  fieldsOn,
  isForReaching,
  type PaperChoices,
  type PaperField,
  type PaperKind,
  type PaperScript,
  paperScripts
} from '../../shared/paper/choices.ts'
import { CheckBox } from '../parts/check-box.tsx'
import { FieldGroup } from '../parts/field-group.tsx'
import { Segments } from '../parts/segments.tsx'
import { Select } from '../parts/select.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useReading } from '../record/reading.ts'
import styles from './paper.module.css'

export interface PaperOptionsProps {
  readonly kind: PaperKind
  /** the kinds there are of this subject; one alone is no choice */
  readonly kinds: readonly PaperKind[]
  readonly onKind: (kind: PaperKind) => void
  readonly choices: PaperChoices
  readonly onChange: (choices: PaperChoices) => void
  readonly validUntil: string
  /** the day that was typed is none */
  readonly isNoDay: boolean
  readonly onValidUntil: (typed: string) => void
}

export function PaperOptions(props: PaperOptionsProps) {
  const { kind, kinds, onKind, choices, onChange, validUntil, isNoDay, onValidUntil } = props
  const { t } = useReading().words
  const change = (some: Partial<PaperChoices>): void => onChange({ ...choices, ...some })
  const withField = (field: PaperField, isOn: boolean): ReadonlySet<PaperField> => {
    const fields = new Set(choices.fields)
    if (isOn) fields.add(field)
    else fields.delete(field)
    return fields
  }
  return (
    <>
      {kinds.length < 2 ? null : (
        <Segments
          label={t('paper.kinds')}
          segments={kinds.map(value => ({ value, name: t(`paper.kind.${value}`) }))}
          chosen={kind}
          onChoose={onKind}
        />
      )}
      <Select
        label={t('paper.script')}
        options={paperScripts.map(id => ({ id, name: t(`paper.scripts.${id}`) }))}
        chosen={choices.script}
        onChoose={id => change({ script: id as PaperScript })}
      />
      <FieldGroup label={t('paper.fields')}>
        <div className={styles['checks']}>
          {isForReaching(kind) ? (
            <CheckBox isChecked={choices.personal} onChange={personal => change({ personal })}>
              {t('paper.personal')}
            </CheckBox>
          ) : null}
          {choices.personal ? null : <p className={styles['hint']}>{t('paper.personalHint')}</p>}
          {fieldsOn[kind].map(field => (
            <CheckBox
              key={field}
              isChecked={choices.fields.has(field)}
              onChange={isOn => change({ fields: withField(field, isOn) })}
            >
              {t(`paper.field.${field}`)}
            </CheckBox>
          ))}
          {isForReaching(kind) ? (
            <CheckBox isChecked={choices.isLarge} onChange={isLarge => change({ isLarge })}>
              {t('paper.isLarge')}
            </CheckBox>
          ) : null}
        </div>
      </FieldGroup>
      <TextField
        label={t('paper.validUntil')}
        value={validUntil}
        onChange={onValidUntil}
        hint={t('paper.validUntilHint')}
        problem={isNoDay ? t('edit.problem.notADay') : null}
        inputMode="numeric"
      />
    </>
  )
}
