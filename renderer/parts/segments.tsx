/** A few choices side by side, one of them taken. For choices short enough to be read at a glance. */
import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import field from './field.module.css'
import { LabelLine } from './label-line.tsx'
import styles from './segments.module.css'

export interface Segment<Value extends string> {
  readonly value: Value
  readonly name: string
  /** the BCP 47 tag of the name, where it is not in the language of the page */
  readonly language?: string
  /** so many letters of the name stand where there is little room; it is read out in full */
  readonly lettersIfNarrow?: number
}

export interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  /** at the end of the line of the label */
  readonly aside?: ReactNode
  readonly segments: readonly Segment<Value>[]
  /** null while none is taken */
  readonly chosen: Value | null
  readonly onChoose: (value: Value) => void
}

export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, isLabelHidden = false, aside, segments, chosen, onChoose } = props
  return (
    <RadioGroup
      className={`${field['field']}`}
      orientation="horizontal"
      value={chosen}
      onChange={value => {
        const segment = segments.find(one => one.value === value)
        if (segment !== undefined) onChoose(segment.value)
      }}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
    >
      {isLabelHidden ? null : <LabelLine label={label} aside={aside} />}
      <div className={styles['row']}>
        {segments.map(({ value, name, language, lettersIfNarrow }) => (
          <Radio
            key={value}
            value={value}
            className={`${styles['segment']}`}
            {...(lettersIfNarrow === undefined ? {} : { 'aria-label': name })}
          >
            <span {...(language === undefined ? {} : { lang: language })}>
              {lettersIfNarrow === undefined ? name : name.slice(0, lettersIfNarrow)}
              {lettersIfNarrow === undefined ? null : (
                <span className={styles['rest']}>{name.slice(lettersIfNarrow)}</span>
              )}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
