/** What one event did to one record: the record, leading to its page, and its values before and after. */
import { type Directory, kindOfId, recordById } from '../../shared/directory.ts'
import type { ValueChange } from '../../shared/history.ts'
import { useGoing } from '../house/journey.ts'
import { placeOf } from '../house/place-of.ts'
import { Badge } from '../parts/badge.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { recordTitle } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { valuesInWords } from '../record/values-in-words.ts'
import type { Words } from '../words/words.ts'
import { ChangeLine } from './change-line.tsx'
import styles from './history.module.css'
import { isBeginning, type RecordStory } from './told.ts'

export function RecordStoryItem({ story }: { readonly story: RecordStory }) {
  const { words, directory } = useReading()
  const { t } = words
  const going = useGoing()
  const { record: id, changes } = story
  const kind = kindOfId(id)
  const place = placeOf(directory, id)
  const name = storyName(words, directory, story)
  const isNew = isBeginning(kind, changes)
  return (
    <div className={styles['story']}>
      <p className={styles['record']}>
        {place === null ? <span>{name}</span> : <TextButton onClick={() => going.go(place)}>{name}</TextButton>}
        {kind === null || kind === 'memorandum' ? null : (
          <span className={styles['quiet']}>{t(`record.kind.${kind}`)}</span>
        )}
        {isNew ? (
          <Badge tone="plain" shape="full">
            {t('history.created')}
          </Badge>
        ) : null}
        <PresenceNow id={id} />
      </p>
      {kind === 'verification' ? null : isNew ? (
        <p className={styles['values']}>{valuesInWords(words, directory, kind, afterwards(changes))}</p>
      ) : (
        <ul>
          {changes.map(change => (
            <ChangeLine key={change.field} change={change} name={name} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** Said when the record is no longer where it was. */
function PresenceNow({ id }: { readonly id: string }) {
  const { words, directory } = useReading()
  if (directory.removed.has(id)) return <span className={styles['gone']}>{words.t('history.isRemoved')}</span>
  if (recordById(directory, id) !== null) return null
  return <span className={styles['gone']}>{words.t('history.isGone')}</span>
}

/** As the record is called now, so that it can be found; as it was called then where it is gone. */
function storyName(words: Words, directory: Directory, { record, changes }: RecordStory): string {
  const found = recordById(directory, record)
  if (found !== null) return recordTitle(words, directory, found)
  const then = changes[0]?.name ?? ''
  return then === '' ? record : words.name(then)
}

function afterwards(changes: readonly ValueChange[]): readonly (readonly [string, unknown])[] {
  return changes.map(({ field, after }) => [field, after] as const)
}
