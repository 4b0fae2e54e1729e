/** What settles a job: the form that fits, a sheet, or a word that is noted at once. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type Directory, kindOfId } from '../../shared/directory.ts'
import { type Pair, partingChanges, settingApart } from '../../shared/joining.ts'
import type { Day } from '../../shared/records/day.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import type { Memorandum } from '../../shared/records/memorandum.ts'
import { renewablesIn } from '../../shared/renewal.ts'
import { shownVersions } from '../../shared/replica/edit.ts'
import { presenceSettlementOf, settlementOf } from '../../shared/replica/settling.ts'
import type { Job, JobOf } from '../../shared/work-list.ts'
import { DuplicateSheet } from '../duplicates/duplicate-sheet.tsx'
import { useEditing } from '../edit/editing.tsx'
import { RenewalSheet } from '../memoranda/renewal-sheet.tsx'
import { ownName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { useMaking } from '../work/making.ts'
import { jobTitle } from './job-words.ts'

export interface Settling {
  /** does what settles the job; false when there are several ways, and a person has to choose one */
  settle(job: Job): boolean
  /** says of a record that was removed in one place and changed in another whether it stays */
  keep(job: JobOf<'conflict'>, stays: boolean): void
  setApart(pair: Pair): void
  /** says of two records of a group, which somebody says are not one, that they are, or takes the second out */
  decide(job: JobOf<'conflict'>, areOne: boolean): void
}

const SettlingContext = createContext<Settling | null>(null)

export function useSettling(): Settling {
  const settling = useContext(SettlingContext)
  if (settling === null) throw new Error('nothing is settled around this component')
  return settling
}

export function SettlingProvider({ children }: { readonly children: ReactNode }) {
  const reading = useReading()
  const { words, directory, today } = reading
  const { t } = words
  const editing = useEditing()
  const making = useMaking()
  const [comparing, setComparing] = useState<Pair | null>(null)
  const [renewing, setRenewing] = useState<Memorandum | null>(null)

  const settling: Settling = useMemo(() => {
    function settle(job: Job): boolean {
      switch (job.kind) {
        case 'gap':
          editing.create('assignment', { centre: job.cell.centre.id, service: job.cell.service.id })
          return true
        case 'one-person':
          editing.edit(job.cell.assignments[0]?.assignment.id ?? '', 'deputies')
          return true
        case 'without-contact':
          editing.edit(job.assignment.id, 'contacts')
          return true
        case 'expiring':
          if ('assignment' in job.what) editing.edit(job.what.assignment.id, 'to')
          else if (canBeRenewed(directory, job.what.memorandum, today)) setRenewing(job.what.memorandum)
          else editing.edit(job.what.memorandum.id, 'validTo')
          return true
        case 'doubted':
          editing.edit(job.contact.id, 'phones')
          return true
        case 'phone':
          editing.edit(job.record, 'phones')
          return true
        case 'duplicate':
          setComparing(job.likeness.pair)
          return true
        case 'conflict':
          return settleConflict(job)
        case 'unverified':
          return false
        default:
          return job satisfies never
      }
    }
    function settleConflict(job: JobOf<'conflict'>): boolean {
      if (job.what !== 'fields') return false
      const [one, other] = directory.samenesses.get(job.record)?.members ?? []
      if (one !== undefined && other !== undefined) setComparing([one, other])
      else editing.edit(job.record, job.fields[0])
      return true
    }
    return {
      settle,
      keep: (job, stays) => {
        const kind = kindOfId(job.record)
        if (kind === null) return
        const change = presenceSettlementOf(job.record, kind, stays ? 'restore' : 'remove')
        const name = jobTitle(reading, job)
        const done = stays ? t('worklist.kept', { name }) : t('edit.remove.done', { name })
        void making.makeAndSay({ cause: 'form', changes: [change] }, done)
      },
      setApart: ([one, other]) => {
        const names = { one: ownName(words, directory, one), other: ownName(words, directory, other) }
        const changes = [...settingApart(directory, [one, other])]
        void making.makeAndSay({ cause: 'form', changes }, t('duplicates.setApart', names))
      },
      decide: (job, areOne) => {
        if (job.what !== 'group') return
        const name = ownName(words, directory, job.pair[1])
        const changes = areOne ? takenBack(job.record) : partingChanges(directory, job.pair[1])
        const done = areOne ? t('duplicates.joined', { name }) : t('duplicates.parted', { name })
        void making.makeAndSay({ cause: 'form', changes: [...changes] }, done)
      }
    }

    /** The word that the two are not one is turned into its contrary. */
    function takenBack(sameness: RecordId) {
      const entry = directory.entries.get(sameness)
      if (entry === undefined || shownVersions(entry, 'verdict').length === 0) return []
      return [settlementOf(entry, 'sameness', 'verdict', 'same')]
    }
  }, [reading, words, directory, today, t, editing, making])

  return (
    <SettlingContext value={settling}>
      {children}
      {comparing === null ? null : <DuplicateSheet pair={comparing} onClose={() => setComparing(null)} />}
      {renewing === null ? null : (
        <RenewalSheet
          year={Number((renewing.validTo ?? '').slice(0, 4))}
          only={renewing.id}
          onClose={() => setRenewing(null)}
        />
      )}
    </SettlingContext>
  )
}

/** One that ends with its year, and is the last of its organisation in it, is renewed; any other is given another last day. */
export function canBeRenewed(directory: Directory, { id, validTo }: Memorandum, today: Day | null): boolean {
  if (validTo?.endsWith('-12-31') !== true) return false
  return renewablesIn(directory, Number(validTo.slice(0, 4)), today).some(({ memorandum }) => memorandum.id === id)
}
