/**
 * Serves the page under its own scheme.
 *
 * Promises: what has an address is decided in page-address.ts and nowhere else; every file goes out with the policy.
 * Hides: the headers, that the page may lie in an archive, and, while developing, the server with hot reload behind it.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { net, protocol, type Session } from 'electron'
import {
  contentSecurityPolicy,
  isPageAddress,
  pageFileOf,
  pageOrigin,
  pageScheme,
  permissionsPolicy
} from './page-address.ts'

/** To be called before Electron is ready: only then can a scheme be made a full citizen with an origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // codeCache: the page's scripts are compiled at the first start, and found compiled at the next ones.
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/**
 * Serves the page to a session; once is enough.
 *
 * @param pageFolder the built page; may lie inside an asar archive
 * @param devServer while developing, the http address the page comes from instead, without a policy
 */
export function servePage(session: Session, pageFolder: string, devServer?: string): void {
  if (session.protocol.isProtocolHandled(pageScheme)) return
  session.protocol.handle(pageScheme, async request => {
    if (devServer !== undefined && isPageAddress(request.url)) {
      return await net.fetch(devServer + request.url.slice(pageOrigin.length), { bypassCustomProtocolHandlers: true })
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
    'permissions-policy': permissionsPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin'
  }
}
