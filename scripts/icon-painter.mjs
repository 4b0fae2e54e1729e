/**
 * Run by Electron, not by Node (scripts/draw-icons.mjs): paints drawings as pixels with Chromium's own SVG.
 *
 * Words: the file of jobs, `[{ svg, size }]`, and the file for the answers, one base64 text of RGBA rows each.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { app, BrowserWindow } from 'electron'

const [jobsFile = '', answersFile = ''] = process.argv.slice(-2)
// The same pixels on every machine: no graphics card, no colour profile of a screen.
app.disableHardwareAcceleration()
app.commandLine.appendSwitch('force-color-profile', 'srgb')
app.commandLine.appendSwitch('force-device-scale-factor', '1')
void app.whenReady().then(paint)

async function paint() {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,<title>painter</title>')
  const jobs = readFileSync(jobsFile, 'utf8')
  writeFileSync(answersFile, await window.webContents.executeJavaScript(`(${paintInPage})(${jobs})`))
  app.exit()
}

/**
 * In the page.
 *
 * @param {readonly { svg: string, size: number }[]} jobs
 */
async function paintInPage(jobs) {
  const answers = []
  for (const { svg, size } of jobs) {
    const image = new Image()
    // An SVG without a size of its own is drawn at the one that is asked for.
    const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `)
    image.src = `data:image/svg+xml;base64,${btoa(sized)}`
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = size
    canvas.height = size
    const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }))
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(0, 0, size, size)
    let letters = ''
    for (let at = 0; at < data.length; at += 32768) letters += String.fromCharCode(...data.subarray(at, at + 32768))
    answers.push(btoa(letters))
  }
  return JSON.stringify(answers)
}
