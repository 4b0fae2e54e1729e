/** The log after a whole sitting with everything in it that must never be there: it tells what happened, and of nobody. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { membersOf, packageFile } from '../support/exchange-packages.ts'
import { entryOf } from '../support/records.ts'
import { ready } from './at-work.ts'
import { startingOn } from './data-folders.ts'
import { openFiles, placeChosen } from './exchange-files.ts'
import { failBy, failNoMore } from './failing-disk.ts'
import { expect, test } from './fixtures.ts'

const secrets = {
  station: 'Kanarinka stanica',
  person: 'Kanarinka Kanarinković',
  contact: 'Ptica Kanarinkić',
  phone: '067 016 25 44',
  email: 'kanarinka@primer.example',
  query: 'kanarinkinupit',
  passphrase: 'kanarinka lozinka od reči',
  file: 'Kanarinka datoteka',
  note: 'kanarinkina napomena'
}

test.use({
  ...startingOn({ settings: { stationName: secrets.station, people: [secrets.person] } }),
  today: '2026-03-10',
  faults: { disk: 'on-order' },
  expectedComplaints: [/./]
})

test('tells what happened in a sitting, and no name, number, text, query, passphrase or file', async ({
  app,
  page,
  dataFolder
}) => {
  await ready(page)
  const call = async (verb: string, request: unknown): Promise<string> =>
    await page.evaluate(
      ([which, text]) => window.putokaz.call(which as never, text).catch((problem: Error) => problem.message),
      [verb, JSON.stringify(request)] as [string, string]
    )
  const edit = (id: string, note: string): unknown => {
    const value = (shown: unknown): object => ({ value: shown, shown: [] })
    const phones = [{ text: secrets.phone, number: '+381670162544', note: secrets.note }]
    const fields = {
      name: value(secrets.contact),
      organisation: value('organisation-primer-a'),
      reach: value('personal'),
      phones: value(phones),
      email: value(secrets.email),
      note: value(note)
    }
    return { cause: 'form', by: secrets.person, changes: [{ id, kind: 'contact', isNew: true, fields }] }
  }
  await page.getByRole('searchbox').fill(secrets.query)
  expect(await call('saveEdit', edit('contact-kanarinka', secrets.note))).toContain('"ok":true')
  // Refused, out of turn, of the wrong shape, and broken.
  await call('saveEdit', edit('contact-kanarinka', secrets.note))
  await call('saveEdit', { name: secrets.contact })
  await call('restoreBackup', { name: secrets.file, by: secrets.person })
  await call('readHistory', { record: null, text: secrets.query, before: null })
  // A disk that refuses, and then does not.
  failBy(dataFolder, 'EIO', 'datasync')
  await call('saveEdit', edit('contact-kanarinka-2', secrets.note))
  await expect.poll(() => logs(dataFolder)).toContain('kind=not-saved cause=broken code=EIO')
  failNoMore(dataFolder)
  await call('trySavingAgain', null)

  const name = join(dataFolder, `${secrets.file}.putokaz`)
  writeFileSync(name, packageFile(membersOf([entryOf('contact', 'contact-x', { name: secrets.contact })])).subarray(5))
  await openFiles(app, page, name)
  await call('givePassphrase', { offer: 'x', file: 0, passphrase: secrets.passphrase })
  await placeChosen(app, join(dataFolder, secrets.file, 'nema', `${secrets.file}.putokaz`))
  const wish = {
    part: { what: 'all' },
    personalContacts: true,
    passphrase: secrets.passphrase,
    by: secrets.person,
    name: secrets.file
  }
  expect(await call('exportPackage', wish)).toContain('"ok":false')
  await app.evaluate((_electron, text) => void Promise.reject(new Error(text)), Object.values(secrets).join(' '))
  await expect.poll(() => logs(dataFolder)).toContain('unhandledRejection')
  await app.close()

  const told = logs(dataFolder)
  for (const what of [
    ' started version=',
    ' verb-failed verb=saveEdit kind=id-in-use',
    ' request-refused verb=saveEdit error=Error',
    ' verb-failed verb=exportPackage kind=',
    ' closed'
  ]) {
    expect(told).toContain(what)
  }
  for (const [what, secret] of Object.entries(secrets)) {
    for (const word of [secret, ...secret.split(' ').filter(one => one.length > 5)]) {
      expect(told.toLowerCase(), what).not.toContain(word.toLowerCase())
    }
  }
  expect(told).not.toMatch(/kanarin|736|contact-|organisation-|\/tmp\/|data\//i)
  // Every line is an instant, a word, and facts of one word each.
  for (const line of told.split('\n').filter(one => one !== '')) {
    expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z [a-zA-Z-]+( [a-zA-Z]+=[\w.:,<>@/+?-]+)*$/)
  }
})

function logs(dataFolder: string): string {
  const folder = join(dataFolder, 'logs')
  try {
    return readdirSync(folder)
      .map(name => readFileSync(join(folder, name), 'utf8'))
      .join('')
  } catch {
    return ''
  }
}
