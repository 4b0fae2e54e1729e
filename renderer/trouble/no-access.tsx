/** The data folder cannot be written to. */
import { Button } from '../parts/button.tsx'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { Support } from './damaged.tsx'
import { Door } from './door.tsx'
import styles from './trouble.module.css'

export function NoAccess({ folder, reason }: { readonly folder: string; readonly reason: string }) {
  const { t } = useWords()
  const desk = useDesk()
  return (
    <Door title={t('noAccess.title')}>
      <p className={styles['what']}>{t('noAccess.text', { folder })}</p>
      <p>{t('noAccess.next')}</p>
      <div>
        <Button kind="primary" onPress={() => void desk.open()}>
          {t('app.tryAgain')}
        </Button>
      </div>
      <Support lines={[reason]} />
    </Door>
  )
}
