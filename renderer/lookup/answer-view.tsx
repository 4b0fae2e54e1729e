/** The column of blocks that answers the line, or what to do when there is none. */
import { startTransition, useEffect, useState } from 'react'
import { needsMoreDigits } from '../../shared/lookup/look-up.ts'
import { isEmptyDirectory, PublicDirectoryButton } from '../exchange/public-directory.tsx'
import { useGoing } from '../house/journey.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { useOpen } from '../use-desk.ts'
import { AnswerTitle } from './answer-title.tsx'
import styles from './answers.module.css'
import { Choice } from './choice.tsx'
import { foundRecords } from './found-records.ts'
import { type Block, isChoice, type SectionBlock } from './lay-out.ts'
import { Statement } from './statement.tsx'
import { Understood } from './understood.tsx'
import type { LookingUp } from './use-lookup.ts'

export interface AnswerViewProps {
  readonly looking: LookingUp
  readonly onChoose: LookingUp['choose']
}

export function AnswerView({ looking, onChoose }: AnswerViewProps) {
  const { words } = useReading()
  const { answers, laidOut, selected, heard: text } = looking
  const [first] = laidOut.blocks
  // The first blocks are drawn with the keystroke, the rest once they are painted.
  const settled = usePainted(laidOut)
  const blocks = settled === laidOut ? laidOut.blocks : drawnAtOnce(laidOut.blocks, settled.blocks)
  const others = <Understood understood={answers[0]?.understood ?? null} onChoose={onChoose} />
  if (laidOut.blocks.length === 0) return <NoAnswer text={text} onClear={looking.clear} />
  return (
    <>
      {first?.kind === 'title' ? null : others}
      {blocks.map(block => {
        if (isChoice(block)) {
          return (
            <Choice
              key={block.key}
              block={block}
              isSelected={block === selected}
              isSteppedOn={block === selected && looking.isStepped}
              onSelect={looking.select}
              onChoose={onChoose}
            />
          )
        }
        if (block.kind === 'title')
          return <AnswerTitle key={block.key} block={block} aside={block === first ? others : null} />
        if (block.kind === 'section') return <Section key={block.key} block={block} />
        return <Statement key={block.key} block={block} />
      })}
      {laidOut.leftOut === 0 ? null : (
        <p className={styles['quiet']}>{words.t('lookup.moreAnswers', { count: laidOut.leftOut })}</p>
      )}
      {text.trim() === '' ? null : <ExportFound looking={looking} />}
    </>
  )
}

/** Takes what was found to another station. The records are gathered when somebody wants it, not at each keystroke. */
function ExportFound({ looking: { heard: text, answers } }: { readonly looking: LookingUp }) {
  const { t } = useReading().words
  const going = useGoing()
  return (
    <p>
      <TextButton
        isAction={true}
        onClick={() => going.go({ kind: 'export', part: { what: 'search', text, records: foundRecords(answers) } })}
      >
        {t('exchange.export.openSearch')}
      </TextButton>
    </p>
  )
}

/**
 * What was given last, as soon as the frame that came of it is painted. React's own deferred value does not wait for the
 * frame: what it draws lies between the key and its picture.
 */
function usePainted<Value>(value: Value): Value {
  const [painted, setPainted] = useState(value)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setPainted(value)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [value])
  return painted
}

/**
 * The blocks that are looked at first; those below them come with the next frame, so that the first stand there sooner.
 * What stood there before stays: it may have the focus, and the page must not become shorter under somebody who scrolled.
 */
function drawnAtOnce(blocks: readonly Block[], before: readonly Block[]): readonly Block[] {
  const standing = new Set(before.map(({ key }) => key))
  let room = (window.innerHeight - boxHeight) * shareAtOnce
  return blocks.filter(({ kind, key }) => {
    const isInSight = room > 0
    room -= usualHeights[kind]
    return isInSight || standing.has(key)
  })
}

/** Of the room below the box: three cards in a usual window. */
const shareAtOnce = 0.6
/** What the box takes up, and about how high each kind of block is with the gap below it: pixels at the smallest text. */
const boxHeight = 180
const usualHeights: Readonly<Record<Block['kind'], number>> = {
  assignment: 140,
  lead: 125,
  contact: 110,
  cover: 52,
  work: 52,
  title: 40,
  section: 30,
  gap: 44,
  nowhere: 44,
  'not-here': 44,
  'no-contact': 44
}

function Section({ block }: { readonly block: SectionBlock }) {
  const { words } = useReading()
  return (
    <div className={styles['section']}>
      <h2>{words.t(`lookup.section.${block.section}`)}</h2>
      {block.section === 'leads' ? <p className={styles['check']}>{words.t('lead.caution')}</p> : null}
    </div>
  )
}

function NoAnswer({ text, onClear }: { readonly text: string; readonly onClear: () => void }) {
  const { words, directory } = useReading()
  const { lookup } = useOpen()
  const { t } = words
  if (isEmptyDirectory(directory)) {
    return (
      <EmptyState title={t('lookup.emptyDirectory')}>
        <p>{t('exchange.published.comes')}</p>
        <p>
          <PublicDirectoryButton isPrimary={true} />
        </p>
        <p>{t('lookup.emptyDirectoryNext')}</p>
      </EmptyState>
    )
  }
  if (text.trim() === '') return <EmptyState title={t('lookup.chooseMyCentre')} />
  const isBegun = needsMoreDigits(lookup, text)
  return (
    <EmptyState title={t(isBegun ? 'lookup.begunNumber' : 'lookup.nothingFound', { text: shortened(text) })}>
      <p>{t(isBegun ? 'lookup.begunNumberNext' : 'lookup.nothingFoundNext')}</p>
      <Button onPress={onClear}>{t('lookup.clear')}</Button>
    </EmptyState>
  )
}

/** The line may be a page that was pasted by mistake. */
function shortened(text: string): string {
  const letters = [...text.trim().slice(0, 200)]
  return letters.length > 80 ? `${letters.slice(0, 80).join('')}…` : letters.join('')
}
