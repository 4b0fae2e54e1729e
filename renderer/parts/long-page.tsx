/**
 * A part of a screen that is made of pieces, as many as there may be: only those in sight, and a little more, are
 * drawn. Pieces are of any kind and height, with fields and buttons in them, which is what a list to choose from
 * (long-list.tsx) cannot have. They scroll with the screen they stand on.
 *
 * Promises: Tab and Shift+Tab lead from piece to piece as if all were there; what has the focus stays drawn wherever
 * one scrolls to; the height of a piece is put right as soon as it was drawn.
 */
import { memo, type ReactNode, type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { inSight, topsOf } from './in-sight.ts'

export interface Piece {
  /** names it among the others, and stays the same while it does */
  readonly key: string
  /** lines of text it is likely to be high */
  readonly lines: number
  readonly draw: () => ReactNode
}

export interface LongPageProps {
  readonly pieces: readonly Piece[]
  /** what scrolls around it: the nearest element that this CSS selector finds */
  readonly within: string
}

/** Beyond what is in sight: enough for the next Tab, little enough to be drawn within a frame. */
const marginPx = 400

export function LongPage({ pieces, within }: LongPageProps) {
  const room = useRef<HTMLDivElement>(null)
  const { from, to, linePx } = useView(room, within)
  const { heights, observe, turn } = useHeights()
  const [focused, setFocused] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` says that the heights are others
  const tops = useMemo(
    () =>
      topsOf(pieces.length, place => {
        const piece = pieces[place]
        return piece === undefined ? 0 : (heights.get(piece.key) ?? piece.lines * linePx)
      }),
    [pieces, heights, turn, linePx]
  )
  const { first, end } = inSight(tops, from - marginPx, to + marginPx)
  const kept = focused === null ? -1 : pieces.findIndex(({ key }) => key === focused)
  const drawn = placesDrawn(first, end, kept)
  const gap = (after: number, before: number): number => (tops[before] ?? 0) - (tops[after] ?? 0)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notes where the focus is
    <div
      ref={room}
      onFocus={event => setFocused(event.target.closest<HTMLElement>('[data-piece]')?.dataset['piece'] ?? null)}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(null)
      }}
    >
      {drawn.map((place, at) => {
        const piece = pieces[place]
        const before = at === 0 ? 0 : (drawn[at - 1] ?? 0) + 1
        return piece === undefined ? null : (
          <Fitting key={piece.key} piece={piece} gapPx={gap(before, place)} observe={observe} />
        )
      })}
      <div style={{ height: gap((drawn.at(-1) ?? -1) + 1, pieces.length) }} />
    </div>
  )
}

/** One piece under the room of those that are not drawn. */
const Fitting = memo(function Fitting({
  piece,
  gapPx,
  observe
}: {
  readonly piece: Piece
  readonly gapPx: number
  readonly observe: (element: HTMLElement | null) => (() => void) | undefined
}) {
  return (
    <>
      {gapPx > 0 ? <div style={{ height: gapPx }} /> : null}
      <div ref={observe} data-piece={piece.key} style={{ display: 'flow-root' }}>
        {piece.draw()}
      </div>
    </>
  )
})

function placesDrawn(first: number, end: number, kept: number): readonly number[] {
  const places = Array.from({ length: end - first }, (_, at) => first + at)
  if (kept < 0 || (kept >= first && kept < end)) return places
  return kept < first ? [kept, ...places] : [...places, kept]
}

interface View {
  /** the part of the page that is in sight, from its top in pixels */
  readonly from: number
  readonly to: number
  readonly linePx: number
}

function useView(room: RefObject<HTMLElement | null>, within: string): View {
  const [view, setView] = useState<View>({ from: 0, to: 0, linePx: 20 })
  useLayoutEffect(() => {
    const element = room.current
    const usual = element?.closest<HTMLElement>(within)
    if (element === null || usual === null || usual === undefined) return
    // In a low window a part that usually scrolls by itself scrolls with the whole screen.
    const screen = element.closest<HTMLElement>('main') ?? usual
    const look = (): void => {
      const frame = getComputedStyle(usual).overflowY === 'visible' ? screen : usual
      const top = element.getBoundingClientRect().top - frame.getBoundingClientRect().top
      const next = { from: -top, to: frame.clientHeight - top, linePx: lineOf(element) }
      setView(now => (now.from === next.from && now.to === next.to && now.linePx === next.linePx ? now : next))
    }
    look()
    screen.addEventListener('scroll', look, { passive: true, capture: true })
    const resized = new ResizeObserver(look)
    resized.observe(usual)
    resized.observe(screen)
    return () => {
      screen.removeEventListener('scroll', look, { capture: true })
      resized.disconnect()
    }
  }, [room, within])
  return view
}

function lineOf(element: HTMLElement): number {
  const px = Number.parseFloat(getComputedStyle(element).lineHeight)
  return Number.isFinite(px) ? px : 20
}

/** How high the pieces are that were drawn so far, by key. */
function useHeights() {
  const [heights] = useState(() => new Map<string, number>())
  const [turn, setTurn] = useState(0)
  const [observer] = useState(
    () =>
      new ResizeObserver(changes => {
        let isNew = false
        for (const { target, borderBoxSize } of changes) {
          const key = target instanceof HTMLElement ? target.dataset['piece'] : undefined
          const height = borderBoxSize[0]?.blockSize
          if (key === undefined || height === undefined || !target.isConnected || heights.get(key) === height) continue
          heights.set(key, height)
          isNew = true
        }
        if (isNew) setTurn(now => now + 1)
      })
  )
  const observe = useCallback(
    (element: HTMLElement | null) => {
      if (element === null) return undefined
      observer.observe(element)
      return () => observer.unobserve(element)
    },
    [observer]
  )
  return { heights, observe, turn }
}
