/**
 * About this copy of the program: where its data lies, what the public directory holds, and under which licences the
 * parts of the program come. What the verbs take and answer (bridge.ts); nothing here changes anything.
 */
import { z } from 'zod'
import { type Day, day } from './records/day.ts'
import { siteOf } from './records/source.ts'
import { type Entry, registerOf } from './replica/entry.ts'
import { compareText } from './replica/text-order.ts'

/** A place where a data folder can come to harm. */
export interface FolderPlace {
  /**
   * cloud: a service copies the folder to other computers by itself; network: it lies on another computer; removable:
   * on a stick or a disk that can be pulled out
   */
  readonly kind: 'cloud' | 'network' | 'removable'
  /** of a cloud, the name of the service; else empty */
  readonly service: string
  /** the folder, share or disk in which it lies, as people know it */
  readonly root: string
}

/** How large the data folder is, with backups and all. */
export interface FolderSize {
  readonly files: number
  readonly sizeBytes: number
}

/** What the public directory of this program holds. */
export interface Published {
  readonly edition: number
  /** the day this edition was made; null when no record says */
  readonly on: Day | null
  /** records by kind */
  readonly counts: Readonly<Record<string, number>>
  /** the sites it was read from, the one with most facts first */
  readonly sources: readonly PublishedSource[]
}

export interface PublishedSource {
  /** "kirs.gov.rs" */
  readonly site: string
  /** pages of that site */
  readonly pages: number
  /** the newest date of one of them, which may be a month or a year; null when none is dated */
  readonly asOf: string | null
}

/** A part of the program that is somebody else's work, and under which licence it comes. */
export interface LicenceLine {
  /** names it in requests */
  readonly id: string
  readonly name: string
  /** null where none is known */
  readonly version: string | null
  /** "MIT"; null where the text alone says */
  readonly licence: string | null
  /** program: bundled into the program's own files; runtime: Electron; browser: a part of Chromium, which is within Electron */
  readonly part: 'program' | 'runtime' | 'browser'
}

export interface AboutContract {
  readonly measureFolder: { request: null; answer: FolderSize | null }
  readonly readPublished: { request: null; answer: Published }
  /** those of the program first, then the runtime, then the parts of the browser */
  readonly listLicences: { request: null; answer: readonly LicenceLine[] }
  /** the text of one; null when it is not there */
  readonly readLicence: { request: { id: string }; answer: string | null }
}

export const readAbout = {
  measureFolder: z.null(),
  readPublished: z.null(),
  listLicences: z.null(),
  readLicence: z.strictObject({ id: z.string().max(200) })
}

/** Every edition of the public directory is one write by this writer, and its number is the count of all it writes. */
export const publicWriter = 'public'

/** The newest edition of the public directory that any of the records came from; null where none of them did. */
export function editionHeld(entries: Iterable<Entry>): number | null {
  let held: number | null = null
  for (const { stamps } of entries) {
    for (const [writer, count] of stamps) {
      if (writer === publicWriter && (held === null || count > held)) held = count
    }
  }
  return held
}

/** Sums up a public directory. */
export function publishedIn(edition: number, entries: readonly Entry[]): Published {
  let on: Day | null = null
  const counts: Record<string, number> = {}
  const pages = new Map<string, Map<string, string | null>>()
  for (const entry of entries) {
    counts[entry.kind] = (counts[entry.kind] ?? 0) + 1
    for (const field of Object.keys(entry.fields)) {
      for (const { stamp, sources } of registerOf(entry, field)) {
        const made = day.safeParse(stamp.at.slice(0, 10))
        if (made.success && (on === null || made.data > on)) on = made.data
        for (const { url, asOf } of sources) {
          const site = siteOf(url)
          const ofSite = pages.get(site) ?? new Map<string, string | null>()
          const known = ofSite.get(url) ?? null
          ofSite.set(url, asOf !== null && (known === null || asOf > known) ? asOf : known)
          pages.set(site, ofSite)
        }
      }
    }
  }
  const sources = [...pages].map(([site, ofSite]) => {
    const dates = [...ofSite.values()].filter(one => one !== null).sort(compareText)
    return { site, pages: ofSite.size, asOf: dates.at(-1) ?? null }
  })
  return { edition, on, counts, sources: sources.sort((a, b) => b.pages - a.pages || compareText(a.site, b.site)) }
}
