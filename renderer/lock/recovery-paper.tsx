/**
 * The recovery sheet on paper: the code in large groups, what it opens, where to keep it and how to use it. No QR code:
 * nothing here reads one, and a telephone that does keeps what it read, or sends it to somebody's cloud.
 */
import type { ReactNode } from 'react'
import type { Day } from '../../shared/records/day.ts'
import { PageFrame } from '../paper/page-frame.tsx'
import { tags } from '../words/language.ts'
import type { Words } from '../words/words.ts'
import { groupsOf } from './recovery-code.ts'
import styles from './recovery-paper.module.css'

export interface RecoveryPaperProps {
  readonly words: Words
  readonly code: string
  readonly stationName: string
  /** null while the computer's date is in doubt: it is then written by hand */
  readonly on: Day | null
}

/** Letters that codes do without. They are Latin in every script. */
const notUsed = ['I', 'L', 'O']

const steps = ['first', 'second', 'third'] as const

export function RecoveryPaper({ words, code, stationName, on }: RecoveryPaperProps) {
  const { t, name, day, list, language } = words
  return (
    <div lang={tags[language]}>
      <PageFrame format="a4" size="normal" isOpen={false}>
        <div className={styles['sheet']}>
          <header>
            <p className={styles['program']}>{t('app.name')}</p>
            <h1 className={styles['title']}>{t('lock.paper.title')}</h1>
          </header>
          <dl className={styles['facts']}>
            <div>
              <dt>{t('lock.paper.station')}</dt>
              <dd>{name(stationName)}</dd>
            </div>
            <div>
              <dt>{t('lock.paper.made')}</dt>
              <dd>{on === null ? <span className={styles['blank']} /> : day(on)}</dd>
            </div>
          </dl>
          <section className={styles['codeBox']}>
            <h2>{t('lock.paper.code')}</h2>
            <p className={styles['code']}>
              {groupsOf(code).map((group, place, groups) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
                <span key={place}>
                  {group}
                  {place < groups.length - 1 ? '-' : ''}
                </span>
              ))}
            </p>
            <p className={styles['letters']}>{t('lock.paper.letters', { letters: list(notUsed) })}</p>
          </section>
          <Piece title={t('lock.paper.whatFor')}>
            <p>{t('lock.paper.whatForText')}</p>
          </Piece>
          <Piece title={t('lock.paper.where')}>
            <p>{t('lock.paper.whereText')}</p>
          </Piece>
          <Piece title={t('lock.paper.how')}>
            <ol className={styles['steps']}>
              {steps.map(step => (
                <li key={step}>{t(`lock.paper.steps.${step}`)}</li>
              ))}
            </ol>
          </Piece>
          <Piece title={t('lock.paper.lost')}>
            <p>{t('lock.paper.lostText')}</p>
          </Piece>
          <div className={styles['keeper']}>
            <p>{t('lock.paper.keeper')}</p>
            <div className={styles['rule']} />
            <div className={styles['rule']} />
          </div>
        </div>
      </PageFrame>
    </div>
  )
}

function Piece({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['piece']}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
