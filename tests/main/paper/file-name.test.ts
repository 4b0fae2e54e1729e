import { basename, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileNameFrom } from '../../../main/paper/file-name.ts'

describe('the proposed name of a file', () => {
  it.each([
    ['List za zid: Centar za azil Krnjača', 'List za zid - Centar za azil Krnjača'],
    ['Џепни списак: Прешево', 'Џепни списак - Прешево'],
    ['a/b\\c*d?e"f<g>h|i\nj', 'a b c d e f g h i j'],
    ['../../etc/passwd', 'etc passwd'],
    [' . .. ', 'putokaz'],
    ['', 'putokaz'],
    ['..\\..\\Windows\\x', 'Windows x'],
    ['/dev/sda', 'dev sda'],
    ['a:b', 'a - b'],
    ['C:\\secret', 'C - secret'],
    ['x\u0000.exe', 'x .exe'],
    ['x\u202efdp.exe', 'x fdp.exe'],
    ['Ana\u200b\ufeff\u2066Ana\u2069', 'Ana Ana'],
    ['two\u2028lines', 'two lines'],
    ['half \ud83d of a letter', 'half of a letter'],
    ['name...', 'name'],
    ['name . . ', 'name'],
    ['.bashrc', 'bashrc'],
    ['CON', 'putokaz CON'],
    ['nul.tar', 'putokaz nul.tar'],
    ['Com1', 'putokaz Com1'],
    ['LPT² .x', 'putokaz LPT² .x'],
    ['CONIN$', 'putokaz CONIN$'],
    ['Konrad', 'Konrad'],
    ['Com10', 'Com10'],
    ['--help', '--help'],
    ['%TEMP%$(id)`id`', '%TEMP%$(id)`id`']
  ])('of %j is %j', (title, name) => expect(fileNameFrom(title)).toBe(name))

  it('is never too long for a folder, and ends in no blank', () => {
    const name = fileNameFrom(`${'ž'.repeat(99)} ${'š'.repeat(200)}`)
    expect(name).toBe('ž'.repeat(99))
  })

  it('is never too long in bytes either, and cut between letters', () => {
    const name = fileNameFrom('\u{1f600}'.repeat(300))
    expect(Buffer.byteLength(name)).toBe(200)
    expect(name.isWellFormed()).toBe(true)
    expect(fileNameFrom(`${'x'.repeat(99)} .${'y'.repeat(99)}`)).toBe('x'.repeat(99))
  })

  it('stays one name for whatever stands in a title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), title => {
        const name = fileNameFrom(title)
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+$/u)
        expect(basename(resolve('/folder', `${name}.pdf`))).toBe(`${name}.pdf`)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(208)
        expect(fileNameFrom(name)).toBe(name)
      }),
      { numRuns: 2000, seed: 20261122 }
    )
  })
})
