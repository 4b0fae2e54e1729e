/**
 * Mistakes of ours that must not stop whoever met with them. Nobody catches what is handed in here: so it is found and
 * noted in the log like any other (index.ts), and what a person needs to know of it is said where it happened.
 */
export function noteMistake(mistake: unknown): void {
  void Promise.reject(mistake)
}
