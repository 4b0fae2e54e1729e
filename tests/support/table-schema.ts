/**
 * Checks the files of a tabular data package against the Table Schemas of a descriptor: names of columns, types and
 * formats, constraints, primary and foreign keys (https://specs.frictionlessdata.io/table-schema/). Written for tests from
 * that specification; it shares nothing with what writes packages.
 */
import Papa from 'papaparse'

export interface FieldSchema {
  readonly name: string
  readonly type: string
  readonly format?: string
  readonly constraints?: { readonly required?: boolean; readonly unique?: boolean; readonly enum?: readonly string[] }
}

export interface ForeignKey {
  readonly fields: string
  readonly reference: { readonly resource: string; readonly fields: string }
}

export interface Resource {
  readonly name: string
  readonly path: string
  readonly schema: {
    readonly primaryKey: string
    readonly fields: readonly FieldSchema[]
    readonly foreignKeys?: readonly ForeignKey[]
  }
}

export interface Descriptor {
  readonly resources: readonly Resource[]
}

type Row = Readonly<Record<string, string>>

/** One sentence a fault; empty when the package keeps all rules. `files`: text by path. */
export function packageFaults({ resources }: Descriptor, files: ReadonlyMap<string, string>): readonly string[] {
  const faults: string[] = []
  const tables = new Map<string, readonly Row[]>()
  for (const resource of resources) {
    const text = files.get(resource.path)
    if (text === undefined) faults.push(`${resource.path} is missing`)
    else tables.set(resource.name, rowsOf(resource, text, faults))
  }
  for (const resource of resources) {
    for (const [at, row] of (tables.get(resource.name) ?? []).entries()) checkRow(resource, row, at, faults)
    checkKeys(resource, tables, faults)
  }
  return faults
}

function rowsOf({ path, schema }: Resource, text: string, faults: string[]): readonly Row[] {
  if (text.startsWith('\ufeff')) faults.push(`${path} begins with a byte order mark`)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: true })
  faults.push(...errors.map(({ message }) => `${path}: ${message}`))
  const [header = [], ...rows] = data
  const names = schema.fields.map(({ name }) => name)
  if (header.join() !== names.join()) faults.push(`${path}: the columns are ${header.join()}`)
  return rows.map((row, at) => {
    if (row.length !== names.length) faults.push(`${path}: row ${at + 1} has ${row.length} cells`)
    return Object.fromEntries(names.map((name, place) => [name, row[place] ?? '']))
  })
}

function checkRow({ path, schema }: Resource, row: Row, at: number, faults: string[]): void {
  for (const { name, type, format, constraints = {} } of schema.fields) {
    const cell = row[name] ?? ''
    const place = `${path}: row ${at + 1}, ${name}`
    if (cell === '') {
      if (constraints.required === true || name === schema.primaryKey) faults.push(`${place} is required`)
      continue
    }
    if (!isOfType(cell, type, format)) faults.push(`${place}: ${cell} is no ${format ?? type}`)
    if (constraints.enum !== undefined && !constraints.enum.includes(cell))
      faults.push(`${place}: ${cell} is none of them`)
  }
}

function checkKeys(
  { name, path, schema }: Resource,
  tables: ReadonlyMap<string, readonly Row[]>,
  faults: string[]
): void {
  const rows = tables.get(name) ?? []
  const unique = schema.fields.filter(field => field.constraints?.unique === true || field.name === schema.primaryKey)
  for (const field of unique) {
    const cells = rows.map(row => row[field.name] ?? '').filter(cell => cell !== '')
    if (new Set(cells).size !== cells.length) faults.push(`${path}: ${field.name} is not unique`)
  }
  for (const { fields, reference } of schema.foreignKeys ?? []) {
    const target = tables.get(reference.resource)
    if (target === undefined) faults.push(`${path}: ${fields} refers to ${reference.resource}, which is not there`)
    const known = new Set(target?.map(row => row[reference.fields]))
    const lost = rows.map(row => row[fields] ?? '').filter(cell => cell !== '' && !known.has(cell))
    faults.push(...lost.map(cell => `${path}: ${fields} ${cell} refers to nothing`))
  }
}

function isOfType(cell: string, type: string, format?: string): boolean {
  switch (type) {
    case 'string':
      return isOfFormat(cell, format)
    case 'number':
      return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(cell)
    case 'integer':
      return /^-?\d+$/.test(cell)
    case 'boolean':
      return ['true', 'True', 'TRUE', '1', 'false', 'False', 'FALSE', '0'].includes(cell)
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell))
    case 'time':
      return /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(cell)
    case 'datetime':
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(cell)
    default:
      return false
  }
}

function isOfFormat(cell: string, format?: string): boolean {
  switch (format) {
    case undefined:
      return true
    case 'uuid':
      return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(cell)
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell)
    case 'uri':
      return URL.canParse(cell)
    default:
      return false
  }
}
