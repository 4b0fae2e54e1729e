/** Ties the desk to React: components read its state and are drawn again when it changes. */
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Desk, DeskState, Open } from './desk.ts'

export const DeskContext = createContext<Desk | null>(null)

export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('no desk around this component')
  return desk
}

export function useDeskState(): DeskState {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, desk.state)
}

/** The state of an open station. Only for screens of the house, which stands on one. */
export function useOpen(): Open {
  const state = useDeskState()
  if (state.kind !== 'open') throw new Error('this screen needs an open station')
  return state
}
