/** Fields that name other records: one of a kind, or several. */
import { useMemo } from 'react'
import type { AnyRecord } from '../../../shared/directory.ts'
import { recordById } from '../../../shared/directory.ts'
import { contactsOf, memorandaOf, servicesInOrder } from '../../../shared/lookup/relations.ts'
import { everyCentre } from '../../../shared/records/assignment.ts'
import type { RecordId } from '../../../shared/records/ids.ts'
import { success } from '../../../shared/result.ts'
import { type Option, Select } from '../../parts/select.tsx'
import { recordName, recordTitle } from '../../record/names.ts'
import { useReading } from '../../record/reading.ts'
import { serviceOption } from '../../record/service-option.ts'
import type { Words } from '../../words/words.ts'
import type { About, FieldEditor, InputProps } from '../field-editor.ts'
import { Several } from './several.tsx'

/** What may be chosen, worked out from the directory and the rest of the form. */
type Choices = (words: Words, about: About) => readonly Option[]

/** A centre, or none. */
export const oneCentre: FieldEditor<RecordId, RecordId | null> = oneRecord(centres, {
  none: words => words.t('edit.choose.none')
})

/** A centre, or all of them. */
export const centreOrAll: FieldEditor<RecordId, RecordId | null> = oneRecord((words, about) => [
  { id: everyCentre, name: words.t('lookup.everyCentre') },
  ...centres(words, about)
])

export const oneService: FieldEditor<RecordId, RecordId | null> = oneRecord(services)

export const oneOrganisation: FieldEditor<RecordId, RecordId | null> = oneRecord((words, { directory }) =>
  named(words, [...directory.organisations.values()])
)

/** A memorandum of the organisation on the form, or none. */
export const memorandumOfOrganisation: FieldEditor<RecordId, RecordId | null> = oneRecord(
  (words, { directory, values }) =>
    memorandaOf(directory, String(values['organisation'] ?? ''))
      .toSorted((a, b) => ((a.validTo ?? '9999') < (b.validTo ?? '9999') ? 1 : -1))
      .map(memorandum => ({ id: memorandum.id, name: recordTitle(words, directory, memorandum) })),
  { none: words => words.t('edit.memorandum.none'), isLong: false }
)

export const someServices: FieldEditor<readonly RecordId[], readonly RecordId[]> = someRecords(services)

/** Contacts of the organisation on the form. */
export const someContacts: FieldEditor<readonly RecordId[], readonly RecordId[]> = someRecords(
  (words, { directory, values }) => named(words, contactsOf(directory, String(values['organisation'] ?? '')))
)

interface OneRecordLooks {
  /** says that none may be chosen, and what that is called */
  readonly none?: (words: Words) => string
  /** a field over the list helps to find one */
  readonly isLong?: boolean
}

function oneRecord(choices: Choices, looks: OneRecordLooks = {}): FieldEditor<RecordId, RecordId | null> {
  return {
    begin: value => value,
    read: draft => success(draft),
    Input: props => <OneRecordInput {...props} choices={choices} looks={looks} />
  }
}

const nothing = 'nothing'

function OneRecordInput({
  choices,
  looks,
  ...props
}: InputProps<RecordId | null> & { readonly choices: Choices; readonly looks: OneRecordLooks }) {
  const { label, aside, hint, problem, draft, about, onChange, onLeave } = props
  const { words } = useReading()
  const { t } = about
  const options = useMemo(
    () => withChosen(choices(words, about), words, about, [draft]),
    [choices, words, about, draft]
  )
  const none = looks.none?.(words)
  return (
    <Select
      label={label}
      aside={aside}
      options={none === undefined ? options : [{ id: nothing, name: none }, ...options]}
      chosen={draft ?? (none === undefined ? '' : nothing)}
      onChoose={id => onChange(id === nothing ? null : id)}
      onLeave={onLeave}
      problem={problem}
      {...(draft === null && none === undefined ? { shown: t('edit.choose.none') } : {})}
      {...(hint === null ? {} : { hint })}
      {...(looks.isLong === false ? {} : { filter: t('edit.choose.filter'), whenEmpty: t('edit.choose.nothing') })}
    />
  )
}

function someRecords(choices: Choices): FieldEditor<readonly RecordId[], readonly RecordId[]> {
  return {
    begin: value => value ?? [],
    read: draft => success(draft.length === 0 ? null : draft),
    Input: props => <SomeRecordsInput {...props} choices={choices} />
  }
}

function SomeRecordsInput({ choices, ...props }: InputProps<readonly RecordId[]> & { readonly choices: Choices }) {
  const { draft, about } = props
  const { words } = useReading()
  const options = useMemo(() => withChosen(choices(words, about), words, about, draft), [choices, words, about, draft])
  return <Several {...props} options={options} />
}

function centres(words: Words, { directory }: About): readonly Option[] {
  return named(words, [...directory.centres.values()])
}

function services(words: Words, { directory }: About): readonly Option[] {
  return servicesInOrder(directory).map(service => serviceOption(words, service))
}

function named(words: Words, records: readonly (AnyRecord & { readonly name: string })[]): readonly Option[] {
  return records
    .toSorted((a, b) => words.compareNames(a.name, b.name))
    .map(record => ({ id: record.id, name: recordName(words, record) }))
}

/** What is chosen already can always be seen, also when it was removed since or belongs elsewhere. */
function withChosen(
  options: readonly Option[],
  words: Words,
  { directory, t }: About,
  chosen: readonly (RecordId | null)[]
): readonly Option[] {
  const missing = chosen.filter(id => id !== null && !options.some(option => option.id === id))
  return [
    ...options,
    ...missing.flatMap(id => {
      const record = id === null ? null : recordById(directory, id)
      if (id === null) return []
      const name = record === null ? t('card.unknownRecord') : recordTitle(words, directory, record)
      return [{ id, name, ...(directory.removed.has(id) ? { remark: t('card.removed') } : {}) }]
    })
  ]
}
