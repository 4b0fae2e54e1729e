import { describe, expect, it } from 'vitest'
import { everything } from '../../../shared/coverage.ts'
import { readDirectory } from '../../../shared/directory.ts'
import { firstChoices } from '../../../shared/paper/choices.ts'
import { coverageSheet } from '../../../shared/paper/coverage-sheet.ts'
import { day } from '../../../shared/records/day.ts'
import { compareText } from '../../../shared/replica/text-order.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'

const today = day.parse('2026-03-10')
const directory = readDirectory(fictionalEntries())
const usual = firstChoices('coverage-a4', 'sr-Latn')

describe('the printed coverage', () => {
  it('has the centres that work, and the others behind them where they are wanted', () => {
    const working = coverageSheet(directory, everything, usual, today, compareText)
    expect(new Set(working.rows.map(({ centre }) => centre.status))).toEqual(new Set(['active']))
    expect(working.services).toHaveLength(directory.services.size)
    const all = coverageSheet(directory, everything, { ...usual, fields: new Set(['resting']) }, today, compareText)
    expect(all.rows.slice(0, working.rows.length)).toEqual(working.rows)
    expect(all.rows).toHaveLength(directory.centres.size)
  })

  it('keeps the filter of the screen, and says how long it is to be trusted', () => {
    const filter = { ...everything, service: 'service-pravna-pomoc' }
    const { services, about } = coverageSheet(directory, filter, usual, today, compareText)
    expect(services.map(({ id }) => id)).toEqual(['service-pravna-pomoc'])
    // Sjenica's assignment ends today.
    expect(about).toMatchObject({ holdsPersonal: false, validUntil: '2026-03-10' })
  })
})
