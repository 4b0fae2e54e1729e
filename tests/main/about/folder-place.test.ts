import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderPlaceOf, realSurroundings, type Surroundings } from '../../../main/about/folder-place.ts'

function computer(platform: NodeJS.Platform, of: Partial<Surroundings> = {}): Surroundings {
  return {
    platform,
    environment: {},
    isPortable: false,
    at: () => null,
    real: path => path,
    mounts: () => '',
    isRemovable: () => false,
    ...of
  }
}

const windows = (of: Partial<Surroundings> = {}): Surroundings =>
  computer('win32', { ...of, environment: { SystemDrive: 'C:', USERPROFILE: 'C:\\Users\\Ana', ...of.environment } })

describe('on Windows', () => {
  it('has nothing to say about the usual folder', () => {
    expect(folderPlaceOf('C:\\Users\\Ana\\AppData\\Roaming\\Putokaz\\data', windows())).toBeNull()
  })

  it('knows OneDrive by the environment, whatever the folder is called, in any case of letters', () => {
    for (const name of ['OneDrive', 'OneDriveCommercial', 'OneDriveConsumer', 'ONEDRIVE']) {
      const around = windows({ environment: { [name]: 'C:\\Users\\Ana\\Posao' } })
      expect(folderPlaceOf('c:\\users\\ana\\posao\\Putokaz\\data', around)).toEqual({
        kind: 'cloud',
        service: 'OneDrive',
        root: 'C:\\Users\\Ana\\Posao'
      })
      expect(folderPlaceOf('C:\\Users\\Ana\\Poslovi\\data', around)).toBeNull()
    }
    expect(folderPlaceOf('C:\\data', windows({ environment: { OneDrive: '' } }))).toBeNull()
    expect(folderPlaceOf('C:\\data', windows({ environment: { OneDrive: '..' } }))).toBeNull()
  })

  it.each([
    ['C:\\Users\\Ana\\OneDrive - Komesarijat\\Putokaz\\data', 'OneDrive'],
    ['D:\\Dropbox (Kancelarija)\\data', 'Dropbox'],
    ['G:\\My Drive\\Putokaz\\data', 'Google Drive'],
    ['C:\\Users\\Ana\\iCloudDrive\\data', 'iCloud'],
    ['C:\\Users\\Ana\\Nextcloud\\data', 'Nextcloud'],
    ['C:\\Users\\Ana\\pCloudDrive\\data', 'pCloud']
  ])('knows %s by its name', (folder, service) => {
    expect(folderPlaceOf(folder, windows())).toMatchObject({ kind: 'cloud', service })
  })

  it.each(['C:\\Boxing\\data', 'C:\\Dropboxes\\data', 'C:\\Users\\Ana\\omega\\data', 'C:\\Nextclouds\\data'])(
    'takes %s for no cloud',
    folder => {
      expect(folderPlaceOf(folder, windows())).toBeNull()
    }
  )

  it('knows a share by its path, and a letter that stands for a share', () => {
    const share = { kind: 'network', service: '', root: '\\\\SERVER\\zajednicko' }
    expect(folderPlaceOf('\\\\SERVER\\zajednicko\\Putokaz\\data', windows())).toEqual(share)
    expect(folderPlaceOf('\\\\?\\UNC\\SERVER\\zajednicko\\data', windows())).toEqual(share)
    const mapped = windows({ real: path => path.replace('Z:', '\\\\SERVER\\zajednicko') })
    expect(folderPlaceOf('Z:\\Putokaz\\data', mapped)).toEqual(share)
    expect(folderPlaceOf('\\\\?\\C:\\Putokaz\\data', windows())).toBeNull()
    expect(folderPlaceOf('\\\\wsl.localhost\\Ubuntu\\home', windows())).toBeNull()
  })

  it('takes a portable copy outside the disk of the system for one on a stick', () => {
    const stick = { kind: 'removable', service: '', root: 'E:' }
    expect(folderPlaceOf('E:\\Putokaz\\putokaz-data\\data', windows({ isPortable: true }))).toEqual(stick)
    expect(folderPlaceOf('C:\\Putokaz\\putokaz-data\\data', windows({ isPortable: true }))).toBeNull()
    expect(folderPlaceOf('E:\\Putokaz\\data', windows())).toBeNull()
  })
})

describe('on Linux', () => {
  const table = [
    '/dev/sda2 / ext4 rw 0 0',
    '/dev/sda3 /home ext4 rw 0 0',
    'server:/izvoz /home/ana/mreza nfs4 rw 0 0',
    '//nas/zajedno /mnt/nas cifs rw 0 0',
    '/dev/sdb1 /media/ana/MOJ\\040STIK vfat rw 0 0',
    '/dev/sdc1 /mnt/disk ext4 rw 0 0'
  ].join('\n')
  const linux = (of: Partial<Surroundings> = {}): Surroundings => computer('linux', { mounts: () => table, ...of })

  it('has nothing to say about the usual folder', () => {
    expect(folderPlaceOf('/home/ana/.config/Putokaz/data', linux())).toBeNull()
    expect(folderPlaceOf('/home/ana/mrezasto/data', linux())).toBeNull()
  })

  it('knows what lies on another computer by the table of disks', () => {
    expect(folderPlaceOf('/home/ana/mreza/data', linux())).toMatchObject({ kind: 'network', root: '/home/ana/mreza' })
    expect(folderPlaceOf('/mnt/nas/putokaz/data', linux())).toMatchObject({ kind: 'network', root: '/mnt/nas' })
  })

  it('knows a stick, by where it stands or by what the system says of it', () => {
    const stick = { kind: 'removable', service: '', root: '/media/ana/MOJ STIK' }
    expect(folderPlaceOf('/media/ana/MOJ STIK/data', linux())).toEqual(stick)
    expect(folderPlaceOf('/mnt/disk/data', linux())).toBeNull()
    const pulled = linux({ isRemovable: device => device === '/dev/sdc1' })
    expect(folderPlaceOf('/mnt/disk/data', pulled)).toMatchObject({ kind: 'removable', root: '/mnt/disk' })
  })

  it('sees a cloud folder behind a link, and through one', () => {
    const linked = linux({ real: path => path.replace('/home/ana/putokaz', '/home/ana/Dropbox/p') })
    expect(folderPlaceOf('/home/ana/putokaz/data', linked)).toMatchObject({ service: 'Dropbox' })
    const out = linux({ real: path => path.replace('/home/ana/Dropbox/p', '/srv/p') })
    expect(folderPlaceOf('/home/ana/Dropbox/p/data', out)).toMatchObject({ service: 'Dropbox' })
  })
})

it('knows an external disk of a Mac, and its cloud folders', () => {
  expect(folderPlaceOf('/Volumes/STIK/data', computer('darwin'))).toMatchObject({ kind: 'removable' })
  const cloud = '/Users/ana/Library/CloudStorage'
  expect(folderPlaceOf(`${cloud}/OneDrive-Personal/data`, computer('darwin'))).toMatchObject({ service: 'OneDrive' })
  expect(folderPlaceOf(`${cloud}/GoogleDrive-ana@primer.org/data`, computer('darwin'))).toMatchObject({
    service: 'Google Drive'
  })
  expect(folderPlaceOf('/Users/ana/Library/Application Support/Putokaz/data', computer('darwin'))).toBeNull()
})

describe('on this computer', () => {
  it('knows cloud folders by what their programs leave in them, and not by what lies in a home folder', () => {
    const home = mkdtempSync(join(tmpdir(), 'putokaz-place-'))
    const around = { ...realSurroundings(false), environment: {}, mounts: () => '' }
    try {
      const work = join(home, 'posao')
      const data = join(work, 'Putokaz', 'data')
      mkdirSync(data, { recursive: true })
      // Dropbox's own settings on Linux.
      mkdirSync(join(home, '.dropbox'))
      expect(folderPlaceOf(data, around)).toBeNull()
      writeFileSync(join(work, '.dropbox'), '{}')
      expect(folderPlaceOf(data, around)).toEqual({ kind: 'cloud', service: 'Dropbox', root: work })
      const link = join(home, 'precica')
      symlinkSync(data, link)
      expect(folderPlaceOf(link, around)).toMatchObject({ service: 'Dropbox' })
      rmSync(join(work, '.dropbox'))
      // What cannot even be looked at: here a link that leads to itself.
      symlinkSync('.dropbox', join(work, '.dropbox'))
      expect(folderPlaceOf(data, around)).toBeNull()
      mkdirSync(join(work, '.stfolder'))
      expect(folderPlaceOf(data, around)).toMatchObject({ service: 'Syncthing' })
    } finally {
      rmSync(home, { recursive: true })
    }
  })

  it('finds nothing, and does not fail, where a folder is not there yet', () => {
    expect(
      folderPlaceOf(join(tmpdir(), 'putokaz-nowhere', 'data'), { ...realSurroundings(true), environment: {} })
    ).toBeNull()
  })
})
