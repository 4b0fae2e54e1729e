/** Who is at work: in the top bar, changed in two clicks when the shift does, known again at the next start. */
import { heldDirectory, ready, sayWhoWorks } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { expectAccessible } from './seeing.ts'

test.use({ ...startingOn({ settings: { people: ['Jovan Primer', 'Jelena Primer'] } }), today: '2026-03-10' })

test.beforeEach(async ({ page }) => {
  await ready(page)
  await page.keyboard.type('krnjaca advokat')
})

test('is asked with the names known at this station; one click answers and the edit goes on', async ({ page }) => {
  await page.getByRole('button', { name: 'dobio sam ih: Ana Primerić' }).click()
  const question = page.getByRole('dialog', { name: 'Ko radi?' })
  await expect(question.getByRole('button', { name: 'Jovan Primer' })).toBeFocused()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Jelena Primer' }).click()
  await expect(page.getByRole('article').first()).toContainText('potvrđeno danas, Jelena Primer')
})

test('leaves the edit undone when the question is put away', async ({ page }) => {
  const before = (await heldDirectory(page)).verifications.size
  await page.getByRole('button', { name: 'dobio sam ih: Ana Primerić' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await heldDirectory(page)).verifications.size).toBe(before)
  await expect(page.getByRole('button', { name: 'Ko radi?' })).toBeVisible()
})

test('says what is wrong with a name, and takes none that is empty', async ({ page }) => {
  await page.getByRole('button', { name: 'Ko radi?' }).click()
  await page.getByRole('menuitemradio', { name: 'neko drugi…' }).click()
  await page.getByRole('button', { name: 'Nastavi' }).click()
  await expect(page.getByRole('dialog')).toContainText('Upišite ime.')
  await page.getByRole('textbox', { name: 'Ime i prezime' }).fill('x'.repeat(81))
  await page.getByRole('button', { name: 'Nastavi' }).click()
  await expect(page.getByRole('dialog')).toContainText('najviše 80 znakova')
})

test('changes with the shift in two clicks; a new name joins those of the station', async ({ page }) => {
  await page.getByRole('button', { name: 'Ko radi?' }).click()
  await page.getByRole('menuitemradio', { name: 'Jovan Primer' }).click()
  await expect(page.getByRole('button', { name: 'Radi: Jovan Primer' })).toBeVisible()
  await page.getByRole('button', { name: 'Radi: Jovan Primer' }).click()
  await page.getByRole('menuitemradio', { name: 'neko drugi…' }).click()
  await sayWhoWorks(page, 'Petra Primer')
  await expect(page.getByRole('button', { name: 'Radi: Petra Primer' })).toBeVisible()
  await page.getByRole('button', { name: 'Radi: Petra Primer' }).click()
  await expect(page.getByRole('menuitemradio')).toHaveText([
    'Jelena Primer',
    'Jovan Primer',
    'Petra Primer',
    'neko drugi…'
  ])
  await page.keyboard.press('Escape')
  // What is done from now on is hers.
  await page.getByRole('button', { name: 'dobio sam ih: Ana Primerić' }).click()
  await expect(page.getByRole('article').first()).toContainText('potvrđeno danas, Petra Primer')
})

test('is asked again after idle hours', async ({ page }) => {
  await page.clock.install()
  await page.getByRole('button', { name: 'dobio sam ih: Ana Primerić' }).click()
  await page.getByRole('button', { name: 'Jovan Primer' }).click()
  await expect(page.getByRole('article').first()).toContainText('potvrđeno danas, Jovan Primer')
  await page.clock.fastForward('02:00:00')
  await page.getByRole('button', { name: 'dobio sam ih: Bojan Primerić' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.clock.fastForward('04:00:00')
  await page.getByRole('button', { name: 'dobio sam ih: Dženana Ljubičić-Primer' }).click()
  await page.getByRole('dialog', { name: 'Ko radi?' }).getByRole('button', { name: 'Jelena Primer' }).click()
  await expect(page.getByRole('article').nth(1)).toContainText('potvrđeno danas, Jelena Primer')
})
