/**
 * A year of eight stations that exchange package files once a month, all of it by the program's own code: keepers on
 * folders, edits, exports, imports, conflicts of which some are settled and some left, an import undone, a person
 * erased. Everything that is not in the public directory is made up and says so.
 *
 * Promises: the same seed and day make the same directory (keys, and so signatures, are drawn anew); the year has
 * exactly as many edits as told; stations that took everything hold the same bytes at its end, or this throws. What is
 * left behind is the evening before the last exchange: headquarters has the packages of the last month before it.
 */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFile } from '../../main/sheets/make-file.ts'
import { toCyrillic } from '../../renderer/words/cyrillic.ts'
import type { ExportWish } from '../../shared/exchange/offer.ts'
import { type Day, day } from '../../shared/records/day.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { pickOne } from '../../tests/bench/random.ts'
import { applied, bytesAt, offered } from '../../tests/support/exchange-stations.ts'
import { madeUp } from './people.ts'
import { catchUp, changed, openStation, type PilotStation, type StationPlan, save } from './station.ts'
import {
  assignmentMark,
  correctNumber,
  type Deals,
  madeUpContacts,
  newContact,
  partnersOf,
  settleSome,
  workOnce
} from './work.ts'

export interface YearPlan {
  /** data folders, packages and the spreadsheet are put here; what of an earlier year lies there is replaced */
  readonly folder: string
  readonly seed: number
  /** the last day of the year */
  readonly until: Day
  readonly contacts: number
  readonly assignments: number
  readonly edits: number
  readonly months: number
}

/** How much there is of everything in a whole year. */
export const wholeYear = { contacts: 60, assignments: 250, edits: 2000, months: 12 }

export interface YearTold {
  /** the data folder of each station, to be given to the program as --data-dir; headquarters first */
  readonly dataFolders: readonly string[]
  readonly edits: number
  readonly packages: number
  readonly conflicts: { readonly met: number; readonly settled: number; readonly left: number }
  readonly records: number
  /** stations that were compared at the end, and hold the same bytes */
  readonly equal: readonly string[]
  /** of the last month; headquarters has not taken them yet */
  readonly lastPackages: readonly string[]
  readonly spreadsheet: string
}

const headquarters: StationPlan = {
  key: 'hq',
  name: 'Komesarijat, sedište (proba)',
  centre: null,
  people: ['Marija Primer', 'Milan Proba']
}

const centres: readonly StationPlan[] = [
  atCentre('krnjaca', 'Krnjača, info-pult', 'Jovan Primer', 'Ana Proba'),
  atCentre('obrenovac', 'Obrenovac', 'Mira Primer'),
  atCentre('bujanovac', 'Bujanovac', 'Sava Proba'),
  atCentre('presevo', 'Preševo, kancelarija 2', 'Jelena Primer', 'Goran Proba'),
  atCentre('principovac', 'Principovac', 'Nikola Primer'),
  atCentre('sjenica', 'Sjenica', 'Amela Proba'),
  atCentre('vranje', 'Vranje', 'Dušan Primer')
]

/** These send only what changed since they sent last. */
const sparing: readonly string[] = ['krnjaca', 'presevo']
/** Takes an import back, and takes it again. */
const doubtful = 'sjenica'
/** Misses an exchange. */
const away = 'principovac'
/** Never takes one change that all others took. */
const stubborn = 'vranje'

interface World {
  readonly plan: YearPlan
  readonly working: string
  /** the present instant, ISO 8601 */
  readonly clock: { now: string }
  readonly deals: Deals
  hq: PilotStation
  field: readonly PilotStation[]
  /** number of the last export of each sparing station */
  readonly sent: Map<string, number>
  readonly told: { packages: number; met: number; settled: number }
  declined: { readonly record: RecordId; readonly fields: readonly string[] } | null
}

export async function makeYear(plan: YearPlan): Promise<YearTold> {
  const working = join(plan.folder, '.working')
  for (const name of [working, join(plan.folder, 'packages')]) rmSync(name, { recursive: true, force: true })
  const clock = { now: '' }
  setClock(clock, plan, 0)
  const [hq, ...field] = await openAll(working, plan.seed * 1000, clock)
  const world: World = {
    plan,
    working,
    clock,
    deals: { numbers: 0, people: 0, records: 0 },
    hq,
    field,
    sent: new Map(),
    told: { packages: 0, met: 0, settled: 0 },
    declined: null
  }
  await fillIn(world)
  const beginning = await send(world, world.hq, 'pocetak', { what: 'all' })
  for (const one of world.field) await take(world, one, [beginning])
  for (const one of world.field) await trust(one, world.hq)

  let lastPackages: readonly string[] = []
  let settledInTime = world.told
  const firstEdits = editsOf(world)
  for (let month = 1; month <= plan.months; month += 1) {
    const target = firstEdits + Math.round(((plan.edits - firstEdits) * month) / plan.months)
    await workThrough(world, month, target)
    lastPackages = await sendAll(world, month)
    if (month === plan.months) {
      settledInTime = { ...world.told }
      await layDown(world)
    }
    await takeTurns(world, month, lastPackages)
  }
  const equal = await compare(world)
  const { told } = world
  const left = world.hq.directory.conflicts.size
  for (const one of stationsOf(world)) await one.keeper.close()
  rmSync(working, { recursive: true, force: true })
  return {
    dataFolders: stationsOf(world).map(({ key }) => join(plan.folder, key)),
    edits: plan.edits,
    packages: settledInTime.packages,
    conflicts: { met: told.met, settled: told.settled, left },
    records: world.hq.directory.entries.size,
    equal,
    lastPackages,
    spreadsheet: spreadsheetIn(plan.folder)
  }
}

/** Headquarters enters who there is, and who is responsible for what where: a third of the cells stays empty. */
async function fillIn(world: World): Promise<void> {
  const { hq, plan, deals } = world
  const { random, directory } = hq
  const partners = partnersOf(hq)
  for (let place = 0; place < plan.contacts; place += 1) {
    setClock(world.clock, plan, place / plan.contacts / 60)
    const isDesk = place < partners.length && place % 2 === 0
    const contact = newContact(hq, deals, partners[place % partners.length] ?? '', isDesk)
    await save(hq, pickOne(random, hq.people), 'form', [contact])
  }
  const services = [...directory.services.keys()].sort()
  const open = [...directory.centres.values()].filter(({ status }) => status === 'active').map(({ id }) => id)
  const closed = [...directory.centres.values()].filter(({ status }) => status === 'suspended').map(({ id }) => id)
  const covered = new Set<string>()
  // Services that nobody has at some centres: gaps are what the year begins with.
  const gaps = new Set(open.map(centre => `${centre} ${pickOne(random, services)}`))
  while (covered.size < plan.assignments) {
    setClock(world.clock, plan, (1 + covered.size / plan.assignments) / 60)
    const centre = pickOne(random, random() < 0.85 ? open : closed)
    const service = pickOne(random, services)
    const organisation = pickOne(random, partners)
    const cell = `${centre} ${service}`
    if (gaps.has(cell) || covered.has(`${cell} ${organisation}`)) continue
    const isFirst = ![...covered].some(one => one.startsWith(`${cell} `))
    covered.add(`${cell} ${organisation}`)
    const contacts = madeUpContacts(hq).filter(one => one.organisation === organisation)
    const memorandum = [...directory.memoranda.values()].find(one => one.organisation === organisation)
    const id = `${assignmentMark}${String(covered.size).padStart(4, '0')}`
    const named = random() < 0.95 ? [pickOne(random, contacts).id] : []
    const change = changed(hq, 'assignment', id, {
      organisation,
      service,
      centre,
      role: isFirst ? 'responsible' : 'supporting',
      contacts: named,
      from: memorandum?.validFrom ?? null,
      to: random() < 0.9 ? (memorandum?.validTo ?? null) : null,
      memorandum: memorandum?.id ?? null,
      note: madeUp
    })
    await save(hq, pickOne(random, hq.people), 'form', [change])
  }
}

/** A month of work at all stations, until so many edits were made in all. */
async function workThrough(world: World, month: number, target: number): Promise<void> {
  const { hq, field, deals, plan } = world
  const begun = editsOf(world)
  const today = (): Day =>
    setClock(world.clock, plan, (month - 1 + (editsOf(world) - begun) / Math.max(1, target - begun)) / plan.months)
  today()
  // Some numbers are corrected at two stations that do not know of each other.
  for (let pair = 0; pair < Math.floor((target - begun) / 25); pair += 1) {
    const other = pickOne(hq.random, field)
    const shared = madeUpContacts(hq).filter(({ id }) => other.directory.contacts.has(id))
    for (const one of [hq, other]) {
      const contact = one.directory.contacts.get(shared[(pair * 7) % shared.length]?.id ?? '')
      if (contact !== undefined) await correctNumber(one, pickOne(one.random, one.people), deals, contact)
    }
  }
  if (month === Math.min(3, plan.months)) await enterTwice(world)
  while (editsOf(world) < target) {
    const station = hq.random() < 0.25 ? hq : pickOne(hq.random, field)
    await workOnce(station, deals, today())
  }
}

/** A colleague enters in Cyrillic who is there already. */
async function enterTwice({ hq, deals }: World): Promise<void> {
  const known = pickOne(
    hq.random,
    madeUpContacts(hq).filter(({ reach }) => reach === 'personal')
  )
  const again = newContact(hq, deals, known.organisation ?? '', false)
  const fields = { ...again.fields, name: { value: toCyrillic(known.name ?? ''), shown: [] } }
  await save(hq, 'Milan Proba', 'form', [
    { ...again, fields: { ...fields, phones: { value: known.phones, shown: [] } } }
  ])
}

/** Every centre writes its package of the month. */
async function sendAll(world: World, month: number): Promise<readonly string[]> {
  const folder = setClock(world.clock, world.plan, month / world.plan.months).slice(0, 7)
  return await inOrder(world.field, async one => {
    const since = sparing.includes(one.key) ? world.sent.get(one.key) : undefined
    return await send(world, one, folder, since === undefined ? { what: 'all' } : { what: 'changes', since })
  })
}

/** Headquarters takes what came, settles some of what does not fit together, and everybody takes what it sends back. */
async function takeTurns(world: World, month: number, files: readonly string[]): Promise<void> {
  const { hq, plan, told } = world
  await take(world, hq, files)
  if (month === 1) for (const one of world.field.filter(({ key }) => key !== stubborn)) await trust(hq, one)
  told.met += hq.directory.conflicts.size
  // The year has its number of edits: in its last month nothing is settled any more.
  if (month < plan.months) told.settled += await settleSome(hq, 0.7)
  if (month === Math.ceil(plan.months * 0.8)) {
    const gone = pickOne(
      hq.random,
      madeUpContacts(hq).filter(({ reach }) => reach === 'personal')
    )
    const erased = await hq.keeper.eraseContact({ contact: gone.id, by: 'Marija Primer' })
    if (!erased.ok) throw new Error(erased.problem.reason)
    await catchUp(hq)
  }
  const folder = setClock(world.clock, plan, month / plan.months).slice(0, 7)
  const back = await send(world, hq, month < plan.months ? folder : '.last', { what: 'all' })
  for (const one of world.field) {
    if (one.key === away && month === Math.ceil(plan.months / 2) && month < plan.months) continue
    await take(world, one, [back])
    if (one.key !== doubtful || month !== Math.ceil(plan.months * 0.6)) continue
    const [last] = await one.keeper.listImports(null)
    const undone = await one.keeper.undoImport({
      number: last?.number ?? 0,
      by: pickOne(one.random, one.people),
      manner: 'forget'
    })
    if (!undone.ok) throw new Error(`${one.key}: ${JSON.stringify(undone.problem)}`)
    await take(world, one, [back])
  }
  if (month === plan.months) rmSync(join(plan.folder, 'packages', '.last'), { recursive: true })
}

/** Opens files and takes all that they hold; one station leaves one field of one contact for ever. */
async function take(world: World, station: PilotStation, files: readonly string[]): Promise<void> {
  const offer = await offered(station, ...files)
  const unread = offer.files.find(({ problem }) => problem !== null)
  if (unread !== undefined) throw new Error(`${station.key} cannot read ${unread.name}: ${unread.problem?.kind}`)
  if (station.key === stubborn && world.declined === null) {
    const [known] = offer.entries.filter(({ id, kind }) => kind === 'contact' && station.directory.contacts.has(id))
    if (known !== undefined) world.declined = { record: known.id, fields: Object.keys(known.fields) }
  }
  const { declined } = world
  const isOffered = declined !== null && offer.entries.some(({ id }) => id === declined.record)
  const done = await applied(station, offer, {
    by: pickOne(station.random, station.people),
    declined: station.key === stubborn && isOffered ? [{ ...declined, fields: [...declined.fields] }] : []
  })
  if (!done.ok) throw new Error(`${station.key}: ${JSON.stringify(done.problem)}`)
  await catchUp(station)
}

/** Writes a package and answers where it lies. */
async function send(world: World, station: PilotStation, folder: string, part: ExportWish['part']): Promise<string> {
  const into = join(world.plan.folder, 'packages', folder)
  mkdirSync(into, { recursive: true })
  const path = join(into, `${station.key}.putokaz`)
  const by = pickOne(station.random, station.people)
  const wish = { part, personalContacts: true, passphrase: null, by, name: station.key }
  const written = await station.keeper.writePackage(wish, path)
  if (!written.ok) throw new Error(`${station.key}: ${JSON.stringify(written.problem)}`)
  world.sent.set(station.key, written.value.number)
  world.told.packages += 1
  return path
}

/** `station` trusts the key of `other`, whose package it has seen. */
async function trust(station: PilotStation, other: PilotStation): Promise<void> {
  const { own } = await other.keeper.listStations(null)
  const done = await station.keeper.setTrust({ publicKey: own?.publicKey ?? '', trusted: true })
  if (!done.ok) throw new Error(`${station.key}: ${done.problem.reason}`)
}

/** Puts the data folders and the spreadsheet where they stay, as they are now, and opens the stations again. */
async function layDown(world: World): Promise<void> {
  const { plan, working } = world
  const until = { what: 'workbook', contacts: 'all' } as const
  const wish = { file: until, language: 'sr-Latn', by: 'Marija Primer', today: plan.until, name: 'imenik' } as const
  const { bytes } = await makeFile(world.hq.directory, { wish, station: world.hq.name, at: world.clock.now })
  for (const one of stationsOf(world)) {
    await one.keeper.close()
    rmSync(join(plan.folder, one.key), { recursive: true, force: true })
    cpSync(join(working, one.key), join(plan.folder, one.key), { recursive: true })
  }
  mkdirSync(join(plan.folder, 'tabele'), { recursive: true })
  writeFileSync(spreadsheetIn(plan.folder), bytes)
  writeFileSync(join(plan.folder, 'PROCITAJ.txt'), aboutTheFolder)
  const edits = stationsOf(world).map(one => one.edits)
  const [hq, ...field] = await openAll(working, plan.seed * 1000 + 500, world.clock)
  world.hq = hq
  world.field = field
  for (const [place, one] of stationsOf(world).entries()) one.edits = edits[place] ?? 0
}

/** Throws unless all stations that took everything hold the same; the one that did not must be seen to differ. */
async function compare(world: World): Promise<readonly string[]> {
  const expected = (await bytesAt(world.hq)).join('\n')
  const equal: string[] = [world.hq.key]
  for (const one of world.field) {
    const isEqual = (await bytesAt(one)).join('\n') === expected
    const tookAll = one.key !== stubborn || world.declined === null
    if (isEqual !== tookAll) throw new Error(`${one.key} is ${isEqual ? 'equal' : 'not equal'} to headquarters`)
    if (isEqual) equal.push(one.key)
  }
  return equal
}

async function openAll(
  working: string,
  seed: number,
  clock: { now: string }
): Promise<readonly [PilotStation, ...PilotStation[]]> {
  const hq = await openStation(working, headquarters, seed, clock)
  return [hq, ...(await inOrder(centres, (one, place) => openStation(working, one, seed + (place + 1) * 10, clock)))]
}

/** The year is `part` over (0 to 1). Returns the day. */
function setClock(clock: { now: string }, { until }: YearPlan, part: number): Day {
  const days = 364 * Math.min(1, part)
  const today = new Date(Date.parse(`${until}T00:00:00Z`) - Math.round(364 - days) * 86_400_000)
    .toISOString()
    .slice(0, 10)
  const minutes = Math.floor((days % 1) * 480)
  const time = [8 + Math.floor(minutes / 60), minutes % 60].map(one => String(one).padStart(2, '0')).join(':')
  clock.now = `${today}T${time}:00.000Z`
  return day.parse(today)
}

function atCentre(key: string, name: string, ...people: readonly string[]): StationPlan {
  return { key, name: `${name} (proba)`, centre: `centre-${key}`, people }
}

function stationsOf({ hq, field }: World): readonly PilotStation[] {
  return [hq, ...field]
}

function editsOf(world: World): number {
  return stationsOf(world).reduce((sum, { edits }) => sum + edits, 0)
}

function spreadsheetIn(folder: string): string {
  return join(folder, 'tabele', 'imenik.xlsx')
}

async function inOrder<Item, Done>(
  items: readonly Item[],
  work: (item: Item, place: number) => Promise<Done>
): Promise<readonly Done[]> {
  const done: Done[] = []
  for (const [place, item] of items.entries()) done.push(await work(item, place))
  return done
}

const aboutTheFolder = `IZMIŠLJENO, za probu programa Putokaz. FICTIONAL, for trying Putokaz only.

Centri, organizacije, usluge i memorandumi su iz javnog imenika. Osobe, brojevi, zaduženja, potvrde i sve ostalo u
ovoj fascikli ne postoje.

hq, krnjaca, obrenovac, …  fascikla sa podacima svake stanice: npm start -- --data-dir=<fascikla>/hq
packages                   paketi koje su razmenile, po mesecima; one poslednjeg meseca sedište još nije uvezlo
tabele                     ceo imenik sedišta kao tabela
`
