/**
 * What a file is proposed to be called, from the title of what is in it. Titles hold names out of the directory, which
 * anybody may have written: whatever they hold, the name stays one name, and shows what it is.
 */

/** A title as a file may be called on every system: "List za zid: Krnjača" becomes "List za zid - Krnjača". */
export function fileNameFrom(title: string): string {
  const plain = title
    .toWellFormed()
    .replace(/\s*:\s*/g, ' - ')
    // Format characters are not seen, and can turn what follows around: "x<RLO>fdp.exe" looks like "xexe.pdf".
    .replace(/[\\/*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufffd]/gu, ' ')
    .replace(/\s+/g, ' ')
  const short = trimmed(shortened(trimmed(plain)))
  if (short === '') return 'putokaz'
  return reserved.test(short) ? `putokaz ${short}` : short
}

/** Windows takes these for devices, whatever ending follows (learn.microsoft.com/windows/win32/fileio/naming-a-file). */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i

/** Most systems take 255 bytes, or as many UTF-16 units; an ending and a mark for a temp file come on top. */
const longestLetters = 100
const longestBytes = 200

function shortened(name: string): string {
  let bytes = 0
  const letters: string[] = []
  for (const letter of [...name].slice(0, longestLetters)) {
    bytes += Buffer.byteLength(letter)
    if (bytes > longestBytes) break
    letters.push(letter)
  }
  return letters.join('')
}

/** Windows drops blanks and dots at the end by itself; a dot in front hides a file elsewhere. */
function trimmed(name: string): string {
  return name.replace(/^[ .]+|[ .]+$/g, '')
}
