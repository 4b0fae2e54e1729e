/** One field of a form: its input, where its value comes from, and what there is to settle. */
import type { Field } from '../../shared/records/field.ts'
import { fieldsOf } from '../../shared/records/kinds.ts'
import { distinctVersions } from '../../shared/replica/register.ts'
import { OriginLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import { fieldName } from '../record/value-text.ts'
import styles from './edit.module.css'
import {
  currentVersions,
  type Form,
  fieldNamed,
  rebased,
  valuesOf,
  withDraft,
  withLeft,
  withMine,
  withTheirs,
  withVersion
} from './form.ts'
import { capitalised, type Trouble, troubleInWords } from './troubles.ts'
import { Meanwhile, Versions } from './versions.tsx'

export interface FieldPieceProps {
  readonly form: Form
  readonly name: string
  readonly trouble: Trouble | null
  readonly startsHere: boolean
  readonly change: (change: (form: Form) => Form) => void
}

export function FieldPiece({ form, name, trouble, startsHere, change }: FieldPieceProps) {
  const { words, directory, today } = useReading()
  const field = fieldNamed(form, name)
  if (field === undefined) return null
  const { plan } = field
  const { Input } = plan.editor
  const declared: Readonly<Record<string, Field<unknown>>> = fieldsOf[form.plan.kind]
  const [version] = field.shown
  const origin = version === undefined ? null : { stamp: version.stamp, sources: version.sources }
  const isOvertaken = trouble?.kind === 'typing' && trouble.problem === 'toSettle'
  return (
    <div data-field={name} className={styles['piece']}>
      <Input
        label={capitalised(plan.label?.(words.t) ?? fieldName(words, name))}
        aside={
          origin !== null && distinctVersions(field.shown).length === 1 ? (
            <OriginLine origin={origin} />
          ) : declared[name]?.required === true && version === undefined ? (
            words.t('edit.required')
          ) : null
        }
        hint={plan.hint?.(words.t) ?? null}
        problem={field.isLeft && trouble !== null ? troubleInWords(words, trouble) : null}
        draft={field.draft}
        startsHere={startsHere}
        about={{
          t: words.t,
          directory,
          today,
          kind: form.plan.kind,
          record: form.id,
          field: name,
          values: valuesOf(form)
        }}
        onChange={draft => change(now => withDraft(rebased(now, directory), name, draft, { directory, today }))}
        onLeave={() => change(now => withLeft(now, name))}
      />
      <Versions
        field={name}
        register={field.shown}
        isSettled={field.isSettled}
        onTake={value => change(now => withVersion(now, name, value))}
      />
      {isOvertaken ? (
        <Meanwhile
          field={name}
          register={currentVersions(directory, form.id, name)}
          onMine={() => change(now => withMine(now, name, directory))}
          onTheirs={() => change(now => withTheirs(now, name, directory))}
        />
      ) : null}
    </div>
  )
}
