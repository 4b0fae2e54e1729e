/**
 * The keys that the project signs its lists of checksums with: the public halves, 32 bytes as base64url. A list is
 * good when one of them signed it, so that an old and a new key can stand side by side for a while.
 *
 * scripts/make-release-key.mjs makes a pair and prints the line for here; docs/install.md shows the first one in the
 * form that openssl reads, and a test holds that both are the same. The secret half is nowhere in the repository.
 */
export const releaseKeys: readonly string[] = ['UbxRqUSn7YuDhVy2Ppzf4Kl3Aa_OhojZQP6QWYIFkG4']
