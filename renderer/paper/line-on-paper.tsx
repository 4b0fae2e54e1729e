/** One contact on paper: who, the number largest, and what is wrong with it if something is. */

import type { PaperField } from '../../shared/paper/choices.ts'
import type { PaperLine } from '../../shared/paper/paper-lines.ts'
import type { Contact } from '../../shared/records/contact.ts'
import { recordName } from '../record/names.ts'
import { phoneText } from '../record/phone-text.ts'
import type { Words } from '../words/words.ts'
import { Said } from './scripts.tsx'
import styles from './sheet.module.css'

export function LineOnPaper({ of, fields }: { readonly of: PaperLine; readonly fields: ReadonlySet<PaperField> }) {
  const { line, isDeputy, standsIn } = of
  const contact = line.reference.record
  if (contact === null) return <Said of={({ t }) => t('card.unknownRecord')} />
  return (
    <>
      <span className={styles['person']}>
        <span className={styles['who']}>
          <Said
            of={words =>
              isDeputy ? `${words.t('paper.sheet.deputy')}: ${whoIs(words, contact)}` : whoIs(words, contact)
            }
          />
        </span>
        <PhonesOnPaper contact={contact} />
        {fields.has('languages') && contact.languages.length > 0 ? (
          <span className={styles['remark']}>
            <Said of={words => words.list(contact.languages.map(words.languageName))} inLine={true} />
          </span>
        ) : null}
      </span>
      {standsIn ? (
        <span className={styles['remark']}>
          <Said of={({ t }) => t('paper.sheet.standsIn')} inLine={true} />
        </span>
      ) : null}
      {line.reference.isRemoved ? (
        <span className={styles['label']}>
          <Said of={({ t }) => t('card.removed')} inLine={true} />
        </span>
      ) : null}
      {line.trust.kind === 'doubted' ? (
        <span className={styles['label']}>
          <Said of={words => doubtInWords(words, of)} inLine={true} />
        </span>
      ) : null}
      {fields.has('email') && contact.email !== null ? <span className={styles['remark']}>{contact.email}</span> : null}
    </>
  )
}

/** The numbers of a contact; that there is none is said. */
function PhonesOnPaper({ contact }: { readonly contact: Contact }) {
  if (contact.phones.length === 0) {
    return (
      <span className={styles['label']}>
        <Said of={({ t }) => t('card.noPhone')} inLine={true} />
      </span>
    )
  }
  return (
    <span className={styles['phones']}>
      {contact.phones.slice(0, mostPhones).map(phone => (
        <span key={phone.text}>
          <span className={`${styles['phone']} ${phone.number === null ? styles['phoneAsTyped'] : ''}`}>
            {phoneText(phone)}
          </span>
          {phone.note === null ? null : (
            <span className={styles['remark']}>
              <Said of={words => words.name(phone.note ?? '')} inLine={true} />
            </span>
          )}
        </span>
      ))}
    </span>
  )
}

/** More of one contact than anybody dials; the program has all. */
const mostPhones = 4

function whoIs(words: Words, contact: Contact): string {
  const role = contact.role === null || contact.name.includes(contact.role) ? '' : `, ${words.name(contact.role)}`
  return `${recordName(words, contact)}${role}`
}

function doubtInWords({ t }: Words, { line: { trust } }: PaperLine): string {
  if (trust.kind !== 'doubted') return ''
  return trust.outcome === 'left' ? t('trust.leftOn', { on: trust.on }) : t('trust.wrongNumberOn', { on: trust.on })
}
