/** Fields with a few fixed answers. */
import type { TFunction } from 'i18next'
import { success } from '../../../shared/result.ts'
import { CheckBox } from '../../parts/check-box.tsx'
import { FieldGroup } from '../../parts/field-group.tsx'
import { Segments } from '../../parts/segments.tsx'
import { Select } from '../../parts/select.tsx'
import type { FieldEditor, InputProps } from '../field-editor.ts'

/** Side by side up to so many; a list beyond. */
const mostSegments = 3

/** One of these, named as `nameOf` says. */
export function oneOf<const Value extends string>(
  values: readonly Value[],
  nameOf: (t: TFunction, value: Value) => string
): FieldEditor<Value, Value | null> {
  return {
    begin: value => value,
    read: value => success(value),
    Input: props => <ChoiceInput {...props} values={values} nameOf={nameOf} />
  }
}

interface ChoiceInputProps<Value extends string> extends InputProps<Value | null> {
  readonly values: readonly Value[]
  readonly nameOf: (t: TFunction, value: Value) => string
}

function ChoiceInput<Value extends string>({ values, nameOf, ...props }: ChoiceInputProps<Value>) {
  const { label, aside, hint, problem, draft, about, onChange, onLeave } = props
  if (values.length > mostSegments) {
    return (
      <Select
        label={label}
        aside={aside}
        options={values.map(value => ({ id: value, name: nameOf(about.t, value) }))}
        chosen={draft ?? ''}
        onChoose={id => onChange(values.find(value => value === id) ?? null)}
        onLeave={onLeave}
        problem={problem}
        {...(draft === null ? { shown: about.t('edit.choose.none') } : {})}
        {...(hint === null ? {} : { hint })}
      />
    )
  }
  return (
    <FieldGroup label={label} aside={aside} hint={hint} problem={problem} onLeave={onLeave}>
      <Segments
        label={label}
        isLabelHidden={true}
        segments={values.map(value => ({ value, name: nameOf(about.t, value) }))}
        chosen={draft}
        onChoose={onChange}
      />
    </FieldGroup>
  )
}

/** So, or nobody says so. */
export const yes: FieldEditor<boolean, boolean> = {
  begin: value => value === true,
  read: draft => success(draft ? true : null),
  Input: ({ label, aside, hint, problem, draft, about, onChange, onLeave }) => (
    <FieldGroup label={label} aside={aside} hint={hint} problem={problem} onLeave={onLeave}>
      <CheckBox isChecked={draft} onChange={onChange}>
        {about.t('edit.yes')}
      </CheckBox>
    </FieldGroup>
  )
}
