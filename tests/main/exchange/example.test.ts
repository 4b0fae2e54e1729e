/** docs/exchange-format.md and its worked example say what the program does. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realDisk } from '../../../main/disk/disk.ts'
import { readPackage } from '../../../main/exchange/read-package.ts'
import { fingerprintOf } from '../../../main/exchange/station-key.ts'
import { writePackage } from '../../../main/exchange/write-package.ts'
import { packageLimits } from '../../../shared/exchange/limits.ts'
import { contradictionIn, mergeEntries } from '../../../shared/replica/merge.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'
import {
  exampleContent,
  exampleFile,
  exampleKey,
  examplePassphrase,
  exampleWrapped
} from '../../support/exchange-example.ts'
import { asStationKey, coveredBytes, type Members, noWait, testKey } from '../../support/exchange-packages.ts'

const page = await readFile(join(import.meta.dirname, '../../../docs/exchange-format.md'), 'utf8')
const bytes = await readFile(exampleFile)
const members = JSON.parse(bytes.toString()) as Members

describe('the worked example', () => {
  test('is written again, byte for byte', async () => {
    const path = join(await tempFolder(), 'primer.putokaz')
    const plan = { path, content: exampleContent, passphrase: null, disk: realDisk, wait: noWait }
    expect(await writePackage({ ...plan, key: asStationKey(exampleKey) })).toMatchObject({ ok: true })
    expect((await readFile(path)).toString()).toBe(bytes.toString())
    // Control: another key gives another file.
    await writePackage({ ...plan, key: asStationKey(testKey(1)) })
    expect((await readFile(path)).equals(bytes)).toBe(false)
  })

  test('is read, as it stands and as age wrapped it', async () => {
    const expected = { ok: true, value: { signature: 'good', entries: exampleContent.entries } }
    expect((await readPackage(exampleFile)).content).toMatchObject(expected)
    expect(await readPackage(exampleWrapped, { passphrase: examplePassphrase })).toMatchObject({
      isProtected: true,
      content: expected
    })
  })

  test('is told number by number in docs/exchange-format.md', () => {
    const covered = coveredBytes(members)
    const { publicKey } = members['station'] as { publicKey: string }
    const raw = Buffer.from(publicKey, 'base64url')
    for (const said of [
      `${bytes.length.toLocaleString('en')} bytes`,
      raw.toString('hex'),
      publicKey,
      createHash('sha256').update(raw).digest('hex').slice(0, 32),
      fingerprintOf(publicKey),
      covered.length.toLocaleString('en'),
      createHash('sha256').update(covered).digest('hex'),
      String(members['checksum']),
      String(members['signature']),
      examplePassphrase
    ]) {
      expect(page).toContain(`${said}`)
    }
    const [, beginning = '-', ending = '-'] = /beginning `([^`]+)` and ending `([^`]+)`/.exec(page) ?? []
    expect(covered.toString().startsWith(beginning)).toBe(true)
    expect(covered.toString().endsWith(ending)).toBe(true)
  })

  test('holds a conflict, which a version that has seen both settles', () => {
    const contact = exampleContent.entries.find(entry => entry.kind === 'contact')
    if (contact === undefined) throw new Error('no contact')
    expect(contradictionIn(undefined, contact)).toBe(null)
    expect(mergeEntries(undefined, contact).fields['phones']).toHaveLength(2)
    const settled = {
      ...contact,
      stamps: [['pisac-d', 1, 'station-primersediste', 'Marija Primer', '2026-03-11T08:00:00.000Z']] as const,
      fields: { phones: [[[], 0, { 'pisac-a': 2, 'pisac-b': 7, 'pisac-c': 3 }]] as const }
    }
    expect(mergeEntries(contact, settled).fields['phones']).toEqual(
      settled.fields.phones.map(row => [row[0], 1, row[2]])
    )
  })
})

test('docs/exchange-format.md names the limits that hold', () => {
  const said: Readonly<Record<keyof typeof packageLimits, string>> = {
    documentBytes: `| 96 MB (${packageLimits.documentBytes.toLocaleString('en')} bytes) |`,
    wrappedBytes: `| ${packageLimits.wrappedBytes / 1024 / 1024} MB |`,
    entries: `| entries | ${packageLimits.entries.toLocaleString('en')} |`,
    values: `| ${packageLimits.values.toLocaleString('en')} |`,
    headBytes: `| everything but the entries | ${packageLimits.headBytes / 1024} kB |`,
    names: `| names in \`stationNames\`; kinds in \`summary\` | ${packageLimits.names.toLocaleString('en')} |`,
    entryBytes: `| an entry | ${packageLimits.entryBytes / 1024 / 1024} MB |`,
    textBytes: `| ${packageLimits.textBytes / 1024} kB |`,
    valueCharacters: `| ${packageLimits.valueCharacters.toLocaleString('en')} characters |`,
    nameBytes: `| ${packageLimits.nameBytes} bytes |`,
    members: `| ${packageLimits.members.toLocaleString('en')} |`,
    elements: `| ${packageLimits.elements.toLocaleString('en')} |`,
    depth: `| lists and objects within one another | ${packageLimits.depth} |`,
    scryptLogN: `no more than 2^${packageLimits.scryptLogN}`
  }
  for (const [limit, words] of Object.entries(said)) expect(page, limit).toContain(words)
})
