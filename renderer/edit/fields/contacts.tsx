/**
 * Whom to call: contacts of the organisation on the form, ticked in the order in which they are to be called, and new
 * ones entered right there, which are made together with the assignment.
 */
import { useRef } from 'react'
import { contactsOf } from '../../../shared/lookup/relations.ts'
import { contactId, type RecordId } from '../../../shared/records/ids.ts'
import { phoneFrom, phoneNumber } from '../../../shared/records/phone.ts'
import type { RecordChange } from '../../../shared/replica/edit.ts'
import { failure, success } from '../../../shared/result.ts'
import { CheckBox } from '../../parts/check-box.tsx'
import { FieldGroup } from '../../parts/field-group.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { recordName } from '../../record/names.ts'
import { phoneText } from '../../record/phone-text.ts'
import { useReading } from '../../record/reading.ts'
import type { FieldEditor, FormValues, InputProps } from '../field-editor.ts'
import styles from './fields.module.css'
import { addButton, focusSoon } from './focus.ts'
import { AddLine, RemoveLine } from './lines.tsx'
import { PhoneOddity, understoodPhone } from './phones.tsx'

interface ContactsDraft {
  readonly chosen: readonly RecordId[]
  readonly added: readonly NewContact[]
}

interface NewContact {
  readonly id: RecordId
  readonly name: string
  readonly phone: string
}

export const assignedContacts: FieldEditor<readonly RecordId[], ContactsDraft> = {
  begin: value => ({ chosen: value ?? [], added: [] }),
  read: ({ chosen, added }) => {
    if (added.some(contact => contact.name.trim() === '')) return failure('newContactName')
    if (added.some(({ phone }) => phone.trim() !== '' && phoneNumber(phone) === null)) return failure('newContactPhone')
    const all = [...chosen, ...added.map(contact => contact.id)]
    return success(all.length === 0 ? null : all)
  },
  besides: ({ added }, values) => added.map(contact => changeThatMakes(contact, values)),
  Input: ContactsInput
}

function changeThatMakes({ id, name, phone }: NewContact, values: FormValues): RecordChange {
  const fields = {
    organisation: values['organisation'],
    name: name.trim(),
    reach: 'personal',
    ...(phone.trim() === '' ? {} : { phones: [phoneFrom(phone)] })
  }
  return {
    id,
    kind: 'contact',
    isNew: true,
    fields: Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { value, shown: [] }]))
  }
}

function ContactsInput({ label, aside, hint, problem, draft, about, onChange, onLeave }: InputProps<ContactsDraft>) {
  const { words } = useReading()
  const { t, directory, values } = about
  const group = useRef<HTMLDivElement>(null)
  const organisation = typeof values['organisation'] === 'string' ? values['organisation'] : null
  const { chosen, added } = draft
  const own = organisation === null ? [] : contactsOf(directory, organisation)
  // One that was taken over from elsewhere, or removed since, stays in sight until it is ticked off.
  const foreign = chosen.filter(id => !own.some(contact => contact.id === id))
  const contacts = [
    ...own.toSorted((a, b) => words.compareNames(a.name, b.name)),
    ...foreign.flatMap(id => directory.contacts.get(id) ?? [])
  ]
  const change = (id: RecordId, to: Partial<NewContact>): void =>
    onChange({ ...draft, added: added.map(contact => (contact.id === id ? { ...contact, ...to } : contact)) })
  function add(): void {
    const id = contactId.parse(`contact-${crypto.randomUUID()}`)
    onChange({ ...draft, added: [...added, { id, name: '', phone: '' }] })
    focusSoon(group, '[data-added]:last-of-type input')
  }
  if (organisation === null) {
    return (
      <FieldGroup label={label} aside={aside} problem={problem}>
        <p className={styles['quiet']}>{t('edit.contact.chooseOrganisation')}</p>
      </FieldGroup>
    )
  }
  return (
    <div ref={group}>
      <FieldGroup label={label} aside={aside} hint={hint} problem={problem} onLeave={onLeave}>
        {contacts.length === 0 ? (
          added.length > 0 ? null : (
            <p className={styles['quiet']}>{t('edit.contact.none')}</p>
          )
        ) : (
          <div className={styles['ticks']}>
            {contacts.map(contact => (
              <CheckBox
                key={contact.id}
                isChecked={chosen.includes(contact.id)}
                onChange={isChecked =>
                  onChange({
                    ...draft,
                    chosen: isChecked ? [...chosen, contact.id] : chosen.filter(id => id !== contact.id)
                  })
                }
              >
                {recordName(words, contact)}
                <span className={styles['quiet']}>
                  {contact.role === null ? '' : `, ${words.name(contact.role)}`}
                  {contact.phones[0] === undefined
                    ? ` – ${t('card.noPhone')}`
                    : ` – ${contact.phones.map(phoneText).join(', ')}`}
                </span>
              </CheckBox>
            ))}
          </div>
        )}
        {added.map(contact => (
          <div key={contact.id} className={styles['inner']} data-added="">
            <TextField
              label={t('edit.contact.name')}
              value={contact.name}
              onChange={name => change(contact.id, { name })}
            />
            <TextField
              label={t('edit.contact.phone')}
              value={contact.phone}
              onChange={phone => change(contact.id, { phone })}
              inputMode="tel"
              understood={understoodPhone(t, contact.phone)}
            />
            <PhoneOddity t={t} text={contact.phone} />
            <div>
              <RemoveLine
                about={about}
                name={contact.name === '' ? t('edit.contact.create') : contact.name}
                onPress={() => {
                  onChange({ ...draft, added: added.filter(one => one.id !== contact.id) })
                  focusSoon(group, addButton)
                }}
              />
            </div>
          </div>
        ))}
        <AddLine onPress={add}>{t('edit.contact.create')}</AddLine>
      </FieldGroup>
    </div>
  )
}
