/**
 * Who is at work: asked before the first edit of a sitting and again after idle hours, never before. What was to be
 * done goes on once the question is answered, and is left undone when it is put away; nothing typed is lost either way.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { useDesk } from '../use-desk.ts'
import { WhoQuestion } from './who-question.tsx'

export interface AtWork {
  /** the name of whoever is at work, asked for when nobody knows it; null when the question was put away */
  who(): Promise<string | null>
  /** asks although somebody is at work: the shift has changed, and the name is a new one */
  askAnew(): void
}

const AtWorkContext = createContext<AtWork | null>(null)

export function useAtWork(): AtWork {
  const atWork = useContext(AtWorkContext)
  if (atWork === null) throw new Error('nobody asks who is at work around this component')
  return atWork
}

export function AtWorkProvider({ children }: { readonly children: ReactNode }) {
  const desk = useDesk()
  const [isAsked, setIsAsked] = useState(false)
  const waiting = useRef<((name: string | null) => void)[]>([])
  const answer = useCallback((name: string | null): void => {
    setIsAsked(false)
    const asking = waiting.current
    waiting.current = []
    for (const goOn of asking) goOn(name)
  }, [])
  const atWork: AtWork = useMemo(
    () => ({
      who: async () => {
        const known = desk.workerNow()
        if (known !== null) return known
        setIsAsked(true)
        return await new Promise(resolve => waiting.current.push(resolve))
      },
      askAnew: () => setIsAsked(true)
    }),
    [desk]
  )
  return (
    <AtWorkContext value={atWork}>
      {children}
      {isAsked ? (
        <WhoQuestion
          onAnswer={name => {
            void desk.startWork(name)
            answer(name)
          }}
          onPutAway={() => answer(null)}
        />
      ) : null}
    </AtWorkContext>
  )
}
