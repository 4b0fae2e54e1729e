/**
 * Small XLSX files for tests, from fixed XML: the same call gives the same bytes on every machine. They are not packed
 * unless asked for, since packing may differ between versions of zlib.
 */
import { crc32, deflateRawSync } from 'node:zlib'

export type TestCell =
  | string
  | number
  | boolean
  | null
  /** a day, kept as the number that Excel keeps */
  | { readonly date: string }
  /** a time of day, a part of 1 */
  | { readonly time: string }
  | { readonly error: string }
  | { readonly formula: string; readonly value: string | number | null }
  /** a text of several pieces, each in its own letters */
  | { readonly rich: readonly string[] }
  | { readonly inline: string }

export interface TestSheet {
  readonly name: string
  readonly rows: readonly (readonly TestCell[])[]
  readonly state?: 'hidden' | 'veryHidden'
  readonly merges?: readonly string[]
  /** where its first cell stands, from 0 */
  readonly from?: { readonly row: number; readonly column: number }
  /** XML in place of its rows, to do what no program would */
  readonly raw?: string
}

export interface TestWorkbook {
  readonly is1904?: boolean
  /** before the names of all tags, as some programs write them */
  readonly prefix?: string
}

/** The bytes of a workbook. */
export function xlsxFile(sheets: readonly TestSheet[], { is1904 = false, prefix = '' }: TestWorkbook = {}): Buffer {
  const strings: string[] = []
  const bodies = sheets.map(sheet => sheetXml(sheet, strings, is1904, prefix))
  const p = prefix
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const namespace = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`
  const listed = sheets
    .map(
      ({ name, state }, at) =>
        `<${p}sheet name="${escapeXml(name)}" sheetId="${at + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${at + 1}"/>`
    )
    .join('')
  const types = sheets
    .map(
      (_, at) =>
        `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`
    )
    .join('')
  return zipFile([
    [
      '[Content_Types].xml',
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${types}</Types>`
    ],
    [
      '_rels/.rels',
      `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
    ],
    [
      'xl/workbook.xml',
      `${xmlHead}<${p}workbook ${namespace} xmlns:r="${related}"><${p}workbookPr${is1904 ? ' date1904="1"' : ''}/><${p}sheets>${listed}</${p}sheets></${p}workbook>`
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets
        .map(
          (_, at) =>
            `<Relationship Id="rId${at + 1}" Type="${related}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`
        )
        .join(
          ''
        )}<Relationship Id="rId900" Type="${related}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId901" Type="${related}/styles" Target="styles.xml"/></Relationships>`
    ],
    [
      'xl/styles.xml',
      `${xmlHead}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`
    ],
    [
      'xl/sharedStrings.xml',
      `${xmlHead}<${p}sst ${namespace}>${strings.map(one => one.replaceAll('<', `<${p}`).replaceAll(`<${p}/`, `</${p}`)).join('')}</${p}sst>`
    ],
    ...bodies.map((body, at) => [`xl/worksheets/sheet${at + 1}.xml`, body] as const)
  ])
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

function sheetXml(
  { rows, merges = [], from = { row: 0, column: 0 }, raw }: TestSheet,
  strings: string[],
  is1904: boolean,
  p: string
): string {
  const body =
    raw ??
    rows
      .map((cells, row) => {
        const number = from.row + row + 1
        const written = cells
          .map((cell, column) => cellXml(cell, `${letters(from.column + column)}${number}`, strings, is1904, p))
          .join('')
        return written === '' ? '' : `<${p}row r="${number}">${written}</${p}row>`
      })
      .join('')
  const merged =
    merges.length === 0
      ? ''
      : `<${p}mergeCells count="${merges.length}">${merges.map(ref => `<${p}mergeCell ref="${ref}"/>`).join('')}</${p}mergeCells>`
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const namespace = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`
  return `${xmlHead}<${p}worksheet ${namespace}><${p}sheetData>${body}</${p}sheetData>${merged}</${p}worksheet>`
}

function cellXml(cell: TestCell, at: string, strings: string[], is1904: boolean, p: string): string {
  if (cell === null) return ''
  const value = (inside: string | number, attributes = ''): string =>
    `<${p}c r="${at}"${attributes}><${p}v>${inside}</${p}v></${p}c>`
  const shared = (item: string): string => {
    strings.push(`<si>${item}</si>`)
    return value(strings.length - 1, ' t="s"')
  }
  if (typeof cell === 'string') return shared(`<t xml:space="preserve">${escapeXml(cell)}</t>`)
  if (typeof cell === 'number') return value(cell)
  if (typeof cell === 'boolean') return value(cell ? 1 : 0, ' t="b"')
  if ('date' in cell)
    return value((Date.parse(cell.date) - Date.parse(is1904 ? '1904-01-01' : '1899-12-30')) / 86_400_000, ' s="1"')
  if ('time' in cell) return value(minutes(cell.time) / 1440, ' s="2"')
  if ('error' in cell) return value(cell.error, ' t="e"')
  if ('rich' in cell)
    return shared(cell.rich.map(one => `<r><t xml:space="preserve">${escapeXml(one)}</t></r>`).join(''))
  if ('inline' in cell)
    return `<${p}c r="${at}" t="inlineStr"><${p}is><${p}t>${escapeXml(cell.inline)}</${p}t></${p}is></${p}c>`
  const result =
    cell.value === null ? '' : `<${p}v>${typeof cell.value === 'string' ? escapeXml(cell.value) : cell.value}</${p}v>`
  return `<${p}c r="${at}"${typeof cell.value === 'number' ? '' : ' t="str"'}><${p}f>${escapeXml(cell.formula)}</${p}f>${result}</${p}c>`
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** "A", "B" … "AA", from 0. */
function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))
}

export interface TestPart {
  readonly packed?: boolean
  /** said of its size, whatever it is */
  readonly claimedBytes?: number
  readonly claimedChecksum?: number
}

/** The bytes of an archive; parts stand in their order, without a date. */
export function zipFile(
  parts: readonly (readonly [name: string, content: string | Buffer, more?: TestPart])[]
): Buffer {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content, { packed = false, claimedBytes, claimedChecksum } = {}] of parts) {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
    const body = packed ? deflateRawSync(bytes, { level: 9 }) : bytes
    const named = Buffer.from(name, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(packed ? 8 : 0, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(claimedChecksum ?? crc32(bytes), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(claimedBytes ?? bytes.length, 18)
    common.writeUInt16LE(named.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, named])
    const listed = Buffer.alloc(46)
    listed.write('PK\u0001\u0002', 'latin1')
    listed.writeUInt16LE(20, 4)
    common.copy(listed, 6)
    listed.writeUInt32LE(at, 42)
    directory.push(Buffer.concat([listed, named]))
    pieces.push(local, body)
    at += local.length + body.length
  }
  const end = Buffer.alloc(22)
  const length = directory.reduce((sum, one) => sum + one.length, 0)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, ...directory, end])
}
