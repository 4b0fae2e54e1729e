/** The two ways to look at organisations: all of them, and their memoranda year by year. */
import { useGoing } from '../house/journey.ts'
import type { Place } from '../house/places.ts'
import { useWords } from '../words/use-words.ts'
import styles from './memoranda.module.css'

const tabs = [
  { kind: 'organisations', name: 'memoranda.all' },
  { kind: 'memoranda', name: 'memoranda.year' }
] as const satisfies readonly { readonly kind: Place['kind']; readonly name: string }[]

export function OrganisationTabs({ here }: { readonly here: (typeof tabs)[number]['kind'] }) {
  const { t } = useWords()
  const going = useGoing()
  return (
    <nav aria-label={t('memoranda.tabs')}>
      <ul className={styles['tabs']}>
        {tabs.map(({ kind, name }) => (
          <li key={kind}>
            <button
              type="button"
              className={styles['tab']}
              aria-current={kind === here ? 'page' : undefined}
              onClick={() => going.go({ kind })}
            >
              {t(name)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
