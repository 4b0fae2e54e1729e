/**
 * The letters of everything printed: Noto Sans (SIL Open Font License, its text lies in public/licences), bundled, so
 * that a bare machine prints č ć š ž đ and Cyrillic, and every page breaks where the preview showed it.
 *
 * Loaded when the first sheet is opened, not before. A letter it does not have (Arabic, say) comes from the machine.
 */
import cyrillic400 from '@fontsource/noto-sans/files/noto-sans-cyrillic-400-normal.woff2?url'
import cyrillic700 from '@fontsource/noto-sans/files/noto-sans-cyrillic-700-normal.woff2?url'
import latin400 from '@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff2?url'
import latin700 from '@fontsource/noto-sans/files/noto-sans-latin-700-normal.woff2?url'
import latinExt400 from '@fontsource/noto-sans/files/noto-sans-latin-ext-400-normal.woff2?url'
import latinExt700 from '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff2?url'

/** The name that paper.module.css and sheet.css ask for. */
const family = 'Putokaz Paper'

/** As the packets are cut (unicode.json of the package), less what Serbian and its neighbours never use. */
const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2212, U+FFFD'
const latinExt = 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF'
const cyrillic = 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116'

const faces = [
  { address: latin400, weight: '400', unicodeRange: latin },
  { address: latinExt400, weight: '400', unicodeRange: latinExt },
  { address: cyrillic400, weight: '400', unicodeRange: cyrillic },
  { address: latin700, weight: '700', unicodeRange: latin },
  { address: latinExt700, weight: '700', unicodeRange: latinExt },
  { address: cyrillic700, weight: '700', unicodeRange: cyrillic }
]

let loading: Promise<void> | null = null

/** Resolves when the letters are there to be measured; also when they could not be loaded, since text still prints. */
export function loadPaperFonts(): Promise<void> {
  loading ??= Promise.allSettled(
    faces.map(async ({ address, ...about }) => {
      document.fonts.add(await new FontFace(family, `url("${address}")`, about).load())
    })
  ).then(() => undefined)
  return loading
}
