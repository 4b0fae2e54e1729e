/** Exchange with other stations: files in and out, what is still open between them, and what was done before. */
import { useGoing } from '../house/journey.ts'
import { Screen } from '../house/screen.tsx'
import { Button } from '../parts/button.tsx'
import { useReading } from '../record/reading.ts'
import { useSheetWork } from '../sheets/use-sheet.ts'
import { TablesOut } from '../sheets-out/tables-out.tsx'
import styles from './exchange.module.css'
import { OpenConflicts } from './open-conflicts.tsx'
import { PastExports } from './past-exports.tsx'
import { PastImports } from './past-imports.tsx'
import { PublicDirectoryLink } from './public-directory.tsx'
import { useExchangeDesk } from './use-exchange.ts'

export function ExchangePage() {
  const { t } = useReading().words
  const exchange = useExchangeDesk()
  const going = useGoing()
  const { opened } = useSheetWork()

  /** A table that waits comes before the one that is chosen now: led to it, or the choice would seem to do nothing. */
  async function choose(): Promise<void> {
    if ((await exchange.choose()) && opened !== null) going.go({ kind: 'sheet' })
  }

  return (
    <Screen
      title={t('exchange.title')}
      aside={
        <>
          <Button kind="primary" onPress={() => void choose()}>
            {t('exchange.choose')}
          </Button>
          <Button onPress={() => going.go({ kind: 'export' })}>{t('exchange.export.open')}</Button>
          <Button kind="quiet" onPress={() => going.go({ kind: 'stations' })}>
            {t('exchange.stations.title')}
          </Button>
        </>
      }
    >
      <div className={styles['about']}>
        <p>{t('exchange.about')}</p>
        <p>{t('exchange.chooseHint')}</p>
        <p>
          {t('exchange.published.about')} <PublicDirectoryLink />
        </p>
      </div>
      <OpenConflicts />
      <PastImports />
      <PastExports />
      <TablesOut />
    </Screen>
  )
}
