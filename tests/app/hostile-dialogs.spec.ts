/**
 * The attacks of tests/support/hostile-directory.ts, and names of stations, people, folders and files of the same kind, in
 * every dialog, before the house, at the lock, where a file is checked, and on the referral slip: they stay text.
 */
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { publicKeyText } from '../../main/exchange/signature.ts'
import { centreId } from '../../shared/records/ids.ts'
import { canary, hostileEntries } from '../support/hostile-directory.ts'
import { isForThisSystem } from '../support/only-on.ts'
import { ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { closeDialogs, dialogs } from './dialogs.ts'
import { filesChosen, placeChosen, suggestedName } from './exchange-files.ts'
import { expect, test } from './fixtures.ts'
import { chooseFile, savePdf } from './pdfs.ts'
import { keysTo } from './rail.ts'
import { expectNoSidewaysScrolling } from './seeing.ts'
import { entriesWithTwins } from './twins.ts'
import { attack, expectPlainPdf, watch } from './watching.ts'

// Of folders and files, which may not hold a slash.
const hostileName = `<img src=x onerror=window.pwned=1>\u202e${canary}\u2066 "'&lt; $t(app.close){{x}} ${'W'.repeat(90)}`
const stationName = `${attack} {{x}}\u202e`.slice(0, 80)
const passphrase = 'reka olovka jutro sedam'

test.skip(!isForThisSystem('app/hostile-dialogs.spec.ts'), 'names of files that other systems do not have')
// The page waits for news while it is reloaded.
test.use({ today: '2026-03-10', expectedComplaints: [/reply was never sent/] })

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-hostile-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.describe('a database of attacks', () => {
  test.use({
    ...startingOn({
      entries: hostileEntries(entriesWithTwins()),
      settings: { stationName, people: [attack, '=1+1'], myCentre: centreId.parse('centre-krnjaca') }
    }),
    windowSize: { width: 800, height: 640 }
  })

  test('is text in every dialog, and moves nothing out of its place', async ({ app, page }) => {
    test.slow()
    const stays = await watch(app, page)
    await ready(page)
    await page.getByRole('button', { name: 'Ko radi?' }).click()
    await page.getByRole('menuitemradio', { name: attack }).click()
    const silent: string[] = []
    for (const { name, open } of dialogs) {
      await test.step(name, async () => {
        await open(page)
        await stays(name)
        await expectNoSidewaysScrolling(page)
        const over = page.locator('[role="dialog"], [role="alertdialog"], [role="menu"]').last()
        const texts = over
          .locator('input, textarea')
          .evaluateAll(all => all.map(one => (one as HTMLInputElement).value))
        if (![await over.innerText(), ...(await texts)].join().includes(canary)) silent.push(name)
        await closeDialogs(page)
      })
    }
    // Where nothing out of the directory stands there is nothing to be seen of it.
    expect(silent).toEqual([
      'question before a form closes',
      'calendar',
      'question before a backup is restored',
      'guide',
      'keys',
      'guide over a form',
      'text of a licence',
      'turning the lock on',
      'turning the lock on, with something wrong'
    ])
  })

  test('is text on a referral slip, on the screen and as a PDF', async ({ app, page }) => {
    const stays = await watch(app, page)
    await ready(page)
    await page.getByRole('searchbox').fill('krnjaca advokat')
    await page.getByRole('button', { name: 'Odštampaj listić' }).first().click()
    await expect(page.getByRole('figure').first()).toContainText(canary)
    await stays('slip')
    await expectNoSidewaysScrolling(page)
    await page.getByRole('textbox', { name: 'List važi do' }).fill(attack)
    await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1)
    await stays('slip with a day that is none')
    const pdf = join(folder, 'slip.pdf')
    await savePdf(app, page, pdf)
    expectPlainPdf(pdf)
    await expectOneName(app, page)
    await stays('slip, saved')
  })

  test('is text around the lock: its sheets, the code on paper, the page before it, and whoever types nonsense', async ({
    app,
    page
  }) => {
    test.slow()
    const stays = await watch(app, page)
    await ready(page)
    await page.keyboard.press(keysTo('settings'))
    await page.getByRole('button', { name: 'Uključi zaključavanje…' }).click()
    const form = page.getByRole('dialog')
    for (const field of ['Lozinka stanice', 'Lozinka još jednom']) await form.getByLabel(field).fill(attack)
    for (const box of await form.getByRole('checkbox').all()) await box.press('Space')
    await stays('a passphrase that is shown')
    await form.getByLabel('Lozinka još jednom').fill(hostileName)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Nije isto kao gore.')).toBeVisible()
    await stays('a passphrase that is not the same')
    for (const field of ['Lozinka stanice', 'Lozinka još jednom']) await form.getByLabel(field).fill(passphrase)
    await page.keyboard.press('Enter')
    await sayWhoWorks(page, attack)
    await expect(page.getByRole('region', { name: 'Kod za oporavak' })).toBeVisible()
    await stays('the recovery sheet')
    const pdf = join(folder, 'sheet.pdf')
    await chooseFile(app, pdf)
    await page.getByRole('button', { name: 'Sačuvaj PDF' }).click()
    await expect(page.getByText('sačuvano', { exact: true })).toBeVisible()
    expectPlainPdf(pdf)
    await expectOneName(app, page)
    await page.getByRole('button', { name: 'Gotovo, zatvori list' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)

    await page.keyboard.press('Control+Shift+L')
    await expect(page.getByRole('heading', { level: 1, name: 'Zaključano' })).toBeVisible()
    const behind = await watch(app, page)
    await page.getByLabel('Lozinka', { exact: true }).fill(attack)
    await page.getByText('prikaži lozinku').click()
    await page.getByLabel('Lozinka', { exact: true }).press('Enter')
    await expect(page.getByText('Lozinka nije tačna.')).toBeVisible()
    await behind('the locked page')
    await page.getByRole('button', { name: 'Zaboravljena lozinka' }).click()
    await page.getByRole('textbox', { name: 'Kod sa lista' }).fill(hostileName)
    await page.getByLabel('Nova lozinka').fill(attack)
    await page.getByLabel('Lozinka još jednom').fill(attack)
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kod nije tačan.')).toBeVisible()
    await behind('the way in with the recovery sheet')
    await expectNoSidewaysScrolling(page)
  })
})

test.describe('in a folder with such a name', () => {
  test.use({
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern which fixtures are needed
    dataFolder: async ({}, use) => {
      const home = mkdtempSync(join(tmpdir(), 'putokaz-hostile-home-'))
      const place = join(home, `OneDrive - ${hostileName}`)
      mkdirSync(place)
      await use(place)
      rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
    windowSize: { width: 640, height: 640 }
  })

  test('the first run, the settings and the locked page show it as text, and what is typed, too', async ({
    app,
    page
  }) => {
    const stays = await watch(app, page)
    await expect(page.getByRole('note')).toContainText(canary)
    await expect(page.getByRole('main')).toContainText('$t(app.close){{x}}')
    await stays('the first run')
    await expectNoSidewaysScrolling(page)
    await page.getByRole('textbox', { name: 'Naziv stanice' }).fill(`${hostileName}${hostileName}`)
    await page.getByRole('textbox', { name: 'Ko ovde radi' }).fill(`${hostileName}${hostileName}`)
    await page.keyboard.press('Enter')
    await expect(page.locator('[aria-invalid="true"]')).toHaveCount(2)
    await stays('the first run with something wrong')
    await page.getByRole('textbox', { name: 'Naziv stanice' }).fill(stationName)
    await page.getByRole('textbox', { name: 'Ko ovde radi' }).fill(`${attack}; =1+1`)
    await page.getByRole('button', { name: 'Počni sa javnim imenikom' }).click()
    await ready(page)
    await expect(page.getByRole('banner')).toContainText(attack)
    await stays('the house')
    await expectNoSidewaysScrolling(page)
    await page.keyboard.press(keysTo('settings'))
    await expect(page.getByRole('region', { name: 'Podaci i rezervne kopije' })).toContainText(canary)
    await stays('the settings')
    await expectNoSidewaysScrolling(page)

    const asked = { passphrase, by: 'Ana Primerić' }
    expect(await page.evaluate(text => window.putokaz.call('setLock', text), JSON.stringify(asked))).toContain(
      '"ok":true'
    )
    await page.keyboard.press('Control+Shift+L')
    await page.getByRole('button', { name: 'Zaboravljena lozinka' }).click()
    const behind = await watch(app, page)
    await expect(page.getByRole('main')).toContainText(canary)
    await behind('the way in with the recovery sheet')
    await expectNoSidewaysScrolling(page)
  })
})

test.describe('a file that is checked', () => {
  const project = generateKeyPairSync('ed25519')
  test.use({
    ...startingOn({ settings: { stationName } }),
    words: [`--release-key=${publicKeyText(project.publicKey)}`],
    windowSize: { width: 640, height: 640 }
  })

  test('shows its name and nothing of the list beside it, whatever stands there', async ({ app, page }) => {
    const stays = await watch(app, page)
    await ready(page)
    await page.keyboard.press(keysTo('settings'))
    const section = page.getByRole('region', { name: 'Nova verzija' })
    const file = join(folder, `${hostileName}-9.9.0.exe`)
    const list = (text: string, isSigned: boolean): void => {
      writeFileSync(join(folder, 'SHA256SUMS.txt'), text)
      const signature = isSigned ? sign(null, Buffer.from(text), project.privateKey) : Buffer.alloc(64)
      writeFileSync(join(folder, 'SHA256SUMS.txt.sig'), signature)
    }
    const check = async (says: string): Promise<void> => {
      await filesChosen(app, file)
      await section.getByRole('button', { name: 'Proveri datoteku…' }).click()
      await expect(section.getByRole('status')).toContainText(says)
      await stays(says)
      await expectNoSidewaysScrolling(page)
    }
    writeFileSync(file, 'the installer')
    const sum = createHash('sha256').update('the installer').digest('hex')
    const head = '# Putokaz 9.9.0 2026-03-01\n'
    await check('nema spiska kontrolnih zbirova')
    await expect(section).toContainText(canary)
    list(`# Putokaz ${attack} 2026-03-01\n${attack}\n`, false)
    await check('nije potpisan ključem projekta')
    list(`# Putokaz ${attack} 2026-03-01\n`, true)
    await check('ne može da se pročita')
    list(`${head}${sum.replaceAll(/./g, '0')}  ${attack}\n`, true)
    await check('nema na potpisanom spisku')
    list(`${head}${sum.replaceAll(/./g, '0')}  ${hostileName}-9.9.0.exe\n`, true)
    await check('sadržaj joj je promenjen')
    list(`${head}${sum}  ${hostileName}-9.9.0.exe\n`, true)
    await check('To je novija verzija')
    await expect(section).toContainText(canary)
  })
})

/** Expects that what is proposed for a file is one name. */
async function expectOneName(app: Parameters<typeof placeChosen>[0], page: Page): Promise<void> {
  await placeChosen(app, null)
  await page.getByRole('button', { name: 'Sačuvaj PDF' }).click()
  await expect.poll(() => suggestedName(app)).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.pdf$/u)
}
