/**
 * Run as a process of its own and killed at any instant: opens the ledger in the folder given, appends lines without
 * end (alone, together, beside checkpoints) and prints each one when it is acknowledged.
 * Arguments: the folder, the round's number, the seed, how the files lie.
 */
import { writeSync } from 'node:fs'
import { realDisk } from '../../../main/disk/disk.ts'
import { Dice } from './dice.ts'
import { ledgerFile } from './ledger.ts'

const [, , folder = '', round = '', seed = '', lying = 'open'] = process.argv
const dice = new Dice(Number(seed))
const file = ledgerFile(folder, { disk: realDisk }, lying === 'sealed' ? 'sealed' : 'open')
let lineNumber = 0

const found = await file.read()
if (found === null) await file.write({ lines: [] })
let checkpoint: Promise<void> | null = null
for (;;) {
  await Promise.all(Array.from({ length: dice.oneOf([1, 1, 1, 2, 5]) }, append))
  const state = file.state
  if (state !== null && checkpoint === null && dice.chance(0.15)) {
    checkpoint = file.write(state).finally(() => {
      checkpoint = null
    })
  }
}

async function append(): Promise<void> {
  lineNumber += 1
  const line = `${round}.${lineNumber} ${'č'.repeat(dice.oneOf([0, 40, 400]))}`
  await file.append({ line })
  writeSync(1, `${line}\n`)
}
