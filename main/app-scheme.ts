/**
 * The page's own address: app://putokaz/.
 *
 * Promises: the address reaches only files of the built page, by plain names, and each is served with the strictest
 * policy the page can live under; nothing on the machine and nothing outside it has an address the page could use.
 * Hides: what a path may look like, the headers, and, while developing, the server with hot reload behind it.
 */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { net, protocol, type Session } from 'electron'

const scheme = 'app'
const origin = `${scheme}://putokaz`

/** The one document there is. */
export const pageUrl = `${origin}/index.html`

/**
 * Trusted Types: no text can become markup or script, since no policy may be made. `webrtc` is the one way out that
 * no other directive covers.
 */
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
  "trusted-types 'none'",
  "webrtc 'block'"
].join('; ')

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

/** To be called before Electron is ready: only then can a scheme be made a full citizen with an origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

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
  return address.startsWith(`${origin}/`)
}

/**
 * Serves the page to a session; once is enough.
 *
 * @param pageFolder the built page; may lie inside an asar archive
 * @param devServer while developing, the http address the page comes from instead, without a policy
 */
export function servePage(session: Session, pageFolder: string, devServer?: string): void {
  if (session.protocol.isProtocolHandled(scheme)) return
  session.protocol.handle(scheme, async request => {
    if (devServer !== undefined && isPageAddress(request.url)) {
      return await net.fetch(devServer + request.url.slice(origin.length), { bypassCustomProtocolHandlers: true })
    }
    const file = request.method === 'GET' ? pageFileOf(request.url) : { kind: 'unknown' as const }
    const bytes = file.kind === 'file' ? await readFile(join(pageFolder, file.path)).catch(() => null) : null
    if (file.kind === 'unknown' || bytes === null) return new Response(null, { status: 404 })
    return new Response(bytes, { headers: headersFor(file.contentType) })
  })
}

function headersFor(contentType: string): Readonly<Record<string, string>> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin'
  }
}
