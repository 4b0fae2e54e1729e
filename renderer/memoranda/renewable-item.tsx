/** One organisation on the sheet of a renewal: whether it is renewed, and which of its assignments go along. */
import { everyCentre } from '../../shared/records/assignment.ts'
import type { AssignmentId } from '../../shared/records/ids.ts'
import type { Carried, Renewable } from '../../shared/renewal.ts'
import { CheckBox } from '../parts/check-box.tsx'
import { serviceName } from '../record/names.ts'
import { type Reading, useReading } from '../record/reading.ts'
import styles from './memoranda.module.css'
import type { RenewalDraft } from './renewal-draft.ts'

export interface RenewableItemProps {
  readonly renewable: Renewable
  /** the year it would be renewed for */
  readonly next: number
  readonly draft: RenewalDraft
  readonly onChooseMemorandum: (isChosen: boolean) => void
  readonly onChooseAssignment: (id: AssignmentId, isChosen: boolean) => void
}

export function RenewableItem(props: RenewableItemProps) {
  const { renewable, draft, onChooseMemorandum, onChooseAssignment } = props
  const reading = useReading()
  const { words } = reading
  const { t } = words
  const { organisation, memorandum, assignments } = renewable
  const isChosen = draft.memoranda.has(memorandum.id)
  const chosen = assignments.filter(({ assignment }) => draft.assignments.has(assignment.id)).length
  return (
    <div className={styles['renewable']}>
      <CheckBox isChecked={isChosen} onChange={onChooseMemorandum}>
        {words.name(organisation.name)}
        <span className={styles['remark']}> – {remarkOn(reading, props)}</span>
      </CheckBox>
      {!isChosen ? null : assignments.length === 0 ? (
        <p className={styles['carried']}>{t('renewal.noAssignments')}</p>
      ) : (
        <details className={styles['carried']}>
          <summary>{t('renewal.chosenAssignments', { count: chosen, all: String(assignments.length) })}</summary>
          {assignments.map(carried => (
            <CheckBox
              key={carried.assignment.id}
              isChecked={draft.assignments.has(carried.assignment.id)}
              onChange={isIn => onChooseAssignment(carried.assignment.id, isIn)}
            >
              {carriedInWords(reading, carried)}
              {carried.isCurrent || carried.assignment.to === null ? null : (
                <span className={styles['remark']}> – {t('renewal.ended', { on: carried.assignment.to })}</span>
              )}
            </CheckBox>
          ))}
        </details>
      )}
    </div>
  )
}

function remarkOn({ words }: Reading, { renewable: { memorandum, reservation }, next }: RenewableItemProps): string {
  if (reservation === 'renewed') return words.t('renewal.renewed', { year: next })
  return memorandum.validTo === null
    ? words.t('renewal.openEnded')
    : words.t('renewal.until', { until: memorandum.validTo })
}

/** "besplatna pravna pomoć, Centar za azil Krnjača (podržava)" */
function carriedInWords({ words, directory }: Reading, { assignment }: Carried): string {
  const { t } = words
  const service = directory.services.get(assignment.service ?? '')
  const centre = directory.centres.get(assignment.centre ?? '')
  const what = service === undefined ? t('card.unknownRecord') : words.name(serviceName(words, service))
  const where = assignment.centre === everyCentre ? t('lookup.everyCentre') : words.name(centre?.name ?? '')
  return assignment.role === 'supporting' ? `${what}, ${where} (${t('card.supporting')})` : `${what}, ${where}`
}
