/**
 * Who vouches for a package: its signature against the keys that a person here has decided about. A key is trusted as
 * such, whatever its station calls itself now; a station known here that comes with another key is never passed over.
 */
import type { Signature } from '../../shared/exchange/offer.ts'
import type { Package, PackageStation } from '../../shared/exchange/package.ts'
import { fold } from '../../shared/lookup/fold.ts'
import type { KnownKey } from '../exchange-memory.ts'

export interface OwnStation {
  readonly id: string
  readonly name: string
  /** the key it signs with, and the one it signed with last; none while there is no key, or it cannot be read */
  readonly publicKeys: readonly string[]
}

/** The verdict over one package. */
export function vouchFor(
  { head, signature }: Pick<Package, 'head' | 'signature'>,
  own: OwnStation,
  keys: ReadonlyMap<string, KnownKey>
): Signature {
  if (signature === 'sheet' || signature === 'published') return signature
  const { station } = head
  const { publicKey } = station
  const namesUs = station.id === own.id || isSameName(station.name, own.name)
  if (signature === 'none' || publicKey === null) {
    return namesUs || isKnown(station, keys, 'trusted') ? 'unsigned-but-known' : 'unsigned'
  }
  if (own.publicKeys.includes(publicKey)) return 'own'
  const known = keys.get(publicKey)
  if (known === undefined) return namesUs || isKnown(station, keys) ? 'key-changed' : 'first-seen'
  if (known.state === 'withdrawn') return 'withdrawn'
  // A trusted key must not speak for another station.
  const isAnother = known.station !== station.id && (station.id === own.id || hasOtherKey(station, keys))
  return isAnother ? 'key-changed' : 'trusted'
}

const vouchedFor: ReadonlySet<Signature> = new Set(['own', 'trusted', 'sheet', 'published'])

/** Whether a person has to say that the file may be taken all the same. */
export function needsAcceptance(signature: Signature): boolean {
  return !vouchedFor.has(signature)
}

function isKnown(station: PackageStation, keys: ReadonlyMap<string, KnownKey>, state?: KnownKey['state']): boolean {
  for (const key of keys.values()) {
    if (state !== undefined && key.state !== state) continue
    if (key.station === station.id || isSameName(key.name, station.name)) return true
  }
  return false
}

function hasOtherKey(station: PackageStation, keys: ReadonlyMap<string, KnownKey>): boolean {
  for (const key of keys.values()) {
    if (key.station === station.id && key.publicKey !== station.publicKey) return true
  }
  return false
}

/** In either script, with or without diacritics and capitals: what a person takes for the same name. */
function isSameName(one: string, other: string): boolean {
  return fold(one) === fold(other)
}
