import { describe, expect, it } from 'vitest'
import { type CellTold, tellCell } from '../../../renderer/coverage/cell-words.ts'
import { wordsIn } from '../../../renderer/words/words.ts'
import { coverageTable } from '../../../shared/coverage.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { situations } from '../../support/fictional-assignments.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { fictionalToday } from '../../support/fictional-stations.ts'

const directory = readDirectory(fictionalEntries())
const cells = coverageTable(directory, fictionalToday).groups.flatMap(({ rows }) => rows.flatMap(row => row.cells))

function told(
  of: { readonly centre: string; readonly service: string },
  language: 'sr-Latn' | 'sr-Cyrl' | 'en' = 'sr-Latn'
): CellTold {
  const cell = cells.find(one => one.centre.id === of.centre && one.service.id === of.service)
  if (cell === undefined) throw new Error('the test lost its cell')
  return tellCell(wordsIn(language), directory, cell)
}

describe('a cell', () => {
  it('has a shape, a short word and the whole of it in words', () => {
    expect(told(situations.fullAnswer)).toEqual({
      shape: 'full',
      brief: 'Primer A',
      others: 1,
      told: 'nadležna, Primer A, Primer B'
    })
    expect(told(situations.supportingOnly)).toMatchObject({
      shape: 'half',
      told: 'samo podržava, Primer B, jedna osoba'
    })
    expect(told(situations.expiredMemorandum)).toMatchObject({
      shape: 'dashed',
      brief: 'isteklo',
      told: 'isteklo, Primer C'
    })
    expect(told(situations.futureStart)).toMatchObject({ shape: 'clock', brief: 'od 1.4.2026.' })
    expect(told(situations.nobody)).toEqual({ shape: 'empty', brief: 'prazno', others: 0, told: 'prazno' })
    expect(told(situations.everyCentre).told).toBe('nadležna, Primer E, za sve centre, jedna osoba')
  })

  it('says the same in every language, names in its script', () => {
    expect(told(situations.fullAnswer, 'sr-Cyrl').told).toBe('надлежна, Пример А, Пример Б')
    expect(told(situations.nobody, 'en').told).toBe('empty')
  })

  it('never tells two states by the same shape', () => {
    const shapes = new Map<string, string>()
    for (const cell of cells) {
      const { shape } = tellCell(wordsIn('sr-Latn'), directory, cell)
      expect(shapes.get(shape) ?? cell.state).toBe(cell.state)
      shapes.set(shape, cell.state)
    }
    expect(shapes.size).toBe(5)
  })
})
