/**
 * The preview of an import: who made the files, what they would change here, and what of that is taken. Nothing is
 * written before the button at the foot is pressed; everything but the files' own words is worked out on this page.
 */
import { type ReactNode, type RefObject, useDeferredValue, useLayoutEffect, useMemo, useRef } from 'react'
import type { Directory } from '../../shared/directory.ts'
import { likelyDoubles } from '../../shared/exchange/alike.ts'
import { type Amounts, amountsOf } from '../../shared/exchange/deciding.ts'
import type { Offer } from '../../shared/exchange/offer.ts'
import { type Preview, previewOf } from '../../shared/exchange/preview.ts'
import type { RecordId } from '../../shared/records/ids.ts'
import { Screen } from '../house/screen.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Scroller, scroller, Verdict } from '../parts/filled-page.tsx'
import { LongPage } from '../parts/long-page.tsx'
import { useReading } from '../record/reading.ts'
import { useOpen } from '../use-desk.ts'
import type { Words } from '../words/words.ts'
import styles from './exchange.module.css'
import { ImportFoot } from './import-foot.tsx'
import { isLocked, OfferedFile } from './offered-file.tsx'
import { OfferedReading } from './offered-reading.tsx'
import { piecesOf } from './preview-pieces.tsx'
import { PublicDirectoryInstead } from './public-directory.tsx'
import { useExchange, useExchangeDesk } from './use-exchange.ts'

export function ImportPage() {
  const { t } = useReading().words
  const exchange = useExchangeDesk()
  const { offer } = useExchange()
  if (offer !== null) return <Offered offer={offer} />
  return (
    <Screen title={t('exchange.import.title')}>
      <EmptyState title={t('exchange.import.none')}>
        <p>{t('exchange.import.noneNext')}</p>
        <p>
          <Button kind="primary" onPress={() => void exchange.choose()}>
            {t('exchange.choose')}
          </Button>
        </p>
        <PublicDirectoryInstead />
      </EmptyState>
    </Screen>
  )
}

function Offered({ offer }: { readonly offer: Offer }) {
  const { words } = useReading()
  const { directory } = useOpen()
  const { deciding } = useExchange()
  const preview = previewFor(directory, offer)
  const amounts = useMemo(() => amountsOf(preview, deciding), [preview, deciding])
  const doubles = useDoubles(preview)
  const pieces = useMemo(() => piecesOf(preview, doubles), [preview, doubles])
  const verdict = verdictOf(words, offer, preview, amounts)
  const locked = offer.files.findIndex(({ problem }) => isLocked(problem))
  const kept = useScrollKept(offer.id)
  return (
    <OfferedReading directory={preview.withNew} stationNames={offer.stationNames}>
      <Screen title={words.t('exchange.import.title')} fillsTheRoom={true} leavesFocus={locked >= 0}>
        <Scroller of={kept}>
          {offer.files.map((file, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name; their places never change
            <OfferedFile key={`${place} ${file.name}`} file={file} place={place} startsHere={place === locked} />
          ))}
          <div role="status">
            <Verdict>{verdict}</Verdict>
            {amounts.changes + amounts.conflicts + amounts.removals === 0 || isOfNoStation(offer) ? null : (
              <p className={styles['quiet']}>{words.t('exchange.import.according')}</p>
            )}
          </div>
          {isAnySound(offer) ? null : <PublicDirectoryInstead />}
          <LongPage pieces={pieces} within={scroller} />
        </Scroller>
        <ImportFoot offer={offer} preview={preview} amounts={amounts} />
      </Screen>
    </OfferedReading>
  )
}

/** Rows of spreadsheets say nothing of who wrote them and when; the public directory is no stranger's word. */
function isOfNoStation({ files }: Offer): boolean {
  return files.every(({ signature, head }) => head === null || signature === 'sheet' || signature === 'published')
}

/** Worked out once for an offer and a directory: whoever looks at a record and comes back need not wait again. */
function previewFor(directory: Directory, offer: Offer): Preview {
  const known = previews.get(offer)
  if (known?.directory === directory) return known.preview
  const preview = previewOf(directory, offer)
  previews.set(offer, { directory, preview })
  return preview
}

const previews = new WeakMap<Offer, { readonly directory: Directory; readonly preview: Preview }>()

/** Whoever looks at a record and comes back finds the list as it was left. */
function useScrollKept(offer: string): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    element.scrollTop = lastScrolled.offer === offer ? lastScrolled.top : 0
    const keep = (): void => void Object.assign(lastScrolled, { offer, top: element.scrollTop })
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [offer])
  return scroller
}

const lastScrolled = { offer: '', top: 0 }

/** Looking for doubles takes as long as the whole preview, and may come after it. */
function useDoubles(preview: Preview): ReadonlyMap<RecordId, RecordId> | null {
  const late = useDeferredValue<Preview | null>(preview, null)
  return useMemo(() => (late === null ? null : likelyDoubles(late)), [late])
}

function isAnySound({ files }: Offer): boolean {
  return files.some(({ problem }) => problem === null || isLocked(problem))
}

function verdictOf({ t }: Words, offer: Offer, preview: Preview, amounts: Amounts): ReactNode {
  const readable = offer.files.filter(({ problem }) => problem === null)
  if (readable.length === 0) {
    const isWaiting = offer.files.some(({ problem }) => isLocked(problem))
    return t(isWaiting ? 'exchange.import.locked' : 'exchange.import.unreadable')
  }
  if (amounts.changes + amounts.conflicts + amounts.removals > 0) {
    const counted = {
      changes: t('exchange.changes', { count: amounts.changes }),
      conflicts: t('exchange.conflicts', { count: amounts.conflicts }),
      removals: t('exchange.removals', { count: amounts.removals })
    }
    if (amounts.carried === 0) return t('exchange.import.verdict', counted)
    // "No conflict" alone would not be true: some arrive with what is new.
    return `${t('exchange.import.verdictBeside', counted)} ${t('exchange.import.carried', { count: amounts.carried })}`
  }
  if (preview.quiet > 0) return t('exchange.import.nothingVisible')
  return t(
    readable.every(({ freshness }) => freshness.kind === 'older')
      ? 'exchange.import.older'
      : 'exchange.import.nothingNew'
  )
}
