/**
 * Making an edit from any screen: asks who is at work when that is not known, hands the edit to the desk, and says
 * what came of it. The one way by which screens change the directory.
 */
import { useMemo } from 'react'
import { type Directory, recordById } from '../../shared/directory.ts'
import type { Desk, DeskEditProblem, OwnEdit } from '../desk.ts'
import { useSay } from '../parts/notice-board.tsx'
import { recordTitle } from '../record/names.ts'
import { fieldName } from '../record/value-text.ts'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import { useAtWork } from './at-work.tsx'
import { stepInWords } from './step-words.ts'

/** put-away: nobody said who is at work, so nothing was done */
export type Made = 'made' | 'put-away' | DeskEditProblem

export interface Making {
  /** makes the edit; a form shows for itself what stands in its way */
  make(edit: OwnEdit): Promise<Made>
  /** makes the edit and says so, with a way to take it back, or why not; whether it was made */
  makeAndSay(edit: OwnEdit, done: string): Promise<boolean>
  undo(): Promise<void>
  redo(): Promise<void>
}

export function useMaking(): Making {
  const words = useWords()
  const desk = useDesk()
  const say = useSay()
  const atWork = useAtWork()
  return useMemo(() => {
    async function make(edit: OwnEdit): Promise<Made> {
      if ((await atWork.who()) === null) return 'put-away'
      return (await desk.saveEdit(edit)) ?? 'made'
    }
    async function move(which: 'undo' | 'redo'): Promise<void> {
      const step = stepFor(desk, which)
      if (step === undefined) {
        say(words.t(which === 'undo' ? 'undo.nothing' : 'undo.nothingToRedo'), 'check')
        return
      }
      if ((await atWork.who()) === null) return
      const before = directoryOf(desk)
      const what = stepInWords(words, before, step)
      const problem = await (which === 'undo' ? desk.undo() : desk.redo())
      if (problem === null) say(words.t(which === 'undo' ? 'undo.undone' : 'undo.redone', { what }), 'done')
      else say(problemInWords(words, directoryOf(desk), problem), 'check')
    }
    return {
      make,
      makeAndSay: async (edit, done) => {
        const made = await make(edit)
        if (made === 'made') say(done, 'done', { text: words.t('undo.undo'), onPress: () => void move('undo') })
        else if (made !== 'put-away') say(problemInWords(words, directoryOf(desk), made), 'check')
        return made === 'made'
      },
      undo: () => move('undo'),
      redo: () => move('redo')
    }
  }, [words, desk, say, atWork])
}

/** Why an edit was not made, in a sentence. */
export function problemInWords(words: Words, directory: Directory, problem: DeskEditProblem): string {
  const { t } = words
  switch (problem.kind) {
    case 'changed-since': {
      const record = recordById(directory, problem.record)
      const name = record === null ? problem.record : recordTitle(words, directory, record)
      return t('undo.changedSince', { name, field: fieldName(words, problem.field) })
    }
    case 'breaks-rules': {
      const [fault] = problem.faults
      const record = fault === undefined ? null : recordById(directory, fault.record)
      if (fault === undefined || record === null) return t('notChanged.breaks-rules')
      const name = recordTitle(words, directory, record)
      return `${name}: ${fieldName(words, fault.field)} – ${t(`fault.${fault.kind}`)}`
    }
    case 'changed-meanwhile':
    case 'no-such-record':
    case 'id-in-use':
    case 'erased':
      return t(`notChanged.${problem.kind}`)
    case 'nobody-at-work':
      return t('work.why')
    case 'nothing-to-do':
      return t('undo.nothing')
    case 'import-since':
      return t('undo.importSince')
    default:
      return problem satisfies never
  }
}

function stepFor(desk: Desk, which: 'undo' | 'redo') {
  const state = desk.state()
  if (state.kind !== 'open') return undefined
  return (which === 'undo' ? state.done : state.undone).at(-1)
}

function directoryOf(desk: Desk): Directory {
  const state = desk.state()
  if (state.kind !== 'open') throw new Error('no directory is open')
  return state.directory
}
