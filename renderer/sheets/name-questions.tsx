/** Names that lead to no record, or to several: asked once for each, with what they may stand for. */
import { useMemo } from 'react'
import type { Directory } from '../../shared/directory.ts'
import { everyCentre } from '../../shared/records/assignment.ts'
import type { NameQuestion } from '../../shared/sheets/reading/gathering.ts'
import type { NameAnswer, NamedKind } from '../../shared/sheets/reading/plan.ts'
import { scroller } from '../parts/filled-page.tsx'
import { LongPage, type Piece } from '../parts/long-page.tsx'
import { Segments } from '../parts/segments.tsx'
import { type Option, Select } from '../parts/select.tsx'
import { useReading } from '../record/reading.ts'
import { serviceOption } from '../record/service-option.ts'
import type { Words } from '../words/words.ts'
import { answerTo, withAnswer } from './sheet-plans.ts'
import { headings } from './sheet-verdict.tsx'
import { nameOf } from './sheet-words.ts'
import styles from './sheets.module.css'
import { useSheetDesk, useSheetWork } from './use-sheet.ts'

export function NameQuestions() {
  const { t } = useReading().words
  const { names } = useSheetWork()
  const pieces: readonly Piece[] = useMemo(
    () =>
      names.map(question => ({
        key: `name ${question.kind} ${question.key}`,
        lines: 5,
        draw: () => <OneName question={question} />
      })),
    [names]
  )
  if (names.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby={headings.names}>
      <h2 id={headings.names} tabIndex={-1}>
        {t('sheetsIn.names')} <span className={styles['quiet']}>{names.length}</span>
      </h2>
      <p className={styles['quiet']}>{t('sheetsIn.namesAbout')}</p>
      <LongPage pieces={pieces} within={scroller} />
    </section>
  )
}

const choices = { new: 'new', leave: 'leave', later: 'later' } as const

function OneName({ question }: { readonly question: NameQuestion }) {
  const { words, directory } = useReading()
  const { t } = words
  const desk = useSheetDesk()
  const { plan } = useSheetWork()
  const { kind, key, text, rows, candidates } = question
  const all = useMemo(() => optionsOf(words, directory, kind), [words, directory, kind])
  if (plan === null) return null
  const answer = answerTo(plan, kind, key)
  const chosen = answer === null ? choices.later : answer.is === 'record' ? answer.id : answer.is
  const records = answer?.is === 'record' && !candidates.includes(answer.id) ? [...candidates, answer.id] : candidates
  const say = (said: NameAnswer | null): void => desk.change(withAnswer(plan, kind, key, said))
  return (
    <div className={styles['question']}>
      <Segments
        label={t(`sheetsIn.whichOne.${kind}`, { text })}
        aside={t('sheetsIn.rows', { count: rows })}
        segments={[
          ...records.map(id => ({ value: id, name: nameOf(words, directory, id) })),
          { value: choices.new, name: t(`sheetsIn.addNew.${kind}`) },
          { value: choices.leave, name: t('sheetsIn.leaveOut') },
          { value: choices.later, name: t('sheetsIn.later') }
        ]}
        chosen={chosen}
        onChoose={value => {
          if (value === choices.later) say(null)
          else if (value === choices.new || value === choices.leave) say({ is: value })
          else say({ is: 'record', id: value })
        }}
      />
      <div className={styles['another']}>
        <Select
          label={t(`sheetsIn.anotherFor.${kind}`, { text })}
          isLabelHidden={true}
          options={all.filter(({ id }) => !records.includes(id))}
          chosen=""
          shown={t(`sheetsIn.another.${kind}`)}
          filter={t('sheetsIn.find')}
          whenEmpty={t('sheetsIn.findNothing')}
          onChoose={id => say({ is: 'record', id })}
        />
      </div>
    </div>
  )
}

/** All records that a name of this kind can stand for, by name. */
function optionsOf(words: Words, directory: Directory, kind: NamedKind): readonly Option[] {
  const sorted = (options: readonly Option[]): readonly Option[] =>
    options.toSorted((a, b) => words.compareNames(a.name, b.name))
  if (kind === 'service') {
    return sorted([...directory.services.values()].map(one => serviceOption(words, one)))
  }
  if (kind === 'organisation') {
    return sorted([...directory.organisations.values()].map(({ id, name }) => ({ id, name: words.name(name) })))
  }
  return [
    { id: everyCentre, name: words.t('lookup.everyCentre') },
    ...sorted([...directory.centres.values()].map(({ id, name }) => ({ id, name: words.name(name) })))
  ]
}
