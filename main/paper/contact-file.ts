/** The contacts of the directory as a file for telephones and mail programs (shared/vcard.ts). */
import type { BrowserWindow } from 'electron'
import type { SaveProblem } from '../../shared/bridge.ts'
import type { ContactWish, SavedFile } from '../../shared/paper/requests.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import type { Result } from '../../shared/result.ts'
import { vcardFile } from '../../shared/vcard.ts'
import { writeChosenFile } from './chosen-file.ts'
import { reachablesIn } from './wanted-contacts.ts'

/** Asks where to, and writes there those contacts that are in sight and wanted. */
export async function saveContactFile(
  window: BrowserWindow,
  entries: readonly Entry[],
  wish: ContactWish
): Promise<Result<SavedFile, SaveProblem | { readonly kind: 'cancelled' }>> {
  return await writeChosenFile(window, {
    name: wish.name,
    ending: 'vcf',
    content: vcardFile(reachablesIn(entries, wish))
  })
}
