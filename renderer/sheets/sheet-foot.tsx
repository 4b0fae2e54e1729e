/** The foot of the page, always in sight: on to what would change, or put the spreadsheet away. */
import { useGoing } from '../house/journey.ts'
import { Button } from '../parts/button.tsx'
import { useReading } from '../record/reading.ts'
import { answerTo } from './sheet-plans.ts'
import styles from './sheets.module.css'
import { useSheetDesk, useSheetWork } from './use-sheet.ts'

export function SheetFoot() {
  const { t } = useReading().words
  const desk = useSheetDesk()
  const going = useGoing()
  const { plan, understanding, names, twins } = useSheetWork()
  if (plan === null || understanding === null) return null
  const open =
    names.filter(({ kind, key }) => answerTo(plan, kind, key) === null).length +
    twins.filter(({ id }) => !Object.hasOwn(plan.twins, id)).length
  const isAnything = plan.sheets.some(({ isTaken }) => isTaken) && understanding.rows.taken > 0
  return (
    <div className={styles['foot']}>
      {isAnything ? (
        <Button kind="primary" onPress={() => void desk.offer()}>
          {t('sheetsIn.goOn')}
        </Button>
      ) : null}
      <Button
        kind={isAnything ? 'quiet' : 'plain'}
        onPress={() => {
          void desk.putAway()
          going.go({ kind: 'exchange' })
        }}
      >
        {t('app.cancel')}
      </Button>
      {open === 0 ? null : <p className={styles['quiet']}>{t('sheetsIn.openQuestions', { count: open })}</p>}
    </div>
  )
}
