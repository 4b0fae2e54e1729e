/** What was not read, by row and column, with what to do about it. */
import { useMemo } from 'react'
import { scroller } from '../parts/filled-page.tsx'
import { LongPage, type Piece } from '../parts/long-page.tsx'
import { Mark } from '../parts/mark.tsx'
import { useReading } from '../record/reading.ts'
import { faultsToTell } from './sheet-plans.ts'
import { headings } from './sheet-verdict.tsx'
import { faultInWords } from './sheet-words.ts'
import styles from './sheets.module.css'
import { useSheetWork } from './use-sheet.ts'

export function RowFaults() {
  const { words } = useReading()
  const { t } = words
  const { understanding, sheets } = useSheetWork()
  const told = useMemo(() => (understanding === null ? null : faultsToTell(understanding)), [understanding])
  const faults = told?.faults
  const pieces: readonly Piece[] = useMemo(
    () =>
      (faults ?? []).map((fault, at) => ({
        key: `fault ${at}`,
        lines: 2,
        draw: () => {
          const { place, text } = faultInWords(words, fault, sheets)
          return (
            <p className={styles['fault']}>
              <Mark shape={fault.costs === 'row' ? 'cross' : 'warning'} />
              <span>
                <strong>{place}:</strong> {text}
              </span>
            </p>
          )
        }
      })),
    [faults, sheets, words]
  )
  if (told === null || told.count === 0) return null
  return (
    <section className={styles['part']} aria-labelledby={headings.faults}>
      <h2 id={headings.faults} tabIndex={-1}>
        {t('sheetsIn.faultsTitle')} <span className={styles['quiet']}>{told.count}</span>
      </h2>
      <p className={styles['quiet']}>
        {t('sheetsIn.faultsAbout')}
        {told.count > pieces.length ? ` ${t('sheetsIn.faultsFirst', { count: pieces.length })}` : null}
      </p>
      <LongPage pieces={pieces} within={scroller} />
    </section>
  )
}
