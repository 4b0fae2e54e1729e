/** The history as a screen reads it: page by page, anew when something else is asked, and with what happens meanwhile. */
import { useCallback, useEffect, useState } from 'react'
import type { HistoryPage } from '../../shared/bridge.ts'
import type { HistoryRecord } from '../../shared/history.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { useDesk, useOpen } from '../use-desk.ts'

export interface History {
  /** the newest first; null while none was read yet */
  readonly events: readonly HistoryRecord[] | null
  readonly hasMore: boolean
  /** events that cannot be told any more */
  readonly lost: number
  showOlder(): void
}

interface Read extends HistoryPage {
  readonly asked: string
}

/** Long enough that a word is typed in one go. */
const typingPauseMs = 150

export function useHistory(record: RecordId | null, text: string): History {
  const desk = useDesk()
  const { directory, saving } = useOpen()
  const [read, setRead] = useState<Read | null>(null)
  const asked = `${record ?? ''} ${text}`
  const isAnew = read?.asked !== asked
  const { savedTicket } = saving

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is on disk, and a restored directory, are new history
  useEffect(() => {
    let isStale = false
    async function readFirst(): Promise<void> {
      const page = await desk.readHistory({ record, text, before: null })
      if (!isStale) setRead(before => (before?.asked === asked ? withNewer(before, page) : { ...page, asked }))
    }
    const timer = setTimeout(() => void readFirst(), text === '' ? 0 : typingPauseMs)
    return () => {
      isStale = true
      clearTimeout(timer)
    }
  }, [desk, record, text, asked, savedTicket, directory])

  const oldest = read?.records.at(-1)?.number ?? null
  const showOlder = useCallback(async () => {
    const page = await desk.readHistory({ record, text, before: oldest })
    setRead(now => (now?.asked === asked ? { ...page, asked, records: [...now.records, ...page.records] } : now))
  }, [desk, record, text, asked, oldest])

  return {
    events: isAnew ? null : read.records,
    hasMore: !isAnew && read.hasMore,
    lost: read?.lost ?? 0,
    showOlder: () => void showOlder()
  }
}

/** What is shown, with what has happened since; more than a page of news begins anew. */
function withNewer(shown: Read, page: HistoryPage): Read {
  const newest = shown.records[0]?.number ?? 0
  const news = page.records.filter(({ number }) => number > newest)
  if (news.length === page.records.length && page.hasMore) return { ...page, asked: shown.asked }
  return { ...shown, lost: page.lost, records: [...news, ...shown.records] }
}
