import { describe, expect, it } from 'vitest'
import { fileNameFrom } from '../../../main/paper/file-name.ts'

describe('the proposed name of a file', () => {
  it.each([
    ['List za zid: Centar za azil Krnjača', 'List za zid - Centar za azil Krnjača'],
    ['Џепни списак: Прешево', 'Џепни списак - Прешево'],
    ['a/b\\c*d?e"f<g>h|i\nj', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    [' . .. ', 'putokaz'],
    ['', 'putokaz']
  ])('of %j is %j', (title, name) => expect(fileNameFrom(title)).toBe(name))

  it('is never too long for a folder, and ends in no blank', () => {
    const name = fileNameFrom(`${'ž'.repeat(99)} ${'š'.repeat(200)}`)
    expect(name).toBe('ž'.repeat(99))
  })
})
