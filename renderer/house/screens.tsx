/**
 * All screens but the first, in a script of their own: house.tsx fetches it when the lookup has come to rest, or sooner
 * when somebody goes on before that. The lookup is there sooner for it.
 */
import { BackupsPage } from '../backups/backups-page.tsx'
import { CentreList } from '../centre/centre-list.tsx'
import { CentrePage } from '../centre/centre-page.tsx'
import { CoveragePage } from '../coverage/coverage-page.tsx'
import { ExchangePage } from '../exchange/exchange-page.tsx'
import { ExportPage } from '../exchange/export-page.tsx'
import { ImportPage } from '../exchange/import-page.tsx'
import { StationsPage } from '../exchange/stations-page.tsx'
import { HistoryPage } from '../history/history-page.tsx'
import { MemorandaPage } from '../memoranda/memoranda-page.tsx'
import { OrganisationList } from '../organisation/organisation-list.tsx'
import { OrganisationPage } from '../organisation/organisation-page.tsx'
import { PaperScreen } from '../paper/paper-screen.tsx'
import { ServiceList } from '../service/service-list.tsx'
import { AboutPage } from '../settings/about-page.tsx'
import { Settings } from '../settings/settings.tsx'
import { SheetPage } from '../sheets/sheet-page.tsx'
import { WorkListPage } from '../worklist/work-list-page.tsx'
import type { Place } from './places.ts'

/** What stands at a place. */
export function ScreenAt({ place }: { readonly place: Exclude<Place, { kind: 'lookup' }> }) {
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
    case 'sheet':
      return <SheetPage />
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
    case 'about':
      return <AboutPage />
    case 'settings':
      return <Settings at={place.at ?? null} />
    default:
      return place satisfies never
  }
}
