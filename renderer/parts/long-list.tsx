/**
 * A list to open things from, of any length: only the rows in sight are drawn. Arrow keys, Home, End and the first
 * letters of a name lead through it; Enter or a click opens. It fills the room it is given and scrolls by itself.
 */
import type { PointerEvent, ReactNode } from 'react'
import {
  GridList,
  GridListHeader,
  GridListItem,
  GridListSection,
  type Key,
  ListLayout,
  Virtualizer
} from 'react-aria-components'
import styles from './long-list.module.css'

export interface ListEntry {
  readonly id: string
  readonly name: string
  /** what stands beside the name, in this order */
  readonly details: ReactNode
}

export interface ListGroup {
  readonly id: string
  readonly title: string
  readonly entries: readonly ListEntry[]
}

export interface LongListProps {
  readonly label: string
  readonly groups: readonly ListGroup[]
  readonly onOpen: (id: string) => void
  readonly whenEmpty: ReactNode
  readonly startsHere?: boolean
}

export function LongList({ label, groups, onOpen, whenEmpty, startsHere = false }: LongListProps) {
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      <GridList
        className={`${styles['list']}`}
        aria-label={label}
        items={groups.filter(group => group.entries.length > 0)}
        onAction={(key: Key) => onOpen(String(key))}
        autoFocus={startsHere ? 'first' : false}
        onPointerDownCapture={tellScrolled}
        renderEmptyState={() => whenEmpty}
      >
        {group => (
          <GridListSection id={`group ${group.id}`}>
            <GridListHeader className={`${styles['header']}`}>{group.title}</GridListHeader>
            {group.entries.map(entry => (
              <GridListItem key={entry.id} id={entry.id} textValue={entry.name} className={`${styles['entry']}`}>
                <span className={styles['name']}>{entry.name}</span>
                <span className={styles['details']}>{entry.details}</span>
              </GridListItem>
            ))}
          </GridListSection>
        )}
      </GridList>
    </Virtualizer>
  )
}

/**
 * A list that gets the focus scrolls back to where its last scroll event found it (React Aria's selectable collections do
 * that). A press can come before that event: whoever scrolls and presses while the page is busy would see the list jump
 * and the press go nowhere. So the list is told where it is before it gets the focus.
 */
function tellScrolled(event: PointerEvent<HTMLElement>): void {
  event.currentTarget.dispatchEvent(new Event('scroll'))
}

const layoutOptions = { estimatedRowHeight: 41, estimatedHeadingHeight: 36 }
