/** The keys that jump to an entry of the rail, wherever it stands there. */
import { type RailKind, railPlaces } from '../../renderer/house/places.ts'

export function keysTo(kind: RailKind): string {
  return `Control+${railPlaces.findIndex(place => place.kind === kind) + 1}`
}
