import { expect, it } from 'vitest'
import { readNumber, readStationName } from '../../../renderer/settings/read-settings.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { settings } from '../../../shared/bridge.ts'

const words = wordsIn('sr-Latn')
const days = settings.shape.unverifiedDays

it('a name of a station is taken without blanks around it, or it is said why not', () => {
  expect(readStationName(words, ' Preševo ')).toEqual({ ok: true, value: 'Preševo' })
  expect(readStationName(words, '  ')).toEqual({ ok: false, problem: 'Upišite naziv stanice.' })
  expect(readStationName(words, 'x'.repeat(500))).toEqual({ ok: false, problem: expect.stringMatching(/^Naziv može/) })
})

it('a number is whole and within its bounds', () => {
  expect(readNumber(days, ' 45 ', 'ne')).toEqual({ ok: true, value: 45 })
  for (const typed of ['', '0', '4000', '4.5', '-3', 'sto', '1e2']) {
    expect(readNumber(days, typed, 'ne'), typed).toEqual({ ok: false, problem: 'ne' })
  }
})
