/**
 * The line in the box and what comes of it. Asking and laying out happen within the keystroke: the directory and its
 * index lie in the page, and there is nothing to wait for.
 */
import { type Dispatch, type SetStateAction, useEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { type Answer, type Asked, type Lookup, lookUp } from '../../shared/lookup/look-up.ts'
import type { Day } from '../../shared/records/day.ts'
import { typedEarly } from '../early/early.ts'
import { useOpen } from '../use-desk.ts'
import { useToday } from '../use-today.ts'
import { type ChoiceBlock, type LaidOut, layOut, reuse } from './lay-out.ts'

type Chosen = NonNullable<Asked['chosen']>

/** What a person typed, and what they picked by hand. */
interface Line {
  readonly text: string
  readonly chosen: Chosen
  /** the text when something was picked: the pick holds while words are only added */
  readonly chosenAt: string
  /** key of the block the arrow keys stand on; null for the first */
  readonly selected: string | null
}

export interface LookingUp {
  readonly text: string
  /** the line that was answered: the text, or nothing while the index is being made */
  readonly heard: string
  readonly chosen: Chosen
  readonly answers: readonly Answer[]
  readonly laidOut: LaidOut
  readonly selected: ChoiceBlock | null
  /** the selected block is not just the first of the answer: somebody went there */
  readonly isStepped: boolean
  /** answers what was typed before this returns, if it is not answered yet: for keys that mean the answer */
  hear(): void
  type(text: string): void
  clear(): void
  /** overrides what the line was understood as, in part or in whole; null means "none" */
  choose(change: Chosen): void
  /** goes by the line again, as to the service */
  releaseService(): void
  select(key: string): void
  /** to the next block, or the one before; stops at either end. Returns the block selected then. */
  step(by: 1 | -1): ChoiceBlock | null
}

const emptyLine: Line = { text: '', chosen: {}, chosenAt: '', selected: null }

export function useLookup(): LookingUp {
  const { lookup, settings } = useOpen()
  const { trusted: today } = useToday()
  const [line, setLine] = useState(() => typedOver(emptyLine, typedEarly()))
  const { text, chosen } = line
  const { myCentre } = settings
  const { isReady, beReady } = useReady(lookup, text)
  // Before the index is made nothing was looked up yet: what was typed stands in the box, and what was shown stays.
  const heard = isReady ? text : ''
  const answers = useMemo(
    () => lookUp(lookup, heard, { today, myCentre, chosen }),
    [lookup, heard, today, myCentre, chosen]
  )
  const laidOut = useLaidOut(answers, lookup, today)
  const selected = laidOut.choices.find(choice => choice.key === line.selected) ?? laidOut.choices[0] ?? null
  const actions = useMemo(() => actionsOn(setLine), [])
  return {
    text,
    heard,
    chosen,
    answers,
    laidOut,
    selected,
    isStepped: line.selected !== null,
    hear: beReady,
    ...actions,
    step: by => {
      const at = selected === null ? -1 : laidOut.choices.indexOf(selected)
      const next = laidOut.choices[Math.min(laidOut.choices.length - 1, Math.max(0, at + by))] ?? null
      if (next !== null) actions.select(next.key)
      return next
    }
  }
}

/** After the page has come to rest the index is made, unless somebody types sooner. */
const restMs = 150

/**
 * Whether the index is made. It is made once the page is drawn, not before, so that the box is there and takes keys a
 * moment earlier; with the first key typed it is made as soon as that key is shown.
 */
function useReady(lookup: Lookup, text: string): { readonly isReady: boolean; readonly beReady: () => void } {
  const [, setReady] = useState<Lookup | null>(null)
  const isAsked = text !== ''
  useEffect(() => {
    if (lookup.isReady) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const make = (): void => {
      void lookup.index
      setReady(lookup)
    }
    const frame = isAsked
      ? requestAnimationFrame(() => {
          timer = setTimeout(make)
        })
      : 0
    if (!isAsked) timer = setTimeout(make, restMs)
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [lookup, isAsked])
  const { isReady } = lookup
  const beReady = (): void => {
    // What was drawn last counts: an index made since then is not shown yet.
    if (isReady) return
    void lookup.index
    flushSync(() => setReady(lookup))
  }
  return { isReady, beReady }
}

/** What stays the same from one key to the next keeps its identity, and is not drawn again. */
function useLaidOut(answers: readonly Answer[], lookup: Lookup, today: Day | null): LaidOut {
  const [drawn] = useState(() => ({ lookup, today, laidOut: layOut([]) }))
  return useMemo(() => {
    const isComparable = drawn.lookup === lookup && drawn.today === today
    const laidOut = layOut(answers)
    return Object.assign(drawn, { lookup, today, laidOut: isComparable ? reuse(drawn.laidOut, laidOut) : laidOut })
      .laidOut
  }, [drawn, answers, lookup, today])
}

function actionsOn(
  setLine: Dispatch<SetStateAction<Line>>
): Omit<LookingUp, 'text' | 'heard' | 'chosen' | 'answers' | 'laidOut' | 'selected' | 'isStepped' | 'hear' | 'step'> {
  return {
    type: text => setLine(line => typedOver(line, text)),
    clear: () => setLine(emptyLine),
    choose: change =>
      setLine(line => ({ ...line, chosen: { ...line.chosen, ...change }, chosenAt: line.text, selected: null })),
    releaseService: () =>
      setLine(line => {
        const { service: _, ...chosen } = line.chosen
        return { ...line, chosen, selected: null }
      }),
    select: key => setLine(line => (line.selected === key ? line : { ...line, selected: key }))
  }
}

/** What was picked for "krnj" still holds for "krnj advokat", and no more for "obrenovac". */
function typedOver(line: Line, text: string): Line {
  const isContinued = text !== '' && text.startsWith(line.chosenAt)
  return isContinued ? { ...line, text, selected: null } : { ...emptyLine, text, chosenAt: text }
}
