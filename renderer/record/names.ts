/** What records are called on screen. The words put these into the script of the language. */
import { type AnyRecord, type Directory, kindOfId, ownRecordById, recordById } from '../../shared/directory.ts'
import type { Reference } from '../../shared/lookup/answer.ts'
import { everyCentre } from '../../shared/records/assignment.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { RecordOf } from '../../shared/records/kinds.ts'
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
export function referredName<Kept extends { readonly name: string; readonly erased?: true | null }>(
  { name, t }: Words,
  reference: Reference<Kept> | null
): string {
  if (reference?.record?.erased === true) return t('exchange.erase.erased')
  const found = reference?.record?.name ?? ''
  return found === '' ? t('card.unknownRecord') : name(found)
}

/** A record in a few words; its id when it has no name of its own. */
export function recordName(words: Words, record: AnyRecord): string {
  if ('words' in record) return words.name(serviceName(words, record))
  if ('erased' in record && record.erased === true) return words.t('exchange.erase.erased')
  return 'name' in record && record.name !== '' ? words.name(record.name) : record.id
}

/** Any record in a few words; one without a name of its own by what it joins. Never empty. */
export function recordTitle(words: Words, directory: Directory, record: AnyRecord): string {
  const { t } = words
  const kind = kindOfId(record.id)
  const named = (id: RecordId | null): string => nameById(words, directory, id)
  switch (kind) {
    case 'assignment': {
      const { service, centre, organisation } = record as RecordOf['assignment']
      return t('record.assignment', {
        service: named(service),
        centre: centre === everyCentre ? t('lookup.everyCentre') : named(centre),
        organisation: named(organisation)
      })
    }
    case 'memorandum': {
      const { organisation, validTo } = record as RecordOf['memorandum']
      const about = { organisation: named(organisation) }
      return validTo === null
        ? t('record.memorandum', about)
        : t('record.memorandumUntil', { ...about, until: validTo })
    }
    case 'verification': {
      const { outcome, contact } = record as RecordOf['verification']
      if (outcome === null) return t('record.kind.verification')
      return t('record.verification', { outcome: t(`verify.${outcome}`), contact: named(contact) })
    }
    case 'sameness': {
      const { members, verdict } = record as RecordOf['sameness']
      const [one, other] = members.map(id => ownName(words, directory, id))
      if (verdict === null || one === undefined || other === undefined) return t('record.kind.sameness')
      return t(`record.${verdict}`, { one, other })
    }
    default:
      return recordName(words, record)
  }
}

/** What a record is called by itself, whatever it is shown together with. */
export function ownName(words: Words, directory: Directory, id: RecordId): string {
  const record = ownRecordById(directory, id)
  return record === null ? words.t('card.unknownRecord') : recordName(words, record)
}

function nameById(words: Words, directory: Directory, id: RecordId | null): string {
  const record = id === null ? null : recordById(directory, id)
  return record === null ? words.t('card.unknownRecord') : recordName(words, record)
}
