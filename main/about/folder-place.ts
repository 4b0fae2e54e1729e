/**
 * Where the data folder lies, as far as that can harm it: within a folder that a cloud service copies to other computers,
 * on another computer, or on a disk that can be pulled out.
 *
 * Decided from the path, from what cloud programs leave in the environment and in their folders, and on Linux from the
 * table of mounted disks. It asks no program and no network and never fails: what cannot be found out counts as harmless.
 * On Windows a stick is not told from a second disk; a portable copy that does not run from the system's disk is taken
 * to lie on one. `Surroundings` is the seam for paths of other systems in tests.
 */
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { FolderPlace } from '../../shared/about.ts'

export interface Surroundings {
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** a portable copy keeps its data beside itself */
  readonly isPortable: boolean
  /** what lies at a path; null when nothing does */
  readonly at: (path: string) => 'file' | 'folder' | null
  /** the path without links and without letters of network drives; the path itself when that is not known */
  readonly real: (path: string) => string
  /** the lines of /proc/self/mounts; empty where there is no such thing */
  readonly mounts: () => string
  /** whether this device ("/dev/sdb1") can be pulled out */
  readonly isRemovable: (device: string) => boolean
}

/** The first harm found, the worst first; null when none is known. */
export function folderPlaceOf(folder: string, around: Surroundings): FolderPlace | null {
  const real = around.real(folder)
  // A link may lead out of a cloud folder or into one; the name a person knows it by is tried first.
  for (const path of real === folder ? [folder] : [folder, real]) {
    const found = cloudOf(path, around) ?? networkOf(path, around)
    if (found !== null) return found
  }
  return removableOf(real, around)
}

/** This computer. */
export function realSurroundings(isPortable: boolean): Surroundings {
  const { platform } = process
  return {
    platform,
    environment: process.env,
    isPortable,
    at: path => {
      try {
        const stat = statSync(path, { throwIfNoEntry: false })
        return stat === undefined ? null : stat.isDirectory() ? 'folder' : 'file'
      } catch {
        // A folder above ours may be closed to us.
        return null
      }
    },
    real: path => {
      try {
        return realpathSync.native(path)
      } catch {
        return path
      }
    },
    mounts: () => {
      try {
        return platform === 'linux' ? readFileSync('/proc/self/mounts', 'utf8') : ''
      } catch {
        return ''
      }
    },
    isRemovable: device => {
      try {
        // A partition's folder lies within that of its disk.
        const disk = realpathSync(`/sys/class/block/${device.slice('/dev/'.length)}`)
        const of = lstatSync(`${disk}/partition`, { throwIfNoEntry: false }) === undefined ? disk : posix.dirname(disk)
        return readFileSync(`${of}/removable`, 'utf8').trim() === '1'
      } catch {
        return false
      }
    }
  }
}

/** Names that cloud programs give to their folders. */
const cloudFolders: readonly (readonly [service: string, name: RegExp])[] = [
  ['OneDrive', /^OneDrive(?:[ -].+)?$/i],
  ['Dropbox', /^Dropbox(?: \(.+\))?$/i],
  ['Google Drive', /^(?:Google ?Drive(?:[ -].+)?|My Drive|Moj disk|Мој диск)$/i],
  ['iCloud', /^(?:iCloud ?Drive|com~apple~CloudDocs)$/i],
  ['Nextcloud', /^Nextcloud\d*$/i],
  ['ownCloud', /^ownCloud\d*$/i],
  ['MEGA', /^MEGA(?:sync)?$/],
  ['pCloud', /^pCloud ?Drive$/i],
  ['Box', /^Box(?: Sync|-Box)$/i],
  ['Yandex.Disk', /^Yandex\.?Disk$/i],
  ['Proton Drive', /^Proton ?Drive(?:-.+)?$/i],
  ['Syncthing', /^Syncthing$/i]
]

/**
 * What these programs leave in the topmost folder they copy, whatever a person called it. In a home folder of Linux,
 * `.dropbox` is a folder with Dropbox's own settings and says nothing.
 */
const cloudMarks: readonly (readonly [service: string, name: string, what: 'file' | 'folder'])[] = [
  ['OneDrive', '.849C9593-D756-4E56-8D6E-42412F2A707B', 'file'],
  ['Dropbox', '.dropbox', 'file'],
  ['Dropbox', '.dropbox.cache', 'folder'],
  ['Google Drive', '.tmp.drivedownload', 'folder'],
  ['Google Drive', '.tmp.driveupload', 'folder'],
  ['Nextcloud', '.nextcloudsync.log', 'file'],
  ['ownCloud', '.owncloudsync.log', 'file'],
  ['Syncthing', '.stfolder', 'folder']
]

function cloudOf(folder: string, around: Surroundings): FolderPlace | null {
  const { platform, environment, at } = around
  const { join } = platform === 'win32' ? win32 : posix
  for (const [name, root] of Object.entries(environment)) {
    if (!/^OneDrive/i.test(name) || root === undefined || root.trim() === '') continue
    if (isWithin(folder, root, platform)) return { kind: 'cloud', service: 'OneDrive', root }
  }
  for (const path of upFrom(folder, platform)) {
    const name = nameOf(path, platform)
    const byName = cloudFolders.find(([, pattern]) => pattern.test(name))
    if (byName !== undefined) return { kind: 'cloud', service: byName[0], root: path }
    const byMark = cloudMarks.find(([, mark, what]) => at(join(path, mark)) === what)
    if (byMark !== undefined) return { kind: 'cloud', service: byMark[0], root: path }
  }
  return null
}

const networkFileSystems =
  /^(?:nfs4?|cifs|smb3|smbfs|afs|ncpfs|davfs|coda|ceph|glusterfs|fuse\.(?:sshfs|rclone|davfs2|gvfsd-fuse|google-drive-ocamlfuse|s3fs|smbnetfs))$/

function networkOf(folder: string, around: Surroundings): FolderPlace | null {
  if (around.platform === 'win32') {
    const share = /^[\\/]{2}(?:\?[\\/]UNC[\\/])?([^\\/?.][^\\/]*)[\\/]([^\\/]+)/i.exec(folder)
    if (share === null || /^wsl(?:\$|\.localhost)$/i.test(share[1] ?? '')) return null
    return { kind: 'network', service: '', root: `\\\\${share[1]}\\${share[2]}` }
  }
  const mount = mountOf(folder, around.mounts())
  if (mount === null || !networkFileSystems.test(mount.type)) return null
  return { kind: 'network', service: '', root: mount.point }
}

function removableOf(folder: string, around: Surroundings): FolderPlace | null {
  const { platform, environment, isPortable } = around
  if (platform === 'win32') {
    const drive = /^([a-z]:)/i.exec(folder)?.[1]?.toUpperCase()
    const system = (environment['SystemDrive'] ?? 'C:').toUpperCase()
    if (drive === undefined) return null
    const isFloppy = drive === 'A:' || drive === 'B:'
    return isFloppy || (isPortable && drive !== system) ? { kind: 'removable', service: '', root: drive } : null
  }
  if (platform === 'darwin') {
    const volume = /^\/Volumes\/[^/]+/.exec(folder)
    return volume === null ? null : { kind: 'removable', service: '', root: volume[0] }
  }
  const mount = mountOf(folder, around.mounts())
  if (mount === null || mount.point === '/') return null
  const isPluggedIn = /^\/(?:run\/)?media\//.test(mount.point) || around.isRemovable(mount.device)
  return isPluggedIn ? { kind: 'removable', service: '', root: mount.point } : null
}

interface Mount {
  readonly device: string
  readonly point: string
  readonly type: string
}

/** The disk that a folder lies on: of several lines the one with the longest way, and of equals the last. */
function mountOf(folder: string, table: string): Mount | null {
  let found: Mount | null = null
  for (const line of table.split('\n')) {
    const [device, point, type] = line.split(' ').map(unescaped)
    if (device === undefined || point === undefined || type === undefined) continue
    if (!isWithin(folder, point, 'linux') || (found !== null && found.point.length > point.length)) continue
    found = { device, point, type }
  }
  return found
}

/** The table writes a blank as \040. */
function unescaped(word: string): string {
  return word.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}

function isWithin(path: string, root: string, platform: NodeJS.Platform): boolean {
  const { relative, isAbsolute } = platform === 'win32' ? win32 : posix
  if (!isAbsolute(root)) return false
  const way = relative(root, path)
  return way === '' || (!/^\.\.(?:[\\/]|$)/.test(way) && !isAbsolute(way))
}

/** The folder itself and all above it. */
function upFrom(folder: string, platform: NodeJS.Platform): readonly string[] {
  const { dirname } = platform === 'win32' ? win32 : posix
  const paths = [folder]
  for (let path = folder; dirname(path) !== path; path = dirname(path)) paths.push(dirname(path))
  return paths
}

function nameOf(path: string, platform: NodeJS.Platform): string {
  return (platform === 'win32' ? win32 : posix).basename(path)
}
