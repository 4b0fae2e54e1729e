/** The list of a centre for a pocket: one sheet of A4, printed on one side and folded twice (shared/paper/fold.ts). */
import type { ReactNode } from 'react'
import type { CentreSheet, PaperCover } from '../../shared/paper/centre-sheet.ts'
import type { PaperChoices } from '../../shared/paper/choices.ts'
import { panelsOnSheet, placeOfPanel, sheetsOf } from '../../shared/paper/fold.ts'
import type { PaperAssignment, PaperLine } from '../../shared/paper/paper-lines.ts'
import { standingInWords } from '../record/badges.tsx'
import { CentreHead, Helps, labelsOf, nameOfService, RunningHead, Uncovered } from './centre-pieces.tsx'
import { CodeStrip, type DrawnCode, stripsOf } from './codes-on-paper.tsx'
import type { PageToDraw, PaperWork, Piece } from './laying-out.tsx'
import { LineOnPaper } from './line-on-paper.tsx'
import { PageFrame } from './page-frame.tsx'
import { inScripts, Said, ScriptsProvider, scriptsOf } from './scripts.tsx'
import styles from './sheet.module.css'
import { SheetFoot } from './sheet-foot.tsx'
import { type Imprint, NobodyToCall } from './wall-sheet.tsx'

type Content =
  | { readonly kind: 'service'; readonly cover: PaperCover }
  | {
      readonly kind: 'line'
      readonly assignment: PaperAssignment
      readonly line: PaperLine | null
      readonly beginsAssignment: boolean
    }
  | { readonly kind: 'uncovered' }
  | { readonly kind: 'helps' }
  | { readonly kind: 'codes'; readonly codes: readonly DrawnCode[]; readonly isFirst: boolean }

/** A6 less the margins of sheet.module.css. */
const widthMm = 91

/** A panel is what the others call a page. */
export function pocketList(title: string, sheet: CentreSheet, choices: PaperChoices, imprint: Imprint): PaperWork {
  const contents = contentsOf(sheet)
  const drawPage = (page: PageToDraw) => (
    <Panel sheet={sheet} contents={contents} choices={choices} imprint={imprint} page={page} />
  )
  return {
    title,
    format: 'a4',
    pieces: contents.map(pieceOf),
    // The covers have a heading or a foot of their own, those of later sheets a shorter heading.
    likeness: number => (isBack(number) ? panelsOnSheet : isFront(number) ? Math.min(number, 1 + panelsOnSheet) : 2),
    drawPage,
    pagesOnSheet: panelsOnSheet,
    drawSheets: pages =>
      sheetsOf(withBacks(pages)).map(panels => <Leaflet key={panels[0]?.number} panels={panels} drawPanel={drawPage} />)
  }
}

function Leaflet({
  panels,
  drawPanel
}: {
  readonly panels: readonly PageToDraw[]
  readonly drawPanel: (panel: PageToDraw) => ReactNode
}) {
  return (
    <div className={styles['leaflet']}>
      {panels.map(panel => {
        const { column, row, isTurned } = placeOfPanel(panel.number)
        return (
          <div
            key={panel.number}
            className={`${styles['panelPlace']} ${isTurned ? styles['turned'] : ''}`}
            style={{ gridColumn: column + 1, gridRow: row + 1 }}
          >
            {drawPanel(panel)}
          </div>
        )
      })}
      <div className={styles['foldAcross']} />
      <div className={styles['foldDown']} />
    </div>
  )
}

function isFront(number: number): boolean {
  return number % panelsOnSheet === 1
}

function isBack(number: number): boolean {
  return number % panelsOnSheet === 0
}

/** Every sheet has its back cover, which says what the sheet is, also when nothing else came to stand there. */
function withBacks(pages: readonly PageToDraw[]): readonly PageToDraw[] {
  const count = Math.ceil(pages.length / panelsOnSheet) * panelsOnSheet
  return Array.from(
    { length: count },
    (_, index) => pages[index] ?? { number: index + 1, count, pieces: [], isOpen: false }
  )
}

function contentsOf(sheet: CentreSheet): readonly Content[] {
  const strips = stripsOf(sheet.codes, widthMm)
  return [
    ...sheet.covers.flatMap(cover => [{ kind: 'service' as const, cover }, ...cover.assignments.flatMap(linesOf)]),
    ...(sheet.uncovered.length === 0 ? [] : [{ kind: 'uncovered' as const }]),
    ...(sheet.help.length === 0 ? [] : [{ kind: 'helps' as const }]),
    ...strips.map((codes, place) => ({ kind: 'codes' as const, codes, isFirst: place === 0 }))
  ]
}

function linesOf(assignment: PaperAssignment): readonly Content[] {
  const lines: readonly (PaperLine | null)[] = assignment.lines.length === 0 ? [null] : assignment.lines
  return lines.map((line, index) => ({ kind: 'line' as const, assignment, line, beginsAssignment: index === 0 }))
}

/** The list comes first: codes stand where room is left, and no sheet is begun for them. */
function pieceOf(content: Content, place: number): Piece {
  const key = `${content.kind}-${place}`
  if (content.kind === 'service') return { key, holdsNext: true }
  return content.kind === 'codes' ? { key, isOptional: true } : { key }
}

interface PanelProps {
  readonly sheet: CentreSheet
  readonly contents: readonly Content[]
  readonly choices: PaperChoices
  readonly imprint: Imprint
  readonly page: PageToDraw
}

function Panel({ sheet, contents, choices, imprint, page }: PanelProps) {
  const { number, count } = page
  const sheets = { number: Math.ceil(number / panelsOnSheet), count: Math.ceil(count / panelsOnSheet) }
  const head = number === 1 ? <CentreHead sheet={sheet} /> : isFront(number) ? <RunningHead sheet={sheet} /> : null
  const foot = isBack(number) ? (
    <SheetFoot about={sheet.about} {...imprint}>
      <Said of={({ t }) => t('paper.sheet.fold')} inLine={true} />{' '}
      {sheets.count === 1 ? null : <Said of={({ t }) => t('paper.sheet.list', sheets)} />}
    </SheetFoot>
  ) : null
  return (
    <ScriptsProvider value={scriptsOf(choices.script)}>
      <PageFrame
        format="panel"
        size={choices.isLarge ? 'large' : 'normal'}
        isOpen={page.isOpen}
        head={head}
        foot={foot}
      >
        {page.pieces.map(place => {
          const content = contents[place]
          return content === undefined ? null : (
            <div key={place} data-piece={place}>
              <PieceOfPanel content={content} sheet={sheet} choices={choices} />
            </div>
          )
        })}
      </PageFrame>
    </ScriptsProvider>
  )
}

interface PieceOfPanelProps {
  readonly content: Content
  readonly sheet: CentreSheet
  readonly choices: PaperChoices
}

function PieceOfPanel({ content, sheet, choices }: PieceOfPanelProps) {
  switch (content.kind) {
    case 'service':
      return (
        <div className={styles['pocketService']}>
          <Said of={words => nameOfService(words, content.cover.service)} inLine={true} />
        </div>
      )
    case 'line':
      return <PocketLine content={content} choices={choices} />
    case 'uncovered':
      return <Uncovered services={sheet.uncovered} />
    case 'helps':
      return <Helps helps={sheet.help} />
    case 'codes':
      return <CodeStrip codes={content.codes} isFirst={content.isFirst} />
    default:
      return content satisfies never
  }
}

function PocketLine({
  content: { assignment, line, beginsAssignment },
  choices
}: {
  readonly content: Content & { kind: 'line' }
  readonly choices: PaperChoices
}) {
  const { card } = assignment
  const scripts = scriptsOf(choices.script)
  const organisation = card.organisation?.record ?? null
  const week = card.assignment.hours.length > 0 ? card.assignment.hours : (line?.line.reference.record?.hours ?? [])
  const remarks = [
    ...(choices.fields.has('hours') && week.length > 0 ? inScripts(scripts, words => words.week(week).join(', ')) : []),
    ...(choices.fields.has('until') && card.standing.kind === 'current'
      ? inScripts(scripts, words => standingInWords(words, card.standing))
      : [])
  ]
  return (
    <div className={styles['pocketLine']}>
      {beginsAssignment ? (
        <div>
          <Said
            of={({ name, t }) =>
              organisation === null ? t('card.unknownRecord') : name(organisation.shortName ?? organisation.name)
            }
            inLine={true}
          />
          {labelsOf(assignment).map((label, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: labels have no other name
            <span key={index} className={styles['label']}>
              <Said of={label} inLine={true} />
            </span>
          ))}
        </div>
      ) : null}
      {line === null ? <NobodyToCall of={assignment} /> : <LineOnPaper of={line} fields={choices.fields} />}
      {beginsAssignment && remarks.length > 0 ? <span className={styles['remark']}>{remarks.join(' · ')}</span> : null}
    </div>
  )
}
