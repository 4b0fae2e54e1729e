/** Another running copy has the data folder open. */
import type { Holder } from '../../shared/bridge.ts'
import { Button } from '../parts/button.tsx'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { Support } from './damaged.tsx'
import { Door } from './door.tsx'
import styles from './trouble.module.css'

export interface HeldProps {
  readonly holder: Holder
  /** it runs on this very computer, and can be found and closed */
  readonly isHere: boolean
}

export function Held({ holder, isHere }: HeldProps) {
  const { t } = useWords()
  const desk = useDesk()
  return (
    <Door title={t('held.title')}>
      <p className={styles['what']}>{t('held.text', { computer: holder.computer })}</p>
      <p>{t('held.next')}</p>
      <div>
        <Button kind="primary" onPress={() => void desk.open()}>
          {t('app.tryAgain')}
        </Button>
      </div>
      {isHere ? null : (
        <div className={styles['way']}>
          <Button onPress={() => void desk.takeOver()}>{t('held.takeOver')}</Button>
          <p className={styles['hint']}>{t('held.takeOverHint')}</p>
        </div>
      )}
      <Support lines={[`${holder.computer}, ${holder.processId}, ${holder.since}`]} />
    </Door>
  )
}
