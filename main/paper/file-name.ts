/** What a file is proposed to be called, from the title of what is in it. */

/** A title as a file may be called on every system: "List za zid: Krnjača" becomes "List za zid - Krnjača". */
export function fileNameFrom(title: string): string {
  const plain = title
    .replace(/\s*:\s*/g, ' - ')
    .replace(/[\\/*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  const short = [...plain].slice(0, longestName).join('').trim()
  return short === '' ? 'putokaz' : short
}

const longestName = 100
