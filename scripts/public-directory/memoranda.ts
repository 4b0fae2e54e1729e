/**
 * The memoranda that the Commissariat signed with the twelve on 26 December 2025, for the year 2026. Which services
 * each covers stays unset: the statement names the areas for all twelve together.
 */
import { type RecordFacts, stated } from './fact.ts'
import { signatories } from './organisations.ts'
import { pressRelease } from './sources.ts'

export const memoranda: readonly RecordFacts[] = signatories.map(({ id }) => ({
  kind: 'memorandum',
  id: `memorandum-${id.slice('organisation-'.length)}-2026`,
  fields: {
    organisation: stated(id, pressRelease),
    signedOn: stated('2025-12-26', pressRelease),
    validFrom: stated('2026-01-01', pressRelease),
    validTo: stated('2026-12-31', pressRelease),
    note: stated(
      'Saopštenje navodi oblasti podrške za svih dvanaest organizacija zajedno; koje usluge i centre obuhvata ovaj memorandum nije objavljeno po organizaciji.',
      pressRelease
    )
  }
}))
