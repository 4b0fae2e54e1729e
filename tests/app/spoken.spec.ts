/** What a screen reader says on the journeys that matter most: names, roles and states, as the tree of accessibility has them. */
import { ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

test.beforeEach(({ page }) => ready(page))

test('the house: where one is, who works, which script, what can be asked', async ({ page }) => {
  await expect(page.locator('#root')).toMatchAriaSnapshot(`
    - navigation "Delovi programa":
      - list:
        - listitem:
          - button "Pronađi"
        - listitem:
          - button "Centri"
        - listitem:
          - button "Organizacije"
        - listitem:
          - button "Pokrivenost"
        - listitem:
          - button /Poslovi \\d+ poslova/
        - listitem:
          - button "Razmena"
        - listitem:
          - button "Istorija"
        - listitem:
          - button "Podešavanja"
    - banner:
      - button "Ko radi?"
      - radiogroup "Pismo i jezik":
        - radio "Latinica" [checked]
        - radio "Ћирилица"
        - radio "English"
    - main:
      - heading "Pronađi" [level=1]
      - search:
        - searchbox "Šta tražite?"
      - list "Usluge"
  `)
})

test('an answer: what was understood, who in which role, until when, which number, how sure, what can be said', async ({
  page
}) => {
  await page.keyboard.type('krnjaca advokat')
  await expect(page.getByRole('region', { name: 'Odgovori' })).toMatchAriaSnapshot(`
    - region "Odgovori":
      - heading "Centar za azil Krnjača · besplatna pravna pomoć" [level=2]
      - article "Primer-organizacija A (izmišljeno)":
        - paragraph: nadležna
        - heading "Primer-organizacija A (izmišljeno)" [level=3]:
          - button "Primer-organizacija A (izmišljeno)"
        - text: zaduženje do 31.12.2026. memorandum do 31.12.2026.
        - paragraph: Ana Primerić, pravnica
        - paragraph:
          - button "067 000 00 28"
          - button "011 000 00 01"
        - text: potvrđeno pre 12 dana, Jelena Primer
        - 'button "dobio sam ih: Ana Primerić"'
        - 'button "ne radi broj: Ana Primerić"'
        - 'button "više ne radi tu: Ana Primerić"'
        - 'button "ispravi: Ana Primerić"'
  `)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'kopiran' })).toContainText('067 000 00 28')
})

test('a gap: that there is nobody, and apart from it who may help', async ({ page }) => {
  await page.keyboard.type('presevo psihosocijalna')
  await expect(page.getByRole('region', { name: 'Odgovori' })).toMatchAriaSnapshot(`
    - region "Odgovori":
      - heading "Prihvatni centar Preševo · psihosocijalna podrška" [level=2]
      - paragraph: U ovom centru niko nije zadužen za ovu uslugu.
      - 'button "Zaduži nekoga: psihosocijalna podrška"'
      - heading "Možda mogu da pomognu" [level=2]
      - paragraph: "Nisu zaduženi: proverite pre nego što nekoga uputite."
      - article "Primer-organizacija B (izmišljeno)":
        - heading "Primer-organizacija B (izmišljeno)" [level=3]
        - text: memorandum do 31.12.2026.
  `)
})

test('a form: each field by its name, how the number is understood, and what is wrong', async ({ page }) => {
  await page.keyboard.type('krnjaca advokat')
  await page.getByRole('button', { name: 'Ispravi: Ana Primerić' }).first().press('Enter')
  const form = page.getByRole('dialog', { name: 'Izmena kontakta' })
  await expect(form).toMatchAriaSnapshot(`
    - dialog "Izmena kontakta":
      - heading "Izmena kontakta" [level=2]
      - textbox "Ime i prezime ili naziv kancelarije": Ana Primerić
      - group "Telefon":
        - list:
          - listitem:
            - textbox "Broj 1": 067 000 00 28
            - textbox "Čemu služi broj 1"
            - 'button "Ukloni: 067 000 00 28"'
      - group "Vrsta kontakta":
        - radiogroup "Vrsta kontakta":
          - radio "osoba" [checked]
          - radio "kancelarija, dežurni broj"
      - group "Radno vreme":
        - list:
          - listitem:
            - toolbar "Dani":
              - button "pon" [pressed]
              - button "sub"
      - button "Sačuvaj"
      - button "Odustani"
  `)
  const mail = form.getByRole('textbox', { name: 'E-pošta' })
  await mail.fill('nije adresa')
  await mail.press('Control+Enter')
  await expect(mail).toHaveAttribute('aria-invalid', 'true')
  await expect(mail).toHaveAccessibleDescription(/./)
  await mail.fill('ana@example.org')
  await form.getByRole('textbox', { name: 'Uloga, na primer „pravnica“' }).fill('pravnica, dežurna')
  await page.keyboard.press('Control+Enter')
  await sayWhoWorks(page)
  await expect(page.getByRole('status').filter({ hasText: 'Upisano: Ana Primerić' })).toBeVisible()
})

test('the coverage: a cell says its row, its column and everything in it', async ({ page }) => {
  await page.keyboard.press(keysTo('coverage'))
  await expect(page.getByRole('grid', { name: 'Usluge po centrima' })).toMatchAriaSnapshot(`
    - grid "Usluge po centrima":
      - rowgroup:
        - row:
          - columnheader "centar"
          - columnheader "pravna pomoć"
      - rowgroup:
        - row:
          - rowheader "Centar za azil Krnjača"
          - gridcell "nadležna, Primer A, Primer B"
          - gridcell "prazno"
        - row:
          - rowheader "Centar za azil Obrenovac"
          - gridcell "isteklo, Primer A"
  `)
  await expect(page.getByRole('button', { name: /^\d+ praznin\S+ u aktivnim centrima$/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^\d+ zavis\S+ od jedne osobe$/ })).toBeVisible()
})

test('the work list: what waits, by kind and number, and what can be done about a line', async ({ page }) => {
  await page.keyboard.press(keysTo('worklist'))
  await page.getByRole('button', { name: /^Praznine/ }).press('Enter')
  const job = page.getByRole('article').first()
  await expect(job).toHaveAccessibleName(/./)
  await expect(job.getByRole('button').first()).toHaveAccessibleName(/./)
})
