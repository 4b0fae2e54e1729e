/** The sheets of the file: which are taken and which are not, and why; of those that are taken, their columns. */
import { useId, useMemo, useState } from 'react'
import { Badge } from '../parts/badge.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { scroller } from '../parts/filled-page.tsx'
import { LongPage, type Piece } from '../parts/long-page.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { SheetColumns } from './sheet-columns.tsx'
import { mayBeTaken, whyLeft } from './sheet-plans.ts'
import { sheetInBrief, sheetName } from './sheet-words.ts'
import styles from './sheets.module.css'
import { useSheetDesk, useSheetWork } from './use-sheet.ts'

export function SheetList() {
  const { t } = useReading().words
  const { sheets, plan } = useSheetWork()
  const [open, setOpen] = useState<ReadonlySet<number>>(() => {
    const first = plan?.sheets.findIndex(({ isTaken, layout }) => isTaken && layout !== 'own') ?? -1
    return new Set([first])
  })
  const count = sheets.length
  const pieces: readonly Piece[] = useMemo(
    () =>
      Array.from({ length: count }, (_, at) => ({
        key: `sheet ${at}`,
        lines: open.has(at) ? 24 : 3,
        draw: () => (
          <OneSheet
            at={at}
            isOpen={open.has(at)}
            onOpen={isOpen => setOpen(now => new Set(isOpen ? [...now, at] : [...now].filter(other => other !== at)))}
          />
        )
      })),
    [count, open]
  )
  if (count === 1) return <OneSheet at={0} isOpen={true} onOpen={() => undefined} />
  return (
    <section className={styles['part']} aria-labelledby="sheet-list">
      <h2 id="sheet-list">
        {t('sheetsIn.sheets')} <span className={styles['quiet']}>{count}</span>
      </h2>
      <LongPage pieces={pieces} within={scroller} />
    </section>
  )
}

interface OneSheetProps {
  readonly at: number
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}

function OneSheet({ at, isOpen, onOpen }: OneSheetProps) {
  const { words } = useReading()
  const { t } = words
  const desk = useSheetDesk()
  const { file, sheets, plan } = useSheetWork()
  const id = useId()
  const summary = sheets[at]
  const sheet = plan?.sheets[at]
  if (summary === undefined || sheet === undefined || file?.read == null) return null
  const name = sheetName(summary, file.name)
  const isOwn = sheet.layout === 'own'
  const isOnly = sheets.length === 1
  const canChoose = mayBeTaken(summary) || (isOwn && sheet.isTaken)
  return (
    <section className={styles['sheet']} aria-labelledby={id}>
      <div className={styles['sheetHead']}>
        {isOnly ? (
          <h2 id={id}>{t('sheetsIn.theSheet')}</h2>
        ) : (
          <h3 id={id} className={styles['sheetName']}>
            {name}
          </h3>
        )}
        {isOnly && summary.name !== '' ? <span>{name}</span> : null}
        <span className={styles['quiet']}>
          {sheet.isTaken ? sheetInBrief(words, summary, sheet) : t('sheetsIn.rows', { count: summary.rows })}
        </span>
        {summary.isHidden ? (
          <Badge tone="check" shape="info">
            {t('sheetsIn.isHidden')}
          </Badge>
        ) : null}
        {sheet.isTaken && file.read.remembered.includes(at) ? (
          <Badge tone="good" shape="check">
            {t('sheetsIn.remembered')}
          </Badge>
        ) : null}
        {canChoose && !(isOnly && sheet.isTaken) ? (
          <CheckBox
            isChecked={sheet.isTaken}
            label={t('sheetsIn.takeThis', { name })}
            onChange={isTaken => {
              desk.take(at, isTaken)
              if (isTaken && !isOwn) onOpen(true)
            }}
          >
            {t('sheetsIn.takeSheet')}
          </CheckBox>
        ) : null}
        {!sheet.isTaken || isOwn || isOnly ? null : (
          <TextButton
            isAction={true}
            label={t(isOpen ? 'sheetsIn.hideThis' : 'sheetsIn.showThis', { name })}
            onClick={() => onOpen(!isOpen)}
          >
            {t(isOpen ? 'sheetsIn.hide' : 'sheetsIn.show')}
          </TextButton>
        )}
      </div>
      {sheet.isTaken ? null : <p className={styles['quiet']}>{t(`sheetsIn.left.${whyLeft(summary)}`)}</p>}
      {sheet.isTaken && isOwn ? <p className={styles['quiet']}>{t('sheetsIn.ownSheet')}</p> : null}
      {sheet.isTaken && !isOwn && (isOpen || isOnly) ? <SheetColumns at={at} name={name} /> : null}
    </section>
  )
}
