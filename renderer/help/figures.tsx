/** The drawings of the guide. They are made of words and lines, so they follow language, script, theme and size of text. */
import type { ReactNode } from 'react'
import { Badge } from '../parts/badge.tsx'
import { Mark, type Shape } from '../parts/mark.tsx'
import { useWords } from '../words/use-words.ts'
import type { Figure } from './chapters.ts'
import styles from './help.module.css'

export function Drawing({ of }: { readonly of: Figure }) {
  switch (of) {
    case 'card':
      return <CardFigure />
    case 'trust':
      return <TrustFigure />
    case 'cover':
      return <CoverFigure />
    case 'edit':
    case 'exchange':
    case 'sheets':
      return <WayFigure of={of} />
    case 'safety':
      return <SafetyFigure />
    default:
      return of satisfies never
  }
}

const cardParts = ['role', 'memorandum', 'phone', 'today', 'trust'] as const

function CardFigure() {
  const { t } = useWords()
  return (
    <figure className={styles['figure']} aria-label={t('help.figure.card.label')}>
      <div className={styles['card']} aria-hidden="true">
        <p className={styles['row']}>
          <Numbered by={1}>
            <Badge tone="plain" shape="full">
              {t('help.figure.card.role')}
            </Badge>
          </Numbered>
          <strong>{t('help.figure.card.organisation')}</strong>
          <Numbered by={2}>
            <Badge tone="good" shape="check">
              {t('help.figure.card.memorandum')}
            </Badge>
          </Numbered>
        </p>
        <p className={styles['row']}>
          {t('help.figure.card.person')}
          <Numbered by={3}>
            <span className={styles['phone']}>{t('help.figure.card.phone')}</span>
          </Numbered>
        </p>
        <p className={styles['row']}>
          <Numbered by={4}>{t('help.figure.card.today')}</Numbered>
          <Numbered by={5}>
            <Badge tone="good" shape="check">
              {t('help.figure.card.trust')}
            </Badge>
          </Numbered>
        </p>
      </div>
      <ol className={styles['parts']}>
        {cardParts.map(part => (
          <li key={part}>{t(`help.figure.card.parts.${part}`)}</li>
        ))}
      </ol>
    </figure>
  )
}

function Numbered({ by, children }: { readonly by: number; readonly children: ReactNode }) {
  return (
    <span className={styles['numbered']}>
      <span className={styles['number']}>{by}</span>
      {children}
    </span>
  )
}

const trustMarks = [
  { name: 'verified', tone: 'good', shape: 'check' },
  { name: 'unverified', tone: 'quiet', shape: 'question' },
  { name: 'doubted', tone: 'check', shape: 'warning' },
  { name: 'expired', tone: 'check', shape: 'dashed' }
] as const

function TrustFigure() {
  const { t } = useWords()
  return (
    <figure className={styles['figure']} aria-label={t('help.figure.trust.label')}>
      <dl className={styles['marks']}>
        {trustMarks.map(({ name, tone, shape }) => (
          <div key={name}>
            <dt>
              <Badge tone={tone} shape={shape}>
                {t(`help.figure.trust.${name}`)}
              </Badge>
            </dt>
            <dd>{t(`help.figure.trust.${name}Means`)}</dd>
          </div>
        ))}
      </dl>
    </figure>
  )
}

const coverMarks = [
  ['responsible', 'full'],
  ['supporting', 'half'],
  ['later', 'clock'],
  ['expired', 'dashed'],
  ['gap', 'empty']
] as const satisfies readonly (readonly [string, Shape])[]

function CoverFigure() {
  const { t } = useWords()
  return (
    <figure className={styles['figure']} aria-label={t('help.figure.cover.label')}>
      <ul className={styles['legend']}>
        {coverMarks.map(([state, shape]) => (
          <li key={state}>
            <Mark shape={shape} /> {t(`help.figure.cover.${state}`)}
          </li>
        ))}
      </ul>
    </figure>
  )
}

const steps = ['one', 'two', 'three', 'four'] as const

function WayFigure({ of }: { readonly of: 'edit' | 'exchange' | 'sheets' }) {
  const { t } = useWords()
  return <Way label={t(`help.figure.${of}.label`)} steps={steps.map(step => t(`help.figure.${of}.${step}`))} />
}

function SafetyFigure() {
  const { t } = useWords()
  const told = (['one', 'two', 'three'] as const).map(step => t(`help.figure.safety.${step}`))
  return <Way label={t('help.figure.safety.label')} steps={told} />
}

function Way({ label, steps: told }: { readonly label: string; readonly steps: readonly string[] }) {
  return (
    <figure className={styles['figure']} aria-label={label}>
      <ol className={styles['way']}>
        {told.map((step, place) => (
          <li key={step}>
            <span className={styles['number']} aria-hidden="true">
              {place + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
    </figure>
  )
}
