/** One part of the settings: a heading that the list of parts leads to, and what can be set there. */
import { type ReactNode, useEffect } from 'react'
import { useWords } from '../words/use-words.ts'
import styles from './settings.module.css'

export const settingsSections = ['station', 'look', 'freshness', 'data', 'lock', 'exchange', 'update', 'about'] as const
export type SettingsSection = (typeof settingsSections)[number]

export interface SectionProps {
  readonly of: SettingsSection
  /** somebody came for it */
  readonly isSought: boolean
  readonly children: ReactNode
}

export function Section({ of, isSought, children }: SectionProps) {
  const { t } = useWords()
  useEffect(() => {
    if (isSought) goTo(of)
  }, [isSought, of])
  return (
    <section className={styles['section']} aria-labelledby={headingOf(of)}>
      <h2 id={headingOf(of)} className={styles['heading']} tabIndex={-1}>
        {t(`settings.section.${of}`)}
      </h2>
      {children}
    </section>
  )
}

/** The parts at a glance; each leads there, for eyes and for the keys. */
export function SectionLinks() {
  const { t } = useWords()
  return (
    <nav className={styles['links']} aria-label={t('settings.sections')}>
      <ul>
        {settingsSections.map(section => (
          <li key={section}>
            <a
              className={styles['link']}
              href={`#${headingOf(section)}`}
              onClick={event => {
                event.preventDefault()
                goTo(section)
              }}
            >
              {t(`settings.section.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function goTo(section: SettingsSection): void {
  const heading = document.getElementById(headingOf(section))
  if (heading === null) return
  heading.scrollIntoView({ block: 'start' })
  heading.focus({ preventScroll: true })
}

function headingOf(section: SettingsSection): string {
  return `settings-${section}`
}
