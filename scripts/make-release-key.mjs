/**
 * `node scripts/make-release-key.mjs FOLDER`: makes the pair of keys that the project signs its lists of checksums with.
 *
 * Promises: the secret half goes into FOLDER/putokaz-release.key, readable by its owner only, and nowhere else; a file
 * that stands there is never replaced; FOLDER is not inside the checkout, where it could be committed by mistake.
 */
import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { projectFolder, stop } from './commands.mjs'

const [wish] = process.argv.slice(2)
if (wish === undefined) stop('Please name a folder outside the checkout: node scripts/make-release-key.mjs FOLDER')
mkdirSync(resolve(wish), { recursive: true })
const folder = realpathSync(resolve(wish))
if (!relative(realpathSync(projectFolder), folder).startsWith('..')) {
  stop('The secret key must not lie in the checkout. Please name another folder.')
}
const secretFile = join(folder, 'putokaz-release.key')
if (existsSync(secretFile)) stop(`${secretFile} is there already, and is not replaced.`)

const { publicKey, privateKey } = generateKeyPairSync('ed25519')
writeFileSync(secretFile, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' })
const shipped = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url')

console.log(`The secret key is in ${secretFile}. Keep it off any computer that is on a network, with one copy elsewhere.

main/release-keys.ts, the line to change (keep the old key beside it while old versions are in use):
  export const releaseKeys: readonly string[] = ['${shipped}']

docs/install.md, the key that openssl reads:
${publicKey.export({ format: 'pem', type: 'spki' }).toString().trim()}

GitHub, Settings, Environments, "release": the content of the secret file as the secret PUTOKAZ_RELEASE_KEY.`)
