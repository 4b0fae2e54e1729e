/**
 * Files that were opened, however that was: with nothing over the screen their preview opens; over a form nothing is
 * touched, and a notice leads there. As long as they wait, a line above the work says so.
 */
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
import { useGoing } from '../house/journey.ts'
import { isCovered } from '../house/keys.ts'
import { makeWay } from '../house/make-way.ts'
import type { Place } from '../house/places.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { useSheetWork } from '../sheets/use-sheet.ts'
import { useWords } from '../words/use-words.ts'
import { offeredNames } from './file-words.ts'
import { useExchange } from './use-exchange.ts'

/** Draws nothing. */
export function Arrivals() {
  const words = useWords()
  const { t } = words
  const say = useSay()
  const going = useGoing()
  const { offer } = useExchange()
  const known = useRef<string | null>(null)
  const onArrived = useEffectEvent((): void => {
    if (offer === null || offer.id === known.current) return
    known.current = offer.id
    if (!isCovered()) going.go({ kind: 'import' })
    else {
      say(t('exchange.arrived', { files: offeredNames(words, offer) }), 'check', {
        text: t('exchange.look'),
        onPress: () => makeWay(() => going.go({ kind: 'import' }))
      })
    }
  })
  const id = offer?.id ?? null
  useEffect(() => {
    if (id !== null) onArrived()
  }, [id])

  const { opened } = useSheetWork()
  const onOpened = useEffectEvent((): void => {
    if (opened === null) return
    if (!isCovered()) going.go({ kind: 'sheet' })
    else {
      say(t('sheetsIn.arrived', { file: opened.name }), 'check', {
        text: t('exchange.look'),
        onPress: () => makeWay(() => going.go({ kind: 'sheet' }))
      })
    }
  })
  const openedId = opened?.id ?? null
  useEffect(() => {
    if (openedId !== null) onOpened()
  }, [openedId])
  return null
}

/** Above the work on every screen but their own, until somebody has decided. */
export function WaitingFiles({ here }: { readonly here: Place['kind'] }) {
  const words = useWords()
  const { t } = words
  const going = useGoing()
  const { offer } = useExchange()
  const { opened } = useSheetWork()
  const look = (place: Place): ReactNode => <Button onPress={() => going.go(place)}>{t('exchange.look')}</Button>
  return (
    <>
      {opened === null || here === 'sheet' ? null : (
        <Banner manner="check" action={look({ kind: 'sheet' })}>
          <p>{t('sheetsIn.waiting', { file: opened.name })}</p>
        </Banner>
      )}
      {offer === null || here === 'import' || here === 'sheet' ? null : (
        <Banner manner="check" action={look({ kind: 'import' })}>
          <p>{t('exchange.waiting', { files: offeredNames(words, offer) })}</p>
        </Banner>
      )}
    </>
  )
}
