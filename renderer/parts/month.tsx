/**
 * A month of days to pick one from: arrow keys go by days and weeks, Page Up and Page Down by months, Enter picks.
 * Days are "YYYY-MM-DD"; weeks begin on Monday.
 */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { addDays, type Day, day, weekdayOf } from '../../shared/records/day.ts'
import styles from './month.module.css'

export interface MonthProps {
  /** the day the focus begins on */
  readonly from: Day
  readonly chosen: Day | null
  readonly today: Day | null
  readonly onChoose: (day: Day) => void
  readonly words: {
    /** "mart 2026." of "2026-03" */
    readonly month: (month: string) => string
    readonly day: (day: Day) => string
    readonly weekdays: readonly { readonly short: string; readonly long: string }[]
    readonly previous: string
    readonly next: string
  }
}

export function Month({ from, chosen, today, onChoose, words }: MonthProps) {
  const [at, setAt] = useState<Day>(from)
  const grid = useRef<HTMLTableElement>(null)
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
  }, [at])
  const month = at.slice(0, 7)

  function onKey(event: KeyboardEvent): void {
    const to = goneTo(at, event.key)
    if (to === null) return
    event.preventDefault()
    setAt(to)
  }

  return (
    <div className={styles['month']}>
      <div className={styles['head']}>
        <button
          type="button"
          className={styles['turn']}
          aria-label={words.previous}
          onClick={() => setAt(inMonth(at, -1))}
        >
          ‹
        </button>
        <span aria-live="polite">{words.month(month)}</span>
        <button type="button" className={styles['turn']} aria-label={words.next} onClick={() => setAt(inMonth(at, 1))}>
          ›
        </button>
      </div>
      <table ref={grid} aria-label={words.month(month)}>
        <thead>
          <tr>
            {words.weekdays.map(({ short, long }) => (
              <th key={long} scope="col" abbr={long} className={styles['weekday']}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map(week => (
            <tr key={week[0]}>
              {week.map(one => (
                <td key={one}>
                  <button
                    type="button"
                    className={classesOf(one, month, chosen, today)}
                    data-day={one}
                    tabIndex={one === at ? 0 : -1}
                    aria-pressed={one === chosen}
                    onKeyDown={onKey}
                    aria-label={words.day(one)}
                    aria-current={one === today ? 'date' : undefined}
                    onClick={() => onChoose(one)}
                  >
                    {Number(one.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The weeks that the month touches, in full. */
function weeksOf(month: string): readonly (readonly Day[])[] {
  const first = day.parse(`${month}-01`)
  const monday = addDays(first, 1 - weekdayOf(first))
  const weeks: Day[][] = []
  for (let start = monday; start.slice(0, 7) <= month; start = addDays(start, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(start, place)))
  }
  return weeks
}

function goneTo(at: Day, key: string): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(at, -1)
    case 'ArrowRight':
      return addDays(at, 1)
    case 'ArrowUp':
      return addDays(at, -7)
    case 'ArrowDown':
      return addDays(at, 7)
    case 'Home':
      return addDays(at, 1 - weekdayOf(at))
    case 'End':
      return addDays(at, 7 - weekdayOf(at))
    case 'PageUp':
      return inMonth(at, -1)
    case 'PageDown':
      return inMonth(at, 1)
    default:
      return null
  }
}

/** The same day so many months on, or the last day of a shorter month. Stays within the years that days are kept for. */
function inMonth(at: Day, months: number): Day {
  const number = Number(at.slice(0, 4)) * 12 + Number(at.slice(5, 7)) - 1 + months
  const month = `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
  for (let date = Number(at.slice(8)); date > 0; date -= 1) {
    const found = day.safeParse(`${month}-${String(date).padStart(2, '0')}`)
    if (found.success) return found.data
  }
  return at
}

function classesOf(one: Day, month: string, chosen: Day | null, today: Day | null): string {
  return [
    styles['day'],
    ...(one.startsWith(month) ? [] : [styles['outside']]),
    ...(one === chosen ? [styles['chosen']] : []),
    ...(one === today ? [styles['today']] : [])
  ].join(' ')
}
