/**
 * One of a long list that stands open, with a field over it to find an entry: typing filters, the arrow keys go
 * through what is left, Enter or a click takes one. Entries stand in groups. It is as long as its entries: what it stands
 * in scrolls.
 */
import type { ReactNode } from 'react'
import { Autocomplete, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField } from 'react-aria-components'
import field from './field.module.css'
import { LabelLine } from './label-line.tsx'
import styles from './pick-list.module.css'
import type { Option } from './select.tsx'
import { contains, soughtText } from './sought.ts'

export interface PickGroup {
  readonly id: string
  readonly title: string
  readonly options: readonly Option[]
}

export interface PickListProps {
  readonly label: string
  readonly aside?: ReactNode
  /** in the empty field over the list */
  readonly filter: string
  readonly groups: readonly PickGroup[]
  readonly onChoose: (id: string) => void
  readonly whenEmpty: string
  readonly problem?: string | null
  readonly startsHere?: boolean
}

export function PickList(props: PickListProps) {
  const { label, aside, filter, groups, onChoose, whenEmpty, problem = null, startsHere = false } = props
  return (
    <div className={field['field']}>
      <Autocomplete filter={contains}>
        <SearchField className={`${field['field']}`} autoFocus={startsHere} isInvalid={problem !== null}>
          <LabelLine label={label} aside={aside} />
          <Input className={`${field['input']}`} placeholder={filter} spellCheck="false" autoComplete="off" />
        </SearchField>
        <ListBox
          className={`${styles['list']}`}
          aria-label={label}
          items={groups.filter(group => group.options.length > 0)}
          selectionMode="single"
          onAction={id => onChoose(String(id))}
          renderEmptyState={() => <p className={styles['nothing']}>{whenEmpty}</p>}
        >
          {group => (
            <ListBoxSection id={`group ${group.id}`}>
              <Header className={`${styles['header']}`}>{group.title}</Header>
              {group.options.map(option => (
                <ListBoxItem
                  key={option.id}
                  id={option.id}
                  className={`${styles['option']}`}
                  textValue={soughtText(option)}
                >
                  <span>{option.name}</span>
                  {option.remark === undefined ? null : <span className={styles['remark']}>{option.remark}</span>}
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
      {problem === null ? null : <p className={field['problem']}>{problem}</p>}
    </div>
  )
}
