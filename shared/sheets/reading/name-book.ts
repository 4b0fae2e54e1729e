/**
 * Names of the directory, as sheets write them: with or without accents, in either script, short, with "Centar za azil"
 * or without it. A name that leads to one record is that record; any other is a question for a person.
 */
import type { Directory } from '../../directory.ts'
import { fold } from '../../lookup/fold.ts'
import { everyCentre } from '../../records/assignment.ts'
import type { RecordId } from '../../records/ids.ts'
import { everyCentreWords } from '../workbook-shape.ts'
import type { NamedKind } from './plan.ts'

export class NameBook {
  readonly #known: Readonly<Record<NamedKind, Map<string, Set<RecordId>>>> = {
    centre: new Map(),
    service: new Map(),
    organisation: new Map()
  }
  readonly #found = new Map<string, readonly RecordId[]>()
  readonly #ids: Readonly<Record<NamedKind, Set<RecordId>>> = {
    centre: new Set<RecordId>([everyCentre]),
    service: new Set(),
    organisation: new Set()
  }

  constructor(directory: Pick<Directory, 'centres' | 'services' | 'organisations'>) {
    for (const { id, name, aliases, settlement } of directory.centres.values()) {
      for (const one of [name, ...aliases]) this.#note('centre', id, callings(one), centreForms)
      if (settlement !== null) this.#note('centre', id, callings(settlement), centreForms)
    }
    for (const { id, name, shortName, nameEnglish, shortNameEnglish, words } of directory.services.values()) {
      this.#note(
        'service',
        id,
        [name, shortName ?? '', nameEnglish ?? '', shortNameEnglish ?? '', ...words],
        plainForms
      )
    }
    for (const { id, name, shortName, nameEnglish, aliases } of directory.organisations.values()) {
      for (const one of [name, shortName ?? '', nameEnglish ?? '', ...aliases]) {
        this.#note('organisation', id, callings(one), organisationForms)
      }
    }
    for (const words of everyCentreWords) this.#known.centre.set(fold(words), new Set([everyCentre]))
  }

  /** Whether there is such a record: what somebody once settled on may be gone. */
  knows(kind: NamedKind, id: RecordId): boolean {
    return this.#ids[kind].has(id)
  }

  /** The records that the text may name: one, when it is clear. `everyCentre` is one of them. */
  find(kind: NamedKind, text: string): readonly RecordId[] {
    const key = `${kind} ${text}`
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const found = this.#seek(kind, text)
    this.#found.set(key, found)
    return found
  }

  /** Records that share a telling word with the text, or have one that begins alike: to choose from. */
  alike(kind: NamedKind, text: string, most = 5): readonly RecordId[] {
    const words = fold(text).split(' ').filter(isTelling)
    const merits = new Map<RecordId, number>()
    for (const [form, ids] of this.#known[kind]) {
      const merit = words.filter(word => form.split(' ').some(one => isAlike(one, word))).length
      if (merit === 0) continue
      const share = merit / Math.max(words.length, form.split(' ').filter(isTelling).length)
      for (const id of ids) merits.set(id, Math.max(merits.get(id) ?? 0, share))
    }
    return [...merits]
      .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
      .slice(0, most)
      .map(([id]) => id)
  }

  /** Records that a part of the text names, where the whole names none: "PIN – kancelarija Beograd". To choose from. */
  partly(kind: NamedKind, text: string): readonly RecordId[] {
    const { outside, between, inside } = partsOf(text)
    return [...new Set([outside, ...between, ...inside].flatMap(part => [...(this.#recordsCalled(kind, part) ?? [])]))]
  }

  #seek(kind: NamedKind, text: string): readonly RecordId[] {
    const whole = this.#recordsCalled(kind, text)
    if (whole !== undefined) return [...whole]
    const { outside, between } = partsOf(text)
    const main = outside === text ? undefined : this.#recordsCalled(kind, outside)
    if (main !== undefined) return [...main]
    // "Centar za integraciju mladih – CIM": each part is a name of its own.
    const parts = between.map(part => this.#recordsCalled(kind, part))
    return parts.length > 1 && parts.every(ids => ids !== undefined) ? [...new Set(parts.flatMap(ids => [...ids]))] : []
  }

  #recordsCalled(kind: NamedKind, name: string): ReadonlySet<RecordId> | undefined {
    for (const form of formsBy[kind](name)) {
      const ids = this.#known[kind].get(form)
      if (ids !== undefined) return ids
    }
    return undefined
  }

  #note(kind: NamedKind, id: RecordId, names: readonly string[], forms: (name: string) => readonly string[]): void {
    this.#ids[kind].add(id)
    for (const form of names.flatMap(forms)) {
      const ids = this.#known[kind].get(form)
      if (ids === undefined) this.#known[kind].set(form, new Set([id]))
      else ids.add(id)
    }
  }
}

interface NameParts {
  /** without what stands in brackets: "Krnjača (Beograd)" is also called "Krnjača" */
  readonly outside: string
  /** parted by dashes or strokes: "Centar za integraciju mladih – CIM" is also called "CIM" */
  readonly between: readonly string[]
  readonly inside: readonly string[]
}

function partsOf(name: string): NameParts {
  const inside = [...name.matchAll(/\(([^()]{2,})\)/g)].map(found => found[1] ?? '')
  const outside = inside.length === 0 ? name : name.replace(/\([^()]*\)/g, ' ').trim()
  const between = outside.split(/\s[-–—]\s|[/|]/).map(part => part.trim())
  return { outside, between: between.length > 1 ? between.filter(part => part !== '') : [], inside }
}

/** A name, and all that parts of it call it. */
function callings(name: string): readonly string[] {
  const { outside, between, inside } = partsOf(name)
  return [name, ...(outside === name ? [] : [outside]), ...between, ...inside]
}

function plainForms(name: string): readonly string[] {
  const words = fold(name)
  return words === '' ? [] : [words]
}

/** Words by which all centres are called. */
const ofAnyCentre =
  /\b(?:centar za azil|azilni centar|azilantski centar|prihvatni centar|prihvatno tranzitni centar|centar za prihvat|tranzitni centar|asylum centre|asylum center|reception centre|reception center|centar|centre|center|camp|kamp|pc|ca|caz|rc|ac)\b/g

function centreForms(name: string): readonly string[] {
  return withoutWords(fold(name), ofAnyCentre)
}

const legalForms =
  /\b(?:nvo|ngo|udruzenje gradana|udruzenje|udruga|fondacija|foundation|humanitarna organizacija|nevladina organizacija|organizacija|organization|organisation|association|ug)\b/g

function organisationForms(name: string): readonly string[] {
  return withoutWords(fold(name), legalForms)
}

/** The words themselves, and what is left without those that say nothing. */
function withoutWords(words: string, common: RegExp): readonly string[] {
  if (words === '') return []
  const own = words.replace(common, ' ').replace(/ +/g, ' ').trim()
  return own === '' || own === words ? [words] : [words, own]
}

const formsBy: Readonly<Record<NamedKind, (name: string) => readonly string[]>> = {
  centre: centreForms,
  service: plainForms,
  organisation: organisationForms
}

function isTelling(word: string): boolean {
  return word.length > 3 && !common.has(word)
}

const common = new Set(
  'centar centre center prihvatni azil asylum reception udruzenje organizacija organization podrska support pomoc services usluga usluge oblasti gradana'.split(
    ' '
  )
)

/** The same beginning: what is left of a word in another case or number. */
function isAlike(one: string, other: string): boolean {
  const length = Math.max(4, Math.min(one.length, other.length) - 2)
  return one.length >= 4 && one.slice(0, length) === other.slice(0, length)
}
