/** One of a list, chosen from a popover. Typing the first letters finds an entry. */
import type { ReactNode } from 'react'
import {
  Select as AriaSelect,
  Autocomplete,
  Button,
  FieldError,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SearchField,
  SelectValue,
  Text
} from 'react-aria-components'
import field from './field.module.css'
import { LabelLine } from './label-line.tsx'
import styles from './select.module.css'
import { contains, soughtText } from './sought.ts'

export interface Option {
  readonly id: string
  readonly name: string
  /** a few quiet words behind the name */
  readonly remark?: string
  /** other names it is found by */
  readonly sought?: readonly string[]
}

export interface SelectProps {
  readonly label: string
  /** the label is read out but not drawn, where `shown` says as much */
  readonly isLabelHidden?: boolean
  /** at the end of the line of the label */
  readonly aside?: ReactNode
  readonly options: readonly Option[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  /** drawn in place of the name of the chosen option */
  readonly shown?: string
  readonly hint?: string
  /** what is wrong with the choice, in words; null when nothing is */
  readonly problem?: string | null
  /** what to call a field over the list to find an option in; a list without one is short */
  readonly filter?: string
  /** in place of an option, where the filter finds none */
  readonly whenEmpty?: string
  readonly onLeave?: () => void
}

export function Select(props: SelectProps) {
  const { label, isLabelHidden = false, aside, options, chosen, onChoose, shown, hint, problem = null } = props
  const { filter, whenEmpty, onLeave } = props
  const list = (
    <ListBox
      className={`${styles['list']}`}
      items={options}
      {...(whenEmpty === undefined ? {} : { renderEmptyState: () => <p className={styles['nothing']}>{whenEmpty}</p> })}
    >
      {option => (
        <ListBoxItem className={`${styles['option']}`} textValue={soughtText(option)}>
          <span>{option.name}</span>
          {option.remark === undefined ? null : <span className={styles['remark']}>{option.remark}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  )
  return (
    <AriaSelect
      className={`${field['field']}`}
      value={chosen}
      onChange={id => onChoose(String(id))}
      isInvalid={problem !== null}
      validationBehavior="aria"
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <LabelLine label={label} aside={aside} />}
      <Button className={`${styles['button']}`}>
        <SelectValue className={`${styles['value']}`}>
          {shown ?? options.find(option => option.id === chosen)?.name ?? ''}
        </SelectValue>
        <span className={styles['arrow']} aria-hidden="true" />
      </Button>
      {hint === undefined ? null : (
        <Text slot="description" className={`${field['hint']}`}>
          {hint}
        </Text>
      )}
      <FieldError className={`${field['problem']}`}>{problem}</FieldError>
      <Popover className={`${styles['popover']}`} offset={4}>
        {filter === undefined ? (
          list
        ) : (
          <Autocomplete filter={contains}>
            <SearchField className={`${styles['filter']}`} aria-label={filter} autoFocus={true}>
              <Input className={`${field['input']}`} placeholder={filter} spellCheck="false" autoComplete="off" />
            </SearchField>
            {list}
          </Autocomplete>
        )}
      </Popover>
    </AriaSelect>
  )
}
