/** What the verbs of exchange take (bridge.ts), checked on the machine's side before anything is done. */
import { z } from 'zod'
import { centreId, organisationId } from '../records/ids.ts'

const by = z.string().trim().min(1).max(80)
const offer = z.string().max(40)
const recordId = z.string().max(80)
const versionName = z.strictObject({ writer: z.string().max(80), count: z.number().int() })

/** No one types more, and the work of unlocking grows with it. */
const passphrase = z.string().min(1).max(1000)

const decisions = z.strictObject({
  offer,
  by,
  declined: z
    .array(
      z.strictObject({ record: recordId, fields: z.union([z.literal('*'), z.array(z.string().max(40)).max(200)]) })
    )
    .max(100_000),
  choices: z
    .array(
      z.strictObject({
        record: recordId,
        field: z.string().max(40),
        value: z.unknown(),
        shown: z.array(versionName).max(100)
      })
    )
    .max(100_000),
  acceptsUnsigned: z.boolean()
})

const exportWish = z.strictObject({
  part: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('all') }),
    z.strictObject({ what: z.literal('centre'), centre: centreId, name: z.string().max(300) }),
    z.strictObject({ what: z.literal('organisation'), organisation: organisationId, name: z.string().max(300) }),
    z.strictObject({ what: z.literal('search'), text: z.string().max(300), records: z.array(recordId).max(100_000) }),
    z.strictObject({ what: z.literal('changes'), since: z.number().int() })
  ]),
  personalContacts: z.boolean(),
  passphrase: passphrase.nullable(),
  by,
  name: z.string().max(200)
})

export const readExchange = {
  choosePackages: z.null(),
  chooseFirst: z.null(),
  offerPublished: z.null(),
  awaitExchange: z.strictObject({ seen: z.number().int() }),
  cancelExchange: z.null(),
  readOffer: z.strictObject({ offer }),
  givePassphrase: z.strictObject({ offer, file: z.number().int().min(0), passphrase }),
  applyOffer: decisions,
  dropOffer: z.strictObject({ offer }),
  listImports: z.null(),
  undoImport: z.strictObject({ number: z.number().int(), by, manner: z.enum(['forget', 'take-back']) }),
  exportPackage: exportWish,
  listExports: z.null(),
  listStations: z.null(),
  renewKey: z.null(),
  setTrust: z.strictObject({ publicKey: z.string().max(100), trusted: z.boolean() }),
  eraseContact: z.strictObject({ contact: recordId, by })
}
