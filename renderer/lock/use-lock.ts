/** Ties the lock to React: components read how it stands and are drawn again when that changes. */
import { useSyncExternalStore } from 'react'
import { useDesk } from '../use-desk.ts'
import type { LockDesk, LockStanding } from './lock-desk.ts'

export function useLockDesk(): LockDesk {
  return useDesk().lock
}

export function useLock(): LockStanding {
  const lock = useLockDesk()
  return useSyncExternalStore(lock.subscribe, lock.state)
}
