import { describe, expect, test } from 'vitest'
import { beginExport, type ExportDraft, partIn, partsOf, troubleWith } from '../../../renderer/exchange/export-draft.ts'
import { exportName } from '../../../renderer/exchange/export-name.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { day } from '../../../shared/records/day.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'

const directory = readDirectory(fictionalEntries())
const today = day.parse('2026-03-10')

describe('the suggested name', () => {
  test.each([
    ['Krnjača, info-pult', 'ceo imenik', 'krnjaca-info-pult-ceo-imenik-2026-03-10.putokaz'],
    ['Крњача', 'цео именик', 'krnjaca-ceo-imenik-2026-03-10.putokaz'],
    ['Đ/Ž:\\?*', 'jedan centar', 'd-z-jedan-centar-2026-03-10.putokaz'],
    ['', '', '2026-03-10.putokaz'],
    ['مركز', '难民', '2026-03-10.putokaz']
  ])('of %s, %s is %s', (station, scope, name) => {
    expect(exportName(station, scope, today)).toBe(name)
  })

  test('is one without a day, too, and never endless', () => {
    expect(exportName('', '', null)).toBe('putokaz.putokaz')
    expect(exportName('š'.repeat(300), 'a b '.repeat(100), today).length).toBeLessThan(110)
    expect(exportName('CON', 'x', null)).toBe('con-x.putokaz')
  })
})

describe('what is to be exported', () => {
  test('begins with everything, and with one’s own centre where a centre is asked for', () => {
    const draft = beginExport(null, 'centre-krnjaca')
    expect(troubleWith(draft, directory)).toBeNull()
    expect(partIn(draft, directory)).toEqual({ what: 'all' })
    expect(partIn({ ...draft, what: 'centre' }, directory)).toEqual({
      what: 'centre',
      centre: 'centre-krnjaca',
      name: 'Centar za azil Krnjača'
    })
  })

  test('begins where another screen leads to it', () => {
    const found = { what: 'search', text: 'krnjaca advokat', records: ['centre-krnjaca'] } as const
    const draft = beginExport(found, null)
    expect(partsOf(draft)).toContain('search')
    expect(partIn(draft, directory)).toEqual(found)
    expect(partsOf(beginExport(null, null))).not.toContain('search')
  })

  test.each<[string, Partial<ExportDraft>, string | null]>([
    ['a centre that was not chosen', { what: 'centre', centre: null }, 'centre'],
    ['an organisation that was not chosen', { what: 'organisation' }, 'organisation'],
    ['changes since nothing', { what: 'changes' }, 'since'],
    ['a passphrase that is empty', { isProtected: true }, 'passphrase'],
    ['two different passphrases', { isProtected: true, passphrase: 'a', again: 'b' }, 'again'],
    ['a passphrase typed twice', { isProtected: true, passphrase: 'a', again: 'a' }, null],
    ['a passphrase nobody asked for', { passphrase: 'a', again: 'b' }, null]
  ])('waits for %s', (_, change, trouble) => {
    expect(troubleWith({ ...beginExport(null, null), ...change }, directory)).toBe(trouble)
  })

  test('is nothing when what was chosen is gone meanwhile', () => {
    const draft = { ...beginExport(null, null), what: 'organisation', organisation: 'organisation-gone' } as const
    expect(partIn(draft, directory)).toBeNull()
    expect(troubleWith(draft, directory)).toBe('organisation')
  })
})
