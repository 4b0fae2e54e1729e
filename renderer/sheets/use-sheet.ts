/** Ties the spreadsheet that is being looked over to React. */
import { useSyncExternalStore } from 'react'
import { useExchangeDesk } from '../exchange/use-exchange.ts'
import type { SheetDesk, SheetWork } from './sheet-desk.ts'

export function useSheetDesk(): SheetDesk {
  return useExchangeDesk().sheet
}

export function useSheetWork(): SheetWork {
  const desk = useSheetDesk()
  return useSyncExternalStore(desk.subscribe, desk.state)
}
