/** The sheet of a centre that hangs on its wall: a table of services, page after page with the same headings. */
import { Fragment } from 'react'
import type { CentreSheet, PaperCover } from '../../shared/paper/centre-sheet.ts'
import type { PaperChoices } from '../../shared/paper/choices.ts'
import type { PaperAssignment, PaperLine } from '../../shared/paper/paper-lines.ts'
import type { Day } from '../../shared/records/day.ts'
import { standingInWords } from '../record/badges.tsx'
import type { Words } from '../words/words.ts'
import { CentreHead, Helps, labelsOf, nameOfService, RunningHead, Uncovered } from './centre-pieces.tsx'
import { CodeStrip, type DrawnCode, stripsOf } from './codes-on-paper.tsx'
import type { PageToDraw, PaperWork, Piece } from './laying-out.tsx'
import { LineOnPaper } from './line-on-paper.tsx'
import { PageFrame, type TypeSize } from './page-frame.tsx'
import { Said, ScriptsProvider, scriptsOf } from './scripts.tsx'
import styles from './sheet.module.css'
import { SheetFoot } from './sheet-foot.tsx'

/** What stands at the foot beside what the sheet itself knows. */
export interface Imprint {
  readonly stationName: string
  readonly printedOn: Day | null
  readonly validUntil: Day | null
}

type Content =
  | {
      readonly kind: 'row'
      readonly cover: PaperCover
      readonly assignment: PaperAssignment
      /** null where there is nobody to call */
      readonly line: PaperLine | null
      readonly beginsService: boolean
      readonly beginsAssignment: boolean
    }
  | { readonly kind: 'uncovered' }
  | { readonly kind: 'helps' }
  | { readonly kind: 'codes'; readonly codes: readonly DrawnCode[]; readonly isFirst: boolean }

/** A4 less the margins of sheet.module.css. */
const widthMm = 188

export function wallSheet(title: string, sheet: CentreSheet, choices: PaperChoices, imprint: Imprint): PaperWork {
  const contents = contentsOf(sheet)
  const workIn = (size: TypeSize): PaperWork => ({
    title,
    format: 'a4',
    pieces: contents.map(pieceOf),
    likeness: number => Math.min(number, 2),
    drawPage: page => (
      <WallPage sheet={sheet} contents={contents} choices={choices} size={size} imprint={imprint} page={page} />
    )
  })
  if (choices.isLarge) return workIn('large')
  return contents.length > mostOnOnePage ? workIn('normal') : { ...workIn('normal'), tighter: workIn('tight') }
}

/** More rows than ever fit on one page, however tightly they are set. */
const mostOnOnePage = 60

function contentsOf(sheet: CentreSheet): readonly Content[] {
  const strips = stripsOf(sheet.codes, widthMm)
  return [
    ...sheet.covers.flatMap(rowsOf),
    ...(sheet.uncovered.length === 0 ? [] : [{ kind: 'uncovered' as const }]),
    ...(sheet.help.length === 0 ? [] : [{ kind: 'helps' as const }]),
    ...strips.map((codes, place) => ({ kind: 'codes' as const, codes, isFirst: place === 0 }))
  ]
}

function rowsOf(cover: PaperCover): readonly Content[] {
  return cover.assignments.flatMap((assignment, place) => {
    const lines: readonly (PaperLine | null)[] = assignment.lines.length === 0 ? [null] : assignment.lines
    return lines.map((line, index) => ({
      kind: 'row' as const,
      cover,
      assignment,
      line,
      beginsService: place === 0 && index === 0,
      beginsAssignment: index === 0
    }))
  })
}

function pieceOf(content: Content, place: number): Piece {
  const key = `${content.kind}-${place}`
  if (content.kind !== 'row') return { key }
  return { key, under: 'columns', ...(content.beginsService ? {} : { again: 'again' }) }
}

interface WallPageProps {
  readonly sheet: CentreSheet
  readonly contents: readonly Content[]
  readonly choices: PaperChoices
  readonly size: TypeSize
  readonly imprint: Imprint
  readonly page: PageToDraw
}

function WallPage({ sheet, contents, choices, size, imprint, page }: WallPageProps) {
  const rows = page.pieces.filter(place => contents[place]?.kind === 'row')
  const others = page.pieces.filter(place => contents[place]?.kind !== 'row')
  return (
    <ScriptsProvider value={scriptsOf(choices.script)}>
      <PageFrame
        format="a4"
        size={size}
        isOpen={page.isOpen}
        head={page.number === 1 ? <CentreHead sheet={sheet} /> : <RunningHead sheet={sheet} />}
        foot={
          <SheetFoot about={sheet.about} {...imprint}>
            <Said of={({ t }) => t('paper.sheet.page', { number: page.number, count: page.count })} />
          </SheetFoot>
        }
      >
        {rows.length === 0 ? null : <Rows contents={contents} places={rows} choices={choices} isOpen={page.isOpen} />}
        {others.map(place => (
          <div key={place} data-piece={place}>
            <Block content={contents[place]} sheet={sheet} />
          </div>
        ))}
      </PageFrame>
    </ScriptsProvider>
  )
}

function Block({ content, sheet }: { readonly content: Content | undefined; readonly sheet: CentreSheet }) {
  switch (content?.kind) {
    case 'uncovered':
      return <Uncovered services={sheet.uncovered} />
    case 'helps':
      return <Helps helps={sheet.help} />
    case 'codes':
      return <CodeStrip codes={content.codes} isFirst={content.isFirst} />
    default:
      return null
  }
}

interface RowsProps {
  readonly contents: readonly Content[]
  readonly places: readonly number[]
  readonly choices: PaperChoices
  readonly isOpen: boolean
}

function Rows({ contents, places, choices, isOpen }: RowsProps) {
  const columns = columnsOf(choices)
  return (
    <table className={styles['table']}>
      <thead>
        <tr data-head="columns">
          {columns.map((column, index) => (
            <th key={column} scope="col" className={`${styles['columnHeader']} ${styles[`wide${index + 1}`] ?? ''}`}>
              <Said of={({ t }) => t(`paper.sheet.${column}`)} inLine={true} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {places.map((place, index) => {
          const content = contents[place]
          if (content?.kind !== 'row') return null
          const isAgain = index === 0 && !content.beginsService
          return (
            <Fragment key={place}>
              {isAgain || (isOpen && index === 0) ? <AgainRow content={content} span={columns.length} /> : null}
              <ContentRow content={content} place={place} choices={choices} isFirst={index === 0} />
            </Fragment>
          )
        })}
      </tbody>
    </table>
  )
}

type Column = 'service' | 'organisation' | 'contact' | 'more'

function columnsOf({ fields }: PaperChoices): readonly Column[] {
  const hasMore = fields.has('hours') || fields.has('until') || fields.has('trust')
  return ['service', 'organisation', 'contact', ...(hasMore ? (['more'] as const) : [])]
}

/** At the top of a page whose first row goes on with the service of the page before. In one line, so that its height is known. */
function AgainRow({ content, span }: { readonly content: Content & { kind: 'row' }; readonly span: number }) {
  const { card } = content.assignment
  return (
    <tr className={styles['again']} data-head="again">
      <td className={styles['cell']} colSpan={span}>
        <Said
          of={words =>
            [
              words.t('paper.sheet.again', { service: nameOfService(words, content.cover.service) }),
              ...(content.beginsAssignment ? [] : [organisationName(words, card)])
            ].join(': ')
          }
          inLine={true}
        />
      </td>
    </tr>
  )
}

interface ContentRowProps {
  readonly content: Content & { kind: 'row' }
  readonly place: number
  readonly choices: PaperChoices
  readonly isFirst: boolean
}

function ContentRow({ content, place, choices, isFirst }: ContentRowProps) {
  const { cover, assignment, line, beginsService, beginsAssignment } = content
  const begins = beginsService ? styles['begins'] : beginsAssignment ? styles['beginsAssignment'] : ''
  // A row that goes on with the service above has no heading of its own.
  const First = beginsService ? 'th' : 'td'
  return (
    <tr className={`${begins} ${isFirst ? styles['underHead'] : ''}`} data-piece={place}>
      <First className={styles['cell']} {...(beginsService ? { scope: 'row' } : {})}>
        {beginsService ? (
          <>
            <span className={styles['service']}>
              <Said of={words => nameOfService(words, cover.service)} />
            </span>
            {cover.gap === null || cover.gap === 'nobody' ? null : (
              <span className={styles['label']}>
                <Said of={({ t }) => t(`gap.brief.${cover.gap ?? 'nobody'}`)} />
              </span>
            )}
          </>
        ) : null}
      </First>
      <td className={styles['cell']}>
        {beginsAssignment ? (
          <>
            <Said of={words => organisationName(words, assignment.card)} />
            {labelsOf(assignment).map((label, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: labels have no other name
              <span key={index} className={styles['label']}>
                <Said of={label} inLine={true} />
              </span>
            ))}
          </>
        ) : null}
      </td>
      <td className={styles['cell']}>
        {line === null ? <NobodyToCall of={assignment} /> : <LineOnPaper of={line} fields={choices.fields} />}
      </td>
      {columnsOf(choices).length < 4 ? null : (
        <td className={styles['cell']}>
          {beginsAssignment ? <More of={assignment} line={line} choices={choices} /> : null}
        </td>
      )}
    </tr>
  )
}

/** Nobody is recorded, or nobody may be named: two different things. */
export function NobodyToCall({ of: { leftOut } }: { readonly of: PaperAssignment }) {
  return (
    <span className={styles['label']}>
      <Said of={({ t }) => (leftOut === 0 ? t('card.noContact') : t('paper.sheet.leftOut', { count: leftOut }))} />
    </span>
  )
}

/** When they are there, how long that holds, and when somebody last reached them. */
function More({
  of: { card },
  line,
  choices: { fields }
}: {
  readonly of: PaperAssignment
  readonly line: PaperLine | null
  readonly choices: PaperChoices
}) {
  const { assignment, standing, trust } = card
  const week = assignment.hours.length > 0 ? assignment.hours : (line?.line.reference.record?.hours ?? [])
  // What has run out or not begun is said below the organisation, what is doubted below the contact.
  const isTold = standing.kind === 'expired' || standing.kind === 'not-yet'
  const how: readonly ((words: Words) => string)[] = [
    ...(fields.has('until') && !isTold ? [(words: Words) => standingInWords(words, standing)] : []),
    ...(fields.has('trust') && trust.kind === 'verified'
      ? [({ t }: Words) => t('trust.verifiedOn', { on: trust.on })]
      : []),
    ...(fields.has('trust') && trust.kind === 'unverified' ? [({ t }: Words) => t('trust.unverified')] : [])
  ]
  return (
    <>
      {fields.has('hours')
        ? week.map((_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of the week is its place
            <div key={index}>
              <Said of={words => words.week(week)[index] ?? ''} />
            </div>
          ))
        : null}
      {how.length === 0 ? null : (
        <span className={styles['remark']}>
          <Said of={words => how.map(one => one(words)).join(' · ')} />
        </span>
      )}
    </>
  )
}

function organisationName({ name, t }: Words, { organisation }: PaperAssignment['card']): string {
  const found = organisation?.record?.name ?? ''
  if (found === '') return t('card.unknownRecord')
  return organisation?.isRemoved === true ? `${name(found)} – ${t('card.removed')}` : name(found)
}
