/** Weekly hours: on these days, from and to in local time. */
import { z } from 'zod'
import type { Weekday } from './day.ts'

const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

export const hours = z.strictObject({
  days: z
    .array(z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6), z.literal(7)]))
    .min(1)
    .max(7),
  from: clockTime,
  to: clockTime
})

/** One line of weekly hours, "Monday to Friday 09:00 to 15:00". A week is a list of these. */
export type Hours = z.infer<typeof hours>

/** The hours of one weekday, in order. Empty when nobody is there that day. */
export function hoursOn(week: readonly Hours[], weekday: Weekday): readonly Hours[] {
  return week.filter(line => line.days.includes(weekday)).toSorted((a, b) => a.from.localeCompare(b.from))
}
