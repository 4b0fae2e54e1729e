/** The answer in spoken form: what a screen reader is told while the eyes of others see cards. */
import { referredName, serviceName } from '../record/names.ts'
import { phoneText } from '../record/phone-text.ts'
import type { Reading } from '../record/reading.ts'
import { titleText } from './answer-title.tsx'
import { type ChoiceBlock, firstCard, isChoice, type LaidOut } from './lay-out.ts'
import { statementText } from './statement.tsx'

/** Whom or what a block is about. */
export function choiceName({ words }: Reading, block: ChoiceBlock): string {
  switch (block.kind) {
    case 'assignment':
      return referredName(words, block.card.organisation)
    case 'lead':
      return words.name(block.lead.organisation.name)
    case 'cover':
      return words.name(block.by === 'service' ? serviceName(words, block.cover.service) : block.cover.centre.name)
    case 'contact':
      return referredName(words, block.line.reference)
    case 'work':
      return block.card.centre === null ? words.t('lookup.everyCentre') : referredName(words, block.card.centre)
    default:
      return block satisfies never
  }
}

/** A selected block: its name, what it is, and the number that Enter would copy. */
export function choiceSaid(reading: Reading, block: ChoiceBlock): string {
  const { t } = reading.words
  const phone = block.phone === null ? t('card.noPhone') : phoneText(block.phone)
  if (block.kind !== 'cover') return `${choiceName(reading, block)}, ${phone}`
  const first = firstCard(block.cover)
  const who =
    first === null ? t(`gap.brief.${block.cover.gap ?? 'nobody'}`) : referredName(reading.words, first.organisation)
  return [choiceName(reading, block), who, ...(first === null ? [] : [phone])].join(', ')
}

/** The whole answer: what was understood, the gap if there is one, and how much there is to go through. */
export function answerSaid(reading: Reading, { blocks, choices, leftOut }: LaidOut): string {
  const said: string[] = []
  for (const block of blocks) {
    if (isChoice(block)) break
    if (block.kind === 'title') said.push(titleText(reading, block))
    else if (block.kind !== 'section') said.push(statementText(reading, block))
  }
  const count = choices.length + leftOut
  // A gap is a sentence with its full stop, a title is none.
  const sentences = said.map(text => text.replace(/\.$/, ''))
  return [...sentences, reading.words.t('lookup.answerCount', { count })].join('. ')
}
