/**
 * Weekly hours as people write them: "pon-pet 9-15", "radnim danima 08:00–16:00h", "utorak i četvrtak od 10 do 14",
 * "24/7". Null for what is not understood: nobody is sent to a locked door by a guess.
 */
import { fold } from '../../lookup/fold.ts'
import type { Hours } from '../../records/hours.ts'

type Days = Hours['days']

/** The cell is not empty. */
export function readHoursCell(text: string): readonly Hours[] | null {
  const week: Hours[] = []
  // A comma parts days as well as lines: "pon, sre 9-12, pet 10-14". A line ends where times do.
  for (const line of text.split(/[;\n]/).flatMap(linesIn)) {
    if (line.trim() === '') continue
    const read = readLine(line)
    if (read === null) return null
    week.push(...read)
  }
  return week.length === 0 || week.length > 21 ? null : week
}

function linesIn(text: string): readonly string[] {
  return text.split(/(?<=\d\s*(?:h|č|ч|sati|časova)?\.?)\s*,\s*(?=\p{L})/u)
}

const time = String.raw`(\d{1,2})(?:[:.](\d{2}))?\s*(?:h|č|ч|hrs?|sati|časova|часова)?\.?`
const span = new RegExp(String.raw`(?:od\s+|од\s+|from\s+)?${time}\s*(?:-|–|—|do|до|to|until)\s*${time}`, 'giu')

function readLine(line: string): readonly Hours[] | null {
  const around = fold(line)
  if (
    /^(?:(?:svaki dan|svakodnevno|stalno|uvek|dostupni?) )*(?:24 7|00 24|0 24|non ?stop|24 sata?|24h|24 h|always|around the clock)(?: (?:svaki dan|svakodnevno|dezurni))?$/.test(
      around
    )
  ) {
    return [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }]
  }
  const spans = [...line.matchAll(span)]
  const [first] = spans
  if (first === undefined) return null
  const named = line.slice(0, first.index)
  const behind = line.slice((spans.at(-1)?.index ?? 0) + (spans.at(-1)?.[0].length ?? 0))
  const between = spans
    .slice(1)
    .map((one, at) => line.slice((spans[at]?.index ?? 0) + (spans[at]?.[0].length ?? 0), one.index))
  if (between.some(text => !/^[\s,/+]*(?:i|и|and)?\s*$/i.test(text))) return null
  const days = readDays(named) ?? (fold(named) === '' ? readDays(behind) : null)
  if (days === null || (fold(named) !== '' && fold(behind) !== '')) return null
  const read: Hours[] = []
  for (const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] of spans) {
    const from = clock(fromHour, fromMinute)
    const to = clock(toHour, toMinute)
    if (from === null || to === null || from >= to) return null
    read.push({ days, from, to })
  }
  return read
}

function clock(hour: string, minute: string): string | null {
  const written = `${hour.padStart(2, '0')}:${minute}`
  return /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(written) ? written : null
}

/** Days that are named; null when something else stands there. No days at all are not "every day". */
function readDays(named: string): Days | null {
  const words = fold(named.replace(/[-–—]/g, ' do '))
  const known = wholes.find(([form]) => form.test(words))
  if (known !== undefined) return [...known[1]] as Days
  const days = new Set<number>()
  let previous: number | null = null
  let reaches = false
  for (const word of words.split(' ')) {
    if (word === 'i' || word === 'and' || word === 'svaki' || word === 'svake' || word === 'svakog' || word === 'every')
      continue
    if (word === 'do' || word === 'to') {
      if (previous === null) return null
      reaches = true
      continue
    }
    const at = weekdays.findIndex(names => names.some(name => word.startsWith(name)))
    if (at < 0) return null
    const weekday = at + 1
    if (reaches && previous !== null) {
      if (weekday < previous) return null
      for (let one = previous; one <= weekday; one += 1) days.add(one)
    } else days.add(weekday)
    previous = weekday
    reaches = false
  }
  return days.size === 0 || reaches ? null : ([...days].sort((a, b) => a - b) as Days)
}

const weekdays: readonly (readonly string[])[] = [
  ['pon', 'mon'],
  ['uto', 'tue'],
  ['sre', 'wed'],
  ['cet', 'thu'],
  ['pet', 'fri'],
  ['sub', 'sat'],
  ['ned', 'sun']
]

const wholes: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(?:radn\w+ (?:dan\w*)|radnim|weekdays|working days|workdays)$/, [1, 2, 3, 4, 5]],
  [/^(?:svaki dan|svakog dana|svakodnevno|svim danima|daily|every day|all days)$/, [1, 2, 3, 4, 5, 6, 7]],
  [/^(?:vikend\w*|vikendom|weekends?)$/, [6, 7]]
]
