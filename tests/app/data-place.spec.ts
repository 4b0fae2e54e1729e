/** A program whose own folder cannot be written to, as a portable copy on a protected stick. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { isForThisSystem } from '../support/only-on.ts'
import { expect, launchApp, test } from './fixtures.ts'

test.skip(!isForThisSystem('app/data-place.spec.ts'), 'permissions are set as Linux has them')

const appFolder = resolve(import.meta.dirname, '../../.cache/with-test-hooks')

test('says so with the name of the folder, instead of ending without a word', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'putokaz-protected-'))
  const stick = join(folder, 'stick')
  mkdirSync(stick)
  chmodSync(stick, 0o555)
  // What Chromium needs for itself is put where the system keeps settings; that is not to be this machine's.
  const usual = process.env['XDG_CONFIG_HOME']
  process.env['XDG_CONFIG_HOME'] = join(folder, 'config')
  try {
    const words = [appFolder, `--data-dir=${join(stick, 'putokaz-data')}`]
    const app = await launchApp({ words, unprivileged: true, besides: folder })
    const page = await app.firstWindow()
    await expect(page.getByRole('heading', { level: 1, name: 'Nema dozvole za čuvanje podataka' })).toBeVisible()
    await expect(page.getByRole('main')).toContainText(join(stick, 'putokaz-data', 'data'))
    await app.close()
    expect(readdirSync(stick)).toEqual([])
    expect(existsSync(join(folder, 'config'))).toBe(true)
  } finally {
    if (usual === undefined) delete process.env['XDG_CONFIG_HOME']
    else process.env['XDG_CONFIG_HOME'] = usual
    chmodSync(stick, 0o755)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
})
