/**
 * Readings of a typed line: which of its words name a centre, which a service, which an organisation or a person.
 * Pure arithmetic over what the search recognised. Every word that is accounted for counts more than how well it
 * is; a thing nobody asked for is never read into the line.
 */
import type { CentreId, RecordId, ServiceId } from '../records/ids.ts'
import type { MatchQuality, TokenMatch } from './merit.ts'
import type { Hit, Recognised } from './search-index.ts'

export interface Reading {
  readonly centre: RecordId | null
  readonly service: RecordId | null
  /** at most one of organisation and contact is set */
  readonly organisation: RecordId | null
  readonly contact: RecordId | null
  /** centres that the words of the centre may mean as well, best first */
  readonly otherCentres: readonly RecordId[]
  readonly otherServices: readonly RecordId[]
  /** words that found nothing */
  readonly ignored: readonly string[]
  /** comparable within one line; higher is better */
  readonly score: number
}

/** What a person picked instead of the guess; undefined leaves the guess, null means none. */
interface Chosen {
  readonly centre?: CentreId | null
  readonly service?: ServiceId | null
}

interface Candidate {
  readonly id: RecordId
  readonly kind: string
  /** per word of the line, 0 when it does not answer it */
  readonly points: readonly number[]
}

const qualities: Readonly<Record<MatchQuality, number>> = {
  exact: 1,
  folded: 0.97,
  prefix: 0.8,
  joined: 0.75,
  inflected: 0.75,
  slip: 0.45
}

/** An answered word is worth this much before the quality of its match. */
const answeredWord = 1
/** Each thing read into the line must be worth more than this. */
const costOfOne = 0.05
/** Readings this close to the best are given as well. */
const closeEnough = 0.4
/** A match this much weaker than the word's best one is not what was meant. */
const clearlyLess = 0.5
/** Beyond these many of a kind, combining them would cost more than it finds. */
const mostCombined = 5

/** The readings of a line, best first; empty when none of its words was recognised and nothing was chosen. */
export function readingsOf(recognised: Recognised, chosen: Chosen): readonly Reading[] {
  const words = wordsThatCount(recognised)
  const best = bestPoints(recognised, words)
  const candidatesOf = (kind: string): readonly Candidate[] =>
    (recognised.byKind.get(kind) ?? [])
      .map(hit => candidateFrom(hit, words, best))
      .filter(candidate => candidate.points.some(points => points > 0))
  const centres = candidatesOf('centre')
  const services = candidatesOf('service')
  const others = [...candidatesOf('organisation'), ...candidatesOf('contact')]
  const centreChoices = choicesOf('centre', centres, chosen.centre, words.length)
  const serviceChoices = choicesOf('service', services, chosen.service, words.length)
  const readings: Reading[] = []
  for (const centre of centreChoices) {
    for (const service of serviceChoices) {
      for (const other of [null, ...others]) {
        const score = scoreOf([centre, service, other], words)
        if (score === null) continue
        readings.push({
          centre: centre?.id ?? null,
          service: service?.id ?? null,
          organisation: other?.kind === 'organisation' ? other.id : null,
          contact: other?.kind === 'contact' ? other.id : null,
          otherCentres: othersLike(centre, centres),
          otherServices: othersLike(service, services),
          ignored: ignoredBy(recognised, words, [centre, service, other]),
          score
        })
      }
    }
  }
  readings.sort((a, b) => b.score - a.score || compareOne(a, b))
  const first = readings[0]
  if (first === undefined) return []
  // Other centres and services for the same words are offered as a change of the reading, not as further answers.
  return readings.filter(
    reading =>
      reading === first ||
      (reading.score >= first.score - closeEnough && (isOtherSubject(reading, first) || answersMore(reading, first)))
  )
}

/** Words of a question that name nothing: "ko je zadužen za ...", "broj telefona ...", "who is responsible for ...". */
const wordsOfAsking = new Set(
  `ko koga kome kako gde gdje kada koji koja treba mi nam je su ima zaduzen zaduzena zaduzeni nadlezan nadlezna nadlezni
  odgovoran odgovorna broj brojevi telefon telefona telefoni tel mob kontakt kontakti molim
  danas sutra sada odmah veceras nocas
  who is are responsible phone number contact please where how the of in at today tomorrow now tonight`.split(/\s+/)
)

/** Words that the names of all centres share, so that a centre's full name asks for the centre and nothing more. */
const wordsOfEveryCentre = new Set([
  'centar',
  'centra',
  'centru',
  'centri',
  'centre',
  'center',
  'prihvatni',
  'prihvatnom'
])

/** Which words of the line say something; more of them when otherwise none would. */
function wordsThatCount({ tokens }: Recognised): readonly boolean[] {
  const isWord = tokens.map(token => token.role !== 'stop')
  const names = tokens.map((token, at) => isWord[at] === true && !wordsOfAsking.has(token.folded))
  const tells = tokens.map((token, at) => names[at] === true && !wordsOfEveryCentre.has(token.folded))
  const isTitle = tokens.some(token => wordsOfEveryCentre.has(token.folded))
  const untitled = tokens.map((token, at) => tells[at] === true && !(isTitle && /^azila?$/.test(token.folded)))
  return [untitled, tells, names].find(some => some.includes(true)) ?? isWord
}

/** Per word, the points of whatever answers it best. */
function bestPoints(recognised: Recognised, words: readonly boolean[]): readonly number[] {
  const hits = [...recognised.byKind.values()].flat()
  return words.map((_, at) => Math.max(0, ...hits.map(hit => pointsOf(hit.matches[at] ?? null))))
}

/** A word that names one thing well is not taken for a slip or an aside of another: "škola" is no "kola". */
function candidateFrom(hit: Hit, words: readonly boolean[], best: readonly number[]): Candidate {
  const points = words.map((isWord, at) => {
    const here = isWord ? pointsOf(hit.matches[at] ?? null) : 0
    return here < clearlyLess * (best[at] ?? 0) ? 0 : here
  })
  return { id: hit.id, kind: hit.kind, points }
}

function pointsOf(match: TokenMatch | null): number {
  return match === null ? 0 : qualities[match.quality] * (0.4 + 0.6 * match.weight)
}

/** The candidates to combine; when a person chose, only that one, and it takes all words its kind was read from. */
function choicesOf(
  kind: string,
  candidates: readonly Candidate[],
  chosen: RecordId | null | undefined,
  length: number
): readonly (Candidate | null)[] {
  if (chosen === undefined) return [null, ...candidates.slice(0, mostCombined)]
  if (chosen === null) return [null]
  const points = Array.from({ length }, (_, at) => Math.max(0, ...candidates.map(one => one.points[at] ?? 0)))
  return [{ id: chosen, kind: `chosen ${kind}`, points }]
}

/** What a combination is worth; null when it reads something into the line that no word asks for. */
function scoreOf(parts: readonly (Candidate | null)[], words: readonly boolean[]): number | null {
  let score = 0
  const needed = parts.map(part => part === null || part.kind.startsWith('chosen'))
  if (parts.every(part => part === null)) return null
  for (let at = 0; at < words.length; at++) {
    let best = -1
    let points = 0
    parts.forEach((part, of) => {
      const here = part?.points[at] ?? 0
      if (here > points) {
        points = here
        best = of
      }
    })
    if (best === -1) continue
    needed[best] = true
    score += answeredWord + points
  }
  if (!needed.every(Boolean)) return null
  return score - costOfOne * parts.filter(part => part !== null).length
}

/** Others that answer the word by which the chosen one was recognised best. */
function othersLike(chosen: Candidate | null, candidates: readonly Candidate[]): readonly RecordId[] {
  if (chosen === null) return []
  const strongest = chosen.points.indexOf(Math.max(...chosen.points))
  return candidates.filter(one => one.id !== chosen.id && (one.points[strongest] ?? 0) > 0).map(one => one.id)
}

function ignoredBy(
  recognised: Recognised,
  words: readonly boolean[],
  parts: readonly (Candidate | null)[]
): readonly string[] {
  return recognised.tokens.flatMap((token, at) =>
    words[at] === true && parts.every(part => (part?.points[at] ?? 0) === 0) ? [token.text] : []
  )
}

function isOtherSubject(reading: Reading, best: Reading): boolean {
  const named = (one: Reading): RecordId | null => one.contact ?? one.organisation
  return named(reading) !== named(best)
}

/** Two services in one line ("škola deca") are both answered: each reading tells of words the other leaves out. */
function answersMore(reading: Reading, first: Reading): boolean {
  return first.ignored.some(word => !reading.ignored.includes(word))
}

/** Readings of equal worth stand in a lasting order. */
function compareOne(a: Reading, b: Reading): number {
  const nameOf = (one: Reading): string =>
    `${one.contact ?? ''} ${one.organisation ?? ''} ${one.centre ?? ''} ${one.service ?? ''}`
  return nameOf(a) < nameOf(b) ? -1 : 1
}
