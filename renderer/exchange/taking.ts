/**
 * Taking in and undoing, from any screen: asks who is at work, hands what was decided to the machine and says what came
 * of it.
 */
import { useMemo } from 'react'
import type { ApplyProblem, UndoImportProblem } from '../../shared/bridge.ts'
import { recordById } from '../../shared/directory.ts'
import { type Deciding, decisionsOf, takesNothing } from '../../shared/exchange/deciding.ts'
import type { PastImport } from '../../shared/exchange/offer.ts'
import type { Preview } from '../../shared/exchange/preview.ts'
import { whenMade } from '../backups/backup-words.ts'
import { type Going, useGoing } from '../house/journey.ts'
import { type Say, useSay } from '../parts/notice-board.tsx'
import { recordTitle } from '../record/names.ts'
import { type Reading, useReading } from '../record/reading.ts'
import { fieldName } from '../record/value-text.ts'
import { type AtWork, useAtWork } from '../work/at-work.tsx'
import type { ExchangeDesk } from './exchange-desk.ts'
import { broughtInWords } from './file-words.ts'
import { useExchangeDesk } from './use-exchange.ts'

export interface Taking {
  /** takes what was decided about the offer; whether it was taken */
  apply(preview: Preview, deciding: Deciding, acceptsUnsigned: boolean): Promise<boolean>
  /** undoes an import; whether it was undone */
  undo(imported: Pick<PastImport, 'number' | 'at'>, manner: 'forget' | 'take-back'): Promise<boolean>
}

export function useTaking(): Taking {
  const reading = useReading()
  const exchange = useExchangeDesk()
  const atWork = useAtWork()
  const say = useSay()
  const going = useGoing()
  return useMemo(() => takingWith({ reading, exchange, atWork, say, going }), [reading, exchange, atWork, say, going])
}

interface Means {
  readonly reading: Reading
  readonly exchange: ExchangeDesk
  readonly atWork: AtWork
  readonly say: Say
  readonly going: Going
}

function takingWith(means: Means): Taking {
  const { reading, exchange, atWork, say, going } = means
  const { t } = reading.words
  const taking: Taking = {
    apply: async (preview, deciding, acceptsUnsigned) => {
      const by = await atWork.who()
      if (by === null) return false
      const answer = await exchange.apply(decisionsOf(preview, deciding, { by, acceptsUnsigned }))
      if (!answer.ok) {
        sayProblem(means, 'apply', answer.problem)
        return false
      }
      const { number, counts } = answer.value
      if (takesNothing(preview, deciding)) say(t('exchange.import.appliedNothing'), 'done')
      else {
        say(t('exchange.import.applied', { what: broughtInWords(reading.words, counts) }), 'done', {
          text: t('undo.undo'),
          onPress: () => void undoLatest(number)
        })
      }
      going.go({ kind: 'exchange' })
      return true
    },
    undo: async ({ number, at }, manner) => {
      const by = await atWork.who()
      if (by === null) return false
      const answer = await exchange.undoImport(number, by, manner)
      if (answer.ok) {
        const when = whenMade(reading.words, { at })
        say(t(manner === 'forget' ? 'exchange.imports.forgotten' : 'exchange.imports.doneBack', { when }), 'done')
      } else sayProblem(means, 'undo', answer.problem)
      return answer.ok
    }
  }

  /** From the notice: nothing was exported since, so there is nothing to choose. */
  async function undoLatest(number: number): Promise<void> {
    const imported = (await exchange.listImports()).find(one => one.number === number)
    if (imported === undefined) return
    if (imported.exportedSince === 0) await taking.undo(imported, 'forget')
    else going.go({ kind: 'exchange' })
  }
  return taking
}

function sayProblem(
  { reading, say, going }: Means,
  what: 'apply' | 'undo',
  problem: ApplyProblem | UndoImportProblem
): void {
  const { words, directory } = reading
  const { t } = words
  const failed = (cause: string): void => say(t(`exchange.failed.${what}`, { cause }), 'failure')
  switch (problem.kind) {
    case 'not-saved':
      failed(t(`saving.cause.${problem.cause}`))
      return
    case 'backup-failed':
      failed(t('exchange.failed.backup', { cause: t(`saving.cause.${problem.cause}`) }))
      return
    case 'backup-damaged':
      failed(t('exchange.failed.backup', { cause: t('saving.backupDamaged') }))
      return
    case 'no-room':
      say(t(`exchange.failed.${what}`, { cause: t('exchange.failed.noRoom') }), 'failure', {
        text: t('backups.title'),
        onPress: () => going.go({ kind: 'backups' })
      })
      return
    case 'changed-since': {
      const record = recordById(directory, problem.record)
      const name = record === null ? problem.record : recordTitle(words, directory, record)
      say(t('exchange.failed.changed-since', { name, field: fieldName(words, problem.field) }), 'check')
      return
    }
    case 'offer-outdated':
    case 'not-accepted':
    case 'no-such-import':
    case 'not-remembered':
      say(t(`exchange.failed.${problem.kind}`), 'check')
      return
    default:
      problem satisfies never
  }
}
