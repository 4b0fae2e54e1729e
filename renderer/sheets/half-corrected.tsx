/**
 * What somebody has corrected or decided about files that were opened stays while one looks at other screens, and is gone
 * with the window or behind the lock: so either asks first, on whatever screen one is. The lock that closes by itself does
 * not (lock/idle-lock.tsx says what is lost).
 */
import { useState } from 'react'
import { useExchange } from '../exchange/use-exchange.ts'
import { useGoing } from '../house/journey.ts'
import { useLockAsking } from '../house/make-way.ts'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { useLeaving } from '../use-leaving.ts'
import { useWords } from '../words/use-words.ts'
import { PutAwayQuestion } from './put-away-question.tsx'
import { isCorrected } from './sheet-desk.ts'
import { useSheetDesk, useSheetWork } from './use-sheet.ts'

type Asking = { readonly kind: 'closing' } | { readonly kind: 'lock'; readonly goOn: () => void }

/** Nothing until it asks. */
export function HalfCorrected() {
  const desk = useSheetDesk()
  const going = useGoing()
  const work = useSheetWork()
  const { offer, deciding } = useExchange()
  const [asking, setAsking] = useState<Asking | null>(null)
  const isOfCorrected = work.isLastCorrected && offer?.files.some(({ name }) => name === work.last) === true
  const isDecided = deciding.decisions.size + deciding.settlings.size > 0
  useLockAsking(goOn => {
    if (isCorrected(work) || isOfCorrected || isDecided) setAsking({ kind: 'lock', goOn })
    else goOn()
  })
  useLeaving(() => {
    if (isCorrected(work)) setAsking({ kind: 'closing' })
    return !isCorrected(work)
  })
  if (asking === null) return null
  const stay = (): void => setAsking(null)
  if (asking.kind === 'lock') {
    return (
      <LockQuestion
        onGoOn={stay}
        onLock={() => {
          stay()
          asking.goOn()
        }}
      />
    )
  }
  return (
    <PutAwayQuestion
      onGoOn={stay}
      onPutAway={() => {
        stay()
        void desk.putAway()
        going.go({ kind: 'exchange' })
      }}
    />
  )
}

function LockQuestion({ onGoOn, onLock }: { readonly onGoOn: () => void; readonly onLock: () => void }) {
  const { t } = useWords()
  return (
    <Question
      title={t('lock.half.title')}
      onPutAway={onGoOn}
      answers={
        <>
          <Button kind="primary" onPress={onLock}>
            {t('lock.half.lock')}
          </Button>
          <Button kind="quiet" onPress={onGoOn}>
            {t('lock.half.goOn')}
          </Button>
        </>
      }
    >
      <p>{t('lock.half.text')}</p>
    </Question>
  )
}
