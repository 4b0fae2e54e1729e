/** All that the public directory says, record by record. */
import { centres } from './centres.ts'
import { contacts } from './contacts.ts'
import type { RecordFacts } from './fact.ts'
import { memoranda } from './memoranda.ts'
import { others, signatories } from './organisations.ts'
import { services } from './services.ts'

export const publicFacts: readonly RecordFacts[] = [
  ...centres,
  ...signatories,
  ...others,
  ...contacts,
  ...services,
  ...memoranda
]
