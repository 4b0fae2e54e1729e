/**
 * `node scripts/draw-icons.mjs [FOLDER]`: paints build/drawings/*.svg and writes every icon that packages need, into
 * build/ or another folder.
 *
 * | file | for |
 * |---|---|
 * | icon.ico, document.ico | Windows: the program, a `.putokaz` file |
 * | icon.icns, document.icns | macOS: the same |
 * | icons/NxN.png | Linux: the program (electron-builder), its window (main/window.ts) |
 * | icons-document/NxN.png | Linux: a `.putokaz` file |
 *
 * Small sizes have a drawing of their own, on a grid of 16 by 16: what is clear at 256 pixels is mud at 16.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { hasDisplay, onInvisibleDisplay, projectFolder, run, sandboxArguments, stop } from './commands.mjs'
import { icnsSizes, writeIcns, writeIco, writePng } from './icon-files.mjs'
import { setUp } from './set-up.mjs'

const icoSizes = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const smallUpTo = 40

const icons = /** @type {const} */ ([
  { drawing: 'app', file: 'icon', folder: 'icons' },
  { drawing: 'document', file: 'document', folder: 'icons-document' }
])

const target = resolve(process.argv[2] ?? join(projectFolder, 'build'))
const sizes = [...new Set([...icoSizes, ...linuxSizes, ...icnsSizes])].sort((one, other) => one - other)
const { runtime } = await setUp()

const jobs = icons.flatMap(({ drawing }) =>
  sizes.map(size => {
    const file = `${drawing}${size <= smallUpTo ? '-small' : ''}.svg`
    return { drawing, size, svg: readFileSync(join(projectFolder, 'build', 'drawings', file), 'utf8') }
  })
)
const painted = await paint(jobs)

for (const { drawing, file, folder } of icons) {
  const pictures = new Map(
    jobs.flatMap((job, index) => {
      if (job.drawing !== drawing) return []
      const source = `sha256 ${createHash('sha256').update(job.svg).digest('hex')}`
      return [[job.size, writePng(Buffer.from(painted[index] ?? '', 'base64'), job.size, source)]]
    })
  )
  /** @param {number} size */
  const pictureOf = size => ({ size, png: pictures.get(size) ?? Buffer.alloc(0) })
  mkdirSync(join(target, folder), { recursive: true })
  writeFileSync(join(target, `${file}.ico`), writeIco(icoSizes.map(pictureOf)))
  writeFileSync(join(target, `${file}.icns`), writeIcns(pictures))
  for (const size of linuxSizes) writeFileSync(join(target, folder, `${size}x${size}.png`), pictureOf(size).png)
}

/**
 * @param {readonly { svg: string, size: number }[]} wishes
 * @returns {Promise<readonly string[]>} RGBA rows as base64, in the same order
 */
async function paint(wishes) {
  const workplace = mkdtempSync(join(tmpdir(), 'putokaz-icons-'))
  try {
    const [asked, answered] = [join(workplace, 'jobs.json'), join(workplace, 'answers.json')]
    writeFileSync(asked, JSON.stringify(wishes))
    const painter = join(projectFolder, 'scripts', 'icon-painter.mjs')
    // A profile of its own: it must not meet a Putokaz or another painter that is running.
    const words = [...sandboxArguments(), painter, `--user-data-dir=${workplace}`, asked, answered]
    const commandLine = [runtime.executable, ...words]
    const ended = await run(hasDisplay() ? commandLine : onInvisibleDisplay(commandLine), {
      quiet: true,
      limitSeconds: 120
    })
    if (ended.code !== 0) stop(`The icons could not be painted:\n${ended.printed}`)
    return JSON.parse(readFileSync(answered, 'utf8'))
  } finally {
    rmSync(workplace, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}
