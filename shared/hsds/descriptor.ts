/** The descriptor of an HSDS package: what lies in it, by which rules (https://specs.frictionlessdata.io/tabular-data-package/). */
import { inLanguage } from '../sheets/workbook-shape.ts'
import { contactsWords, type Maker } from '../sheets/writing/about.ts'
import type { Workbook } from '../sheets/writing/cells.ts'
import { type HsdsField, hsdsTables, hsdsVersion } from './tables.ts'

export const descriptorName = 'datapackage.json'

/** The JSON value of datapackage.json. `createdAt` is an ISO instant by this station's clock. */
export function hsdsDescriptor({ language, contacts }: Workbook, { station }: Maker, createdAt: string): object {
  return {
    profile: 'tabular-data-package',
    name: 'putokaz',
    title: 'Putokaz',
    description: inLanguage(contactsWords[contacts], language),
    version: hsdsVersion,
    homepage: 'http://docs.openreferral.org',
    created: createdAt,
    contributors: [{ title: station, role: 'publisher' }],
    resources: hsdsTables.map(({ name, path, description, primaryKey, fields }) => ({
      name,
      path,
      description,
      profile: 'tabular-data-resource',
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        primaryKey,
        fields: fields.map(fieldOf),
        ...foreignKeys(fields)
      }
    }))
  }
}

function fieldOf({ name, type, format, isRequired, isUnique, choices }: HsdsField): object {
  const constraints = {
    required: isRequired === true,
    unique: isUnique === true,
    ...(choices === undefined ? {} : { enum: choices })
  }
  return { name, type, ...(format === undefined ? {} : { format }), constraints }
}

function foreignKeys(fields: readonly HsdsField[]): object {
  const keys = fields.flatMap(({ name, refersTo }) =>
    refersTo === undefined ? [] : [{ fields: name, reference: { resource: refersTo, fields: 'id' } }]
  )
  return keys.length === 0 ? {} : { foreignKeys: keys }
}
