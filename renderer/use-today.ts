/** Today, for components; drawn again at midnight and when the directory changes what can be believed of the clock. */
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react'
import { type Calendar, calendarOf, type Today, todayFrom } from './today.ts'
import { useOpen } from './use-desk.ts'

const TodayContext = createContext<Today>({ claimed: null, trusted: null })

export const TodayProvider = TodayContext.Provider

/** To be used once, by the house, which hands it on through the provider. */
export function useWatchedToday(): Today {
  const { machine, directory } = useOpen()
  const calendar: Calendar = useMemo(() => calendarOf(machine), [machine])
  const claimed = useSyncExternalStore(calendar.subscribe, calendar.today)
  return useMemo(() => todayFrom(claimed, machine.builtOn, directory), [claimed, machine, directory])
}

export function useToday(): Today {
  return useContext(TodayContext)
}
