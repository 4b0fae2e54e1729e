/**
 * Writing a package: which part of the directory, with or without persons' data, open or with a passphrase. Says what
 * was written and verified, or why it was not and what to do.
 */
import { useState } from 'react'
import type { ExportProblem } from '../../shared/bridge.ts'
import type { PastExport } from '../../shared/exchange/offer.ts'
import { whenMade } from '../backups/backup-words.ts'
import { Screen } from '../house/screen.tsx'
import { Badge } from '../parts/badge.tsx'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { Segments } from '../parts/segments.tsx'
import { type Option, Select } from '../parts/select.tsx'
import { useFault } from '../parts/use-fault.ts'
import { useReading } from '../record/reading.ts'
import { useOpen } from '../use-desk.ts'
import { useToday } from '../use-today.ts'
import { withoutTurning } from '../words/names.ts'
import type { Words } from '../words/words.ts'
import { useAtWork } from '../work/at-work.tsx'
import styles from './exchange.module.css'
import {
  beginExport,
  type ExportDraft,
  type ExportPart,
  type ExportTrouble,
  latestOf,
  partIn,
  partsOf,
  troubleWith
} from './export-draft.ts'
import { exportName } from './export-name.ts'
import { contactsInWords, scopeInWords } from './file-words.ts'
import { PassphraseFields } from './passphrase-fields.tsx'
import { useExchangeDesk, useKept } from './use-exchange.ts'

export interface ExportPageProps {
  /** what to begin with; null for everything */
  readonly part: ExportPart | null
}

export function ExportPage({ part }: ExportPageProps) {
  const { words, directory } = useReading()
  const { t } = words
  const { settings } = useOpen()
  const { claimed: today } = useToday()
  const exchange = useExchangeDesk()
  const atWork = useAtWork()
  const exports = useKept(one => one.listExports())
  const [draft, setDraft] = useState(() => beginExport(part, settings.myCentre))
  const [isTried, setIsTried] = useState(false)
  const [isWriting, setIsWriting] = useState(false)
  const [problem, setProblem] = useState<ExportProblem | null>(null)
  const [written, setWritten] = useState<PastExport | null>(null)
  const { form, goThere } = useFault()

  const since = draft.since ?? latestOf(exports)
  const whole: ExportDraft = { ...draft, since }
  const trouble = troubleWith(whole, directory)
  const wished = partIn(whole, directory)
  const name = exportName(settings.stationName, scopeForName(words, whole, wished), today)

  async function write(): Promise<void> {
    if (isWriting) return
    setIsTried(true)
    setProblem(null)
    if (trouble === 'passphrase' || trouble === 'again') goThere()
    if (trouble !== null || wished === null) return
    const by = await atWork.who()
    if (by === null) return
    setIsWriting(true)
    const passphrase = whole.isProtected ? whole.passphrase : null
    const answer = await exchange.exportPackage({
      part: wished,
      personalContacts: whole.personalContacts,
      passphrase,
      by,
      name
    })
    setIsWriting(false)
    if (answer.ok) setWritten(answer.value)
    else if (answer.problem.kind !== 'cancelled') setProblem(answer.problem)
  }

  if (written !== null) {
    return (
      <Written
        written={written}
        onAnother={() => {
          setWritten(null)
          setIsTried(false)
          setDraft(beginExport(null, settings.myCentre))
        }}
      />
    )
  }
  const change = (of: Partial<ExportDraft>): void => setDraft(now => ({ ...now, ...of }))
  return (
    <Screen title={t('exchange.export.title')}>
      <p className={styles['about']}>{t('exchange.export.about')}</p>
      <form
        ref={form}
        className={styles['form']}
        noValidate={true}
        onSubmit={event => {
          event.preventDefault()
          void write()
        }}
      >
        <div className={styles['formPart']}>
          <Segments
            label={t('exchange.export.what')}
            segments={partsOf(draft).map(value => ({ value, name: t(`exchange.export.parts.${value}`) }))}
            chosen={draft.what}
            onChoose={what => change({ what })}
          />
          <p className={styles['quiet']}>{t(`exchange.export.partAbout.${draft.what}`)}</p>
          <PartChoice draft={whole} exports={exports} trouble={isTried ? trouble : null} onChange={change} />
        </div>
        <div className={styles['formPart']}>
          <CheckBox isChecked={draft.personalContacts} onChange={personalContacts => change({ personalContacts })}>
            {t('exchange.export.contacts')}
          </CheckBox>
          <p className={styles['quiet']}>
            {t(draft.personalContacts ? 'exchange.export.contactsYes' : 'exchange.export.contactsNo')}
            {draft.personalContacts ? ` ${t('exchange.export.editors')}` : ''}
          </p>
        </div>
        <div className={styles['formPart']}>
          <CheckBox isChecked={draft.isProtected} onChange={isProtected => change({ isProtected })}>
            {t('exchange.export.protect')}
          </CheckBox>
          <p className={styles['quiet']}>{t('exchange.export.protectAbout')}</p>
          {draft.isProtected ? (
            <PassphraseFields
              passphrase={draft.passphrase}
              again={draft.again}
              trouble={isTried && (trouble === 'passphrase' || trouble === 'again') ? trouble : null}
              onChange={change}
            />
          ) : null}
        </div>
        {problem === null ? null : (
          <Banner manner="failure">
            <p>{problemInWords(words, problem, draft)}</p>
          </Banner>
        )}
        <div className={styles['footLine']}>
          <Button kind="primary" type="submit">
            {t('exchange.export.save')}
          </Button>
          <span className={styles['quiet']}>{t('exchange.export.name', { name })}</span>
        </div>
      </form>
    </Screen>
  )
}

interface PartChoiceProps {
  readonly draft: ExportDraft
  readonly exports: readonly PastExport[] | null
  readonly trouble: ExportTrouble | null
  readonly onChange: (change: Partial<ExportDraft>) => void
}

/** Which centre, which organisation, since when; nothing where there is no more to choose. */
function PartChoice({ draft, exports, trouble, onChange }: PartChoiceProps) {
  const { words, directory } = useReading()
  const { t } = words
  const optionsOf = (records: Iterable<{ readonly id: string; readonly name: string }>): readonly Option[] =>
    [...records]
      .toSorted((a, b) => words.compareNames(a.name, b.name))
      .map(({ id, name }) => ({ id, name: words.name(name) }))
  const list = { filter: t('edit.choose.filter'), whenEmpty: t('edit.choose.nothing') }
  const problemOf = (field: ExportTrouble): string | null => (trouble === field ? t('exchange.export.chooseOne') : null)
  switch (draft.what) {
    case 'centre':
      return (
        <Select
          label={t('exchange.export.centre')}
          options={optionsOf(directory.centres.values())}
          chosen={draft.centre ?? ''}
          onChoose={centre => onChange({ centre })}
          problem={problemOf('centre')}
          {...list}
        />
      )
    case 'organisation':
      return (
        <Select
          label={t('exchange.export.organisation')}
          options={optionsOf(directory.organisations.values())}
          chosen={draft.organisation ?? ''}
          onChoose={organisation => onChange({ organisation })}
          problem={problemOf('organisation')}
          {...list}
        />
      )
    case 'changes':
      return exports === null ? null : exports.length === 0 ? (
        <p>{t('exchange.export.noExports')}</p>
      ) : (
        <Select
          label={t('exchange.export.since')}
          options={exports.map(written => ({
            id: String(written.number),
            name: whenMade(words, written),
            remark: `${withoutTurning(written.name)}, ${scopeInWords(words, written.scope)}`
          }))}
          chosen={String(draft.since ?? '')}
          onChoose={since => onChange({ since: Number(since) })}
          problem={problemOf('since')}
        />
      )
    case 'search':
      return draft.search === null ? null : (
        <p>
          {t('exchange.export.search', {
            text: draft.search.text,
            records: t('exchange.export.records', { count: draft.search.records.length })
          })}
        </p>
      )
    case 'all':
      return null
    default:
      return draft.what satisfies never
  }
}

function Written({ written, onAnother }: { readonly written: PastExport; readonly onAnother: () => void }) {
  const { words } = useReading()
  const { t } = words
  return (
    <Screen title={t('exchange.export.title')}>
      <div className={styles['about']} role="status">
        <p>
          <Badge tone="good" shape="check">
            {t('exchange.export.done', { name: written.name })}
          </Badge>
        </p>
        <p>
          {t('exchange.export.doneAbout', {
            scope: capitalised(scopeInWords(words, written.scope)),
            contacts: contactsInWords(words, written.scope)
          })}
        </p>
        <p>{t(written.isProtected ? 'exchange.export.doneProtected' : 'exchange.export.doneOpen')}</p>
      </div>
      <div>
        <Button onPress={onAnother}>{t('exchange.export.another')}</Button>
      </div>
    </Screen>
  )
}

function capitalised(text: string): string {
  const [first = '', ...rest] = text
  return `${first.toLocaleUpperCase('sr')}${rest.join('')}`
}

function problemInWords(
  { t }: Words,
  problem: Exclude<ExportProblem, { readonly kind: 'cancelled' }> | ExportProblem,
  { what }: ExportDraft
): string {
  switch (problem.kind) {
    case 'cancelled':
      return ''
    case 'not-saved':
      return t(`exchange.export.failed.${problem.cause}`)
    case 'nothing-to-export':
      return t(
        what === 'changes' ? 'exchange.export.failed.nothing-to-export' : 'exchange.export.failed.nothingInScope'
      )
    case 'base-unknown':
    case 'target-gone':
    case 'not-verified':
    case 'too-large':
    case 'key-unreadable':
      return t(`exchange.export.failed.${problem.kind}`)
    default:
      return problem satisfies never
  }
}

/** The scope as the file's name says it. */
function scopeForName({ t }: Words, { what }: ExportDraft, part: ReturnType<typeof partIn>): string {
  if (part === null) return ''
  if (part.what === 'centre' || part.what === 'organisation') return part.name
  return part.what === 'search' ? part.text : t(`exchange.export.parts.${what}`)
}
