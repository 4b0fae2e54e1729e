import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aboutAnswers } from '../../../main/about/about.ts'
import { creditsIn, Licences } from '../../../main/about/licences.ts'
import { licencesOf, modulesIn } from '../../../scripts/licences.ts'

const project = resolve(import.meta.dirname, '../../..')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-licences-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const credits = `<html><body><span class="page-title">Credits</span>
<div class="product"><span class="title">Some &amp; other</span><div class="license">
<pre>Copyright &quot;A&quot; &lt;a@primer.org&gt; č
</pre></div></div>
<div class="product"><span class="title">Without a text</span></div>
<div class="product"><span class="title">The Chromium Project</span><div class="license"><pre>
BSD &#39;3&#39;
</pre></div></div></body></html>`

describe('the licences', () => {
  it('are those noted beside the bundles, Electron’s, and those of the browser, each with its text', async () => {
    const main = join(folder, 'main')
    const runtime = join(folder, 'runtime')
    for (const path of [main, runtime]) mkdirSync(path)
    const noted = [{ name: 'zod', version: '4.6.7', licence: 'MIT', text: 'MIT License, zod' }]
    writeFileSync(join(main, 'licences.json'), JSON.stringify(noted))
    writeFileSync(join(runtime, 'LICENSE'), 'Copyright (c) Electron contributors')
    writeFileSync(join(runtime, 'LICENSES.chromium.html'), credits)
    const about = aboutAnswers(folder, {
      bundles: [main, main],
      runtime: [join(folder, 'nowhere'), runtime],
      electronVersion: '42.0.0',
      chromiumVersion: '148.0'
    })
    const lines = await about.listLicences(null)
    expect(lines.map(({ name, version, part }) => [name, version, part])).toEqual([
      ['zod', '4.6.7', 'program'],
      ['Electron', '42.0.0', 'runtime'],
      ['Some & other', null, 'browser'],
      ['The Chromium Project', '148.0', 'browser']
    ])
    const texts = await Promise.all(lines.map(({ id }) => about.readLicence({ id })))
    expect(texts).toEqual([
      'MIT License, zod',
      'Copyright (c) Electron contributors',
      'Copyright "A" <a@primer.org> č',
      "BSD '3'"
    ])
    expect(await about.readLicence({ id: 'program ../../../etc/passwd' })).toBeNull()
    expect(await about.measureFolder(null)).toMatchObject({ files: 3 })
  })

  it('of Electron are left out where its files are not, or are somebody else’s', async () => {
    writeFileSync(join(folder, 'licences.json'), '[]')
    writeFileSync(join(folder, 'LICENSE'), 'of something else')
    const licences = new Licences({ bundles: [folder], runtime: [folder], electronVersion: '1', chromiumVersion: '1' })
    expect(await licences.list()).toEqual([])
  })

  it('are found in a list of any length and crookedness', () => {
    expect(creditsIn(Buffer.from(''))).toEqual([])
    expect(creditsIn(Buffer.from('<span class="title">never ends'))).toEqual([])
    expect(creditsIn(Buffer.from(credits)).map(({ title }) => title)).toEqual(['Some & other', 'The Chromium Project'])
  })
})

describe('what a bundle is made of', () => {
  const at = (path: string): string => join(project, 'node_modules', path)

  it('is what is left of it: code that was not dropped, and files that were copied along', () => {
    const files = modulesIn(
      {
        'index.js': {
          type: 'chunk',
          modules: {
            [at('zod/index.js')]: { renderedLength: 10 },
            [`\0${at('react/index.js')}?commonjs`]: { renderedLength: 1 },
            [at('lowdb/lib/index.js')]: { renderedLength: 0 },
            [join(project, 'main/index.ts')]: { renderedLength: 5 }
          }
        },
        'font.woff2': { type: 'asset', originalFileNames: ['../node_modules/@fontsource/noto-sans/files/a.woff2'] }
      },
      join(project, 'renderer')
    )
    expect(licencesOf(files).map(({ name, licence }) => [name, licence])).toEqual([
      ['@fontsource/noto-sans', 'OFL-1.1'],
      ['react', 'MIT'],
      ['zod', 'MIT']
    ])
    const [noto] = licencesOf(files)
    expect(noto?.text).toContain('SIL OPEN FONT LICENSE')
  })

  it('has to say under which licence it comes', () => {
    const packed = join(folder, 'node_modules', 'mystery')
    mkdirSync(packed, { recursive: true })
    const about = { name: 'mystery', version: '1.0.0', author: 'Ana <ana@primer.org>' }
    writeFileSync(join(packed, 'package.json'), JSON.stringify(about))
    expect(() => licencesOf([join(packed, 'lib', 'index.js')])).toThrow('mystery 1.0.0 brings no licence text')
    writeFileSync(join(packed, 'package.json'), JSON.stringify({ ...about, license: 'MIT' }))
    expect(licencesOf([join(packed, 'lib', 'index.js')])[0]?.text).toContain('Copyright (c) Ana\n')
  })
})
