/** What would become of the rows, in numbers, and what stands in the way of some of them. */
import { Banner } from '../parts/banner.tsx'
import { Verdict } from '../parts/filled-page.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { faultsToTell, openQuestions, spoiledColumns } from './sheet-plans.ts'
import { asidesInWords, columnInWords, verdictInWords } from './sheet-words.ts'
import styles from './sheets.module.css'
import { useSheetWork } from './use-sheet.ts'

/** Names the parts of the page that one can be led to. */
export const headings = { names: 'sheet-names', twins: 'sheet-twins', faults: 'sheet-faults' } as const

export function SheetVerdict() {
  const { words } = useReading()
  const { t } = words
  const work = useSheetWork()
  const { plan, sheets, understanding, names, twins } = work
  if (plan === null || understanding === null) return null
  const isAnyTaken = plan.sheets.some(({ isTaken }) => isTaken)
  const asides = asidesInWords(words, understanding)
  const open = openQuestions(plan, work, understanding)
  const { count: faults } = faultsToTell(understanding)
  return (
    <>
      <div className={styles['sums']}>
        <div role="status">
          <Verdict>{isAnyTaken ? verdictInWords(words, understanding) : t('sheetsIn.noRows')}</Verdict>
          {asides === '' ? null : <p className={styles['quiet']}>{asides}</p>}
        </div>
        <div className={styles['answers']}>
          {names.length + twins.length === 0 ? null : (
            <TextButton isAction={true} onClick={() => leadTo(names.length > 0 ? headings.names : headings.twins)}>
              {open === 0 ? t('sheetsIn.answers') : t('sheetsIn.questions', { count: open })}
            </TextButton>
          )}
          {faults === 0 ? null : (
            <TextButton isAction={true} onClick={() => leadTo(headings.faults)}>
              {t('sheetsIn.faults', { count: faults })}
            </TextButton>
          )}
        </div>
      </div>
      {spoiledColumns(understanding.faults).map(({ sheet, column, count, text }) => (
        <Banner key={`${sheet} ${column}`} manner="check" isBoxed={true}>
          <p>
            {t('sheetsIn.spoiled', {
              column: `${sheets.length > 1 ? `${sheets[sheet]?.name ?? ''}, ` : ''}${columnInWords(words, sheets[sheet], column)}`,
              count,
              text
            })}
          </p>
        </Banner>
      ))}
    </>
  )
}

/** The keys and the eyes go on there. */
function leadTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
