/** What records are called on screen. The words put these into the script of the language. */
import type { AnyRecord } from '../../shared/directory.ts'
import type { Reference } from '../../shared/lookup/answer.ts'
import type { Service } from '../../shared/records/service.ts'
import type { Words } from '../words/words.ts'

/** The name of a service in the language: services alone have one in English, too. */
export function serviceName({ language }: Words, service: Service): string {
  return language === 'en' ? (service.nameEnglish ?? service.name) : service.name
}

/** The same in the few words of a chip. */
export function shortServiceName(words: Words, service: Service): string {
  const short = words.language === 'en' ? service.shortNameEnglish : service.shortName
  return short ?? serviceName(words, service)
}

/** The name of a record that something refers to, or that nothing is known of it. */
export function referredName<Kept extends { readonly name: string }>(
  { name, t }: Words,
  reference: Reference<Kept> | null
): string {
  const found = reference?.record?.name ?? ''
  return found === '' ? t('card.unknownRecord') : name(found)
}

/** A record in a few words; its id when it has no name of its own. */
export function recordName(words: Words, record: AnyRecord): string {
  if ('words' in record) return words.name(serviceName(words, record))
  return 'name' in record && record.name !== '' ? words.name(record.name) : record.id
}
