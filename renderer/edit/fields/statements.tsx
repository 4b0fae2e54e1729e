/** What is published of an organisation: service, perhaps a centre, the words of the source, where and when. */
import { centreId, type RecordId, serviceId } from '../../../shared/records/ids.ts'
import { type Statement, statement as statementShape } from '../../../shared/records/organisation.ts'
import { failure, success } from '../../../shared/result.ts'
import { FieldGroup } from '../../parts/field-group.tsx'
import { TextField } from '../../parts/text-field.tsx'
import type { About, FieldEditor, InputProps } from '../field-editor.ts'
import { readPartialDay, readWebAddress, typedDay } from '../typed.ts'
import { partialCalendarDay } from './days.tsx'
import styles from './fields.module.css'
import { AddLine, RemoveLine, useLines } from './lines.tsx'
import { oneCentre, oneService } from './records.tsx'

interface StatementLine {
  readonly key: number
  readonly service: RecordId | null
  readonly centre: RecordId | null
  readonly text: string
  readonly url: string
  readonly asOf: string
}

export const statementList: FieldEditor<readonly Statement[], readonly StatementLine[]> = {
  begin: value =>
    (value ?? []).map(({ service, centre, text, url, asOf }, key) => ({
      key,
      service,
      centre,
      text,
      url: url ?? '',
      asOf: asOf === null ? '' : typedDay(asOf)
    })),
  read: draft => {
    const statements: Statement[] = []
    for (const line of draft) {
      if (line.service === null || line.text.trim() === '') return failure('statementIncomplete')
      const url = line.url.trim() === '' ? null : readWebAddress(line.url)
      if (line.url.trim() !== '' && url === null) return failure('notAWebAddress')
      const asOf = line.asOf.trim() === '' ? null : readPartialDay(line.asOf)
      if (line.asOf.trim() !== '' && asOf === null) return failure('notAPartialDay')
      const read = statementShape.safeParse({
        service: serviceId.parse(line.service),
        centre: line.centre === null ? null : centreId.parse(line.centre),
        text: line.text.trim(),
        url,
        asOf
      })
      if (!read.success) return failure('notAccepted')
      statements.push(read.data)
    }
    return success(statements.length === 0 ? null : statements)
  },
  Input: StatementsInput
}

function StatementsInput({
  label,
  aside,
  hint,
  problem,
  draft,
  about,
  onChange,
  onLeave
}: InputProps<readonly StatementLine[]>) {
  const { t } = about
  const { group, change, add, remove } = useLines(
    draft,
    onChange,
    key => ({ key, service: null, centre: null, text: '', url: '', asOf: '' }),
    '[data-line]:last-of-type button'
  )
  return (
    <div ref={group}>
      <FieldGroup label={label} aside={aside} hint={hint} problem={problem} onLeave={onLeave}>
        {draft.map(line => (
          <StatementInputs
            key={line.key}
            line={line}
            about={about}
            onChange={to => change(line.key, to)}
            onRemove={() => remove(line.key)}
          />
        ))}
        <AddLine onPress={add}>{t('edit.statement.add')}</AddLine>
      </FieldGroup>
    </div>
  )
}

interface StatementInputsProps {
  readonly line: StatementLine
  readonly about: About
  readonly onChange: (to: Partial<StatementLine>) => void
  readonly onRemove: () => void
}

function StatementInputs({ line, about, onChange, onRemove }: StatementInputsProps) {
  const { t } = about
  const plain = { aside: null, hint: null, problem: null, startsHere: false, about, onLeave: () => undefined }
  return (
    <div className={styles['inner']} data-line="">
      <oneService.Input
        {...plain}
        label={t('centre.service')}
        draft={line.service}
        onChange={service => onChange({ service })}
      />
      <oneCentre.Input
        {...plain}
        label={t('edit.statement.centre')}
        draft={line.centre}
        onChange={centre => onChange({ centre })}
      />
      <TextField label={t('edit.statement.text')} value={line.text} onChange={text => onChange({ text })} rows={2} />
      <TextField label={t('edit.statement.url')} value={line.url} onChange={url => onChange({ url })} inputMode="url" />
      <partialCalendarDay.Input
        {...plain}
        hint={t('edit.hint.partialDay')}
        label={t('edit.statement.asOf')}
        draft={line.asOf}
        onChange={asOf => onChange({ asOf })}
      />
      <div>
        <RemoveLine about={about} name={line.text === '' ? t('field.statements') : line.text} onPress={onRemove} />
      </div>
    </div>
  )
}
