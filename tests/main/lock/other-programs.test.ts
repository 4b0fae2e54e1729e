/** R10 for the lock: the public `age` tool opens what the key is wrapped in, at the real cost. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DataKey } from '../../../main/disk/sealing.ts'
import { wrappingInThread } from '../../../main/lock/wrapping.ts'
import { ageUnwrap, ageWrap } from '../../support/exchange-tools.ts'
import { beginStation, keeperOn } from '../../support/keepers.ts'
import { isForThisSystem } from '../../support/only-on.ts'

const passphrase = "šest 'reči' $IFS"

test.skipIf(!isForThisSystem('main/lock/other-programs.test.ts'))(
  'age unwraps the data key with the passphrase and with the recovery code, and wraps it so that we open it',
  { timeout: 120_000 },
  async () => {
    const base = await mkdtemp(join(tmpdir(), 'putokaz-lock-'))
    const folder = join(base, 'data')
    const path = join(folder, 'putokaz.seal.json')
    const [wrapped, key] = [join(base, 'wrapped'), join(base, 'key')]
    const keeper = keeperOn(folder)
    await beginStation(keeper)
    const set = await keeper.setLock({ passphrase, by: 'Ana Proba' })
    if (!set.ok) throw new Error(set.problem.kind)
    await keeper.close()
    const file = JSON.parse(await readFile(path, 'utf8')) as Readonly<Record<string, string>>
    for (const [member, secret] of [
      ['passphrase', passphrase],
      ['recovery', set.value.recoveryCode]
    ] as const) {
      await writeFile(wrapped, file[member] ?? '')
      expect(await readFile(wrapped, 'latin1')).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)
      await rm(key, { force: true })
      await ageUnwrap(wrapped, key, secret)
      expect(new DataKey(await readFile(key)).id).toBe(file['key'])
    }
    await rm(wrapped)
    await ageWrap(key, wrapped, 'nova lozinka', '--armor')
    const back = await wrappingInThread.unwrap(await readFile(wrapped, 'utf8'), 'nova lozinka')
    expect(back.ok && new DataKey(back.value).id).toBe(file['key'])
    const wrong = await wrappingInThread.unwrap(await readFile(wrapped, 'utf8'), 'stara lozinka')
    expect(wrong).toEqual({ ok: false, problem: 'wrong-secret' })
    await rm(base, { recursive: true, force: true })
  }
)
