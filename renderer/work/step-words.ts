/** What a step of this sitting was, in a few words: for saying what was taken back or done again. */
import { type Directory, recordById } from '../../shared/directory.ts'
import type { Step } from '../../shared/replica/undo.ts'
import { recordTitle } from '../record/names.ts'
import { fieldName } from '../record/value-text.ts'
import type { Words } from '../words/words.ts'

export function stepInWords(words: Words, directory: Directory, step: Step): string {
  // What was made besides comes first in the edit; what it was made for, last.
  const main = step.changes.at(-1)
  if (main === undefined) return ''
  const record = recordById(directory, main.id)
  const name = record === null ? main.id : recordTitle(words, directory, record)
  const first = oneInWords(words, name, main)
  const others = step.changes.length - 1
  return others === 0 ? first : words.t('undo.step.more', { first, count: others })
}

function oneInWords(words: Words, name: string, change: Step['changes'][number]): string {
  const { t } = words
  if (!change.wasThere) return change.kind === 'verification' ? name : t('undo.step.created', { name })
  if (change.wasInSight && !change.isInSight) return t('undo.step.removed', { name })
  if (!change.wasInSight && change.isInSight) return t('undo.step.restored', { name })
  const fields = Object.keys(change.after).map(field => fieldName(words, field))
  return t('undo.step.changed', { name, fields: fields.join(', ') })
}
