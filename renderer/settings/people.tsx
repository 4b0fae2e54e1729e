/** Who works here: names to choose from when it is asked who is working. Taking one off touches nothing they entered. */
import { useRef, useState } from 'react'
import { Button } from '../parts/button.tsx'
import { FieldGroup } from '../parts/field-group.tsx'
import { focusSoon } from '../parts/focus-soon.ts'
import { useSay } from '../parts/notice-board.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { nameProblem, withPutBack, withRenamed } from './names.ts'
import styles from './settings.module.css'

export function People() {
  const words = useWords()
  const { t } = words
  const { settings, worker } = useOpen()
  const { people } = settings
  const desk = useDesk()
  const say = useSay()
  const room = useRef<HTMLDivElement>(null)
  const [renamed, setRenamed] = useState<string | null>(null)

  /** What was pressed is gone: the keys go on in the row of the name, or at the field below. */
  function goOnAt(name: string | null): void {
    focusSoon(() => {
      const rows = [...(room.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])]
      const row = rows.find(({ dataset }) => dataset['person'] === name)
      return row?.querySelector('button') ?? [...(room.current?.querySelectorAll('input') ?? [])].at(-1) ?? null
    })
  }

  function remove(name: string): void {
    void desk.changeSettings({ people: people.filter(one => one !== name) })
    say(t('settings.people.removed', { name }), 'done', {
      text: t('settings.people.putBack'),
      onPress: () => putBack(name, people.indexOf(name))
    })
    goOnAt(null)
  }

  /** Into the list as it is by then: others may have been added or taken off since. */
  function putBack(name: string, place: number): void {
    const state = desk.state()
    if (state.kind !== 'open') return
    const now = state.settings.people
    const problem = now.includes(name) ? null : nameProblem(words, now, name)
    if (problem === null) void desk.changeSettings({ people: [...withPutBack(now, name, place)] })
    else say(problem, 'check')
    goOnAt(name)
  }

  function rename(from: string, to: string): void {
    setRenamed(null)
    goOnAt(to)
    if (to === from) return
    void desk.changeSettings({ people: [...withRenamed(people, from, to)] })
    // It is the same person, who goes on under the right name.
    if (worker === from) void desk.startWork(to)
    say(t('settings.people.renamed', { name: to }), 'done')
  }

  return (
    <div ref={room}>
      <FieldGroup label={t('settings.people.title')} hint={t('settings.people.about')}>
        {people.length === 0 ? (
          <p className={styles['quiet']}>{t('settings.people.none')}</p>
        ) : (
          <ul className={styles['people']}>
            {people.toSorted(words.compareNames).map(name => (
              <li key={name} data-person={name} className={styles['person']}>
                {renamed === name ? (
                  <Renaming name={name} onDone={to => rename(name, to)} onPutAway={() => rename(name, name)} />
                ) : (
                  <>
                    <span className={styles['name']}>{words.name(name)}</span>
                    <TextButton
                      isAction={true}
                      label={t('settings.people.renameThis', { name })}
                      onClick={() => setRenamed(name)}
                    >
                      {t('settings.people.rename')}
                    </TextButton>
                    <TextButton
                      isAction={true}
                      label={t('settings.people.removeThis', { name })}
                      onClick={() => remove(name)}
                    >
                      {t('settings.people.remove')}
                    </TextButton>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        <NewPerson />
      </FieldGroup>
    </div>
  )
}

function NewPerson() {
  const words = useWords()
  const { t } = words
  const { people } = useOpen().settings
  const desk = useDesk()
  const say = useSay()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  function add(): void {
    const found = nameProblem(words, people, name)
    setProblem(found)
    if (found !== null) return
    void desk.changeSettings({ people: [...people, name.trim()] })
    say(t('settings.people.added', { name: name.trim() }), 'done')
    setName('')
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={t('settings.people.add')}
        hint={t('settings.people.addHint')}
        value={name}
        onChange={typed => {
          setName(typed)
          setProblem(null)
        }}
        problem={problem}
        beside={<Button type="submit">{t('settings.people.addIt')}</Button>}
      />
    </form>
  )
}

interface RenamingProps {
  readonly name: string
  readonly onDone: (name: string) => void
  readonly onPutAway: () => void
}

function Renaming({ name, onDone, onPutAway }: RenamingProps) {
  const words = useWords()
  const { t } = words
  const { people } = useOpen().settings
  const [typed, setTyped] = useState(name)
  const [problem, setProblem] = useState<string | null>(null)
  function save(): void {
    const found = nameProblem(words, people, typed, name)
    setProblem(found)
    if (found === null) onDone(typed.trim())
  }
  return (
    <form
      className={styles['renaming']}
      onSubmit={event => {
        event.preventDefault()
        save()
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onPutAway()
      }}
    >
      <TextField
        label={t('settings.people.newName', { name })}
        isLabelHidden={true}
        value={typed}
        onChange={text => {
          setTyped(text)
          setProblem(null)
        }}
        problem={problem}
        startsHere={true}
        beside={
          <>
            <Button type="submit">{t('app.save')}</Button>
            <Button kind="quiet" onPress={onPutAway}>
              {t('app.cancel')}
            </Button>
          </>
        }
      />
    </form>
  )
}
