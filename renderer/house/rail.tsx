/**
 * The rail: the parts of the program, reached by a click or by Ctrl and a digit. Where the window is narrow, or the text
 * large, one button stands for it, which opens them as a menu; script and language are there, too, since the top bar has
 * no room for them then.
 */
import { Button, Menu, MenuItem, MenuSection, MenuTrigger, Popover, VisuallyHidden } from 'react-aria-components'
import { languages } from '../../shared/look.ts'
import { focusSoon } from '../parts/focus-soon.ts'
import { type Drawing, Icon } from '../parts/icon.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { ownNames, tags } from '../words/language.ts'
import { useWords } from '../words/use-words.ts'
import { sumOf, useJobCounts } from '../worklist/counting.tsx'
import { useGoing } from './journey.ts'
import { type Place, type RailKind, railKindOf, railPlaces } from './places.ts'
import styles from './rail.module.css'

export function Rail({ place }: { readonly place: Place }) {
  const { t } = useWords()
  const going = useGoing()
  const here = railKindOf(place)
  return (
    <nav className={styles['rail']} aria-label={t('rail.label')}>
      <p className={styles['name']}>{t('app.name')}</p>
      <ul className={styles['entries']}>
        {railPlaces.map((entry, index) => (
          <li key={entry.kind}>
            <button
              type="button"
              className={styles['entry']}
              aria-current={here === entry.kind ? 'page' : undefined}
              aria-keyshortcuts={`Control+${index + 1}`}
              onClick={() => going.go(entry)}
            >
              <Icon of={drawings[entry.kind]} />
              <span className={styles['label']}>{t(`rail.${entry.kind}`)}</span>
              {entry.kind === 'worklist' ? <JobCount /> : null}
              <span className={styles['key']} aria-hidden="true">
                Ctrl {index + 1}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <RailMenu here={here} />
    </nav>
  )
}

/** Styles show it where they hide the entries. */
function RailMenu({ here }: { readonly here: RailKind }) {
  const { t } = useWords()
  const going = useGoing()
  const desk = useDesk()
  const { settings } = useOpen()
  return (
    <div className={styles['menu']}>
      <MenuTrigger>
        <Button className={`${styles['opener']}`} aria-label={`${t('rail.label')}: ${t(`rail.${here}`)}`}>
          <Icon of="menu" />
          <span className={styles['openerWord']}>{t(`rail.${here}`)}</span>
          <span className={styles['arrow']} aria-hidden="true" />
        </Button>
        <Popover className={`${styles['popover']}`} placement="bottom start" offset={4}>
          <Menu className={`${styles['items']}`} aria-label={t('rail.label')}>
            <MenuSection
              aria-label={t('rail.label')}
              selectionMode="single"
              selectedKeys={[here]}
              disallowEmptySelection={true}
            >
              {railPlaces.map((entry, index) => (
                <MenuItem
                  key={entry.kind}
                  id={entry.kind}
                  className={`${styles['item']}`}
                  textValue={t(`rail.${entry.kind}`)}
                  aria-keyshortcuts={`Control+${index + 1}`}
                  onAction={() => {
                    going.go(entry)
                    // The menu gives the focus back to its button when it closes; the screen is what was asked for.
                    focusSoon(() => document.querySelector<HTMLElement>(beginningOf(entry)))
                  }}
                >
                  <Icon of={drawings[entry.kind]} />
                  <span>{t(`rail.${entry.kind}`)}</span>
                  {entry.kind === 'worklist' ? <JobCount /> : null}
                </MenuItem>
              ))}
            </MenuSection>
            <MenuSection
              className={`${styles['languages']}`}
              aria-label={t('header.language')}
              selectionMode="single"
              selectedKeys={[settings.language]}
              disallowEmptySelection={true}
            >
              {languages.map(language => (
                <MenuItem
                  key={language}
                  id={language}
                  className={`${styles['item']}`}
                  textValue={ownNames[language]}
                  onAction={() => void desk.changeLook({ language })}
                >
                  <span lang={tags[language]}>{ownNames[language]}</span>
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}

/** What has the focus on a screen that was just opened, as a selector. */
function beginningOf({ kind }: Place): string {
  return kind === 'lookup' ? 'main [type="search"]' : 'main h1[tabindex]'
}

/** Nothing until there is something to do. */
function JobCount() {
  const { t } = useWords()
  const counts = useJobCounts()
  const count = counts === null ? 0 : sumOf(counts)
  if (count === 0) return null
  return (
    <span className={styles['count']}>
      <span aria-hidden="true">{count > mostShown ? `${mostShown}+` : count}</span>
      <VisuallyHidden>{t('worklist.jobs', { count })}</VisuallyHidden>
    </span>
  )
}

/** More digits than this the rail has no room for. */
const mostShown = 999

const drawings: Readonly<Record<RailKind, Drawing>> = {
  lookup: 'find',
  centres: 'place',
  organisations: 'people',
  coverage: 'grid',
  worklist: 'tasks',
  exchange: 'exchange',
  history: 'clock',
  settings: 'gear'
}
