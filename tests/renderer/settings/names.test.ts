import { describe, expect, it } from 'vitest'
import { mostPeople, nameProblem, namesIn, withPutBack, withRenamed } from '../../../renderer/settings/names.ts'
import { wordsIn } from '../../../renderer/words/words.ts'

const words = wordsIn('sr-Latn')

describe('a name for the list of those who work here', () => {
  it('is neither empty, nor too long, nor there already', () => {
    expect(nameProblem(words, [], ' Ana Primerić ')).toBeNull()
    expect(nameProblem(words, [], '  ')).toBe('Upišite ime.')
    expect(nameProblem(words, [], 'x'.repeat(81))).toContain('80')
    expect(nameProblem(words, ['Ana'], 'Ana ')).toBe('To ime je već na spisku.')
  })

  it('may stay as it is when it is changed, and changes a full list', () => {
    const full = Array.from({ length: mostPeople }, (_, place) => `Primer ${place}`)
    expect(nameProblem(words, full, 'Ana')).toContain('50')
    expect(nameProblem(words, full, 'Ana', 'Primer 3')).toBeNull()
    expect(nameProblem(words, full, 'Primer 3', 'Primer 3')).toBeNull()
    expect(nameProblem(words, full, 'Primer 4', 'Primer 3')).not.toBeNull()
  })
})

describe('the list of those who work here', () => {
  it('takes a name back where it stood, and keeps what came meanwhile', () => {
    expect(withPutBack(['Ana', 'Jovan'], 'Mila', 1)).toEqual(['Ana', 'Mila', 'Jovan'])
    expect(withPutBack(['Jovan'], 'Mila', 4)).toEqual(['Jovan', 'Mila'])
    expect(withPutBack(['Ana', 'Mila'], 'Mila', 0)).toEqual(['Ana', 'Mila'])
  })

  it('has a new name in the place of the old one', () => {
    expect(withRenamed(['Ana', 'Mila'], 'Ana', 'Ana Primerić')).toEqual(['Ana Primerić', 'Mila'])
  })
})

describe('names typed in a line', () => {
  it('are parted by commas, semicolons and new lines, each once', () => {
    expect(namesIn('Ana  Primerić, Jovan;Ana Primerić ,, ')).toEqual(['Ana Primerić', 'Jovan'])
    expect(namesIn('')).toEqual([])
  })

  it('are refused when they cannot all be taken', () => {
    expect(namesIn('x'.repeat(81))).toBeNull()
    expect(namesIn(Array.from({ length: 51 }, (_, place) => `P${place}`).join(','))).toBeNull()
  })
})
