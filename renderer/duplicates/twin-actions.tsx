/** On a page or in a row: from which records it was joined, with the way to part them; and the way to join it with another. */
import { useMemo, useState } from 'react'
import { kindOfId, recordById, recordsBehind } from '../../shared/directory.ts'
import { isTwinKind, type Pair, partingChanges } from '../../shared/joining.ts'
import { likelyTwins } from '../../shared/likeness.ts'
import { contactsOf } from '../../shared/lookup/relations.ts'
import type { Contact } from '../../shared/records/contact.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { Button } from '../parts/button.tsx'
import { PickList } from '../parts/pick-list.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { ownName, recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { useMaking } from '../work/making.ts'
import { DuplicateSheet } from './duplicate-sheet.tsx'
import styles from './duplicates.module.css'

/** A contact or an organisation in sight. */
export function TwinActions({ of: id }: { readonly of: RecordId }) {
  const { words, directory } = useReading()
  const { t } = words
  const [step, setStep] = useState<'none' | 'choosing' | Pair>('none')
  const record = recordById(directory, id)
  if (record === null || directory.removed.has(id)) return null
  const name = recordTitle(words, directory, record)
  return (
    <>
      <JoinedFrom id={id} />
      <TextButton isAction={true} label={t('duplicates.joinWithThis', { name })} onClick={() => setStep('choosing')}>
        {t('duplicates.joinWith')}
      </TextButton>
      {step === 'choosing' ? (
        <TwinChoice of={id} name={name} onChoose={other => setStep([id, other])} onLeave={() => setStep('none')} />
      ) : null}
      {typeof step === 'string' ? null : <DuplicateSheet pair={step} onClose={() => setStep('none')} />}
    </>
  )
}

/** Nothing for a record that is one by itself. */
function JoinedFrom({ id }: { readonly id: RecordId }) {
  const { words, directory } = useReading()
  const { t } = words
  const making = useMaking()
  const members = recordsBehind(directory, id)
  if (members.length < 2) return null
  function part(member: RecordId): void {
    const done = t('duplicates.parted', { name: ownName(words, directory, member) })
    void making.makeAndSay({ cause: 'form', changes: [...partingChanges(directory, member)] }, done)
  }
  return (
    <details className={styles['joined']}>
      <summary>{t('duplicates.joinedFrom', { count: members.length })}</summary>
      <ul>
        {members.map(member => (
          <li key={member} className={styles['member']}>
            <span>{ownName(words, directory, member)}</span>
            <TextButton
              isAction={true}
              label={t('duplicates.partThis', { name: ownName(words, directory, member) })}
              onClick={() => part(member)}
            >
              {t('duplicates.part')}
            </TextButton>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface TwinChoiceProps {
  readonly of: RecordId
  readonly name: string
  readonly onChoose: (other: RecordId) => void
  readonly onLeave: () => void
}

/** The records it may be the same as: those that are alike first. Contacts are sought in their own organisation. */
function TwinChoice({ of: id, name, onChoose, onLeave }: TwinChoiceProps) {
  const { words, directory } = useReading()
  const { t } = words
  const kind = kindOfId(id)
  const groups = useMemo(() => {
    const likely = likelyTwins(directory).flatMap(({ pair: [one, other] }) =>
      one === id ? [other] : other === id ? [one] : []
    )
    const organisation = directory.contacts.get(id)?.organisation ?? null
    const all: readonly { readonly id: RecordId; readonly name: string }[] =
      kind === 'organisation'
        ? [...directory.organisations.values()]
        : organisation === null
          ? []
          : contactsOf(directory, organisation)
    const others = all
      .filter(one => one.id !== id && !likely.includes(one.id))
      .toSorted((a, b) => words.compareNames(a.name, b.name))
      .map(one => one.id)
    const optionOf = (one: RecordId) => ({ id: one, name: ownName(words, directory, one), remark: remarkOn(one) })
    const remarkOn = (one: RecordId): string => {
      const contact: Contact | undefined = directory.contacts.get(one)
      return contact?.role ?? contact?.email ?? ''
    }
    return [
      { id: 'likely', title: t('duplicates.likely'), options: likely.map(optionOf) },
      { id: 'others', title: t('duplicates.others'), options: others.map(optionOf) }
    ]
  }, [words, t, directory, id, kind])
  if (!isTwinKind(kind)) return null
  return (
    <Sheet
      title={name}
      onLeave={onLeave}
      foot={
        <Button kind="quiet" onPress={onLeave}>
          {t('app.cancel')}
        </Button>
      }
    >
      <PickList
        label={t(`duplicates.choose.${kind}`)}
        filter={t('duplicates.find')}
        groups={groups}
        onChoose={onChoose}
        whenEmpty={t('duplicates.nothing')}
        startsHere={true}
      />
    </Sheet>
  )
}
