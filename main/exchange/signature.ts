/** Ed25519 (RFC 8032) on raw keys: 32 bytes in a package, wrapped in the form that Node reads (RFC 8410) here. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto'

const publicKeyForm = Buffer.from('302a300506032b6570032100', 'hex')

/** The 32 bytes of a public key as base64url text. */
export function publicKeyText(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).subarray(publicKeyForm.length).toString('base64url')
}

/** Whether a signature (base64url) over these bytes was made with the secret half of a public key (base64url). */
export function isSignedBy(publicKey: string, signature: string, bytes: Uint8Array): boolean {
  const key = publicKeyFrom(publicKey)
  const raw = fromBase64url(signature)
  return key !== null && raw !== null && raw.length === 64 && verify(null, bytes, key, raw)
}

/** The public key of base64url text; null when it is not 32 bytes, spelled the one way that RFC 4648 has for them. */
function publicKeyFrom(text: string): KeyObject | null {
  const raw = fromBase64url(text)
  if (raw === null || raw.length !== 32) return null
  return createPublicKey({ key: Buffer.concat([publicKeyForm, raw]), format: 'der', type: 'spki' })
}

/** Null unless it is spelled as it would be written: left-over bits of the last letter would give one key many names. */
function fromBase64url(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url')
  return bytes.toString('base64url') === text ? bytes : null
}
