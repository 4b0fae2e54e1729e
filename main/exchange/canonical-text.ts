/**
 * The RFC 8785 form of a value. `JSON.stringify` writes texts and numbers as that form wants them, so a value whose
 * members stand in order is written by it, four times as fast as by the general way; whatever is out of the ordinary
 * goes that way, and a test holds that both agree.
 */
import canonicalize from 'canonicalize'
import { canonicalValue, isCanonical, wellFormed } from '../../shared/replica/plain-value.ts'

/**
 * The canonical text of a JSON value. Half characters (lone surrogates), which UTF-8 cannot say, become U+FFFD.
 * JavaScript puts names that are whole numbers first, whatever is done; only the general way writes them where they belong.
 */
export function canonicalText(value: unknown): string {
  const ordered = canonicalValue(value)
  if (isCanonical(ordered)) {
    const text = JSON.stringify(ordered)
    if (!/\\ud[89a-f]/.test(text)) return text
  }
  const text = canonicalize(wellFormed(ordered))
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}
