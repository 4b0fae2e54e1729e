/**
 * The tables of an HSDS package, with the rules of their columns: those of the specification that we fill (names, types
 * and keys as published for HSDS 3.0.0), and our own beside them, which all begin with `putokaz_` (docs/hsds.md).
 * Tests hold the first kind against the published descriptor.
 */

export interface HsdsField {
  readonly name: string
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | 'date' | 'time'
  readonly format?: 'uuid' | 'email' | 'uri'
  readonly isRequired?: true
  readonly isUnique?: true
  readonly choices?: readonly string[]
  /** the table whose `id` it names */
  readonly refersTo?: string
}

export interface HsdsTable {
  readonly name: string
  readonly path: string
  readonly description: string
  readonly primaryKey: string
  readonly fields: readonly HsdsField[]
}

const id: HsdsField = { name: 'id', type: 'string', format: 'uuid', isRequired: true, isUnique: true }

function text(name: string, more: Partial<HsdsField> = {}): HsdsField {
  return { name, type: 'string', ...more }
}

function to(name: string, refersTo: string, more: Partial<HsdsField> = {}): HsdsField {
  return { name, type: 'string', format: 'uuid', refersTo, ...more }
}

const required = { isRequired: true } as const

const published = {
  organization: {
    path: 'organizations.csv',
    description: 'Organisations: NGOs, state bodies, international organisations, emergency services.',
    fields: [
      id,
      text('name', required),
      text('alternate_name'),
      text('description', required),
      text('website', { format: 'uri' })
    ]
  },
  service: {
    path: 'services.csv',
    description: 'What an organisation is assigned to: one row for each organisation and kind of support.',
    fields: [
      id,
      to('organization_id', 'organization', required),
      text('name', required),
      text('alternate_name'),
      text('description'),
      text('status', { ...required, choices: ['active', 'inactive', 'defunct', 'temporarily closed'] }),
      { name: 'assured_date', type: 'date' },
      text('alert')
    ]
  },
  attribute: {
    path: 'attributes.csv',
    description: 'Links each service with its kind of support.',
    fields: [
      id,
      text('link_id', { ...required, format: 'uuid' }),
      to('taxonomy_term_id', 'taxonomy_term', required),
      text('link_entity', required)
    ]
  },
  service_at_location: {
    path: 'service_at_location.csv',
    description: 'Assignments to one centre.',
    fields: [id, to('service_id', 'service', required), to('location_id', 'location', required), text('description')]
  },
  location: {
    path: 'locations.csv',
    description: 'Asylum centres and reception centres. Their status stands in putokaz_location.',
    fields: [
      id,
      text('location_type', { ...required, choices: ['physical', 'postal', 'virtual'] }),
      to('organization_id', 'organization'),
      text('name'),
      text('alternate_name'),
      text('description'),
      { name: 'latitude', type: 'number' },
      { name: 'longitude', type: 'number' },
      text('external_identifier'),
      text('external_identifier_type')
    ]
  },
  phone: {
    path: 'phones.csv',
    description: 'Telephone numbers of centres, and of contacts where these are in the package.',
    fields: [
      id,
      to('location_id', 'location'),
      to('contact_id', 'contact'),
      text('number', required),
      text('description')
    ]
  },
  contact: {
    path: 'contacts.csv',
    description: 'Contacts of organisations, and once more for each assignment that names them.',
    fields: [
      id,
      to('organization_id', 'organization'),
      to('service_id', 'service'),
      to('service_at_location_id', 'service_at_location'),
      text('name'),
      text('title'),
      text('email', { format: 'email' })
    ]
  },
  schedule: {
    path: 'schedules.csv',
    description: 'Weekly hours and validity of assignments, in the local time of Belgrade.',
    fields: [
      id,
      to('service_id', 'service'),
      to('service_at_location_id', 'service_at_location'),
      { name: 'valid_from', type: 'date' },
      { name: 'valid_to', type: 'date' },
      text('freq', { choices: ['WEEKLY', 'MONTHLY'] }),
      { name: 'interval', type: 'number' },
      text('byday'),
      { name: 'opens_at', type: 'time' },
      { name: 'closes_at', type: 'time' },
      text('notes')
    ]
  },
  service_area: {
    path: 'service_areas.csv',
    description: 'Services that are given at every centre.',
    fields: [id, to('service_id', 'service'), text('name')]
  },
  language: {
    path: 'languages.csv',
    description: 'Languages spoken at a telephone number.',
    fields: [id, to('phone_id', 'phone'), text('code')]
  },
  taxonomy_term: {
    path: 'taxonomy_terms.csv',
    description: 'Kinds of support.',
    fields: [
      id,
      text('code', { isUnique: true }),
      text('name', required),
      text('description', required),
      text('language'),
      to('taxonomy_id', 'taxonomy')
    ]
  },
  taxonomy: {
    path: 'taxonomies.csv',
    description: 'The list of kinds of support.',
    fields: [id, text('name', required), text('description', required)]
  }
} as const satisfies Record<string, Omit<HsdsTable, 'name' | 'primaryKey'>>

const own = {
  putokaz_location: {
    path: 'putokaz_locations.csv',
    description: 'What HSDS has no place for: kind, status, capacity and address of a centre as far as it is known.',
    fields: [
      id,
      to('location_id', 'location', { isRequired: true, isUnique: true }),
      text('centre_type', { choices: ['asylum', 'reception'] }),
      text('status', { choices: ['active', 'suspended', 'inactive', 'closed'] }),
      text('status_as_of'),
      text('address'),
      text('settlement'),
      text('municipality'),
      { name: 'capacity', type: 'integer' },
      text('position_precision', { choices: ['site', 'settlement', 'municipality'] })
    ]
  },
  putokaz_memorandum: {
    path: 'putokaz_memoranda.csv',
    description: 'Memoranda of cooperation with the Commissariat, valid from a day through the whole of the last one.',
    fields: [
      id,
      to('organization_id', 'organization', required),
      text('reference'),
      { name: 'signed_on', type: 'date' },
      { name: 'valid_from', type: 'date' },
      { name: 'valid_to', type: 'date' },
      { name: 'services_known', type: 'boolean', isRequired: true }
    ]
  },
  putokaz_memorandum_service: {
    path: 'putokaz_memorandum_services.csv',
    description: 'The kinds of support that a memorandum names.',
    fields: [id, to('memorandum_id', 'putokaz_memorandum', required), to('taxonomy_term_id', 'taxonomy_term', required)]
  },
  putokaz_assignment: {
    path: 'putokaz_assignments.csv',
    description: 'Who is responsible for a service or supports it, from when to when, and under which memorandum.',
    fields: [
      id,
      to('service_id', 'service', required),
      to('service_at_location_id', 'service_at_location'),
      { name: 'every_location', type: 'boolean', isRequired: true },
      text('role', { choices: ['responsible', 'supporting'] }),
      { name: 'valid_from', type: 'date' },
      { name: 'valid_to', type: 'date' },
      text('standing', { ...required, choices: ['current', 'expired', 'not-yet', 'unjudged'] }),
      to('memorandum_id', 'putokaz_memorandum')
    ]
  },
  putokaz_contact: {
    path: 'putokaz_contacts.csv',
    description: 'Whether a contact is an office or a person, and its place among those of an assignment.',
    fields: [
      id,
      to('contact_id', 'contact', { isRequired: true, isUnique: true }),
      text('reach', { choices: ['office', 'personal'] }),
      { name: 'position', type: 'integer' },
      { name: 'is_deputy', type: 'boolean' }
    ]
  },
  putokaz_record: {
    path: 'putokaz_records.csv',
    description: 'Which record of the program a row was made from.',
    fields: [
      id,
      text('resource', required),
      text('resource_id', { ...required, format: 'uuid' }),
      text('putokaz_id', required)
    ]
  }
} as const satisfies Record<string, Omit<HsdsTable, 'name' | 'primaryKey'>>

const all = { ...published, ...own }

export type HsdsTableName = keyof typeof all

/** Every table of a package, empty ones included. */
export const hsdsTables: readonly (HsdsTable & { readonly name: HsdsTableName })[] = (
  Object.keys(all) as HsdsTableName[]
).map(name => ({ name, primaryKey: 'id', ...all[name] }))

/** The version of the specification that the names are from. */
export const hsdsVersion = '3.0.0'
