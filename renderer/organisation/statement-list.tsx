/** What an organisation says of itself or was published of it, each with source and date. Not an assignment. */
import type { Statement } from '../../shared/records/organisation.ts'
import { serviceName } from '../record/names.ts'
import { SourceLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import styles from './organisation.module.css'

export function StatementList({ statements }: { readonly statements: readonly Statement[] }) {
  const { words, directory } = useReading()
  return (
    <ul className={styles['list']}>
      {statements.map(statement => {
        const service = directory.services.get(statement.service)
        const centre = statement.centre === null ? undefined : directory.centres.get(statement.centre)
        return (
          <li key={JSON.stringify(statement)} className={styles['item']}>
            <p className={styles['facts']}>
              <strong>
                {service === undefined ? words.t('card.unknownRecord') : words.name(serviceName(words, service))}
              </strong>
              {centre === undefined ? null : <span>{words.name(centre.name)}</span>}
              <span>{words.t('lead.stated', { text: statement.text })}</span>
            </p>
            <p className={styles['quiet']}>
              {statement.url === null ? (
                statement.asOf === null ? (
                  words.t('source.noDate')
                ) : (
                  words.day(statement.asOf)
                )
              ) : (
                <SourceLine url={statement.url} asOf={statement.asOf} />
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
