/**
 * Editing, for any screen: opens the forms, asks before something is removed, notes what came of a call. Forms stand on
 * sheets over the screen, one over another where one leads to another.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { type Directory, recordById } from '../../shared/directory.ts'
import { membersOf, shownId } from '../../shared/groups.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Outcome } from '../../shared/records/verification.ts'
import { presenceSettlementOf } from '../../shared/replica/settling.ts'
import { verificationOf } from '../../shared/verifying.ts'
import { EraseQuestion } from '../exchange/erase-question.tsx'
import { useGoing } from '../house/journey.ts'
import { useSay } from '../parts/notice-board.tsx'
import { recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { useDesk } from '../use-desk.ts'
import { useToday } from '../use-today.ts'
import { useMaking } from '../work/making.ts'
import type { FormValues } from './field-editor.ts'
import type { Start } from './form.ts'
import { type EditedKind, plans, proposals } from './plans.ts'
import { RecordForm } from './record-form.tsx'
import { RemoveQuestion } from './remove-question.tsx'

export interface Editing {
  /** opens the form of a record, at a field of it */
  edit(id: RecordId, at?: string): void
  /** opens the form of a new record. `given` is not asked for; `proposed` stands on the form to be changed or left */
  create(kind: EditedKind, given?: FormValues, proposed?: FormValues): void
  restore(id: RecordId): void
  /** notes what came of trying to reach a contact, from the card of an assignment or by itself */
  tried(contact: RecordId, assignment: RecordId | null, outcome: Outcome): void
}

const EditingContext = createContext<Editing | null>(null)

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('no editing around this component')
  return editing
}

interface OpenForm {
  readonly kind: EditedKind
  readonly start: Start
  readonly at: string | null
}

export function EditingProvider({ children }: { readonly children: ReactNode }) {
  const { words, directory } = useReading()
  const { t } = words
  const { trusted: today } = useToday()
  const desk = useDesk()
  const making = useMaking()
  const going = useGoing()
  const say = useSay()
  const [form, setForm] = useState<OpenForm | null>(null)
  const [removing, setRemoving] = useState<RecordId | null>(null)
  const [erasing, setErasing] = useState<RecordId | null>(null)

  const nameOf = useCallback(
    (id: RecordId): string => {
      const record = recordById(directory, id)
      return record === null ? '' : recordTitle(words, directory, record)
    },
    [words, directory]
  )

  const editing: Editing = useMemo(() => {
    function edit(id: RecordId, at?: string): void {
      const kind = (Object.keys(plans) as EditedKind[]).find(one => id.startsWith(`${one}-`))
      if (kind !== undefined)
        setForm({ kind, start: { id: shownId(directory.groups, id), isNew: false }, at: at ?? null })
    }
    async function restore(id: RecordId): Promise<void> {
      const kind = directory.entries.get(id)?.kind as EditedKind
      // What was shown as one went as one, and comes back so.
      const together = membersOf(directory.groups, id)
      const gone = together.filter(one => directory.removed.has(one))
      const changes = (gone.length === together.length ? gone : [id]).map(one =>
        presenceSettlementOf(one, kind, 'restore')
      )
      await making.makeAndSay({ cause: 'form', changes }, t('edit.restored', { name: nameOf(id) }))
    }
    async function tried(contact: RecordId, assignment: RecordId | null, outcome: Outcome): Promise<void> {
      // A day that cannot be right would make the freshest news look old, or never to come.
      if (today === null) {
        say(t('verify.noDate'), 'check')
        return
      }
      const id = `verification-${crypto.randomUUID()}`
      const change = verificationOf(directory, { id, contact, assignment, outcome, on: today })
      const done = t('verify.done', { outcome: t(`verify.${outcome}`), name: nameOf(contact) })
      const isMade = await making.makeAndSay({ cause: 'verification', changes: [change] }, done)
      if (isMade && outcome === 'wrong-number') {
        say(done, 'done', { text: t('verify.correct'), onPress: () => edit(contact, 'phones') })
      }
    }
    return {
      edit,
      create: (kind, given = {}, proposed = {}) =>
        setForm({
          kind,
          start: {
            id: `${kind}-${crypto.randomUUID()}`,
            isNew: true,
            given,
            proposed: { ...proposals[kind], ...proposed }
          },
          at: null
        }),
      restore: id => void restore(id),
      tried: (contact, assignment, outcome) => void tried(contact, assignment, outcome)
    }
  }, [directory, today, making, say, t, nameOf])

  function close(saved: RecordId | null): void {
    setForm(null)
    const state = desk.state()
    const record = saved === null || state.kind !== 'open' ? null : recordById(state.directory, saved)
    if (record === null || state.kind !== 'open') return
    if (form?.start.isNew && (form.kind === 'centre' || form.kind === 'organisation')) {
      going.go({ kind: form.kind, id: record.id })
    }
    say(t('edit.saved', { name: recordTitle(words, state.directory, record) }), 'done', {
      text: t('undo.undo'),
      onPress: () => void making.undo()
    })
  }

  return (
    <EditingContext value={editing}>
      {children}
      {form === null ? null : (
        <RecordForm
          key={form.start.id}
          plan={plans[form.kind]}
          start={form.start}
          title={t(form.start.isNew ? `edit.create.${form.kind}` : `edit.change.${form.kind}`)}
          subtitle={form.start.isNew ? givenInWords(form.start.given, nameOf) : nameOf(form.start.id)}
          at={form.at}
          onClose={close}
          onRemove={() => setRemoving(form.start.id)}
          onErase={isErasable(directory, form) ? () => setErasing(form.start.id) : null}
        />
      )}
      {erasing === null ? null : (
        <EraseQuestion
          contact={erasing}
          onPutAway={() => setErasing(null)}
          onErased={() => {
            setErasing(null)
            setForm(null)
          }}
        />
      )}
      {removing === null ? null : (
        <RemoveQuestion
          id={removing}
          onPutAway={() => setRemoving(null)}
          onRemoved={() => {
            setRemoving(null)
            setForm(null)
          }}
        />
      )}
    </EditingContext>
  )
}

/** "Centar za azil Krnjača · besplatna pravna pomoć": what a new record is for. */
function givenInWords(given: FormValues, nameOf: (id: RecordId) => string): string {
  const names = Object.values(given).map(value => (typeof value === 'string' ? nameOf(value) : ''))
  return names.filter(name => name !== '').join(' · ')
}

/** A contact whose data was not erased yet. */
function isErasable({ contacts }: Directory, { kind, start }: OpenForm): boolean {
  return kind === 'contact' && contacts.get(start.id)?.erased !== true
}
