/** A field made of lines: how one is added, changed and taken out, and where the keys go on after that. */
import { type ReactNode, type RefObject, useRef } from 'react'
import { Button } from '../../parts/button.tsx'
import { TextButton } from '../../parts/text-button.tsx'
import type { About } from '../field-editor.ts'
import { addButton, focusSoon, lastLine } from './focus.ts'

interface Line {
  /** names it among the others as long as the form is open */
  readonly key: number
}

export interface Lines<One extends Line> {
  /** for the element around all lines */
  readonly group: RefObject<HTMLDivElement | null>
  readonly change: (key: number, to: Partial<One>) => void
  readonly add: () => void
  readonly remove: (key: number) => void
}

/** `fresh`: a line with nothing in it; `atNew`: a CSS selector of what in a new line the keys go on at. */
export function useLines<One extends Line>(
  draft: readonly One[],
  onChange: (draft: readonly One[]) => void,
  fresh: (key: number) => One,
  atNew = lastLine
): Lines<One> {
  const group = useRef<HTMLDivElement>(null)
  return {
    group,
    change: (key, to) => onChange(draft.map(line => (line.key === key ? { ...line, ...to } : line))),
    add: () => {
      onChange([...draft, fresh(Math.max(-1, ...draft.map(line => line.key)) + 1)])
      focusSoon(group, atNew)
    },
    remove: key => {
      onChange(draft.filter(line => line.key !== key))
      focusSoon(group, addButton)
    }
  }
}

/** Below the lines. */
export function AddLine({ onPress, children }: { readonly onPress: () => void; readonly children: ReactNode }) {
  return (
    <div data-add="">
      <Button kind="quiet" onPress={onPress}>
        {children}
      </Button>
    </div>
  )
}

export interface RemoveLineProps {
  readonly about: About
  /** what the line says, for whoever hears of several */
  readonly name: string
  readonly onPress: () => void
}

export function RemoveLine({ about: { t }, name, onPress }: RemoveLineProps) {
  return (
    <TextButton isAction={true} label={t('edit.list.removeThis', { name })} onClick={onPress}>
      {t('edit.list.removeOne')}
    </TextButton>
  )
}
