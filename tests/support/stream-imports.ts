/**
 * Run as a process of its own and killed at any instant: opens the station in the folder given, takes packages in and
 * undoes them without end, and prints what it begins and what was acknowledged.
 * Arguments: the folder, the round's number, the seed.
 */
import { writeSync } from 'node:fs'
import { realDisk } from '../../main/disk/disk.ts'
import { readStart } from '../../main/disk/read-start.ts'
import { writePackage } from '../../main/exchange/write-package.ts'
import { Dice } from './disk/dice.ts'
import { membersOf, packageFile, readHere } from './exchange-packages.ts'
import { recordsAnImport } from './import-kill-trials.ts'
import { keeperOn, stationSettings } from './keepers.ts'
import { entryOf } from './records.ts'

const [, , folder = '', round = '', seed = ''] = process.argv

await stream()

async function stream(): Promise<void> {
  const dice = new Dice(Number(seed))
  let file: Buffer = Buffer.alloc(0)
  const keeper = keeperOn(folder, {
    disk: { ...realDisk, readStart },
    // Writers must never be the same in two rounds.
    draw: letters => `${round}x${dice.between(0, 2 ** 31)}`.padStart(letters, 'a').slice(-letters),
    packages: { read: async () => await readHere(file), write: writePackage }
  })
  const opened = await keeper.openDirectory(null)
  if (!opened.ok) await keeper.beginStation({ settings: stationSettings, start: 'public-directory' })
  for (let number = 1; ; number += 1) {
    const name = `${round}-${number}`
    file = packageOf(name)
    keeper.openPackages([`${name}.putokaz`])
    let state = await keeper.awaitExchange({ seen: -1 })
    while (state.work !== null || state.offer === null) state = await keeper.awaitExchange({ seen: state.version })
    say(`begin + ${name}`)
    const decisions = { offer: state.offer, by: 'Ana Proba', declined: [], choices: [], acceptsUnsigned: true }
    const applied = await keeper.applyOffer(decisions)
    if (!applied.ok) throw new Error(applied.problem.kind)
    say(`+ ${name}`)
    if (dice.chance(0.5)) continue
    say(`begin - ${name}`)
    const undone = await keeper.undoImport({ number: applied.value.number, by: 'Ana Proba', manner: 'forget' })
    if (!undone.ok) throw new Error(undone.problem.kind)
    say(`- ${name}`)
  }
}

function packageOf(name: string): Buffer {
  const entries = Array.from({ length: recordsAnImport }, (_, place) => {
    const values = { organisation: 'organisation-primer-a', name: `Primer ${place}`, reach: 'office' } as const
    return entryOf('contact', `contact-i${name}-${place}`, values, { writer: `sused-${name}` })
  })
  return packageFile(membersOf(entries))
}

function say(line: string): void {
  writeSync(1, `${line}\n`)
}
