/**
 * Two records that may be one, side by side: a person says whether they are, and of each field on which they differ what
 * holds. Nothing is erased; joining and "not the same" are edits like any other.
 */
import { type KeyboardEvent, useMemo, useState } from 'react'
import { kindOfId } from '../../shared/directory.ts'
import { fieldsOfPair, isTwinKind, joiningChanges, linksOf, type Pair, settingApart } from '../../shared/joining.ts'
import { Button } from '../parts/button.tsx'
import { CheckBox } from '../parts/check-box.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { ownName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { fieldName, valueText } from '../record/value-text.ts'
import { useMaking } from '../work/making.ts'
import styles from './duplicates.module.css'
import { FieldChoice } from './field-choice.tsx'
import { RecordHead } from './record-head.tsx'
import { namesLost, proposedFor, withNamesKept, withValue } from './settled.ts'

export interface DuplicateSheetProps {
  readonly pair: Pair
  readonly onClose: (isDone: boolean) => void
}

export function DuplicateSheet({ pair, onClose }: DuplicateSheetProps) {
  const { words, directory } = useReading()
  const { t } = words
  const making = useMaking()
  const fields = useMemo(() => fieldsOfPair(directory, pair), [directory, pair])
  const [settled, setSettled] = useState(() => proposedFor(fields))
  const [movesLinks, setMovesLinks] = useState(true)
  const [keepsNames, setKeepsNames] = useState(true)
  const [isSaving, setIsSaving] = useState(false)
  const kind = kindOfId(pair[0])
  const links = useMemo(() => linksOf(directory, { pair, values: settled }).length, [directory, pair, settled])
  const lost = kind === 'organisation' ? namesLost(settled, fields) : []
  const names = { one: ownName(words, directory, pair[0]), other: ownName(words, directory, pair[1]) }
  if (!isTwinKind(kind)) return null

  async function say(isOne: boolean): Promise<void> {
    if (isSaving) return
    setIsSaving(true)
    const values = keepsNames && lost.length > 0 ? withNamesKept(settled, fields) : settled
    const changes = isOne ? joiningChanges(directory, { pair, values, movesLinks }) : settingApart(directory, pair)
    const name = settled.get('name') ?? names.one
    const done = isOne ? t('duplicates.joined', { name: String(name) }) : t('duplicates.setApart', names)
    const isMade = changes.length === 0 || (await making.makeAndSay({ cause: 'form', changes: [...changes] }, done))
    setIsSaving(false)
    if (isMade) onClose(true)
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    // Before a button with the focus takes it for a press.
    event.preventDefault()
    event.stopPropagation()
    void say(true)
  }

  const differing = fields.filter(({ isSame }) => !isSame)
  const same = fields.filter(({ isSame }) => isSame)
  return (
    <Sheet
      title={t(`duplicates.title.${kind}`)}
      about={t('duplicates.about')}
      isWide={true}
      onLeave={() => onClose(false)}
      foot={
        <>
          <Button kind="primary" isPending={isSaving} onPress={() => void say(true)}>
            {t('duplicates.join')}
          </Button>
          <Button onPress={() => void say(false)}>{t('duplicates.apart')}</Button>
          <Button kind="quiet" onPress={() => onClose(false)}>
            {t('app.cancel')}
          </Button>
        </>
      }
    >
      <form
        className={styles['sides']}
        noValidate={true}
        onSubmit={event => event.preventDefault()}
        onKeyDownCapture={onKey}
      >
        <div className={styles['heads']}>
          <RecordHead id={pair[0]} title={t('duplicates.first')} />
          <RecordHead id={pair[1]} title={t('duplicates.second')} />
        </div>
        {differing.map((field, place) => (
          <FieldChoice
            key={field.field}
            field={field}
            chosen={settled.get(field.field)}
            startsHere={place === 0}
            onChoose={value => setSettled(now => withValue(now, field.field, value))}
          />
        ))}
        {same.length === 0 ? null : (
          <section className={styles['same']} aria-label={t('duplicates.same')}>
            <h3>{t('duplicates.same')}</h3>
            <Facts>
              {same.map(({ field, said }) => (
                <Fact key={field} name={fieldName(words, field)}>
                  {valueText(words, directory, said[0][0] ?? said[1][0], field)}
                </Fact>
              ))}
            </Facts>
          </section>
        )}
        {lost.length === 0 ? null : (
          <CheckBox isChecked={keepsNames} onChange={setKeepsNames}>
            {t('duplicates.keepsName')}: {lost.map(words.name).join(', ')}
          </CheckBox>
        )}
        {links === 0 ? null : (
          <div>
            <CheckBox isChecked={movesLinks} onChange={setMovesLinks}>
              {t('duplicates.links', { number: String(links) })}
            </CheckBox>
            <p className={styles['hint']}>{t('duplicates.linksHint')}</p>
          </div>
        )}
      </form>
    </Sheet>
  )
}
