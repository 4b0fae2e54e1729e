/**
 * Answering, with a log beside it: what a verb fails with is noted by its kind and its code. Requests and answers
 * themselves never are. What throws, and what is refused before a verb is asked, the door notes (bridge.ts).
 */
import type { Verb } from '../shared/bridge.ts'
import type { Answering } from './answering.ts'
import type { Log, LogWord } from './log.ts'

/** The same answers. */
export function noted(answering: Answering, log: Log): Answering {
  const verbs = Object.entries(answering).filter(([, answer]) => typeof answer === 'function')
  return Object.fromEntries(
    verbs.map(([verb, answer]) => [verb, noting(verb as Verb, answer as (request: unknown) => Promise<unknown>, log)])
  ) as unknown as Answering
}

function noting(verb: Verb, answer: (request: unknown) => Promise<unknown>, log: Log) {
  let lastTrouble = ''
  return async (request: unknown): Promise<unknown> => {
    const answered = await answer(request)
    const facts = troubleIn(answered)
    const trouble = facts === null ? '' : JSON.stringify(facts)
    // Saving tells of the same full disk at every attempt.
    if (facts !== null && trouble !== lastTrouble) log.note('verb-failed', { verb, ...facts })
    lastTrouble = trouble
    return answered
  }
}

/** Kinds that a person brings about and nobody needs help with. */
const ordinary: ReadonlySet<unknown> = new Set(['cancelled', 'first-run', 'locked'])

function troubleIn(answer: unknown): Readonly<Record<string, LogWord>> | null {
  const problem = member(answer, 'problem')
  if (problem === null || problem === undefined || ordinary.has(member(problem, 'kind'))) return null
  const damage = member(problem, 'damage')
  return {
    kind: word(member(problem, 'kind')),
    ...pick('cause', member(problem, 'cause')),
    ...pick('what', member(damage, 'what')),
    // An operating system's code. Other reasons are sentences, and may quote a file.
    ...code(member(problem, 'reason')),
    ...code(member(damage, 'reason'))
  }
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null && Object.hasOwn(of, name)
    ? (of as Record<string, unknown>)[name]
    : undefined
}

function pick(name: string, value: unknown): Readonly<Record<string, LogWord>> {
  return value === undefined ? {} : { [name]: word(value) }
}

function code(value: unknown): Readonly<Record<string, LogWord>> {
  return typeof value === 'string' && /^(?:E[A-Z0-9]{2,20}|UNKNOWN)$/.test(value) ? { code: value } : {}
}

/** The kinds and causes of the contract are words with hyphens. */
function word(value: unknown): string {
  return typeof value === 'string' && /^[a-z]+(?:-[a-z]+)*$/.test(value) ? value : '?'
}
