/** electron-builder.yml by electron-builder's own scheme, and what it must say whatever the scheme allows. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../support/yaml.ts'

const project = resolve(import.meta.dirname, '../..')
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const scheme = JSON.parse(readFileSync(builder.resolve('app-builder-lib/scheme.json'), 'utf8')) as object
const text = readFileSync(join(project, 'electron-builder.yml'), 'utf8')

interface Target {
  readonly target: string
  readonly arch: readonly string[]
}
interface Association {
  readonly ext: string
  readonly icon?: string
}
interface System {
  readonly target: readonly Target[]
  readonly artifactName: string
  readonly icon: string
  readonly fileAssociations: readonly Association[]
}
interface Config {
  readonly electronFuses: object
  readonly electronLanguages: readonly string[]
  readonly files: readonly string[]
  readonly publish: null
  readonly win: System
  readonly linux: System
  readonly mac: System
  readonly nsis: object
  readonly portable: object
  readonly deb: { readonly fpm: readonly string[] }
}
const config = readYaml(text) as Config
const validate = new Ajv({ strict: false }).compile(scheme)

describe('the configuration of packages', () => {
  it('is as electron-builder’s scheme has it', () => {
    expect(validate(config), JSON.stringify(validate.errors)).toBe(true)
  })

  it('would not be, with a word that the scheme does not know', () => {
    expect(validate({ ...config, electronFuse: {} })).toBe(false)
    expect(validate({ ...config, nsis: { ...config.nsis, perMachine: 'no' } })).toBe(false)
  })

  it('makes every package that is promised', () => {
    const targets = (system: System): readonly string[] => system.target.map(({ target }) => target)
    expect(targets(config.win)).toEqual(['nsis', 'portable', 'zip'])
    expect(targets(config.linux)).toEqual(['AppImage', 'deb', 'tar.gz'])
    expect(targets(config.mac)).toEqual(['dmg'])
  })

  it('installs for one user, without an administrator, and leaves the directory when it is removed', () => {
    const user = { oneClick: true, perMachine: false, packElevateHelper: false, deleteAppDataOnUninstall: false }
    expect(config.nsis).toMatchObject(user)
    expect(config.win).toMatchObject({ requestedExecutionLevel: 'asInvoker' })
    expect(config.portable).toMatchObject({ requestExecutionLevel: 'user', unpackDirName: false })
  })

  it('sets every fuse', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
      enableCookieEncryption: true,
      grantFileProtocolExtraPrivileges: false,
      loadBrowserProcessSpecificV8Snapshot: false
    })
  })

  it('names the version in every file, and opens packages on every system', () => {
    const named = [config.nsis, config.portable, config.win, config.linux, config.mac] as readonly System[]
    for (const { artifactName } of named) expect(artifactName).toContain('$' + '{version}')
    for (const { fileAssociations } of [config.win, config.linux, config.mac]) {
      expect(fileAssociations.map(({ ext }) => ext)).toEqual(['putokaz'])
    }
  })

  it('calls its files as docs/install.md tells people to look for them', () => {
    const install = readFileSync(join(project, 'docs/install.md'), 'utf8')
    const called = (pattern: string, arch: string, ext: string): string =>
      ['productName', 'version', 'arch', 'ext'].reduce(
        (name, part, at) => name.replace(['$', '{', part, '}'].join(''), ['Putokaz', 'X.Y.Z', arch, ext][at] ?? ''),
        pattern
      )
    const { win, nsis, portable, linux, mac } = config as unknown as Readonly<Record<string, System>>
    const names = [
      called(nsis?.artifactName ?? '', 'x64', 'exe'),
      called(portable?.artifactName ?? '', 'x64', 'exe'),
      called(win?.artifactName ?? '', 'x64', 'zip'),
      // electron-builder spells the processor as each form of package does.
      called(linux?.artifactName ?? '', 'x86_64', 'AppImage'),
      called(linux?.artifactName ?? '', 'amd64', 'deb'),
      called(linux?.artifactName ?? '', 'x64', 'tar.gz'),
      called(mac?.artifactName ?? '', 'x64', 'dmg')
    ]
    expect(names.filter(name => !install.includes(`| \`${name}\``))).toEqual([])
    expect(names[0]).toBe('Putokaz-X.Y.Z-windows-setup.exe')
  })

  it('names icons that are there', () => {
    const icons = [config.win, config.linux, config.mac].flatMap(system => [
      system.icon,
      ...system.fileAssociations.flatMap(({ icon }) => icon ?? [])
    ])
    const paths = [...icons.map(icon => join('build', icon)), ...config.deb.fpm.map(line => line.split('=')[0] ?? '')]
    expect(paths.filter(path => !existsSync(join(project, path)))).toEqual([])
  })

  it('has its own icon for documents heard after the one that electron-builder names', () => {
    const installed = config.deb.fpm.map(line => line.split('=')[1] ?? '')
    const own = installed.find(path => path.startsWith('/usr/share/mime/packages/')) ?? ''
    // update-mime-database orders the files by their bytes.
    expect(Buffer.compare(Buffer.from(own), Buffer.from('/usr/share/mime/packages/putokaz.xml'))).toBe(1)
    const told = readFileSync(join(project, 'build/putokaz-icon.xml'), 'utf8')
    const name = /<icon name="([^"]+)"/.exec(told)?.[1]
    expect(installed.filter(path => path.endsWith(`/mimetypes/${name}.png`)).length).toBeGreaterThan(2)
  })

  it('publishes nothing by itself', () => expect(config.publish).toBeNull())
})
