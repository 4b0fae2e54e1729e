/**
 * A disk whose operations go wrong from number `at` on, so many `times` in a row. It stands for a full disk or quota (ENOSPC), a
 * dying one (EIO), lost rights (EACCES), a virus scanner (EPERM, EBUSY), and a disk that takes half of what it is given
 * (short). With the effect `done` the operation takes place and the answer is the error all the same, as after a lost
 * connection to a network share.
 */
import type { Disk, DiskFile } from '../../../main/disk/disk.ts'

export interface Fault {
  /** The number of the operation, counted from 1. */
  readonly at: number
  /** Counts and strikes only operations of this name. */
  readonly among?: keyof Disk | keyof DiskFile
  readonly code: 'ENOSPC' | 'EIO' | 'EACCES' | 'EBUSY' | 'EPERM' | 'short'
  /** In how many operations in a row; then all is well again. */
  readonly times: number
  readonly effect: 'none' | 'done'
}

export class FaultyDisk {
  readonly #disk: Disk
  readonly #fault: Fault | null
  /** The operations so far, by name. */
  readonly operations: string[] = []
  #counted = 0
  /** How often the fault struck. */
  fired = 0

  constructor(disk: Disk, fault: Fault | null) {
    this.#disk = disk
    this.#fault = fault
  }

  get disk(): Disk {
    const disk = this.#disk
    return {
      open: async (path, mode, permissions) => {
        const file = await this.#run(
          'open',
          () => disk.open(path, mode, permissions),
          opened => opened.close()
        )
        return this.#file(file)
      },
      readFile: path => this.#run('readFile', () => disk.readFile(path)),
      readFolder: path => this.#run('readFolder', () => disk.readFolder(path)),
      stat: path => this.#run('stat', () => disk.stat(path)),
      rename: (from, to) => this.#run('rename', () => disk.rename(from, to)),
      unlink: path => this.#run('unlink', () => disk.unlink(path)),
      makeFolder: path => this.#run('makeFolder', () => disk.makeFolder(path)),
      syncFolder: path => this.#run('syncFolder', () => disk.syncFolder(path))
    }
  }

  #file(file: DiskFile): DiskFile {
    return {
      write: bytes => {
        const fault = this.#strikes('write')
        if (fault === null) return file.write(bytes)
        if (fault.code === 'short') return file.write(bytes.subarray(0, bytes.length >> 1))
        return this.#fail(fault, 'write', () => file.write(bytes))
      },
      datasync: () => this.#run('datasync', () => file.datasync()),
      sync: () => this.#run('sync', () => file.sync()),
      size: () => this.#run('size', () => file.size()),
      close: async () => {
        // The handle is let go of in any case, as the operating system does.
        const fault = this.#strikes('close')
        await file.close()
        if (fault !== null && fault.code !== 'short') throw diskError(fault, 'close')
      }
    }
  }

  #run<T>(name: string, operate: () => Promise<T>, undo?: (result: T) => Promise<unknown>): Promise<T> {
    const fault = this.#strikes(name)
    return fault === null || fault.code === 'short' ? operate() : this.#fail(fault, name, operate, undo)
  }

  async #fail<T>(
    fault: Fault,
    name: string,
    operate: () => Promise<T>,
    undo?: (result: T) => Promise<unknown>
  ): Promise<never> {
    if (fault.effect === 'done') {
      const result = await operate()
      await undo?.(result)
    }
    throw diskError(fault, name)
  }

  #strikes(name: string): Fault | null {
    this.operations.push(name)
    const fault = this.#fault
    if (fault === null) return null
    if (fault.among !== undefined && fault.among !== name) return null
    this.#counted += 1
    const struck = this.#counted - fault.at
    if (struck < 0 || struck >= fault.times || (fault.code === 'short' && name !== 'write')) return null
    this.fired += 1
    return fault
  }
}

function diskError(fault: Fault, operation: string): Error {
  return Object.assign(new Error(`${fault.code}: injected, ${operation}`), { code: fault.code })
}
