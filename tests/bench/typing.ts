/**
 * From key to painted card (P3): 200 keystrokes into the lookup box of the real app on a directory of ten thousand
 * records, beside a bare page in the same Electron that only paints the key. Both are measured the same way, from the
 * moment the key event came in to the first task after the frame that shows it, so their difference is our work.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { writeDataFolder } from '../app/data-folders.ts'
import { entryOf } from '../support/records.ts'
import { createSyntheticDirectory } from './synthetic.ts'
import { formatTable, percentile } from './table.ts'

const seed = 20260310
const records = 10_000
const keystrokes = 200
const queries = [
  'krnjaca advokat',
  'Крњача правна помоћ',
  'petrovic prevodilac',
  'djordjevic',
  'presevo psiholog',
  '0611234',
  'marko krnjca',
  'skola obrenovac',
  'jovanovic milica',
  'hrana banja koviljaca',
  'doktor vranje',
  'nikolc'
]

export async function benchTyping(): Promise<void> {
  console.log(`\nKey to painted card, ${records} records, ${keystrokes} keystrokes, seed ${seed}`)
  const synthetic = createSyntheticDirectory(records, seed)
  const entries = [
    ...synthetic.centres.map(({ id, ...values }) => entryOf('centre', id, values)),
    ...synthetic.services.map(({ id, ...values }) => entryOf('service', id, values)),
    ...synthetic.organisations.map(({ id, ...values }) => entryOf('organisation', id, values)),
    ...synthetic.contacts.map(({ id, ...values }) => entryOf('contact', id, values)),
    ...synthetic.centres.flatMap((centre, at) =>
      synthetic.services.map((service, of) =>
        entryOf('assignment', `assignment-${at}-${of}`, {
          organisation: synthetic.organisations[(at * 7 + of) % synthetic.organisations.length]?.id ?? null,
          service: service.id,
          centre: centre.id,
          role: 'responsible',
          contacts: [synthetic.contacts[at * 100 + of]?.id ?? 'contact-none']
        })
      )
    )
  ]
  const data = await writeDataFolder({ entries })
  const bare = mkdtempSync(join(tmpdir(), 'putokaz-bare-'))
  writeFileSync(join(bare, 'main.mjs'), bareMain)
  try {
    const words = [process.env['PUTOKAZ_APP'] ?? '', `--data-dir=${data}`, '--today=2026-03-10']
    const ours = await measure(words, page => page.getByRole('combobox').or(page.getByRole('searchbox')).first())
    const theirs = await measure([join(bare, 'main.mjs')], page => page.getByRole('textbox'))
    const row = (name: string, times: readonly number[]): readonly string[] => [
      name,
      String(times.length),
      ...[0.5, 0.95, 0.99].map(share => percentile(times, share).toFixed(1))
    ]
    console.log(
      formatTable(
        ['page', 'keystrokes', 'p50 ms', 'p95 ms', 'p99 ms'],
        [row('Putokaz', ours), row('bare page', theirs)]
      )
    )
    const above = percentile(ours, 0.95) - percentile(theirs, 0.95)
    console.log(`p95 above the bare page: ${above.toFixed(1)} ms (promised: at most 8)`)
  } finally {
    for (const folder of [data, bare]) rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(
  words: readonly string[],
  boxIn: (page: Page) => ReturnType<Page['getByRole']>
): Promise<readonly number[]> {
  const app: ElectronApplication = await _electron.launch({
    executablePath: process.env['ELECTRON_EXEC_PATH'] ?? '',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...words]
  })
  try {
    const page = await app.firstWindow()
    const box = boxIn(page)
    await box.focus()
    await page.evaluate(watchKeys)
    let typed = 0
    for (let at = 0; typed < keystrokes; at = (at + 1) % queries.length) {
      for (const letter of queries[at] ?? '') {
        if (typed === keystrokes) break
        typed += 1
        await page.keyboard.insertText(letter)
        await page.waitForFunction(count => (globalThis as unknown as Watched).paints.length >= count, typed)
      }
      await box.fill('')
      await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve))))
      await page.evaluate(count => {
        ;(globalThis as unknown as Watched).paints.length = count
      }, typed)
    }
    return await page.evaluate(() => (globalThis as unknown as Watched).paints)
  } finally {
    await app.close()
  }
}

interface Watched {
  paints: number[]
}

/** Runs in the page: from each input event's own time to the first task after the frame that follows it. */
function watchKeys(): void {
  const watched = globalThis as unknown as Watched
  watched.paints = []
  window.addEventListener(
    'beforeinput',
    event => {
      const came = event.timeStamp
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => watched.paints.push(performance.now() - came)
        port2.postMessage(null)
      })
    },
    { capture: true }
  )
}

const bareMain = `
import { app, BrowserWindow } from 'electron'
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1200, height: 760, webPreferences: { sandbox: true } })
  const page = '<!doctype html><title>bare</title><input autofocus><p></p><script>' +
    'document.querySelector("input").addEventListener("input", event => { document.querySelector("p").textContent = event.target.value })</' + 'script>'
  void window.loadURL('data:text/html,' + encodeURIComponent(page))
})
app.on('window-all-closed', () => app.quit())
`
