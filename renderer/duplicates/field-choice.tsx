/** What holds of one field on which two records differ: what one of them says, or both where that makes sense. */
import { Radio, RadioGroup } from 'react-aria-components'
import type { SharedField } from '../../shared/joining.ts'
import { normalForm } from '../../shared/replica/register.ts'
import { capitalised } from '../edit/troubles.ts'
import { LabelLine } from '../parts/label-line.tsx'
import { useReading } from '../record/reading.ts'
import { fieldName, valueText } from '../record/value-text.ts'
import styles from './duplicates.module.css'

export interface FieldChoiceProps {
  readonly field: SharedField
  readonly chosen: unknown
  readonly startsHere: boolean
  readonly onChoose: (value: unknown) => void
}

export function FieldChoice({ field: { field, said, united }, chosen, startsHere, onChoose }: FieldChoiceProps) {
  const { words, directory } = useReading()
  const values = new Map(
    [...said.flat(), ...(united === null ? [] : [united])].map(value => [normalForm(value), value])
  )
  const told = (value: unknown): string => valueText(words, directory, value, field)
  const option = (value: unknown, key: string) => (
    <Radio
      key={key}
      value={normalForm(value)}
      className={`${styles['option']}`}
      autoFocus={startsHere && normalForm(value) === normalForm(chosen)}
    >
      <span className={styles['dot']} aria-hidden="true" />
      <span>{told(value)}</span>
    </Radio>
  )
  const unitedForm = united === null ? null : normalForm(united)
  const isUnitedNew = unitedForm !== null && !said.flat().some(value => normalForm(value) === unitedForm)
  return (
    <RadioGroup
      className={`${styles['choice']}`}
      value={normalForm(chosen)}
      onChange={form => onChoose(values.get(form))}
    >
      <LabelLine label={capitalised(fieldName(words, field))} />
      <div className={styles['columns']}>
        {said.map((side, at) => (
          <div key={at === 0 ? 'first' : 'second'} className={styles['column']}>
            {side.length === 0 ? (
              <span className={styles['nothing']}>{words.t('duplicates.saysNothing')}</span>
            ) : (
              side.map(value => option(value, normalForm(value)))
            )}
          </div>
        ))}
      </div>
      {isUnitedNew && united !== null ? (
        <Radio
          value={unitedForm}
          className={`${styles['option']}`}
          autoFocus={startsHere && unitedForm === normalForm(chosen)}
        >
          <span className={styles['dot']} aria-hidden="true" />
          <span>
            {words.t('duplicates.both')}: {told(united)}
          </span>
        </Radio>
      ) : null}
    </RadioGroup>
  )
}
