/** The states of records in a word, a shape and a colour: how far they can be trusted, how long they hold. */
import type { Gap, MemorandumState } from '../../shared/lookup/answer.ts'
import type { Standing } from '../../shared/lookup/standing.ts'
import type { Trust } from '../../shared/lookup/trust.ts'
import type { Centre, CentreStatus } from '../../shared/records/centre.ts'
import { Badge, type Tone } from '../parts/badge.tsx'
import type { Shape } from '../parts/mark.tsx'
import type { Words } from '../words/words.ts'
import { type Reading, useReading } from './reading.ts'

export function TrustBadge({ trust }: { readonly trust: Trust }) {
  const reading = useReading()
  const { tone, shape } = signOf(trust, reading.unverifiedDays)
  return (
    <Badge tone={tone} shape={shape}>
      {trustInWords(reading, trust)}
    </Badge>
  )
}

/** A verification that lies too far back is amber with a clock: it was so once, and is to be verified again. */
function signOf(trust: Trust, unverifiedDays: number): { readonly tone: Tone; readonly shape: Shape } {
  if (trust.kind === 'unverified') return { tone: 'quiet', shape: 'question' }
  if (trust.kind === 'doubted') return { tone: 'check', shape: 'warning' }
  const isOld = trust.daysAgo !== null && trust.daysAgo > unverifiedDays
  return isOld ? { tone: 'check', shape: 'clock' } : { tone: 'good', shape: 'check' }
}

export interface StandingBadgeProps {
  readonly standing: Standing
  /** says that it is the assignment whose dates these are */
  readonly isNamed?: boolean
}

/** Of an assignment. */
export function StandingBadge({ standing, isNamed = false }: StandingBadgeProps) {
  const { words } = useReading()
  const text = isNamed
    ? words.t('standing.assignment', { standing: standingInWords(words, standing) })
    : standingInWords(words, standing)
  if (standing.kind === 'expired') {
    return (
      <Badge tone="check" shape="dashed">
        {text}
      </Badge>
    )
  }
  return (
    <Badge tone="plain" shape={standing.kind === 'not-yet' ? 'clock' : standing.kind === 'current' ? 'full' : 'info'}>
      {text}
    </Badge>
  )
}

/** `null` is an organisation without any. */
export function MemorandumBadge({ state }: { readonly state: MemorandumState | null }) {
  const { words } = useReading()
  if (state === null) {
    return (
      <Badge tone="quiet" shape="empty">
        {words.t('standing.memorandumNone')}
      </Badge>
    )
  }
  const { standing } = state
  const isCurrent = standing.kind === 'current'
  return (
    <Badge
      tone={isCurrent ? 'good' : standing.kind === 'expired' ? 'check' : 'plain'}
      shape={
        isCurrent ? 'check' : standing.kind === 'expired' ? 'dashed' : standing.kind === 'not-yet' ? 'clock' : 'info'
      }
    >
      {memorandumInWords(words, standing)}
    </Badge>
  )
}

/** The status of a centre with the date it is known of. */
export function CentreStatusBadge({ centre }: { readonly centre: Centre }) {
  const { words } = useReading()
  const { status } = centre
  return (
    <Badge tone={status === 'active' ? 'plain' : 'check'} shape={status === null ? 'question' : statusShapes[status]}>
      {status === null ? words.t('centre.statusUnknown') : words.t(`centre.status.${status}`)}
      {centre.statusAsOf === null ? null : `, ${words.t('centre.statusAsOf', { asOf: centre.statusAsOf })}`}
    </Badge>
  )
}

function trustInWords({ words, today, stationName }: Reading, trust: Trust): string {
  if (trust.kind === 'unverified') return words.t('trust.unverified')
  const { on, daysAgo, outcome } = trust
  const when = today === null || daysAgo === null ? null : words.ago(on, today)
  if (outcome === 'wrong-number') {
    return when === null ? words.t('trust.wrongNumberOn', { on }) : words.t('trust.wrongNumber', { when })
  }
  if (outcome === 'left') return when === null ? words.t('trust.leftOn', { on }) : words.t('trust.left', { when })
  if (when === null) return words.t('trust.verifiedOn', { on })
  const station = stationName(trust.station)
  if (trust.by === '') return words.t('trust.verified', { when })
  return station === null
    ? words.t('trust.verifiedWho', { when, who: trust.by })
    : words.t('trust.verifiedBy', { when, who: trust.by, station })
}

export function standingInWords({ t }: Words, standing: Standing): string {
  switch (standing.kind) {
    case 'current':
      return standing.until === null ? t('standing.open') : t('standing.until', { until: standing.until })
    case 'expired':
      return t('standing.assignmentExpired', { on: standing.on })
    case 'not-yet':
      return t('standing.later', { from: standing.from })
    case 'unjudged':
      if (standing.until === null) {
        return standing.from === null ? t('standing.open') : t('standing.later', { from: standing.from })
      }
      return standing.from === null
        ? t('standing.until', { until: standing.until })
        : t('standing.between', { from: standing.from, until: standing.until })
    default:
      return standing satisfies never
  }
}

function memorandumInWords({ t }: Words, standing: Standing): string {
  switch (standing.kind) {
    case 'expired':
      return t('standing.memorandumExpired', { on: standing.on })
    case 'not-yet':
      return t('standing.memorandumLater', { from: standing.from })
    case 'current':
    case 'unjudged':
      return standing.until === null
        ? t('standing.memorandumOpen')
        : t('standing.memorandumUntil', { until: standing.until })
    default:
      return standing satisfies never
  }
}

/** A gap as a shape: the emptier, the less there is. */
export const gapShapes: Readonly<Record<NonNullable<Gap>, Shape>> = {
  nobody: 'empty',
  'only-supporting': 'half',
  'only-expired': 'dashed',
  'only-later': 'clock'
}

const statusShapes: Readonly<Record<CentreStatus, Shape>> = {
  active: 'full',
  suspended: 'pause',
  inactive: 'dashed',
  closed: 'cross'
}
