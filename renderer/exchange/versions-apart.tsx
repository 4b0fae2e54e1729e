/**
 * Values that were written apart, side by side, one of them to be chosen: where each comes from, in the words of the
 * file, and a button to take it. Of lists all can be kept.
 */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { normalForm, type Register, type Version } from '../../shared/replica/register.ts'
import { unitedValue } from '../../shared/replica/settling.ts'
import { Mark } from '../parts/mark.tsx'
import { SideCard, SideCards } from '../parts/side-card.tsx'
import { OriginLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import { valueText } from '../record/value-text.ts'
import styles from './exchange.module.css'

export interface Apart {
  readonly version: Version
  /** over the value: whose it is; null where that is nobody's here */
  readonly whose: 'yours' | 'theirs' | 'both' | null
}

/** null: not yet */
export type Chosen = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'all' } | null

export interface VersionsApartProps {
  /** the record and the field, read out with each choice */
  readonly about: string
  readonly field: string
  readonly versions: readonly Apart[]
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  /** leaving it open is one of the choices */
  readonly mayWait: boolean
}

const all = 'all'
const later = 'later'

export function VersionsApart({ about, field, versions, chosen, onChoose, mayWait }: VersionsApartProps) {
  const { words } = useReading()
  const { t } = words
  const united = unitedValue(versions.map(({ version }) => version))
  const taken = keyOfChosen(versions, chosen, mayWait)
  function choose(key: string): void {
    const one = versions.find(({ version }) => keyOf(version) === key)
    if (one !== undefined) onChoose({ kind: 'value', value: one.version.value })
    else onChoose(key === all ? { kind: 'all' } : null)
  }
  return (
    <ToggleButtonGroup
      className={`${styles['apart']}`}
      aria-label={t('exchange.settle.choose', { what: about })}
      selectionMode="single"
      disallowEmptySelection={taken !== null}
      selectedKeys={taken === null ? [] : [taken]}
      onSelectionChange={keys => {
        const [key] = keys
        if (key !== undefined) choose(String(key))
      }}
    >
      <SideCards>
        {versions.map(apart => (
          <Card
            key={keyOf(apart.version)}
            apart={apart}
            field={field}
            isChosen={taken === keyOf(apart.version)}
            isOneOfMany={versions.filter(({ whose }) => whose === apart.whose).length > 1}
          />
        ))}
      </SideCards>
      <div className={styles['others']}>
        {united === null ? null : <Choice id={all} text={t('exchange.settle.all')} />}
        {mayWait ? <Choice id={later} text={t('exchange.settle.later')} /> : null}
      </div>
    </ToggleButtonGroup>
  )
}

function Card({
  apart: { version, whose },
  field,
  isChosen,
  isOneOfMany
}: {
  readonly apart: Apart
  readonly field: string
  readonly isChosen: boolean
  /** others are of the same origin, so that the button cannot go by it */
  readonly isOneOfMany: boolean
}) {
  const { words, directory } = useReading()
  const { t } = words
  const value = valueText(words, directory, version.value, field)
  const [text, label] =
    whose === 'yours' && !isOneOfMany
      ? [t('exchange.settle.keepMine'), t('exchange.settle.keepThis', { value })]
      : whose === 'theirs' && !isOneOfMany
        ? [t('exchange.settle.takeTheirs'), t('exchange.settle.takeTheirsThis', { value })]
        : [t('exchange.settle.take'), t('exchange.settle.takeThis', { value })]
  return (
    <SideCard whose={whose === null ? null : t(`exchange.import.${whose}`)} value={value} isChosen={isChosen}>
      <p>
        <OriginLine origin={{ stamp: version.stamp, sources: version.sources }} />
      </p>
      <Choice id={keyOf(version)} text={text} label={label} />
    </SideCard>
  )
}

function Choice({ id, text, label }: { readonly id: string; readonly text: string; readonly label?: string }) {
  const { t } = useReading().words
  return (
    <ToggleButton id={id} className={`${styles['choice']}`} {...(label === undefined ? {} : { 'aria-label': label })}>
      {({ isSelected }) => (
        <>
          {isSelected ? <Mark shape="check" /> : null}
          {text}
          {isSelected ? <span className={styles['chosenWord']}>{t('exchange.settle.chosen')}</span> : null}
        </>
      )}
    </ToggleButton>
  )
}

/** Values as they are compared: two versions of one value are one card. */
function keyOf({ value }: Version): string {
  return `value ${normalForm(value)}`
}

function keyOfChosen(versions: readonly Apart[], chosen: Chosen, mayWait: boolean): string | null {
  if (chosen === null) return mayWait ? later : null
  if (chosen.kind === 'all') return all
  const form = normalForm(chosen.value)
  const found = versions.find(({ version }) => normalForm(version.value) === form)
  return found === undefined ? null : keyOf(found.version)
}

/** Versions of a register that stands here, as cards. */
export function apartIn(register: Register): readonly Apart[] {
  return register.map(version => ({ version, whose: null }))
}
