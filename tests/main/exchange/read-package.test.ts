import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPackage } from '../../../main/exchange/read-package.ts'
import { packageLimits } from '../../../shared/exchange/limits.ts'
import type { PackageProblem } from '../../../shared/exchange/package.ts'
import type { Entry } from '../../../shared/replica/entry.ts'
import { isCanonical } from '../../../shared/replica/plain-value.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'
import {
  fewEntries,
  laidOut,
  type Members,
  membersOf,
  packageFile,
  readHere,
  refusalOf,
  sealed,
  stationsKey,
  testKey,
  wrappedFile
} from '../../support/exchange-packages.ts'
import { fictionalEntries } from '../../support/fictional-directory.ts'
import { entryOf } from '../../support/records.ts'

describe('a sound file', () => {
  test('is read in a thread: head, signature and entries, which come in batches', async () => {
    const path = join(await tempFolder(), 'sve.putokaz')
    const entries = Array.from({ length: 40 }, (_, copy) =>
      fictionalEntries().map(entry => ({ ...entry, id: `${entry.id.slice(0, 50)}-${copy}` }))
    ).flat()
    const bytes = packageFile(membersOf(entries))
    await writeFile(path, bytes)
    const parts: number[] = []
    const read = await readPackage(path, { progress: part => parts.push(part) })
    expect(read).toMatchObject({ sizeBytes: bytes.length, isProtected: false, content: { ok: true } })
    if (!read.content.ok) return
    expect(read.content.value.signature).toBe('good')
    expect(read.content.value.head.station.publicKey).toBe(stationsKey.publicKey)
    expect(read.content.value.entries).toEqual(entries)
    expect(parts.length).toBeGreaterThan(5)
    expect(parts).toEqual(parts.toSorted((a, b) => a - b))
    expect(parts.at(-1)).toBe(1)
  })

  test('gives values with their members in order, whoever wrote them', async () => {
    const read = await readHere(packageFile())
    expect(read.content.ok && read.content.value.entries.every(isCanonical)).toBe(true)
  })

  test('is read with a byte order mark, other line ends and blanks, as editors leave it', async () => {
    const text = packageFile().toString().replaceAll('\n', ' \r\n\t')
    const read = await readHere(Buffer.from(`\ufeff${text}`))
    expect(read.content).toMatchObject({ ok: true, value: { signature: 'good', entries: fewEntries() } })
  })

  test('may be unsigned, and says so', async () => {
    const read = await readHere(packageFile(membersOf(fewEntries(), null), null))
    expect(read.content).toMatchObject({
      ok: true,
      value: { signature: 'none', head: { station: { publicKey: null } } }
    })
  })

  test('may hold no entry at all', async () => {
    expect((await readHere(packageFile(membersOf([])))).content).toMatchObject({ ok: true, value: { entries: [] } })
  })

  test('carries records of a kind and fields that this version does not know', async () => {
    const entry = { ...entryOf('service', 'service-x', { name: 'X' }), id: 'shelter-x', kind: 'shelter' }
    const strange = { ...entry, fields: { ...entry.fields, novo: [[{ a: [1, 0.5, true, null], ž: 'š' }, 0]] } }
    expect((await readHere(packageFile(membersOf([strange])))).content).toMatchObject({
      ok: true,
      value: { entries: [strange] }
    })
  })

  test('is read with its passphrase, however a keyboard composes the letters', async () => {
    const bytes = await wrappedFile(packageFile(), 'Šljiva 3')
    const read = await readHere(bytes, { passphrase: 'Šljiva 3'.normalize('NFD') })
    expect(read).toMatchObject({ isProtected: true, content: { ok: true } })
  })
})

describe('what is no package is named', () => {
  const foreign = (looksLike: Extract<PackageProblem, { kind: 'foreign' }>['looksLike']): PackageProblem => ({
    kind: 'foreign',
    looksLike
  })
  const ods = 'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet'
  const files: readonly (readonly [string, Buffer, PackageProblem])[] = [
    ['an empty file', Buffer.alloc(0), foreign('empty')],
    ['zeros, as a stick pulled too early leaves', Buffer.alloc(5000), foreign('empty')],
    ['a PDF', Buffer.from('%PDF-1.7\n…'), foreign('pdf')],
    ['a ZIP', Buffer.from('PK\x03\x04rest'), foreign('zip')],
    ['an XLSX', Buffer.from('PK\x03\x04....[Content_Types].xml'), foreign('spreadsheet')],
    ['an ODS', Buffer.from(ods), foreign('spreadsheet')],
    ['an XLS', Buffer.from('d0cf11e0a1b11ae1', 'hex'), foreign('spreadsheet')],
    ['our database', Buffer.from('{"format":"putokaz-database","formatVersion":1,'), foreign('database')],
    [
      'our history',
      Buffer.from(`0 0 ${'0'.repeat(64)} {"format":"putokaz-history","formatVersion":1}\n`),
      foreign('database')
    ],
    [
      'a journal of ours',
      Buffer.from(`${'0'.repeat(64)} {"format":"putokaz-database","formatVersion":1}\n`),
      foreign('database')
    ],
    ['a letter', Buffer.from('Poštovani,\n'), foreign(null)],
    ['a DOCX', Buffer.from('PK\x03\x04....[Content_Types].xml....word/document.xml'), foreign(null)],
    ['other JSON', Buffer.from('{"format":"geojson"}'), foreign(null)]
  ]
  test.each(files)('%s', async (_, bytes, problem) => expect(await refusalOf(bytes)).toEqual(problem))

  test('a folder, a file that is not there', async () => {
    const folder = await tempFolder()
    await mkdir(join(folder, 'x.putokaz'))
    expect((await readPackage(join(folder, 'x.putokaz'))).content).toEqual({
      ok: false,
      problem: { kind: 'cannot-read', reason: 'not a file' }
    })
    expect((await readPackage(join(folder, 'y.putokaz'))).content).toEqual({
      ok: false,
      problem: { kind: 'cannot-read', reason: 'ENOENT' }
    })
  })
})

describe('a newer version is named, with what it needs', () => {
  const newer = (more: Members): Members => {
    const { format, formatVersion: _, ...rest } = membersOf()
    return { format, formatVersion: 2, ...more, ...rest }
  }

  test('when it is whole, whatever members it has', async () => {
    const bytes = packageFile(newer({ needs: 'Putokaz 1.4', attachments: ['x'] }))
    expect(await refusalOf(bytes)).toEqual({ kind: 'newer', formatVersion: 2, needs: 'Putokaz 1.4' })
  })

  test('when it is written in a way that this version refuses', async () => {
    const text = laidOut(newer({ needs: 'Putokaz 1.4' })).toString()
    const problem = await refusalOf(Buffer.from(text.replace('"by":', '"c":1e3,"by":')))
    expect(problem).toEqual({ kind: 'newer', formatVersion: 2, needs: 'Putokaz 1.4' })
  })

  test('but a damaged one is damaged', async () => {
    const text = packageFile(newer({})).toString().replace('Primer', 'Primet')
    expect(await refusalOf(Buffer.from(text))).toEqual({ kind: 'damaged' })
  })
})

describe('checksum and signature', () => {
  const text = packageFile().toString()

  test('a changed letter is damage', async () => {
    expect(await refusalOf(Buffer.from(text.replace('Jovan Primer', 'Jovan Primes')))).toEqual({ kind: 'damaged' })
  })

  test('a changed letter with a new checksum is a wrong signature', async () => {
    const members = JSON.parse(text.replace('Jovan Primer', 'Jovan Primes'))
    const { checksum } = sealed(members)
    expect(await refusalOf(laidOut({ ...members, checksum }))).toEqual({ kind: 'signature-wrong' })
  })

  test('a signature by another key than the one it names', async () => {
    expect(await refusalOf(packageFile(membersOf(), testKey(8)))).toEqual({ kind: 'signature-wrong' })
  })

  test('another key put in the place of the one that signed', async () => {
    const members = JSON.parse(text) as Members
    const { id, name } = members['station'] as { id: string; name: string }
    const swapped = { ...members, station: { id, name, publicKey: testKey(8).publicKey } }
    const { checksum } = sealed(swapped)
    expect(await refusalOf(laidOut({ ...swapped, checksum }))).toEqual({ kind: 'signature-wrong' })
  })

  test('a signature that was made over other bytes', async () => {
    const { signature } = sealed({ ...membersOf(), by: 'Neko drugi' })
    expect(await refusalOf(laidOut({ ...sealed(membersOf()), signature }))).toEqual({ kind: 'signature-wrong' })
  })

  test('a signature that was taken away, and one without a key', async () => {
    const whole = sealed(membersOf())
    expect(await refusalOf(laidOut({ ...whole, signature: null }))).toEqual({ kind: 'signature-wrong' })
    const keyless = sealed(membersOf(fewEntries(), null))
    expect(await refusalOf(laidOut(keyless))).toEqual({ kind: 'signature-wrong' })
  })

  test('a signature spelled in another way than the one', async () => {
    const whole = sealed(membersOf())
    const signature = String(whole['signature'])
    // The last letter of 86 carries four bits that mean nothing: A, Q, g and w are the ones without.
    const last = String.fromCharCode(signature.charCodeAt(85) + 1)
    const again = signature.slice(0, -1) + last
    expect(Buffer.from(again, 'base64url')).toEqual(Buffer.from(signature, 'base64url'))
    expect(await refusalOf(laidOut({ ...whole, signature: again }))).toEqual({ kind: 'signature-wrong' })
    expect(await refusalOf(laidOut({ ...whole, signature: `${signature}==` }))).toEqual({ kind: 'signature-wrong' })
  })

  test('a checksum in capital letters, or none', async () => {
    const whole = sealed(membersOf())
    const refused = { kind: 'malformed', place: 'checksum', reason: 'no SHA-256' }
    expect(await refusalOf(laidOut({ ...whole, checksum: String(whole['checksum']).toUpperCase() }))).toEqual(refused)
    const { checksum: _, ...without } = whole
    expect(await refusalOf(laidOut(without))).toEqual(refused)
  })

  test('the very same entries under another head are another package', () => {
    const later = sealed({ ...membersOf(), createdAt: '2026-03-11T08:00:00.000Z' })
    expect(later['checksum']).not.toBe(sealed(membersOf())['checksum'])
  })
})

describe('a signed file that says what no package says is refused with place and reason', () => {
  const [first, second] = fewEntries() as readonly [Entry, Entry]
  const withFirst = (change: object): Members => membersOf([{ ...first, ...change }, second])
  const withName = (...rows: readonly unknown[]): Members => withFirst({ fields: { name: rows } })
  const inScope = (part: object): Members => ({ ...membersOf(), scope: { part, personalContacts: true } })
  const stamped = (...stamp: readonly unknown[]): Members => withFirst({ stamps: [stamp] })
  const at = '2026-01-01T00:00:00Z'
  const long = 'a'.repeat(250_000)
  const cases: readonly (readonly [string, Members, string, RegExp])[] = [
    ['a member nobody knows', { ...membersOf(), extra: 1 }, 'the document', /extra is unknown/],
    ['no maker', { ...membersOf(), by: '' }, 'by', /small/],
    ['a day that is none', { ...membersOf(), createdAt: '2026-13-10T08:00:00.000Z' }, 'createdAt', /Invalid/],
    ['a part that is none', inScope({ what: 'half' }), 'scope.part.what', /Invalid/],
    ['a centre that is none', inScope({ what: 'centre', centre: 'x', name: 'X' }), 'scope.part.centre', /Invalid/],
    ['a count that is wrong', { ...membersOf(), summary: { contact: 4 } }, 'summary.contact', /tells of 4, .* are 3/],
    ['entries that are no list', { ...membersOf(), entries: {} }, 'entries', /not a list/],
    ['the same id twice', membersOf([first, second, first]), 'entries[2].id', /stands twice/],
    ['an id of another kind', withFirst({ id: 'contact-x' }), 'entries[0].id', /does not begin with its kind, centre/],
    ['an entry that is no object', { ...membersOf([first]), entries: [first, 3] }, 'entries[1]', /not an object/],
    ['an entry without fields', withFirst({ fields: undefined }), 'entries[0].fields', /missing/],
    ['an entry with something more', withFirst({ more: 1 }), 'entries[0].more', /no such member/],
    ['a stamp without an instant', stamped('w', 1, 's', 'b', 'yesterday'), 'entries[0].stamps[0]', /no instant/],
    ['a count beyond 2^31', stamped('w', 2 ** 31 + 1, 's', 'b', at), 'entries[0].stamps[0]', /no count/],
    ['a name without end', stamped('w', 1, 's', 'b'.repeat(201), at), 'entries[0].stamps[0]', /no name/],
    ['a version that names no stamp', withName(['X', 9]), 'entries[0].fields.name[0]', /stamp that is not there/],
    ['a source that is none', withFirst({ sources: [{ url: 'javascript:1' }] }), 'entries[0].sources[0]', /not a sou/],
    ['a field without versions', withName(), 'entries[0].fields.name', /not a list of versions/],
    [
      'a field with a strange name',
      withFirst({ fields: { 'a b': [['X', 0]] } }),
      'entries[0].fields.a?b',
      /no name of/
    ],
    ['a value nested deep', withName([nested(13), 0]), 'entries[0].fields.name[0]', /nested too deep/],
    ['a value of much text', withName([[long, long], 0]), 'entries[0].fields.name[0]', /more than 400000 characters/],
    ['what was seen by nobody', withName(['X', 0, { '': 1 }]), 'entries[0].fields.name[0]', /names no writer/]
  ]
  test.each(cases)('%s', async (_, members, place, reason) => {
    const problem = await refusalOf(packageFile(members))
    expect(problem).toMatchObject({ kind: 'malformed', place })
    expect(problem.kind === 'malformed' && problem.reason).toMatch(reason)
  })

  test('more names of stations than there are stations', async () => {
    const names = Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`station-${at}`, 'X']))
    expect(await refusalOf(packageFile({ ...membersOf(), stationNames: names }))).toEqual({
      kind: 'too-large',
      place: 'stationNames',
      limit: 'names 2000'
    })
  })

  test('nothing of its text gets into place and reason but plain letters, and few', async () => {
    const hostile = `<img src=x onerror=alert(1)>\u202e${'x'.repeat(100)}`
    const problem = await refusalOf(packageFile(withFirst({ fields: { [hostile]: [['X', 0]] } })))
    expect(problem).toMatchObject({ place: 'entries[0].fields.?img?src?x?onerror?alert?1???xxxxxxxxxxx' })
  })
})

describe('cancelling and running out of memory', () => {
  test('ends the thread at once, before and during the work', async () => {
    const path = join(await tempFolder(), 'a.putokaz')
    await writeFile(path, await wrappedFile(packageFile(), 'tajna', 14))
    const cancelled = { ok: false, problem: { kind: 'cancelled' } }
    expect((await readPackage(path, { signal: AbortSignal.abort() })).content).toEqual(cancelled)
    const cancel = new AbortController()
    const read = readPackage(path, { passphrase: 'tajna', signal: cancel.signal, progress: () => cancel.abort() })
    expect((await read).content).toEqual(cancelled)
  })

  test('a thread that needs more memory than it has is a refusal, and the next file is read', async () => {
    const path = join(await tempFolder(), 'a.putokaz')
    const crowd = Array.from({ length: 1_000_000 }, (_, at) => `"m${at}":0`).join(',')
    await writeFile(
      path,
      packageFile()
        .toString()
        .replace('"by":', () => `${crowd},"by":`)
    )
    // With the guards in place this is refused long before.
    expect((await readPackage(path)).content).toMatchObject({ problem: { kind: 'too-large', limit: 'members 20000' } })
    const limits = { ...packageLimits, members: 1e9, headBytes: 1e9 }
    const memory = { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 }
    expect((await readPackage(path, { limits, memory })).content).toEqual({
      ok: false,
      problem: { kind: 'too-large', place: 'the document', limit: 'memory' }
    })
    await writeFile(path, packageFile())
    expect((await readPackage(path)).content.ok).toBe(true)
  })

  test('a file larger than any package is not even read', async () => {
    const path = join(await tempFolder(), 'a.putokaz')
    const bytes = packageFile()
    await writeFile(path, bytes)
    const limit = bytes.length - 1
    expect(await readPackage(path, { limits: { ...packageLimits, wrappedBytes: limit } })).toMatchObject({
      sizeBytes: bytes.length,
      content: { problem: { kind: 'too-large', place: 'the file', limit: `wrappedBytes ${limit}` } }
    })
    const problem = await refusalOf(await readFile(path), { limits: { ...packageLimits, documentBytes: limit } })
    expect(problem).toEqual({ kind: 'too-large', place: 'the document', limit: `documentBytes ${limit}` })
  })
})

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)]
}
