import { expect, test } from 'vitest'
import { groupsOf, typedCode } from '../../../renderer/lock/recovery-code.ts'

test('a code is shown in its own groups, or in fours when it has none', () => {
  expect(groupsOf('ABCDE-FGHJK-MNPQR')).toEqual(['ABCDE', 'FGHJK', 'MNPQR'])
  expect(groupsOf('ABCDEFGHJK')).toEqual(['ABCD', 'EFGH', 'JK'])
})

test('blanks between the groups are no part of what is typed', () => {
  expect(typedCode('  abcde fghjk\tmnpqr ')).toBe('abcdefghjkmnpqr')
  expect(typedCode(' \n')).toBe('')
})
