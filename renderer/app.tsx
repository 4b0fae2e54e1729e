/** Which screen: still opening, the first run, a door that does not open, or the house. */
import { useLayoutEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { endEarly } from './early/early.ts'
import { FirstRun } from './first-run/first-run.tsx'
import { HelpAround } from './help/help.tsx'
import { House } from './house/house.tsx'
import { Locked } from './lock/locked.tsx'
import { putOn } from './look.ts'
import { Breakdown } from './trouble/breakdown.tsx'
import { Damaged } from './trouble/damaged.tsx'
import { Held } from './trouble/held.tsx'
import { NoAccess } from './trouble/no-access.tsx'
import { useDeskState } from './use-desk.ts'
import { tags } from './words/language.ts'

export function App() {
  const { look } = useDeskState()
  useLayoutEffect(() => putOn(look, document.documentElement), [look])
  return (
    <I18nProvider locale={tags[look.language]}>
      <Breakdown>
        <HelpAround>
          <Page />
        </HelpAround>
      </Breakdown>
    </I18nProvider>
  )
}

function Page() {
  const state = useDeskState()
  const isThere = state.kind !== 'opening'
  // After the screens inside took over what was typed: their effects run first.
  useLayoutEffect(() => {
    if (isThere) endEarly()
  }, [isThere])
  if (state.kind === 'opening') return null
  if (state.kind === 'open') return <House />
  const { problem } = state
  switch (problem.kind) {
    case 'first-run':
      return <FirstRun centres={problem.centres} published={problem.published} machine={problem.machine} />
    case 'damaged':
      return <Damaged damage={problem.damage} backup={problem.backup} />
    case 'locked':
      return <Locked hasRecovery={problem.hasRecovery} dataFolder={problem.machine.dataFolder} />
    case 'no-access':
      return <NoAccess folder={problem.folder} reason={problem.reason} />
    case 'held':
      return <Held holder={problem.holder} isHere={problem.isHere} />
    default:
      return problem satisfies never
  }
}
