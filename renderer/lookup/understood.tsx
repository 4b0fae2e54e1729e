/** What else the line may have meant, each one click away, and words of it that nothing was found for. */
import { memo } from 'react'
import type { Understood as Reading } from '../../shared/lookup/look-up.ts'
import { serviceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import styles from './lookup.module.css'
import type { LookingUp } from './use-lookup.ts'

export interface UnderstoodProps {
  readonly understood: Reading | null
  readonly onChoose: LookingUp['choose']
}

/** More than this would not be a help but a list. */
const mostOffered = 5

export const Understood = memo(function Understood({ understood, onChoose }: UnderstoodProps) {
  const { words } = useReading()
  const { t } = words
  if (understood === null) return null
  const { centre, otherCentres, service, otherServices, ignored } = understood
  const hasOthers = otherCentres.length + otherServices.length > 0 || (centre !== null && service !== null)
  if (!hasOthers && ignored.length === 0) return null
  return (
    <div className={styles['understood']}>
      {ignored.length === 0 ? null : (
        <p className={styles['ignored']}>{t('lookup.ignored', { words: ignored.join(', ').slice(0, 200) })}</p>
      )}
      {hasOthers ? (
        <>
          <p id="lookup-others">{t('lookup.understoodChange')}</p>
          <ul className={styles['others']} aria-labelledby="lookup-others">
            {otherCentres.slice(0, mostOffered).map(other => (
              <li key={other.id}>
                <Other name={words.name(other.name)} onPick={() => onChoose({ centre: other.id })} />
              </li>
            ))}
            {otherServices.slice(0, mostOffered).map(other => (
              <li key={other.id}>
                <Other name={words.name(serviceName(words, other))} onPick={() => onChoose({ service: other.id })} />
              </li>
            ))}
            {centre !== null && service !== null ? (
              <li>
                <Other name={t('lookup.everyCentre')} onPick={() => onChoose({ centre: null })} />
              </li>
            ) : null}
          </ul>
        </>
      ) : null}
    </div>
  )
})

function Other({ name, onPick }: { readonly name: string; readonly onPick: () => void }) {
  return (
    <button type="button" className={styles['chip']} onClick={onPick}>
      {name}
    </button>
  )
}
