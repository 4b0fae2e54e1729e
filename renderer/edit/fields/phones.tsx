/**
 * Telephone numbers: typed as people type them, and shown at once as they are understood. A number that somebody else
 * has already is said to be so, gently: two people may share a desk.
 */
import { type Phone, phoneFrom, phoneNumber, phoneRemark, readablePhone } from '../../../shared/records/phone.ts'
import { success } from '../../../shared/result.ts'
import { FieldGroup, GroupLine } from '../../parts/field-group.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { About, FieldEditor, InputProps } from '../field-editor.ts'
import { ownersOf } from '../phone-owners.ts'
import styles from './fields.module.css'
import { AddLine, RemoveLine, useLines } from './lines.tsx'

interface PhoneLine {
  readonly key: number
  readonly text: string
  readonly note: string
}

export const phones: FieldEditor<readonly Phone[], readonly PhoneLine[]> = {
  begin: value => {
    const known = (value ?? []).map((phone, key) => ({ key, text: phone.text, note: phone.note ?? '' }))
    return known.length === 0 ? [{ key: 0, text: '', note: '' }] : known
  },
  read: draft => {
    const typed = draft.filter(line => line.text.trim() !== '')
    return success(
      typed.length === 0
        ? null
        : typed.map(line => phoneFrom(line.text, line.note.trim() === '' ? null : line.note.trim()))
    )
  },
  Input: PhonesInput
}

function PhonesInput({
  label,
  aside,
  hint,
  problem,
  draft,
  startsHere,
  about,
  onChange,
  onLeave
}: InputProps<readonly PhoneLine[]>) {
  const { t } = about
  const { group, change, add, remove } = useLines(draft, onChange, key => ({ key, text: '', note: '' }))
  return (
    <div ref={group}>
      <FieldGroup label={label} aside={aside} hint={hint} problem={problem} onLeave={onLeave}>
        <ul className={styles['lines']}>
          {draft.map((line, place) => (
            <li key={line.key}>
              <GroupLine>
                <div className={styles['number']}>
                  <TextField
                    label={t('edit.phone.number', { place: place + 1 })}
                    isLabelHidden={true}
                    value={line.text}
                    onChange={text => change(line.key, { text })}
                    inputMode="tel"
                    startsHere={startsHere && place === 0}
                    understood={understoodPhone(t, line.text)}
                  />
                </div>
                <div className={styles['remark']}>
                  <TextField
                    label={t('edit.phone.noteOf', { place: place + 1 })}
                    isLabelHidden={true}
                    placeholder={t('edit.phone.note')}
                    value={line.note}
                    onChange={note => change(line.key, { note })}
                  />
                </div>
                {draft.length === 1 && line.text === '' && line.note === '' ? null : (
                  <span className={styles['out']}>
                    <RemoveLine
                      about={about}
                      name={line.text === '' ? t('edit.phone.number', { place: place + 1 }) : line.text}
                      onPress={() => remove(line.key)}
                    />
                  </span>
                )}
              </GroupLine>
              <PhoneOddity t={t} text={line.text} />
              <Owners line={line} about={about} />
            </li>
          ))}
        </ul>
        <AddLine onPress={add}>{t('edit.phone.add')}</AddLine>
      </FieldGroup>
    </div>
  )
}

function Owners({ line, about }: { readonly line: PhoneLine; readonly about: About }) {
  const [owner] = ownersOf(about.directory, phoneNumber(line.text), about.record)
  if (owner === undefined) return null
  return <p className={styles['gentle']}>{about.t('edit.phone.alreadyOf', { name: owner.name })}</p>
}

/** "razumem kao 067 018 40 71"; why not, where it is no number. Null while nothing is typed. */
export function understoodPhone(t: About['t'], text: string): string | null {
  if (text.trim() === '') return null
  const phone = phoneFrom(text)
  if (phone.number !== null) return t('edit.phone.understood', { phone: readablePhone(phone) })
  const why = phoneRemark(text)
  return why === null || why === 'words' ? t('edit.phone.notUnderstood') : t(`edit.phone.not.${why}`)
}

/** What is odd in a number that can be dialled all the same. It keeps nobody from saving. */
export function PhoneOddity({ t, text }: { readonly t: About['t']; readonly text: string }) {
  const odd = phoneNumber(text) === null ? null : phoneRemark(text)
  if (odd !== 'short' && odd !== 'words') return null
  return <p className={styles['gentle']}>{t(`edit.phone.odd.${odd}`)}</p>
}
