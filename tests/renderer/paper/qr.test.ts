import { describe, expect, it } from 'vitest'
import { codeWidthMm, type QrCode, qrCode } from '../../../renderer/paper/qr.ts'
import { isForThisSystem } from '../../support/only-on.ts'
import { readCards } from '../../support/qr-reader.ts'

const card = (note: string): string => `BEGIN:VCARD\r\nVERSION:3.0\r\nFN:${note}\r\nEND:VCARD\r\n`
const octets = (text: string): number => Buffer.byteLength(text)
const filled = (to: number, letter = 'x'): string => {
  const room = to - octets(card(''))
  return card(letter.repeat(Math.floor(room / octets(letter))) + 'x'.repeat(room % octets(letter)))
}

describe.runIf(isForThisSystem('renderer/paper/qr.test.ts'))('a code', () => {
  it.each([
    ['plain letters', card('Ana Primeric')],
    ['both scripts', card('Ana Šćepanović-Đžž Џевад Љубичић – „тест“')],
    ['as much as fits', filled(997)],
    ['as much Cyrillic as fits', filled(997, 'ж')]
  ])('of %s is read back to the letter', (_, text) => {
    const code = qrCode(text)
    expect(code).not.toBeNull()
    expect(readCards(pictureOf(code as QrCode, 4))).toEqual([text])
  })

  it('holds up to 997 octets, and there is none of more, nor of nothing', () => {
    expect(qrCode(filled(997))?.size).toBe(117 + 8)
    expect(qrCode(filled(998))).toBeNull()
    expect(qrCode('')).toBeNull()
  })

  it('keeps a quiet zone of four modules on every side', () => {
    const code = qrCode(card('Ana')) as QrCode
    const dark = modulesOf(code)
    const edge = [0, 1, 2, 3, code.size - 1, code.size - 2, code.size - 3, code.size - 4]
    for (const at of edge) {
      for (let along = 0; along < code.size; along++) {
        expect(dark.has(at * code.size + along) || dark.has(along * code.size + at)).toBe(false)
      }
    }
    expect(dark.has(4 * code.size + 4)).toBe(true)
  })

  it('is still read with a tenth of it gone', () => {
    const code = qrCode(card('Ana Primerić, Primer-organizacija A')) as QrCode
    const side = Math.floor(code.size * 0.25)
    const corner = code.size - 5 - side
    const torn = pictureOf(code, 4, (x, y) => x > corner && y > corner)
    expect(readCards(torn)).toEqual([card('Ana Primerić, Primer-organizacija A')])
  })

  it('is printed with modules of half a millimetre or more, however much it holds', () => {
    for (let size = 60; size <= 997; size += 37) {
      const code = qrCode(filled(size)) as QrCode
      expect(codeWidthMm(code) / code.size).toBeGreaterThanOrEqual(0.5)
      expect(codeWidthMm(code)).toBeLessThanOrEqual(63)
    }
  })
})

/** The dark modules, read from the drawing itself. */
function modulesOf({ path, size }: QrCode): ReadonlySet<number> {
  const dark = new Set<number>()
  for (const [, x = '', y = '', long = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(long); at++) dark.add(Number(y) * size + Number(x) + at)
  }
  return dark
}

/** As a grey picture (PGM), a module being so many dots wide; what is torn off is white. */
function pictureOf(code: QrCode, dots: number, isTorn: (x: number, y: number) => boolean = () => false): Buffer {
  const dark = modulesOf(code)
  const wide = code.size * dots
  const grey = Buffer.alloc(wide * wide, 255)
  for (const at of dark) {
    const [x, y] = [at % code.size, Math.floor(at / code.size)]
    if (isTorn(x, y)) continue
    for (let line = 0; line < dots; line++) {
      const from = (y * dots + line) * wide + x * dots
      grey.fill(0, from, from + dots)
    }
  }
  return Buffer.concat([Buffer.from(`P5 ${wide} ${wide} 255\n`), grey])
}
