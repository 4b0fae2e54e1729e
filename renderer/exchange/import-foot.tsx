/** The foot of the preview, always in sight: apply what was decided, or put the files away. */
import { useState } from 'react'
import { type Amounts, takesNothing } from '../../shared/exchange/deciding.ts'
import type { Offer } from '../../shared/exchange/offer.ts'
import type { Preview } from '../../shared/exchange/preview.ts'
import { useGoing } from '../house/journey.ts'
import { Button } from '../parts/button.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { PageFoot } from '../parts/filled-page.tsx'
import { useReading } from '../record/reading.ts'
import { useSheetWork } from '../sheets/use-sheet.ts'
import type { Words } from '../words/words.ts'
import styles from './exchange.module.css'
import { needsAcceptance } from './exchange-desk.ts'
import { useTaking } from './taking.ts'
import { useExchange, useExchangeDesk } from './use-exchange.ts'

export interface ImportFootProps {
  readonly offer: Offer
  readonly preview: Preview
  readonly amounts: Amounts
}

export function ImportFoot({ offer, preview, amounts }: ImportFootProps) {
  const { words } = useReading()
  const { t } = words
  const exchange = useExchangeDesk()
  const { deciding, acceptsUnsigned } = useExchange()
  const { last } = useSheetWork()
  const taking = useTaking()
  const going = useGoing()
  const [isApplying, setIsApplying] = useState(false)
  const isAnything = amounts.changes + amounts.conflicts + amounts.removals + preview.quiet > 0
  const mustAccept = isAnything && offer.files.some(needsAcceptance)

  async function apply(): Promise<void> {
    if (isApplying) return
    setIsApplying(true)
    await taking.apply(preview, deciding, acceptsUnsigned)
    setIsApplying(false)
  }

  function putAway(): void {
    void exchange.putAway()
    going.go({ kind: 'exchange' })
  }

  return (
    <PageFoot>
      {mustAccept ? (
        <CheckBox isChecked={acceptsUnsigned} onChange={isAccepted => exchange.acceptUnsigned(isAccepted)}>
          {t('exchange.file.accept')}
        </CheckBox>
      ) : null}
      <div className={styles['footLine']}>
        {isAnything && (!mustAccept || acceptsUnsigned) ? (
          <Button kind="primary" onPress={() => void apply()}>
            {applyInWords(words, amounts, takesNothing(preview, deciding))}
          </Button>
        ) : null}
        {offer.files.some(({ signature, name }) => signature === 'sheet' && name === last) ? (
          <Button onPress={() => void exchange.sheet.goBack()}>{t('sheetsIn.backTo')}</Button>
        ) : null}
        <Button kind={isAnything ? 'quiet' : 'plain'} onPress={putAway}>
          {t(isAnything ? 'app.cancel' : 'exchange.import.close')}
        </Button>
      </div>
    </PageFoot>
  )
}

function applyInWords({ t }: Words, { toApply }: Amounts, isNothingTaken: boolean): string {
  if (isNothingTaken) return t('exchange.import.applyNothing')
  return toApply === 0 ? t('exchange.import.applyQuiet') : t('exchange.import.apply', { count: toApply })
}
