/**
 * A newer edition of the public directory that came with a newer version of the program: told where this station has
 * records of an older one, until the newer one was taken in or somebody said that it is not needed.
 */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState
} from 'react'
import { editionHeld, type Published } from '../../shared/about.ts'
import type { PastImport } from '../../shared/exchange/offer.ts'
import { publishedEdition } from '../../shared/exchange/package.ts'
import { useExchange } from '../exchange/use-exchange.ts'
import { Button } from '../parts/button.tsx'
import { focusHomeIfLost } from '../parts/focus-home.ts'
import { useReading } from '../record/reading.ts'
import { useDesk, useOpen } from '../use-desk.ts'
import styles from './worklist.module.css'

const EditionContext = createContext<Published | null>(null)

/** The newer edition, null where there is none to tell of. */
export function useNewerEdition(): Published | null {
  const { editionDeclined = -1 } = useOpen().settings
  const newer = useContext(EditionContext)
  return newer === null || newer.edition <= editionDeclined ? null : newer
}

/** Finds out once the page has come to rest, and again after whatever changes what was taken in. */
export function EditionWatch({ children }: { readonly children: ReactNode }) {
  const desk = useDesk()
  const { directory } = useReading()
  const { turn } = useExchange()
  const [newer, setNewer] = useState<Published | null>(null)
  const heldNow = useEffectEvent(() => editionHeld(directory.entries.values()))
  // biome-ignore lint/correctness/useExhaustiveDependencies: found out again with each turn of the exchange
  useEffect(() => {
    let isStale = false
    const waiting = requestIdleCallback(async () => {
      const held = heldNow()
      const published = held === null ? null : await desk.readPublished()
      const isNews =
        held !== null &&
        published !== null &&
        held < published.edition &&
        !isTaken(published.edition, await desk.exchange.listImports())
      if (!isStale) setNewer(isNews ? published : null)
    })
    return () => {
      isStale = true
      cancelIdleCallback(waiting)
    }
  }, [desk, turn])
  return <EditionContext value={newer}>{children}</EditionContext>
}

/** Whether this edition, or one after it, was taken in once; also by somebody who left out all that was new in it. */
export function isTaken(edition: number, imports: readonly Pick<PastImport, 'files'>[]): boolean {
  return imports.some(({ files }) => files.some(({ checksum }) => (publishedEdition(checksum) ?? -1) >= edition))
}

/** One line over the jobs. */
export function NewerEdition() {
  const newer = useNewerEdition()
  return newer === null ? null : <EditionLine newer={newer} />
}

function EditionLine({ newer: { edition, on } }: { readonly newer: Published }) {
  const { t } = useReading().words
  const desk = useDesk()
  const line = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const { current } = line
    return () => {
      // What was pressed to put it away goes with it.
      if (current?.contains(document.activeElement) === true) focusHomeIfLost()
    }
  }, [])
  return (
    <section ref={line} className={styles['edition']} aria-labelledby="newer-edition">
      <div className={styles['editionText']}>
        <h2 id="newer-edition" className={styles['editionTitle']}>
          {t('worklist.edition.title')}
        </h2>
        <p className={styles['quiet']}>
          {on === null ? t('worklist.edition.textUndated') : t('worklist.edition.text', { on })}
        </p>
      </div>
      <Button onPress={() => void desk.exchange.offerPublished()}>{t('worklist.edition.see')}</Button>
      <Button kind="quiet" onPress={() => void desk.changeSettings({ editionDeclined: edition })}>
        {t('worklist.edition.decline')}
      </Button>
    </section>
  )
}
