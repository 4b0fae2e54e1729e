/** Another running copy has the data folder open. */
import type { Holder } from '../../shared/bridge.ts'
import { Button } from '../parts/button.tsx'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { Support } from './damaged.tsx'
import { Door } from './door.tsx'
import styles from './trouble.module.css'

export function Held({ holder }: { readonly holder: Holder }) {
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
      <Support lines={[`${holder.computer}, ${holder.processId}, ${holder.since}`]} />
    </Door>
  )
}
