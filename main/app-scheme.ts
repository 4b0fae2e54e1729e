/**
 * Serves the page under its own scheme.
 *
 * Promises: what has an address is decided in page-address.ts and nowhere else; every file goes out with the policy.
 * Hides: the headers, that the page may lie in an archive, which document a start begins with, and, while developing, the
 * server with hot reload behind it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { net, type ProtocolResponse, protocol, type Session } from 'electron'
import type { Look } from '../shared/lock.ts'
import {
  contentSecurityPolicy,
  isPageAddress,
  pageFileOf,
  pageOrigin,
  pageScheme,
  pageUrl,
  permissionsPolicy
} from './page-address.ts'

export interface PagePlan {
  /** the built page; may lie inside an asar archive */
  readonly pageFolder: string
  /** how the page will look, if that can be seen before it is there; asked anew for every loading */
  readonly glance: () => Look | null
  /** called whenever a script of the page goes out */
  readonly onScript: () => void
  /** while developing, the http address the page comes from instead, without a policy */
  readonly devServer?: string | undefined
}

/** To be called before Electron is ready: only then can a scheme be made a full citizen with an origin of its own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // codeCache: the page's scripts are compiled at the first start, and found compiled at the next ones.
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }
  ])
}

/** Serves the page to a session; once is enough. */
export function servePage(session: Session, plan: PagePlan): void {
  const { devServer, onScript } = plan
  if (session.protocol.isProtocolHandled(pageScheme) || session.protocol.isProtocolRegistered(pageScheme)) return
  if (devServer !== undefined) {
    onScript()
    session.protocol.handle(pageScheme, async request =>
      isPageAddress(request.url)
        ? await net.fetch(devServer + request.url.slice(pageOrigin.length), { bypassCustomProtocolHandlers: true })
        : new Response(null, { status: 404 })
    )
    return
  }
  // `handle` speaks in Request and Response, which cost every start 40 ms of the machine's thread to load, before the first
  // byte of the page. Electron calls this one deprecated; should it go, `handle` takes its place (docs/architecture.md).
  session.protocol.registerBufferProtocol(pageScheme, (request, answer) => answer(answerTo(request, plan)))
}

function answerTo(
  { method, url }: { readonly method: string; readonly url: string },
  { pageFolder, glance, onScript }: PagePlan
): ProtocolResponse {
  const file = method === 'GET' ? pageFileOf(url) : { kind: 'unknown' as const }
  if (file.kind === 'unknown') return notThere
  if (file.path.endsWith('.js')) onScript()
  try {
    const look = url === pageUrl ? glance() : null
    const data = look === null ? readFileSync(join(pageFolder, file.path)) : earlyDocument(pageFolder, look)
    return { statusCode: 200, headers: headersFor(file.contentType), data }
  } catch {
    return notThere
  }
}

const notThere: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) }

/** The document with a box that takes keys before the page does (scripts/early-page.ts), as the page will look. */
function earlyDocument(pageFolder: string, { language, theme, textSize }: Look): Buffer {
  const document = readFileSync(join(pageFolder, `early.${language}.html`), 'utf8')
  return Buffer.from(
    document
      .replace('data-theme="system"', `data-theme="${theme}"`)
      .replace('data-text-size="100"', `data-text-size="${textSize}"`)
  )
}

function headersFor(contentType: string): Record<string, string> {
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
