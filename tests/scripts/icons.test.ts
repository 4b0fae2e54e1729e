/** The icons that packages are made with: what is in them, and that it was painted from the present drawings. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Picture {
  readonly size: number
  readonly rgba: Buffer
  readonly source: string
}
const script = '../../scripts/icon-files.mjs'
const { readPng, icnsSizes } = (await import(script)) as {
  readPng: (png: Buffer) => Picture
  icnsSizes: readonly number[]
}

const build = resolve(import.meta.dirname, '../../build')
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const drawn = [
  { drawing: 'app', file: 'icon', folder: 'icons' },
  { drawing: 'document', file: 'document', folder: 'icons-document' }
]

describe.each(drawn)('the icon of $drawing', ({ drawing, file, folder }) => {
  it('has every size that Windows asks for, in one file', () => {
    const pictures = picturesInIco(readFileSync(join(build, `${file}.ico`)))
    expect(pictures.map(({ size }) => size)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256])
    for (const picture of pictures) expectPaintedFrom(picture, drawing)
  })

  it('has every size that macOS asks for, in one file', () => {
    const pictures = picturesInIcns(readFileSync(join(build, `${file}.icns`)))
    expect(new Set(pictures.map(({ size }) => size))).toEqual(new Set(icnsSizes))
    for (const picture of pictures) expectPaintedFrom(picture, drawing)
  })

  it('has a file for every size that Linux asks for, named by it', () => {
    expect(readdirSync(join(build, folder)).sort()).toEqual(linuxSizes.map(size => `${size}x${size}.png`).sort())
    for (const size of linuxSizes) {
      const picture = readPng(readFileSync(join(build, folder, `${size}x${size}.png`)))
      expect(picture.size).toBe(size)
      expectPaintedFrom(picture, drawing)
    }
  })

  it('stands out from a white and from a black ground at every size', () => {
    for (const size of linuxSizes) {
      const { rgba } = readPng(readFileSync(join(build, folder, `${size}x${size}.png`)))
      const opaque = pixelsOf(rgba).filter(([, , , alpha]) => alpha === 255)
      const luminances = opaque.map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
      expect(luminances.filter(luminance => luminance < 100).length, `${size}, dark parts`).toBeGreaterThan(size)
      expect(luminances.filter(luminance => luminance > 180).length, `${size}, light parts`).toBeGreaterThan(size)
    }
  })
})

function expectPaintedFrom({ size, source }: Picture, drawing: string): void {
  const svg = readFileSync(join(build, 'drawings', `${drawing}${size <= 40 ? '-small' : ''}.svg`))
  const sum = createHash('sha256').update(svg).digest('hex')
  expect(source, `${drawing} at ${size}: please run  node scripts/draw-icons.mjs`).toBe(`sha256 ${sum}`)
}

/** learn.microsoft.com, "ICO file format": six bytes, sixteen a picture, then the pictures. */
function picturesInIco(ico: Buffer): readonly Picture[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
  let end = 6 + 16 * ico.readUInt16LE(4)
  const pictures = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index
    const offset = ico.readUInt32LE(at + 12)
    expect(offset).toBe(end)
    end = offset + ico.readUInt32LE(at + 8)
    const picture = readPng(ico.subarray(offset, end))
    expect([ico[at], ico[at + 1], ico.readUInt16LE(at + 6)]).toEqual([picture.size % 256, picture.size % 256, 32])
    return picture
  })
  expect(end).toBe(ico.length)
  return pictures
}

/** A mark and a length, then pictures with a mark and a length each. */
function picturesInIcns(icns: Buffer): readonly Picture[] {
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const pictures: Picture[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    pictures.push(readPng(icns.subarray(at + 8, at + icns.readUInt32BE(at + 4))))
  }
  return pictures
}

function pixelsOf(rgba: Buffer): readonly (readonly [number, number, number, number])[] {
  return Array.from({ length: rgba.length / 4 }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(index * 4, index * 4 + 4)
    return [red, green, blue, alpha] as const
  })
}
