/** The foot of the page, always in sight: on to what would change, or put the spreadsheet away. */
import { useState } from 'react'
import { useGoing } from '../house/journey.ts'
import { useLockAsking } from '../house/make-way.ts'
import { Button } from '../parts/button.tsx'
import { PageFoot } from '../parts/filled-page.tsx'
import { useReading } from '../record/reading.ts'
import { PutAwayQuestion } from './put-away-question.tsx'
import { isCorrected } from './sheet-desk.ts'
import { openQuestions } from './sheet-plans.ts'
import styles from './sheets.module.css'
import { useSheetDesk, useSheetWork } from './use-sheet.ts'

export function SheetFoot() {
  const { t } = useReading().words
  const desk = useSheetDesk()
  const going = useGoing()
  const work = useSheetWork()
  const { plan, understanding } = work
  const [isAsking, setIsAsking] = useState(false)
  const isTouched = isCorrected(work)
  // The lock asks about the same, in its own words (half-corrected.tsx).
  useLockAsking(goOn => {
    setIsAsking(false)
    goOn()
  })
  if (plan === null || understanding === null) return null
  const open = openQuestions(plan, work, understanding)
  const isAnything = plan.sheets.some(({ isTaken }) => isTaken) && understanding.rows.taken > 0
  function putAway(): void {
    void desk.putAway()
    going.go({ kind: 'exchange' })
  }
  return (
    <PageFoot>
      {isAnything ? (
        <Button kind="primary" onPress={() => void desk.offer()}>
          {t('sheetsIn.goOn')}
        </Button>
      ) : null}
      <Button kind={isAnything ? 'quiet' : 'plain'} onPress={() => (isTouched ? setIsAsking(true) : putAway())}>
        {t('app.cancel')}
      </Button>
      {open === 0 ? null : <p className={styles['quiet']}>{t('sheetsIn.openQuestions', { count: open })}</p>}
      {isAsking ? <PutAwayQuestion onGoOn={() => setIsAsking(false)} onPutAway={putAway} /> : null}
    </PageFoot>
  )
}
