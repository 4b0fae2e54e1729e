/** What was taken in here from elsewhere: counts, from whose file, and a way to undo each. */
import { Fragment, useState } from 'react'
import type { PastImport } from '../../shared/exchange/offer.ts'
import { whenMade } from '../backups/backup-words.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { Cell, Row, RowHeader, Table } from '../parts/table.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import styles from './exchange.module.css'
import { broughtInWords, dayOf, takenInWords } from './file-words.ts'
import { UndoImportQuestion } from './undo-import-question.tsx'
import { useKept } from './use-exchange.ts'

/** More at once nobody reads. */
const shownAtOnce = 10
/** More of them have a line of their own, as wide as the table: in a column they would make one of names broken in three. */
const mostInColumn = 2

export function PastImports() {
  const { t } = useReading().words
  const imports = useKept(exchange => exchange.listImports())
  const [shown, setShown] = useState(shownAtOnce)
  return (
    <section className={styles['section']} aria-labelledby="past-imports">
      <SectionHead id="past-imports" title={t('exchange.imports.title')} />
      {imports === null ? null : imports.length === 0 ? (
        <p className={styles['quiet']}>{t('exchange.imports.none')}</p>
      ) : (
        <ImportTable label={t('exchange.imports.title')} imports={imports.slice(0, shown)} />
      )}
      {imports === null || imports.length <= shown ? null : (
        <div>
          <Button onPress={() => setShown(now => now + shownAtOnce * 5)}>{t('exchange.imports.older')}</Button>
        </div>
      )}
    </section>
  )
}

/** Some imports, each with what can be done about it. */
export function ImportTable({ label, imports }: { readonly label: string; readonly imports: readonly PastImport[] }) {
  const { words } = useReading()
  const { t } = words
  const [undoing, setUndoing] = useState<PastImport | null>(null)
  return (
    <>
      <Table
        label={label}
        columns={[
          t('exchange.imports.when'),
          t('exchange.imports.files'),
          t('exchange.imports.brought'),
          t('exchange.imports.state')
        ]}
      >
        {imports.map(imported => (
          <Fragment key={imported.number}>
            <Row>
              <RowHeader>
                {whenMade(words, imported)}
                <p className={styles['quiet']}>{words.name(imported.by)}</p>
              </RowHeader>
              <Cell column={1}>
                {imported.files.length > mostInColumn
                  ? t('exchange.imports.fileCount', { count: imported.files.length })
                  : imported.files.map(file => <p key={file.checksum}>{takenInWords(words, file)}</p>)}
              </Cell>
              <Cell column={2}>{broughtInWords(words, imported.counts)}</Cell>
              <Cell column={3}>
                <StateOf imported={imported} onUndo={() => setUndoing(imported)} />
              </Cell>
            </Row>
            {imported.files.length > mostInColumn ? (
              <Row continues={true}>
                <Cell column={1} span={4}>
                  <ul className={styles['takenFiles']}>
                    {imported.files.map(file => (
                      <li key={file.checksum}>{takenInWords(words, file)}</li>
                    ))}
                  </ul>
                </Cell>
              </Row>
            ) : null}
          </Fragment>
        ))}
      </Table>
      {undoing === null ? null : <UndoImportQuestion imported={undoing} onClose={() => setUndoing(null)} />}
    </>
  )
}

function StateOf({ imported, onUndo }: { readonly imported: PastImport; readonly onUndo: () => void }) {
  const { words } = useReading()
  const { t } = words
  const { state, undone } = imported
  if (state === 'taken') {
    return (
      <TextButton
        isAction={true}
        label={t('exchange.imports.undoThis', { when: whenMade(words, imported) })}
        onClick={onUndo}
      >
        {t('exchange.imports.undo')}
      </TextButton>
    )
  }
  return (
    <Badge tone="quiet" shape="cross">
      {t(state === 'undone' ? 'exchange.imports.undone' : 'exchange.imports.takenBack', {
        on: dayOf(undone?.at ?? ''),
        who: undone?.by ?? ''
      })}
    </Badge>
  )
}
