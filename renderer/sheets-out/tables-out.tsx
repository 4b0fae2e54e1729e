/**
 * Spreadsheets out: which table, in which form, with which contacts. Stands on the exchange screen.
 */
import { useState } from 'react'
import type { SheetFileWish } from '../../shared/sheets/out-requests.ts'
import { type ContactsWish, contactsWishes, type SheetKind, sheetKinds } from '../../shared/sheets/workbook-shape.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { Segments } from '../parts/segments.tsx'
import { Select } from '../parts/select.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './sheets-out.module.css'
import { useWriteSheets, writingProblemInWords } from './use-write-sheets.ts'

type What = SheetFileWish['what']

const kinds = ['workbook', 'table', 'template', 'four-w', 'coverage', 'hsds'] as const satisfies readonly What[]
const forms = ['xlsx', 'csv'] as const

/** Files for others leave the contacts out unless somebody says otherwise; one's own leave persons out. */
const usualContacts: Readonly<Record<What, ContactsWish | null>> = {
  workbook: 'office',
  table: 'office',
  template: null,
  'four-w': 'none',
  coverage: null,
  hsds: 'none'
}

export function TablesOut() {
  const words = useWords()
  const { t } = words
  const { isWriting, problem, write } = useWriteSheets()
  const [what, setWhat] = useState<What>('workbook')
  const [kind, setKind] = useState<SheetKind>('assignment')
  const [form, setForm] = useState<(typeof forms)[number]>('xlsx')
  const [contacts, setContacts] = useState<ContactsWish>('office')
  const offered = contactsWishes.filter(wish => wish !== 'none' || what !== 'table' || kind !== 'contact')
  const chosen = offered.includes(contacts) ? contacts : 'office'

  return (
    <section className={styles['section']} aria-labelledby="tables-out">
      <SectionHead id="tables-out" title={t('sheetsOut.title')} />
      <p className={styles['about']}>{t('sheetsOut.about')}</p>
      <form
        className={styles['form']}
        noValidate={true}
        onSubmit={event => {
          event.preventDefault()
          void write(wishOf(what, kind, form, chosen))
        }}
      >
        <Select
          label={t('sheetsOut.what')}
          options={kinds.map(id => ({ id, name: t(`sheetsOut.kinds.${id}`) }))}
          chosen={what}
          onChoose={id => {
            const next = kinds.find(one => one === id) ?? what
            setWhat(next)
            setContacts(usualContacts[next] ?? contacts)
          }}
          hint={t(`sheetsOut.kindAbout.${what}`)}
        />
        {what === 'table' ? (
          <Select
            label={t('sheetsOut.sheet')}
            options={sheetKinds.map(id => ({ id, name: t(`sheetsOut.sheets.${id}`) }))}
            chosen={kind}
            onChoose={id => setKind(sheetKinds.find(one => one === id) ?? kind)}
          />
        ) : null}
        {what === 'four-w' ? (
          <Segments
            label={t('sheetsOut.form')}
            segments={forms.map(value => ({ value, name: t(`sheetsOut.forms.${value}`) }))}
            chosen={form}
            onChoose={setForm}
          />
        ) : null}
        {usualContacts[what] === null ? null : (
          <div className={styles['part']}>
            <Segments
              label={t('sheetsOut.contacts')}
              segments={offered.map(value => ({ value, name: t(`sheetsOut.contactsOf.${value}`) }))}
              chosen={chosen}
              onChoose={setContacts}
            />
            <p className={styles['quiet']}>{t(`sheetsOut.contactsAbout.${chosen}`)}</p>
          </div>
        )}
        {problem === null ? null : (
          <Banner manner="failure">
            <p>{writingProblemInWords(words, problem)}</p>
          </Banner>
        )}
        <div>
          <Button type="submit" isPending={isWriting}>
            {t('sheetsOut.save')}
          </Button>
        </div>
      </form>
    </section>
  )
}

function wishOf(what: What, kind: SheetKind, form: 'xlsx' | 'csv', contacts: ContactsWish): SheetFileWish {
  switch (what) {
    case 'workbook':
    case 'hsds':
      return { what, contacts }
    case 'table':
      return { what, kind, contacts }
    case 'template':
      return { what }
    case 'four-w':
      return { what, form, contacts }
    case 'coverage':
      return { what, filter: { state: null, organisation: null, service: null } }
    default:
      return what satisfies never
  }
}
