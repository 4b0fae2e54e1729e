/**
 * What came of trying a contact: an event that is only ever added, never edited. It names the exact versions it
 * checked and counts only while one of them is current.
 */
import { z } from 'zod'
import { day } from './day.ts'
import { list, optional, required, text, type Values } from './field.ts'
import { assignmentId, contactId, type VerificationId } from './ids.ts'

/** reached: "dobio sam ih"; wrong-number: "ne radi broj"; left: "više ne radi tu" */
export const outcome = z.enum(['reached', 'wrong-number', 'left'])
export type Outcome = z.infer<typeof outcome>

/** One version that was on the card when the person tried it: `count` is the writer's number of the write. */
const checkedVersion = z.strictObject({
  record: z.string().max(80),
  field: z.string().max(40),
  writer: z.string().max(80),
  count: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
})
export type CheckedVersion = z.infer<typeof checkedVersion>

export const verificationFields = {
  contact: optional(contactId),
  assignment: optional(assignmentId),
  outcome: required(outcome),
  on: required(day),
  checked: list(checkedVersion),
  /** verifications this one was written in view of: bad news stays until one that has seen it */
  after: list(z.string().max(80)),
  note: optional(text(2000))
}

export type Verification = { readonly id: VerificationId } & Values<typeof verificationFields>
