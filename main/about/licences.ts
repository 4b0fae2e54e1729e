/**
 * Under which licences the parts of the program come, with their texts.
 *
 * What is bundled into the program's own files was noted when they were built (scripts/licences.ts), in a list beside
 * each of the three bundles. Electron and Chromium bring their own files along, which lie beside the program; Chromium's
 * has twenty megabytes, of which only the places of the texts are kept.
 */
import { open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { LicenceLine } from '../../shared/about.ts'

export interface LicencePlan {
  /** folders with a bundle and its list */
  readonly bundles: readonly string[]
  /** folders in which Electron's own files may lie, the likeliest first */
  readonly runtime: readonly string[]
  readonly electronVersion: string
  readonly chromiumVersion: string
}

/** The name of a bundle's list. */
const licenceList = 'licences.json'

const bundledLicences = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string().nullable(), text: z.string() })
)

const electronFiles = ['LICENSE.electron.txt', 'LICENSE']
const chromiumFile = 'LICENSES.chromium.html'

interface Found {
  readonly line: LicenceLine
  readonly text: () => Promise<string>
}

export class Licences {
  readonly #plan: LicencePlan
  #found: Promise<readonly Found[]> | null = null

  constructor(plan: LicencePlan) {
    this.#plan = plan
  }

  async list(): Promise<readonly LicenceLine[]> {
    return (await this.#all()).map(({ line }) => line)
  }

  /** Null when there is none of this id. */
  async read(id: string): Promise<string | null> {
    const found = (await this.#all()).find(({ line }) => line.id === id)
    return found === undefined ? null : await found.text()
  }

  #all(): Promise<readonly Found[]> {
    this.#found ??= this.#find()
    return this.#found
  }

  async #find(): Promise<readonly Found[]> {
    return [...(await this.#bundled()), ...(await this.#electron()), ...(await this.#chromium())]
  }

  async #bundled(): Promise<readonly Found[]> {
    const found = new Map<string, Found>()
    for (const folder of this.#plan.bundles) {
      const noted = bundledLicences.parse(JSON.parse(await readFile(join(folder, licenceList), 'utf8')))
      for (const { name, version, licence, text } of noted) {
        const id = `program ${name}@${version}`
        found.set(id, { line: { id, name, version, licence, part: 'program' }, text: async () => text })
      }
    }
    return [...found.values()].sort((a, b) => (a.line.name < b.line.name ? -1 : 1))
  }

  async #electron(): Promise<readonly Found[]> {
    const { runtime, electronVersion } = this.#plan
    for (const path of runtime.flatMap(folder => electronFiles.map(name => join(folder, name)))) {
      const text = await readFile(path, 'utf8').catch(() => null)
      // Something else may be called LICENSE, too.
      if (text === null || !text.includes('Electron')) continue
      const line = {
        id: 'runtime',
        name: 'Electron',
        version: electronVersion,
        licence: 'MIT',
        part: 'runtime'
      } as const
      return [{ line, text: async () => text }]
    }
    return []
  }

  async #chromium(): Promise<readonly Found[]> {
    const { runtime, chromiumVersion } = this.#plan
    for (const folder of runtime) {
      const path = join(folder, chromiumFile)
      const bytes = await readFile(path).catch(() => null)
      if (bytes === null) continue
      return creditsIn(bytes).map(({ title, from, to }, place) => ({
        line: {
          id: `browser ${place}`,
          name: title,
          version: title === 'The Chromium Project' ? chromiumVersion : null,
          licence: null,
          part: 'browser'
        },
        text: async () => plainText(await bytesBetween(path, from, to))
      }))
    }
    return []
  }
}

/** Where the texts lie in Chromium's list of credits, in bytes. */
export function creditsIn(
  bytes: Buffer
): readonly { readonly title: string; readonly from: number; readonly to: number }[] {
  const found: { title: string; from: number; to: number }[] = []
  for (let at = bytes.indexOf(titleBegin); at >= 0; ) {
    const end = bytes.indexOf('</span>', at)
    const next = bytes.indexOf(titleBegin, end)
    const from = bytes.indexOf('<pre>', end)
    const to = bytes.indexOf('</pre>', from)
    if (end > 0 && from > 0 && to > 0 && (next < 0 || to < next)) {
      found.push({ title: plainText(bytes.toString('utf8', at + titleBegin.length, end)), from: from + 5, to })
    }
    at = next
  }
  return found
}

const titleBegin = '<span class="title">'

async function bytesBetween(path: string, from: number, to: number): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&', nbsp: ' ' }

/** What Chromium's list escapes. */
function plainText(html: string): string {
  return html
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name.toLowerCase()] ?? whole
      const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    })
    .trim()
}
