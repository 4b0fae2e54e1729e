/** What a job is about, in words. Pure. */
import { recordById } from '../../shared/directory.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Job, JobOf } from '../../shared/work-list.ts'
import { ownName, recordTitle, serviceName } from '../record/names.ts'
import { phoneText } from '../record/phone-text.ts'
import type { Reading } from '../record/reading.ts'
import { fieldName } from '../record/value-text.ts'

/** Which record, or which place. */
export function jobTitle(reading: Reading, job: Job): string {
  const { words, directory } = reading
  switch (job.kind) {
    case 'gap':
      return words.t('lookup.understood', {
        centre: job.cell.centre.name,
        service: serviceName(words, job.cell.service)
      })
    case 'one-person': {
      const service = serviceName(words, job.cell.service)
      if (!job.isEverywhere) return words.t('lookup.understood', { centre: job.cell.centre.name, service })
      return `${words.t('lookup.everyCentre')} · ${words.name(service)}`
    }
    case 'without-contact':
      return titleOf(reading, job.assignment.id)
    case 'expiring':
      return titleOf(reading, 'memorandum' in job.what ? job.what.memorandum.id : job.what.assignment.id)
    case 'doubted':
    case 'unverified':
      return words.name(job.contact.name)
    case 'phone':
      return titleOf(reading, job.record)
    case 'duplicate':
      return words.list(job.likeness.pair.map(id => ownName(words, directory, id)))
    case 'conflict':
      return titleOf(reading, job.record)
    default:
      return job satisfies never
  }
}

/** What is wrong with it; empty where something else says so. */
export function jobTold(reading: Reading, job: Job): string {
  const { words, directory, today } = reading
  const { t } = words
  switch (job.kind) {
    case 'gap':
      return t(`gap.brief.${gapOf(job)}`)
    case 'one-person':
      return t('worklist.onlyPerson', { person: directory.contacts.get(job.person)?.name ?? '' })
    case 'without-contact':
      return t('card.noContact')
    case 'expiring':
      return job.daysLeft === 0 ? t('worklist.lastDay') : t('worklist.daysLeft', { count: job.daysLeft })
    case 'unverified': {
      const { reachedOn } = job
      if (reachedOn === null || today === null) return t('worklist.neverReached')
      return t('worklist.reached', { when: words.ago(reachedOn, today) })
    }
    case 'doubted':
      return ''
    case 'phone':
      return `${job.phones.map(phoneText).join(', ')} – ${t('fault.phone-not-understood')}`
    case 'duplicate':
      return job.likeness.grounds.map(ground => t(`duplicates.grounds.${ground}`)).join(', ')
    case 'conflict':
      if (job.what === 'contested') return t('worklist.contested')
      if (job.what === 'group') return t('worklist.contradicted')
      return t('worklist.differs', { fields: job.fields.map(field => fieldName(words, field)).join(', ') })
    default:
      return job satisfies never
  }
}

/** Where the record belongs, when its title does not say. */
export function jobPlace({ words, directory }: Reading, job: Job): string {
  const organisation = organisationOf(directory, job)
  const record = organisation === null ? null : recordById(directory, organisation)
  return record === null ? '' : recordTitle(words, directory, record)
}

function organisationOf(directory: Reading['directory'], job: Job): RecordId | null {
  switch (job.kind) {
    case 'doubted':
    case 'unverified':
      return job.contact.organisation
    case 'one-person':
      return directory.contacts.get(job.person)?.organisation ?? null
    case 'phone':
      return directory.contacts.get(job.record)?.organisation ?? null
    case 'duplicate':
      return directory.contacts.get(job.likeness.pair[0])?.organisation ?? null
    case 'conflict':
      return directory.contacts.get(job.record)?.organisation ?? null
    case 'gap':
    case 'without-contact':
    case 'expiring':
      return null
    default:
      return job satisfies never
  }
}

export function gapOf({ cell }: JobOf<'gap'>): 'nobody' | 'only-expired' | 'only-later' {
  return cell.state === 'expired' ? 'only-expired' : cell.state === 'later' ? 'only-later' : 'nobody'
}

function titleOf({ words, directory }: Reading, id: RecordId): string {
  const record = recordById(directory, id)
  return record === null ? id : recordTitle(words, directory, record)
}
