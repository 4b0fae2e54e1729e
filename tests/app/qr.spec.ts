/** Every code on paper is read back from the PDF at 150 dots an inch: the same vCards, to the letter. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Directory, recordById } from '../../shared/directory.ts'
import { centreSheet } from '../../shared/paper/centre-sheet.ts'
import { firstChoices } from '../../shared/paper/choices.ts'
import { slipOf } from '../../shared/paper/slip.ts'
import type { Centre } from '../../shared/records/centre.ts'
import { day } from '../../shared/records/day.ts'
import { isForThisSystem } from '../support/only-on.ts'
import { heldDirectory, openPage, ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { cardsIn, savePdf } from './pdfs.ts'

const today = day.parse('2026-03-10')
let folder = ''

test.skip(!isForThisSystem('app/qr.spec.ts'), 'the codes are read by Debian’s zbar')
test.use({ ...startingOn({ settings: { language: 'sr-Cyrl' } }), today })
test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'putokaz-qr-'))
  await ready(page)
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the codes of a wall sheet, a pocket list and a slip are read back to the same vCards', async ({ app, page }) => {
  const directory = await heldDirectory(page)
  const [wall, pocket, slip] = ['list', 'spisak', 'listic'].map(name => join(folder, `${name}.pdf`)) as [
    string,
    string,
    string
  ]
  await openPage(page, 'centre', 'Центар за азил Крњача')
  await page.keyboard.press('Control+p')
  await savePdf(app, page, wall)
  const expected = cardsOf(directory, 'centre-krnjaca')
  expect(expected).toHaveLength(4)
  expect(cardsIn(wall)).toEqual(expected)

  await page.getByText('џепни списак', { exact: true }).click()
  await savePdf(app, page, pocket)
  expect(cardsIn(pocket)).toEqual(expected)

  // A name in Cyrillic, and the same name on both copies of the slip.
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('џевад')
  await page
    .getByRole('button', { name: /^Одштампај листић: Џевад/ })
    .first()
    .click()
  await savePdf(app, page, slip)
  const of = { contact: 'contact-primer-dzevad', assignment: null }
  const card = slipOf(directory, of, firstChoices('slip', 'sr-Latn'), today)?.code?.vcard
  expect(card).toContain('Џевад')
  expect(cardsIn(slip)).toEqual([card, card])
})

function cardsOf(directory: Directory, centre: string): readonly string[] {
  const sheet = centreSheet(
    directory,
    recordById(directory, centre) as Centre,
    firstChoices('centre', 'sr-Latn'),
    today
  )
  return sheet.codes.map(({ vcard }) => vcard).sort()
}
