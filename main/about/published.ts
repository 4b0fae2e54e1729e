/** What the public directory of this program holds, summed up for people. */
import { type Published, publishedIn } from '../../shared/about.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import shipped from '../public-directory.json' with { type: 'json' }
import { readPublicDirectory } from '../public-directory.ts'

/** `entries`: those that are offered in its place, in trials. */
export function readPublished(entries: readonly Entry[] = readPublicDirectory()): Published {
  return publishedIn(shipped.edition, entries)
}
