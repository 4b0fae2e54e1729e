/**
 * From a piece of work to its pages: everything is drawn once out of sight, its pieces are measured where they stand,
 * and shared/paper/pages.ts says which of them goes on which page. So the preview and the paper break alike, whatever
 * the names are and however large the type is.
 */
import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { fillPages, type MeasuredPiece } from '../../shared/paper/pages.ts'
import type { PaperFormat } from '../../shared/paper/requests.ts'
import styles from './paper.module.css'

/** A part of a sheet that stands on one page whole; see MeasuredPiece. */
export interface Piece extends Omit<MeasuredPiece, 'height'> {
  readonly key: string
}

export interface PageToDraw {
  /** from 1 */
  readonly number: number
  readonly count: number
  /** places in `PaperWork.pieces` */
  readonly pieces: readonly number[]
  /** being measured: as high as what is on it, each piece marked with `data-piece`, each head with `data-head` */
  readonly isOpen: boolean
}

/** Something to be printed, with all that was chosen for it. */
export interface PaperWork {
  /** names the print job and the file */
  readonly title: string
  readonly format: PaperFormat
  readonly pieces: readonly Piece[]
  /** pages of the same number of these have the same room; a page of this number stands for those like it */
  readonly likeness: (number: number) => number
  readonly drawPage: (page: PageToDraw) => ReactNode
  /** how many pages make a sheet; 1 unless it is folded */
  readonly pagesOnSheet?: number
  /** the sheets that come out of the printer; where left out, each page is one */
  readonly drawSheets?: (pages: readonly PageToDraw[]) => readonly ReactNode[]
  /** the same, set more tightly: taken where it fits on one page and this does not */
  readonly tighter?: PaperWork
}

export interface LaidOutPaper {
  /** the one that was asked for, or its tighter form */
  readonly work: PaperWork
  readonly pages: readonly PageToDraw[]
}

/** Drawn out of sight; tells of the pages as soon as it is there. */
function Galley({
  work,
  onLaidOut
}: {
  readonly work: PaperWork
  readonly onLaidOut: (pages: readonly PageToDraw[]) => void
}) {
  const galley = useRef<HTMLDivElement>(null)
  const all = work.pieces.map((_, place) => place)
  useLayoutEffect(() => {
    if (galley.current !== null) onLaidOut(pagesFrom(work, galley.current))
  }, [work, onLaidOut])
  return (
    <div ref={galley} className={styles['galley']} aria-hidden="true" inert={true}>
      <div data-all="">{work.drawPage({ number: 1, count: 1, pieces: all, isOpen: true })}</div>
      {samples(work).map(number => (
        <div key={number} data-sample={number}>
          {work.drawPage({ number, count: mostDigits, pieces: [], isOpen: false })}
        </div>
      ))}
    </div>
  )
}

/** The pages of a work, laid out anew whenever it is another one; null until then. `galley` is to be drawn meanwhile. */
export function useLaidOut(work: PaperWork | null): {
  readonly laidOut: LaidOutPaper | null
  readonly galley: ReactNode
} {
  const [state, setState] = useState<Laying | null>(null)
  const laying = state !== null && state.asked === work ? state : null
  const next = laying === null ? work : laying.trying
  const onLaidOut = useCallback(
    (pages: readonly PageToDraw[]): void => {
      if (work === null || next === null) return
      setState(laidOutSoFar(work, { work: next, pages }, laying?.laidOut ?? null))
    },
    [work, next, laying]
  )
  return {
    laidOut: laying !== null && laying.trying === null ? laying.laidOut : null,
    galley: next === null ? null : <Galley work={next} onLaidOut={onLaidOut} />
  }
}

interface Laying {
  readonly asked: PaperWork
  /** the best so far */
  readonly laidOut: LaidOutPaper
  /** whether this fits on one page is still to be seen; null when all is settled */
  readonly trying: PaperWork | null
}

function laidOutSoFar(asked: PaperWork, one: LaidOutPaper, before: LaidOutPaper | null): Laying {
  if (before !== null) return { asked, laidOut: one.pages.length === 1 ? one : before, trying: null }
  return { asked, laidOut: one, trying: one.pages.length === 1 ? null : (asked.tighter ?? null) }
}

/** "1/888" is as wide as a count ever gets. */
const mostDigits = 888
/** Leaves some room for what a printer's rounding adds. */
const spareMm = 1

function pagesFrom(work: PaperWork, galley: HTMLElement): readonly PageToDraw[] {
  const rooms = new Map(
    samples(work).map(number => [number, heightOf(galley.querySelector(`[data-sample="${number}"] [data-room]`))])
  )
  const heads = [...galley.querySelectorAll('[data-all] [data-head]')].map(head => [
    head.getAttribute('data-head') ?? '',
    heightOf(head)
  ])
  const pieces = work.pieces.map((piece, place) => ({
    ...piece,
    height: heightOf(galley.querySelector(`[data-all] [data-piece="${place}"]`))
  }))
  const spare = spareMm * pixelsPerMm
  const filled = fillPages(pieces, {
    roomOf: page => (rooms.get(work.likeness(page + 1)) ?? 0) - spare,
    heads: Object.fromEntries(heads),
    pagesOnSheet: work.pagesOnSheet ?? 1
  })
  return filled.map((placed, index) => ({ number: index + 1, count: filled.length, pieces: placed, isOpen: false }))
}

/** CSS fixes it: an inch is 96 pixels. */
const pixelsPerMm = 96 / 25.4
/** The first pages show every likeness there is. */
const sampled = 8

function samples({ likeness }: PaperWork): readonly number[] {
  return [...new Set(Array.from({ length: sampled }, (_, index) => likeness(index + 1)))]
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0
}
