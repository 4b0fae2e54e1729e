import type { Disk, DiskFile, OpenMode } from '../../../main/disk/disk.ts'

/** The operation, or the rename, counted from 1, during which the program is killed; whichever comes first. */
export interface Lifetime {
  readonly operations?: number
  readonly renames?: number
}

/**
 * A disk as a program sees it that is killed during an operation: from then on no operation begins
 * and no answer comes, while the operations under way are completed by the operating system.
 */
export class MortalDisk {
  readonly #disk: Disk
  readonly #lifetime: Lifetime
  #operations = 0
  #renames = 0
  #isDead = false
  #die: () => void = () => undefined
  readonly #underWay = new Set<Promise<unknown>>()
  readonly #opened: DiskFile[] = []
  /** Resolves when the program is dead and everything it had begun is completed. */
  readonly death: Promise<void>

  constructor(disk: Disk, lifetime: Lifetime) {
    this.#disk = disk
    this.#lifetime = lifetime
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
      rename: (from, to) => {
        this.#renames += 1
        return this.#run(() => disk.rename(from, to))
      },
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
    if (this.#isDead) return new Promise<T>(() => undefined)
    this.#operations += 1
    const operation = operate()
    this.#underWay.add(operation)
    if (this.#operations === this.#lifetime.operations || this.#renames === this.#lifetime.renames) {
      this.#isDead = true
      this.#die()
    }
    try {
      return await operation
    } finally {
      this.#underWay.delete(operation)
      if (this.#isDead) await new Promise<never>(() => undefined)
    }
  }
}
