/** What a person is shown of files before anything of them is taken. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDirectory } from '../../../shared/directory.ts'
import { likelyDoubles } from '../../../shared/exchange/alike.ts'
import {
  amountsOf,
  canKeep,
  type Deciding,
  decisionsOf,
  nothingDecided,
  takesNothing,
  tickOfChange,
  tickOfRemoval,
  tickOfUnknown,
  ticksOf,
  withDecision,
  withSettling
} from '../../../shared/exchange/deciding.ts'
import type { Offer } from '../../../shared/exchange/offer.ts'
import { type Preview, previewOf } from '../../../shared/exchange/preview.ts'
import { type Entry, entryFrom, registerOf, withRegisters } from '../../../shared/replica/entry.ts'
import { mergeEntries } from '../../../shared/replica/merge.ts'
import { normalForm, type Version } from '../../../shared/replica/register.ts'
import { directoryOf, entryOf, phonesOf, removed, writtenOver } from '../../support/records.ts'

const seed = 20261122

const ana = entryOf('contact', 'contact-ana', {
  organisation: 'organisation-a',
  name: 'Ana Primerić',
  reach: 'personal',
  role: 'pravnica',
  phones: phonesOf('067 018 40 71')
})
const a = entryOf('organisation', 'organisation-a', { name: 'Primer-organizacija A', organisationType: 'ngo' })
const mine = { writer: 'wmine', count: 1, by: 'Jovan Primer', station: 'station-mine' }
const theirs = { writer: 'wtheirs', count: 1, by: 'Jelena Primer', station: 'station-theirs' }

describe('a record that is here', () => {
  test('lists a field that would hold another value, with both values and who wrote the new one', () => {
    const { changed, conflicts, quiet } = preview([a, ana], [writtenOver(ana, { role: 'dežurna pravnica' }, theirs)])
    expect(conflicts).toEqual([])
    expect(quiet).toBe(0)
    expect(changed).toHaveLength(1)
    expect(changed[0]).toMatchObject({ record: 'contact-ana', kind: 'contact', reappears: false })
    const [field] = changed[0]?.fields ?? []
    expect(field?.field).toBe('role')
    expect(valuesOf(field?.before)).toEqual(['pravnica'])
    expect(field?.after).toMatchObject({ value: 'dežurna pravnica', stamp: { by: 'Jelena Primer' } })
  })

  test('says nothing of a value that was only confirmed by another stamp, and counts it', () => {
    const confirmed = writtenOver(ana, { role: ' pravnica ', phones: phonesOf('+381670184071') }, theirs)
    expect(preview([ana], [confirmed])).toMatchObject({ changed: [], conflicts: [], quiet: 2 })
  })

  test('takes a cleared field and one never written for the same', () => {
    const cleared = writtenOver(ana, { note: null, languages: [] }, theirs)
    expect(preview([ana], [cleared])).toMatchObject({ changed: [], conflicts: [], quiet: 2 })
  })

  test('shows a value as new where there was none, and as cleared where it is taken out', () => {
    const [record] = preview([ana], [writtenOver(ana, { note: 'zvati posle 9', role: null }, theirs)]).changed
    expect(record?.fields.map(({ field, before, after }) => [field, valuesOf(before), after.value])).toEqual([
      ['note', [], 'zvati posle 9'],
      ['role', ['pravnica'], null]
    ])
  })

  test('takes a part of a record for what it is: fields the file does not hold stay as they are', () => {
    const part = entryFrom(
      ana.id,
      ana.kind,
      new Map([['role', registerOf(writtenOver(ana, { role: 'x' }, theirs), 'role')]])
    )
    const { changed } = preview([ana], [part])
    expect(changed[0]?.fields.map(({ field }) => field)).toEqual(['role'])
  })
})

describe('a field written apart', () => {
  const here = writtenOver(ana, { role: 'moja uloga' }, mine)
  const there = writtenOver(ana, { role: 'njihova uloga' }, theirs)

  test('stands as a conflict, each value with where it is', () => {
    const { changed, conflicts } = preview([here], [there])
    expect(changed).toEqual([])
    expect(conflicts).toHaveLength(1)
    expect(conflicts[0]?.versions.map(({ version, isHere, isOffered }) => [version.value, isHere, isOffered])).toEqual([
      ['moja uloga', true, false],
      ['njihova uloga', false, true]
    ])
    expect(conflicts[0]?.shown).toEqual([
      { writer: 'wmine', count: 1 },
      { writer: 'wtheirs', count: 1 }
    ])
  })

  test('is none when both wrote the same', () => {
    const same = writtenOver(ana, { role: 'moja uloga ' }, theirs)
    expect(preview([here], [same])).toMatchObject({ changed: [], conflicts: [], quiet: 1 })
  })

  test('is not shown again when it stands here already, just so', () => {
    const both = mergeEntries(here, there)
    const again = writtenOver(ana, { role: 'njihova uloga' }, { ...theirs, writer: 'wthird' })
    expect(preview([both], [again])).toMatchObject({ changed: [], conflicts: [], quiet: 1 })
  })

  test('is a change with several old values where the file settles it', () => {
    const both = mergeEntries(here, there)
    const settled = writtenOver(both, { role: 'dogovoreno' }, { ...theirs, count: 2 })
    const [change] = preview([both], [settled]).changed[0]?.fields ?? []
    expect(valuesOf(change?.before)).toEqual(['moja uloga', 'njihova uloga'])
    expect(change?.after.value).toBe('dogovoreno')
    expect(change === undefined || canKeep(change)).toBe(false)
  })

  test('says that two people settled it, each for themselves', () => {
    const both = mergeEntries(here, there)
    const one = writtenOver(both, { role: 'jedno' }, { ...mine, count: 2 })
    const other = writtenOver(both, { role: 'drugo' }, { ...theirs, count: 2 })
    const [conflict] = preview([both], [mergeEntries(one, other)]).conflicts
    expect(conflict?.isSettledTwice).toBe(true)
    expect(preview([here], [there]).conflicts[0]?.isSettledTwice).toBe(false)
  })

  test('is shown though a dishonest file uses the name of a write that is here', () => {
    const forged = writtenOver(ana, { role: 'podmetnuto' }, mine)
    const { conflicts } = preview([here], [forged])
    expect(conflicts[0]?.versions.map(({ version }) => version.value)).toEqual(['moja uloga', 'podmetnuto'])
  })
})

describe('what nobody has settled where the files come from', () => {
  const here = writtenOver(ana, { role: 'moja uloga', note: 'isto' }, mine)
  const there = writtenOver(ana, { role: 'njihova uloga', note: 'isto ' }, theirs)

  test('is told of new records, field by field, and counted beside the conflicts that are decided here', () => {
    const shown = preview([a], [mergeEntries(here, there)])
    expect(shown.created).toMatchObject([{ record: 'contact-ana', apart: ['role'] }])
    expect(amountsOf(shown, nothingDecided)).toMatchObject({ changes: 1, conflicts: 0, carried: 1 })
    // As many as are then open in the directory.
    expect(shown.withNew.conflicts.get('contact-ana')?.map(({ field }) => field)).toEqual(['role'])
  })

  test('is told of one removed at one place and changed at another, and of none that is removed everywhere', () => {
    const gone = removed(ana, { ...theirs, count: 2 })
    const contested = preview([a], [mergeEntries(here, gone)])
    expect(contested.created).toMatchObject([{ isRemoved: false, apart: ['removed'] }])
    expect(amountsOf(contested, nothingDecided).carried).toBe(1)
    const both = mergeEntries(here, there)
    expect(preview([a], [removed(both, { ...theirs, count: 2 })]).created).toMatchObject([
      { isRemoved: true, apart: [] }
    ])
  })

  test('is a conflict like any other in a record that is here', () => {
    const shown = preview([ana], [mergeEntries(here, there)])
    expect(amountsOf(shown, nothingDecided)).toMatchObject({ conflicts: 1, carried: 0 })
  })
})

describe('removing', () => {
  const gone = removed(ana, theirs)

  test('is listed, and not proposed', () => {
    const shown = preview([ana], [gone])
    expect(shown.removals).toMatchObject([{ record: 'contact-ana', isContested: false, by: { by: 'Jelena Primer' } }])
    expect(amountsOf(shown, nothingDecided)).toMatchObject({ changes: 0, removals: 1, toApply: 0 })
    expect(decisions(shown).declined).toEqual([{ record: 'contact-ana', fields: ['removed'] }])
    const ticked = withDecision(nothingDecided, [tickOfRemoval('contact-ana')], 'take')
    expect(decisions(shown, ticked).declined).toEqual([])
    expect(amountsOf(shown, ticked).toApply).toBe(1)
  })

  test('of what was changed here since says that it would stay in sight', () => {
    const here = writtenOver(ana, { role: 'nova' }, mine)
    expect(preview([here], [gone]).removals).toMatchObject([{ isContested: true }])
  })

  test('again what is removed here is quiet', () => {
    const here = removed(ana, mine)
    expect(preview([here], [gone])).toMatchObject({ removals: [], changed: [], quiet: 1 })
  })

  test('that was taken back there is a restore', () => {
    const restored = writtenOver(gone, { removed: null }, { ...theirs, count: 2 })
    const { changed, removals } = preview([gone], [restored])
    expect(removals).toEqual([])
    expect(changed[0]?.fields.map(({ field }) => field)).toEqual(['removed'])
    expect(changed[0]?.reappears).toBe(false)
  })

  test('here is said where a value that means the same brings the record back: it was not seen by the removal', () => {
    const here = removed(writtenOver(ana, { note: 'x' }, mine), { ...mine, count: 2 })
    const { changed, quiet } = preview([here], [writtenOver(ana, { note: 'x' }, theirs)])
    expect(changed).toMatchObject([{ reappears: true, fields: [{ field: 'note' }] }])
    expect(quiet).toBe(0)
  })

  test('here is said where a change brings the record back into sight', () => {
    const here = removed(ana, mine)
    const { changed } = preview([here], [writtenOver(ana, { role: 'nova' }, theirs)])
    expect(changed[0]).toMatchObject({ reappears: true })
    expect(changed[0]?.fields.map(({ field }) => field)).toEqual(['role'])
  })
})

describe('erasing', () => {
  const erased = mergeEntries(undefined, writtenOver(ana, { erased: true }, theirs))

  test('is one thing to decide, not a list of cleared fields', () => {
    const shown = preview([ana], [erased])
    expect(shown.erasures).toMatchObject([{ record: 'contact-ana', by: { by: 'Jelena Primer' } }])
    expect(shown.changed).toEqual([])
    expect(decisions(shown, withDecision(nothingDecided, ticksOf(shown).erasures, 'decline')).declined).toEqual([
      { record: 'contact-ana', fields: ['erased'] }
    ])
  })

  test('keeps away what a file still says of the person', () => {
    const late = writtenOver(ana, { phones: phonesOf('067 051 22 33'), role: 'nova uloga' }, theirs)
    const [record] = preview([erased], [late]).changed
    expect(record?.fields.map(({ field }) => field)).toEqual(['role'])
  })
})

describe('a new record', () => {
  test('is one thing to decide, by who wrote it', () => {
    const shown = preview([a], [ana])
    expect(shown.created).toMatchObject([
      { record: 'contact-ana', lacks: [], isRemoved: false, stamp: { by: 'Test Testović' } }
    ])
    expect(decisions(shown, withDecision(nothingDecided, ticksOf(shown).created, 'decline')).declined).toEqual([
      { record: 'contact-ana', fields: '*' }
    ])
  })

  test('says what it lacks when the file holds only changes of it', () => {
    const part = entryFrom(ana.id, ana.kind, new Map([['role', registerOf(ana, 'role')]]))
    expect(preview([a], [part]).created[0]?.lacks).toEqual(['organisation', 'name', 'reach'])
  })

  test('says when it was removed there already', () => {
    expect(preview([a], [removed(ana, theirs)]).created[0]?.isRemoved).toBe(true)
  })

  test('is named with the one here that it may be', () => {
    const double = entryOf('contact', 'contact-ana-2', { organisation: 'organisation-a', name: 'Ana Primeric' })
    expect([...likelyDoubles(preview([a, ana], [double]))]).toEqual([['contact-ana-2', 'contact-ana']])
    expect([...likelyDoubles(preview([], [ana, double]))]).toEqual([])
  })
})

describe('what only a newer version knows', () => {
  const field = withRegisters(ana, new Map([['colour', [version('plava')]]]))
  const kind = entryFrom('newkind-x', 'newkind', new Map([['name', [version('x')]]]))

  test('is one tick for all of it, and named field by field when it is left', () => {
    const shown = preview([a, ana], [field, kind])
    expect(shown.unknown).toEqual([
      { record: 'contact-ana', fields: ['colour'] },
      { record: 'newkind-x', fields: '*' }
    ])
    expect(ticksOf(shown).unknown).toHaveLength(1)
    expect(decisions(shown).declined).toEqual([])
    expect(decisions(shown, withDecision(nothingDecided, [tickOfUnknown], 'decline')).declined).toEqual([
      { record: 'contact-ana', fields: ['colour'] },
      { record: 'newkind-x', fields: '*' }
    ])
  })
})

describe('what was offered before and not taken', () => {
  const there = writtenOver(ana, { role: 'njihova uloga' }, theirs)
  const declined = [
    { record: 'contact-ana', field: 'role', writer: 'wtheirs', count: 1, at: '2026-11-03T10:00:00.000Z' }
  ]

  test('says when, and is not proposed again', () => {
    const shown = preview([ana], [there], declined)
    expect(shown.changed[0]?.fields[0]?.declinedAt).toBe('2026-11-03T10:00:00.000Z')
    expect(amountsOf(shown, nothingDecided)).toMatchObject({ changes: 1, toApply: 0 })
    expect(takesNothing(shown, nothingDecided)).toBe(true)
    expect(decisions(shown).declined).toEqual([{ record: 'contact-ana', fields: ['role'] }])
  })

  test('is proposed when it has changed since', () => {
    const newer = writtenOver(there, { role: 'još novija' }, { ...theirs, count: 2 })
    expect(preview([ana], [newer], declined).changed[0]?.fields[0]?.declinedAt).toBeNull()
  })
})

describe('deciding', () => {
  const here = writtenOver(ana, { role: 'moja uloga', phones: phonesOf('067 011 11 11') }, mine)
  const there = writtenOver(ana, { role: 'njihova uloga', phones: phonesOf('067 022 22 22'), note: 'napomena' }, theirs)
  const shown = preview([here], [there])
  const conflictOn = (field: string) => shown.conflicts.find(one => one.field === field) ?? failed(field)

  test('leaves conflicts to later unless somebody settles them', () => {
    expect(decisions(shown)).toMatchObject({ choices: [], declined: [] })
    expect(amountsOf(shown, nothingDecided)).toEqual({
      changes: 1,
      conflicts: 2,
      carried: 0,
      removals: 0,
      toApply: 1,
      settled: 0
    })
  })

  test('settles over all versions that were on the screen', () => {
    const decided = withSettling(nothingDecided, conflictOn('role'), { kind: 'value', value: 'njihova uloga' })
    expect(decisions(shown, decided).choices).toEqual([
      { record: 'contact-ana', field: 'role', value: 'njihova uloga', shown: conflictOn('role').shown }
    ])
    expect(amountsOf(shown, decided)).toMatchObject({ settled: 1, toApply: 2 })
    const later = withSettling(decided, conflictOn('role'), { kind: 'later' })
    expect(decisions(shown, later).choices).toEqual([])
  })

  test('keeps all members of lists', () => {
    const decided = withSettling(nothingDecided, conflictOn('phones'), { kind: 'all' })
    const [choice] = decisions(shown, decided).choices
    expect(choice?.value).toMatchObject([{ number: '+381670111111' }, { number: '+381670222222' }])
  })

  test('keeps mine by writing it in view of theirs, and takes their change of the rest', () => {
    const offered = preview([ana], [there])
    const role = offered.changed[0]?.fields.find(({ field }) => field === 'role') ?? failed('role')
    const decided = withDecision(nothingDecided, [tickOfChange(role)], 'keep-mine')
    expect(decisions(offered, decided)).toMatchObject({
      declined: [],
      choices: [{ record: 'contact-ana', field: 'role', value: 'pravnica', shown: [{ writer: 'wtheirs', count: 1 }] }]
    })
  })

  test('of a field that is empty here keeps it empty', () => {
    const note = shown.changed[0]?.fields[0] ?? failed('note')
    expect(note.field).toBe('note')
    const decided = withDecision(nothingDecided, [tickOfChange(note)], 'keep-mine')
    expect(decisions(shown, decided).choices).toMatchObject([{ field: 'note', value: null }])
  })

  test('gathers all fields of a record that are not taken', () => {
    const offered = preview([ana], [there])
    const none = withDecision(nothingDecided, ticksOf(offered).changed, 'decline')
    expect(decisions(offered, none).declined).toEqual([{ record: 'contact-ana', fields: ['note', 'phones', 'role'] }])
    expect(takesNothing(offered, none)).toBe(true)
  })
})

test('stands by kind, then by name as people read it', () => {
  const names = ['Žarko', 'Ana', 'Ćira', 'Cica']
  const contacts = names.map((name, place) => entryOf('contact', `contact-${place}`, { name }))
  const centre = entryOf('centre', 'centre-x', { name: 'Šid' })
  const order = preview([], [...contacts, a, centre]).created.map(({ record }) => record)
  expect(order).toEqual(['centre-x', 'organisation-a', 'contact-1', 'contact-3', 'contact-2', 'contact-0'])
})

describe(`laws (seed ${seed})`, () => {
  const value = fc.constantFrom('a', 'a ', 'b', 'c', null)
  const write = fc.record({ field: fc.constantFrom('role', 'note', 'email'), value, who: fc.constantFrom(0, 1, 2) })
  const moves = fc.array(fc.oneof(write, fc.constant('removed' as const), fc.constant('meet' as const)), {
    maxLength: 8
  })

  /** Two stations that wrote from the same start on, each for itself, and perhaps met on the way. */
  const pair = fc.tuple(moves, moves).map(([ours, others]) => {
    const one = played(ana, ours, 'wone')
    return { here: one, there: played(others.includes('meet') ? one : ana, others, 'wtwo') }
  })

  test('every difference a person would see is in the preview, and nothing else is', () => {
    fc.assert(
      fc.property(pair, ({ here, there }) => {
        const shown = preview([here], [there])
        const merged = mergeEntries(here, there)
        const told = new Set([
          ...shown.changed.flatMap(({ fields }) => fields.map(({ field }) => field)),
          ...shown.conflicts.map(({ field }) => field)
        ])
        told.delete('removed')
        const isBack = shown.changed.some(({ reappears }) => reappears)
        const seen = Object.keys(merged.fields).filter(
          field =>
            field !== 'removed' && (visible(here, field) !== visible(merged, field) || (isBack && told.has(field)))
        )
        expect([...told].sort()).toEqual(seen.sort())
      }),
      { seed, numRuns: 500 }
    )
  })

  test('a file of one’s own has nothing to offer', () => {
    fc.assert(
      fc.property(pair, ({ here }) => {
        expect(preview([here], [here])).toMatchObject({
          changed: [],
          conflicts: [],
          removals: [],
          created: [],
          quiet: 0
        })
      }),
      { seed, numRuns: 200 }
    )
  })

  test('the record is as it is told: removed, in sight or contested', () => {
    fc.assert(
      fc.property(pair, ({ here, there }) => {
        const before = readDirectory([here])
        const after = readDirectory([mergeEntries(here, there)])
        const { removals, changed, conflicts } = preview([here], [there])
        const isListed =
          removals.length > 0 ||
          conflicts.some(({ reappears }) => reappears) ||
          changed.some(({ reappears, fields }) => reappears || fields.some(({ field }) => field === 'removed'))
        const was = [before.removed.has(here.id), before.contested.has(here.id)]
        const is = [after.removed.has(here.id), after.contested.has(here.id)]
        // A contested record may become a removed or a plain one without a word of its own: its mark goes.
        if (!before.contested.has(here.id)) expect(isListed).toBe(was[0] !== is[0] || was[1] !== is[1])
      }),
      { seed, numRuns: 500 }
    )
  })

  function played(start: Entry, of: readonly unknown[], writer: string): Entry {
    let entry = start
    let count = 0
    for (const move of of) {
      count += 1
      if (move === 'meet') continue
      if (move === 'removed') entry = removed(entry, { writer, count })
      else {
        const { field, value: written } = move as { field: string; value: unknown }
        entry = writtenOver(entry, { [field]: written }, { writer, count })
      }
    }
    return entry
  }

  function visible(entry: Entry, field: string): string {
    const forms = registerOf(entry, field).map(({ value: one }) => normalForm(one))
    const distinct = [...new Set(forms)].sort()
    return distinct.length === 1 && distinct[0] === 'null' ? '' : distinct.join(' ')
  }
})

function preview(here: readonly Entry[], offered: readonly Entry[], declined: Offer['declined'] = []): Preview {
  return previewOf(directoryOf(...here), {
    id: 'offer-test',
    files: [],
    entries: offered,
    identical: 0,
    stationNames: {},
    declined
  })
}

function decisions(shown: Preview, deciding: Deciding = nothingDecided) {
  return decisionsOf(shown, deciding, { by: 'Test', acceptsUnsigned: false })
}

function valuesOf(register: readonly Version[] | undefined): readonly unknown[] | undefined {
  return register?.map(({ value }) => value)
}

function version(value: unknown): Version {
  const stamp = { writer: 'wnew', count: 1, station: 'station-new', by: 'Neko', at: '2027-01-01T08:00:00.000Z' }
  return { value, stamp, seen: {}, sources: [] }
}

function failed(what: string): never {
  throw new Error(`no ${what}`)
}
