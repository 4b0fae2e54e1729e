/**
 * An Electron program of its own, measured from outside over the browser's own protocol, without Playwright, whose
 * loader holds a program back at its start. Nothing is asked of the program but what any window can be asked.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds from the moment the program was started. */
export interface StartTimes {
  readonly firstPaint: number
  /** the text box has the focus */
  readonly focused: number
  /** a key typed into it is painted */
  readonly accepted: number
}

export interface Driven {
  /** the moment the program was started, in milliseconds since 1970 */
  readonly startedAt: number
  readonly times: StartTimes
  /** evaluates an expression in the page */
  readonly evaluate: (expression: string) => Promise<unknown>
  readonly processId: number
  /** what the program has printed as errors so far */
  readonly printed: () => string
  readonly end: () => Promise<void>
}

const limitMs = 60_000

/** Starts a program, types a key into its text box as soon as that has the focus, and answers when that was painted. */
export async function drive(executable: string, words: readonly string[]): Promise<Driven> {
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const startedAt = performance.timeOrigin + performance.now()
  let printed = ''
  const program = spawn(executable, [...root, '--remote-debugging-port=0', ...words], {
    stdio: ['ignore', 'ignore', 'pipe']
  })
  program.stderr.on('data', piece => {
    printed += piece
  })
  try {
    const socket = new WebSocket(await addressIn(program))
    await new Promise((opened, failed) => {
      socket.addEventListener('open', opened)
      socket.addEventListener('error', failed)
    })
    const browser = new Browser(socket)
    const page = await within(browser.firstPage, 'no page')
    const times = await within(browser.accepted, 'no key was accepted')
    const evaluate = async (expression: string): Promise<unknown> => {
      const request = { expression, returnByValue: true, awaitPromise: true }
      const answer = (await browser.send('Runtime.evaluate', request, page)) as { result: { value: unknown } }
      return answer.result.value
    }
    return {
      startedAt,
      times: {
        firstPaint: Number(await within(evaluate(`(${firstPaint})()`), 'nothing was painted')) - startedAt,
        focused: times.focused - startedAt,
        accepted: times.accepted - startedAt
      },
      evaluate,
      processId: program.pid ?? 0,
      printed: () => printed,
      end: () => ended(program)
    }
  } catch (error) {
    await ended(program)
    throw error
  }
}

/** Memory of a program and all its children, shared pages divided among those who share them, in megabytes. */
export function memoryOf(processId: number): { readonly mb: number; readonly processes: number } {
  const ids = treeOf(processId)
  const kb = ids.map(id => Number(/^Pss:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${id}/smaps_rollup`))?.[1] ?? 0))
  return { mb: kb.reduce((sum, one) => sum + one, 0) / 1024, processes: ids.length }
}

/** Processor time of a program and all its children, in seconds. */
export function processorSecondsOf(processId: number): number {
  const ticks = treeOf(processId).map(id => {
    const fields = readOrNothing(`/proc/${id}/stat`).split(') ')[1]?.split(' ') ?? []
    return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  })
  return ticks.reduce((sum, one) => sum + one, 0) / 100
}

/** Runs in the page before anything of it does; once more when the page was there before us. */
function watch(): void {
  if ('putokazStart' in globalThis) return
  const watched = { focused: 0, accepted: 0 }
  Object.assign(globalThis, { putokazStart: watched })
  const now = (): number => performance.timeOrigin + performance.now()
  const tell = (what: string): void => (globalThis as unknown as { tell: (what: string) => void }).tell(what)
  const seen = (target: EventTarget | null): void => {
    if (watched.focused > 0 || !(target instanceof HTMLInputElement)) return
    watched.focused = now()
    tell('focused')
  }
  document.addEventListener('focusin', event => seen(event.target), true)
  seen(document.activeElement)
  const typed = (): void => {
    if (watched.accepted > 0) return
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        if (watched.accepted > 0) return
        watched.accepted = now()
        tell(JSON.stringify(watched))
      }
      port2.postMessage(null)
    })
  }
  document.addEventListener('input', typed, true)
}

/** Runs in the page: when it was first painted, which is told some time after it happened. */
async function firstPaint(): Promise<number> {
  const first = await new Promise<number>(found => {
    const observer = new PerformanceObserver(list => {
      for (const { name, startTime } of list.getEntries()) if (name === 'first-paint') found(startTime)
    })
    observer.observe({ type: 'paint', buffered: true })
  })
  return performance.timeOrigin + first
}

/** The browser's protocol (Chrome DevTools Protocol), as much of it as is needed. */
class Browser {
  /** the session of the first page */
  readonly firstPage: Promise<string>
  readonly accepted: Promise<Omit<StartTimes, 'firstPaint'>>
  readonly #socket: WebSocket
  readonly #answers = new Map<number, (answer: unknown) => void>()
  #found: (session: string) => void = () => undefined
  #painted: (times: Omit<StartTimes, 'firstPaint'>) => void = () => undefined
  #last = 0

  constructor(socket: WebSocket) {
    this.#socket = socket
    this.firstPage = new Promise(found => {
      this.#found = found
    })
    this.accepted = new Promise(painted => {
      this.#painted = painted
    })
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data))))
    void this.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
  }

  send(method: string, params: object, sessionId?: string): Promise<unknown> {
    const id = ++this.#last
    this.#socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }))
    return new Promise(answered => this.#answers.set(id, answered))
  }

  #take(message: Message): void {
    if (message.id !== undefined) {
      this.#answers.get(message.id)?.(message.result)
      this.#answers.delete(message.id)
    } else if (message.method === 'Target.attachedToTarget') {
      this.#attach(message.params)
    } else if (message.method === 'Runtime.executionContextCreated') {
      // A page that was on its way when we came takes no script for new documents any more.
      void this.send('Runtime.evaluate', { expression: `(${watch})()` }, message.sessionId)
    } else if (message.method === 'Runtime.bindingCalled') {
      const { payload = '' } = message.params
      if (payload === 'focused') this.#type(message.sessionId ?? '')
      else this.#painted(JSON.parse(payload))
    }
  }

  #attach({ sessionId = '', targetInfo }: Message['params']): void {
    if (targetInfo?.type === 'page') {
      void this.send('Page.enable', {}, sessionId)
      void this.send('Runtime.enable', {}, sessionId)
      void this.send('Runtime.addBinding', { name: 'tell' }, sessionId)
      void this.send('Emulation.setFocusEmulationEnabled', { enabled: true }, sessionId)
      void this.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${watch})()` }, sessionId)
      void this.send('Runtime.evaluate', { expression: `(${watch})()` }, sessionId)
      this.#found(sessionId)
    }
    void this.send('Runtime.runIfWaitingForDebugger', {}, sessionId)
  }

  #type(session: string): void {
    const key = { key: 'k', code: 'KeyK', text: 'k', windowsVirtualKeyCode: 75 }
    void this.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }, session)
    void this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key, text: '' }, session)
  }
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly sessionId?: string
  readonly result?: unknown
  readonly params: {
    readonly sessionId?: string
    readonly payload?: string
    readonly targetInfo?: { readonly type: string }
  }
}

function addressIn(program: ChildProcess): Promise<string> {
  let printed = ''
  return within(
    new Promise((found, failed) => {
      program.stderr?.on('data', piece => {
        printed += piece
        const address = /DevTools listening on (ws:\S+)/.exec(printed)?.[1]
        if (address !== undefined) found(address)
      })
      program.on('exit', code => failed(new Error(`the program ended with ${code}: ${printed}`)))
    }),
    'no address'
  )
}

async function within<Done>(work: Promise<Done>, otherwise: string): Promise<Done> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(otherwise)), limitMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return
  const gone = new Promise(resolve => program.once('exit', resolve))
  program.kill('SIGTERM')
  const killing = setTimeout(() => program.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(killing)
}

/** A process and its descendants. */
function treeOf(processId: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const id = Number(name)
    if (!Number.isInteger(id)) continue
    parents.set(id, Number(readOrNothing(`/proc/${id}/stat`).split(') ')[1]?.split(' ')[1] ?? 0))
  }
  const found = [processId]
  for (const id of found) for (const [child, parent] of parents) if (parent === id) found.push(child)
  return found
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
