/**
 * The public directory that came with the program, for a station that began without it: nobody has to begin anew to have
 * it. It is offered like a file, with a preview and a way back.
 */
import type { Directory } from '../../shared/directory.ts'
import { Button } from '../parts/button.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import styles from './exchange.module.css'
import { useExchangeDesk } from './use-exchange.ts'

/** Whether nothing is in sight that anybody could look for. */
export function isEmptyDirectory({ centres, services, organisations }: Directory): boolean {
  return centres.size + services.size + organisations.size === 0
}

/** The one thing to do where there is nothing yet. */
export function PublicDirectoryButton({ isPrimary = false }: { readonly isPrimary?: boolean }) {
  const { t } = useReading().words
  const exchange = useExchangeDesk()
  return (
    <Button kind={isPrimary ? 'primary' : 'plain'} onPress={() => void exchange.offerPublished()}>
      {t('exchange.published.take')}
    </Button>
  )
}

/** The same in the middle of a text. */
export function PublicDirectoryLink() {
  const { t } = useReading().words
  const exchange = useExchangeDesk()
  return (
    <TextButton isAction={true} onClick={() => void exchange.offerPublished()}>
      {t('exchange.published.take')}
    </TextButton>
  )
}

/** Beside a file of which nothing can be taken; drawn only where the directory is still empty. */
export function PublicDirectoryInstead() {
  const { words, directory } = useReading()
  if (!isEmptyDirectory(directory)) return null
  return (
    <div className={styles['instead']}>
      <p>{words.t('exchange.published.instead')}</p>
      <PublicDirectoryButton />
    </div>
  )
}
