/** The station by itself: what several of its errands do to one another. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readStart } from '../../main/disk/read-start.ts'
import { quickDisk } from '../support/disk/ledger.ts'
import { beginStation, edited, keeperOn, savedUpTo } from '../support/keepers.ts'

it('no event is lost when two checkpoints bring the journal into the history at the same moment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'putokaz-station-'))
  const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>()
  const { promise: isAtIt, resolve: atIt } = Promise.withResolvers<void>()
  let isHeld = false
  const keeper = keeperOn(folder, {
    disk: {
      ...quickDisk,
      readStart,
      open: async (path, mode, permissions) => {
        if (isHeld && path.includes('putokaz.history')) {
          atIt()
          await mayGoOn
        }
        return await quickDisk.open(path, mode, permissions)
      }
    }
  })
  try {
    const { entries } = await beginStation(keeper)
    const station = keeper.station()
    const [entry] = entries.filter(({ kind }) => kind === 'centre')
    if (station === null || entry === undefined) throw new Error('no station')
    const rename = async (name: string): Promise<void> => {
      const known = station.entryMap.get(entry.id) ?? entry
      const edit = await keeper.saveEdit(edited(known, 'name', name))
      if (!edit.ok) throw new Error(edit.problem.kind)
      await savedUpTo(keeper, edit.value.ticket)
    }
    await rename('Krnjača jedan')
    isHeld = true
    const both = [station.checkpoint(), station.writeAnew(true, () => false)]
    await isAtIt
    await rename('Krnjača dva')
    goOn()
    await Promise.all(both)
    const { events, lost } = await station.readEvents()
    expect([events.length, lost]).toEqual([2, 0])
  } finally {
    await keeper.close()
    await rm(folder, { recursive: true, force: true })
  }
})
