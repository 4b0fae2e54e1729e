/**
 * The hidden true history: who really saw what when writing, and what each station really holds. It knows nothing of
 * `seen`, of merging or of how an undo is reckoned: ancestry is kept as it happens, what a station holds is a plain
 * list of reasons, and what it must show follows from these two by definition. The replica is held against it.
 */

/** Names one register of the world: record and field. */
export type Place = string
/** A version's whole content (contentOf). */
export type Content = string

/** Why a station holds versions: its own hand (or what it began with), or an import by number. */
type Holder = 'own' | number

export class Truth {
  /** for every version ever written, those that its writer really had in view, directly or through others */
  readonly #ancestors = new Map<string, ReadonlySet<Content>>()
  readonly #places = new Map<Place, Set<Content>>()

  /** Notes a write: what the person was shown is what their station held in view at that moment. */
  wrote(place: Place, content: Content, shown: Iterable<Content>): void {
    const ancestors = new Set<Content>()
    for (const one of shown) {
      ancestors.add(one)
      for (const older of this.#ancestors.get(`${place} ${one}`) ?? []) ancestors.add(older)
    }
    this.#ancestors.set(`${place} ${content}`, ancestors)
    const all = this.#places.get(place) ?? new Set()
    all.add(content)
    this.#places.set(place, all)
  }

  descends(place: Place, content: Content, from: Content): boolean {
    return this.#ancestors.get(`${place} ${content}`)?.has(from) === true
  }

  /** The versions of those held that none of the others descends from: what must be in view. */
  inView(place: Place, held: ReadonlySet<Content>): ReadonlySet<Content> {
    return new Set([...held].filter(one => ![...held].some(by => by !== one && this.descends(place, by, one))))
  }

  /** Every register with all versions ever written to it. */
  get places(): ReadonlyMap<Place, ReadonlySet<Content>> {
    return this.#places
  }
}

/** What one station holds, and why. */
export class Holding {
  readonly #held: Map<Place, Map<Content, Set<Holder>>>

  constructor(held: Map<Place, Map<Content, Set<Holder>>> = new Map()) {
    this.#held = held
  }

  hold(place: Place, content: Content, holder: Holder): void {
    const here = this.#held.get(place) ?? new Map<Content, Set<Holder>>()
    this.#held.set(place, here)
    const holders = here.get(content) ?? new Set()
    here.set(content, holders.add(holder))
  }

  /** An import never was. */
  forget(number: number): void {
    for (const here of this.#held.values()) {
      for (const [content, holders] of here) {
        holders.delete(number)
        if (holders.size === 0) here.delete(content)
      }
    }
  }

  at(place: Place): ReadonlySet<Content> {
    return new Set(this.#held.get(place)?.keys() ?? [])
  }

  copy(): Holding {
    const copied = new Map<Place, Map<Content, Set<Holder>>>()
    for (const [place, here] of this.#held) {
      copied.set(place, new Map([...here].map(([content, holders]) => [content, new Set(holders)])))
    }
    return new Holding(copied)
  }
}
