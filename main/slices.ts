/**
 * Long work in small steps: whatever runs over many records on this thread lets others run between, so that the window
 * is never held up.
 */
import { setImmediate as letOthersRun } from 'node:timers/promises'

/** What may be done at a stretch, in milliseconds. */
const stretchMs = 5

/** Takes the steps to their end, with a breath for everyone else now and then; answers what they answer. */
export async function driven<Done>(steps: Generator<unknown, Done>): Promise<Done> {
  let until = performance.now() + stretchMs
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() < until) continue
    await letOthersRun()
    until = performance.now() + stretchMs
  }
}

/** Does the work for each item, with a breath for everyone else now and then. */
export async function inSlices<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let until = performance.now() + stretchMs
  for (const item of items) {
    work(item)
    if (performance.now() < until) continue
    await letOthersRun()
    until = performance.now() + stretchMs
  }
}

/** Lists longer than this are written member by member. */
const longList = 100

/** The JSON of a plain value with long lists in it, made in small steps; the very text of `JSON.stringify`. */
export async function jsonInSlices(value: object): Promise<string> {
  const members: string[] = []
  for (const [name, member] of Object.entries(value)) {
    const text = await memberInSlices(member)
    if (text !== undefined) members.push(`${JSON.stringify(name)}:${text}`)
  }
  return `{${members.join(',')}}`
}

async function memberInSlices(member: unknown): Promise<string | undefined> {
  if (Array.isArray(member) && member.length > longList) {
    const texts: string[] = []
    await inSlices(member, one => void texts.push(JSON.stringify(one) ?? 'null'))
    return `[${texts.join(',')}]`
  }
  const isPlain = member !== null && typeof member === 'object' && !Array.isArray(member) && !('toJSON' in member)
  return isPlain ? await jsonInSlices(member) : JSON.stringify(member)
}
