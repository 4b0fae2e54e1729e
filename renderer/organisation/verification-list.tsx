/** Who tried to reach this organisation, when, and what came of it; the latest first. */
import { useMemo } from 'react'
import type { Directory } from '../../shared/directory.ts'
import { assignmentsOf, contactsOf, verificationsAbout } from '../../shared/lookup/relations.ts'
import { originOf } from '../../shared/lookup/trust.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import type { Verification } from '../../shared/records/verification.ts'
import { Badge } from '../parts/badge.tsx'
import { useReading } from '../record/reading.ts'
import styles from './organisation.module.css'

/** Nothing while nobody has tried. */
export function VerificationList({ organisation }: { readonly organisation: Organisation }) {
  const { words, directory } = useReading()
  const { t } = words
  const verifications = useMemo(() => verificationsOf(directory, organisation), [directory, organisation])
  if (verifications.length === 0) return null
  return (
    <section className={styles['section']} aria-labelledby="organisation-verifications">
      <h2 id="organisation-verifications">{t('organisation.verifications')}</h2>
      <ul className={styles['list']}>
        {verifications.map(verification => {
          const { outcome, on, contact, note } = verification
          const by = originOf(directory, verification.id, 'outcome')?.stamp.by ?? ''
          const name = directory.contacts.get(contact ?? '')?.name ?? null
          return (
            <li key={verification.id} className={styles['item']}>
              <p className={styles['facts']}>
                {outcome === null ? null : (
                  <Badge
                    tone={outcome === 'reached' ? 'good' : 'check'}
                    shape={outcome === 'reached' ? 'check' : 'warning'}
                  >
                    {t(`trust.outcome.${outcome}`)}
                  </Badge>
                )}
                {on === null ? null : <span>{words.day(on)}</span>}
                {by === '' ? null : <span>{words.name(by)}</span>}
                {name === null ? null : <span>{words.name(name)}</span>}
                {note === null ? null : <span className={styles['quiet']}>{words.name(note)}</span>}
              </p>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function verificationsOf(directory: Directory, organisation: Organisation): readonly Verification[] {
  const subjects = [...contactsOf(directory, organisation.id), ...assignmentsOf(directory, organisation.id)]
  const all = new Set(subjects.flatMap(({ id }) => verificationsAbout(directory, id)))
  return [...all].sort((a, b) => ((a.on ?? '') > (b.on ?? '') ? -1 : 1))
}
