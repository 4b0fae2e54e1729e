import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canHoldProfile, type ProgramPlace, portableHome, profileFolder, thisProgram } from '../../main/data-place.ts'
import { openKeeper } from '../../main/keeper.ts'
import { day } from '../../shared/records/day.ts'

const windows = {
  platform: 'win32',
  executable: 'E:\\Putokaz\\Putokaz.exe'
} as const
const linux = { platform: 'linux', executable: '/media/stick/putokaz/putokaz' } as const
const image = {
  platform: 'linux',
  executable: '/tmp/.mount_PutokaXyz/putokaz',
  environment: { APPIMAGE: '/media/stick/Putokaz.AppImage', APPDIR: '/tmp/.mount_PutokaXyz' }
} as const

describe('a portable copy keeps its data beside itself', () => {
  it('on Windows, where the unpacked program says where its one file lies', () => {
    const executable = 'C:\\Users\\ana\\AppData\\Local\\Temp\\nsx1.tmp\\app\\Putokaz.exe'
    const environment = { PORTABLE_EXECUTABLE_DIR: 'E:\\' }
    expect(homeOf({ ...windows, executable, environment })).toBe('E:\\putokaz-data')
  })

  it('where a folder for it lies beside the unpacked zip or tar.gz', () => {
    expect(homeOf(windows, { 'E:\\Putokaz\\putokaz-data': 'folder' })).toBe('E:\\Putokaz\\putokaz-data')
    expect(homeOf(linux, { '/media/stick/putokaz/putokaz-data': 'folder' })).toBe('/media/stick/putokaz/putokaz-data')
  })

  it('where it lies beside an AppImage, not beside the program that is mounted out of it', () => {
    expect(homeOf(image, { '/media/stick/putokaz-data': 'folder' })).toBe('/media/stick/putokaz-data')
  })

  it('where it lies beside Putokaz.app', () => {
    const mac = { platform: 'darwin', executable: '/Volumes/STICK/Putokaz.app/Contents/MacOS/Putokaz' } as const
    expect(homeOf(mac, { '/Volumes/STICK/putokaz-data': 'folder' })).toBe('/Volumes/STICK/putokaz-data')
    expect(homeOf(mac, { '/Volumes/STICK/Putokaz.app/putokaz-data': 'folder' })).toBeNull()
  })
})

describe('a copy that is not portable keeps it where the system says', () => {
  it('when no such folder is there, or only a file of that name', () => {
    expect(homeOf(windows)).toBeNull()
    expect(homeOf(linux, { '/media/stick/putokaz/putokaz-data': 'file' })).toBeNull()
    expect(homeOf(image)).toBeNull()
  })

  it('when the Windows installer put it there: its next update would empty that folder', () => {
    const installed = { 'E:\\Putokaz\\Uninstall Putokaz.exe': 'file', 'E:\\Putokaz\\putokaz-data': 'folder' } as const
    expect(homeOf(windows, installed)).toBeNull()
    expect(homeOf({ ...windows, environment: { PORTABLE_EXECUTABLE_DIR: 'E:\\' } }, installed)).toBeNull()
  })

  it('when another program that is an AppImage started it', () => {
    const installed = { ...image, executable: '/opt/Putokaz/putokaz' }
    expect(homeOf(installed, { '/media/stick/putokaz-data': 'folder' })).toBeNull()
  })

  it('when it runs from source', () => {
    const source = { ...linux, isPackaged: false }
    expect(homeOf(source, { '/media/stick/putokaz/putokaz-data': 'folder' })).toBeNull()
  })
})

describe('where the disk does not say what is there', () => {
  it('the copy is taken for a portable one: no other database may be opened in the stead of its own', () => {
    const beside = '/media/stick/putokaz/putokaz-data'
    expect(homeOf(linux, { [beside]: 'unknown' })).toBe(beside)
    expect(homeOf(windows, { 'E:\\Putokaz\\putokaz-data': 'unknown' })).toBe('E:\\Putokaz\\putokaz-data')
  })

  it('the installer is not taken to have put it there', () => {
    const unsure = { 'E:\\Putokaz\\Uninstall Putokaz.exe': 'unknown', 'E:\\Putokaz\\putokaz-data': 'folder' } as const
    expect(homeOf(windows, unsure)).toBe('E:\\Putokaz\\putokaz-data')
    expect(homeOf(windows, { 'E:\\Putokaz\\Uninstall Putokaz.exe': 'unknown' })).toBeNull()
  })

  it('the start goes on, and the page names the folder that cannot be reached', async () => {
    const { at } = thisProgram(true)
    const base = mkdtempSync(join(tmpdir(), 'putokaz-place-'))
    try {
      writeFileSync(join(base, 'file'), '')
      expect([at(base), at(join(base, 'file')), at(join(base, 'none')), at(join(base, 'file', 'none'))]).toEqual([
        'folder',
        'file',
        null,
        null
      ])
      // The system refuses to look: as a disk that fails would.
      const unreadable = join(base, 'x'.repeat(300))
      expect(at(unreadable)).toBe('unknown')
      const home = portableHome({
        platform: 'linux',
        isPackaged: true,
        executable: join(unreadable, 'putokaz'),
        environment: {},
        at
      })
      expect(home).toBe(join(unreadable, 'putokaz-data'))
      expect(profileFolder(home ?? '', () => base)).toContain(base)
      const folder = join(home ?? '', 'data')
      const keeper = openKeeper({
        folder,
        publicEntries: () => [],
        draw: letters => 'a'.repeat(letters),
        now: () => '2026-03-10T08:00:00.000Z',
        computer: 'here',
        machine: { version: '0.0.0', builtOn: day.parse('2026-01-01'), dataFolder: folder }
      })
      const problem = { kind: 'no-access', folder, reason: 'ENAMETOOLONG' }
      expect(await keeper.openDirectory(null)).toMatchObject({ ok: false, problem })
      await keeper.close()
    } finally {
      rmSync(base, { recursive: true })
    }
  })
})

describe('the folder for Chromium’s own files', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'putokaz-place-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const neverAsked = (): string => {
    throw new Error('asked for the usual folder')
  }

  it('is where the data is, made when it is missing, and tried without leaving anything', () => {
    const home = join(folder, 'one', 'two')
    expect(profileFolder(home, neverAsked)).toBe(home)
    expect(readdirSync(home)).toEqual([])
  })

  it('is elsewhere where no file can be made, as in what is no folder', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(canHoldProfile(join(folder, 'file'))).toBe(false)
    const usual = join(folder, 'usual')
    const found = profileFolder(join(folder, 'file'), () => usual)
    expect(dirname(found)).toBe(usual)
    expect(profileFolder(join(folder, 'file'), () => usual)).toBe(found)
    expect(profileFolder(join(folder, 'file', 'below'), () => usual)).not.toBe(found)
  })

  it('is a new one for this start where nothing else is left', () => {
    const [one = '', other = ''] = [1, 2].map(() =>
      profileFolder(
        join(folder, 'home'),
        () => join(folder, 'usual'),
        () => false
      )
    )
    expect([dirname(one), dirname(other)]).toEqual([tmpdir(), tmpdir()])
    expect(one).not.toBe(other)
    expect(readdirSync(folder)).toEqual([])
    for (const made of [one, other]) rmSync(made, { recursive: true })
  })
})

function homeOf(
  place: Partial<ProgramPlace> & Pick<ProgramPlace, 'platform' | 'executable'>,
  there: Readonly<Record<string, 'file' | 'folder' | 'unknown'>> = {}
): string | null {
  return portableHome({ isPackaged: true, environment: {}, at: path => there[path] ?? null, ...place })
}
