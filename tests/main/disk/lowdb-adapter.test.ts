/** What lowdb may expect of any adapter. */
import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type Ledger, ledgerFile } from '../../support/disk/ledger.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'

/** lowdb's own adapter must pass too: the suite asks for nothing that is not in the contract. */
const ADAPTERS: Readonly<Record<string, (folder: string) => Adapter<Ledger>>> = {
  DurableFile: folder => {
    const file = ledgerFile(folder)
    onTestFinished(() => file.close())
    return file
  },
  JSONFile: folder => new JSONFile(join(folder, 'ledger.json'))
}

for (const [name, adapterIn] of Object.entries(ADAPTERS)) {
  describe(`${name} as a lowdb adapter`, () => {
    test('answers null where nothing was written', async () => {
      expect(await adapterIn(await tempFolder()).read()).toBeNull()
    })

    test('leaves lowdb its default data until something is written', async () => {
      const low = new Low<Ledger>(adapterIn(await tempFolder()), { lines: ['default'] })
      await low.read()
      expect(low.data).toEqual({ lines: ['default'] })
    })

    test('reads back what was written, in the same and in a later run', async () => {
      const folder = await tempFolder()
      const adapter = adapterIn(folder)
      await adapter.write({ lines: ['a', 'č', '\u2028\0"\\'] })
      expect(await adapter.read()).toEqual({ lines: ['a', 'č', '\u2028\0"\\'] })
      expect(await adapterIn(folder).read()).toEqual({ lines: ['a', 'č', '\u2028\0"\\'] })
    })

    test('keeps the last of several writes', async () => {
      const folder = await tempFolder()
      const adapter = adapterIn(folder)
      await adapter.write({ lines: ['a', 'b', 'c'] })
      await adapter.write({ lines: [] })
      await adapter.write({ lines: ['d'] })
      expect(await adapterIn(folder).read()).toEqual({ lines: ['d'] })
    })

    test('keeps the last of several writes made at the same moment, and resolves them all', async () => {
      const folder = await tempFolder()
      const adapter = adapterIn(folder)
      await Promise.all(Array.from({ length: 20 }, (_, index) => adapter.write({ lines: [String(index)] })))
      expect(await adapterIn(folder).read()).toEqual({ lines: ['19'] })
    })

    test('saves what update() changed in place', async () => {
      const folder = await tempFolder()
      const low = new Low<Ledger>(adapterIn(folder), { lines: [] })
      await low.read()
      await low.update(data => data.lines.push('a'))
      await low.update(data => data.lines.push('b'))
      expect(await adapterIn(folder).read()).toEqual({ lines: ['a', 'b'] })
    })

    test('saves the state as it was handed in, also when it is changed right after', async () => {
      const folder = await tempFolder()
      const adapter = adapterIn(folder)
      await adapter.write({ lines: ['a'] })
      const later = { lines: ['a', 'b'] }
      const saved = adapter.write({ lines: [...later.lines] })
      later.lines.push('c')
      await saved
      expect(await adapterIn(folder).read()).toEqual({ lines: ['a', 'b'] })
    })

    test('rejects when it cannot write', async () => {
      const adapter = adapterIn(join('/dev/null', 'nowhere'))
      await expect(adapter.write({ lines: [] })).rejects.toThrow()
    })
  })
}
