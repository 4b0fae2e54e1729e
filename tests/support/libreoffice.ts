/** LibreOffice without a window: opens files and writes them again in its own way. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Semicolons, quotes, UTF-8, from line 1, and the language Serbian (Latin, Serbia): what Excel in Serbia does. */
export const serbianCsv = 'CSV:59,34,76,1,,9242'

/** Converts files of one kind to XLSX, all in one start of the program; the results lie in `into` under their names. */
export async function convertToXlsx(
  files: readonly string[],
  { into, profile, filter }: { readonly into: string; readonly profile: string; readonly filter?: string }
): Promise<void> {
  const words = [
    `-env:UserInstallation=${pathToFileURL(join(profile, 'libreoffice')).href}`,
    '--headless',
    ...(filter === undefined ? [] : [`--infilter=${filter}`]),
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    into,
    ...files
  ]
  await run('soffice', words, { timeout: 120_000 })
}
