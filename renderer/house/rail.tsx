/** The rail: the parts of the program, reached by a click or by Ctrl and a digit. */
import { VisuallyHidden } from 'react-aria-components'
import { type Drawing, Icon } from '../parts/icon.tsx'
import { useWords } from '../words/use-words.ts'
import { sumOf, useJobCounts } from '../worklist/counting.tsx'
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
              {entry.kind === 'worklist' ? <JobCount /> : null}
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

/** Nothing until there is something to do. */
function JobCount() {
  const { t } = useWords()
  const counts = useJobCounts()
  const count = counts === null ? 0 : sumOf(counts)
  if (count === 0) return null
  return (
    <span className={styles['count']}>
      <span aria-hidden="true">{count > mostShown ? `${mostShown}+` : count}</span>
      <VisuallyHidden>{t('worklist.jobs', { count })}</VisuallyHidden>
    </span>
  )
}

/** More digits than this the rail has no room for. */
const mostShown = 999

const drawings: Readonly<Record<RailKind, Drawing>> = {
  lookup: 'find',
  centres: 'place',
  organisations: 'people',
  coverage: 'grid',
  worklist: 'tasks',
  exchange: 'exchange',
  history: 'clock',
  settings: 'gear'
}
