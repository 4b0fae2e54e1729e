/**
 * About this copy of the program: what somebody is asked on the telephone, or asks themselves before a new version. The
 * licences are on it, too: whoever passes the program on has to.
 */
import { useEffect, useMemo, useState } from 'react'
import type { Published } from '../../shared/about.ts'
import { dataVersionOf } from '../../shared/paper/data-version.ts'
import { day } from '../../shared/records/day.ts'
import { countsInWords, countsNow } from '../backups/backup-words.ts'
import { PublicDirectoryLink } from '../exchange/public-directory.tsx'
import { Screen } from '../house/screen.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { CopyText } from '../record/copying.tsx'
import { useReading } from '../record/reading.ts'
import { spelledOut } from '../record/spelled.ts'
import { useDesk, useOpen } from '../use-desk.ts'
import { Licences } from './licences.tsx'
import styles from './settings.module.css'

/** Where the checkout says more (not in the installed program). */
const papers = 'README.md, docs/install.md, docs/exchange-format.md'

export function AboutPage() {
  const { t } = useReading().words
  return (
    <Screen title={t('settings.about.title')}>
      <p>{t('settings.about.purpose')}</p>
      <OfThisCopy />
      <p className={styles['facts']}>{t('settings.about.papers', { files: papers, licence: 'MIT' })}</p>
      <PublicDirectory />
      <section className={styles['sectionPlain']} aria-labelledby="about-licences">
        <SectionHead id="about-licences" title={t('settings.about.licences')} />
        <p>{t('settings.about.licencesAbout')}</p>
        <Licences />
      </section>
    </Screen>
  )
}

function OfThisCopy() {
  const { words, directory } = useReading()
  const { t } = words
  const { machine, stationId } = useOpen()
  const version = useMemo(() => dataVersionOf(directory, directory.entries.keys()), [directory])
  const changed = day.safeParse(version.changedAt?.slice(0, 10))
  return (
    <div className={styles['facts']}>
      <Facts>
        <Fact name={t('settings.about.version')}>
          <CopyText text={machine.version} />, {t('settings.about.builtOn', { on: machine.builtOn })}
        </Fact>
        <Fact name={t('settings.about.dataVersion')}>
          <p>
            <CopyText text={version.mark} />
            {changed.success ? `, ${t('settings.about.changedAt', { on: changed.data })}` : null}
          </p>
          <p className={styles['quiet']}>
            {t('settings.about.spoken', { text: spelledOut(words, version.mark) })}.{' '}
            {t('settings.about.dataVersionHint')}
          </p>
        </Fact>
        <Fact name={t('settings.about.records')}>{countsInWords(words, countsNow(directory))}</Fact>
        <Fact name={t('settings.dataFolder')}>
          <CopyText text={machine.dataFolder} />
        </Fact>
        <Fact name={t('settings.about.stationId')}>
          <CopyText text={stationId} />
        </Fact>
      </Facts>
    </div>
  )
}

function PublicDirectory() {
  const { words } = useReading()
  const { t } = words
  const published = usePublished()
  if (published === null) return null
  const { edition, on, sources } = published
  const counts = countsInWords(words, published.counts)
  return (
    <section className={styles['sectionPlain']} aria-labelledby="about-published">
      <SectionHead id="about-published" title={t('settings.about.published')} />
      <p className={styles['facts']}>
        {on === null
          ? t('settings.about.editionUndated', { edition: String(edition), counts })
          : t('settings.about.edition', { edition: String(edition), on, counts })}
      </p>
      <p>
        <PublicDirectoryLink /> {t('exchange.published.takeHint')}
      </p>
      <p className={styles['label']}>{t('settings.about.sources')}</p>
      <ul className={styles['sources']} aria-label={t('settings.about.sources')}>
        {sources.map(({ site, pages, asOf }) => (
          <li key={site} className={styles['source']}>
            <span>{site}</span>
            <span className={styles['quiet']}>
              {t('settings.about.pages', { count: pages })},{' '}
              {asOf === null ? t('settings.about.undated') : words.day(asOf)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function usePublished(): Published | null {
  const desk = useDesk()
  const [published, setPublished] = useState<Published | null>(null)
  useEffect(() => {
    let isWanted = true
    void desk.readPublished().then(answer => {
      if (isWanted) setPublished(answer)
    })
    return () => {
      isWanted = false
    }
  }, [desk])
  return published
}
