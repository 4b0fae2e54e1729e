/** Mistakes of ours while files are being offered: no file that was dropped vanishes without a word. */
import { expect, test } from 'vitest'
import type { ReadFile } from '../../../main/exchange/read-package.ts'
import { emptyMemory } from '../../../main/exchange-memory.ts'
import { ExchangeStanding } from '../../../main/exchange-standing.ts'
import { type Host, Offers, type OffersPlan } from '../../../main/imports/offers.ts'
import type { Offer } from '../../../shared/exchange/offer.ts'
import { packageFile, readHere } from '../../support/exchange-packages.ts'
import { collectMistakes } from '../../support/mistakes.ts'

const mistakes = collectMistakes()
const mistake = new TypeError('of ours')

function hostOf(entries: () => Host['entries']): Host {
  return {
    get entries() {
      return entries()
    },
    version: 1,
    own: { id: 'station-own00000', name: 'Krnjača', publicKeys: [] },
    stationNames: {},
    stationId: 'station-own00000',
    memory: emptyMemory(),
    isKnownBeyond: () => false
  }
}

/** Drops files on a station, and answers what it offers. */
async function dropped(
  paths: readonly string[],
  plan: Partial<OffersPlan> & { readonly entries?: () => Host['entries'] } = {}
): Promise<{ readonly offers: Offers; readonly offer: Offer | null; readonly standing: ExchangeStanding }> {
  const standing = new ExchangeStanding()
  const host = hostOf(plan.entries ?? (() => new Map()))
  const offers = new Offers({
    read: sound,
    fingerprintOf: key => key,
    draw: letters => 'a'.repeat(letters),
    standing,
    host: () => host,
    prepare: async () => undefined,
    ...plan
  })
  offers.open(paths)
  await offers.settled()
  return { offers, offer: await offers.read(standing.state.offer ?? ''), standing }
}

async function sound(): Promise<ReadFile> {
  return await readHere(packageFile())
}

test('a file that a mistake keeps from being read is refused with a word of its own, and the others are offered', async () => {
  const { offers, offer, standing } = await dropped(['/stick/prva.putokaz', '/stick/druga.putokaz'], {
    read: path => (path.includes('prva') ? Promise.reject(mistake) : sound())
  })
  expect(offer?.files).toMatchObject([
    { name: 'prva.putokaz', head: null, problem: { kind: 'unexpected' } },
    { name: 'druga.putokaz', problem: null }
  ])
  expect(standing.state.work).toBeNull()
  expect(await mistakes()).toEqual([mistake])
  // The next file is read as if nothing had happened.
  offers.open(['/stick/treća.putokaz'])
  await offers.settled()
  expect((await offers.read(standing.state.offer ?? ''))?.files.map(file => file.problem?.kind)).toContain('unexpected')
})

test('so it is when what has to be known before cannot be found out', async () => {
  const { offer } = await dropped(['/stick/prva.putokaz'], { prepare: () => Promise.reject(mistake) })
  expect(offer?.files).toMatchObject([{ problem: { kind: 'unexpected' } }])
})

test('so it is when a file cannot be weighed against the directory', async () => {
  let isBroken = true
  const { offer } = await dropped(['/stick/prva.putokaz'], {
    entries: () => {
      if (isBroken) {
        isBroken = false
        throw mistake
      }
      return new Map()
    }
  })
  expect(offer?.files).toMatchObject([{ name: 'prva.putokaz', problem: { kind: 'unexpected' } }])
  expect(await mistakes()).toEqual([mistake])
})
