/**
 * How hard a passphrase is to guess. The judge and its lists of common passwords are loaded when the first is typed,
 * since few ever need them. Everything happens on the page; nothing is kept.
 */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export const strengths = ['veryWeak', 'weak', 'fair', 'good', 'strong'] as const
export type Strength = (typeof strengths)[number]

/** `known`: words anybody would try first here, such as the name of the station. */
export async function strengthOf(passphrase: string, known: readonly string[]): Promise<Strength> {
  judge ??= loadJudge()
  const { score } = (await judge).check(passphrase, [...known, ...usual])
  return strengths[score]
}

const usual = ['putokaz', 'komesarijat', 'azil', 'centar', 'prihvatni', 'izbeglice', 'migracije', 'lozinka', 'sifra']

let judge: Promise<ZxcvbnFactory> | undefined

async function loadJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common')
  ])
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs })
}
