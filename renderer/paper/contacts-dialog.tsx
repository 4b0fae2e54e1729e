/**
 * Contacts for a telephone: a QR code to scan from the screen while they fit into one, and a file for the rest.
 * It says how many persons are among them, and can leave them out.
 */
import { useMemo, useRef, useState } from 'react'
import type { Directory } from '../../shared/directory.ts'
import { assignmentsAt, contactsOf } from '../../shared/lookup/relations.ts'
import { everyCentre } from '../../shared/records/assignment.ts'
import type { Contact } from '../../shared/records/contact.ts'
import type { ContactId, RecordId } from '../../shared/records/ids.ts'
import { isPersonal, type Reachable, vcardCode } from '../../shared/vcard.ts'
import { Button } from '../parts/button.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { Question } from '../parts/question.tsx'
import { useReading } from '../record/reading.ts'
import { useDesk } from '../use-desk.ts'
import styles from './paper.module.css'
import { notSavedInWords } from './paper-screen.tsx'
import { qrCode } from './qr.ts'
import { QrDrawing } from './qr-drawing.tsx'

/** Whose contacts. */
export type ContactsOf =
  | { readonly whose: 'contact'; readonly id: RecordId; readonly name: string }
  | { readonly whose: 'centre'; readonly id: RecordId; readonly name: string }
  | { readonly whose: 'organisation'; readonly id: RecordId; readonly name: string }
  | { readonly whose: 'everybody' }

export function ContactsDialog({ of, onPutAway }: { readonly of: ContactsOf; readonly onPutAway: () => void }) {
  const { words, directory } = useReading()
  const { t } = words
  const desk = useDesk()
  const say = useSay()
  const [personal, setPersonal] = useState(true)
  const isBusy = useRef(false)
  const all = useMemo(() => reachablesOf(directory, of), [directory, of])
  const shown = useMemo(() => all.filter(({ contact }) => personal || !isPersonal(contact)), [all, personal])
  const persons = shown.filter(({ contact }) => isPersonal(contact)).length
  const hasPersons = all.some(({ contact }) => isPersonal(contact))
  const title =
    of.whose === 'everybody'
      ? t('paper.contacts.titleAll')
      : of.whose === 'contact'
        ? t('card.qrTitle', { name: of.name })
        : t('paper.contacts.title', { name: of.name })

  async function save(): Promise<void> {
    if (isBusy.current) return
    isBusy.current = true
    const answer = await desk.saveContacts({
      contacts: of.whose === 'everybody' ? 'every' : shown.map(({ contact }) => contact.id as ContactId),
      personal,
      name: of.whose === 'everybody' ? title : of.name
    })
    isBusy.current = false
    if (answer.ok) {
      onPutAway()
      say(t('paper.saved', { file: answer.value.file }), 'done')
    } else if (answer.problem.kind === 'not-saved') say(notSavedInWords(words, answer.problem), 'failure')
  }

  return (
    <Question
      title={title}
      isUrgent={false}
      onPutAway={onPutAway}
      answers={
        <>
          {shown.length === 0 ? null : (
            <Button kind="primary" onPress={() => void save()}>
              {t('paper.contacts.save')}
            </Button>
          )}
          <Button onPress={onPutAway}>{t('app.close')}</Button>
        </>
      }
    >
      <div className={styles['contacts']}>
        {shown.length === 0 ? (
          <p>{t(all.length === 0 ? 'paper.contacts.none' : 'paper.contacts.noneWithoutPersonal')}</p>
        ) : (
          <CodeOfAll of={shown} name={title} />
        )}
        {of.whose === 'contact' || !hasPersons ? null : (
          <CheckBox isChecked={personal} onChange={setPersonal}>
            {t('paper.personal')}
          </CheckBox>
        )}
        {shown.length === 0 ? null : (
          <p className={styles['hint']}>
            {t('paper.contacts.content', {
              contacts: t('count.contact', { count: shown.length }),
              persons: String(persons)
            })}
            {shown.length > 1 ? ` ${t('paper.contacts.fileHint')}` : null}
          </p>
        )}
      </div>
    </Question>
  )
}

function CodeOfAll({ of, name }: { readonly of: readonly Reachable[]; readonly name: string }) {
  const { t } = useReading().words
  const code = useMemo(() => qrCode(vcardCode(of)), [of])
  if (code === null) return <p>{t('paper.contacts.tooMany')}</p>
  return (
    <>
      <QrDrawing className={styles['screenCode']} code={code} label={name} />
      <p>{t(of.length > 1 ? 'paper.contacts.several' : 'paper.contacts.scan')}</p>
    </>
  )
}

/** Those that can be reached by what a telephone keeps. */
function reachablesOf(directory: Directory, of: ContactsOf): readonly Reachable[] {
  return contactsFor(directory, of)
    .filter(({ phones, email }) => phones.length > 0 || email !== null)
    .map(contact => ({ contact, organisation: directory.organisations.get(contact.organisation ?? '') ?? null }))
}

function contactsFor(directory: Directory, of: ContactsOf): readonly Contact[] {
  switch (of.whose) {
    case 'contact': {
      const contact = directory.contacts.get(of.id)
      return contact === undefined ? [] : [contact]
    }
    case 'organisation':
      return contactsOf(directory, of.id)
    case 'centre': {
      const assignments = [...assignmentsAt(directory, of.id), ...assignmentsAt(directory, everyCentre)]
      const ids = new Set(assignments.flatMap(({ contacts, deputies }) => [...contacts, ...deputies]))
      return [...ids].flatMap(id => directory.contacts.get(id) ?? [])
    }
    case 'everybody':
      return [...directory.contacts.values()]
    default:
      return of satisfies never
  }
}
