/** The coverage matrix as a spreadsheet, with what the screen filters. Stands on the coverage screen. */
import { useEffect } from 'react'
import type { CoverageFilter } from '../../shared/coverage.ts'
import { organisationId, serviceId } from '../../shared/records/ids.ts'
import { Button } from '../parts/button.tsx'
import { useSay } from '../parts/notice-board.tsx'
import { useWords } from '../words/use-words.ts'
import { useWriteSheets, writingProblemInWords } from './use-write-sheets.ts'

export function CoverageOut({ filter: { state, organisation, service } }: { readonly filter: CoverageFilter }) {
  const words = useWords()
  const say = useSay()
  const { isWriting, problem, write } = useWriteSheets()
  useEffect(() => {
    if (problem !== null) say(writingProblemInWords(words, problem), 'failure')
  }, [problem, say, words])
  return (
    <Button
      isPending={isWriting}
      onPress={() =>
        void write({
          what: 'coverage',
          filter: {
            state,
            organisation: organisationId.safeParse(organisation).data ?? null,
            service: serviceId.safeParse(service).data ?? null
          }
        })
      }
    >
      {words.t('sheetsOut.saveCoverage')}
    </Button>
  )
}
