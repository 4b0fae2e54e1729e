/**
 * The containers of icons: PNG (W3C), ICO (Windows, with PNG entries, as Vista and newer read them) and ICNS (macOS,
 * with PNG entries, as 10.7 and newer read them). Each is a header and a list; no library is needed for that.
 *
 * A PNG of ours carries the checksum of the drawing it was painted from (a tEXt chunk "Source"), so that a test
 * notices a drawing that was changed without painting it anew.
 */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What macOS calls which size: the plain one, and the one for screens of twice the resolution. */
const icnsTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512]
])

/** The sizes that an ICNS wants, each once. */
export const icnsSizes = [...new Set(icnsTypes.map(([, size]) => size))]

/**
 * A square picture, 8 bits a channel.
 *
 * @param {Uint8Array} rgba rows from the top, four bytes a pixel, not premultiplied
 * @param {number} size width and height in pixels
 * @param {string} source the checksum of the drawing
 */
export function writePng(rgba, size, source) {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(size, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const row = size * 4
  // Every row begins with the filter it was written with: 0, none. Flat colours pack well without.
  const rows = Buffer.alloc(size * (row + 1))
  for (let y = 0; y < size; y += 1) rows.set(rgba.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  return Buffer.concat([
    pngMark,
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from(`Source\0${source}`, 'latin1')),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/**
 * Reads a PNG that `writePng` wrote. Throws on any other.
 *
 * @param {Buffer} png
 */
export function readPng(png) {
  if (!png.subarray(0, 8).equals(pngMark)) throw new Error('no PNG')
  /** @type {Map<string, Buffer>} */
  const chunks = new Map()
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const typed = png.subarray(at + 4, at + 8 + length)
    if (crc32(typed) !== png.readUInt32BE(at + 8 + length)) throw new Error('a chunk with a wrong checksum')
    chunks.set(typed.toString('latin1', 0, 4), typed.subarray(4))
    at += 12 + length
  }
  const size = chunks.get('IHDR')?.readUInt32BE(0) ?? 0
  const rows = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  const row = size * 4
  const rgba = Buffer.alloc(size * row)
  for (let y = 0; y < size; y += 1) {
    if (rows[y * (row + 1)] !== 0) throw new Error('a filter that we do not write')
    rgba.set(rows.subarray(y * (row + 1) + 1, (y + 1) * (row + 1)), y * row)
  }
  return { size, rgba, source: chunks.get('tEXt')?.toString('latin1').split('\0')[1] ?? '' }
}

/** @param {readonly { size: number, png: Buffer }[]} pictures at most 256 pixels each */
export function writeIco(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 256 is written as 0: a byte does not hold it.
    head.set([size % 256, size % 256, 0, 0], at)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** @param {ReadonlyMap<number, Buffer>} pictures by size; must have all of `icnsSizes` */
export function writeIcns(pictures) {
  const entries = icnsTypes.map(([type, size]) => {
    const png = pictures.get(size)
    if (png === undefined) throw new Error(`no picture of ${size} pixels`)
    return Buffer.concat([Buffer.from(type, 'latin1'), lengthOf(png.length + 8), png])
  })
  const all = Buffer.concat(entries)
  return Buffer.concat([Buffer.from('icns', 'latin1'), lengthOf(all.length + 8), all])
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content])
  return Buffer.concat([lengthOf(content.length), typed, lengthOf(crc32(typed))])
}

/** @param {number} number */
function lengthOf(number) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}
