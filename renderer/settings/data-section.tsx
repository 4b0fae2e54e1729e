/** Where the data lies, how much of it, and when the last backup was made. */
import { useEffect, useState } from 'react'
import type { FolderSize } from '../../shared/about.ts'
import type { BackupSummary } from '../../shared/bridge.ts'
import { sizeInWords, whenMade } from '../backups/backup-words.ts'
import { useGoing } from '../house/journey.ts'
import { Button } from '../parts/button.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { CopyText } from '../record/copying.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { FolderWarning } from './folder-notice.tsx'
import styles from './settings.module.css'

export function DataSection() {
  const words = useWords()
  const { t } = words
  const { machine } = useOpen()
  const desk = useDesk()
  const going = useGoing()
  const found = useFound()
  return (
    <>
      {machine.folderPlace === undefined ? null : <FolderWarning place={machine.folderPlace} />}
      <Facts>
        <Fact name={t('settings.dataFolder')}>
          <CopyText text={machine.dataFolder} />
        </Fact>
        {found === null ? null : (
          <>
            <Fact name={t('settings.folder.size')}>
              {found.size === null
                ? t('settings.folder.sizeUnknown')
                : `${t('settings.folder.sizeIs', { count: found.size.files, size: sizeInWords(words, found.size.sizeBytes) })}. ${t('settings.folder.withBackups')}`}
            </Fact>
            <Fact name={t('backups.title')}>
              {found.latest === null
                ? t('settings.backups.none')
                : t('settings.backups.latest', { when: whenMade(words, found.latest) })}
            </Fact>
          </>
        )}
      </Facts>
      <div className={styles['row']}>
        <Button onPress={() => void desk.showDataFolder()}>{t('settings.openFolder')}</Button>
        <Button onPress={() => going.go({ kind: 'backups' })}>{t('settings.backups.open')}</Button>
      </div>
    </>
  )
}

interface Found {
  readonly size: FolderSize | null
  readonly latest: BackupSummary | null
}

function useFound(): Found | null {
  const desk = useDesk()
  const [found, setFound] = useState<Found | null>(null)
  useEffect(() => {
    let isWanted = true
    void Promise.all([desk.measureFolder(), desk.listBackups()]).then(([size, backups]) => {
      if (isWanted) setFound({ size, latest: backups.ok ? (backups.value[0] ?? null) : null })
    })
    return () => {
      isWanted = false
    }
  }, [desk])
  return found
}
