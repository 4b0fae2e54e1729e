/**
 * Locks by itself when nobody does anything for as long as the settings say. Half a minute before, it asks: whoever is
 * there stays with one press, and learns that what was typed and not saved would be lost. A draft is not kept over the
 * lock, because a locked page holds no record.
 */
import { useCallback, useEffect, useRef, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Question } from '../parts/question.tsx'
import { useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { idleMs, type Moment, standingAfter } from './idle.ts'
import { useLock, useLockDesk } from './use-lock.ts'

/** Nothing until it asks. */
export function IdleLock() {
  const { settings } = useOpen()
  const { isOn } = useLock()
  const minutes = settings.lockAfterMinutes
  return isOn && minutes !== undefined ? <Watch key={minutes} afterMs={minutes * 60_000} /> : null
}

/** What counts as somebody being there. */
const activities = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'input', 'touchmove'] as const
/** A disk that refuses keeps the directory open; it is tried again so often while nobody is there. */
const retryMs = 60_000

function Watch({ afterMs }: { readonly afterMs: number }) {
  const lock = useLockDesk()
  const watch = useRef<{ last: Moment; hasFailed: boolean; timer: number | undefined }>(null)
  /** null while it does not ask */
  const [seconds, setSeconds] = useState<number | null>(null)

  const look = useCallback((): void => {
    const { current } = watch
    if (current === null) return
    window.clearTimeout(current.timer)
    const standing = standingAfter(idleMs(current.last, now()), afterMs)
    const again = (ms: number): void => {
      current.timer = window.setTimeout(look, ms)
    }
    setSeconds(standing.kind === 'asking' ? Math.ceil(standing.leftMs / 1000) : null)
    if (standing.kind === 'awake') again(standing.nextMs)
    else if (standing.kind === 'asking') again(standing.leftMs % 1000 || 1000)
    else {
      void lock.lockNow().then(isLocked => {
        current.hasFailed = !isLocked
        if (!isLocked) again(retryMs)
      })
    }
  }, [lock, afterMs])

  const stay = useCallback((): void => {
    if (watch.current === null) return
    watch.current.last = now()
    watch.current.hasFailed = false
    look()
  }, [look])

  useEffect(() => {
    watch.current = { last: now(), hasFailed: false, timer: undefined }
    look()
    const noticed = (): void => {
      const { current } = watch
      if (current === null) return
      const { kind } = standingAfter(idleMs(current.last, now()), afterMs)
      if (kind === 'awake' || current.hasFailed) {
        // The timer set before finds out by itself that there is more time now.
        current.last = now()
        current.hasFailed = false
      } else {
        // The first move after a laptop woke up comes before its timers do: too late to stay unasked.
        look()
      }
    }
    for (const kind of activities) window.addEventListener(kind, noticed, { capture: true, passive: true })
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      for (const kind of activities) window.removeEventListener(kind, noticed, { capture: true })
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
      window.clearTimeout(watch.current?.timer)
      watch.current = null
    }
  }, [look, afterMs])

  if (seconds === null) return null
  return <Asking seconds={seconds} onStay={stay} onLock={() => void lock.lockNow()} />
}

interface AskingProps {
  readonly seconds: number
  readonly onStay: () => void
  readonly onLock: () => void
}

function Asking({ seconds, onStay, onLock }: AskingProps) {
  const { t } = useWords()
  return (
    <Question
      title={t('lock.idle.title')}
      onPutAway={onStay}
      answers={
        <>
          <Button kind="primary" startsHere={true} onPress={onStay}>
            {t('lock.idle.stay')}
          </Button>
          <Button onPress={onLock}>{t('lock.idle.lock')}</Button>
        </>
      }
    >
      <p>{t('lock.idle.text', { count: seconds })}</p>
      <p>{t('lock.idle.lost')}</p>
    </Question>
  )
}

function now(): Moment {
  return { wallMs: Date.now(), steadyMs: performance.now() }
}
