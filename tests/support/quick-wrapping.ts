/** Wraps keys as the program does, on this thread and with hardly any work, for trials by the hundred. */

import { unwrap, wrap } from '../../main/exchange/age.ts'
import { armored, type Wrapping } from '../../main/lock/wrapping.ts'
import { packageLimits } from '../../shared/exchange/limits.ts'
import { failure, success } from '../../shared/result.ts'

export const quickWrapping: Wrapping = {
  wrap: async (key, secret) => armored(await wrap(key, secret, 1)),
  unwrap: async (wrapped, secret) => {
    const read = await unwrap(Buffer.from(wrapped), secret, packageLimits)
    if (read.ok) return success(read.value)
    return failure(read.problem.kind === 'passphrase-wrong' ? 'wrong-secret' : 'damaged')
  }
}
