/** One of a list, chosen from a popover. Typing the first letters finds an entry. */
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text
} from 'react-aria-components'
import field from './field.module.css'
import styles from './select.module.css'

export interface Option {
  readonly id: string
  readonly name: string
  /** a few quiet words behind the name */
  readonly remark?: string
}

export interface SelectProps {
  readonly label: string
  /** the label is read out but not drawn, where `shown` says as much */
  readonly isLabelHidden?: boolean
  readonly options: readonly Option[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  /** drawn in place of the name of the chosen option */
  readonly shown?: string
  readonly hint?: string
}

export function Select({ label, isLabelHidden = false, options, chosen, onChoose, shown, hint }: SelectProps) {
  return (
    <AriaSelect
      className={`${field['field']}`}
      value={chosen}
      onChange={id => onChoose(String(id))}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <Label className={`${field['label']}`}>{label}</Label>}
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
      <Popover className={`${styles['popover']}`} offset={4}>
        <ListBox className={`${styles['list']}`} items={options}>
          {option => (
            <ListBoxItem className={`${styles['option']}`} textValue={option.name}>
              <span>{option.name}</span>
              {option.remark === undefined ? null : <span className={styles['remark']}>{option.remark}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
