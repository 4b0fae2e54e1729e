/** What stands between the rows of the preview: headings with what can be decided for all, and sums at the end. */
import { decisionOn, type Ticked, withDecision } from '../../shared/exchange/deciding.ts'
import { CheckBox } from '../parts/check-box.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import styles from './exchange.module.css'
import { useExchange, useExchangeDesk } from './use-exchange.ts'

export type SectionName = 'conflicts' | 'changed' | 'created' | 'removals' | 'erasures' | 'unknown'

export interface SectionStartProps {
  readonly name: SectionName
  readonly count: number
  /** what can be taken or left with one press; empty when nothing can */
  readonly ticks: readonly Ticked[]
}

export function SectionStart({ name, count, ticks }: SectionStartProps) {
  const { t } = useReading().words
  const exchange = useExchangeDesk()
  const section = t(`exchange.import.sections.${name}`)
  const about = name === 'changed' || name === 'created' ? null : t(`exchange.import.${name}About`)
  return (
    <div className={styles['sectionStart']}>
      <div className={styles['sectionHead']}>
        <h2>
          {section} <span className={styles['quiet']}>{count}</span>
        </h2>
        {ticks.length < 2 ? null : (
          <span className={styles['actions']}>
            <TextButton
              isAction={true}
              label={t('exchange.import.takeAllOf', { section })}
              onClick={() => exchange.decide(now => withDecision(now, ticks, 'take'))}
            >
              {t('exchange.import.takeAll')}
            </TextButton>
            <TextButton
              isAction={true}
              label={t('exchange.import.takeNoneOf', { section })}
              onClick={() => exchange.decide(now => withDecision(now, ticks, 'decline'))}
            >
              {t('exchange.import.takeNone')}
            </TextButton>
          </span>
        )}
      </div>
      {about === null ? null : <p className={styles['quiet']}>{about}</p>}
    </div>
  )
}

/** One tick for everything that only a newer version knows. */
export function UnknownRow({ tick, count }: { readonly tick: Ticked; readonly count: number }) {
  const { t } = useReading().words
  const exchange = useExchangeDesk()
  const { deciding } = useExchange()
  return (
    <div className={styles['row']}>
      <CheckBox
        isChecked={decisionOn(deciding, tick) === 'take'}
        onChange={isTaken => exchange.decide(now => withDecision(now, [tick], isTaken ? 'take' : 'decline'))}
      >
        {t('exchange.import.unknown', { count })}
      </CheckBox>
    </div>
  )
}

export function RestOfPreview({ identical, quiet }: { readonly identical: number; readonly quiet: number }) {
  const { t } = useReading().words
  return (
    <div className={styles['sectionStart']}>
      <h2>{t('exchange.import.sections.rest')}</h2>
      {identical === 0 ? null : <p>{t('exchange.import.identical', { count: identical })}</p>}
      {quiet === 0 ? null : <p>{t('exchange.import.quiet', { count: quiet })}</p>}
    </div>
  )
}
