/** Fields that are typed as text: lines, notes, numbers, addresses, lists with one item to a line. */
import { z } from 'zod'
import { failure, type Result, success } from '../../../shared/result.ts'
import { TextField, type TextFieldProps } from '../../parts/text-field.tsx'
import type { FieldEditor, InputProps, TypingProblem } from '../field-editor.ts'
import { readCoordinates, readCount, readLines, readWebAddress } from '../typed.ts'

/** One line of text. */
export const line: FieldEditor<string, string> = textEditor({ read: text => success(text) })

/** A note of several lines. */
export const note: FieldEditor<string, string> = textEditor({ read: text => success(text), looks: { rows: 3 } })

export const emailAddress: FieldEditor<string, string> = textEditor({
  read: text => (z.email().safeParse(text).success ? success(text) : failure('notAnEmail')),
  looks: { inputMode: 'email' }
})

/** A whole number that is not negative. */
export const count: FieldEditor<number, string> = textEditor({
  begin: String,
  read: text => {
    const number = readCount(text)
    return number === null ? failure('notANumber') : success(number)
  },
  looks: { inputMode: 'numeric' }
})

/** A list of words or names, one to a line. */
export const lines: FieldEditor<readonly string[], string> = textEditor({
  begin: items => items.join('\n'),
  read: text => success(readLines(text)),
  looks: { rows: 3 }
})

/** Addresses of pages, one to a line. */
export const webAddresses: FieldEditor<readonly string[], string> = textEditor({
  begin: addresses => addresses.join('\n'),
  read: text => {
    const addresses = readLines(text).map(readWebAddress)
    const read = addresses.filter(address => address !== null)
    return read.length === addresses.length ? success(read) : failure('notAWebAddress')
  },
  looks: { rows: 2 }
})

interface Place {
  readonly latitude: number
  readonly longitude: number
  readonly precision: string
}

/** Latitude and longitude. How exact they are is kept as it was; of a new place it is the building. */
export const coordinates: FieldEditor<Place, { readonly text: string; readonly precision: string }> = {
  begin: place => ({
    text: place === null ? '' : `${place.latitude}, ${place.longitude}`,
    precision: place?.precision ?? 'site'
  }),
  read: ({ text, precision }) => {
    if (text.trim() === '') return success(null)
    const place = readCoordinates(text)
    return place === null ? failure('notCoordinates') : success({ ...place, precision })
  },
  Input: props => (
    <PlainText
      {...props}
      draft={props.draft.text}
      onChange={text => props.onChange({ ...props.draft, text })}
      looks={{}}
    />
  )
}

type Looks = Pick<TextFieldProps, 'rows' | 'inputMode'>

interface TextEditorPlan<Value> {
  readonly begin?: (value: Value) => string
  /** of text that is not blank */
  readonly read: (text: string) => Result<Value, TypingProblem>
  readonly looks?: Looks
}

function textEditor<Value>({ begin, read, looks = {} }: TextEditorPlan<Value>): FieldEditor<Value, string> {
  return {
    begin: value => (value === null ? '' : begin === undefined ? String(value) : begin(value)),
    read: text => (text.trim() === '' ? success(null) : read(text.trim())),
    Input: props => <PlainText {...props} looks={looks} />
  }
}

function PlainText({ looks, ...props }: InputProps<string> & { readonly looks: Looks }) {
  const { label, aside, hint, problem, draft, startsHere, onChange, onLeave } = props
  return (
    <TextField
      label={label}
      aside={aside}
      value={draft}
      onChange={onChange}
      onLeave={onLeave}
      problem={problem}
      startsHere={startsHere}
      {...looks}
      {...(hint === null ? {} : { hint })}
    />
  )
}
