/**
 * Locking by hand: Ctrl+Shift+L on every screen, and a button in the top bar. What was typed or corrected and would be
 * lost asks first.
 */
import { useEffect, useEffectEvent } from 'react'
import { isCtrlShift } from '../house/keys.ts'
import { makeWay } from '../house/make-way.ts'
import { Icon } from '../parts/icon.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './lock.module.css'
import type { LockDesk } from './lock-desk.ts'
import { useLock, useLockDesk } from './use-lock.ts'

/** Draws nothing. */
export function LockKeys() {
  const lock = useLockDesk()
  const { isOn } = useLock()
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (!isOn || !isCtrlShift('l', event)) return
    event.preventDefault()
    lockByHand(lock)
  })
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => onKey(event)
    document.addEventListener('keydown', keyed)
    return () => document.removeEventListener('keydown', keyed)
  }, [])
  return null
}

/** Nothing while the lock is off. */
export function LockButton() {
  const { t } = useWords()
  const lock = useLockDesk()
  const { isOn } = useLock()
  if (!isOn) return null
  return (
    <button
      type="button"
      className={styles['now']}
      aria-label={t('lock.now')}
      aria-keyshortcuts="Control+Shift+L"
      title={t('lock.nowHint')}
      onClick={() => lockByHand(lock)}
    >
      <Icon of="lock" />
      <span className={styles['nowWord']}>{t('lock.now')}</span>
    </button>
  )
}

function lockByHand(lock: LockDesk): void {
  makeWay(() => {
    // A setting that is saved on leaving its field is left now.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    void lock.lockNow()
  }, 'lock')
}
