/**
 * Above every screen, in one line that keeps its height whatever there is to say: the way back, taking back, what is not
 * as it should be, whose station it is and how the last change stands with the disk, who is working, script and language.
 * In a narrow window it is two lines, the first shared with the menu of the rail, which has script and language, too.
 */

import { useHelp } from '../help/help.tsx'
import { LockButton } from '../lock/lock-keys.tsx'
import { Icon } from '../parts/icon.tsx'
import { SavingLine } from '../saving/saving-line.tsx'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { UndoButtons } from '../work/undo-buttons.tsx'
import { WorkerMenu } from '../work/worker-menu.tsx'
import { useGoing } from './journey.ts'
import styles from './top-bar.module.css'
import { Warnings } from './warnings.tsx'

export function TopBar({ canGoBack }: { readonly canGoBack: boolean }) {
  const { t } = useWords()
  const { settings } = useOpen()
  const desk = useDesk()
  const going = useGoing()
  const help = useHelp()
  const station = t('header.station', { station: settings.stationName })
  return (
    <header className={styles['bar']}>
      {canGoBack ? (
        <button
          type="button"
          className={styles['back']}
          aria-label={t('header.back')}
          aria-keyshortcuts="Alt+ArrowLeft"
          title={t('header.back')}
          onClick={() => going.back()}
        >
          <Icon of="back" />
          <span className={styles['backWord']}>{t('header.back')}</span>
        </button>
      ) : null}
      <UndoButtons />
      <div className={styles['standing']}>
        <Warnings />
        <div className={styles['lines']}>
          <p className={styles['station']} title={station}>
            {station}
          </p>
          <SavingLine />
        </div>
      </div>
      <WorkerMenu />
      <LockButton />
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
