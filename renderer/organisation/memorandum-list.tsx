/** The memoranda of an organisation, the latest first. */
import type { MemorandumState } from '../../shared/lookup/answer.ts'
import { originOf } from '../../shared/lookup/trust.ts'
import { faultsOf } from '../../shared/records/invariants.ts'
import { EditButton } from '../edit/record-actions.tsx'
import { MemorandumBadge } from '../record/badges.tsx'
import { conflictsOf, Doubts } from '../record/doubts.tsx'
import { serviceName } from '../record/names.ts'
import { OriginLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import styles from './organisation.module.css'

export function MemorandumList({ states }: { readonly states: readonly MemorandumState[] }) {
  return (
    <ul className={styles['list']}>
      {states.map(state => (
        <MemorandumItem key={state.memorandum.id} state={state} />
      ))}
    </ul>
  )
}

function MemorandumItem({ state }: { readonly state: MemorandumState }) {
  const { words, directory } = useReading()
  const { t } = words
  const { memorandum } = state
  const services = memorandum.services?.flatMap(id => {
    const service = directory.services.get(id)
    return service === undefined ? [] : [words.name(serviceName(words, service))]
  })
  return (
    <li className={styles['item']}>
      <p className={styles['facts']}>
        <MemorandumBadge state={state} />
        {memorandum.signedOn === null ? null : (
          <span>{t('organisation.memorandumSigned', { on: memorandum.signedOn })}</span>
        )}
        {memorandum.validFrom === null ? null : (
          <span>{t('standing.memorandumLater', { from: memorandum.validFrom })}</span>
        )}
        {memorandum.reference === null ? null : <span>{words.name(memorandum.reference)}</span>}
      </p>
      <p className={styles['quiet']}>
        {services === undefined
          ? t('organisation.memorandumServicesUnset')
          : t('organisation.memorandumServices', { services: words.list(services) })}
      </p>
      {memorandum.note === null ? null : <p>{words.name(memorandum.note)}</p>}
      <Doubts conflicts={conflictsOf(directory, memorandum.id)} faults={faultsOf(directory, memorandum)} />
      <p>
        <OriginLine origin={originOf(directory, memorandum.id, 'signedOn')} /> <EditButton of={memorandum.id} />
      </p>
    </li>
  )
}
