/** A passphrase, typed twice, and how hard it is to guess. */
import { useDeferredValue, useEffect, useState } from 'react'
import type { Settings } from '../../shared/bridge.ts'
import { Badge, type Tone } from '../parts/badge.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import type { Shape } from '../parts/mark.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useDeskState } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './exchange.module.css'
import { type Strength, strengthOf } from './strength.ts'

export interface PassphraseFieldsProps {
  readonly passphrase: string
  readonly again: string
  /** what stands in the way of going on; null when nothing does */
  readonly trouble: 'passphrase' | 'again' | null
  /** what the passphrase is called; of a file, when it is left out */
  readonly label?: string
  /** what to say when there is none */
  readonly missing?: string
  readonly startsHere?: boolean
  readonly onChange: (change: { readonly passphrase?: string; readonly again?: string }) => void
}

export function PassphraseFields(props: PassphraseFieldsProps) {
  const { passphrase, again, trouble, label, missing, startsHere = true, onChange } = props
  const { t } = useWords()
  const [isShown, setIsShown] = useState(false)
  const [isLeft, setIsLeft] = useState(false)
  const isOther = again !== '' && isLeft && again !== passphrase
  return (
    <div className={styles['passphrases']}>
      <TextField
        label={label ?? t('exchange.export.passphrase')}
        value={passphrase}
        onChange={typed => onChange({ passphrase: typed })}
        isHidden={!isShown}
        startsHere={startsHere}
        hint={t('exchange.export.passphraseHint')}
        problem={trouble === 'passphrase' ? (missing ?? t('exchange.export.passphraseMissing')) : null}
      />
      <StrengthLine passphrase={passphrase} />
      <TextField
        label={t('exchange.export.passphraseAgain')}
        value={again}
        onChange={typed => onChange({ again: typed })}
        onLeave={() => setIsLeft(true)}
        isHidden={!isShown}
        problem={isOther || trouble === 'again' ? t('exchange.export.notTheSame') : null}
      />
      <CheckBox isChecked={isShown} onChange={setIsShown}>
        {t('exchange.export.showPassphrase')}
      </CheckBox>
    </div>
  )
}

const looks: Readonly<Record<Strength, readonly [Tone, Shape]>> = {
  veryWeak: ['check', 'cross'],
  weak: ['check', 'warning'],
  fair: ['check', 'half'],
  good: ['good', 'check'],
  strong: ['good', 'check']
}

function StrengthLine({ passphrase }: { readonly passphrase: string }) {
  const { t } = useWords()
  const strength = useStrength(useDeferredValue(passphrase))
  if (passphrase === '' || strength === null) return <p role="status" />
  const [tone, shape] = looks[strength]
  return (
    <p role="status" className={styles['strength']}>
      <span className={styles['quiet']}>{t('exchange.export.strength.label')}:</span>{' '}
      <Badge tone={tone} shape={shape}>
        {t(`exchange.export.strength.${strength}`)}
      </Badge>
    </p>
  )
}

const unknown = { stationName: '', people: [] } as const satisfies Partial<Settings>

/** null until it was judged. */
function useStrength(passphrase: string): Strength | null {
  const state = useDeskState()
  // Before a lock nothing of the station is known.
  const { stationName, people } = state.kind === 'open' ? state.settings : unknown
  const [judged, setJudged] = useState<Strength | null>(null)
  useEffect(() => {
    let isStale = false
    if (passphrase === '') setJudged(null)
    else {
      void strengthOf(passphrase, [stationName, ...stationName.split(/[^\p{L}\p{N}]+/u), ...people]).then(strength => {
        if (!isStale) setJudged(strength)
      })
    }
    return () => {
      isStale = true
    }
  }, [passphrase, stationName, people])
  return judged
}
