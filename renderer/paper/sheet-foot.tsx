/** What every sheet says of itself: who printed it and when, how long to trust it, which data, and whether it names persons. */
import type { ReactNode } from 'react'
import type { SheetAbout } from '../../shared/paper/about.ts'
import { type Day, day, dayInBelgrade } from '../../shared/records/day.ts'
import { Said } from './scripts.tsx'
import styles from './sheet.module.css'

export interface SheetFootProps {
  readonly about: SheetAbout
  readonly stationName: string
  /** null while the computer's date is in doubt: it is then written by hand */
  readonly printedOn: Day | null
  readonly validUntil: Day | null
  /** at the end: the number of the page */
  readonly children?: ReactNode
}

export function SheetFoot({ about, stationName, printedOn, validUntil, children }: SheetFootProps) {
  const { version, holdsPersonal } = about
  const changedOn = version.changedAt === null ? null : dayOf(version.changedAt)
  return (
    <div className={styles['foot']}>
      <div className={styles['footFacts']}>
        <span>
          <Said of={words => `${words.t('app.name')} · ${words.name(stationName)}`} inLine={true} />
        </span>
        {printedOn === null ? (
          <span>
            <Said of={({ t }) => t('paper.sheet.printedBlank')} inLine={true} /> <span className={styles['blank']} />
          </span>
        ) : (
          <span>
            <Said of={({ t }) => t('paper.sheet.printed', { on: printedOn })} inLine={true} />
          </span>
        )}
        {validUntil === null ? (
          <strong>
            <Said of={({ t }) => t('paper.sheet.validBlank')} inLine={true} /> <span className={styles['blank']} />
          </strong>
        ) : (
          <strong>
            <Said of={({ t }) => t('paper.sheet.validUntil', { until: validUntil })} inLine={true} />
          </strong>
        )}
        <span>
          <Said
            of={({ t }) =>
              changedOn === null
                ? t('paper.sheet.dataUndated', { mark: version.mark })
                : t('paper.sheet.data', { on: changedOn, mark: version.mark })
            }
            inLine={true}
          />
        </span>
        <span>
          <Said of={({ t }) => t(holdsPersonal ? 'paper.sheet.personal' : 'paper.sheet.noPersonal')} inLine={true} />
        </span>
      </div>
      {children === undefined ? null : <div className={styles['pageNumber']}>{children}</div>}
    </div>
  )
}

/** A stamp holds an instant, or a bare day. */
function dayOf(at: string): Day | null {
  const bare = day.safeParse(at)
  return bare.success ? bare.data : dayInBelgrade(new Date(at))
}
