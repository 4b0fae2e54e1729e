/** A gap, said plainly. The title above it names centre and service; who only hears it is told these again. */
import { AssignButton } from '../edit/assign-button.tsx'
import { Mark } from '../parts/mark.tsx'
import { gapShapes } from '../record/badges.tsx'
import { serviceName } from '../record/names.ts'
import { type Reading, useReading } from '../record/reading.ts'
import styles from './answers.module.css'
import type { StatementBlock } from './lay-out.ts'

export function Statement({ block }: { readonly block: StatementBlock }) {
  const reading = useReading()
  return (
    <div className={styles['statement']}>
      <Mark shape={block.kind === 'gap' ? gapShapes[block.gap] : 'empty'} />
      <p className={styles['sentence']}>
        {block.kind === 'gap' ? reading.words.t(`gap.here.${block.gap}`) : statementText(reading, block)}
      </p>
      {block.kind === 'not-here' || block.kind === 'no-contact' ? null : (
        <AssignButton centre={block.kind === 'gap' ? block.centre.id : null} service={block.service} isInFull={true} />
      )}
    </div>
  )
}

export function statementText({ words }: Reading, block: StatementBlock): string {
  switch (block.kind) {
    case 'gap':
      return words.t(`gap.${block.gap}`, { centre: block.centre.name, service: serviceName(words, block.service) })
    case 'nowhere':
      return words.t('gap.nowhere', { service: serviceName(words, block.service) })
    case 'not-here':
      return words.t('gap.organisationNotHere', { organisation: block.organisation.name, centre: block.centre.name })
    case 'no-contact':
      return words.t('gap.organisationNoContact', { organisation: block.organisation.name })
    default:
      return block satisfies never
  }
}
