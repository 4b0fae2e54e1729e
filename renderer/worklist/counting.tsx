/**
 * How many jobs there are, for the rail and the start page. Counted kind by kind when nothing more urgent is to be done,
 * so that no keystroke waits for it; until then the numbers are those of before.
 */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { type JobKind, jobKinds } from '../../shared/work-list.ts'
import { useReading } from '../record/reading.ts'
import { jobsIn, useWorkQuestion } from './jobs.ts'

/** By kind; null until they were counted for the first time. */
export type JobCounts = Readonly<Record<JobKind, number>> | null

const CountsContext = createContext<JobCounts>(null)

export function useJobCounts(): JobCounts {
  return useContext(CountsContext)
}

export function JobCounting({ children }: { readonly children: ReactNode }) {
  const { directory } = useReading()
  const question = useWorkQuestion()
  const [counts, setCounts] = useState<JobCounts>(null)
  useEffect(() => {
    const counted: Partial<Record<JobKind, number>> = {}
    let place = 0
    let waiting = 0
    // As many kinds at a time as there is leisure for, one at least.
    function count(leisure: IdleDeadline): void {
      do {
        const kind = jobKinds[place]
        if (kind !== undefined) counted[kind] = jobsIn(directory, kind, question).length
        place += 1
      } while (place < jobKinds.length && leisure.timeRemaining() > leastLeisureMs)
      if (place < jobKinds.length) wait()
      else setCounts(counted as Record<JobKind, number>)
    }
    function wait(): void {
      waiting = requestIdleCallback(count, { timeout: longestWaitMs })
    }
    wait()
    return () => cancelIdleCallback(waiting)
  }, [directory, question])
  return <CountsContext value={counts}>{children}</CountsContext>
}

/** Somebody who types without a pause still gets to see the numbers. */
const longestWaitMs = 250
const leastLeisureMs = 10

export function sumOf(counts: NonNullable<JobCounts>): number {
  return jobKinds.reduce((sum, kind) => sum + counts[kind], 0)
}
