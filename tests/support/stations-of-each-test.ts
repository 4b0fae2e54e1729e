/** The opening of a test file whose tests exchange files between stations: where these lie, and that they are put away. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { stationsBelow, type TrialStation } from './exchange-stations.ts'

export interface Ground {
  /** an empty folder at the beginning of each test, gone after it */
  readonly base: string
  /** what is closed after the test; a station that a test closes itself, or opens once more, is for it to take out or put in */
  open: TrialStation[]
  /** Begins stations below `base`, each called and lying as it is named: two unless said otherwise. */
  readonly begin: (...names: readonly string[]) => Promise<readonly [TrialStation, TrialStation]>
}

/** To be called once, at the top of a test file. */
export function stationsOfEachTest(): Ground {
  let base = ''
  const ground: Ground = {
    get base() {
      return base
    },
    open: [],
    begin: async (...names) => {
      ground.open = [...(await stationsBelow(base, ...(names.length === 0 ? ['Preševo', 'Krnjača'] : names)))]
      // Whoever named only one uses only the first.
      return ground.open as unknown as readonly [TrialStation, TrialStation]
    }
  }
  beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'putokaz-stations-'))
    ground.open = []
  })
  afterEach(async () => {
    for (const { keeper } of ground.open) await keeper.close()
    await rm(base, { recursive: true, force: true })
  })
  return ground
}
