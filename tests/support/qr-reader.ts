/** Reads QR codes as a telephone would: with zbar, which shares no code with ours. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The vCards in all the codes of a picture (PNG or PGM), sorted; empty when there is none. Throws without zbarimg. */
export function readCards(picture: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-qr-'))
  try {
    const file = join(folder, 'picture')
    writeFileSync(file, picture)
    // As bytes: left to itself, zbar guesses a charset and may guess wrong.
    const ended = spawnSync('zbarimg', ['--quiet', '--raw', '-Sbinary', file], { encoding: 'utf8' })
    if (ended.error !== undefined) throw ended.error
    return (ended.stdout.match(/BEGIN:VCARD\r\n[\s\S]*?END:VCARD\r\n/g) ?? []).sort()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
