/** What a column of somebody's own sheet can mean, and what one row of it is. */

export const rowKinds = ['contact', 'assignment', 'centre'] as const
export type RowKind = (typeof rowKinds)[number]

export const meanings = [
  'organisation',
  'organisationType',
  'centre',
  'service',
  'role',
  'name',
  'firstName',
  'lastName',
  'reach',
  'job',
  'phones',
  'email',
  'languages',
  'hours',
  'from',
  'to',
  'deputy',
  'deputyPhones',
  'centreType',
  'status',
  'statusAsOf',
  'settlement',
  'municipality',
  'address',
  'capacity',
  'aliases',
  'note'
] as const
export type Meaning = (typeof meanings)[number]

/** Which meanings count, by what a row is; a column with another one is passed over. */
export const meaningsOf: Readonly<Record<RowKind, readonly Meaning[]>> = {
  contact: [
    'organisation',
    'organisationType',
    'name',
    'firstName',
    'lastName',
    'reach',
    'job',
    'phones',
    'email',
    'languages',
    'hours',
    'deputy',
    'deputyPhones',
    'note'
  ],
  assignment: [
    'centre',
    'service',
    'organisation',
    'organisationType',
    'role',
    'name',
    'firstName',
    'lastName',
    'reach',
    'job',
    'phones',
    'email',
    'languages',
    'hours',
    'from',
    'to',
    'deputy',
    'deputyPhones',
    'note'
  ],
  centre: [
    'centre',
    'centreType',
    'status',
    'statusAsOf',
    'settlement',
    'municipality',
    'address',
    'phones',
    'email',
    'capacity',
    'aliases',
    'note'
  ]
}

/** Meanings that several columns may share: what stands in them is put together. */
export const sharedMeanings: ReadonlySet<Meaning> = new Set([
  'phones',
  'deputyPhones',
  'languages',
  'hours',
  'note',
  'aliases'
])
