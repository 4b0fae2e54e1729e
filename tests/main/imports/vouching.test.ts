import { describe, expect, test } from 'vitest'
import type { KnownKey } from '../../../main/exchange-memory.ts'
import { needsAcceptance, type OwnStation, vouchFor } from '../../../main/imports/vouching.ts'
import { isPublishedName, type Package, publishedName } from '../../../shared/exchange/package.ts'

const own: OwnStation = { id: 'station-own00000', name: 'Krnjača', publicKeys: ['own-key'] }

const presevo: KnownKey = {
  publicKey: 'presevo-key',
  station: 'station-presevo0',
  name: 'Preševo, kancelarija 2',
  state: 'trusted',
  since: '2026-01-01T00:00:00.000Z'
}

function verdict(
  station: { readonly id: string; readonly name: string; readonly publicKey: string | null },
  signature: Package['signature'] = 'good',
  ...known: readonly KnownKey[]
) {
  const head = { station } as unknown as Package['head']
  return vouchFor({ head, signature }, own, new Map(known.map(key => [key.publicKey, key])))
}

const theirs = { id: presevo.station, name: presevo.name, publicKey: presevo.publicKey }

describe('a signed package', () => {
  test('is our own, trusted, new or withdrawn, by its key', () => {
    expect(verdict({ id: own.id, name: own.name, publicKey: 'own-key' })).toBe('own')
    expect(verdict(theirs, 'good', presevo)).toBe('trusted')
    expect(verdict(theirs)).toBe('first-seen')
    expect(verdict(theirs, 'good', { ...presevo, state: 'withdrawn' })).toBe('withdrawn')
  })

  test('of a station known here that comes with another key is a loud warning, whatever became of the first', () => {
    const another = { ...theirs, publicKey: 'another-key' }
    expect(verdict(another, 'good', presevo)).toBe('key-changed')
    expect(verdict(another, 'good', { ...presevo, state: 'withdrawn' })).toBe('key-changed')
    expect(verdict({ ...another, id: 'station-other000' }, 'good', presevo)).toBe('key-changed')
  })

  test('goes by the name in either script, with or without diacritics', () => {
    for (const name of ['Прешево, канцеларија 2', 'PREŠEVO, KANCELARIJA 2', 'presevo, kancelarija 2']) {
      expect(verdict({ id: 'station-other000', name, publicKey: 'another-key' }, 'good', presevo)).toBe('key-changed')
    }
    const other = { id: 'station-other000', name: 'Preševo, kancelarija 3', publicKey: 'another-key' }
    expect(verdict(other, 'good', presevo)).toBe('first-seen')
  })

  test('is trusted when the station was renamed, and not when its key speaks for another station', () => {
    expect(verdict({ ...theirs, name: 'Preševo, novo' }, 'good', presevo)).toBe('trusted')
    const sjenica: KnownKey = { ...presevo, publicKey: 'sjenica-key', station: 'station-sjenica0', name: 'Sjenica' }
    expect(verdict({ ...theirs, id: sjenica.station, name: 'Sjenica' }, 'good', presevo, sjenica)).toBe('key-changed')
    expect(verdict({ ...theirs, id: own.id }, 'good', presevo)).toBe('key-changed')
  })

  test('that calls itself by our name is never just new', () => {
    expect(verdict({ id: 'station-other000', name: 'Крњача', publicKey: 'x' })).toBe('key-changed')
    expect(verdict({ id: own.id, name: 'x', publicKey: 'x' })).toBe('key-changed')
  })
})

test('an unsigned package is a loud warning where it names a station whose signed files are trusted, or this one', () => {
  const unsigned = { ...theirs, publicKey: null }
  expect(verdict(unsigned, 'none')).toBe('unsigned')
  expect(verdict(unsigned, 'none', presevo)).toBe('unsigned-but-known')
  expect(verdict(unsigned, 'none', { ...presevo, state: 'withdrawn' })).toBe('unsigned')
  expect(verdict({ ...unsigned, id: own.id, name: 'x' }, 'none')).toBe('unsigned-but-known')
})

test('only our own and trusted files need nobody to answer for them', () => {
  const all = ['own', 'trusted', 'first-seen', 'withdrawn', 'key-changed', 'unsigned', 'unsigned-but-known'] as const
  expect(all.filter(one => !needsAcceptance(one))).toEqual(['own', 'trusted'])
})

test('what a person here went through, and what is part of the program, need nobody else to vouch for them', () => {
  for (const signature of ['sheet', 'published'] as const) {
    expect(verdict({ ...theirs, publicKey: null }, signature, presevo)).toBe(signature)
    expect(needsAcceptance(signature)).toBe(false)
  }
})

test('no package can be named as the public directory is', () => {
  expect(isPublishedName(publishedName(1))).toBe(true)
  // Every checksum of a package was verified, and is 64 of these.
  expect(isPublishedName('0123456789abcdef'.repeat(4))).toBe(false)
})
