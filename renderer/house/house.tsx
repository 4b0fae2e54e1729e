/**
 * The house: rail, header and one screen at a time. It knows which screens there are and how one gets from one to
 * another; what stands on them is their own affair.
 */
import {
  Activity,
  lazy,
  type RefObject,
  Suspense,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState
} from 'react'
import { WaitingFiles } from '../exchange/arrivals.tsx'
import { WorkLine } from '../exchange/work-line.tsx'
import { chapterFor } from '../help/chapters.ts'
import { useHelp } from '../help/help.tsx'
import { LockNotices } from '../lock/lock-notices.tsx'
import { Lookup } from '../lookup/lookup.tsx'
import { NoticeBoard } from '../parts/notice-board.tsx'
import { FolderNotice } from '../settings/folder-notice.tsx'
import { TodayProvider, useWatchedToday } from '../use-today.ts'
import { Hands } from './hands.tsx'
import styles from './house.module.css'
import { type Going, GoingContext } from './journey.ts'
import { ctrlDigit, isCovered, isCtrl, isMenuOpen } from './keys.ts'
import { goBack, goTo, type Journey, type Place, railPlaces, start, stayAt } from './places.ts'
import { Rail } from './rail.tsx'
import { Readers } from './readers.tsx'
import { StationNotices } from './station-notices.tsx'
import { TopBar } from './top-bar.tsx'

/** The other screens, in a script of their own. */
let fetched: typeof import('./screens.tsx') | null = null
const fetchScreens = async () => {
  fetched ??= await import('./screens.tsx')
  return { default: fetched.ScreenAt }
}
const FetchedScreenAt = lazy(fetchScreens)

/** Once they are there a screen stands at once: a key pressed right after going on finds it. */
function ScreenAt({ place }: { readonly place: Exclude<Place, { kind: 'lookup' }> }) {
  const [Screen] = useState(() => fetched?.ScreenAt ?? FetchedScreenAt)
  return <Screen place={place} />
}

/** By the time somebody goes on, what they go to is there, or is asked for again. Returns what calls that off. */
function fetchAtRest(): () => void {
  const waiting = requestIdleCallback(() => void fetchScreens().catch(() => null))
  return () => cancelIdleCallback(waiting)
}

export function House() {
  const today = useWatchedToday()
  const [journey, setJourney] = useState<Journey>(start)
  const going: Going = useMemo(
    () => ({
      go: place => setJourney(before => goTo(before, place)),
      back: () => setJourney(goBack),
      stay: place => setJourney(before => stayAt(before, place))
    }),
    []
  )
  useKeys(going, journey.here.place)
  useEffect(fetchAtRest, [])
  const { number, place } = journey.here
  const main = useScrollKept(number)
  const { belongsTo } = useHelp()
  useEffect(() => belongsTo(chapterFor(place.kind)), [belongsTo, place.kind])
  const isAtLookup = place.kind === 'lookup'
  return (
    <TodayProvider value={today}>
      <GoingContext value={going}>
        <NoticeBoard>
          <Readers>
            <Hands>
              <div className={styles['house']}>
                <div className={styles['plan']}>
                  <Rail place={place} />
                  <div className={styles['room']}>
                    <TopBar canGoBack={journey.trail.length > 0} />
                    <StationNotices />
                    <FolderNotice />
                    <LockNotices />
                    <WorkLine />
                    <WaitingFiles here={place.kind} />
                    {/* Kept while another screen is shown, so that the way back finds text, answer and place again. */}
                    <Activity mode={isAtLookup ? 'visible' : 'hidden'}>
                      <main className={styles['main']}>
                        <Lookup />
                      </main>
                    </Activity>
                    {isAtLookup ? null : (
                      <main key={number} ref={main} className={styles['main']}>
                        <Suspense>
                          <ScreenAt place={place} />
                        </Suspense>
                      </main>
                    )}
                  </div>
                </div>
              </div>
            </Hands>
          </Readers>
        </NoticeBoard>
      </GoingContext>
    </TodayProvider>
  )
}

/**
 * Ctrl+K to the box, Ctrl+1 and on along the rail, Alt+Left (or the mouse's own key) back, and Esc from the page of a
 * record to the box: it was opened to look something up, and the next question is asked there.
 */
function useKeys(going: Going, place: Place): void {
  /** What Esc closes is gone by the time the key comes by here. */
  const wasCovered = useRef(false)
  const onEscape = useEffectEvent((event: KeyboardEvent): void => {
    const isMeant = !(
      event.defaultPrevented ||
      event.isComposing ||
      wasCovered.current ||
      isCovered() ||
      isTyped(event)
    )
    if (isMeant && isOfRecord(place)) going.go({ kind: 'lookup' })
  })
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    // Whether something lies over the screen is asked last: the whole page is looked through for that.
    const jump = railPlaces[(ctrlDigit(event) ?? 0) - 1]
    const isLookup = isCtrl('k', event)
    const isBack = event.key === 'ArrowLeft' && event.altKey && !event.ctrlKey && !event.shiftKey
    if (!(isLookup || isBack || jump !== undefined) || isCovered()) return
    if (isLookup) going.go({ kind: 'lookup' })
    else if (jump !== undefined) going.go(jump)
    else going.back()
    event.preventDefault()
  })
  const onMouse = useEffectEvent((event: MouseEvent): void => {
    if (event.button === backButton && !isCovered()) going.back()
  })
  useEffect(() => {
    const coming = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') wasCovered.current = isCovered() || isMenuOpen()
    }
    const keyed = (event: KeyboardEvent): void => (event.key === 'Escape' ? onEscape(event) : onKey(event))
    const clicked = (event: MouseEvent): void => onMouse(event)
    document.addEventListener('keydown', coming, { capture: true })
    document.addEventListener('keydown', keyed)
    document.addEventListener('mouseup', clicked)
    return () => {
      document.removeEventListener('keydown', coming, { capture: true })
      document.removeEventListener('keydown', keyed)
      document.removeEventListener('mouseup', clicked)
    }
  }, [])
}

const backButton = 3

function isOfRecord({ kind }: Place): boolean {
  return kind === 'centre' || kind === 'organisation'
}

function isTyped({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Coming back to a screen finds it scrolled as it was left. */
function useScrollKept(visit: number): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null)
  const tops = useRef(new Map<number, number>())
  useLayoutEffect(() => {
    const element = main.current
    if (element === null) return
    const top = tops.current.get(visit)
    if (top !== undefined) element.scrollTop = top
    const keep = (): void => void tops.current.set(visit, element.scrollTop)
    element.addEventListener('scroll', keep, { passive: true })
    return () => element.removeEventListener('scroll', keep)
  }, [visit])
  return main
}
