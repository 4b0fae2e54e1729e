/** Gives everything below it what it needs to show records (record/reading.ts). */
import { type ReactNode, useMemo } from 'react'
import { unverifiedDaysIn } from '../../shared/bridge.ts'
import { useStationNames } from '../exchange/use-exchange.ts'
import { useSay } from '../parts/notice-board.tsx'
import { CopyHint } from '../record/copying.tsx'
import { type Reading, ReadingContext } from '../record/reading.ts'
import { useDesk, useOpen } from '../use-desk.ts'
import { useToday } from '../use-today.ts'
import { useWords } from '../words/use-words.ts'
import { JobCounting } from '../worklist/counting.tsx'
import { EditionWatch } from '../worklist/newer-edition.tsx'

export function Readers({ children }: { readonly children: ReactNode }) {
  const words = useWords()
  const desk = useDesk()
  const say = useSay()
  const { trusted: today } = useToday()
  const { directory, stationId, settings } = useOpen()
  const { stationName } = settings
  const unverifiedDays = unverifiedDaysIn(settings)
  const others = useStationNames()
  const reading: Reading = useMemo(() => {
    async function copy(text: string): Promise<void> {
      const phone = text.length > longestPhone ? text : text.replaceAll(' ', '\u00a0')
      if (await desk.copyText(text)) say(words.t('card.copied', { phone }), 'done')
      else say(words.t('card.copyFailed', { phone }), 'failure')
    }
    return {
      words,
      today,
      directory,
      unverifiedDays,
      stationName: id => (id === stationId ? stationName : Object.hasOwn(others, id) ? (others[id] ?? null) : null),
      copy: text => void copy(text)
    }
  }, [words, desk, say, today, directory, stationId, stationName, unverifiedDays, others])
  return (
    <ReadingContext value={reading}>
      <JobCounting>
        <EditionWatch>{children}</EditionWatch>
      </JobCounting>
      <CopyHint />
    </ReadingContext>
  )
}

/** What is no longer than this is not broken over lines when it is told: a number is read at one glance. */
const longestPhone = 20
