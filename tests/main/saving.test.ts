/** Saving, by itself: a mistake of ours while one change is saved must not keep all changes after it from the disk. */
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Saving } from '../../main/saving.ts'
import { collectMistakes } from '../support/mistakes.ts'

const mistakes = collectMistakes()

it('goes on trying after a mistake, shows the change as unsaved, and hides the mistake from nobody', async () => {
  const mistake = new TypeError('of ours')
  const written: string[] = []
  let isBroken = true
  const saving = new Saving<string>({
    append: async change => {
      if (isBroken) throw mistake
      written.push(change)
    },
    problemFrom: error => {
      throw error
    },
    now: () => '2026-03-10T08:00:00.000Z'
  })
  const saved: string[] = []
  saving.take('one', () => saved.push('one'))
  saving.take('two', () => saved.push('two'))
  let { state } = saving
  while (state.problem === null) state = await saving.next(state.version)
  expect(state).toMatchObject({ waiting: 2, savedTicket: 0, problem: { kind: 'not-saved', cause: 'broken' } })

  isBroken = false
  while (saving.state.savedTicket < 2) {
    saving.tryAgain()
    await letOthersRun()
  }
  expect(saving.state).toMatchObject({ waiting: 0, problem: null })
  expect([written, saved]).toEqual([
    ['one', 'two'],
    ['one', 'two']
  ])
  expect(await mistakes()).toContain(mistake)
})
