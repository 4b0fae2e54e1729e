import { describe, expect, test } from 'vitest'
import { isWrapped, unwrap, wrap } from '../../../main/exchange/age.ts'
import { packageLimits } from '../../../shared/exchange/limits.ts'

const document = Buffer.from('ovo je paket')

async function wrapped(logN = 1): Promise<Buffer> {
  return Buffer.from(await wrap(document, 'tajna', logN))
}

/** As `age --armor` writes it. */
function armored(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? []
  return ['-----BEGIN AGE ENCRYPTED FILE-----', ...lines, '-----END AGE ENCRYPTED FILE-----', ''].join('\n')
}

const opened = (bytes: Buffer, passphrase: string | null = 'tajna') => unwrap(bytes, passphrase, packageLimits)

/** The header with other stanzas in it, which no seal fits; it is refused before that is looked at. */
async function withHeader(change: (header: string) => string): Promise<Buffer> {
  const bytes = await wrapped()
  const end = bytes.indexOf('\n---') + 1
  return Buffer.concat([Buffer.from(change(bytes.toString('latin1', 0, end)), 'latin1'), bytes.subarray(end)])
}

test('comes out as it went in, armored or not', async () => {
  const bytes = await wrapped()
  for (const file of [
    bytes,
    Buffer.from(armored(bytes)),
    Buffer.from(`\r\n ${armored(bytes).replaceAll('\n', '\r\n')} `)
  ]) {
    expect(isWrapped(file)).toBe(true)
    expect(await opened(file)).toEqual({ ok: true, value: document })
  }
  expect(isWrapped(document)).toBe(false)
})

test('no passphrase, a wrong one', async () => {
  expect(await opened(await wrapped(), null)).toEqual({ ok: false, problem: { kind: 'passphrase-needed' } })
  expect(await opened(await wrapped(), 'Tajna')).toEqual({ ok: false, problem: { kind: 'passphrase-wrong' } })
})

describe('what a passphrase does not open is refused before any work, and before one is asked for', () => {
  const refusals: readonly (readonly [string, (header: string) => string, object])[] = [
    [
      'more work than is done',
      header => header.replace(/ 1\n/, ' 21\n'),
      { kind: 'cannot-unwrap', reason: 'a work factor of 2^21; at most 2^20 is done' }
    ],
    [
      'work without end',
      header => header.replace(/ 1\n/, ' 30\n'),
      { kind: 'cannot-unwrap', reason: 'a work factor of 2^30; at most 2^20 is done' }
    ],
    [
      'wrapped for a key',
      header => header.replace(/-> scrypt \S+ 1/, '-> X25519 abc'),
      { kind: 'cannot-unwrap', reason: 'wrapped for a key and not with a passphrase' }
    ],
    [
      'wrapped for several',
      header => `${header}-> X25519 abc\nabc\n`,
      { kind: 'cannot-unwrap', reason: 'wrapped for several recipients' }
    ],
    [
      'two passphrases',
      header => header + header.slice(header.indexOf('->')),
      { kind: 'cannot-unwrap', reason: 'wrapped for several recipients' }
    ],
    [
      'another version',
      header => header.replace('/v1', '/v2'),
      { kind: 'cannot-unwrap', reason: 'a version of age that is not known here' }
    ],
    ['no recipient', () => 'age-encryption.org/v1\n', { kind: 'malformed', place: 'the header of age' }],
    [
      'work that is no number',
      header => header.replace(/ 1\n/, ' 01\n'),
      { kind: 'malformed', place: 'the header of age' }
    ],
    [
      'a salt too short',
      header => header.replace(/scrypt \S/, 'scrypt '),
      { kind: 'malformed', place: 'the header of age' }
    ]
  ]
  test.each(refusals)('%s', async (_, change, problem) => {
    for (const passphrase of [null, 'tajna']) {
      expect(await opened(await withHeader(change), passphrase)).toMatchObject({ ok: false, problem })
    }
  })

  test('control: with the guard opened wide, the work would be done', async () => {
    const limits = { ...packageLimits, scryptLogN: 30 }
    expect(await unwrap(await withHeader(header => header.replace(/ 1\n/, ' 2\n')), 'tajna', limits)).toEqual({
      ok: false,
      problem: { kind: 'passphrase-wrong' }
    })
    const much = await withHeader(header => header.replace(/ 1\n/, ' 30\n'))
    // The library has a limit of its own, which is the same.
    expect(await unwrap(much, 'tajna', limits)).toEqual({ ok: false, problem: { kind: 'damaged' } })
  })
})

describe('a header and a payload that were changed', () => {
  test('are damage', async () => {
    const bytes = await wrapped()
    const seal = bytes.indexOf('--- ') + 5
    const harmed = Buffer.from(bytes)
    harmed[seal] = harmed[seal] === 0x41 ? 0x42 : 0x41
    expect(await opened(harmed)).toEqual({ ok: false, problem: { kind: 'damaged' } })
    expect(await opened(bytes.subarray(0, -1))).toEqual({ ok: false, problem: { kind: 'damaged' } })
    expect(await opened(Buffer.concat([bytes, Buffer.from([0])]))).toEqual({ ok: false, problem: { kind: 'damaged' } })
  })

  test('armor that is not spelled as age spells it is refused', async () => {
    const text = armored(await wrapped())
    const place = { ok: false, problem: { kind: 'malformed', place: 'the armor' } }
    for (const harmed of [
      text.replace('-----END', '----END'),
      text.replace(/\n(?=.{64}\n)/, ''),
      text.replace('=\n', '\n'),
      text.replace('\n', '\n\n'),
      `${text}x`,
      text.replace(/[A-Z](?=[a-z]{2})/, '*')
    ]) {
      expect(await opened(Buffer.from(harmed))).toMatchObject(place)
    }
  })
})
