/** The page's part of the exchange, at real keepers with real package files. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answering, answerTo } from '../../../main/answering.ts'
import { Desk, type Open } from '../../../renderer/desk.ts'
import type { Exchange } from '../../../renderer/exchange/exchange-desk.ts'
import { decisionsOf, nothingDecided, tickOfChange, withDecision } from '../../../shared/exchange/deciding.ts'
import { type Preview, previewOf } from '../../../shared/exchange/preview.ts'
import type { Contact } from '../../../shared/records/contact.ts'
import { shownVersions } from '../../../shared/replica/edit.ts'
import { membersOf, packageFile, wrappedFile } from '../../support/exchange-packages.ts'
import { exported, make, stationAt, type TrialStation, write } from '../../support/exchange-stations.ts'

/** What the preload finds the path of. */
interface Dropped {
  readonly path: string
}

const ana = 'contact-primer-ana'

let base: string
let here: TrialStation
let presevo: TrialStation
let desk: Desk

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'putokaz-exchange-desk-'))
  here = await stationAt(join(base, 'here'), 'Krnjača')
  presevo = await stationAt(join(base, 'presevo'), 'Preševo')
  desk = new Desk({
    call: (verb, request) => answerTo(here.keeper as unknown as Answering, verb, request),
    takeFiles: async files => here.keeper.openPackages(files.map(file => (file as Dropped).path))
  })
  await desk.open()
})

afterEach(async () => {
  await here.keeper.close()
  await presevo.keeper.close()
  rmSync(base, { recursive: true, force: true })
})

describe('files that were opened', () => {
  test('are on the page, whoever opened them, until they are put away', async () => {
    await write(presevo, ana, 'role', 'dežurna pravnica')
    const { path } = await exported(presevo)
    here.keeper.openPackages([path])
    await eventually(() => expect(exchange().offer?.files).toHaveLength(1))
    expect(exchange().offer?.files[0]).toMatchObject({ problem: null, signature: 'first-seen' })
    await desk.exchange.putAway()
    expect(exchange().offer).toBeNull()
    expect(await here.keeper.awaitExchange({ seen: -1 })).toMatchObject({ offer: null })
    expect(role()).toBe('pravnica')
  })

  test('say so when there is none among them', async () => {
    expect(await desk.exchange.take([])).toBe(false)
  })

  test('keep what was decided when a locked one is opened, and ask anew who vouches for it', async () => {
    await write(presevo, ana, 'role', 'dežurna pravnica')
    const { path } = await exported(presevo)
    const locked = join(base, 'zaključano.putokaz')
    writeFileSync(locked, await wrappedFile(packageFile(membersOf(undefined, null), null), 'tajna'))
    await desk.exchange.take([{ path }, { path: locked }])
    await eventually(() => expect(exchange().offer?.files).toHaveLength(2))
    const [change] = preview().changed.flatMap(({ fields }) => fields)
    if (change === undefined) throw new Error('nothing is offered')
    desk.exchange.decide(now => withDecision(now, [tickOfChange(change)], 'decline'))
    desk.exchange.acceptUnsigned(true)
    const decided = exchange().deciding
    await desk.exchange.givePassphrase(1, 'pogrešno')
    await eventually(() => expect(exchange().offer?.files[1]?.problem?.kind).toBe('passphrase-wrong'))
    expect(exchange()).toMatchObject({ deciding: decided, acceptsUnsigned: true })
    await desk.exchange.givePassphrase(1, 'tajna')
    await eventually(() => expect(exchange().offer?.files[1]).toMatchObject({ problem: null, signature: 'unsigned' }))
    expect(exchange()).toMatchObject({ deciding: decided, acceptsUnsigned: false })
  })

  test('of a station that is trusted now need no more words', async () => {
    await write(presevo, ana, 'role', 'dežurna pravnica')
    await desk.exchange.take([{ path: (await exported(presevo)).path }])
    await eventually(() => expect(exchange().offer).not.toBeNull())
    const key = exchange().offer?.files[0]?.head?.station.publicKey ?? ''
    expect((await desk.exchange.setTrust(key, true)).ok).toBe(true)
    expect(exchange().offer?.files[0]?.signature).toBe('trusted')
  })
})

describe('an import', () => {
  beforeEach(async () => {
    await write(presevo, ana, 'role', 'dežurna pravnica')
    await make(presevo, {
      by: 'Jelena Primer',
      cause: 'form',
      changes: [
        {
          id: 'contact-nova',
          kind: 'contact',
          isNew: true,
          fields: {
            name: { value: 'Nova Primerić', shown: [] },
            organisation: { value: 'organisation-primer-a', shown: [] },
            reach: { value: 'personal', shown: [] }
          }
        }
      ]
    })
    await desk.exchange.take([{ path: (await exported(presevo)).path }])
    await eventually(() => expect(exchange().offer).not.toBeNull())
    await desk.startWork('Jovan Primer')
  })

  test('is in the directory and the lookup when it is applied, and gone again when it is undone', async () => {
    const applied = await apply()
    if (!applied.ok) throw new Error(applied.problem.kind)
    expect(role()).toBe('dežurna pravnica')
    expect(open().directory.contacts.get('contact-nova')?.name).toBe('Nova Primerić')
    expect(open().lookup.directory).toBe(open().directory)
    expect(exchange().offer).toBeNull()
    expect(await desk.exchange.listImports()).toMatchObject([{ by: 'Jovan Primer', counts: { newRecords: 1 } }])

    expect((await desk.exchange.undoImport(applied.value.number, 'Jovan Primer', 'forget')).ok).toBe(true)
    expect(role()).toBe('pravnica')
    expect(open().directory.entries.has('contact-nova')).toBe(false)
    expect(await desk.exchange.listImports()).toMatchObject([{ state: 'undone' }])
  })

  test('teaches how the station is called', async () => {
    const station = open().directory.entries.get(ana)
    await apply()
    const [, , by] =
      open()
        .directory.entries.get(ana)
        ?.stamps.find(([writer]) => writer !== station?.stamps[0]?.[0]) ?? []
    await eventually(() => expect(exchange().stationNames[by ?? '']).toBe('Preševo'))
  })

  test('that no longer fits is shown again with what was decided, and nothing of it is taken', async () => {
    const stale = preview()
    const shown = [...shownVersions(open().directory.entries.get(ana), 'role')]
    const made = await desk.saveEdit({
      cause: 'form',
      changes: [{ id: ana, kind: 'contact', isNew: false, fields: { role: { value: 'moja uloga', shown } } }]
    })
    expect(made).toBeNull()
    const [change] = stale.changed.flatMap(({ fields }) => fields)
    if (change === undefined) throw new Error('nothing is offered')
    const kept = withDecision(nothingDecided, [tickOfChange(change)], 'keep-mine')
    const answer = await desk.exchange.apply(decisionsOf(stale, kept, { by: 'Jovan Primer', acceptsUnsigned: true }))
    expect(answer).toMatchObject({ ok: false, problem: { kind: 'offer-outdated' } })
    expect(role()).toBe('moja uloga')
    expect(preview().conflicts).toMatchObject([{ record: ana, field: 'role' }])
  })

  test('waits for an edit that is under way', async () => {
    const shown = [...shownVersions(open().directory.entries.get(ana), 'note')]
    const edit = desk.saveEdit({
      cause: 'form',
      changes: [{ id: ana, kind: 'contact', isNew: false, fields: { note: { value: 'moja napomena', shown } } }]
    })
    const applied = apply()
    expect(await edit).toBeNull()
    expect((await applied).ok).toBe(true)
    expect(open().directory.contacts.get(ana)).toMatchObject({ note: 'moja napomena', role: 'dežurna pravnica' })
  })

  async function apply() {
    return await desk.exchange.apply(
      decisionsOf(preview(), exchange().deciding, { by: 'Jovan Primer', acceptsUnsigned: true })
    )
  }
})

test('erasing a person takes the data off the page', async () => {
  await desk.startWork('Jovan Primer')
  const erased = await desk.exchange.eraseContact(ana, 'Jovan Primer')
  expect(erased.ok).toBe(true)
  expect(open().directory.contacts.get(ana)).toMatchObject({ erased: true, phones: [], name: '' })
})

/** However slow the machine is. */
async function eventually(check: () => void): Promise<void> {
  await vi.waitFor(check, { timeout: 45_000 })
}

function open(): Open {
  const state = desk.state()
  if (state.kind !== 'open') throw new Error(`the desk is ${state.kind}`)
  return state
}

function exchange(): Exchange {
  return desk.exchange.state()
}

function preview(): Preview {
  const { offer } = exchange()
  if (offer === null) throw new Error('nothing is offered')
  return previewOf(open().directory, offer)
}

function role(): string | null | undefined {
  return (open().directory.contacts.get(ana) as Contact | undefined)?.role
}
