/**
 * The public directory that came with the program, as a file of the exchange: so a station that began without it can have
 * it later, and one that has an older edition the newer, with the same preview and the same way back as any import.
 */
import { packageFormatVersion, publishedName } from '../../shared/exchange/package.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { readPublished } from '../about/published.ts'
import type { ReadFile } from '../exchange/read-package.ts'

/** It vouches for itself: it is part of the program, byte for byte the same at every station. */
export function publishedFile(entries: readonly Entry[]) {
  const { edition, on, counts } = readPublished(entries)
  const name = publishedName(edition)
  const head = {
    formatVersion: packageFormatVersion,
    createdAt: on === null ? '' : `${on}T12:00:00.000Z`,
    // No station: what is in it says itself that it is from the public.
    station: { id: name, name, publicKey: null },
    by: name,
    scope: { part: { what: 'all' }, personalContacts: true },
    summary: counts,
    stationNames: {},
    checksum: name
  } as const
  const content = { ok: true, value: { head, entries, signature: 'published' } } as const
  return { sizeBytes: 0, isProtected: false, content } satisfies ReadFile
}
