/** Some of a list, in the order they were taken: what is taken, and a list to take more from. */
import { type ReactNode, useRef } from 'react'
import styles from './chosen-list.module.css'
import { FieldGroup } from './field-group.tsx'
import { type Option, Select } from './select.tsx'

export interface ChosenListProps {
  readonly label: string
  readonly aside?: ReactNode
  readonly hint?: string | null
  readonly problem?: string | null
  readonly options: readonly Option[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly onLeave?: () => void
  readonly words: {
    readonly add: string
    readonly addTo: string
    readonly filter: string
    readonly nothing: string
    /** of the button that takes an entry out again */
    readonly removeThis: (name: string) => string
  }
}

export function ChosenList(props: ChosenListProps) {
  const { label, aside, hint = null, problem = null, options, chosen, onChange, onLeave, words } = props
  const list = useRef<HTMLDivElement>(null)
  const nameOf = (id: string): string => options.find(option => option.id === id)?.name ?? id
  function takeOut(id: string): void {
    onChange(chosen.filter(one => one !== id))
    // The button that was pressed is gone: the keys go on at the list.
    list.current?.querySelector<HTMLButtonElement>('[aria-haspopup]')?.focus()
  }
  return (
    <FieldGroup
      label={label}
      aside={aside}
      hint={hint}
      problem={problem}
      {...(onLeave === undefined ? {} : { onLeave })}
    >
      {chosen.length === 0 ? null : (
        <ul className={styles['chosen']}>
          {chosen.map(id => (
            <li key={id} className={styles['one']}>
              <span>{nameOf(id)}</span>
              <button
                type="button"
                className={styles['out']}
                aria-label={words.removeThis(nameOf(id))}
                onClick={() => takeOut(id)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <div ref={list} className={styles['add']}>
        <Select
          label={words.addTo}
          isLabelHidden={true}
          options={options.filter(option => !chosen.includes(option.id))}
          chosen=""
          onChoose={id => onChange([...chosen, id])}
          shown={words.add}
          filter={words.filter}
          whenEmpty={words.nothing}
        />
      </div>
    </FieldGroup>
  )
}
