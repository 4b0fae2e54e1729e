/**
 * Reads a table of centres and services: names of organisations stand where they meet. "PIN (podrška); IDEAS, Ana
 * 067 018 40 71" names two organisations, the role of one and a contact of the other.
 */
import { fold } from '../../lookup/fold.ts'
import type { Phone } from '../../records/phone.ts'
import { readRole } from './choices.ts'
import { Draft, type Link, type RowPlace } from './drafts.ts'
import { type Gathering, shownRows, type UnderstoodName } from './gathering.ts'
import { isBlank, textOf } from './grid.ts'
import { isHashtags } from './header-rows.ts'
import { readHeader } from './headers.ts'
import { readPhonesCell } from './phones.ts'
import type { SheetToRead } from './read-list.ts'
import { unmarked } from './row-cells.ts'

export function readMatrix(gathering: Gathering, of: SheetToRead): void {
  const { sheet, grid, plan } = of
  const header = plan.header ?? 0
  const along = plan.side === 'centre' ? 'service' : 'centre'
  const headerPlace: RowPlace = { sheet, row: header }
  const tops = new Map<number, Named>()
  for (const [column, cell] of (grid.rows[header] ?? []).entries()) {
    const text = unmarked(textOf(cell))
    if (column === plan.sideColumn || text === '' || text.length > 300) continue
    // "Napomena", "Kapacitet": columns beside the table.
    if (gathering.names.find(along, text).length !== 1 && (readHeader(text)?.certainty ?? 0) === 3) continue
    const naming = gathering.naming(along, text, headerPlace)
    if (naming.is === 'known' || naming.is === 'new') tops.set(column, { link: naming.link, text })
    else gathering.fault(headerPlace, `${along}-unknown`, { column, meaning: along, text })
  }
  let shown = 0
  for (let row = header + plan.headerRows; row < grid.rows.length; row += 1) {
    const cells = grid.rows[row] ?? []
    const place: RowPlace = { sheet, row }
    const sideText = unmarked(textOf(cells[plan.sideColumn]))
    const filled = [...tops.keys()].filter(column => !isBlank(cells[column]))
    if (sideText === '' && filled.length === 0) continue
    if (isHashtags(cells) || (filled.length === 0 && sumWords.test(fold(sideText.slice(0, 80))))) {
      gathering.counts.aside += 1
      continue
    }
    gathering.counts.read += 1
    const understood: (UnderstoodName | null)[] = Array.from(
      { length: Math.max(plan.columns.length, cells.length) },
      () => null
    )
    const naming = sideText === '' || sideText.length > 300 ? null : gathering.naming(plan.side, sideText, place)
    if (naming === null || naming.is === 'unknown' || naming.is === 'left') {
      gathering.rowsLost += 1
      gathering.fault(place, naming === null ? `${plan.side}-missing` : `${plan.side}-unknown`, {
        column: plan.sideColumn,
        meaning: plan.side,
        text: sideText,
        costs: 'row'
      })
    } else {
      gathering.counts.taken += 1
      understood[plan.sideColumn] = {
        is: 'name',
        text: sideText,
        records: naming.is === 'known' ? [naming.id] : [],
        isNew: naming.is === 'new'
      }
      for (const column of filled) {
        const top = tops.get(column)
        if (top === undefined) continue
        const [centre, service] = plan.side === 'centre' ? [naming.link, top.link] : [top.link, naming.link]
        understood[column] = readCrossing(gathering, {
          text: unmarked(textOf(cells[column])),
          place,
          column,
          centre,
          service
        })
      }
    }
    if (shown < shownRows) {
      shown += 1
      gathering.shown.push({ ...place, cells: understood })
    }
  }
}

interface Named {
  readonly link: Link
  readonly text: string
}

interface Crossing {
  readonly text: string
  readonly place: RowPlace
  readonly column: number
  readonly centre: Link
  readonly service: Link
}

const longestCrossing = 2_000

function readCrossing(gathering: Gathering, { text, place, column, centre, service }: Crossing): UnderstoodName | null {
  // Nobody: a gap, and no fault.
  if (text === '' || gap.test(fold(text)) || /^[-–—/.0\s]*$/.test(text)) return null
  const report = { column, meaning: 'organisation' as const, text }
  if (text.length > longestCrossing) {
    gathering.fault(place, 'too-long', report)
    return null
  }
  if (onlyMark.test(text.trim())) {
    gathering.fault(place, 'names-nobody', report)
    return null
  }
  const records: string[] = []
  let isNew = false
  for (const part of organisationsIn(gathering, text)) {
    const read = readPart(gathering, part)
    const naming = read.name === '' ? null : gathering.naming('organisation', read.name, place)
    if (naming === null || naming.is === 'unknown' || naming.is === 'left' || !(naming.link instanceof Draft)) {
      gathering.fault(place, 'organisation-unclear', { ...report, text: part })
      continue
    }
    const organisation = naming.link
    if (naming.is === 'known') records.push(naming.id)
    else isNew = true
    const otherwise = (): void => gathering.fault(place, 'said-otherwise', { ...report, text: part })
    const contacts =
      read.person === '' && read.phones.length === 0
        ? []
        : [
            gathering.contact(
              organisation,
              { name: read.person, desk: read.name.slice(0, 300), phones: read.phones, values: {} },
              place,
              otherwise
            )
          ]
    if (!(service instanceof Draft)) continue
    const values = { role: read.role ?? gathering.plan.role }
    const assumed = read.role === null ? ['role'] : []
    gathering.assignment({ organisation, service, centre, contacts, deputies: [], values, assumed }, place, otherwise)
  }
  return { is: 'name', text, records, isNew }
}

const gap = /^(?:nema|niko|prazno|none|nobody|n a|nije pokriveno|gap)$/
const onlyMark = /^(?:[x×✓✔+*•●v]|da|yes|ima|1|х)$/iu
const sumWords = /^(?:ukupno|svega|zbir|napomena|izvor|legenda|total|note|source|legend)\b/

/** One text an organisation, with what stands beside its name. */
function organisationsIn(gathering: Gathering, text: string): readonly string[] {
  const isKnown = (part: string): boolean =>
    gathering.names.find('organisation', part.replace(/\([^)]*\)/g, '').trim()).length === 1
  const lines = text
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(part => part !== '')
  return lines.flatMap(line => {
    if (isKnown(line)) return [line]
    // A comma parts organisations where each part begins with one; else it stands before a name or a number.
    const parts = line.split(/\s*(?:[,+&/]|\s(?:i|и|and)\s)\s*/).filter(part => part !== '')
    const known = parts.map(part => isKnown(part) || isKnown(firstWords(part)))
    if (!known.includes(true)) return [line]
    const joined: string[] = []
    for (const [at, part] of parts.entries()) {
      const last = joined.at(-1)
      if (last === undefined || known[at] === true) joined.push(part)
      else joined[joined.length - 1] = `${last}, ${part}`
    }
    return joined
  })
}

function firstWords(part: string): string {
  return part.split(/\s*[(:,–—]|\s-\s|\s(?=[+0]?\d)/)[0] ?? ''
}

interface Part {
  readonly name: string
  readonly role: 'responsible' | 'supporting' | null
  readonly person: string
  readonly phones: readonly Phone[]
}

/** "PIN (podrška) – Ana Primerić 067 018 40 71" */
function readPart(gathering: Gathering, part: string): Part {
  let role: Part['role'] = null
  let rest = part.replace(/\(([^()]*)\)/g, (whole, inside: string) => {
    const read = /\d/.test(inside) ? null : readRole(inside)
    if (read === null) return whole
    role = read
    return ' '
  })
  const isKnown = (text: string): boolean => gathering.names.find('organisation', text).length === 1
  const phoneAt = /[+(]?\d[\d\s\-/()]{4,}\d/.exec(rest)
  const phones = phoneAt === null ? [] : readPhonesCell(phoneAt[0], phoneAt[0].trim()).phones
  if (phoneAt !== null && phones.length > 0)
    rest = `${rest.slice(0, phoneAt.index)} ${rest.slice(phoneAt.index + phoneAt[0].length)}`
  const clean = (text: string): string =>
    text
      .replace(/^[\s:,;.()–—-]+|[\s:,;(–—-]+$/g, '')
      .replace(/\(\s*\)/g, '')
      .replace(/\(\s*(?:tel|mob|kontakt)?\.?\s*\)?$/i, '')
      .trim()
  const whole = clean(rest)
  const name = isKnown(whole)
    ? whole
    : (splitsOf(rest).map(clean).find(isKnown) ?? (phones.length > 0 ? clean(firstWords(rest)) : whole))
  const person = isKnown(whole) || name === whole ? '' : clean(rest.slice(rest.indexOf(name) + name.length))
  return { name, role, person: person.replace(/^(?:tel|mob|kontakt)\.?:?\s*/i, '').slice(0, 300), phones }
}

/** Beginnings of a text that may be a name, the longest first. */
function splitsOf(text: string): readonly string[] {
  const ends = [...text.matchAll(/\s*[(:,–—]|\s-\s|\s/g)].map(({ index }) => index)
  return ends
    .toReversed()
    .slice(0, 20)
    .map(end => text.slice(0, end))
}
