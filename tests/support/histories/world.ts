/**
 * A world of stations that write, exchange files, undo, restore, are copied and rolled back, through the real replica
 * (shared/replica) in the order the keeper uses it, beside the hidden true history (truth.ts). After each step the
 * station that acted must hold what the truth says, to the version.
 */
import { type Entry, entryFrom, registerOf, withRegisters } from '../../../shared/replica/entry.ts'
import { erasedField, isErased, isPersonalField } from '../../../shared/replica/erasure.ts'
import { contradictionIn, highestCountOf, mergeEntries } from '../../../shared/replica/merge.ts'
import { contentOf, hasSeen, type Register, type Stamp, writeRegister } from '../../../shared/replica/register.ts'
import { removalOf, removedField } from '../../../shared/replica/removal.ts'
import { onlyFields, type Taking, take, withoutTaking, withWrites } from '../../../shared/replica/taking.ts'
import { Dice } from '../disk/dice.ts'
import type { TrialReport } from '../disk/fault-trials.ts'
import { type Content, Holding, type Place, Truth } from './truth.ts'

const records = ['contact-a', 'contact-b', 'organisation-c', 'assignment-d'] as const
const fields = ['name', 'role', 'languages', 'note'] as const
const watched = [...fields, removedField, erasedField]

/** One thing that happens, as plain numbers: what they mean depends on what there is at that moment. */
export interface Step {
  readonly what: number
  readonly who: number
  readonly which: number
  readonly bits: number
}

/** A history to live through; and parts of the rules that a control leaves out, to see that the truth notices. */
export interface World {
  readonly stations: number
  readonly steps: readonly Step[]
  /** what the clocks of the stations say; takes part in nothing */
  readonly clockSeed: number
  /** the writer stays the same after an undo or a restore: a control, which must go wrong */
  readonly keepsWriter?: boolean
  /** what was there before an import is not kept: a control, which must go wrong */
  readonly forgetsBefore?: boolean
  /** a write claims to have seen only the first version of a register: a control, which must go wrong */
  readonly seesOnlyFirst?: boolean
  /** a write claims to have seen what its station was offered and declined: a control, which must go wrong */
  readonly seesDeclined?: boolean
}

interface Saved {
  readonly entries: Map<string, Entry>
  readonly past: readonly Taking[]
  readonly standing: readonly number[]
  readonly holding: Holding
}

interface Station {
  readonly id: string
  entries: Map<string, Entry>
  past: Taking[]
  standing: Set<number>
  lastTaking: number
  holding: Holding
  writer: string
  count: number
  backups: Saved[]
  erased: Set<string>
  readonly declined: Map<Place, Register>
}

/** What went wrong, in sentences; empty when the replica and the truth agree to the end. */
export interface Told {
  readonly failures: readonly string[]
  /** every station's replica at the end, without the clocks, as text: equal for equal steps */
  readonly ending: string
  readonly writes: number
}

/** Lives through a history and compares. Stops at the first failure. */
export function live(world: World): Told {
  const life = new Life(world)
  for (const [place, step] of world.steps.entries()) {
    life.happen(step)
    if (life.failures.length > 0) {
      life.failures[0] = `step ${place}: ${life.failures[0]}`
      return life.told()
    }
  }
  life.meet()
  return life.told()
}

class Life {
  readonly failures: string[] = []
  readonly #world: World
  readonly #truth = new Truth()
  readonly #stations: Station[] = []
  readonly #files: (readonly Entry[])[] = []
  readonly #clock: Dice
  #writers = 0
  #writes = 0

  constructor(world: World) {
    this.#world = world
    this.#clock = new Dice(world.clockSeed)
    const start = this.#publicEntries()
    for (let number = 0; number < world.stations; number += 1) {
      const station: Station = {
        id: `station-${number}`,
        entries: new Map(start.map(entry => [entry.id, entry])),
        past: [],
        standing: new Set(),
        lastTaking: 0,
        holding: new Holding(),
        writer: this.#drawWriter(),
        count: 0,
        backups: [],
        erased: new Set(),
        declined: new Map()
      }
      for (const entry of start) this.#holdAll(station, entry, 'own')
      this.#stations.push(station)
    }
  }

  told(): Told {
    const withoutClocks = (entry: Entry): unknown => ({
      ...entry,
      stamps: entry.stamps.map(([writer, count, station, by]) => [writer, count, station, by])
    })
    const ending = JSON.stringify(
      this.#stations.map(({ entries }) => [...entries.keys()].sort().map(id => withoutClocks(entries.get(id) as Entry)))
    )
    return { failures: this.failures, ending, writes: this.#writes }
  }

  happen({ what, who, which, bits }: Step): void {
    const station = this.#stations[who % this.#stations.length] as Station
    const act = acts[what % acts.length] as Act
    const doing: Readonly<Record<Act, () => void>> = {
      edit: () => this.#edit(station, which, bits),
      remove: () => this.#remove(station, which),
      erase: () => this.#erase(station, which, bits),
      export: () => this.#export(station, which, bits),
      import: () => this.#import(station, which, bits),
      undo: () => this.#undo(station, which),
      backup: () => station.backups.push(savedOf(station)),
      restore: () => this.#restore(station, which),
      start: () => this.#begin(station),
      copy: () => this.#copy(station),
      sheet: () => this.#importSheet(station, which)
    }
    doing[act]()
  }

  /** Everybody takes everything from everybody: then all hold the same, to the byte, and nothing held was lost. */
  meet(): void {
    const all = this.#stations.map(station => [...station.entries.values()])
    const dice = new Dice(this.#world.steps.length)
    for (const station of this.#stations) {
      for (const file of all.toSorted(() => dice.fraction() - 0.5)) this.#take(station, file, () => 'take')
    }
    const bytes = this.#stations.map(({ entries }) =>
      JSON.stringify([...entries.keys()].sort().map(id => entries.get(id)))
    )
    if (bytes.some(one => one !== bytes[0])) this.failures.push('stations that took everything do not hold the same')
    this.#checkSeen()
  }

  #edit(station: Station, which: number, bits: number): void {
    const id = records[which % records.length] as string
    const stamp = this.#stamp(station)
    const written = [fields[bits % 4], ...(bits % 3 === 0 ? [fields[(bits >> 2) % 4]] : [])] as readonly string[]
    const entry = station.entries.get(id) ?? entryFrom(id, id.split('-')[0] as string, new Map())
    const value = bits % 7 === 0 ? null : bits % 5 === 0 ? [bits % 3, `l${bits % 2}`] : `v${bits % 6}`
    this.#write(station, entry, new Map(written.map(field => [field, value])), stamp, 'own')
  }

  #remove(station: Station, which: number): void {
    const entry = station.entries.get(records[which % records.length] as string)
    if (entry === undefined) return
    const value = which % 3 === 0 ? null : removalOf(entry)
    this.#write(station, entry, new Map([[removedField, value]]), this.#stamp(station), 'own')
  }

  #erase(station: Station, which: number, bits: number): void {
    const entry = station.entries.get(records[which % 2] as string)
    // A right that is used now and then: most histories go on without it.
    if (entry === undefined || isErased(entry) || bits % 4 !== 0) return
    this.#write(station, entry, new Map([[erasedField, true]]), this.#stamp(station), 'own')
  }

  /** An ordinary write by somebody who sees all that the station shows of the field. */
  #write(
    station: Station,
    entry: Entry,
    values: ReadonlyMap<string, unknown>,
    stamp: Stamp,
    holder: 'own' | number
  ): Entry {
    const changed = new Map<string, Register>()
    for (const [field, value] of values) {
      if (isErased(entry) && (field === erasedField || isPersonalField(entry.kind, field))) continue
      const register = writeRegister(this.#claimed(station, entry, field), value, stamp)
      changed.set(field, register)
      this.#noteWrite(station, placeOf(entry.id, field), contentOf(register[0] as Register[number]), holder)
    }
    const after = mergeEntries(entry, withRegisters(entry, changed))
    station.entries.set(entry.id, after)
    if (isErased(after)) this.#noteErased(station, after)
    this.#check(station, after.id)
    return after
  }

  /** What a write claims to have seen: all that is in view, unless the trial is about a mistake. */
  #claimed(station: Station, entry: Entry, field: string): Register {
    const register = registerOf(entry, field)
    if (this.#world.seesOnlyFirst) return register.slice(0, 1)
    if (!this.#world.seesDeclined) return register
    return [...register, ...(station.declined.get(placeOf(entry.id, field)) ?? [])]
  }

  #noteWrite(station: Station, place: Place, content: Content, holder: 'own' | number): void {
    this.#writes += 1
    this.#truth.wrote(place, content, this.#truth.inView(place, station.holding.at(place)))
    station.holding.hold(place, content, holder)
  }

  #export(station: Station, which: number, bits: number): void {
    const entries = [...station.entries.values()]
    if (bits % 3 === 0) {
      this.#files.push(entries)
      return
    }
    const some = entries.filter((_, place) => ((which >> place) & 1) === 1)
    const part =
      bits % 3 === 1
        ? some
        : some.map(entry =>
            onlyFields(
              entry,
              watched.filter((_, at) => (bits >> at) & 1)
            )
          )
    this.#files.push(part.filter(entry => Object.keys(entry.fields).length > 0))
  }

  #import(station: Station, which: number, bits: number): void {
    const file = this.#files[which % Math.max(1, this.#files.length)]
    if (file === undefined) return
    const dice = new Dice(bits)
    const reluctant = bits % 4 === 0
    this.#take(station, file, () => (reluctant && dice.chance(0.3) ? (dice.chance(0.5) ? 'decline' : 'mine') : 'take'))
  }

  /** Takes a file as the keeper does: what is not ticked is left out, "keep mine" is written over what was taken. */
  #take(station: Station, file: readonly Entry[], decide: (field: string) => 'take' | 'decline' | 'mine'): void {
    const ticked: Entry[] = []
    const kept = new Map<string, Map<string, unknown>>()
    for (const entry of file) {
      const contradiction = contradictionIn(station.entries.get(entry.id), entry)
      if (contradiction !== null) {
        this.failures.push(
          `an honest file is refused: ${contradiction.record} ${contradiction.field} ${contradiction.reason}`
        )
        return
      }
      const chosen: string[] = []
      const ours = station.entries.get(entry.id)
      for (const field of Object.keys(entry.fields)) {
        const decision = ours === undefined ? 'take' : decide(field)
        if (decision === 'decline') station.declined.set(placeOf(entry.id, field), registerOf(entry, field))
        else chosen.push(field)
        if (decision === 'mine' && ours !== undefined && fields.some(one => one === field)) {
          const mine = kept.get(entry.id) ?? new Map<string, unknown>()
          kept.set(entry.id, mine.set(field, registerOf(ours, field)[0]?.value ?? null))
        }
      }
      const taken = onlyFields(entry, chosen)
      if (chosen.length > 0) ticked.push(taken)
    }
    if (highestCountOf(ticked, station.writer) > station.count) this.#begin(station)
    const number = station.lastTaking + 1
    const before = new Map(station.entries)
    const taken = take(station.entries, ticked)
    for (const entry of taken.changed) station.entries.set(entry.id, entry)
    for (const entry of ticked) {
      this.#holdAll(station, entry, number)
      const now = station.entries.get(entry.id)
      if (now !== undefined && isErased(now)) this.#noteErased(station, now)
    }
    const stamp = this.#stamp(station)
    const written = new Map<string, { readonly entry: Entry; readonly fields: readonly string[] }>()
    for (const [id, mine] of kept) {
      const entry = station.entries.get(id)
      if (entry === undefined) continue
      const after = this.#write(station, entry, mine, stamp, number)
      const names = [...mine.keys()].filter(field =>
        registerOf(after, field).some(one => one.stamp.count === stamp.count)
      )
      if (names.length > 0) written.set(id, { entry: after, fields: names })
    }
    const whole = withWrites(before, taken, written)
    const { took, same } = whole
    const kind = this.#world.forgetsBefore ? { before: [], same: [] } : { before: whole.before, same }
    station.past.push({ number, standing: [...station.standing], took, ...kind })
    station.standing.add(number)
    station.lastTaking = number
    for (const entry of file) this.#check(station, entry.id)
  }

  #undo(station: Station, which: number): void {
    const standing = [...station.standing]
    const number = standing[which % Math.max(1, standing.length)]
    if (number === undefined) return
    const { changed, gone } = withoutTaking(station.entries, station.past, station.standing, number)
    for (const entry of changed) station.entries.set(entry.id, entry)
    for (const id of gone) station.entries.delete(id)
    station.standing.delete(number)
    // An erasure is for good: the marks that an import brought stay.
    for (const id of station.erased) this.#holdMarks(station, id)
    station.holding.forget(number)
    if (!this.#world.keepsWriter) this.#begin(station)
    for (const id of records) this.#check(station, id)
  }

  #restore(station: Station, which: number): void {
    const saved = station.backups[which % Math.max(1, station.backups.length)]
    if (saved === undefined) return
    station.entries = new Map(saved.entries)
    station.past = [...saved.past]
    station.standing = new Set(saved.standing)
    station.holding = saved.holding.copy()
    if (!this.#world.keepsWriter) this.#begin(station)
    for (const id of records) this.#check(station, id)
  }

  /** A start of the program; also what a cloned image, a copied or a rolled-back folder does. */
  #begin(station: Station): void {
    station.writer = this.#drawWriter()
    station.count = 0
  }

  /** A laptop's image is copied, and both go on. */
  #copy(station: Station): void {
    if (this.#stations.length >= 8) return
    const saved = savedOf(station)
    const copy: Station = {
      ...station,
      entries: new Map(saved.entries),
      past: [...saved.past],
      standing: new Set(saved.standing),
      holding: saved.holding.copy(),
      backups: [],
      erased: new Set(station.erased),
      declined: new Map()
    }
    this.#begin(copy)
    this.#stations.push(copy)
  }

  /** The rows of a spreadsheet: the same records by the same writer, wherever and however often they are read. */
  #importSheet(station: Station, which: number): void {
    const sheet = which % 3
    const entries = [0, 1].map(row => {
      const id = row === 0 ? (records[sheet] as string) : `contact-sheet${sheet}`
      const names = [fields[sheet % 4], fields[(sheet + row + 1) % 4]] as readonly string[]
      const registers = names.map((field, place): [string, Register] => {
        const stamp = { writer: `sheet-${sheet}`, count: row * 10 + place, station: '', by: 'tabela', at: '2026-01-01' }
        const register = writeRegister([], `s${sheet}`, stamp)
        const content = contentOf(register[0] as Register[number])
        const at = placeOf(id, field)
        if (this.#truth.places.get(at)?.has(content) !== true) this.#truth.wrote(at, content, [])
        return [field, register]
      })
      return entryFrom(id, id.split('-')[0] as string, new Map(registers))
    })
    this.#take(station, entries, () => 'take')
  }

  /** The public directory: the same bytes at every station. */
  #publicEntries(): readonly Entry[] {
    const stamp = { writer: 'public', count: 1, station: 'public', by: 'public', at: '2026-01-01T00:00:00.000Z' }
    return records.slice(0, 3).map(id => {
      const registers = fields.slice(0, 2).map((field): [string, Register] => {
        const register = writeRegister([], `public ${field}`, stamp)
        this.#truth.wrote(placeOf(id, field), contentOf(register[0] as Register[number]), [])
        return [field, register]
      })
      return entryFrom(id, id.split('-')[0] as string, new Map(registers))
    })
  }

  #holdAll(station: Station, entry: Entry, holder: 'own' | number): void {
    for (const field of Object.keys(entry.fields)) {
      for (const version of registerOf(entry, field)) {
        station.holding.hold(placeOf(entry.id, field), contentOf(version), holder)
      }
    }
  }

  #holdMarks(station: Station, id: string): void {
    const place = placeOf(id, erasedField)
    for (const content of station.holding.at(place)) station.holding.hold(place, content, 'own')
  }

  /** From now on the person's fields are gone here, in every backup too, whoever brings them. */
  #noteErased(station: Station, entry: Entry): void {
    station.erased.add(entry.id)
    this.#holdMarks(station, entry.id)
    station.backups = station.backups.map(saved => {
      const holding = saved.holding.copy()
      for (const content of station.holding.at(placeOf(entry.id, erasedField))) {
        holding.hold(placeOf(entry.id, erasedField), content, 'own')
      }
      const mark = onlyFields(entry, [erasedField])
      const entries = new Map(saved.entries)
      entries.set(entry.id, mergeEntries(entries.get(entry.id), mark))
      return { ...saved, entries, holding }
    })
  }

  #stamp(station: Station): Stamp {
    station.count += 1
    // Anywhere between 1970 and 2100.
    const at = new Date(this.#clock.between(0, 4_102_444_800) * 1000).toISOString()
    return { writer: station.writer, count: station.count, station: station.id, by: `o${station.id}`, at }
  }

  /** Names that are in no order. */
  #drawWriter(): string {
    this.#writers += 1
    return `w${((this.#writers * 2654435761) >>> 0).toString(36)}`
  }

  /** What a station holds of a record is what the truth says, to the version. */
  #check(station: Station, id: string): void {
    const entry = station.entries.get(id)
    const erased = entry !== undefined && isErased(entry)
    if (station.erased.has(id) && !erased) this.failures.push(`${station.id}: ${id} is no longer erased`)
    for (const field of watched) {
      const place = placeOf(id, field)
      const isGone = erased && isPersonalField((entry as Entry).kind, field)
      const held = station.holding.at(place)
      const wanted = isGone ? [] : [...this.#truth.inView(place, held)].sort()
      const shown = entry === undefined ? [] : registerOf(entry, field).map(contentOf).sort()
      if (JSON.stringify(wanted) !== JSON.stringify(shown)) {
        this.failures.push(`${station.id} ${place}: holds ${shown.join(' ')} instead of ${wanted.join(' ')}`)
        return
      }
    }
  }

  /** A version has seen another one if and only if it descends from it. */
  #checkSeen(): void {
    const versions = new Map<Place, Map<Content, Register[number]>>()
    const note = (entry: Entry): void => {
      for (const field of Object.keys(entry.fields)) {
        const here = versions.get(placeOf(entry.id, field)) ?? new Map<Content, Register[number]>()
        versions.set(placeOf(entry.id, field), here)
        for (const version of registerOf(entry, field)) here.set(contentOf(version), version)
      }
    }
    for (const file of this.#files) for (const entry of file) note(entry)
    for (const { entries, past } of this.#stations) {
      for (const entry of entries.values()) note(entry)
      for (const { took, before } of past) for (const entry of [...took, ...before]) note(entry)
    }
    for (const [place, here] of versions) {
      for (const [content, version] of here) {
        for (const [other, older] of here) {
          if (content === other || hasSeen(version, older) === this.#truth.descends(place, content, other)) continue
          const claim = hasSeen(version, older) ? 'claims to have seen' : 'does not know that it has seen'
          this.failures.push(`${place}: ${content} ${claim} ${other}`)
          return
        }
      }
    }
  }
}

/** What happens, as often as it stands here. */
const acts = [
  'edit',
  'edit',
  'edit',
  'edit',
  'edit',
  'edit',
  'export',
  'export',
  'export',
  'import',
  'import',
  'import',
  'import',
  'import',
  'undo',
  'undo',
  'backup',
  'restore',
  'start',
  'copy',
  'sheet',
  'remove',
  'erase'
] as const
type Act = (typeof acts)[number]

function savedOf({ entries, past, standing, holding }: Station): Saved {
  return { entries: new Map(entries), past: [...past], standing: [...standing], holding: holding.copy() }
}

function placeOf(id: string, field: string): Place {
  return `${id}.${field}`
}

/** A history by dice: up to 8 stations, up to 200 steps. */
export function worldOf(seed: number): World {
  const dice = new Dice(seed)
  const length = dice.chance(0.1) ? dice.between(60, 200) : dice.between(5, 60)
  const number = (): number => dice.between(0, 1_000_000)
  const steps = Array.from({ length }, () => ({ what: number(), who: number(), which: number(), bits: number() }))
  return { stations: dice.between(2, 5), steps, clockSeed: seed + 1 }
}

/** So many histories by dice, each with seeds of its own. */
export function runHistories({ rounds, seed }: { readonly rounds: number; readonly seed: number }): TrialReport {
  const failures: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const one = seed * 100_000 + round
    failures.push(...live(worldOf(one)).failures.map(sentence => `history ${one}: ${sentence}`))
  }
  return { rounds, failures }
}
