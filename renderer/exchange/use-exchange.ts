/** Ties the exchange to React: components read its state and are drawn again when it changes. */
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useDesk } from '../use-desk.ts'
import type { Exchange, ExchangeDesk } from './exchange-desk.ts'

export function useExchangeDesk(): ExchangeDesk {
  return useDesk().exchange
}

export function useExchange(): Exchange {
  const exchange = useExchangeDesk()
  return useSyncExternalStore(exchange.subscribe, exchange.state)
}

/** How other stations are called, by id. Drawn again only when that changes. */
export function useStationNames(): Exchange['stationNames'] {
  const exchange = useExchangeDesk()
  return useSyncExternalStore(exchange.subscribe, () => exchange.state().stationNames)
}

/** A list the machine keeps, read anew after everything that may have changed it; null until it was read. */
export function useKept<List>(read: (exchange: ExchangeDesk) => Promise<List>): List | null {
  const exchange = useExchangeDesk()
  const { turn } = useExchange()
  const [kept, setKept] = useState<List | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again with each turn; the list is asked for by its name
  useEffect(() => {
    let isStale = false
    void read(exchange).then(list => {
      if (!isStale) setKept(list)
    })
    return () => {
      isStale = true
    }
  }, [exchange, turn])
  return kept
}
