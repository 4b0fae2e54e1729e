/**
 * The press: puts the sheet that stands on the page onto paper, or into a PDF.
 *
 * Promises: what is printed is what the preview shows, because it is the same page, under the same policy and the same
 * guards; a PDF is written whole or not at all. Hides: Electron's two ways of printing. There is no second window: the
 * print dialog belongs to the window one looks at, and on an old laptop a second page costs as much memory as the first.
 * Which part of the page prints, and on which format, its style sheet says (renderer/paper/print.css).
 */
import type { BrowserWindow } from 'electron'
import type { SaveProblem } from '../../shared/bridge.ts'
import type { PaperFormat, PrintProblem, SavedFile } from '../../shared/paper/requests.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { writeChosenFile } from './chosen-file.ts'

/** Opens the print dialog of the machine; resolves when the sheet is on its way to the printer, or is not. */
export async function printSheet(window: BrowserWindow, format: PaperFormat): Promise<Result<null, PrintProblem>> {
  return await new Promise(resolve => {
    window.webContents.print(
      {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: format === 'a3-landscape' ? 'A3' : 'A4',
        landscape: format !== 'a4'
      },
      (isPrinted, reason) => {
        if (isPrinted) resolve(success(null))
        else resolve(failure(/cancel/i.test(reason) ? { kind: 'cancelled' } : { kind: 'not-printed', reason }))
      }
    )
  })
}

/** Makes a PDF of the sheet, with text that can be searched and read out, and writes it where a person says. */
export async function saveSheet(
  window: BrowserWindow,
  name: string
): Promise<Result<SavedFile, SaveProblem | { readonly kind: 'cancelled' }>> {
  const content = await window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    generateTaggedPDF: true
  })
  return await writeChosenFile(window, { name, ending: 'pdf', content })
}
