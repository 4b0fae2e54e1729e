/** All centres, those that work first. A suspended or closed one is not hidden: it is said to be so. */
import { useMemo } from 'react'
import type { Directory } from '../../shared/directory.ts'
import type { Centre, CentreStatus } from '../../shared/records/centre.ts'
import { removedOf } from '../../shared/references.ts'
import { useEditing } from '../edit/editing.tsx'
import { useGoing } from '../house/journey.ts'
import { Screen } from '../house/screen.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { type ListEntry, type ListGroup, LongList } from '../parts/long-list.tsx'
import { CentreStatusBadge } from '../record/badges.tsx'
import { ConflictMark } from '../record/doubts.tsx'
import { useReading } from '../record/reading.ts'
import { UnsavedMark } from '../saving/unsaved-mark.tsx'
import type { Words } from '../words/words.ts'
import styles from './centre.module.css'

const statuses: readonly (CentreStatus | null)[] = ['active', 'suspended', 'inactive', 'closed', null]

export function CentreList() {
  const { words, directory } = useReading()
  const going = useGoing()
  const editing = useEditing()
  const groups = useMemo(() => groupsOf(words, directory), [words, directory])
  return (
    <Screen
      title={words.t('centre.title')}
      leavesFocus={directory.centres.size > 0}
      fillsTheRoom={true}
      aside={<Button onPress={() => editing.create('centre')}>{words.t('edit.create.centre')}</Button>}
    >
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

function groupsOf(words: Words, directory: Directory): readonly ListGroup[] {
  const ordered = inOrder(words, [...directory.centres.values()])
  const groups = statuses.map(status => ({
    id: status ?? 'unknown',
    title: status === null ? words.t('centre.statusUnknown') : words.t(`centre.statuses.${status}`),
    entries: ordered.filter(centre => centre.status === status).map(centre => entryOf(words, centre))
  }))
  const removed = inOrder(words, removedOf(directory, 'centre')).map(centre => entryOf(words, centre))
  return [...groups, { id: 'removed', title: words.t('record.removedGroup'), entries: removed }]
}

function entryOf(words: Words, centre: Centre): ListEntry {
  return {
    id: centre.id,
    name: words.name(centre.name),
    details: (
      <>
        <span className={styles['municipality']}>{words.name(centre.municipality ?? '')}</span>
        <CentreStatusBadge centre={centre} />
        <ConflictMark of={centre.id} />
        <UnsavedMark of={[centre.id]} />
      </>
    )
  }
}

function inOrder(words: Words, centres: readonly Centre[]): readonly Centre[] {
  return centres.toSorted((a, b) => words.compareNames(a.name, b.name))
}
