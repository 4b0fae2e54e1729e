/** The guide: within reach on every screen and over every form, in all three languages, and out of the way of typing. */
import { ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'
import { expectAccessible, expectNoSidewaysScrolling } from './seeing.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

test('opens with F1 at the chapter of the screen, and leaves everything as it was', async ({ page }) => {
  await ready(page)
  await page.keyboard.type('krnjaca advokat')
  await page.keyboard.press('F1')
  const guide = page.getByRole('dialog', { name: 'Uputstvo' })
  await expect(guide.getByRole('heading', { name: 'Pronaći nekoga' })).toBeFocused()
  await expect(guide.getByRole('figure', { name: 'Kartica odgovora sa označenim delovima' })).toBeVisible()
  // The keys of the screen rest meanwhile.
  await page.keyboard.press(keysTo('coverage'))
  await page.keyboard.press('Escape')
  await expect(guide).toBeHidden()
  await expect(page.getByRole('searchbox')).toHaveValue('krnjaca advokat')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.press(keysTo('coverage'))
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('F1')
  await expect(guide.getByRole('heading', { name: 'Praznine i poslovi' })).toBeFocused()
})

test('opens over a form and keeps what was typed in it', async ({ page }) => {
  await ready(page)
  await page.keyboard.type('krnjaca advokat')
  await page.getByRole('button', { name: 'Ispravi: Bojan Primerić' }).click()
  const role = page.getByRole('textbox', { name: 'Uloga, na primer „pravnica“' })
  await role.fill('pripravnik?')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog', { name: 'Uputstvo' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Uputstvo' })).toBeHidden()
  await expect(role).toHaveValue('pripravnik?')
  // Typed into a field, the question mark is a letter like others.
  await role.press('End')
  await page.keyboard.type('?')
  await expect(role).toHaveValue('pripravnik??')
})

test('shows the keys alone with a question mark where nothing is being written', async ({ page }) => {
  await ready(page)
  await page.keyboard.type('?')
  const guide = page.getByRole('dialog', { name: 'Uputstvo' })
  await expect(guide.getByRole('heading', { name: 'Tasteri' })).toBeFocused()
  await expect(guide.getByRole('row', { name: /Ctrl\+K/ })).toContainText('u polje za traženje')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).toHaveValue('')
  await page.keyboard.type('krnjaca?')
  await expect(guide).toBeHidden()
  await expect(page.getByRole('searchbox')).toHaveValue('krnjaca?')
})

test('is read through with the keyboard, chapter by chapter, and speaks the language chosen', async ({ page }) => {
  await ready(page)
  await page.getByText('English', { exact: true }).click()
  await page.getByRole('button', { name: 'Guide (F1)' }).click()
  const guide = page.getByRole('dialog', { name: 'Guide' })
  const chapters = guide.getByRole('navigation', { name: 'Chapters' }).getByRole('button')
  expect(await chapters.count()).toBe(10)
  for (const chapter of await chapters.all()) {
    const name = await chapter.innerText()
    await chapter.focus()
    await page.keyboard.press('Enter')
    await expect(guide.getByRole('heading', { level: 3 })).toHaveText(name)
    await expect(guide.getByRole('heading', { level: 3 })).toBeFocused()
    await expect(chapter).toHaveAttribute('aria-current', 'true')
    await expectNoSidewaysScrolling(page)
  }
})

test.describe('before there is a directory', () => {
  test.use({ start: 'fresh' })

  test('is there, too', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog', { name: 'Uputstvo' })).toBeVisible()
  })
})

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours}`, () => {
    test.use({ colours, windowSize: { width: 640, height: 640 } })

    test(`axe finds nothing serious in any chapter (${colours})`, async ({ page }) => {
      await ready(page)
      await page.keyboard.press('F1')
      const chapters = page.getByRole('navigation', { name: 'Poglavlja' }).getByRole('button')
      for (const chapter of await chapters.all()) {
        await chapter.click()
        await expectAccessible(page)
        await expectNoSidewaysScrolling(page)
      }
    })
  })
}
