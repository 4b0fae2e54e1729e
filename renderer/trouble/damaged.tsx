/** A database that cannot be read: what is wrong with which file, that nothing was written to it, and what can be done. */
import { useState } from 'react'
import type { BackupSummary, Damage, SaveProblem } from '../../shared/bridge.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { Door } from './door.tsx'
import { RestoreOffer } from './restore-offer.tsx'
import styles from './trouble.module.css'

export interface DamagedProps {
  readonly damage: Damage
  /** the newest backup that is sound; null when there is none */
  readonly backup: BackupSummary | null
}

export function Damaged({ damage, backup }: DamagedProps) {
  return damage.what === 'newer' ? <Newer damage={damage} /> : <NotReadable damage={damage} backup={backup} />
}

/**
 * The data is sound, the program is too old for it. Neither a backup nor a new beginning is offered: both would be in use
 * afterwards in place of the newer data, also once the newer version is here.
 */
function Newer({ damage }: { readonly damage: Damage }) {
  const { t } = useWords()
  const desk = useDesk()
  return (
    <Door title={t('damaged.newer.title')}>
      <p className={styles['what']}>{t('damaged.what.newer')}</p>
      <p>{t('damaged.newer.sound')}</p>
      <h2>{t('damaged.whatNow')}</h2>
      <p>{t('damaged.newer.get')}</p>
      <p>{t('damaged.newer.keep')}</p>
      <div className={styles['way']}>
        <Button kind="primary" onPress={() => void desk.open()}>
          {t('app.tryAgain')}
        </Button>
        <p className={styles['hint']}>{t('damaged.newer.tryAgainHint')}</p>
      </div>
      <div className={styles['way']}>
        <Button onPress={() => void desk.showDataFolder()}>{t('damaged.openFolder')}</Button>
        <p className={styles['hint']}>{t('damaged.newer.openFolderHint')}</p>
      </div>
      <Facts>
        <Fact name={t('damaged.file')}>
          <code className={styles['path']}>{damage.file}</code>
        </Fact>
      </Facts>
      <Support lines={[damage.reason]} />
    </Door>
  )
}

function NotReadable({ damage, backup }: DamagedProps) {
  const { t } = useWords()
  const desk = useDesk()
  const [problem, setProblem] = useState<SaveProblem | null>(null)
  return (
    <Door title={t('damaged.title')}>
      <p className={styles['what']}>{t(`damaged.what.${damage.what}`)}</p>
      <p>{t('damaged.untouched')}</p>
      <Facts>
        <Fact name={t('damaged.file')}>
          <code className={styles['path']}>{damage.file}</code>
        </Fact>
      </Facts>
      <h2>{t('damaged.whatNow')}</h2>
      {problem === null ? null : (
        <Banner manner="failure">
          <p>
            <strong>{t('notSaved.title')}.</strong> {t(`notSaved.${problem.cause}`)}
          </p>
        </Banner>
      )}
      <RestoreOffer backup={backup} />
      <div className={styles['way']}>
        <Button onPress={() => void desk.showDataFolder()}>{t('damaged.openFolder')}</Button>
        <p className={styles['hint']}>{t('damaged.openFolderHint')}</p>
      </div>
      <div className={styles['way']}>
        <Button onPress={() => void desk.open()}>{t('app.tryAgain')}</Button>
        <p className={styles['hint']}>{t('damaged.tryAgainHint')}</p>
      </div>
      <div className={styles['way']}>
        <Button onPress={() => void desk.startBeside().then(setProblem)}>{t('damaged.startBeside')}</Button>
        <p className={styles['hint']}>{t('damaged.startBesideHint')}</p>
      </div>
      <p>{t('damaged.callSupport')}</p>
      <Support lines={[damage.place === null ? null : t('damaged.place', { place: damage.place }), damage.reason]} />
    </Door>
  )
}

/** The fault in technical words, for whoever helps by telephone. */
export function Support({ lines }: { readonly lines: readonly (string | null)[] }) {
  const { t } = useWords()
  const told = lines.filter(line => line !== null && line !== '')
  if (told.length === 0) return null
  return (
    <div className={styles['support']}>
      <p>{t('damaged.forSupport')}:</p>
      <pre className={styles['reason']}>{told.join('\n')}</pre>
    </div>
  )
}
