/**
 * Gives everything below it what it needs to change records: who is at work, the forms, taking back, files that are
 * dropped or opened, closing safely.
 */
import type { ReactNode } from 'react'
import { EditingProvider } from '../edit/editing.tsx'
import { Arrivals } from '../exchange/arrivals.tsx'
import { DropTarget } from '../exchange/drop-target.tsx'
import { IdleLock } from '../lock/idle-lock.tsx'
import { LockKeys } from '../lock/lock-keys.tsx'
import { ClosingQuestion } from '../saving/closing-question.tsx'
import { HalfCorrected } from '../sheets/half-corrected.tsx'
import { AtWorkProvider } from '../work/at-work.tsx'
import { UndoKeys } from '../work/undo-keys.tsx'

export function Hands({ children }: { readonly children: ReactNode }) {
  return (
    <AtWorkProvider>
      <EditingProvider>
        {children}
        <UndoKeys />
        <Arrivals />
        <DropTarget />
        <HalfCorrected />
        <ClosingQuestion />
        <LockKeys />
        <IdleLock />
      </EditingProvider>
    </AtWorkProvider>
  )
}
