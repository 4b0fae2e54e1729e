/**
 * The text of a CSV file, whatever program wrote it: UTF-8 and UTF-16 with their marks or without, and the code pages of
 * older Windows and DOS. A code page is known by its letters: text read in the wrong one has signs where Serbian has
 * letters.
 */
import type { Encoding } from '../../shared/sheets/reading/grid.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { text: utf8(bytes.subarray(3)), encoding: 'utf-8' }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes.subarray(2), true), encoding: 'utf-16' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: utf16(bytes.subarray(2), false), encoding: 'utf-16' }
  const isLittle = isUtf16(bytes)
  if (isLittle !== null) return { text: utf16(bytes, isLittle), encoding: 'utf-16' }
  const strict = strictUtf8(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8' }
  // Nearly all of it: one broken letter must not turn all others into signs.
  const counts = countsOf(bytes)
  if (isMostlyUtf8(bytes)) return { text: utf8(bytes), encoding: 'utf-8' }
  let best: CodePage = 'windows-1250'
  for (const page of codePages) if (meritOf(page, counts) > meritOf(best, counts)) best = page
  return { text: fromCodePage(bytes, best), encoding: best }
}

function utf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** Null when a byte of it cannot be UTF-8. */
function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch {
    return null // It says so by throwing.
  }
}

function utf16(bytes: Uint8Array, isLittle: boolean): string {
  return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be', { ignoreBOM: true }).decode(bytes)
}

/** Whether it is UTF-16 without its mark: every other byte is zero. Null when it is not. */
function isUtf16(bytes: Uint8Array): boolean | null {
  const length = Math.min(bytes.length, 2_000) & ~1
  if (length < 4) return null
  const zeros = [0, 0]
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > length / 4 && even < length / 20) return true
  return even > length / 4 && odd < length / 20 ? false : null
}

/** Well-formed letters of two and three bytes outweigh what does not fit by far. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let at = 0; at < bytes.length; at += 1) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) continue
    const more = lead >= 0xc2 && lead < 0xe0 ? 1 : lead >= 0xe0 && lead < 0xf0 ? 2 : lead >= 0xf0 && lead < 0xf5 ? 3 : 0
    let fits = more > 0
    for (let next = 1; next <= more; next += 1) if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) fits = false
    if (fits) good += 1
    else bad += 1
    if (fits) at += more
  }
  return good > 20 * bad
}

type CodePage = Exclude<Encoding, 'utf-8' | 'utf-16'>

const codePages = ['windows-1250', 'windows-1251', 'iso-8859-2', 'cp852'] as const satisfies readonly CodePage[]

/** How often each byte from 0x80 stands in the text; at most the first two megabytes. */
function countsOf(bytes: Uint8Array): Uint32Array {
  const counts = new Uint32Array(128)
  for (const byte of bytes.subarray(0, 2_000_000))
    if (byte >= 0x80) counts[byte - 0x80] = (counts[byte - 0x80] ?? 0) + 1
  return counts
}

const serbianLatin = new Set('čćšžđČĆŠŽĐ')
const serbianCyrillic = new Set('абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ')
const common = new Set('„“”–—’‘…«»°§')

function meritOf(page: CodePage, counts: Uint32Array): number {
  const letters = [...tables[page]]
  let merit = 0
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue
    const letter = letters[at] ?? ''
    if (serbianLatin.has(letter) || serbianCyrillic.has(letter)) merit += count
    else if (common.has(letter)) merit += count / 4
    else if (/\p{L}/u.test(letter)) merit -= count / 2
    else merit -= count * 2
  }
  return merit
}

function fromCodePage(bytes: Uint8Array, page: CodePage): string {
  const letters = tables[page]
  let text = ''
  for (let from = 0; from < bytes.length; from += 8_192) {
    const units = Array.from(bytes.subarray(from, from + 8_192), byte =>
      byte < 0x80 ? byte : letters.charCodeAt(byte - 0x80)
    )
    text += String.fromCharCode(...units)
  }
  return text
}

/** The letters of the bytes 0x80 to 0xFF. Code points that mean nothing there are \ufffd. */
const tables: Readonly<Record<CodePage, string>> = {
  'windows-1250':
    '€\ufffd‚\ufffd„…†‡\ufffd‰Š‹ŚŤŽŹ\ufffd‘’“”•–—\ufffd™š›śťžź\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż' +
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
  'windows-1251':
    'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffd™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї' +
    'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  'iso-8859-2':
    '\ufffd'.repeat(32) +
    '\u00a0Ą˘Ł¤ĽŚ§¨ŠŞŤŹ\u00adŽŻ°ą˛ł´ľśˇ¸šşťź˝žż' +
    'ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢßŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤' +
    'đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0'
}
