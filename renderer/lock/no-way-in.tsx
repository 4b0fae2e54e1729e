/** Neither passphrase nor sheet: that nobody can open these data, and what can be done all the same. */
import { Button } from '../parts/button.tsx'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './lock.module.css'

const ways = ['others', 'exports', 'copies'] as const

export function NoWayIn({ dataFolder }: { readonly dataFolder: string }) {
  const { t } = useWords()
  const desk = useDesk()
  return (
    <section className={styles['noWayIn']} aria-labelledby="no-way-in">
      <h2 id="no-way-in">{t('lock.recovery.nothingTitle')}</h2>
      <p>{t('lock.recovery.nothing')}</p>
      <p>{t('lock.recovery.nothingNext')}</p>
      <ul className={styles['bullets']}>
        {ways.map(way => (
          <li key={way}>{t(`lock.recovery.ways.${way}`)}</li>
        ))}
      </ul>
      <h3>{t('lock.recovery.anew')}</h3>
      <p>{t('lock.recovery.anewHow', { folder: dataFolder })}</p>
      <div>
        <Button onPress={() => void desk.showDataFolder()}>{t('damaged.openFolder')}</Button>
      </div>
    </section>
  )
}
