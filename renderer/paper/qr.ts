/**
 * A vCard as a QR code: level M (a seventh of it may be dirty or torn), with the quiet zone of four modules that the
 * standard asks for. Null when it would be finer than a telephone reads without patience.
 */
import { encode } from 'uqr'

export interface QrCode {
  /** modules from edge to edge, the quiet zone included */
  readonly size: number
  /** the dark modules, as an SVG path in units of one module */
  readonly path: string
}

const quietZone = 4
/** 117 modules: 997 octets at level M, and still half a millimetre a module on 63 mm of paper. */
const finestVersion = 25

export function qrCode(text: string): QrCode | null {
  if (text === '' || octetsIn(text) > mostOctets) return null
  const { size, data } = encode(text, { ecc: 'M', border: quietZone, maxVersion: finestVersion })
  return { size, path: data.map(pathOfRow).join('') }
}

/** What version 25 holds at level M in bytes (ISO/IEC 18004, table 7). */
const mostOctets = 997

/** Each run of dark modules as one bar, so that no seam shows between two of them. */
function pathOfRow(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (row[x] !== true) continue
    const begin = x
    while (row[x] === true) x++
    path += `M${begin} ${y}h${x - begin}v1h-${x - begin}z`
  }
  return path
}

const leastModuleMm = 0.5
const largestModuleMm = 0.8
const widestCodeMm = 42

/** How wide a code is printed: as near to 42 mm as modules of 0.5 to 0.8 mm allow. */
export function codeWidthMm({ size }: QrCode): number {
  const module = Math.min(largestModuleMm, Math.max(leastModuleMm, widestCodeMm / size))
  return Math.ceil(size * module * 10) / 10
}

function octetsIn(text: string): number {
  return new TextEncoder().encode(text).length
}
