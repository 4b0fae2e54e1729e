/**
 * The lookup: one box, and the answer to what stands in it. The keyboard alone suffices: the focus is in the box,
 * the arrows go through the cards, Enter copies the selected phone and says so, Ctrl+Enter opens the record, Esc
 * clears the box.
 */
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import { goOnTyping } from '../early/early.ts'
import { useGoing } from '../house/journey.ts'
import { isCtrl, isWriting } from '../house/keys.ts'
import { useSay } from '../parts/notice-board.tsx'
import { phoneText } from '../record/phone-text.ts'
import { useReading } from '../record/reading.ts'
import { MyCentre } from '../settings/my-centre.tsx'
import { WorkCounts } from '../worklist/work-counts.tsx'
import { AnswerView } from './answer-view.tsx'
import { Heard } from './heard.tsx'
import styles from './lookup.module.css'
import { ServiceChips } from './service-chips.tsx'
import { type LookingUp, useLookup } from './use-lookup.ts'

export function Lookup() {
  const { words, copy } = useReading()
  const { t } = words
  const going = useGoing()
  const say = useSay()
  const looking = useLookup()
  const { text, answers, laidOut, selected } = looking
  const box = useRef<HTMLInputElement>(null)

  // Within the next frame, where the layout it needs is made anyway.
  function scrollToTop(): void {
    requestAnimationFrame(() => box.current?.closest('main')?.scrollTo({ top: 0 }))
  }

  function focusBox(): void {
    box.current?.focus({ preventScroll: true })
    box.current?.select()
  }

  function clear(): void {
    looking.clear()
    box.current?.focus({ preventScroll: true })
    scrollToTop()
  }

  // After a click the keys belong to the box again. (Stable, so that nothing is drawn again for their sake.)
  const { choose: chooseReading, releaseService } = looking
  const choose: LookingUp['choose'] = useCallback(
    change => {
      chooseReading(change)
      box.current?.focus({ preventScroll: true })
      box.current?.closest('main')?.scrollTo({ top: 0 })
    },
    [chooseReading]
  )
  const release = useCallback(() => {
    releaseService()
    box.current?.focus({ preventScroll: true })
  }, [releaseService])

  function copySelected(): void {
    if (selected === null) return
    if (selected.phone !== null) copy(phoneText(selected.phone))
    else if (selected.kind === 'cover') {
      choose({ centre: selected.cover.centre.id, service: selected.cover.service.id })
    } else say(t('card.nothingToCopy'), 'check')
  }

  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : document.body
    const isOurs = target === document.body || target === box.current || target.closest('article') !== null
    if (event.defaultPrevented || event.isComposing || !isOurs) return
    const isInBox = target === box.current || target === document.body
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      box.current?.focus({ preventScroll: true })
      looking.step(event.key === 'ArrowDown' ? 1 : -1)
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (selected !== null) going.go(selected.place)
    } else if (event.key === 'Enter' && isInBox) copySelected()
    else if (event.key === 'Escape') clear()
    else if (isCtrl('c', event) && isNothingMarked(box.current)) copySelected()
    else {
      // Whoever clicked beside the box and types on means the box.
      if (target === document.body && isWriting(event)) box.current?.focus({ preventScroll: true })
      return
    }
    event.preventDefault()
  })

  // Pressed right after typing they mean what was typed, though its answer may not stand there yet.
  const onKeyOfAnswer = useEffectEvent(({ key, ctrlKey }: KeyboardEvent): void => {
    if (ctrlKey || key === 'Enter' || key.startsWith('Arrow')) looking.hear()
  })

  const onCtrlK = useEffectEvent((event: KeyboardEvent): void => {
    if (isCtrl('k', event)) focusBox()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      onCtrlK(event)
      onKeyOfAnswer(event)
      onKey(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])

  // Each time this screen comes into view. Whoever typed before it was there goes on typing.
  const wentOn = useRef(false)
  useLayoutEffect(() => {
    wentOn.current = box.current !== null && goOnTyping(box.current)
  }, [])
  useEffect(() => {
    box.current?.focus({ preventScroll: true })
    if (!wentOn.current) box.current?.select()
  }, [])

  return (
    <div className={styles['lookup']}>
      <h1 className={styles['unseen']}>{t('rail.lookup')}</h1>
      <search className={styles['top']}>
        <div className={styles['boxFrame']}>
          <input
            ref={box}
            className={styles['box']}
            type="search"
            value={text}
            onChange={event => {
              looking.type(event.target.value)
              scrollToTop()
            }}
            aria-label={t('lookup.label')}
            placeholder={t('lookup.placeholder')}
            aria-keyshortcuts="Control+K"
            aria-describedby="lookup-keys"
            autoComplete="off"
            spellCheck="false"
          />
          {text === '' ? null : (
            <button type="button" className={styles['clear']} onClick={clear} aria-label={t('lookup.clear')}>
              ×
            </button>
          )}
        </div>
        <div className={styles['myCentre']}>
          <MyCentre isBrief={true} />
        </div>
      </search>
      <ServiceChips
        pressed={answers[0]?.understood.service?.id ?? null}
        isPicked={looking.chosen.service != null}
        isBoxEmpty={text.trim() === ''}
        onChoose={choose}
        onRelease={release}
      />
      {text === '' && looking.chosen.service == null ? <WorkCounts /> : null}
      <section className={styles['answers']} aria-label={t('lookup.answers')}>
        <AnswerView looking={looking} onChoose={choose} />
      </section>
      <p id="lookup-keys" className={styles['keys']}>
        {t('lookup.keys')}
      </p>
      <Heard laidOut={laidOut} selected={selected} />
    </div>
  )
}

/** Ctrl+C belongs to marked text first. */
function isNothingMarked(box: HTMLInputElement | null): boolean {
  const isMarkedInBox = box !== null && document.activeElement === box && box.selectionStart !== box.selectionEnd
  return !isMarkedInBox && (document.getSelection()?.isCollapsed ?? true)
}
