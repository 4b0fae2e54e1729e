/**
 * A warning about where the data lies: what may go wrong there, and what to do. Above the work at the first start there,
 * until somebody has put it away; always in the settings; and before the first run begins.
 */
import type { FolderPlace } from '../../shared/about.ts'
import { useGoing } from '../house/journey.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './settings.module.css'

/** In full. */
export function FolderWarning({ place }: { readonly place: FolderPlace }) {
  const { t } = useWords()
  const { kind, service, root } = place
  return (
    <Banner manner="check">
      <div className={styles['warning']}>
        <p>
          <strong>{t(`settings.folder.warning.${kind}`, { service })}</strong>
        </p>
        <p>{t(`settings.folder.why.${kind}`, { service })}</p>
        <p>{t(`settings.folder.what.${kind}`, { service })}</p>
        <p className={styles['quiet']}>{t('settings.folder.where', { root })}</p>
      </div>
    </Banner>
  )
}

/** In a line, above the work. Put away, it does not come again for this folder. */
export function FolderNotice() {
  const { t } = useWords()
  const { machine, settings } = useOpen()
  const desk = useDesk()
  const going = useGoing()
  const { folderPlace: place, dataFolder } = machine
  if (place === undefined || settings.folderWarned === warnedOf(dataFolder)) return null
  const putAway = (): void => void desk.changeSettings({ folderWarned: warnedOf(dataFolder) })
  return (
    <Banner
      manner="check"
      action={
        <>
          <Button
            onPress={() => {
              putAway()
              going.go({ kind: 'settings', at: 'data' })
            }}
          >
            {t('settings.folder.more')}
          </Button>
          <Button kind="quiet" onPress={putAway}>
            {t('app.close')}
          </Button>
        </>
      }
    >
      <p>
        <strong>{t(`settings.folder.warning.${place.kind}`, { service: place.service })}</strong>
      </p>
    </Banner>
  )
}

/** A setting holds no longer text. */
function warnedOf(folder: string): string {
  return folder.slice(0, 1000)
}
