/** The jobs of the work list, found once for a directory and a question, for whoever shows or counts them. */
import { useMemo } from 'react'
import { type Settings, unverifiedDaysIn } from '../../shared/bridge.ts'
import type { Directory } from '../../shared/directory.ts'
import { type JobKind, type JobOf, jobsOf, type WorkQuestion } from '../../shared/work-list.ts'
import { useReading } from '../record/reading.ts'
import { useOpen } from '../use-desk.ts'

/** What is asked of the directory today, at this station. The same object while nothing of it changes. */
export function useWorkQuestion(): WorkQuestion {
  const { words, today } = useReading()
  const { settings }: { readonly settings: Settings } = useOpen()
  const unverifiedDays = unverifiedDaysIn(settings)
  const { compareNames } = words
  return useMemo(() => ({ today, unverifiedDays, compare: compareNames }), [today, unverifiedDays, compareNames])
}

/** The jobs of one kind: found when they are first asked for, and kept with the directory. */
export function jobsIn<Kind extends JobKind>(
  directory: Directory,
  kind: Kind,
  question: WorkQuestion
): readonly JobOf<Kind>[] {
  const known = found.get(directory) ?? { question, jobs: new Map() }
  if (known.question !== question) Object.assign(known, { question, jobs: new Map() })
  found.set(directory, known)
  const jobs = (known.jobs.get(kind) as readonly JobOf<Kind>[] | undefined) ?? jobsOf(directory, kind, question)
  known.jobs.set(kind, jobs)
  return jobs
}

interface Found {
  readonly question: WorkQuestion
  readonly jobs: Map<JobKind, readonly unknown[]>
}

const found = new WeakMap<Directory, Found>()
