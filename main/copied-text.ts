/**
 * Text that the page asked to be put on the clipboard: a number, a sheet for a message.
 *
 * Promises: what lies there when the lock closes is taken away, but only if it is what this program put there; what
 * somebody copied elsewhere since stays. What was copied from the page by hand (Ctrl+C) is the person's own, and so is what
 * the system's memory of the clipboard keeps: of neither does this program know.
 */

/** The clipboard of the machine, as Electron offers it: its releases before 45 answer at once, those after later. */
export interface Clipboard {
  readonly readText: () => string | Promise<string>
  readonly writeText: (text: string) => void | Promise<void>
  readonly clear: () => void
}

export class CopiedText {
  readonly #clipboard: Clipboard
  #text: string | null = null

  constructor(clipboard: Clipboard) {
    this.#clipboard = clipboard
  }

  async copy(text: string): Promise<void> {
    this.#text = text
    await this.#clipboard.writeText(text)
  }

  /** Takes back what was copied last, if it is still there. */
  async takeBack(): Promise<void> {
    const text = this.#text
    this.#text = null
    if (text === null || text === '') return
    if (withPlainLineEnds(await this.#clipboard.readText()) === withPlainLineEnds(text)) this.#clipboard.clear()
  }
}

/** Windows hands lines back with ends of its own. */
function withPlainLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
