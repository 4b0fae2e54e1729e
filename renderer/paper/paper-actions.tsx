/** What leads from a record to paper and to telephones. */
import { useState } from 'react'
import type { CoverageFilter } from '../../shared/coverage.ts'
import type { ContactLine } from '../../shared/lookup/answer.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { useGoing } from '../house/journey.ts'
import { Button } from '../parts/button.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { ContactsDialog, type ContactsOf } from './contacts-dialog.tsx'
import { usePrintKey } from './print-key.ts'

/** On the page of a centre: its sheet (Ctrl+P, too). */
export function SheetButton({ of }: { readonly of: RecordId }) {
  const { t } = useReading().words
  const going = useGoing()
  const open = (): void => going.go({ kind: 'paper', of: { what: 'centre', id: of } })
  usePrintKey(open)
  return <Button onPress={open}>{t('paper.open.centre')}</Button>
}

/** On the page of the coverage: the matrix as it is filtered (Ctrl+P, too). */
export function CoverageSheetButton({ filter }: { readonly filter: CoverageFilter }) {
  const { t } = useReading().words
  const going = useGoing()
  const open = (): void => going.go({ kind: 'paper', of: { what: 'coverage', filter } })
  usePrintKey(open)
  return <Button onPress={open}>{t('paper.open.coverage')}</Button>
}

/** All contacts of a record, or of the directory. */
export function ContactsButton({ of }: { readonly of: ContactsOf }) {
  const { t } = useReading().words
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        {t(of.whose === 'everybody' ? 'paper.open.all' : 'paper.open.contacts')}
      </Button>
      {isOpen ? <ContactsDialog of={of} onPutAway={() => setOpen(false)} /> : null}
    </>
  )
}

/** Beside a contact: its code to scan, and a slip to hand over. */
export function ContactPaper({
  line,
  assignment
}: {
  readonly line: ContactLine
  readonly assignment: RecordId | null
}) {
  const { words } = useReading()
  const { t } = words
  const going = useGoing()
  const [isOpen, setOpen] = useState(false)
  const { id, record } = line.reference
  if (record === null) return null
  const { name } = record
  const shown = words.name(name)
  return (
    <>
      <TextButton isAction={true} label={`${t('paper.open.codeLabel')}: ${shown}`} onClick={() => setOpen(true)}>
        {t('paper.open.code')}
      </TextButton>
      <TextButton
        isAction={true}
        label={`${t('paper.open.slipLabel')}: ${shown}`}
        onClick={() => going.go({ kind: 'paper', of: { what: 'slip', contact: id, assignment } })}
      >
        {t('paper.open.slip')}
      </TextButton>
      {isOpen ? <ContactsDialog of={{ whose: 'contact', id, name }} onPutAway={() => setOpen(false)} /> : null}
    </>
  )
}
