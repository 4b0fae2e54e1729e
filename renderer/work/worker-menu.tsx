/** Who is working, in the top bar; two clicks change it when the shift does. */
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { useAtWork } from './at-work.tsx'
import styles from './work.module.css'

const somebodyElse = 'somebody else'

export function WorkerMenu() {
  const words = useWords()
  const { t } = words
  const { worker, settings } = useOpen()
  const desk = useDesk()
  const atWork = useAtWork()
  // In the order of names: a list that changes its order at every change of shift is hard to aim at.
  const people = settings.people.toSorted(words.compareNames).map((name, place) => ({ id: `${place}`, name }))
  function choose(key: string): void {
    const person = people.find(({ id }) => id === key)
    if (person === undefined) atWork.askAnew()
    else void desk.startWork(person.name)
  }
  return (
    <MenuTrigger>
      <Button
        className={`${styles['worker']}`}
        aria-label={worker === null ? t('work.ask') : t('work.now', { who: worker })}
      >
        <span className={styles['name']} title={worker === null ? undefined : words.name(worker)}>
          {worker === null ? t('work.ask') : words.name(worker)}
        </span>
        <span className={styles['arrow']} aria-hidden="true" />
      </Button>
      <Popover className={`${styles['popover']}`} placement="bottom end" offset={4}>
        <Menu
          className={`${styles['menu']}`}
          aria-label={t('work.ask')}
          selectionMode="single"
          selectedKeys={people.flatMap(({ id, name }) => (name === worker ? [id] : []))}
          onAction={key => choose(String(key))}
        >
          {people.map(({ id, name }) => (
            <MenuItem key={id} id={id} className={`${styles['person']}`} textValue={words.name(name)}>
              {words.name(name)}
            </MenuItem>
          ))}
          <MenuItem id={somebodyElse} className={`${styles['person']}`} textValue={t('work.other')}>
            {t('work.other')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
