/** A sheet at the side for one matter of the lock: its form, what stands in the way, and what is under way. */
import type { ReactNode, RefObject } from 'react'
import { useMakingWay } from '../house/make-way.ts'
import { Button } from '../parts/button.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useLeaving } from '../use-leaving.ts'
import { useWords } from '../words/use-words.ts'
import styles from './lock.module.css'

export interface LockSheetProps {
  readonly title: string
  /** the button that does it */
  readonly done: string
  readonly isBusy: boolean
  readonly problem: string | null
  readonly form: RefObject<HTMLFormElement | null>
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function LockSheet({ title, done, isBusy, problem, form, onSubmit, onClose, children }: LockSheetProps) {
  const { t } = useWords()
  // What is under way at the machine cannot be called back: the sheet stays to tell how it ended.
  const leave = (): void => {
    if (!isBusy) onClose()
  }
  useMakingWay(goOn => {
    if (isBusy) return
    onClose()
    goOn()
  })
  useLeaving(() => !isBusy)
  return (
    <Sheet
      title={title}
      onLeave={leave}
      foot={
        <>
          <Button kind="primary" isPending={isBusy} onPress={onSubmit}>
            {done}
          </Button>
          <Button kind="quiet" onPress={leave}>
            {t('app.cancel')}
          </Button>
          <p role="status" className={styles['quiet']}>
            {isBusy ? t('lock.turnOn.working') : ''}
          </p>
        </>
      }
    >
      <form
        ref={form}
        className={styles['form']}
        noValidate={true}
        onSubmit={event => {
          event.preventDefault()
          onSubmit()
        }}
      >
        {children}
        <div role="alert" className={styles['refusal']}>
          {problem === null ? null : <p>{problem}</p>}
        </div>
        {/* Enter in a field sends a form of several fields only when there is a button of its own. */}
        <button type="submit" hidden={true} />
      </form>
    </Sheet>
  )
}
