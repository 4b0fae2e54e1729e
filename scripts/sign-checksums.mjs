/**
 * `node scripts/sign-checksums.mjs FOLDER`: writes SHA256SUMS.txt for the packages in a folder, and its signature.
 *
 * The secret key is the content of putokaz-release.key (scripts/make-release-key.mjs) in the environment variable
 * PUTOKAZ_RELEASE_KEY. main/checking.ts tells the form of both files.
 *
 * Promises: nothing is signed with a key that this version of the program does not carry, since nobody could verify
 * it; nothing is signed that is not named by the version that package.json names. PUTOKAZ_RELEASE_KEYS_FILE is for
 * tests, which have a key of their own.
 */
import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { createReadStream, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { projectFolder, stop } from './commands.mjs'

const listName = 'SHA256SUMS.txt'
const signatureName = 'SHA256SUMS.txt.sig'

const [wish, dayWish] = process.argv.slice(2)
if (wish === undefined) stop('Please name the folder of the packages: node scripts/sign-checksums.mjs FOLDER [DAY]')
const folder = resolve(wish)
const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
if (!/^\d+\.\d+\.\d+$/.test(version)) stop(`"${version}" is no version of three numbers, which a release must have.`)
const day = dayWish ?? new Date().toISOString().slice(0, 10)

const key = secretKey()
const shipped = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url')
const keysFile = process.env['PUTOKAZ_RELEASE_KEYS_FILE'] ?? join(projectFolder, 'main', 'release-keys.ts')
if (!readFileSync(keysFile, 'utf8').includes(`'${shipped}'`)) {
  stop(
    `The public half of this key, ${shipped}, is not in main/release-keys.ts: no program could verify its signature.`
  )
}

const names = readdirSync(folder)
  .filter(name => ![listName, signatureName].includes(name) && statSync(join(folder, name)).isFile())
  .sort()
if (names.length === 0) stop(`There is no file in ${folder}.`)
const strangers = names.filter(name => !name.includes(version))
if (strangers.length > 0) stop(`Not of version ${version}, by their names: ${strangers.join(', ')}`)

const lines = [`# Putokaz ${version} ${day}`]
for (const name of names) lines.push(`${await sha256(join(folder, name))}  ${name}`)
const list = Buffer.from(`${lines.join('\n')}\n`)
writeFileSync(join(folder, listName), list)
writeFileSync(join(folder, signatureName), sign(null, list, key))
console.log(list.toString())

function secretKey() {
  const text = process.env['PUTOKAZ_RELEASE_KEY']
  if (!text) return stop('PUTOKAZ_RELEASE_KEY is not set: the content of putokaz-release.key.')
  try {
    const read = createPrivateKey(text)
    if (read.asymmetricKeyType === 'ed25519') return read
  } catch {
    // What is wrong with a secret is not printed.
  }
  return stop('PUTOKAZ_RELEASE_KEY holds no Ed25519 key in PEM form.')
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
