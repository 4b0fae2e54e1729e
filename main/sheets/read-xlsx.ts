/**
 * Reads an XLSX workbook with read-excel-file, behind guards of our own: sizes are known before anything is unpacked,
 * every sheet is looked over as it comes out (read-scan.ts), and the library is given an archive made here of exactly
 * the bytes that were looked at, under names of our own. Merged cells, hidden sheets and errors, of which it does not
 * tell, are found here.
 */
import { setImmediate as othersHadTheirTurn } from 'node:timers/promises'
import readXlsxFile from 'read-excel-file/universal'
import { failure, type Result, success } from '../../shared/result.ts'
import type { ForeignFile, Grid, RawCell, Row, SheetLimits, SheetProblem } from '../../shared/sheets/reading/grid.ts'
import { attribute, type ScannedSheet, SheetScan } from './read-scan.ts'
import { type ByteSource, storedZip, unpack, type Watcher, type ZipPart, zipParts } from './read-zip.ts'

/** 0 to 1, never falling. */
export type Progress = (part: number) => void

/** The sheets of a workbook. An archive that is none says what it seems to be. */
export async function readXlsx(
  source: ByteSource,
  limits: SheetLimits,
  progress: Progress
): Promise<Result<readonly Grid[], SheetProblem>> {
  const parts = zipParts(source, limits)
  if (!parts.ok) return parts
  const foreign = foreignIn(parts.value)
  if (foreign !== null) return failure({ kind: 'foreign', looksLike: foreign })
  const unpacker = new Unpacker(source, parts.value, limits)
  const listed = await sheetsIn(unpacker)
  if (!listed.ok) return listed
  const { sheets, strings, styles, is1904 } = listed.value
  if (sheets.length > limits.sheets) return failure({ kind: 'too-large', limit: 'sheets', most: limits.sheets })
  const scans: ScannedSheet[] = []
  const bodies: Buffer[] = []
  let area = 0
  for (const [at, { part }] of sheets.entries()) {
    const scan = new SheetScan(limits)
    const body = await unpacker.part(part, (bytes, filled, isWhole) => scan.look(bytes, filled, isWhole))
    if (!body.ok) return body
    if (!scan.hasRows) return failure({ kind: 'malformed', reason: 'a sheet without rows' })
    area += scan.area
    if (area > limits.cells) return failure({ kind: 'too-large', limit: 'cells', most: limits.cells })
    scans.push(scan.scanned)
    bodies.push(body.value)
    progress((0.3 * (at + 1)) / sheets.length)
  }
  const shared = await unpacker.optional(strings, limits)
  if (!shared.ok) return shared
  const styled = await unpacker.optional(styles, limits)
  if (!styled.ok) return styled
  progress(0.35)
  const archive = storedZip(ownParts(bodies, shared.value, styled.value, is1904))
  bodies.length = 0
  const read = await parse(archive)
  if (!read.ok) return read
  progress(0.9)
  return gridsFrom(sheets, scans, read.value, limits)
}

/** What an archive is that is no workbook of this kind; null for one that is. */
function foreignIn(parts: ReadonlyMap<string, ZipPart>): ForeignFile | null {
  if (parts.has('xl/workbook.xml')) return null
  if (parts.has('xl/workbook.bin')) return 'binary-workbook'
  if (parts.has('mimetype') && parts.has('content.xml')) return 'open-document'
  return 'zip'
}

/** Unpacks parts as long as there is room. */
class Unpacker {
  readonly #source: ByteSource
  readonly #parts: ReadonlyMap<string, ZipPart>
  readonly #limits: SheetLimits
  #room: number

  constructor(source: ByteSource, parts: ReadonlyMap<string, ZipPart>, limits: SheetLimits) {
    this.#source = source
    this.#parts = parts
    this.#limits = limits
    this.#room = limits.unpackedBytes
  }

  async part(name: string, watch: Watcher = () => null): Promise<Result<Buffer, SheetProblem>> {
    const part = this.#parts.get(name)
    if (part === undefined) return failure({ kind: 'malformed', reason: `${name} is not in the archive` })
    const bytes = await unpack(this.#source, part, this.#limits, this.#room, watch)
    if (bytes.ok) this.#room -= bytes.value.length
    return bytes
  }

  has(name: string): boolean {
    return this.#parts.has(name)
  }

  /** A part that need not be there. No text or tag in it may be longer than any honest one. */
  async optional(name: string, limits: SheetLimits): Promise<Result<Buffer | null, SheetProblem>> {
    if (!this.#parts.has(name)) return success(null)
    const tokens = new SheetScan(limits)
    return await this.part(name, (bytes, filled, isWhole) => tokens.lookAtTokens(bytes, filled, isWhole))
  }
}

interface ListedSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly part: string
}

interface ListedWorkbook {
  readonly sheets: readonly ListedSheet[]
  readonly strings: string
  readonly styles: string
  readonly is1904: boolean
}

const mostOfWorkbook = 4 * 1024 * 1024

async function sheetsIn(unpacker: Unpacker): Promise<Result<ListedWorkbook, SheetProblem>> {
  const workbook = await unpacker.part('xl/workbook.xml')
  if (!workbook.ok) return workbook
  const relations = await unpacker.part('xl/_rels/workbook.xml.rels')
  if (!relations.ok) return relations
  if (workbook.value.length > mostOfWorkbook || relations.value.length > mostOfWorkbook) {
    return failure({ kind: 'malformed', reason: 'the list of sheets' })
  }
  const targets = new Map<string, string>()
  let strings = 'xl/sharedStrings.xml'
  let styles = 'xl/styles.xml'
  for (const tag of tagsIn(relations.value, 'Relationship')) {
    const type = (attribute(tag, 'Type') ?? '').split('/').at(-1)
    const target = attribute(tag, 'Target') ?? ''
    const part = decoded(target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    if (type === 'worksheet') targets.set(attribute(tag, 'Id') ?? '', part)
    else if (type === 'sharedStrings') strings = part
    else if (type === 'styles') styles = part
  }
  const sheets: ListedSheet[] = []
  for (const tag of tagsIn(workbook.value, 'sheet')) {
    // A sheet that is only a chart has no cells.
    const part = targets.get(relationOf(tag))
    if (part === undefined || !unpacker.has(part)) continue
    sheets.push({
      name: decoded(attribute(tag, 'name') ?? '').slice(0, 300),
      isHidden: /hidden/i.test(attribute(tag, 'state') ?? ''),
      part
    })
  }
  const [properties = ''] = tagsIn(workbook.value, 'workbookPr')
  const is1904 = /^(?:1|true)$/.test(attribute(properties, 'date1904') ?? '')
  return success({ sheets, strings, styles, is1904 })
}

/** `r:id`, under whatever prefix; `sheetId` is another thing. */
function relationOf(tag: string): string {
  const [, double, single] = /\s[A-Za-z_][\w.-]*:id\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag) ?? []
  return double ?? single ?? attribute(tag, 'id') ?? ''
}

/** The attributes of all tags of a name, under any prefix. */
function tagsIn(xml: Buffer, name: string): readonly string[] {
  const tags = xml.toString('utf8').matchAll(/<(?:[\w.-]{1,40}:)?([A-Za-z]\w{0,40})((?:\s[^<>]{0,2000})?)>/g)
  return [...tags].filter(([, found]) => found === name).map(([, , attributes = '']) => attributes)
}

function decoded(text: string): string {
  return text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => safeLetter(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});/g, (_, code: string) => safeLetter(Number(code)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => entities[name] ?? '')
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function safeLetter(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** A workbook that holds these sheets, and nothing that was not looked at. */
function ownParts(
  bodies: readonly Buffer[],
  strings: Buffer | null,
  styles: Buffer | null,
  is1904: boolean
): readonly (readonly [string, Buffer])[] {
  const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheets = bodies.map((_, at) => `<sheet name="${at + 1}" sheetId="${at + 1}" r:id="s${at + 1}"/>`).join('')
  const related = bodies
    .map((_, at) => `<Relationship Id="s${at + 1}" Type="${kind}/worksheet" Target="worksheets/${at + 1}.xml"/>`)
    .join('')
  const workbook = `<workbook xmlns:r="${kind}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets}</sheets></workbook>`
  return [
    ['xl/workbook.xml', Buffer.from(workbook)],
    ['xl/_rels/workbook.xml.rels', Buffer.from(`<Relationships>${related}</Relationships>`)],
    ...(strings === null ? [] : [['xl/sharedStrings.xml', strings] as const]),
    ...(styles === null ? [] : [['xl/styles.xml', styles] as const]),
    ...bodies.map((body, at) => [`xl/worksheets/${at + 1}.xml`, body] as const)
  ]
}

type ParsedSheets = readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] | undefined }[]

async function parse(archive: Uint8Array<ArrayBuffer>): Promise<Result<ParsedSheets, SheetProblem>> {
  // Of several broken sheets the library answers for one and lets the others fall (its readFiles): they are no bugs here.
  const letFall = (): void => undefined
  process.on('unhandledRejection', letFall)
  try {
    return success((await readXlsxFile(archive.buffer)) as unknown as ParsedSheets)
  } catch (error) {
    // Whatever the library stumbles over, it is the file: what it is given was looked over, and nothing of ours is in it.
    return failure({
      kind: 'malformed',
      reason: (error instanceof Error ? error.message : String(error)).slice(0, 200)
    })
  } finally {
    await othersHadTheirTurn()
    process.off('unhandledRejection', letFall)
  }
}

function gridsFrom(
  sheets: readonly ListedSheet[],
  scans: readonly ScannedSheet[],
  read: ParsedSheets,
  limits: SheetLimits
): Result<readonly Grid[], SheetProblem> {
  let characters = 0
  const grids: Grid[] = []
  for (const [at, { name, isHidden }] of sheets.entries()) {
    const rows: Row[] = []
    for (const cells of read[at]?.data ?? []) {
      const row = cells.map(rawCell)
      for (const cell of row) if (typeof cell === 'string') characters += cell.length
      if (characters > limits.characters)
        return failure({ kind: 'too-large', limit: 'characters', most: limits.characters })
      rows.push(row)
    }
    const { merges = [], errors = [] } = scans[at] ?? {}
    grids.push({ name, isHidden, rows, merges, errors })
  }
  return success(grids)
}

/** Dates as their day, times of day as "08:30". */
function rawCell(cell: unknown): RawCell {
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' || cell === null) return cell
  if (!(cell instanceof Date) || Number.isNaN(cell.getTime())) return null
  const instant = new Date(Math.round(cell.getTime() / 1000) * 1000).toISOString()
  const [day = '', time = ''] = instant.split('T')
  if (day < '1901') return time.slice(0, 5)
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`
}
