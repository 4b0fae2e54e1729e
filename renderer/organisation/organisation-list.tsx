/** All organisations, with a field to find one among many. */
import { useMemo } from 'react'
import { fold } from '../../shared/lookup/fold.ts'
import { assignmentsOf } from '../../shared/lookup/relations.ts'
import type { Organisation, OrganisationType } from '../../shared/records/organisation.ts'
import { removedOf } from '../../shared/references.ts'
import { useEditing } from '../edit/editing.tsx'
import { useGoing } from '../house/journey.ts'
import { Screen } from '../house/screen.tsx'
import { OrganisationTabs } from '../memoranda/organisation-tabs.tsx'
import { ContactsButton } from '../paper/paper-actions.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { type ListEntry, type ListGroup, LongList } from '../parts/long-list.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ConflictMark } from '../record/doubts.tsx'
import { type Reading, useReading } from '../record/reading.ts'
import { UnsavedMark } from '../saving/unsaved-mark.tsx'

const everybody = { whose: 'everybody' } as const

const types: readonly (OrganisationType | null)[] = ['ngo', 'state', 'international', 'emergency', null]

export function OrganisationList({ filter }: { readonly filter: string }) {
  const reading = useReading()
  const { words, directory } = reading
  const { t } = words
  const going = useGoing()
  const editing = useEditing()
  const all = useMemo(
    () =>
      [...directory.organisations.values(), ...removedOf(directory, 'organisation')]
        .toSorted((a, b) => words.compareNames(a.name, b.name))
        .map(organisation => ({ organisation, folded: foldedNames(organisation) })),
    [words, directory]
  )
  const groups = useMemo(() => {
    const sought = fold(filter)
    const found = all.filter(({ folded }) => folded.includes(sought)).map(({ organisation }) => organisation)
    return groupsOf(reading, found)
  }, [reading, all, filter])
  return (
    <Screen
      title={t('organisation.title')}
      leavesFocus={true}
      fillsTheRoom={true}
      aside={
        <>
          <Button onPress={() => editing.create('organisation')}>{t('edit.create.organisation')}</Button>
          <ContactsButton of={everybody} />
        </>
      }
    >
      <OrganisationTabs here="organisations" />
      <TextField
        label={t('organisation.filter')}
        value={filter}
        onChange={typed => going.stay({ kind: 'organisations', filter: typed })}
        startsHere={true}
      />
      <LongList
        label={t('organisation.title')}
        groups={groups}
        onOpen={id => going.go({ kind: 'organisation', id })}
        whenEmpty={<EmptyState title={t(all.length === 0 ? 'organisation.none' : 'organisation.noneFound')} />}
      />
    </Screen>
  )
}

function foldedNames({ name, shortName, nameEnglish, aliases }: Organisation): string {
  return [name, shortName ?? '', nameEnglish ?? '', ...aliases].map(fold).join('\n')
}

function groupsOf({ words, directory }: Reading, organisations: readonly Organisation[]): readonly ListGroup[] {
  const { t } = words
  const entryOf = (organisation: Organisation): ListEntry => ({
    id: organisation.id,
    name: words.name(organisation.name),
    details: (
      <>
        <span>{t('organisation.assignmentCount', { count: assignmentsOf(directory, organisation.id).length })}</span>
        {organisation.seat === null ? null : <span>{words.name(organisation.seat)}</span>}
        <ConflictMark of={organisation.id} />
        <UnsavedMark of={[organisation.id]} />
      </>
    )
  })
  const present = organisations.filter(({ id }) => !directory.removed.has(id))
  const groups = types.map(type => ({
    id: type ?? 'unknown',
    title: type === null ? t('organisation.typeUnknown') : t(`organisation.types.${type}`),
    entries: present.filter(({ organisationType }) => organisationType === type).map(entryOf)
  }))
  const removed = organisations.filter(({ id }) => directory.removed.has(id)).map(entryOf)
  return [...groups, { id: 'removed', title: t('record.removedGroup'), entries: removed }]
}
