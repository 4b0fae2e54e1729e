/** The pages that values of a record were read on, the newest first. */
import type { RecordId } from '../../shared/records/ids.ts'
import { SourceLine } from './origin-line.tsx'
import { useReading } from './reading.ts'
import styles from './sources.module.css'

export function Sources({ of }: { readonly of: RecordId }) {
  const { words, directory } = useReading()
  const sources = directory.entries.get(of)?.sources ?? []
  if (sources.length === 0) return null
  return (
    <div>
      <h3 className={styles['title']}>{words.t('source.title')}</h3>
      <ul>
        {sources
          .toSorted((a, b) => ((a.asOf ?? '') > (b.asOf ?? '') ? -1 : 1))
          .map(source => (
            <li key={JSON.stringify(source)}>
              <SourceLine url={source.url} asOf={source.asOf} note={source.note} isInFull={true} />
            </li>
          ))}
      </ul>
    </div>
  )
}
