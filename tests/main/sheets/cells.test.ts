import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { runCells } from '../../support/cell-trials.ts'

test('R11: 2,000 cells come out harmless and come back unchanged, through CSV and XLSX', async () => {
  const { rounds, failures } = await runCells({ rounds: 2000, seed: 1 })
  expect(failures).toEqual([])
  expect(rounds).toBe(2000)
})

test('control: a CSV file without our escape is found out', async () => {
  const plain = await runCells({
    rounds: 200,
    seed: 1,
    csv: ({ head, rows }) =>
      Papa.unparse(
        [...head, ...rows].map(row => [...row]),
        { delimiter: ';', quotes: true }
      )
  })
  expect(plain.failures.filter(failure => failure.includes('begins a formula')).length).toBeGreaterThan(20)
})
