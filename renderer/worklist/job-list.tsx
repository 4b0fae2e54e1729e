/**
 * The jobs of one kind, as many as there may be. The arrow keys go from job to job; when one is settled it goes, and the
 * keys go on with the next.
 */
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { Job } from '../../shared/work-list.ts'
import { isCovered } from '../house/keys.ts'
import { LongPage } from '../parts/long-page.tsx'
import { JobRow } from './job-row.tsx'
import styles from './worklist.module.css'

export interface JobListProps {
  readonly label: string
  readonly jobs: readonly Job[]
  /** the keys begin at the first job */
  readonly startsHere: boolean
}

/** Lines of text a job is likely to be high. */
const linesOfJob = 3

export function JobList({ label, jobs, startsHere }: JobListProps) {
  const list = useRef<HTMLDivElement>(null)
  useGoingOn(list, jobs)
  useEffect(() => {
    if (startsHere) list.current?.querySelector<HTMLElement>('[data-job]')?.focus({ preventScroll: true })
  }, [startsHere])
  const pieces = useMemo(
    () =>
      jobs.map((job, at) => ({
        key: job.key,
        lines: linesOfJob,
        draw: () => <JobRow job={job} place={at + 1} count={jobs.length} />
      })),
    [jobs]
  )

  function onKeyDown(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-job]') : null
    if (by === 0 || row === null || event.ctrlKey || event.altKey || event.shiftKey) return
    const at = jobs.findIndex(({ key }) => key === row.dataset['job'])
    const next = rowOf(list.current, jobs[at + by]?.key)
    if (next === null) return
    event.preventDefault()
    next.focus()
  }

  return (
    <div ref={list} role="feed" className={styles['jobs']} aria-label={label} onKeyDown={onKeyDown}>
      <LongPage pieces={pieces} within="main" />
    </div>
  )
}

/** Frames until whoever closes a sheet or a question has put the focus where they think it belongs. */
const framesToSettle = 4

/** When the job that somebody was at is settled, the focus goes to the one in its place. */
function useGoingOn(list: { readonly current: HTMLElement | null }, jobs: readonly Job[]): void {
  const last = useRef<{ readonly key: string; readonly jobs: readonly Job[] } | null>(null)
  const shown = useRef(jobs)
  useEffect(() => {
    shown.current = jobs
  }, [jobs])
  useEffect(() => {
    const element = list.current
    const note = (event: FocusEvent): void => {
      const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-job]') : null
      const key = row?.dataset['job']
      if (key !== undefined) last.current = { key, jobs: shown.current }
    }
    element?.addEventListener('focusin', note)
    return () => element?.removeEventListener('focusin', note)
  }, [list])
  useEffect(() => {
    const at = last.current
    if (at === null || jobs.some(({ key }) => key === at.key)) return
    const place = at.jobs.findIndex(({ key }) => key === at.key)
    const remaining = new Set(jobs.map(({ key }) => key))
    const following = at.jobs.slice(place + 1).find(({ key }) => remaining.has(key))
    const next = following?.key ?? jobs.at(-1)?.key
    if (next === undefined) return
    let frame = 0
    const goOn = (left: number): void => {
      frame = requestAnimationFrame(() => {
        if (isCovered()) goOn(framesToSettle)
        else if (left > 0) goOn(left - 1)
        else if (isLost(list.current)) rowOf(list.current, next)?.focus()
      })
    }
    goOn(framesToSettle)
    return () => cancelAnimationFrame(frame)
  }, [jobs, list])
}

/** Whether the focus is nowhere a person would have put it: then it may be led on. */
function isLost(list: HTMLElement | null): boolean {
  const { activeElement } = document
  return activeElement === document.body || activeElement?.tagName === 'H1' || list?.contains(activeElement) === true
}

function rowOf(list: HTMLElement | null, key: string | undefined): HTMLElement | null {
  if (key === undefined) return null
  return [...(list?.querySelectorAll<HTMLElement>('[data-job]') ?? [])].find(row => row.dataset['job'] === key) ?? null
}
