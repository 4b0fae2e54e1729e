/**
 * `npm run soak -- <name> --minutes M --seed S`: the reliability trials of `npm test`, over and over with new seeds, for
 * as long as it is told (20 minutes over all when no name is given). Prints rounds, failures and the seed it began with,
 * so that a failure can be had again; docs/benchmarks.md adds up what was run.
 */
import { parseArgs } from 'node:util'
import { runCells } from '../support/cell-trials.ts'
import { runDamage } from '../support/damage-trials.ts'
import { BACKUP_JOURNEYS, runBackupPowerLoss } from '../support/disk/backup-trials.ts'
import { ALL_WAYS, runFaults, type TrialReport } from '../support/disk/fault-trials.ts'
import { runKillRounds } from '../support/disk/kill-trials.ts'
import { runPowerLossStates } from '../support/disk/power-loss-trials.ts'
import { runSealFlips } from '../support/disk/seal-trials.ts'
import { type BombSize, runBombs } from '../support/exchange-bombs.ts'
import { runFlips, runMalformed } from '../support/exchange-trials.ts'
import { runHistories } from '../support/histories/world.ts'
import { runImportKills } from '../support/import-kill-trials.ts'
import { KEEPER_JOURNEYS, LOCK_JOURNEYS } from '../support/keeper-journeys.ts'
import { runKeeperFaults, runKeeperKills } from '../support/keeper-trials.ts'
import { runSheetBombs, type SheetBombSize } from '../support/sheets-bombs.ts'
import { runMalformedSheets } from '../support/sheets-trials.ts'
import { runAppKills } from './app-kills.ts'
import { runShift } from './shift.ts'

interface Soak {
  readonly promise: string
  readonly what: string
  /** one turn, of some seconds; `turn` counts from 0 */
  readonly run: (seed: number, turn: number, lastsMs: number) => Promise<TrialReport>
  /** drives the app: only when it is named (scripts/soak.mjs builds it and brings a display) */
  readonly isOfApp?: true
}

const soaks: Readonly<Record<string, Soak>> = {
  kill: {
    promise: 'R1',
    what: 'kill -9 of the storage process at a random instant',
    run: seed => runKillRounds({ rounds: 50, seed })
  },
  power: {
    promise: 'R3',
    what: 'disk states that a power cut may leave',
    run: seed => runPowerLossStates({ states: 500, seed })
  },
  faults: {
    promise: 'R4',
    what: 'every file operation fails in turn, in every way',
    run: (_, turn) => runFaults(ALL_WAYS.slice((turn * 4) % ALL_WAYS.length, ((turn * 4) % ALL_WAYS.length) + 4))
  },
  backups: {
    promise: 'R5',
    what: 'disk states that a power cut during a backup may leave',
    run: async (seed, turn) => {
      const journey = BACKUP_JOURNEYS[turn % BACKUP_JOURNEYS.length]
      if (journey === undefined) throw new Error('there is no journey of a backup')
      return await runBackupPowerLoss(journey, { states: 250, seed })
    }
  },
  keeper: {
    promise: 'R4',
    what: 'every file operation of the whole keeper fails in turn, or is the one it is killed in',
    run: async (_, turn) => {
      const journey = KEEPER_JOURNEYS[turn % KEEPER_JOURNEYS.length]
      const way = ALL_WAYS[Math.floor(turn / KEEPER_JOURNEYS.length) % ALL_WAYS.length]
      if (journey === undefined || way === undefined) throw new Error('there is no journey of the keeper')
      const [faults, kills] = [await runKeeperFaults(journey, [way]), await runKeeperKills(journey)]
      return { rounds: faults.rounds + kills.rounds, failures: [...faults.failures, ...kills.failures] }
    }
  },
  lock: {
    promise: 'R1 R3 R4 R5',
    what: 'the trials of the disk and of the keeper with the lock on; turning it on and off, and another passphrase',
    run: async (seed, turn) => {
      const lying = 'sealed'
      const way = ALL_WAYS[turn % ALL_WAYS.length]
      const behind = KEEPER_JOURNEYS[turn % KEEPER_JOURNEYS.length]
      const own = LOCK_JOURNEYS[turn % LOCK_JOURNEYS.length]
      const backup = BACKUP_JOURNEYS[turn % BACKUP_JOURNEYS.length]
      if (way === undefined || behind === undefined || own === undefined || backup === undefined) {
        throw new Error('there is no journey of the lock')
      }
      const reports: readonly TrialReport[] = [
        await runPowerLossStates({ states: 250, seed, lying }),
        await runKillRounds({ rounds: 10, seed, lying }),
        await runFaults([way], lying),
        await runBackupPowerLoss(backup, { states: 100, seed, lying }),
        await runKeeperFaults(behind, [way], { lying }),
        await runKeeperKills(behind, { lying }),
        await runKeeperFaults(own, [way], { lying: own.lying }),
        await runKeeperKills(own, { lying: own.lying }),
        await runSealFlips({ rounds: 2000, seed })
      ]
      return {
        rounds: reports.reduce((sum, { rounds }) => sum + rounds, 0),
        failures: reports.flatMap(({ failures }) => failures)
      }
    }
  },
  histories: {
    promise: 'R9',
    what: 'random histories of up to eight stations against the true history',
    run: async seed => runHistories({ rounds: 500, seed })
  },
  imports: {
    promise: 'R6',
    what: 'malformed package files',
    run: seed => runMalformed({ rounds: 2000, seed })
  },
  flips: {
    promise: 'R7',
    what: 'one bit of a package turned or its end cut off; of 50,020 files twenty at the usual cost of scrypt',
    run: async seed => {
      const quick = await runFlips({ rounds: 50_000, seed })
      const costly = await runFlips({ rounds: 20, seed, wrappings: ['wrapped'], logN: 18 })
      return { rounds: quick.rounds + costly.rounds, failures: [...quick.failures, ...costly.failures] }
    }
  },
  bombs: {
    promise: 'R8',
    what: 'files made to take time or memory, in three sizes; 3 s and 128 MB',
    run: async (_, turn) => {
      const sizes: readonly BombSize[] = ['small', 'medium', 'large']
      return await runBombs({ size: sizes[turn % 3] ?? 'small', atMostMs: 3000, atMostMb: 128 })
    }
  },
  cells: {
    promise: 'R11',
    what: 'cells of every nasty kind through our CSV and XLSX files and back',
    run: seed => runCells({ rounds: 5000, seed })
  },
  taking: {
    promise: 'R2',
    what: 'kill -9 at a random instant of an import or its undo',
    run: seed => runImportKills({ rounds: 10, seed })
  },
  sheets: {
    promise: 'R6',
    what: 'malformed spreadsheets; with every tenth turn those made to take time or memory (R8)',
    run: async (seed, turn) => {
      const malformed = await runMalformedSheets({ rounds: 1000, seed })
      if (turn % 10 !== 9) return malformed
      const sizes: readonly SheetBombSize[] = ['small', 'medium', 'large']
      const heavy = await runSheetBombs({
        size: sizes[Math.floor(turn / 10) % 3] ?? 'small',
        atMostMs: 3000,
        atMostMb: 128
      })
      return { rounds: malformed.rounds + heavy.rounds, failures: [...malformed.failures, ...heavy.failures] }
    }
  },
  app: {
    promise: 'shift',
    what: 'a scripted shift in the app, in one sitting of as many minutes as told',
    isOfApp: true,
    run: (seed, _, lastsMs) => runShift({ seed, lastsMs })
  },
  'app-kill': {
    promise: 'R2',
    what: 'kill -9 of the running app at a random moment, half of them during an import',
    isOfApp: true,
    run: seed => runAppKills({ rounds: 10, seed })
  },
  damage: {
    promise: 'damage',
    what: 'a database harmed by accident or by a hostile hand',
    run: seed => runDamage({ rounds: 1000, seed })
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string' }, seed: { type: 'string', default: '1' } }
})
const everywhere = Object.keys(soaks).filter(name => soaks[name]?.isOfApp !== true)
const wanted = positionals.length > 0 ? positionals : everywhere
const unknown = wanted.filter(name => !(name in soaks))
if (unknown.length > 0)
  throw new Error(`no such soak: ${unknown.join(', ')}; there are: ${Object.keys(soaks).join(', ')}`)
const seed = Number(values.seed)
/** A shift lasts an hour unless told otherwise, four at most. */
const minutes = values.minutes === undefined ? (wanted.includes('app') ? 60 : 20) : Number(values.minutes)
const shareMs = (Math.min(minutes, wanted.includes('app') ? 240 : minutes) * 60_000) / wanted.length

let failed = 0
for (const name of wanted) {
  const soak = soaks[name]
  if (soak === undefined) continue
  const until = performance.now() + shareMs
  const failures: string[] = []
  let rounds = 0
  let turn = 0
  do {
    const report = await soak.run(seed + turn, turn, shareMs)
    rounds += report.rounds
    failures.push(...report.failures.map(sentence => `seed ${seed + turn}: ${sentence}`))
    turn += 1
  } while (performance.now() < until)
  console.log(
    `${soak.promise} ${name} (${soak.what}): ${rounds} rounds, ${failures.length} failures, seeds ${seed} to ${seed + turn - 1}`
  )
  for (const sentence of failures.slice(0, 20)) console.log(`  ${sentence}`)
  failed += failures.length
}
process.exitCode = failed === 0 ? 0 : 1
