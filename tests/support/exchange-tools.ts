/**
 * Programs that others wrote, asked what they make of our packages: `age` (Debian package age) and `openssl`. `age` takes
 * a passphrase only from a terminal, so it runs within one that `script` makes (bsdutils, part of every Debian).
 */
import { execFile } from 'node:child_process'

/** Wraps with `age --passphrase`; `more` are further words for it. */
export async function ageWrap(from: string, to: string, passphrase: string, ...more: readonly string[]): Promise<void> {
  await inTerminal(['age', '--passphrase', ...more, '--output', to, from], `${passphrase}\n${passphrase}\n`)
}

/** Unwraps with `age --decrypt`; rejects when it does not. */
export async function ageUnwrap(from: string, to: string, passphrase: string): Promise<void> {
  await inTerminal(['age', '--decrypt', '--output', to, from], `${passphrase}\n`)
}

/** Whether openssl finds that these bytes were signed with the secret half of a key. All are paths; the key is PEM. */
export async function opensslVerifies(key: string, signature: string, bytes: string): Promise<boolean> {
  const words = ['pkeyutl', '-verify', '-pubin', '-inkey', key, '-rawin', '-in', bytes, '-sigfile', signature]
  const { code, printed } = await run('openssl', words)
  return code === 0 && printed.includes('Signature Verified Successfully')
}

async function inTerminal(words: readonly string[], typed: string): Promise<void> {
  const command = words.map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ')
  const { code, printed } = await run('script', ['--quiet', '--return', '--command', command, '/dev/null'], typed)
  if (code !== 0) throw new Error(`${words[0]} ended with ${code}: ${printed}`)
}

function run(
  program: string,
  words: readonly string[],
  typed = ''
): Promise<{ readonly code: number; readonly printed: string }> {
  return new Promise((done, fail) => {
    const child = execFile(program, words, (error, stdout, stderr) => {
      if (error !== null && typeof error.code !== 'number') fail(error)
      else done({ code: error === null ? 0 : Number(error.code), printed: stdout + stderr })
    })
    child.stdin?.end(typed)
  })
}
