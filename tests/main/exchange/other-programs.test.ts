/** R10: what we write is opened by programs that others wrote, and the other way round. */
import { createPublicKey } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { realDisk } from '../../../main/disk/disk.ts'
import { readPackage } from '../../../main/exchange/read-package.ts'
import { writePackage } from '../../../main/exchange/write-package.ts'
import { tempFolder } from '../../support/disk/temp-folder.ts'
import {
  asStationKey,
  coveredBytes,
  fewEntries,
  type Members,
  noWait,
  packageFile,
  stationsKey
} from '../../support/exchange-packages.ts'
import { ageUnwrap, ageWrap, opensslVerifies } from '../../support/exchange-tools.ts'
import { fictionalStations } from '../../support/fictional-stations.ts'
import { isForThisSystem } from '../../support/only-on.ts'

const passphrase = "šest 'reči' $IFS i \\ znak"

async function written(folder: string, secret: string | null): Promise<string> {
  const { id, name, by } = fictionalStations.krnjaca
  const path = join(folder, 'naš paket.putokaz')
  const answer = await writePackage({
    path,
    content: {
      createdAt: '2026-03-10T08:00:00.000Z',
      station: { id, name },
      by,
      scope: { part: { what: 'all' }, personalContacts: true },
      stationNames: {},
      entries: fewEntries()
    },
    key: asStationKey(stationsKey),
    passphrase: secret,
    disk: realDisk,
    wait: noWait
  })
  if (!answer.ok) throw new Error(answer.problem.kind)
  return path
}

describe.skipIf(!isForThisSystem('main/exchange/other-programs.test.ts'))('other programs', () => {
  test('age unwraps what we wrote: the signed document comes out; not with another passphrase (control)', async () => {
    const folder = await tempFolder()
    const wrapped = await written(folder, passphrase)
    expect(await readFile(wrapped, 'latin1')).toMatch(/^age-encryption.org\/v1\n-> scrypt \S{22} 18\n/)
    await expect(ageUnwrap(wrapped, join(folder, 'out'), 'druga')).rejects.toThrow(/incorrect/)
    await ageUnwrap(wrapped, join(folder, 'out'), passphrase)
    expect(await readFile(join(folder, 'out'))).toEqual(await readFile(await written(folder, null)))
  })

  test.each([['binary'], ['armored', '--armor']])('we read what age wrapped, %s', async (_, ...more) => {
    const folder = await tempFolder()
    const [plain, wrapped] = [join(folder, 'plain'), join(folder, 'wrapped.putokaz')]
    await writeFile(plain, packageFile())
    await ageWrap(plain, wrapped, passphrase, ...more)
    const read = await readPackage(wrapped, { passphrase })
    expect(read).toMatchObject({
      isProtected: true,
      content: { ok: true, value: { signature: 'good', entries: fewEntries() } }
    })
  })

  test('openssl finds the signature right over the canonical bytes, and wrong over others (control)', async () => {
    const folder = await tempFolder()
    const members = JSON.parse(await readFile(await written(folder, null), 'utf8')) as Members
    const [key, signature, bytes] = [join(folder, 'key.pem'), join(folder, 'signature'), join(folder, 'bytes')]
    const { publicKey } = members['station'] as { publicKey: string }
    const pem = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    await writeFile(key, pem.export({ format: 'pem', type: 'spki' }))
    await writeFile(signature, Buffer.from(String(members['signature']), 'base64url'))
    await writeFile(bytes, coveredBytes(members))
    expect(await opensslVerifies(key, signature, bytes)).toBe(true)
    await writeFile(bytes, coveredBytes({ ...members, by: 'Neko drugi' }))
    expect(await opensslVerifies(key, signature, bytes)).toBe(false)
  })
})
