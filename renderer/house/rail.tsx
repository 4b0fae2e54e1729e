/** The rail: the parts of the program, reached by a click or by Ctrl and a digit. */
import { type Drawing, Icon } from '../parts/icon.tsx'
import { useWords } from '../words/use-words.ts'
import { useGoing } from './journey.ts'
import { type Place, type RailKind, railKindOf, railPlaces } from './places.ts'
import styles from './rail.module.css'

export function Rail({ place }: { readonly place: Place }) {
  const { t } = useWords()
  const going = useGoing()
  const here = railKindOf(place)
  return (
    <nav className={styles['rail']} aria-label={t('rail.label')}>
      <p className={styles['name']}>{t('app.name')}</p>
      <ul className={styles['entries']}>
        {railPlaces.map((entry, index) => (
          <li key={entry.kind}>
            <button
              type="button"
              className={styles['entry']}
              aria-current={here === entry.kind ? 'page' : undefined}
              aria-keyshortcuts={`Control+${index + 1}`}
              onClick={() => going.go(entry)}
            >
              <Icon of={drawings[entry.kind]} />
              <span className={styles['label']}>{t(`rail.${entry.kind}`)}</span>
              <span className={styles['key']} aria-hidden="true">
                Ctrl {index + 1}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const drawings: Readonly<Record<RailKind, Drawing>> = {
  lookup: 'find',
  centres: 'place',
  organisations: 'people',
  history: 'clock',
  settings: 'gear'
}
