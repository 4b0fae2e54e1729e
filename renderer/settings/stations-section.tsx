/** The key of this station and how many others are trusted, with the way to their page. */
import { Fingerprint } from '../exchange/fingerprint.tsx'
import { useKept } from '../exchange/use-exchange.ts'
import { useGoing } from '../house/journey.ts'
import { Button } from '../parts/button.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './settings.module.css'

export function StationsSection() {
  const { t } = useWords()
  const going = useGoing()
  const stations = useKept(exchange => exchange.listStations())
  return (
    <>
      {stations === null ? null : (
        <>
          {stations.own === null ? (
            <p>{t('settings.stations.noKey')}</p>
          ) : (
            <div>
              <p className={styles['label']}>{t('settings.stations.own')}</p>
              <Fingerprint of={stations.own.fingerprint} />
            </div>
          )}
          <p>
            {t('settings.stations.keys', {
              trusted: String(stations.known.filter(({ state }) => state === 'trusted').length),
              withdrawn: String(stations.known.filter(({ state }) => state === 'withdrawn').length)
            })}
          </p>
        </>
      )}
      <div className={styles['row']}>
        <Button onPress={() => going.go({ kind: 'stations' })}>{t('settings.stations.open')}</Button>
      </div>
    </>
  )
}
