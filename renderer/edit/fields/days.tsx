/** Days: typed as 31.12.2026., or picked from a calendar. */
import { useState } from 'react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { type Day, day, type PartialDay, type Weekday, weekdayOf } from '../../../shared/records/day.ts'
import { failure, success } from '../../../shared/result.ts'
import { Button } from '../../parts/button.tsx'
import { Month } from '../../parts/month.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useReading } from '../../record/reading.ts'
import type { Words } from '../../words/words.ts'
import type { FieldEditor, InputProps } from '../field-editor.ts'
import { readDay, readPartialDay, typedDay } from '../typed.ts'
import styles from './days.module.css'

export const calendarDay: FieldEditor<Day, string> = {
  begin: value => (value === null ? '' : typedDay(value)),
  read: text => {
    if (text.trim() === '') return success(null)
    const read = readDay(text)
    return read === null ? failure('notADay') : success(read)
  },
  Input: DayInput
}

/** A day as exact as it is known: a year or a month will do. */
export const partialCalendarDay: FieldEditor<PartialDay, string> = {
  begin: value => (value === null ? '' : typedDay(value)),
  read: text => {
    if (text.trim() === '') return success(null)
    const read = readPartialDay(text)
    return read === null ? failure('notAPartialDay') : success(read)
  },
  Input: DayInput
}

function DayInput({ label, aside, hint, problem, draft, startsHere, about, onChange, onLeave }: InputProps<string>) {
  const { words } = useReading()
  const { t } = about
  const [isOpen, setIsOpen] = useState(false)
  const read = readDay(draft)
  return (
    <TextField
      label={label}
      aside={aside}
      value={draft}
      onChange={onChange}
      onLeave={onLeave}
      problem={problem}
      startsHere={startsHere}
      inputMode="numeric"
      understood={
        read === null ? null : t('edit.day.understood', { weekday: words.weekday(weekdayOf(read)), day: read })
      }
      hint={hint ?? t('edit.hint.day')}
      beside={
        <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
          <Button label={t('edit.day.pickFor', { field: label })}>{t('edit.day.pick')}</Button>
          <Popover className={`${styles['popover']}`} placement="bottom end" offset={4}>
            <Dialog className={`${styles['dialog']}`} aria-label={t('edit.day.pickFor', { field: label })}>
              <Month
                from={read ?? about.today ?? firstOfAll}
                chosen={read}
                today={about.today}
                onChoose={chosen => {
                  onChange(typedDay(chosen))
                  setIsOpen(false)
                }}
                words={{
                  month: words.day,
                  day: words.day,
                  weekdays: weekdaysOf(words),
                  previous: t('edit.day.previousMonth'),
                  next: t('edit.day.nextMonth')
                }}
              />
            </Dialog>
          </Popover>
        </DialogTrigger>
      }
    />
  )
}

/** Where the calendar opens when neither field nor clock says a day. */
const firstOfAll = day.parse('2026-01-01')

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

function weekdaysOf(words: Words) {
  return weekdays.map(weekday => ({ short: words.weekday(weekday, 'short'), long: words.weekday(weekday) }))
}
