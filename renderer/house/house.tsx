/**
 * The house: rail, header and one screen at a time. It knows which screens there are and how one gets from one to
 * another; what stands on them is their own affair.
 */
import {
  Activity,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState
} from 'react'
import { BackupsPage } from '../backups/backups-page.tsx'
import { CentreList } from '../centre/centre-list.tsx'
import { CentrePage } from '../centre/centre-page.tsx'
import { CoveragePage } from '../coverage/coverage-page.tsx'
import { WaitingFiles } from '../exchange/arrivals.tsx'
import { ExchangePage } from '../exchange/exchange-page.tsx'
import { ExportPage } from '../exchange/export-page.tsx'
import { ImportPage } from '../exchange/import-page.tsx'
import { StationsPage } from '../exchange/stations-page.tsx'
import { WorkLine } from '../exchange/work-line.tsx'
import { HistoryPage } from '../history/history-page.tsx'
import { Lookup } from '../lookup/lookup.tsx'
import { MemorandaPage } from '../memoranda/memoranda-page.tsx'
import { OrganisationList } from '../organisation/organisation-list.tsx'
import { OrganisationPage } from '../organisation/organisation-page.tsx'
import { PaperScreen } from '../paper/paper-screen.tsx'
import { NoticeBoard } from '../parts/notice-board.tsx'
import { ServiceList } from '../service/service-list.tsx'
import { Settings } from '../settings/settings.tsx'
import { TodayProvider, useWatchedToday } from '../use-today.ts'
import { WorkListPage } from '../worklist/work-list-page.tsx'
import { Hands } from './hands.tsx'
import styles from './house.module.css'
import { type Going, GoingContext } from './journey.ts'
import { ctrlDigit, isCovered, isCtrl } from './keys.ts'
import { goBack, goTo, type Journey, type Place, railPlaces, start, stayAt } from './places.ts'
import { Rail } from './rail.tsx'
import { Readers } from './readers.tsx'
import { StationNotices } from './station-notices.tsx'
import { TopBar } from './top-bar.tsx'

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
  useKeys(going)
  const { number, place } = journey.here
  const main = useScrollKept(number)
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
                        {screenAt(place)}
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

function screenAt(place: Exclude<Place, { kind: 'lookup' }>): ReactNode {
  switch (place.kind) {
    case 'centres':
      return <CentreList />
    case 'centre':
      return <CentrePage id={place.id} at={place.at ?? null} />
    case 'organisations':
      return <OrganisationList filter={place.filter ?? ''} />
    case 'organisation':
      return <OrganisationPage id={place.id} at={place.at ?? null} />
    case 'coverage':
      return <CoveragePage filter={place.filter ?? {}} />
    case 'worklist':
      return <WorkListPage of={place.of ?? null} within={place.within ?? null} />
    case 'memoranda':
      return <MemorandaPage year={place.year ?? null} within={place.within ?? null} />
    case 'exchange':
      return <ExchangePage />
    case 'import':
      return <ImportPage />
    case 'export':
      return <ExportPage part={place.part ?? null} />
    case 'stations':
      return <StationsPage />
    case 'history':
      return <HistoryPage record={place.record ?? null} text={place.text ?? ''} />
    case 'backups':
      return <BackupsPage />
    case 'services':
      return <ServiceList />
    case 'paper':
      return <PaperScreen of={place.of} />
    case 'settings':
      return <Settings />
    default:
      return place satisfies never
  }
}

/** Ctrl+K to the box, Ctrl+1 and on along the rail, Alt+Left (or the mouse's own key) back. */
function useKeys(going: Going): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (isCovered()) return
    const jump = railPlaces[(ctrlDigit(event) ?? 0) - 1]
    if (isCtrl('k', event)) going.go({ kind: 'lookup' })
    else if (jump !== undefined) going.go(jump)
    else if (event.key === 'ArrowLeft' && event.altKey && !event.ctrlKey && !event.shiftKey) going.back()
    else return
    event.preventDefault()
  })
  const onMouse = useEffectEvent((event: MouseEvent): void => {
    if (event.button === backButton && !isCovered()) going.back()
  })
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => onKey(event)
    const clicked = (event: MouseEvent): void => onMouse(event)
    document.addEventListener('keydown', keyed)
    document.addEventListener('mouseup', clicked)
    return () => {
      document.removeEventListener('keydown', keyed)
      document.removeEventListener('mouseup', clicked)
    }
  }, [])
}

const backButton = 3

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
