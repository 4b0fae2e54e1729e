import { expect, test } from 'vitest'
import { isTaken } from '../../../renderer/worklist/newer-edition.tsx'
import { publishedName } from '../../../shared/exchange/package.ts'

const file = (checksum: string) => ({
  name: checksum,
  station: checksum,
  stationName: checksum,
  fingerprint: null,
  createdAt: '',
  checksum
})

test('an edition counts as taken in when it, or one after it, was imported, whatever was left out of it', () => {
  const imports = [{ files: [file('5f0e')] }, { files: [file('77aa'), file(publishedName(2))] }]
  expect([1, 2, 3].map(edition => isTaken(edition, imports))).toEqual([true, true, false])
  expect(isTaken(1, [{ files: [file('public-directory-12.putokaz')] }])).toBe(false)
  expect(isTaken(1, [])).toBe(false)
})
