/**
 * The page's own address, app://putokaz/, and what may be there: pure decisions, so that each can be tested by itself.
 *
 * Promises: an address reaches only files of the built page, by plain names; the policy that goes with them is the
 * strictest the page can live under.
 */
import { extname } from 'node:path'

export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://putokaz`

/** The one document there is. */
export const pageUrl = `${pageOrigin}/index.html`

/** Trusted Types: no text can become markup or script, since no policy for it may be made. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'"
].join('; ')

/** What a page could ask a person's leave for: it does not even get to ask. Behind it the guards deny the same (window.ts). */
const devicesAndMore = [
  'camera',
  'microphone',
  'geolocation',
  'display-capture',
  'usb',
  'hid',
  'serial',
  'midi',
  'payment',
  'local-fonts',
  'idle-detection',
  'clipboard-read',
  'screen-wake-lock',
  'window-management',
  'publickey-credentials-get'
]
export const permissionsPolicy = devicesAndMore.map(feature => `${feature}=()`).join(', ')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2'
}

/** A file of the page, as a path below its folder, or nothing we know. */
export type PageFile =
  | { readonly kind: 'file'; readonly path: string; readonly contentType: string }
  | { readonly kind: 'unknown' }

/**
 * Which file of the page an address means. Only plain names are understood (letters, digits, `.`, `_`, `-`, no leading
 * dot, nothing percent-encoded, no query), so a path that climbs out of the folder cannot even be written.
 */
export function pageFileOf(address: string): PageFile {
  const path = /^app:\/\/putokaz\/((?:[\w-][\w.-]*\/)*[\w-][\w.-]*)$/.exec(address)?.[1]
  const contentType = path === undefined ? undefined : contentTypes[extname(path)]
  return path === undefined || contentType === undefined ? { kind: 'unknown' } : { kind: 'file', path, contentType }
}

/** Whether an address belongs to the page; the door asks this of every caller, the guards of every request. */
export function isPageAddress(address: string): boolean {
  return address.startsWith(`${pageOrigin}/`)
}
