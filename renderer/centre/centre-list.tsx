/** All centres, those that work first. A suspended or closed one is not hidden: it is said to be so. */
import { useMemo } from 'react'
import type { Centre, CentreStatus } from '../../shared/records/centre.ts'
import { useGoing } from '../house/journey.ts'
import { Screen } from '../house/screen.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { type ListGroup, LongList } from '../parts/long-list.tsx'
import { CentreStatusBadge } from '../record/badges.tsx'
import { useReading } from '../record/reading.ts'
import type { Words } from '../words/words.ts'
import styles from './centre.module.css'

const statuses: readonly (CentreStatus | null)[] = ['active', 'suspended', 'inactive', 'closed', null]

export function CentreList() {
  const { words, directory } = useReading()
  const going = useGoing()
  const groups = useMemo(() => groupsOf(words, [...directory.centres.values()]), [words, directory.centres])
  return (
    <Screen title={words.t('centre.title')} leavesFocus={directory.centres.size > 0} fillsTheRoom={true}>
      <LongList
        label={words.t('centre.title')}
        groups={groups}
        onOpen={id => going.go({ kind: 'centre', id })}
        whenEmpty={<EmptyState title={words.t('centre.none')} />}
        startsHere={directory.centres.size > 0}
      />
    </Screen>
  )
}

function groupsOf(words: Words, centres: readonly Centre[]): readonly ListGroup[] {
  const ordered = centres.toSorted((a, b) => words.compareNames(a.name, b.name))
  return statuses.map(status => ({
    id: status ?? 'unknown',
    title: status === null ? words.t('centre.statusUnknown') : words.t(`centre.statuses.${status}`),
    entries: ordered
      .filter(centre => centre.status === status)
      .map(centre => ({
        id: centre.id,
        name: words.name(centre.name),
        details: (
          <>
            <span className={styles['municipality']}>{words.name(centre.municipality ?? '')}</span>
            <CentreStatusBadge centre={centre} />
          </>
        )
      }))
  }))
}
