/** Backups in words: when, what is in them, how large, and why something about them failed. */
import type { BackupProblem, BackupSummary, OpenProblem, SaveProblem } from '../../shared/bridge.ts'
import type { Directory } from '../../shared/directory.ts'
import { dayInBelgrade } from '../../shared/records/day.ts'
import { recordKinds } from '../../shared/records/ids.ts'
import { timeInBelgrade } from '../today.ts'
import { oneEach, tags } from '../words/language.ts'
import type { Words } from '../words/words.ts'

export type RestoreProblem = OpenProblem | BackupProblem | SaveProblem

/** "9.3.2026. 14:02" */
export function whenMade(words: Words, { at }: Pick<BackupSummary, 'at'>): string {
  const instant = new Date(at)
  const day = dayInBelgrade(instant)
  return day === null ? at : `${words.day(day)} ${timeInBelgrade(instant) ?? ''}`
}

/** The day it was made, for sentences; as it stands there when it is no instant. */
export function dayMade({ at }: Pick<BackupSummary, 'at'>): string {
  return dayInBelgrade(new Date(at)) ?? at
}

/** "19 centara, 13 organizacija, 240 zaduženja": kinds this version knows, those there are. */
export function countsInWords({ t }: Words, counts: BackupSummary['counts']): string {
  const told = recordKinds.flatMap(kind => {
    const count = Object.hasOwn(counts, kind) ? (counts[kind] ?? 0) : 0
    return count === 0 ? [] : [t(`count.${kind}`, { count })]
  })
  return told.length === 0 ? t('count.nothing') : told.join(', ')
}

/** As a backup of this moment would count. */
export function countsNow(directory: Directory): BackupSummary['counts'] {
  const counts: Record<string, number> = {}
  for (const { kind } of directory.entries.values()) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** "640 bajtova", "86 kB", "1,2 MB": never "0 kB" of something that is there. */
export function sizeInWords({ language, t }: Words, bytes: number): string {
  if (bytes < 1000) return t('backups.bytes', { count: bytes })
  const inKilobytes = Math.round(bytes / 1000)
  return inKilobytes < 1000 ? kilobytes(language).format(inKilobytes) : megabytes(language).format(bytes / 1_000_000)
}

/** Why it failed, in a sentence. A full disk is asked about instead. */
export function problemInWords({ t }: Words, problem: Exclude<RestoreProblem, { readonly kind: 'no-room' }>): string {
  switch (problem.kind) {
    case 'backup-damaged':
      return t('backups.damagedOne')
    case 'backup-failed':
      return t('backups.failed', { cause: t(`saving.cause.${problem.cause}`) })
    case 'not-saved':
      return problem.cause === 'busy'
        ? t('backups.busy')
        : t('backups.failed', { cause: t(`saving.cause.${problem.cause}`) })
    case 'no-access':
      return t('backups.failed', { cause: t('saving.cause.denied') })
    case 'damaged':
    case 'held':
    case 'locked':
    case 'first-run':
      return t('backups.failed', { cause: t('saving.cause.broken') })
    default:
      return problem satisfies never
  }
}

const kilobytes = oneEach(
  language => new Intl.NumberFormat(tags[language], { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 })
)
const megabytes = oneEach(
  language => new Intl.NumberFormat(tags[language], { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
)
