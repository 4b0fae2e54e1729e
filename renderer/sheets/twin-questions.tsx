/** Contacts and organisations of the file that are probably here already: asked one by one, never settled by themselves. */
import { useMemo } from 'react'
import { recordById } from '../../shared/directory.ts'
import type { Phone } from '../../shared/records/phone.ts'
import { Badge } from '../parts/badge.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { scroller } from '../parts/filled-page.tsx'
import { LongPage, type Piece } from '../parts/long-page.tsx'
import { Segments } from '../parts/segments.tsx'
import { SideCard, SideCards } from '../parts/side-card.tsx'
import { recordTitle } from '../record/names.ts'
import { phoneText } from '../record/phone-text.ts'
import { useReading } from '../record/reading.ts'
import type { TwinQuestion } from './sheet-desk.ts'
import { withTwin } from './sheet-plans.ts'
import { headings } from './sheet-verdict.tsx'
import { nameOf } from './sheet-words.ts'
import styles from './sheets.module.css'
import { useSheetDesk, useSheetWork } from './use-sheet.ts'

export function TwinQuestions() {
  const { t } = useReading().words
  const { twins, understanding } = useSheetWork()
  const pieces: readonly Piece[] = useMemo(
    () => twins.map(twin => ({ key: `twin ${twin.id}`, lines: 8, draw: () => <OneTwin twin={twin} /> })),
    [twins]
  )
  if (twins.length === 0 || understanding === null) return null
  const { twins: asked, twinCount } = understanding
  return (
    <section className={styles['part']} aria-labelledby={headings.twins}>
      <h2 id={headings.twins} tabIndex={-1}>
        {t('sheetsIn.twins')} <span className={styles['quiet']}>{Math.max(twinCount, twins.length)}</span>
      </h2>
      <p className={styles['quiet']}>
        {t('sheetsIn.twinsAbout')}
        {twinCount > asked.length ? ` ${t('sheetsIn.twinsFirst', { count: asked.length })}` : null}
      </p>
      <LongPage pieces={pieces} within={scroller} />
    </section>
  )
}

function OneTwin({ twin }: { readonly twin: TwinQuestion }) {
  const { words, directory } = useReading()
  const { t } = words
  const desk = useSheetDesk()
  const { plan, sheets } = useSheetWork()
  const { id, other, grounds, name, organisation, phones, row, sheet } = twin
  if (plan === null) return null
  const answer = Object.hasOwn(plan.twins, id) ? plan.twins[id] : undefined
  const here = recordById(directory, other)
  const ofHere = here !== null && 'phones' in here ? here : null
  const organisationHere = here !== null && 'reach' in here ? here.organisation : null
  const place = t('sheetsIn.place', { row: String(row + 1) })
  return (
    <div className={styles['question']}>
      <SideCards>
        <Side
          title={`${t('sheetsIn.inSheet')} · ${
            sheets.length > 1 ? t('sheetsIn.placeSheet', { sheet: sheets[sheet]?.name ?? '', place }) : place
          }`}
          name={words.name(name)}
          organisation={organisation === null ? '' : nameOfKnown(organisation)}
          phones={phones}
        />
        <Side
          title={t('sheetsIn.here')}
          name={here === null ? t('card.unknownRecord') : recordTitle(words, directory, here)}
          organisation={organisationHere === null ? '' : nameOfKnown(organisationHere)}
          phones={ofHere?.phones ?? []}
        />
      </SideCards>
      <div className={styles['answers']}>
        {grounds.map(ground => (
          <Badge key={ground} tone="plain" shape="info">
            {t(`duplicates.grounds.${ground}`)}
          </Badge>
        ))}
      </div>
      <Segments
        label={t('sheetsIn.isItTheSame', { name })}
        segments={[
          { value: 'same', name: t('sheetsIn.sameOne') },
          { value: 'new', name: t('sheetsIn.otherOne') },
          { value: 'later', name: t('sheetsIn.later') }
        ]}
        chosen={answer === undefined ? 'later' : answer === 'new' ? 'new' : 'same'}
        onChoose={said =>
          desk.change(withTwin(plan, id, said === 'same' ? { same: other } : said === 'new' ? 'new' : null))
        }
      />
    </div>
  )

  /** An organisation that is new itself has no name here. */
  function nameOfKnown(record: string): string {
    return recordById(directory, record) === null ? '' : nameOf(words, directory, record)
  }
}

interface SideProps {
  readonly title: string
  readonly name: string
  readonly organisation: string
  readonly phones: readonly Phone[]
}

function Side({ title, name, organisation, phones }: SideProps) {
  const { t } = useReading().words
  return (
    <SideCard whose={title} value={name}>
      <Facts>
        {organisation === '' ? null : <Fact name={t('sheetsIn.meaning.organisation')}>{organisation}</Fact>}
        {phones.length === 0 ? null : (
          <Fact name={t('sheetsIn.meaning.phones')}>{phones.map(phoneText).join(', ')}</Fact>
        )}
      </Facts>
    </SideCard>
  )
}
