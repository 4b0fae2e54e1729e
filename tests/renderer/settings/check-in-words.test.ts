import { describe, expect, it } from 'vitest'
import { checkInWords } from '../../../renderer/settings/check-in-words.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import type { CheckedFile, CheckProblem } from '../../../shared/checking.ts'
import { languages } from '../../../shared/look.ts'
import { day } from '../../../shared/records/day.ts'
import { failure, success } from '../../../shared/result.ts'

const file = 'Putokaz-Setup-0.2.0.exe'
const checked: CheckedFile = { file, version: '0.2.0', builtOn: day.parse('2026-11-20'), standing: 'newer' }
const problems: readonly CheckProblem[] = [
  { kind: 'no-list', file, wanted: ['SHA256SUMS.txt', 'SHA256SUMS.txt.sig'] },
  { kind: 'list-not-signed', file },
  { kind: 'not-in-list', file },
  { kind: 'changed', file },
  { kind: 'unreadable', file, reason: 'EIO' }
]

describe('a file of the program that was checked', () => {
  it('is said to be newer, the same or older, and what to do with it', () => {
    const said = (['newer', 'same', 'older'] as const).map(standing =>
      checkInWords(wordsIn('sr-Latn'), success({ ...checked, standing }), '0.1.0')
    )
    expect(said[0]?.found).toBe(
      `Datoteka ${file} je ispravna: Putokaz 0.2.0 (20.11.2026.). To je novija verzija od ove (0.1.0).`
    )
    expect(said[2]?.next).toContain('Ne instalirajte je')
    expect(new Set(said.flatMap(one => [one?.found, one?.next])).size).toBe(6)
  })

  it('is said not to be trusted for each reason, with what to do next, in every language', () => {
    for (const language of languages) {
      const said = problems.map(problem => checkInWords(wordsIn(language), failure(problem), '0.1.0'))
      expect(new Set(said.flatMap(one => [one?.found, one?.next])).size).toBe(10)
      for (const one of said) expect(one?.found).toContain(file)
    }
    expect(checkInWords(wordsIn('sr-Latn'), failure(problems[0] as CheckProblem), '0.1.0')?.next).toContain(
      'SHA256SUMS.txt, SHA256SUMS.txt.sig'
    )
    expect(checkInWords(wordsIn('en'), failure({ kind: 'cancelled' }), '0.1.0')).toBeNull()
  })
})
