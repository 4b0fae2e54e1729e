/**
 * Cells of a CSV file that a spreadsheet program would take for something else than text: formulas, numbers (a phone
 * would lose its zero or its plus), dates. They are written with an apostrophe before them, and lose it when they are
 * read again. XLSX needs none of it: there the type of a cell is part of the file.
 *
 * Promises: `unescaped(escaped(text)) === text` for every text, and no escaped text begins a formula, be it opened
 * in Excel or LibreOffice.
 * Source of the rule: https://owasp.org/www-community/attacks/CSV_Injection
 */

/** A text as it is put into a CSV file. */
export function escaped(text: string): string {
  return needsEscape(text) ? `'${text}` : text
}

/** A text as it was before `escaped`. Texts that nobody escaped come back as they are. */
export function unescaped(text: string): string {
  return text.startsWith("'") && needsEscape(text.slice(1)) ? text.slice(1) : text
}

/** Whether a spreadsheet program would take a text for a formula, or could. */
export function startsFormula(text: string): boolean {
  return formula.test(text)
}

/** A leading apostrophe is escaped, too, so that it is not taken for ours. */
function needsEscape(text: string): boolean {
  return text.startsWith("'") || startsFormula(text) || (isShort(text) && lookAlikes.some(one => one.test(text)))
}

/** Also after blanks and control characters, which some programs skip; full-width signs count where East Asian settings do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they may stand before the sign
const formula = /^[\s\u0000-\u001f\ufeff]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|^[\s\u0000-\u001f\ufeff]/

/** No number, date or time is longer. */
function isShort(text: string): boolean {
  return text.length <= 60
}

const months = 'jan|feb|mar|apr|maj|may|jun|jul|avg|aug|sep|okt|oct|nov|dec'

/** What Excel or LibreOffice, set to Serbian or English, would take for something else than text. */
const lookAlikes: readonly RegExp[] = [
  // Numbers, but for small ones, which come back as they were. A zero in front or a twelfth digit would be lost.
  /^(?!(?:0|[1-9]\d{0,8})\s*$)\d[\d.,]*\s*$/,
  /^[\d.,]+\s*(?:[eE][+-]?\d+|%)\s*$/,
  /^\(\s*[\d.,]+\s*\)\s*$/,
  /^[$€£]\s*\d|\d\s*[$€£]\s*$/,
  // Fractions, dates and times.
  /^\d+\s+\d+\s*\/\s*\d+\s*$/,
  /^\d{1,4}\s?[./-]\s?\d{1,4}(?:\s?[./-]\s?\d{1,4})?\.?(?:\s.*)?$/,
  /^\d{1,4}:\d{1,2}/,
  new RegExp(`^\\d{1,4}[.\\s-]*(?:${months})|^(?:${months})\\p{L}*[.\\s-]*\\d{1,4}`, 'iu'),
  /^(?:true|false|tačno|netačno|тачно|нетачно)\s*$/i
]
