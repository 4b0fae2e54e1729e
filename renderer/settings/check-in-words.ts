/** What became of checking a file of the program, in sentences. Pure. */
import type { CheckedFile, CheckProblem } from '../../shared/checking.ts'
import type { Result } from '../../shared/result.ts'
import type { Words } from '../words/words.ts'

/** What was found, and what to do next; null when nothing was checked. */
export function checkInWords(
  { t }: Words,
  answer: Result<CheckedFile, CheckProblem>,
  present: string
): { readonly found: string; readonly next: string } | null {
  if (answer.ok) {
    const { standing, file, version, builtOn } = answer.value
    return {
      found: t(`settings.check.${standing}`, { file, version, on: builtOn, present }),
      next: t(`settings.check.${standing}Next`)
    }
  }
  const { problem } = answer
  switch (problem.kind) {
    case 'cancelled':
      return null
    case 'no-list':
      return {
        found: t('settings.check.problem.no-list', { file: problem.file }),
        next: t('settings.check.next.no-list', { wanted: problem.wanted.join(', ') })
      }
    case 'unreadable':
      return {
        found: t('settings.check.problem.unreadable', { file: problem.file, reason: problem.reason }),
        next: t('settings.check.next.unreadable')
      }
    case 'list-not-signed':
    case 'not-in-list':
    case 'changed':
      return {
        found: t(`settings.check.problem.${problem.kind}`, { file: problem.file }),
        next: t(`settings.check.next.${problem.kind}`)
      }
    default:
      return problem satisfies never
  }
}
