/** The forms of centres, organisations, services and memoranda, and records that are removed and put back. */
import type { Centre } from '../../shared/records/centre.ts'
import type { Memorandum } from '../../shared/records/memorandum.ts'
import type { Organisation } from '../../shared/records/organisation.ts'
import type { Service } from '../../shared/records/service.ts'
import { fieldOf, heldDirectory, heldRecord, openPage, ready, saveFirst } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'

test.use({ ...startingOn({}), today: '2026-03-10' })

test.beforeEach(({ page }) => ready(page))

test.describe('a centre', () => {
  test('takes a status with its date, an address, beds and a place on the map', async ({ page }) => {
    await openPage(page, 'centre', 'Centar za azil Krnjača')
    await page.getByRole('button', { name: 'izmeni', exact: true }).click()
    await expect(fieldOf(page, 'status')).toContainText('izvor: asylumineurope.org, 3.7.2025.')
    await fieldOf(page, 'status').getByRole('button', { name: 'aktivan' }).click()
    await page.getByRole('option', { name: 'privremeno obustavljen' }).click()
    const statusAsOf = page.getByRole('textbox', { name: 'Stanje na dan' })
    await statusAsOf.fill('30.2.2026.')
    await page.keyboard.press('Tab')
    await expect(fieldOf(page, 'statusAsOf')).toContainText('Napišite dan (31.12.2026.), mesec (6.2026.) ili godinu')
    await statusAsOf.fill('5.3.2026')
    await expect(fieldOf(page, 'statusAsOf')).toContainText('četvrtak, 5.3.2026.')
    await page.getByRole('textbox', { name: 'Adresa' }).fill('Pančevački put 39')
    await page.getByText('Ostalo:').click()
    await page.getByRole('textbox', { name: 'Mesta' }).fill('1.000')
    await page.getByRole('textbox', { name: 'Koordinate' }).fill('44.84 20.52')
    await saveFirst(page)
    expect(await heldRecord<Centre>(page, 'centre-krnjaca')).toMatchObject({
      status: 'suspended',
      statusAsOf: '2026-03-05',
      address: 'Pančevački put 39',
      capacity: 1000,
      coordinates: { latitude: 44.84, longitude: 20.52 }
    })
    await expect(page.getByRole('main')).toContainText('privremeno obustavljen, po podatku od 5.3.2026.')
    await expect(page.getByRole('main')).toContainText('Centar sada ne radi.')
  })

  test('is made from the list of centres, and its page opens', async ({ page }) => {
    await page.keyboard.press('Control+2')
    await page.getByRole('button', { name: 'Novi centar' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'name')).toContainText('Nije upisano')
    await expect(fieldOf(page, 'centreType')).toContainText('Nije upisano')
    await page.getByRole('textbox', { name: 'Naziv', exact: true }).fill('Prihvatni centar Proba')
    await page.getByRole('radio', { name: 'prihvatni centar' }).check({ force: true })
    await saveFirst(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Prihvatni centar Proba' })).toBeVisible()
    const made = [...(await heldDirectory(page)).centres.values()].find(({ name }) => name === 'Prihvatni centar Proba')
    expect(made).toMatchObject({ centreType: 'reception', status: 'active' })
  })
})

test.describe('an organisation', () => {
  test('takes websites, other names and statements, each checked as it is typed', async ({ page }) => {
    await openPage(page, 'organisation', 'Primer-organizacija A (izmišljeno)')
    await page.getByRole('button', { name: 'izmeni', exact: true }).click()
    await page.getByRole('textbox', { name: 'Sajt' }).fill('www.primer-a.example.org\nkod nas')
    await page.keyboard.press('Tab')
    await expect(fieldOf(page, 'websites')).toContainText('Ovo nije adresa sajta.')
    await page.getByRole('textbox', { name: 'Sajt' }).fill('www.primer-a.example.org')
    await page.getByText('Ostalo:').click()
    await page.getByRole('textbox', { name: 'Drugi nazivi' }).fill('Primer pravnici\nPrimer advokati')
    await page.getByRole('button', { name: 'dodaj navod' }).click()
    await page.keyboard.press('Control+Enter')
    await expect(fieldOf(page, 'statements')).toContainText('Svaki navod ima uslugu i reči iz izvora.')
    await fieldOf(page, 'statements')
      .getByRole('button', { name: /Usluga/i })
      .click()
    await page.keyboard.type('obrazovanje')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Reči iz izvora' }).fill('držimo časove')
    await page.getByRole('textbox', { name: 'Datum' }).fill('2025.')
    await saveFirst(page)
    expect(await heldRecord<Organisation>(page, 'organisation-primer-a')).toMatchObject({
      websites: ['https://www.primer-a.example.org'],
      aliases: ['Primer pravnici', 'Primer advokati'],
      statements: [{ service: 'service-obrazovanje', centre: null, text: 'držimo časove', url: null, asOf: '2025' }]
    })
  })

  test('is made from the list of organisations, and the lookup finds it at once', async ({ page }) => {
    await page.keyboard.press('Control+3')
    await page.getByRole('button', { name: 'Nova organizacija' }).click()
    await page.getByRole('textbox', { name: 'Naziv', exact: true }).fill('Proba za putokaz')
    await saveFirst(page)
    await expect(page.getByRole('heading', { level: 1, name: 'Proba za putokaz' })).toBeVisible()
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('proba putokaz')
    await expect(page.getByRole('heading', { level: 2, name: 'Proba za putokaz' })).toBeVisible()
  })
})

test('a service takes everyday words, and the lookup finds it by them', async ({ page }) => {
  await page.getByRole('button', { name: 'Podešavanja' }).click()
  await page.getByRole('button', { name: 'Usluge i reči za pretragu' }).click()
  await page.getByRole('row', { name: 'ishrana' }).click()
  const words = page.getByRole('textbox', { name: 'Reči za pretragu' })
  await words.fill(`${await words.inputValue()}\ntumačić`)
  await saveFirst(page)
  expect((await heldRecord<Service>(page, 'service-ishrana')).words).toContain('tumačić')
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox').fill('tumacic krnjaca')
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(/ishrana/)
})

test('a list that was scrolled a moment ago stays where it is and takes the press', async ({ page }) => {
  await page.getByRole('button', { name: 'Podešavanja' }).click()
  await page.getByRole('button', { name: 'Usluge i reči za pretragu' }).click()
  const list = page.getByRole('grid', { name: 'Usluge i reči za pretragu' })
  const last = list.getByRole('row', { name: 'prevođenje' })
  await expect(last).toBeVisible()
  // Scrolled and pressed within one frame, as a hurried hand does on a busy computer: no scroll event came between.
  const after = await last.evaluate(async row => {
    const scroller = row.closest<HTMLElement>('[role="grid"]')
    if (!(row instanceof HTMLElement) || scroller === null) throw new Error('the row stands in no list')
    scroller.scrollTop = scroller.scrollHeight
    const before = scroller.scrollTop
    row.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true, pointerType: 'mouse' }))
    row.focus({ preventScroll: true })
    const moved = before - scroller.scrollTop
    await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))
    const { left, top, height } = row.getBoundingClientRect()
    return { moved, isUnderThePointer: row.contains(document.elementFromPoint(left + 20, top + height / 2)) }
  })
  expect(after).toEqual({ moved: 0, isUnderThePointer: true })
  await last.click()
  await expect(page.getByRole('dialog', { name: 'Izmena usluge' })).toBeVisible()
})

test.describe('a memorandum', () => {
  test('takes days typed or picked, in order, and the services it covers', async ({ page }) => {
    await openPage(page, 'organisation', 'Primer-organizacija E (izmišljeno)')
    await page.getByRole('button', { name: 'Novi memorandum' }).click()
    await page.getByRole('textbox', { name: 'Važi od' }).fill('1.1.2026.')
    await page.getByRole('textbox', { name: 'Važi do (i tog dana)' }).fill('31.12.2025.')
    await page.keyboard.press('Tab')
    await expect(fieldOf(page, 'validTo')).toContainText('Kraj je pre početka')
    await page.getByRole('button', { name: 'Kalendar: Važi do (i tog dana)' }).click()
    await expect(page.getByRole('button', { name: '31.12.2025.' })).toBeFocused()
    await page.keyboard.press('PageDown')
    await expect(page.getByRole('button', { name: '31.1.2026.' })).toBeFocused()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('button', { name: '30.1.2026.' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Važi do (i tog dana)' })).toHaveValue('30.1.2026.')
    await fieldOf(page, 'services')
      .getByRole('button', { name: /^dodaj/i })
      .click()
    await page.keyboard.type('pravna')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await saveFirst(page)
    const made = [...(await heldDirectory(page)).memoranda.values()].find(
      ({ organisation }) => organisation === 'organisation-primer-e'
    )
    expect(made).toMatchObject({
      validFrom: '2026-01-01',
      validTo: '2026-01-30',
      signedOn: null,
      services: ['service-pravna-pomoc']
    })
    await expect(page.getByRole('main')).toContainText('memorandum istekao 30.1.2026.')
  })

  test('is edited from the page of its organisation; an emptied day means open-ended', async ({ page }) => {
    await openPage(page, 'organisation', 'Primer-organizacija A (izmišljeno)')
    await page.getByRole('button', { name: /Izmeni: memorandum do 31.12.2026./ }).click()
    await page.getByRole('textbox', { name: 'Važi do (i tog dana)' }).fill('')
    await saveFirst(page)
    expect((await heldRecord<Memorandum>(page, 'memorandum-primer-a-2026')).validTo).toBeNull()
    await expect(page.getByRole('main')).toContainText('memorandum bez roka')
  })
})

test.describe('a removed record', () => {
  test('is removed after a question that names what refers to it, and put back from its page', async ({ page }) => {
    await openPage(page, 'organisation', 'Primer-organizacija D (izmišljeno)')
    await page.getByRole('button', { name: 'izmeni', exact: true }).click()
    await page.getByRole('button', { name: 'Ukloni…' }).click()
    const question = page.getByRole('alertdialog', { name: 'Ukloniti: Primer-organizacija D (izmišljeno)?' })
    await expect(question).toContainText('kontakt: Danica Primer')
    await expect(question).toContainText('memorandum: memorandum do 10.3.2026.')
    await expect(question).toContainText('zaduženje: zdravstvena zaštita · Centar za azil Sjenica')
    await question.getByRole('button', { name: 'Ukloni' }).click()
    await page.getByRole('textbox', { name: 'Ime i prezime' }).fill('Jovan Primer')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toContainText('uklonjeno iz imenika')
    expect((await heldDirectory(page)).removed.has('organisation-primer-d')).toBe(true)

    await page.keyboard.press('Control+3')
    await page.getByRole('textbox', { name: 'Ime organizacije ili skraćenica' }).fill('Primer D')
    await expect(page.getByRole('grid', { name: 'Organizacije' })).toContainText('uklonjeni')
    await page.getByRole('row', { name: 'Primer-organizacija D (izmišljeno)' }).click()
    await page.getByRole('button', { name: 'Vrati u imenik: Primer-organizacija D (izmišljeno)' }).click()
    await expect(page.getByRole('main')).not.toContainText('uklonjeno iz imenika')
    expect((await heldDirectory(page)).organisations.has('organisation-primer-d')).toBe(true)
  })

  test('that belongs to a page stands there, folded away, and is put back from it', async ({ page }) => {
    await openPage(page, 'centre', 'Centar za azil Krnjača')
    await page.getByText('Uklonjeno: 1 zapis').click()
    await page.getByRole('button', { name: /Vrati u imenik: smeštaj · Centar za azil Krnjača/ }).click()
    await page.getByRole('textbox', { name: 'Ime i prezime' }).fill('Jovan Primer')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('row').filter({ hasText: 'smeštaj' })).toContainText('Primer-organizacija A')
    await expect(page.getByText('Uklonjeno: 1 zapis')).toBeHidden()
  })
})
