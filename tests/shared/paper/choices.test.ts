import { expect, it } from 'vitest'
import { firstChoices, habitOf, type PaperField, paperHabit, usualChoices } from '../../../shared/paper/choices.ts'

it('begins with the first choices, and later with what was chosen last', () => {
  expect(usualChoices('centre', 'sr-Latn', undefined)).toEqual(firstChoices('centre', 'sr-Latn'))
  const chosen = {
    script: 'both',
    isLarge: true,
    personal: false,
    fields: new Set<PaperField>(['email', 'gaps'])
  } as const
  const habit = paperHabit.parse(JSON.parse(JSON.stringify(habitOf(chosen, 'sr-Latn'))))
  expect(usualChoices('centre', 'sr-Latn', habit)).toEqual(chosen)
})

it('goes on following the language of the screen as long as nobody chose another', () => {
  const habit = habitOf(firstChoices('slip', 'sr-Latn'), 'sr-Latn')
  expect(usualChoices('slip', 'sr-Cyrl', habit).script).toBe('sr-Cyrl')
})

it('leaves out what this kind of sheet does not have', () => {
  const habit = { script: null, isLarge: false, personal: true, fields: ['resting', 'codes', 'address'] as const }
  expect([...usualChoices('centre', 'en', { ...habit, fields: [...habit.fields] }).fields]).toEqual(['codes'])
})
