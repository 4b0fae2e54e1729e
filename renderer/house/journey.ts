/** Going from place to place, for any component of the house. */
import { createContext, useContext } from 'react'
import type { Place } from './places.ts'

export interface Going {
  go(place: Place): void
  back(): void
  /** the present place, seen a little differently */
  stay(place: Place): void
}

export const GoingContext = createContext<Going | null>(null)

export function useGoing(): Going {
  const going = useContext(GoingContext)
  if (going === null) throw new Error('no house around this component')
  return going
}
