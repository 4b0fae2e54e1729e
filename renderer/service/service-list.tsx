/** All services, in the order of chips and lists, with the words that find them; each opens its form. */
import { useMemo } from 'react'
import { servicesInOrder } from '../../shared/lookup/relations.ts'
import type { Service } from '../../shared/records/service.ts'
import { removedOf } from '../../shared/references.ts'
import { useEditing } from '../edit/editing.tsx'
import { RemovedRecords } from '../edit/record-actions.tsx'
import { Screen } from '../house/screen.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { LongList } from '../parts/long-list.tsx'
import { ConflictMark } from '../record/doubts.tsx'
import { serviceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { UnsavedMark } from '../saving/unsaved-mark.tsx'
import type { Words } from '../words/words.ts'

export function ServiceList() {
  const { words, directory } = useReading()
  const { t } = words
  const editing = useEditing()
  const groups = useMemo(
    () => [{ id: 'all', title: t('service.inOrder'), entries: servicesInOrder(directory).map(entryOf(words)) }],
    [words, t, directory]
  )
  return (
    <Screen
      title={t('service.title')}
      fillsTheRoom={true}
      aside={<Button onPress={() => editing.create('service')}>{t('edit.create.service')}</Button>}
    >
      <LongList
        label={t('service.title')}
        groups={groups}
        onOpen={id => editing.edit(id)}
        whenEmpty={<EmptyState title={t('service.none')} />}
      />
      <RemovedRecords records={removedOf(directory, 'service')} />
    </Screen>
  )
}

/** Enough to tell what kind of words they are; the form has all of them. */
const mostWords = 6

function entryOf(words: Words) {
  return (service: Service) => ({
    id: service.id,
    name: words.name(serviceName(words, service)),
    details: (
      <>
        <span>{service.words.slice(0, mostWords).map(words.name).join(', ')}</span>
        <ConflictMark of={service.id} />
        <UnsavedMark of={[service.id]} />
      </>
    )
  })
}
