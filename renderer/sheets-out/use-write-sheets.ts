/** Has a spreadsheet file written where a person says, and tells what came of it. */
import { useState } from 'react'
import { fold } from '../../shared/lookup/fold.ts'
import type { SheetFileWish, WriteSheetsProblem } from '../../shared/sheets/out-requests.ts'
import { useSay } from '../parts/notice-board.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useToday } from '../use-today.ts'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import { useAtWork } from '../work/at-work.tsx'

export interface Writing {
  readonly isWriting: boolean
  /** why the last one was not written; null when it was, or was put away */
  readonly problem: Exclude<WriteSheetsProblem, { readonly kind: 'cancelled' }> | null
  readonly write: (file: SheetFileWish) => Promise<void>
}

export function useWriteSheets(): Writing {
  const words = useWords()
  const desk = useDesk()
  const say = useSay()
  const atWork = useAtWork()
  const { settings } = useOpen()
  const { claimed, trusted } = useToday()
  const [isWriting, setIsWriting] = useState(false)
  const [problem, setProblem] = useState<Writing['problem']>(null)

  async function write(file: SheetFileWish): Promise<void> {
    if (isWriting) return
    setProblem(null)
    const by = await atWork.who()
    if (by === null) return
    setIsWriting(true)
    const name = sheetFileName(words, settings.stationName, file, claimed)
    const answer = await desk.writeSheets({ file, language: words.language, by, today: trusted, name })
    setIsWriting(false)
    if (answer.ok) {
      const { file: written, leftOut } = answer.value
      const { t } = words
      const done = t('sheetsOut.done', { file: written })
      if (leftOut === 0) say(done, 'done')
      else say(`${done} ${t('sheetsOut.leftOut', { count: leftOut })}`, 'check')
    } else if (answer.problem.kind !== 'cancelled') setProblem(answer.problem)
  }

  return { isWriting, problem, write }
}

/** Why nothing was written, and what to do next. */
export function writingProblemInWords({ t }: Words, problem: NonNullable<Writing['problem']>): string {
  return t(`exchange.export.failed.${problem.kind === 'not-saved' ? problem.cause : problem.kind}`)
}

/** "krnjaca-info-pult-imenik-licni-podaci-2026-03-10". `today` is null when nobody knows it. */
export function sheetFileName({ t }: Words, station: string, file: SheetFileWish, today: string | null): string {
  const what = file.what === 'table' ? t(`sheetsOut.sheets.${file.kind}`) : t(`sheetsOut.name.${file.what}`)
  const contacts = 'contacts' in file && file.contacts === 'all' ? t('sheetsOut.name.all') : ''
  const pieces = [station, what, contacts].map(piece => fold(piece).replaceAll(' ', '-').slice(0, longestPiece))
  return [...pieces, today ?? ''].filter(piece => piece !== '').join('-')
}

const longestPiece = 40
