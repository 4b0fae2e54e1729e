import type { Disk, DiskFile, OpenMode } from '../../../main/disk/disk.ts'

/**
 * A disk as a program sees it that is killed during its operation number `lastsFor`: from then on no operation begins
 * and no answer comes, while the operations under way are completed by the operating system.
 */
export class MortalDisk {
  readonly #disk: Disk
  #left: number
  #die: () => void = () => undefined
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #opened: DiskFile[] = []
  /** Resolves when the program is dead and everything it had begun is completed. */
  readonly death: Promise<void>

  constructor(disk: Disk, lastsFor: number) {
    this.#disk = disk
    this.#left = lastsFor
    this.death = new Promise<void>(resolve => {
      this.#die = resolve
    }).then(async () => {
      await Promise.allSettled(this.#underWay)
      for (const file of this.#opened) await file.close().catch(() => undefined)
    })
  }

  get disk(): Disk {
    const disk = this.#disk
    return {
      open: async (path, mode) => this.#file(await this.#run(() => this.#openFile(path, mode))),
      readFile: path => this.#run(() => disk.readFile(path)),
      readFolder: path => this.#run(() => disk.readFolder(path)),
      stat: path => this.#run(() => disk.stat(path)),
      rename: (from, to) => this.#run(() => disk.rename(from, to)),
      unlink: path => this.#run(() => disk.unlink(path)),
      makeFolder: path => this.#run(() => disk.makeFolder(path)),
      syncFolder: path => this.#run(() => disk.syncFolder(path))
    }
  }

  async #openFile(path: string, mode: OpenMode): Promise<DiskFile> {
    const file = await this.#disk.open(path, mode)
    this.#opened.push(file)
    return file
  }

  #file(file: DiskFile): DiskFile {
    return {
      write: bytes => this.#run(() => file.write(bytes)),
      datasync: () => this.#run(() => file.datasync()),
      sync: () => this.#run(() => file.sync()),
      size: () => this.#run(() => file.size()),
      close: () => this.#run(() => file.close())
    }
  }

  async #run<T>(operate: () => Promise<T>): Promise<T> {
    if (this.#left <= 0) return new Promise<T>(() => undefined)
    this.#left -= 1
    const operation = operate()
    this.#underWay.add(operation)
    if (this.#left === 0) this.#die()
    try {
      return await operation
    } finally {
      this.#underWay.delete(operation)
      if (this.#left === 0) await new Promise<never>(() => undefined)
    }
  }
}
