/** Several things out of a list, in a form. */
import { ChosenList } from '../../parts/chosen-list.tsx'
import type { Option } from '../../parts/select.tsx'
import type { InputProps } from '../field-editor.ts'

export interface SeveralProps extends InputProps<readonly string[]> {
  readonly options: readonly Option[]
}

export function Several(props: SeveralProps) {
  const { label, aside, hint, problem, draft, about, onChange, onLeave, options } = props
  const { t } = about
  return (
    <ChosenList
      label={label}
      aside={aside}
      hint={hint}
      problem={problem}
      options={options}
      chosen={draft}
      onChange={onChange}
      onLeave={onLeave}
      words={{
        add: t('edit.list.add'),
        addTo: t('edit.list.addTo', { field: label }),
        filter: t('edit.choose.filter'),
        nothing: t('edit.choose.nothing'),
        removeThis: name => t('edit.list.removeThis', { name })
      }}
    />
  )
}
