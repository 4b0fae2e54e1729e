/** The keys and what they do. */
import { Fragment } from 'react'
import { useWords } from '../words/use-words.ts'
import { keyGroups } from './chapters.ts'
import styles from './help.module.css'

export function KeyTable() {
  const { t } = useWords()
  return (
    <table className={styles['keys']}>
      <caption className={styles['caption']}>{t('help.keys.caption')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles['head']}>
            {t('help.keys.key')}
          </th>
          <th scope="col" className={styles['head']}>
            {t('help.keys.does')}
          </th>
        </tr>
      </thead>
      {keyGroups.map(({ where, rows }) => (
        <tbody key={where}>
          <tr>
            <th colSpan={2} scope="rowgroup" className={styles['group']}>
              {t(`help.keys.${where}`)}
            </th>
          </tr>
          {rows.map(row => (
            <tr key={row.does}>
              <td className={styles['cell']}>
                <Keys of={row.keys} isSpan={'isSpan' in row} />
              </td>
              <td className={styles['cell']}>{t(`help.keys.${row.does}`)}</td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Keys({ of, isSpan }: { readonly of: readonly string[]; readonly isSpan: boolean }) {
  return of.map((key, place) => (
    <Fragment key={key}>
      {place === 0 ? null : isSpan ? ' – ' : ' · '}
      <kbd>{key}</kbd>
    </Fragment>
  ))
}
