import { expect, test } from 'vitest'
import { sawTheSame } from '../../../renderer/exchange/settled-twice.tsx'
import { registerOf } from '../../../shared/replica/entry.ts'
import { mergeEntries } from '../../../shared/replica/merge.ts'
import { entryOf, writtenOver } from '../../support/records.ts'

const start = entryOf('contact', 'contact-ana', { role: 'a' })
const one = writtenOver(start, { role: 'b' }, { writer: 'wone' })
const other = writtenOver(start, { role: 'c' }, { writer: 'wother' })
const apart = mergeEntries(one, other)

test('two who each saw what stood apart may have settled it twice', () => {
  const both = mergeEntries(
    writtenOver(apart, { role: 'd' }, { writer: 'wone', count: 2 }),
    writtenOver(apart, { role: 'e' }, { writer: 'wother', count: 2 })
  )
  expect(sawTheSame(registerOf(both, 'role')).map(({ value }) => value)).toEqual(['d', 'e'])
})

test('two who wrote over one value have settled nothing', () => {
  expect(sawTheSame(registerOf(apart, 'role'))).toEqual([])
})

test('one who settled and one who never saw what stood apart are no case for a phone call', () => {
  const settled = writtenOver(apart, { role: 'd' }, { writer: 'wone', count: 2 })
  const third = writtenOver(start, { role: 'e' }, { writer: 'wthird' })
  expect(sawTheSame(registerOf(mergeEntries(settled, third), 'role'))).toEqual([])
})
