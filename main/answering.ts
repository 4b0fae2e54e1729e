/**
 * Answers one request: reads it by the contract's schema before anything is done, and asks whoever does the work.
 */
import { type Contract, longestRequest, readRequest, type Verb, verbs } from '../shared/bridge.ts'

/** What does the work of each verb. */
export type Answering = { readonly [V in Verb]: (request: Contract[V]['request']) => Promise<Contract[V]['answer']> }

/**
 * One request, from JSON text to JSON text. Throws on an unknown verb, text that is no JSON or too long, and on
 * a request whose shape the contract does not allow: none of these comes from our own page.
 */
export async function answerTo(answering: Answering, verb: unknown, text: unknown): Promise<string> {
  const known = verbs.find(one => one === verb)
  if (known === undefined) throw new Error('unknown verb')
  if (typeof text !== 'string' || text.length > longestRequest) throw new Error(`${known}: not a request`)
  return JSON.stringify(await ask(answering, known, text))
}

async function ask<V extends Verb>(answering: Answering, verb: V, text: string): Promise<Contract[V]['answer']> {
  const read = readRequest[verb].safeParse(JSON.parse(text))
  if (!read.success) throw new Error(`${verb}: ${read.error.issues[0]?.path.join('.') ?? ''}: not as agreed`)
  return await answering[verb](read.data as Contract[V]['request'])
}
