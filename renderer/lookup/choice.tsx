/**
 * One block of the answer that the arrow keys can stand on. The focus stays in the box meanwhile; a block that is
 * focused otherwise (by Tab, by a click on its number) becomes the selected one.
 */
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useReading } from '../record/reading.ts'
import styles from './answers.module.css'
import { AssignmentCard } from './assignment-card.tsx'
import { ContactCard } from './contact-card.tsx'
import { CoverLine } from './cover-line.tsx'
import type { ChoiceBlock } from './lay-out.ts'
import { LeadCard } from './lead-card.tsx'
import { choiceName } from './saying.ts'
import type { LookingUp } from './use-lookup.ts'
import { WorkLine } from './work-line.tsx'

export interface ChoiceProps {
  readonly block: ChoiceBlock
  readonly isSelected: boolean
  /** selected by a step of the arrow keys: it has to come into view */
  readonly isSteppedOn: boolean
  readonly onSelect: LookingUp['select']
  readonly onChoose: LookingUp['choose']
}

export const Choice = memo(function Choice({ block, isSelected, isSteppedOn, onSelect, onChoose }: ChoiceProps) {
  const reading = useReading()
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    // What is focused is in view already; moving it would take a button away from under the mouse that presses it.
    if (isSteppedOn && element.current?.contains(document.activeElement) === false) {
      element.current.scrollIntoView({ block: 'nearest' })
    }
  }, [isSteppedOn])
  const isLine = block.kind === 'cover' || block.kind === 'work'
  return (
    <article
      ref={element}
      className={`${styles['choice']} ${isLine ? styles['line'] : styles['card']}`}
      aria-current={isSelected ? 'true' : undefined}
      aria-label={choiceName(reading, block)}
      onFocus={() => onSelect(block.key)}
    >
      {contentOf(block, onChoose)}
    </article>
  )
})

function contentOf(block: ChoiceBlock, onChoose: LookingUp['choose']): ReactNode {
  switch (block.kind) {
    case 'assignment':
      return <AssignmentCard card={block.card} place={block.place} />
    case 'lead':
      return <LeadCard lead={block.lead} place={block.place} />
    case 'cover':
      return <CoverLine cover={block.cover} by={block.by} onChoose={onChoose} />
    case 'contact':
      return <ContactCard line={block.line} organisation={block.organisation} place={block.place} />
    case 'work':
      return <WorkLine card={block.card} by={block.by} place={block.place} />
    default:
      return block satisfies never
  }
}
