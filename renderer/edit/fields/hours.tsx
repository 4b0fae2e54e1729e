/** Weekly hours: lines of days with the time they are from and to. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Weekday } from '../../../shared/records/day.ts'
import type { Hours } from '../../../shared/records/hours.ts'
import { failure, success } from '../../../shared/result.ts'
import { FieldGroup, GroupLine } from '../../parts/field-group.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useReading } from '../../record/reading.ts'
import type { FieldEditor, InputProps } from '../field-editor.ts'
import { readClock } from '../typed.ts'
import styles from './fields.module.css'
import { AddLine, RemoveLine, useLines } from './lines.tsx'

interface HoursLine {
  readonly key: number
  readonly days: readonly Weekday[]
  readonly from: string
  readonly to: string
}

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const workdays: readonly Weekday[] = [1, 2, 3, 4, 5]

export const weekOfHours: FieldEditor<readonly Hours[], readonly HoursLine[]> = {
  begin: value => (value ?? []).map(({ days, from, to }, key) => ({ key, days, from, to })),
  read: draft => {
    const typed = draft.filter(line => line.from.trim() !== '' || line.to.trim() !== '')
    const read = typed.map(readLine)
    if (typed.some(line => line.days.length === 0)) return failure('noDays')
    const understood = read.filter(line => line !== null)
    if (understood.length < read.length) return failure('notATime')
    return success(understood.length === 0 ? null : understood)
  },
  Input: HoursInput
}

/** Null for days without a time, and for a time that is not understood. */
function readLine({ days, from, to }: HoursLine): Hours | null {
  const begins = readClock(from)
  const ends = readClock(to)
  if (begins === null || ends === null || days.length === 0) return null
  return { days: days.toSorted((a, b) => a - b), from: begins, to: ends }
}

function HoursInput({
  label,
  aside,
  hint,
  problem,
  draft,
  about,
  onChange,
  onLeave
}: InputProps<readonly HoursLine[]>) {
  const { words } = useReading()
  const { t } = about
  const { group, change, add, remove } = useLines(draft, onChange, key => ({ key, days: workdays, from: '', to: '' }))
  return (
    <div ref={group}>
      <FieldGroup label={label} aside={aside} hint={hint} problem={problem} onLeave={onLeave}>
        {draft.length === 0 ? null : (
          <ul className={styles['lines']}>
            {draft.map(line => {
              const read = readLine(line)
              return (
                <li key={line.key}>
                  <GroupLine>
                    <ToggleButtonGroup
                      className={`${styles['days']}`}
                      aria-label={t('edit.hours.days')}
                      selectionMode="multiple"
                      selectedKeys={line.days}
                      onSelectionChange={keys =>
                        change(line.key, { days: weekdays.filter(weekday => keys.has(weekday)) })
                      }
                    >
                      {weekdays.map(weekday => (
                        <ToggleButton key={weekday} id={weekday} className={`${styles['day']}`}>
                          {words.weekday(weekday, 'short')}
                        </ToggleButton>
                      ))}
                    </ToggleButtonGroup>
                    <span className={styles['time']}>
                      <TextField
                        label={t('edit.hours.from')}
                        isLabelHidden={true}
                        placeholder={t('edit.hours.from')}
                        value={line.from}
                        onChange={from => change(line.key, { from })}
                      />
                      –
                      <TextField
                        label={t('edit.hours.to')}
                        isLabelHidden={true}
                        placeholder={t('edit.hours.to')}
                        value={line.to}
                        onChange={to => change(line.key, { to })}
                      />
                    </span>
                    <span className={styles['out']}>
                      <RemoveLine
                        about={about}
                        name={read === null ? words.weekdays(line.days) : words.week([read]).join(', ')}
                        onPress={() => remove(line.key)}
                      />
                    </span>
                  </GroupLine>
                  {read === null ? null : (
                    <p className={styles['understood']}>
                      {t('edit.hours.understood', { hours: words.week([read]).join(', ') })}
                    </p>
                  )}
                </li>
              )
            })}
          </ul>
        )}
        <AddLine onPress={add}>{t('edit.hours.add')}</AddLine>
      </FieldGroup>
    </div>
  )
}
