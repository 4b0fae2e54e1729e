/**
 * PNG files with a palette: a picture of a screen in a third of the bytes. A screen has few colours, and where there
 * are more than 256 (the soft edges of letters) the rare ones are shown in the nearest of the frequent ones.
 */
import { crc32, deflateSync } from 'node:zlib'

const mostColours = 256

/** @param pixels four bytes a pixel in the order blue, green, red, opacity, as Electron hands out a bitmap */
export function smallPng(pixels: Buffer, width: number, height: number): Buffer {
  const counts = new Map<number, number>()
  const colours = new Uint32Array(width * height)
  for (let at = 0; at < colours.length; at += 1) {
    const colour = pixels.readUIntLE(at * 4, 3)
    colours[at] = colour
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const palette = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, mostColours)
  const placeOf = new Map(palette.map((colour, place) => [colour, place]))
  for (const colour of counts.keys()) if (!placeOf.has(colour)) placeOf.set(colour, nearest(palette, colour))

  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < colours.length; at += 1) {
    rows[at + Math.floor(at / width) + 1] = placeOf.get(colours[at] ?? 0) ?? 0
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(bytesOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0))
  ])
}

/** Red, green, blue. */
function bytesOf(colour: number): readonly [number, number, number] {
  return [(colour >> 16) & 255, (colour >> 8) & 255, colour & 255]
}

function nearest(palette: readonly number[], colour: number): number {
  const [red, green, blue] = bytesOf(colour)
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [place, one] of palette.entries()) {
    const [r, g, b] = bytesOf(one)
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) [best, least] = [place, distance]
  }
  return best
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const framed = Buffer.alloc(8)
  framed.writeUInt32BE(content.length, 0)
  framed.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([framed.subarray(0, 4), named, framed.subarray(4)])
}
