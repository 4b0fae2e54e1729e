/** The answer for those who hear it: told once the typing pauses, and at each step of the arrow keys. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { useReading } from '../record/reading.ts'
import type { ChoiceBlock, LaidOut } from './lay-out.ts'
import { answerSaid, choiceSaid } from './saying.ts'

export interface HeardProps {
  readonly laidOut: LaidOut
  readonly selected: ChoiceBlock | null
}

/** Longer than between two keys of somebody who types slowly, or half-typed words would be told. */
const pauseMs = 700

export function Heard({ laidOut, selected }: HeardProps) {
  const reading = useReading()
  const [heard, setHeard] = useState('')
  const answer = useRef(laidOut)
  const tellAnswer = useEffectEvent(() => setHeard(answerSaid(reading, laidOut)))
  const tellChoice = useEffectEvent(() => setHeard(selected === null ? '' : choiceSaid(reading, selected)))

  // biome-ignore lint/correctness/useExhaustiveDependencies: each new answer is told anew
  useEffect(() => {
    const timer = setTimeout(tellAnswer, pauseMs)
    return () => clearTimeout(timer)
  }, [laidOut])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a step within the same answer is told, a new answer is not
  useEffect(() => {
    if (answer.current === laidOut) tellChoice()
    answer.current = laidOut
  }, [selected])

  return (
    <VisuallyHidden>
      <p role="status">{heard}</p>
    </VisuallyHidden>
  )
}
