import fc from 'fast-check'
import { expect, test } from 'vitest'
import { EncodedList } from '../../../main/disk/encoded-list.ts'

interface Numbered {
  readonly number: number
  readonly text: string
}

function textOf(list: EncodedList<Numbered>, records: readonly Numbered[]): string {
  return Buffer.concat([...list.chunks(records)]).toString()
}

test('holds the records as JSON.stringify would write them, whatever was changed, added or removed between', () => {
  const change = fc.record({
    kind: fc.constantFrom('replace', 'add', 'remove'),
    at: fc.nat(3000),
    text: fc.string({ unit: 'binary', maxLength: 5 })
  })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1600 }), fc.array(fc.array(change, { maxLength: 5 })), (size, rounds) => {
      const list = new EncodedList<Numbered>()
      const records: Numbered[] = Array.from({ length: size }, (_, number) => ({ number, text: 'č' }))
      for (const changes of [[], ...rounds]) {
        for (const { kind, at, text } of changes) {
          const index = records.length === 0 ? 0 : at % records.length
          if (kind === 'replace' && records.length > 0) records[index] = { number: at, text }
          if (kind === 'add') records.push({ number: at, text })
          if (kind === 'remove') records.splice(index, 1)
        }
        expect(textOf(list, records)).toBe(records.map(record => JSON.stringify(record)).join(',\n'))
      }
    }),
    { numRuns: 60 }
  )
})

test('turns a record into JSON once, and again only when it was replaced', () => {
  let encoded = 0
  const record = (number: number): Numbered & { toJSON(): number } => ({
    number,
    text: '',
    toJSON: () => {
      encoded += 1
      return number
    }
  })
  const records = Array.from({ length: 2000 }, (_, number) => record(number))
  const list = new EncodedList<Numbered>()
  textOf(list, records)
  textOf(list, records)
  expect(encoded).toBe(2000)
  records[700] = record(-700)
  records.push(record(2000))
  expect(textOf(list, records)).toContain(',\n-700,\n')
  expect(encoded).toBe(2002)
})
