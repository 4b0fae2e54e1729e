/**
 * Help within reach: F1 opens the guide on any screen and over any form, "?" the keys alone (where it does not write
 * anything). What lies below stays as it is.
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useState
} from 'react'
import type { Chapter } from './chapters.ts'
import { Guide } from './guide.tsx'

export interface Help {
  /** opens the guide, at a chapter or where it belongs to the screen */
  open(chapter?: Chapter): void
  /** for a screen that somebody has come to: the chapter that belongs to it */
  belongsTo(chapter: Chapter): void
}

const HelpContext = createContext<Help>({ open: () => undefined, belongsTo: () => undefined })

export function useHelp(): Help {
  return useContext(HelpContext)
}

export function HelpAround({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Chapter | null>(null)
  const [here, setHere] = useState<Chapter>('find')
  const belongsTo = useCallback((chapter: Chapter): void => {
    setHere(chapter)
    // Somebody has gone on. Before that the guide does not stand in the way: a form below it is asked, not the guide.
    setOpen(null)
  }, [])
  const help: Help = useMemo(() => ({ open: chapter => setOpen(chapter ?? here), belongsTo }), [here, belongsTo])
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'F1') setOpen(before => before ?? here)
    else if (event.key === '?' && !writesInto(event.target)) setOpen('keys')
    else return
    event.preventDefault()
    // Else the key would be typed into the lookup box.
    event.stopPropagation()
  })
  useEffect(() => {
    const keyed = (event: KeyboardEvent): void => onKey(event)
    document.addEventListener('keydown', keyed, { capture: true })
    return () => document.removeEventListener('keydown', keyed, { capture: true })
  }, [])
  return (
    <HelpContext value={help}>
      {children}
      {open === null ? null : <Guide open={open} onOpen={setOpen} onClose={() => setOpen(null)} />}
    </HelpContext>
  )
}

/** An empty lookup box waits for words, and nobody looks for a question mark there. */
function writesInto(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  if (!(target instanceof HTMLInputElement)) return target instanceof HTMLElement && target.isContentEditable
  return !(target.type === 'search' && target.value === '') && target.type !== 'checkbox' && target.type !== 'radio'
}
