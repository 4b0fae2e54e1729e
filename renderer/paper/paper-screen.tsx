/**
 * A sheet before it is printed: on the one side what can be chosen, on the other the pages as they will be. What is
 * printed is the printout beside the page (printout.tsx), made of the very same pages.
 */
import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import type { SaveProblem } from '../../shared/bridge.ts'
import { type Directory, recordById } from '../../shared/directory.ts'
import { type CentreSheet, centreSheet } from '../../shared/paper/centre-sheet.ts'
import { habitOf, type PaperChoices, type PaperKind, usualChoices } from '../../shared/paper/choices.ts'
import { type CoverageSheet, coverageSheet } from '../../shared/paper/coverage-sheet.ts'
import { type Slip, slipOf } from '../../shared/paper/slip.ts'
import type { Centre } from '../../shared/records/centre.ts'
import type { Day } from '../../shared/records/day.ts'
import { readDay, typedDay } from '../edit/typed.ts'
import { Screen } from '../house/screen.tsx'
import { Button } from '../parts/button.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { useReading } from '../record/reading.ts'
import { NoRecord } from '../record/removed.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import type { Words } from '../words/words.ts'
import { coveragePrint } from './coverage-print.tsx'
import { loadPaperFonts } from './fonts.ts'
import { type LaidOutPaper, type PaperWork, useLaidOut } from './laying-out.tsx'
import { PaperOptions } from './options.tsx'
import styles from './paper.module.css'
import { pocketList } from './pocket-list.tsx'
import { usePrintKey } from './print-key.ts'
import { Printout } from './printout.tsx'
import { referralSlip } from './referral-slip.tsx'
import type { PaperSubject } from './subject.ts'
import { type Imprint, wallSheet } from './wall-sheet.tsx'

const kindsOf: Readonly<Record<PaperSubject['what'], readonly [PaperKind, ...PaperKind[]]>> = {
  centre: ['centre', 'pocket'],
  slip: ['slip'],
  coverage: ['coverage-a4', 'coverage-a3']
}

export function PaperScreen({ of: subject }: { readonly of: PaperSubject }) {
  const { words, directory, today } = useReading()
  const { settings } = useOpen()
  const kinds = kindsOf[subject.what]
  const desk = useDesk()
  const [kind, setKind] = useState<PaperKind>(kinds[0])
  const [typedUntil, setTypedUntil] = useState<string | null>(null)
  const areFontsHere = useFonts()

  const habit = settings.paper?.[kind]
  const choices = useMemo(() => usualChoices(kind, words.language, habit), [kind, words, habit])
  const content = useMemo(
    () => contentOf(words, directory, subject, kind, choices, today),
    [words, directory, subject, kind, choices, today]
  )
  const proposed = content?.sheet.about.validUntil ?? null
  const until = typedUntil ?? (proposed === null ? '' : typedDay(proposed))
  const validUntil = readDay(until)
  const { stationName } = settings
  const work = useMemo(() => {
    if (content === null) return null
    return workOf(words, directory, content, choices, { stationName, printedOn: today, validUntil })
  }, [words, directory, content, choices, stationName, today, validUntil])
  const { laidOut, galley } = useLaidOut(areFontsHere ? work : null)

  if (content === null || work === null) return <NoRecord />
  return (
    <Screen title={work.title}>
      <div className={styles['room']}>
        <div className={styles['plan']}>
          <div className={styles['options']}>
            <PressButtons work={work} laidOut={laidOut} />
            <PaperOptions
              kind={kind}
              kinds={kinds}
              onKind={setKind}
              choices={choices}
              onChange={chosen => {
                // Kinds of one subject differ in what stands on them, and in nothing else.
                const habits = kinds.map(one => {
                  const fields =
                    one === kind ? chosen.fields : usualChoices(one, words.language, settings.paper?.[one]).fields
                  return [one, habitOf({ ...chosen, fields }, words.language)]
                })
                void desk.changeSettings({ paper: { ...settings.paper, ...Object.fromEntries(habits) } })
              }}
              validUntil={until}
              isNoDay={until.trim() !== '' && validUntil === null}
              onValidUntil={setTypedUntil}
            />
          </div>
          <Preview laidOut={laidOut} />
        </div>
      </div>
      {galley}
    </Screen>
  )
}

type Content =
  | { readonly kind: 'centre' | 'pocket'; readonly sheet: CentreSheet }
  | { readonly kind: 'slip'; readonly sheet: Slip }
  | { readonly kind: 'coverage-a4' | 'coverage-a3'; readonly sheet: CoverageSheet }

function contentOf(
  { compareNames }: Words,
  directory: Directory,
  subject: PaperSubject,
  kind: PaperKind,
  choices: PaperChoices,
  today: Day | null
): Content | null {
  if (subject.what === 'slip') {
    const slip = slipOf(directory, subject, choices, today)
    return slip === null ? null : { kind: 'slip', sheet: slip }
  }
  if (subject.what === 'coverage') {
    const sheet = coverageSheet(directory, subject.filter, choices, today, compareNames)
    return { kind: kind === 'coverage-a3' ? kind : 'coverage-a4', sheet }
  }
  const centre = recordById(directory, subject.id) as Centre | null
  if (centre === null) return null
  return { kind: kind === 'pocket' ? kind : 'centre', sheet: centreSheet(directory, centre, choices, today) }
}

function workOf(
  { t }: Words,
  directory: Directory,
  content: Content,
  choices: PaperChoices,
  imprint: Imprint
): PaperWork {
  switch (content.kind) {
    case 'centre':
      return wallSheet(t('paper.title.centre', { centre: content.sheet.centre.name }), content.sheet, choices, imprint)
    case 'pocket':
      return pocketList(t('paper.title.pocket', { centre: content.sheet.centre.name }), content.sheet, choices, imprint)
    case 'slip': {
      const { line, organisation } = content.sheet
      const name = line?.line.reference.record?.name ?? organisation?.name ?? ''
      return referralSlip(t('paper.title.slip', { name }), content.sheet, choices, imprint)
    }
    case 'coverage-a4':
    case 'coverage-a3': {
      const format = content.kind === 'coverage-a3' ? 'a3-landscape' : 'a4-landscape'
      return coveragePrint(t('paper.title.coverage'), directory, content.sheet, format, choices, imprint)
    }
    default:
      return content satisfies never
  }
}

/** What leads on from here, and how much paper it takes. */
function PressButtons({ work, laidOut }: { readonly work: PaperWork; readonly laidOut: LaidOutPaper | null }) {
  const { words } = useReading()
  const { t } = words
  const desk = useDesk()
  const say = useSay()
  /** the machine asks the person something, or writes: a second press would ask again */
  const isBusy = useRef(false)

  async function run(press: () => Promise<void>): Promise<void> {
    if (isBusy.current || laidOut === null) return
    isBusy.current = true
    try {
      await underTitle(work.title, press)
    } finally {
      isBusy.current = false
    }
  }

  const print = (): void =>
    void run(async () => {
      const answer = await desk.printPaper(work.format)
      if (answer.ok) say(t('paper.printed', { title: work.title }), 'done')
      else if (answer.problem.kind === 'not-printed') {
        say(t('paper.printFailed', { reason: answer.problem.reason }), 'failure')
      }
    })
  const save = (): void =>
    void run(async () => {
      const answer = await desk.savePaper(work.title)
      if (answer.ok) say(t('paper.saved', { file: answer.value.file }), 'done')
      else if (answer.problem.kind === 'not-saved') say(notSavedInWords(words, answer.problem), 'failure')
    })
  usePrintKey(print)

  return (
    <div className={styles['press']}>
      <p className={styles['actions']}>
        <Button kind="primary" onPress={print}>
          {t('paper.print')}
        </Button>
        <Button onPress={save}>{t('paper.savePdf')}</Button>
      </p>
      <p className={styles['hint']} role="status">
        {laidOut === null ? t('paper.preparing') : `${amountInWords(words, laidOut)} · ${t('paper.keys')}`}
      </p>
    </div>
  )
}

function amountInWords({ t }: Words, laidOut: LaidOutPaper): string {
  const { drawSheets, format } = laidOut.work
  const count = sheetsIn(laidOut).length
  if (drawSheets !== undefined) return t('paper.sheets', { count })
  return t('paper.pages', { count, format: format === 'a3-landscape' ? 'A3' : 'A4' })
}

/** Why a file could not be written, and what to do. */
export function notSavedInWords({ t }: Words, { cause }: SaveProblem): string {
  return t('paper.notSaved', { cause: t(`saving.cause.${cause}`) })
}

function Preview({ laidOut }: { readonly laidOut: LaidOutPaper | null }) {
  const { t } = useReading().words
  const sheets = useMemo(() => (laidOut === null ? [] : sheetsIn(laidOut)), [laidOut])
  const format = laidOut?.work.format ?? 'a4'
  return (
    <section className={styles['sheets']} aria-label={t('paper.preview')}>
      {sheets.map((sheet, index) => (
        <figure
          // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is its number
          key={index}
          className={styles['frame']}
          data-format={format}
          aria-label={t('paper.pageName', { number: index + 1, count: sheets.length })}
        >
          <div className={styles['shrunk']}>{sheet}</div>
        </figure>
      ))}
      <Printout format={format} sheets={sheets} />
    </section>
  )
}

function sheetsIn({ work, pages }: LaidOutPaper) {
  return work.drawSheets?.(pages) ?? pages.map(page => <Fragment key={page.number}>{work.drawPage(page)}</Fragment>)
}

/** The print job and the PDF are called what the page is called meanwhile. */
export async function underTitle<Done>(title: string, press: () => Promise<Done>): Promise<Done> {
  const usual = document.title
  document.title = title
  try {
    return await press()
  } finally {
    document.title = usual
  }
}

function useFonts(): boolean {
  const [areHere, setHere] = useState(false)
  useEffect(() => {
    let isWanted = true
    void loadPaperFonts().then(() => {
      if (isWanted) setHere(true)
    })
    return () => {
      isWanted = false
    }
  }, [])
  return areHere
}
