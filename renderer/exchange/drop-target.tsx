/** Files dropped anywhere on the window are opened, whatever is on the screen; other things that are dragged are not ours. */
import { useEffect, useEffectEvent, useState } from 'react'
import { useSay } from '../parts/notice-board.tsx'
import { useWords } from '../words/use-words.ts'
import styles from './exchange.module.css'
import { useExchangeDesk } from './use-exchange.ts'

/** A hint over everything while files are held over the window; else nothing. */
export function DropTarget() {
  const { t } = useWords()
  const exchange = useExchangeDesk()
  const say = useSay()
  const [isOver, setIsOver] = useState(false)

  const onDrop = useEffectEvent(async (files: readonly File[]): Promise<void> => {
    setIsOver(false)
    if (!(await exchange.take(files))) say(t('exchange.dropNothing'), 'check')
  })

  useEffect(() => {
    // Each element that is entered is left again: only when all are left the files are beside the window.
    let depth = 0
    const entered = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth += 1
      setIsOver(true)
    }
    const moved = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy'
    }
    const left = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      depth -= 1
      if (depth <= 0) setIsOver(false)
    }
    const dropped = (event: DragEvent): void => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      depth = 0
      void onDrop([...(event.dataTransfer?.files ?? [])])
    }
    // Before any field takes them for something to write into itself.
    const events = { dragenter: entered, dragover: moved, dragleave: left, drop: dropped } as const
    for (const [name, heard] of Object.entries(events)) {
      document.addEventListener(name as keyof typeof events, heard, { capture: true })
    }
    return () => {
      for (const [name, heard] of Object.entries(events)) {
        document.removeEventListener(name as keyof typeof events, heard, { capture: true })
      }
    }
  }, [])

  if (!isOver) return null
  return (
    <div className={styles['dropping']} data-react-aria-top-layer="true">
      <div className={styles['dropHint']}>
        <p className={styles['dropTitle']}>{t('exchange.drop')}</p>
        <p>{t('exchange.dropNext')}</p>
      </div>
    </div>
  )
}

function holdsFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true
}
