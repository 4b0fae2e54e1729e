/** What people do with a keeper, as the trials do it over and over (keeper-trials.ts), and the files that each begins with. */
import type { KeeperPlan } from '../../main/keeper.ts'
import type { Lying } from './disk/lying.ts'
import { MemoryDisk } from './disk/memory-disk.ts'
import { membersOf, packageFile } from './exchange-packages.ts'
import { type Files, withoutLock } from './keeper-files.ts'
import { centre, keeperIn, originalName, packageName, Trial } from './keeper-trial.ts'
import { inOldWords, migratingForm, oldForm } from './old-form.ts'
import { writtenOver } from './records.ts'

export interface KeeperJourney {
  readonly name: string
  readonly prepare: () => Promise<Prepared>
  readonly run: (trial: Trial) => Promise<void>
  readonly form?: KeeperPlan['form']
  /** opening is no part of it: others fail in that */
  readonly beginsOpen?: boolean
}

export interface Prepared {
  readonly files: Files
  /** the name that the centre has in them; null for no database */
  readonly name: string | null
  /** what the centre was renamed to before, as the history must tell */
  readonly told: readonly string[]
  /** a package that renames the centre to `packageName` and has seen what is here */
  readonly package?: Buffer
}

export const KEEPER_JOURNEYS: readonly KeeperJourney[] = [
  {
    name: 'the first database',
    prepare: async () => ({ files: new Map(), name: null, told: [] }),
    run: async trial => {
      if (!(await trial.open()) || !(await trial.begin())) return
      await trial.rename('prva')
    }
  },
  {
    name: 'edits and a checkpoint',
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.rename('treća')
      await trial.keeper.station()?.checkpoint()
      await trial.rename('četvrta')
      await trial.rename('peta')
    }
  },
  {
    name: 'edits after a clean end',
    prepare: async () => {
      const files = await filesAfter(async trial => {
        await trial.rename('prva')
        await trial.keeper.close()
      })
      return { files, name: 'prva', told: ['prva'] }
    },
    run: async trial => {
      if (!(await trial.open())) return
      await trial.rename('druga')
      await trial.rename('treća')
    }
  },
  {
    name: 'a backup',
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.backUp()
      await trial.rename('treća')
      await trial.backUp()
    }
  },
  {
    name: 'a restore',
    prepare: preparedBackup,
    run: async trial => {
      if (!(await trial.open())) return
      const listed = await trial.keeper.listBackups(null)
      const backup = listed.ok ? listed.value.find(({ reason }) => reason === 'by-hand') : undefined
      if (backup === undefined) return
      await trial.restore(backup.name, originalName)
      await trial.rename('treća')
    }
  },
  {
    name: 'an import',
    beginsOpen: true,
    prepare: preparedForImport,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.importPackage()
      await trial.rename('treća')
    }
  },
  {
    name: 'an import that is undone',
    beginsOpen: true,
    prepare: preparedImport,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.undoImport('forget', 'druga')
      await trial.rename('treća')
    }
  },
  {
    name: 'an import that is taken back',
    beginsOpen: true,
    prepare: preparedImport,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.undoImport('take-back', 'druga')
    }
  },
  {
    name: 'an export',
    beginsOpen: true,
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.exportPackage()
      await trial.rename('treća')
    }
  },
  {
    name: 'erasing a person',
    beginsOpen: true,
    prepare: preparedBackup,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.erase()
      await trial.rename('treća')
    }
  },
  {
    name: 'a migration',
    prepare: preparedOldStation,
    form: migratingForm,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.rename('druga')
      await trial.keeper.station()?.checkpoint()
      await trial.rename('treća')
    }
  }
]

/** Journeys of the lock itself. */
export const LOCK_JOURNEYS: readonly (KeeperJourney & { readonly lying: Lying })[] = [
  {
    name: 'the lock is turned on',
    lying: 'open',
    beginsOpen: true,
    prepare: preparedBackup,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.setLock()
      await trial.rename('treća')
    }
  },
  {
    name: 'the lock is turned off',
    lying: 'sealed',
    beginsOpen: true,
    prepare: preparedBackup,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.removeLock()
      await trial.rename('treća')
    }
  },
  {
    name: 'another passphrase',
    lying: 'sealed',
    beginsOpen: true,
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.changePassphrase('druga')
      await trial.rename('treća')
    }
  },
  {
    name: 'locking and unlocking',
    lying: 'sealed',
    beginsOpen: true,
    prepare: preparedStation,
    run: async trial => {
      if (!(await trial.open())) return
      await trial.rename('treća')
      if (await trial.closeAndOpen()) await trial.rename('četvrta')
    }
  }
]

/** Does some work on an empty disk, and answers the files as a kill would leave them. */
async function filesAfter(work: (trial: Trial) => Promise<void>, form?: KeeperPlan['form']): Promise<Files> {
  const memory = new MemoryDisk()
  const keeper = keeperIn(memory, form)
  const trial = new Trial(keeper, null)
  await trial.open()
  await trial.begin()
  await trial.keeper.close()
  const again = new Trial(keeperIn(memory, form), originalName)
  await again.open()
  await work(again)
  const files = withoutLock(memory.files)
  await again.keeper.close()
  if (again.failures.length > 0) throw new Error(again.failures.join('\n'))
  return files
}

/** A history, a checkpoint, and changes in the journal; the backup of the day is made. */
async function preparedStation(): Promise<Prepared> {
  const files = await filesAfter(async trial => {
    await trial.rename('prva')
    await trial.keeper.close()
  })
  const memory = new MemoryDisk(files)
  const again = new Trial(keeperIn(memory, undefined), 'prva')
  await again.open()
  await again.rename('druga')
  const killed = withoutLock(memory.files)
  await again.keeper.close()
  return { files: killed, name: 'druga', told: ['prva', 'druga'] }
}

/** The same with a backup by hand that holds the original name. */
async function preparedBackup(): Promise<Prepared> {
  const files = await filesAfter(async trial => {
    await trial.backUp()
    await trial.rename('prva')
    await trial.rename('druga')
  })
  return { files, name: 'druga', told: ['prva', 'druga'] }
}

/** The station with changes in its journal, and a package for it that was written in view of them. */
async function preparedForImport(): Promise<Prepared> {
  const prepared = await preparedStation()
  const keeper = keeperIn(new MemoryDisk(prepared.files), undefined)
  const opened = await keeper.openDirectory(null)
  const entry = opened.ok ? opened.value.entries.find(({ id }) => id === centre) : undefined
  if (entry === undefined) throw new Error('there is no centre to rename')
  await keeper.close()
  const renamed = writtenOver(entry, { name: packageName }, { writer: 'sused', station: 'station-sused000' })
  return { ...prepared, package: packageFile(membersOf([renamed])) }
}

/** The same after the import: the taking still lies in the journal. */
async function preparedImport(): Promise<Prepared> {
  const prepared = await preparedForImport()
  const memory = new MemoryDisk(prepared.files)
  const trial = new Trial(keeperIn(memory, undefined, memory.disk, prepared.package), prepared.name)
  await trial.open()
  await trial.importPackage()
  const files = withoutLock(memory.files)
  await trial.keeper.close()
  if (trial.failures.length > 0) throw new Error(trial.failures.join('\n'))
  return { ...prepared, files, name: packageName, told: [...prepared.told, packageName] }
}

async function preparedOldStation(): Promise<Prepared> {
  const files = await filesAfter(async trial => {
    await trial.rename('prva')
  }, oldForm)
  const old = [...files].map(([path, bytes]): readonly [string, Buffer] => {
    const number = /\.(\d+)\.journal$/.exec(path)?.[1]
    return [path, number === undefined ? bytes : inOldWords(bytes, Number(number))]
  })
  return { files: new Map(old), name: 'prva', told: ['prva'] }
}
