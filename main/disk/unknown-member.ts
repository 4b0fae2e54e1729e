import type { z } from 'zod'

/**
 * The place of a member that a strict schema does not know, like `paper.newKind`; null when it found fault with something
 * else. In a file whose checksum fits, a later version of the program wrote it.
 */
export function unknownMember(error: z.ZodError): string | null {
  for (const issue of error.issues) {
    if (issue.code === 'unrecognized_keys') return [...issue.path, issue.keys[0]].join('.')
  }
  return null
}
