import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDirectory, recordById } from '../../shared/directory.ts'
import { answerServiceAtCentre, type ServiceAtCentre } from '../../shared/lookup/answer.ts'
import { faultsOf } from '../../shared/records/invariants.ts'
import { isEntry, registerOf } from '../../shared/replica/entry.ts'
import { situations } from '../support/fictional-assignments.ts'
import { fictionalDirectoryText, fictionalEntries } from '../support/fictional-directory.ts'
import { fictionalStations, fictionalToday } from '../support/fictional-stations.ts'

const entries = fictionalEntries()
const directory = readDirectory(entries)

describe('the fictional directory', () => {
  test('is the same every time, and what its file holds', () => {
    const file = resolve(import.meta.dirname, '../files/fictional-directory.json')
    expect(readFileSync(file, 'utf8'), 'run  node scripts/write-fictional-directory.ts').toBe(fictionalDirectoryText())
    expect(fictionalEntries()).toEqual(entries)
    expect(entries.every(isEntry)).toBe(true)
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })

  test('cannot be mistaken for a real one', () => {
    for (const { name } of directory.organisations.values()) {
      if (name !== 'Komesarijat za izbeglice i migracije Republike Srbije') expect(name).toMatch(/izmišljeno|измишљено/)
    }
    for (const contact of directory.contacts.values()) {
      expect(contact.email).toMatch(/@example\.org$/)
      expect(contact.name).toMatch(/Primer|Пример/)
      for (const { number } of contact.phones) {
        if (number !== null) expect(number).toMatch(/^\+381(670|110)0000\d\d$/)
      }
    }
  })

  test('never uses one count of a writer for two writes of a record', () => {
    for (const { writer } of Object.values(fictionalStations)) {
      const used = new Map<number, string>()
      for (const entry of entries) {
        for (const [name, count] of entry.stamps) {
          if (name !== writer) continue
          expect(used.get(count) ?? entry.id).toBe(entry.id)
          used.set(count, entry.id)
        }
      }
      expect(used.size).toBeGreaterThan(0)
    }
  })

  test('breaks rules only where a situation says so', () => {
    const faults = entries.flatMap(({ id }) => {
      const record = recordById(directory, id)
      return record === null || directory.removed.has(id) ? [] : faultsOf(directory, record)
    })
    expect(faults.map(({ record, kind }) => `${record} ${kind}`).toSorted()).toEqual(
      [
        `${situations.contactOfAnother.assignments[0]} contact-of-another-organisation`,
        `${situations.phoneNotUnderstood.contact} phone-not-understood`,
        `${situations.removedContact.assignments[0]} refers-to-nothing`
      ].toSorted()
    )
  })

  test('names only centres, services, contacts and assignments that it holds', () => {
    for (const { centre, service, contact, assignments } of Object.values(situations)) {
      expect(directory.centres.has(centre)).toBe(true)
      expect(directory.services.has(service)).toBe(true)
      for (const id of [...assignments, ...(contact === null ? [] : [contact])]) {
        expect(recordById(directory, id), id).not.toBeNull()
      }
    }
  })
})

describe('each situation shows what it is named for', () => {
  test('who is in charge', () => {
    const gaps = Object.fromEntries(
      Object.keys(situations).map(name => [name, answerOf(name as keyof typeof situations).gap])
    )
    expect(gaps).toEqual({
      fullAnswer: null,
      supportingOnly: 'only-supporting',
      expiredAssignment: 'only-expired',
      expiredMemorandum: 'only-expired',
      lastDayToday: null,
      memorandumLastDayToday: null,
      openEnded: null,
      futureStart: 'only-later',
      everyCentre: 'nobody',
      memorandumNamesService: 'nobody',
      organisationStates: 'nobody',
      nobody: 'nobody',
      suspendedCentre: null,
      contactWithoutPhone: null,
      withoutContact: null,
      wrongNumber: null,
      leftContact: null,
      reachedAfterWrongNumber: null,
      staleVerification: null,
      verifiedInTheFuture: null,
      fieldConflict: null,
      removedContact: null,
      contestedContact: null,
      removedAssignment: 'nobody',
      manyContacts: null,
      phoneNotUnderstood: null,
      twoResponsible: null,
      contactOfAnother: null,
      cyrillicNames: null
    })
  })

  test('what helps when nobody is', () => {
    const kinds = (name: keyof typeof situations) => answerOf(name).leads.map(({ kind }) => kind)
    expect(kinds('everyCentre')).toEqual(['assigned-everywhere', 'commissariat'])
    expect(kinds('memorandumNamesService')).toEqual(['memorandum', 'memorandum', 'commissariat'])
    expect(kinds('organisationStates')).toEqual(['statement', 'commissariat'])
    expect(kinds('nobody')).toEqual(['commissariat'])
  })

  test('how far it can be trusted', () => {
    const trust = (name: keyof typeof situations) => answerOf(name).responsible[0]?.trust
    const { id, by } = fictionalStations.presevo
    expect(trust('fullAnswer')).toMatchObject({ kind: 'verified', daysAgo: 12, station: id, by })
    expect(trust('wrongNumber')).toMatchObject({ kind: 'doubted', outcome: 'wrong-number' })
    expect(trust('leftContact')).toMatchObject({ kind: 'doubted', outcome: 'left' })
    expect(trust('reachedAfterWrongNumber')).toMatchObject({ kind: 'verified', daysAgo: 18 })
    expect(trust('staleVerification')).toMatchObject({ kind: 'unverified' })
    expect(trust('verifiedInTheFuture')).toMatchObject({ kind: 'verified', daysAgo: null })
  })

  test('what was written apart, removed or never given', () => {
    const { fieldConflict, removedContact, contestedContact, removedAssignment, contactWithoutPhone } = situations
    expect(directory.conflicts.get(fieldConflict.contact ?? '')).toMatchObject([{ field: 'phones' }])
    expect(directory.removed.has(removedContact.contact ?? '')).toBe(true)
    expect(directory.contested.has(contestedContact.contact ?? '')).toBe(true)
    expect(directory.contacts.has(contestedContact.contact ?? '')).toBe(true)
    expect(directory.removed.has(removedAssignment.assignments[0] ?? '')).toBe(true)
    expect(directory.contacts.get(contactWithoutPhone.contact ?? '')?.phones).toEqual([])
    expect(answerOf('contactWithoutPhone').responsible[0]?.contacts[0]?.hoursToday).toEqual([])
    expect(answerOf('fullAnswer').responsible[0]?.hoursToday).toHaveLength(1)
    expect(answerOf('manyContacts').responsible[0]?.contacts).toHaveLength(20)
    expect(answerOf('twoResponsible').responsible).toHaveLength(2)
  })

  test('two numbers written apart both had seen the number before', () => {
    const entry = entries.find(({ id }) => id === situations.fieldConflict.contact)
    const versions = entry === undefined ? [] : registerOf(entry, 'phones')
    expect(versions).toHaveLength(2)
    for (const { seen } of versions) expect(Object.keys(seen)).toEqual([fictionalStations.sediste.writer])
  })

  function answerOf(name: keyof typeof situations): ServiceAtCentre {
    const { centre, service } = situations[name]
    const [at, of] = [directory.centres.get(centre), directory.services.get(service)]
    if (at === undefined || of === undefined) throw new Error(`${name} is nowhere`)
    return answerServiceAtCentre(directory, at, of, fictionalToday)
  }
})
