/** Which contacts of the directory a wish means. */
import { readDirectory } from '../../shared/directory.ts'
import type { ContactWish } from '../../shared/paper/requests.ts'
import type { Entry } from '../../shared/replica/entry.ts'
import { isPersonal, type Reachable } from '../../shared/vcard.ts'

/** In the order they were asked for; every contact in the order of its organisation's and its own name. */
export function reachablesIn(entries: readonly Entry[], { contacts, personal }: ContactWish): readonly Reachable[] {
  const directory = readDirectory(entries.filter(({ kind }) => kind === 'contact' || kind === 'organisation'))
  const wanted = contacts === 'every' ? [...directory.contacts.keys()] : contacts
  const found = wanted.flatMap(id => {
    const contact = directory.contacts.get(id)
    if (contact === undefined || (!personal && isPersonal(contact))) return []
    if (contact.phones.length === 0 && contact.email === null) return []
    return [{ contact, organisation: directory.organisations.get(contact.organisation ?? '') ?? null }]
  })
  return contacts === 'every' ? found.toSorted(byNames) : found
}

const order = new Intl.Collator('sr-Latn')

function byNames(a: Reachable, b: Reachable): number {
  return (
    order.compare(a.organisation?.name ?? '', b.organisation?.name ?? '') ||
    order.compare(a.contact.name, b.contact.name)
  )
}
