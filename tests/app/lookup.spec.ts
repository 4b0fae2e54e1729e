/** The lookup, from the key to the card: what is understood, what is said, and what the keyboard does. */
import type { ElectronApplication, Page } from '@playwright/test'
import { startingOn } from './data-folders.ts'
import { expect, test } from './fixtures.ts'
import { keysTo } from './rail.ts'

test.describe('with the public directory', () => {
  test.use(startingOn({ directory: 'public' }))

  test('says that nobody is recorded for legal aid in Krnjača, then who may help and on what source', async ({
    page
  }) => {
    await ask(page, 'krnjaca advokat')
    await expect(page.getByRole('heading', { name: 'Centar za azil Krnjača · besplatna pravna pomoć' })).toBeVisible()
    await expect(answers(page)).toContainText('U ovom centru niko nije zadužen za ovu uslugu.')
    await expect(page.getByRole('heading', { name: 'Možda mogu da pomognu' })).toBeVisible()
    await expect(answers(page)).toContainText('Nisu zaduženi: proverite')

    const ideas = card(page, 'Centar za istraživanje i razvoj društva – IDEAS')
    await expect(ideas).toContainText('069 565 72 54')
    await expect(ideas).toContainText('Sami navode da pružaju ovu uslugu')
    await expect(ideas).toContainText(/izvor: help\.unhcr\.org, bez datuma/)
    await expect(ideas).toContainText('proveriti')
    await expect(ideas).toContainText('nepotvrđeno')
    await expect(ideas).toContainText('memorandum do 31.12.2026.')

    const commissariat = card(page, 'Komesarijat za izbeglice i migracije Republike Srbije')
    await expect(commissariat).toContainText('telefon nije upisan')
    await expect(commissariat).toContainText('kirs.gov.rs')
  })

  test('finds the same in Cyrillic, without diacritics and in any order', async ({ page }) => {
    for (const line of ['Крњача правна помоћ', 'pravna pomoc krnjaca', 'KRNJAČA ADVOKAT']) {
      await ask(page, line)
      await expect(page.getByRole('heading', { name: 'Centar za azil Krnjača · besplatna pravna pomoć' })).toBeVisible()
    }
  })

  test('shows a suspended centre and says so', async ({ page }) => {
    await ask(page, 'tutin')
    await expect(page.getByRole('heading', { level: 2, name: 'Centar za azil Tutin' })).toBeVisible()
    await expect(answers(page)).toContainText('privremeno obustavljen, po podatku od 31.12.2024.')
    await expect(answers(page)).toContainText('Centar sada ne radi.')
  })

  test('has nothing that leads out of the program', async ({ page }) => {
    await ask(page, 'krnjaca advokat')
    await expect(page.locator('a')).toHaveCount(0)
  })
})

test.describe('with the fictional directory', () => {
  test.use({ ...startingOn({ settings: { myCentre: null } }), today: '2026-03-10' })

  test('shows the full answer card', async ({ page }) => {
    await ask(page, 'krnjaca advokat')
    const responsible = card(page, 'Primer-organizacija A (izmišljeno)')
    for (const text of [
      /nadležna/,
      'Ana Primerić, pravnica',
      '067 000 00 28',
      'zamena: Bojan Primerić',
      '067 000 00 30',
      'danas 9–15',
      'jezici: engleski i arapski',
      'potvrđeno pre 12 dana, Jelena Primer',
      'memorandum do 31.12.2026.',
      'upisano 12.1.2026.'
    ]) {
      await expect(responsible).toContainText(text)
    }
    await expect(card(page, 'Primer-organizacija B (izmišljeno)')).toContainText('podržava')
  })

  test('says everything about whoever is called first before the deputy', async ({ page }) => {
    await ask(page, 'krnjaca advokat')
    const said = await card(page, 'Primer-organizacija A (izmišljeno)').innerText()
    const places = ['Ana Primerić', 'danas 9–15', 'potvrđeno pre 12 dana', 'dobio sam ih', 'zamena: Bojan']
    const found = places.map(text => said.indexOf(text))
    expect(found).toEqual(found.toSorted((a, b) => a - b))
    expect(found).not.toContain(-1)
  })

  test('has the phone number as the largest text on the card', async ({ page }) => {
    await ask(page, 'krnjaca advokat')
    const sizes = await card(page, 'Primer-organizacija A (izmišljeno)').evaluate(element =>
      [...element.querySelectorAll('*')]
        .filter(one => [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE))
        .map(one => ({ text: one.textContent ?? '', size: Number.parseFloat(getComputedStyle(one).fontSize) }))
    )
    const largest = Math.max(...sizes.map(({ size }) => size))
    expect(sizes.filter(({ size }) => size === largest).every(({ text }) => /^[\d ]+$/.test(text))).toBe(true)
  })

  const situations: readonly (readonly [name: string, line: string, said: readonly (string | RegExp)[]])[] = [
    [
      'an expired assignment',
      'obrenovac pravna pomoc',
      ['zaduženje isteklo 28.2.2026. – potvrdite telefonom', 'Ana Primerić']
    ],
    ['an expired memorandum', 'obrenovac psihosocijalna', ['memorandum istekao 31.12.2025. – potvrdite telefonom']],
    ['an assignment whose last day is today', 'sjenica pravna pomoc', ['zaduženje do 10.3.2026.', 'nadležna']],
    ['an assignment that has yet to begin', 'vranje obrazovanje', ['još nije počelo', 'od 1.4.2026.']],
    ['support without anybody in charge', 'krnjaca obrazovanje', ['niko nije nadležan', 'podržava']],
    [
      'somebody assigned at every centre',
      'krnjaca informisanje',
      ['niko nije zadužen', 'Zaduženja za sve centre', '067 000 00 44']
    ],
    ['a contact without a phone', 'sjenica ishrana', ['telefon nije upisan', '@example.org', 'danas ne radi']],
    ['an assignment without a contact', 'sjenica integracija', ['kontakt nije upisan']],
    ['a number reported wrong', 'presevo zdravstvena zastita', ['javljeno pre 5 dana: broj ne radi']],
    ['a contact reported gone', 'bujanovac pravna pomoc', ['javljeno pre 8 dana: više ne radi tu']],
    ['a verification of a number changed since', 'presevo pravna pomoc', ['nepotvrđeno']],
    ['a verification dated after today', 'vranje psihosocijalna', ['potvrđeno 1.9.2026.']],
    [
      'two numbers written apart',
      'principovac pravna pomoc',
      ['različito upisan', '067 000 00 33', '067 000 00 34', 'Jelena Primer']
    ],
    ['a removed contact', 'principovac obrazovanje', ['uklonjeno iz imenika']],
    [
      'a phone that is no number',
      'bujanovac ishrana',
      ['zvati preko portirnice', 'broj je prepisan kako stoji u izvoru']
    ],
    ['a contact of another organisation', 'obrenovac krevet', ['kontakt je iz druge organizacije']],
    ['a suspended centre', 'tutin krevet', ['privremeno obustavljen', '067 000 00 28']],
    [
      'a centre where only the Commissariat is left',
      'vranje ekonomskih prava',
      ['niko nije zadužen', 'Komesarijat može da uputi dalje']
    ]
  ]
  test('says every situation plainly', async ({ page }) => {
    for (const [name, line, said] of situations) {
      await test.step(name, async () => {
        await ask(page, line)
        for (const text of said) await expect.soft(answers(page), `${name}: ${line}`).toContainText(text)
      })
    }
  })

  test('copies the phone of the first card on Enter, of the next after an arrow, and says so', async ({
    app,
    page
  }) => {
    await ask(page, 'krnjaca advokat')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Kopirano: 067 000 00 28' })).toBeVisible()
    expect(await clipboardOf(app)).toBe('067 000 00 28')
    await page.keyboard.press('ArrowDown')
    await expect(page.locator('[aria-current="true"]').filter({ hasText: 'Primer-organizacija B' })).toBeVisible()
    await page.keyboard.press('Control+c')
    await expect(page.getByRole('status').filter({ hasText: 'Kopirano: 067 000 00 38' })).toBeVisible()
    expect(await clipboardOf(app)).toBe('067 000 00 38')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Kopirano: 067 000 00 28' })).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeFocused()
  })

  test('tells who only hears it what was found and what is selected', async ({ page }) => {
    await ask(page, 'krnjaca advokat')
    const heard = page.getByRole('status').filter({ hasText: /besplatna pravna pomoć\. 2 odgovora/ })
    await expect(heard).toBeAttached()
    await page.keyboard.press('ArrowDown')
    await expect(
      page.getByRole('status').filter({ hasText: 'Primer-organizacija B (izmišljeno), 067 000 00 38' })
    ).toBeAttached()
  })

  test('leaves Ctrl+C to marked text', async ({ app, page }) => {
    await ask(page, 'krnjaca advokat')
    await app.evaluate(({ clipboard }) => clipboard.writeText('before'))
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await expect.poll(() => clipboardOf(app)).toBe('krnjaca advokat')
  })

  test('copies on a click, whatever it is: number, e-mail, address of a page', async ({ app, page }) => {
    await ask(page, 'krnjaca advokat')
    await page.getByRole('button', { name: '011 000 00 01' }).click()
    await expect.poll(() => clipboardOf(app)).toBe('011 000 00 01')
    await page.getByRole('button', { name: 'ana@example.org', exact: true }).click()
    await expect.poll(() => clipboardOf(app)).toBe('ana@example.org')
    await ask(page, 'vranje ekonomskih prava')
    await page.getByRole('button', { name: 'kirs.gov.rs' }).click()
    await expect.poll(() => clipboardOf(app)).toBe('https://kirs.gov.rs')
  })

  test('says that there is nothing to copy', async ({ app, page }) => {
    await ask(page, 'sjenica ishrana')
    await app.evaluate(({ clipboard }) => clipboard.writeText('before'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Nema telefona za kopiranje.' })).toBeVisible()
    expect(await clipboardOf(app)).toBe('before')
  })

  test('opens the record on Ctrl+Enter at the right place, and Alt+Left leads back to line and card', async ({
    page
  }) => {
    await ask(page, 'krnjaca advokat')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Centar za azil Krnjača' })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Dženana Ljubičić-Primer' })).toBeFocused()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(page.getByRole('searchbox')).toHaveValue('krnjaca advokat')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(page.locator('[aria-current="true"]').filter({ hasText: 'Primer-organizacija B' })).toBeVisible()
  })

  test('clears the box on Esc, and comes back to it on Ctrl+K from anywhere', async ({ page }) => {
    await ask(page, 'krnjaca advokat')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('searchbox')).toHaveValue('')
    await ask(page, 'sjenica')
    await page.keyboard.press(keysTo('settings'))
    await expect(page.getByRole('heading', { level: 1, name: 'Podešavanja' })).toBeFocused()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await page.keyboard.type('vranje')
    await expect(page.getByRole('searchbox')).toHaveValue('vranje')
  })

  test('asks for more digits where many numbers begin as typed, and shows nobody by chance', async ({ page }) => {
    for (const typed of ['+381', '067']) {
      await page.getByRole('searchbox').fill(typed)
      await expect(page.getByText(`Sa „${typed}“ počinje mnogo brojeva.`)).toBeVisible()
      await expect(page.getByRole('article')).toHaveCount(0)
    }
    await page.getByRole('searchbox').fill('qqqqzzzz')
    await expect(page.getByText('Za „qqqqzzzz“ nije nađeno ništa.')).toBeVisible()
  })

  test('takes what is typed after a click beside the box', async ({ page }) => {
    await ask(page, 'sjenica')
    await page.getByText('Enter kopira telefon').click()
    await page.keyboard.type(' pravna')
    await expect(page.getByRole('searchbox')).toHaveValue('sjenica pravna')
  })

  test('asks for a service by a chip: alone, and beside a centre', async ({ page }) => {
    const chip = page.getByRole('button', { name: 'pravna pomoć', exact: true })
    await chip.click()
    await expect(chip).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByRole('searchbox')).toBeFocused()
    await expect(card(page, 'Centar za azil Sjenica')).toContainText('Bojan Primerić')
    await chip.click()
    await expect(chip).toHaveAttribute('aria-pressed', 'false')
    await ask(page, 'sjenica')
    await chip.click()
    await expect(page.getByRole('heading', { name: 'Centar za azil Sjenica · besplatna pravna pomoć' })).toBeVisible()
  })

  test('lets a wrong guess be changed with one click', async ({ page }) => {
    await ask(page, 'krnjaca advokat')
    await page
      .getByRole('list', { name: /Nije to/ })
      .getByRole('button', { name: 'svi centri' })
      .click()
    await expect(page.getByRole('heading', { level: 2, name: 'besplatna pravna pomoć' })).toBeVisible()
    await expect(card(page, 'Centar za azil Sjenica')).toBeVisible()
  })

  test('says which words found nothing', async ({ page }) => {
    await ask(page, 'krnjaca qxqxqx')
    await expect(page.getByText('Nije nađeno: qxqxqx')).toBeVisible()
  })

  test('answers at once for the centre one works at, gaps first, and a gap leads to who may help', async ({ page }) => {
    await page.getByRole('button', { name: /moj centar/i }).click()
    await page.getByRole('option', { name: 'Centar za azil Krnjača' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Centar za azil Krnjača' })).toBeVisible()
    const lines = page.getByRole('article')
    await expect(lines.first()).toContainText('niko nije zadužen')
    await expect(lines.last()).not.toContainText('niko nije zadužen')
    await expect(card(page, 'besplatna pravna pomoć')).toContainText('067 000 00 28')
    await page.getByRole('searchbox').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Možda mogu da pomognu' })).toBeVisible()
  })

  test('finds a person by name and by part of a number', async ({ page }) => {
    for (const line of ['ana primeric', '067000002']) {
      await ask(page, line)
      await expect(card(page, 'Ana Primerić').first()).toContainText('067 000 00 28')
    }
  })

  test('writes everything in Cyrillic but what is Latin by nature', async ({ page }) => {
    await page.getByText('Ћирилица', { exact: true }).click()
    await ask(page, 'krnjaca advokat')
    await expect(page.getByRole('heading', { name: 'Центар за азил Крњача · бесплатна правна помоћ' })).toBeVisible()
    const responsible = card(page, 'Пример-организација А (измишљено)')
    await expect(responsible).toContainText('Ана Примерић, правница')
    await expect(responsible).toContainText('ana@example.org')
    await expect(responsible).toContainText('потврђено пре 12 дана')
  })
})

test.describe('with a clock that cannot be right', () => {
  test.use({ ...startingOn({}), today: '2001-01-01' })

  test('asks to check the date and shows dates without a verdict', async ({ page }) => {
    await expect(page.getByRole('alert').filter({ hasText: 'proverite datum računara' })).toContainText('1.1.2001.')
    await ask(page, 'obrenovac pravna pomoc')
    await expect(answers(page)).toContainText('28.2.2026.')
    await expect(answers(page)).not.toContainText('isteklo')
    await ask(page, 'krnjaca advokat')
    await expect(card(page, 'Primer-organizacija A (izmišljeno)')).toContainText('potvrđeno 26.2.2026.')
    await expect(card(page, 'Primer-organizacija A (izmišljeno)')).toContainText('pon–pet 9–15')
  })
})

test.describe('whatever is put into the box', () => {
  test.use({ ...startingOn({}), today: '2026-03-10' })

  const hostile: Readonly<Record<string, string>> = {
    'ten thousand characters': 'krnjača '.repeat(1250),
    'one word of ten thousand letters': 'č'.repeat(10_000),
    emoji: '👩🏽‍⚕️🏳️‍🌈 krnjaca 🧑‍⚖️',
    'control characters': 'krn\u0000ja\u0007ca\u200b\u202e advokat\u2028',
    'a regular expression': '(a+)+$[.*?^|(){}$\\]\\\\ (?<x>',
    markup: '<img src=x onerror=alert(1)><script>alert(1)</script>&lt;b&gt;',
    'a placeholder of ours': '{{text}} $t(app.name) {{centre, name}}',
    'lone surrogates': '\ud800 krnjaca \udfff',
    'combining marks': `krnja${'\u030c'.repeat(2000)}ca`
  }
  test('it stays quick and upright', async ({ page }) => {
    for (const [name, text] of Object.entries(hostile)) {
      await test.step(name, async () => {
        // Typing it would take minutes: it comes in one piece, as by pasting.
        const tookMs = await page.getByRole('searchbox').evaluate(async (element, pasted) => {
          const input = element as HTMLInputElement
          input.focus()
          const before = performance.now()
          document.execCommand('insertText', false, pasted)
          await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)))
          return performance.now() - before
        }, text)
        expect.soft(tookMs, name).toBeLessThan(1000)
        await expect(answers(page)).toBeVisible()
        await page.keyboard.press('Escape')
        await ask(page, 'krnjaca advokat')
        await expect(card(page, 'Primer-organizacija A (izmišljeno)')).toBeVisible()
        await page.keyboard.press('Escape')
      })
    }
  })
})

async function ask(page: Page, line: string): Promise<void> {
  await page.getByRole('searchbox').fill(line)
}

function answers(page: Page) {
  return page.getByRole('region', { name: /Odgovori|Одговори|Answers/ })
}

function card(page: Page, name: string) {
  return page.getByRole('article', { name, exact: true })
}

async function clipboardOf(app: ElectronApplication): Promise<string> {
  return await app.evaluate(({ clipboard }) => clipboard.readText())
}
