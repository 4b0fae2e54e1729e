/** Packages this station wrote, and what has changed since each, to be written in turn. */
import { useState } from 'react'
import { whenMade } from '../backups/backup-words.ts'
import { useGoing } from '../house/journey.ts'
import { Button } from '../parts/button.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { Cell, Row, RowHeader, Table } from '../parts/table.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { withoutTurning } from '../words/names.ts'
import styles from './exchange.module.css'
import { contactsInWords, scopeInWords } from './file-words.ts'
import { useKept } from './use-exchange.ts'

/** More at once nobody reads. */
const shownAtOnce = 10

export function PastExports() {
  const { words } = useReading()
  const { t } = words
  const going = useGoing()
  const exports = useKept(exchange => exchange.listExports())
  const [shown, setShown] = useState(shownAtOnce)
  return (
    <section className={styles['section']} aria-labelledby="past-exports">
      <SectionHead id="past-exports" title={t('exchange.exports.title')} />
      {exports === null ? null : exports.length === 0 ? (
        <p className={styles['quiet']}>{t('exchange.exports.none')}</p>
      ) : (
        <Table
          label={t('exchange.exports.title')}
          columns={[
            t('exchange.exports.when'),
            t('exchange.exports.file'),
            t('exchange.exports.scope'),
            t('exchange.exports.actions')
          ]}
        >
          {exports.slice(0, shown).map(written => (
            <Row key={written.number}>
              <RowHeader>
                {whenMade(words, written)}
                <p className={styles['quiet']}>{words.name(written.by)}</p>
              </RowHeader>
              <Cell column={1}>
                {withoutTurning(written.name)}
                {written.isProtected ? <p className={styles['quiet']}>{t('exchange.file.isProtected')}</p> : null}
              </Cell>
              <Cell column={2}>
                {scopeInWords(words, written.scope)}, {contactsInWords(words, written.scope)}
              </Cell>
              <Cell column={3}>
                <TextButton
                  isAction={true}
                  label={t('exchange.exports.sinceThis', { when: whenMade(words, written) })}
                  onClick={() => going.go({ kind: 'export', part: { what: 'changes', since: written.number } })}
                >
                  {t('exchange.exports.since')}
                </TextButton>
              </Cell>
            </Row>
          ))}
        </Table>
      )}
      {exports === null || exports.length <= shown ? null : (
        <div>
          <Button onPress={() => setShown(now => now + shownAtOnce * 5)}>{t('exchange.exports.older')}</Button>
        </div>
      )}
    </section>
  )
}
