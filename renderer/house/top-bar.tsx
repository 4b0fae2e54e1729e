/**
 * Above every screen: the way back, taking back, how the last change stands with the disk, who is working at whose
 * station, script and language, and whether today can be believed.
 */

import { useHelp } from '../help/help.tsx'
import { LockButton } from '../lock/lock-keys.tsx'
import { Icon } from '../parts/icon.tsx'
import { Mark } from '../parts/mark.tsx'
import { SavingLine } from '../saving/saving-line.tsx'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useToday } from '../use-today.ts'
import { useWords } from '../words/use-words.ts'
import { UndoButtons } from '../work/undo-buttons.tsx'
import { WorkerMenu } from '../work/worker-menu.tsx'
import { useGoing } from './journey.ts'
import styles from './top-bar.module.css'

export function TopBar({ canGoBack }: { readonly canGoBack: boolean }) {
  const { t } = useWords()
  const { settings } = useOpen()
  const desk = useDesk()
  const going = useGoing()
  const help = useHelp()
  return (
    <header className={styles['bar']}>
      {canGoBack ? (
        <button type="button" className={styles['back']} aria-keyshortcuts="Alt+ArrowLeft" onClick={() => going.back()}>
          <Icon of="back" />
          {t('header.back')}
        </button>
      ) : null}
      <UndoButtons />
      <DoubtfulDate />
      <SavingLine />
      <WorkerMenu />
      <LockButton />
      <p className={styles['station']}>{t('header.station', { station: settings.stationName })}</p>
      <div className={styles['language']}>
        <LanguageSwitch chosen={settings.language} onChoose={language => void desk.changeLook({ language })} />
      </div>
      <button
        type="button"
        className={styles['help']}
        aria-label={t('help.open')}
        title={t('help.open')}
        aria-keyshortcuts="F1"
        onClick={() => help.open()}
      >
        ?
      </button>
    </header>
  )
}

function DoubtfulDate() {
  const { t } = useWords()
  const { claimed, trusted } = useToday()
  if (trusted !== null) return null
  return (
    <p className={styles['doubt']} role="alert">
      <Mark shape="warning" />
      <span>
        <strong>{t('header.checkDate')}</strong>
        {claimed === null ? null : <> {t('header.checkDateWhy', { today: claimed })}</>}
      </span>
    </p>
  )
}
