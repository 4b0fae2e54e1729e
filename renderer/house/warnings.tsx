/**
 * What is not as it should be, in the top bar: the gravest in as many words as there is room for, and all of it in full at
 * one press. It takes no line of its own, so that the work below does not jump; screen readers hear each when it begins.
 */
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Button, Dialog, DialogTrigger, Popover, VisuallyHidden } from 'react-aria-components'
import type { BackupProblem } from '../../shared/bridge.ts'
import { focusHomeIfLost } from '../parts/focus-home.ts'
import { Mark } from '../parts/mark.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useToday } from '../use-today.ts'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import styles from './warnings.module.css'

type Kind = 'not-saved' | 'date' | 'no-backup' | 'mistaken'

interface Warning {
  readonly kind: Kind
  /** begins with what matters most: the rest may not have room */
  readonly text: string
  /** what it means, in the list of all */
  readonly why?: string
}

export function Warnings() {
  const words = useWords()
  const warnings = useWarnings(words)
  const heard = (kind: Kind): ReactNode => {
    const warning = warnings.find(one => one.kind === kind)
    return warning === undefined ? null : (
      <p>
        {warning.text} {warning.why}
      </p>
    )
  }
  return (
    <>
      <VisuallyHidden role="alert">{heard('not-saved')}</VisuallyHidden>
      <VisuallyHidden role="alert">{heard('date')}</VisuallyHidden>
      <VisuallyHidden role="status">{heard('mistaken')}</VisuallyHidden>
      {warnings[0] === undefined ? null : <Shown first={warnings[0]} all={warnings} />}
    </>
  )
}

function Shown({ first, all }: { readonly first: Warning; readonly all: readonly Warning[] }) {
  const { t } = useWords()
  const desk = useDesk()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  useLayoutEffect(() => {
    const { current } = button
    return () => {
      // It goes with the last warning, also while somebody is at it.
      if (current === document.activeElement) focusHomeIfLost()
    }
  }, [])
  const others = all.length - 1
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <Button ref={button} data-warning={first.kind} className={`${styles['warning']} ${styles[mannerOf(first)]}`}>
        <Mark shape={shapeOf(first)} />
        <span className={styles['text']}>{first.text}</span>
        {others === 0 ? null : (
          <span className={styles['others']}>
            <span aria-hidden="true">+{others}</span>
            <VisuallyHidden elementType="span">{t('header.moreWarnings', { count: others })}</VisuallyHidden>
          </span>
        )}
      </Button>
      <Popover className={`${styles['popover']}`} placement="bottom" offset={4}>
        <Dialog className={`${styles['dialog']}`} aria-label={t('header.warnings')}>
          <ul className={styles['all']}>
            {all.map(warning => (
              <li key={warning.kind} className={`${styles['one']} ${styles[mannerOf(warning)]}`}>
                <Mark shape={shapeOf(warning)} />
                <div>
                  <p>
                    <strong>{warning.text}</strong>
                  </p>
                  {warning.why === undefined ? null : <p>{warning.why}</p>}
                  {warning.kind === 'not-saved' ? (
                    <TextButton
                      isAction={true}
                      onClick={() => {
                        setIsOpen(false)
                        void desk.trySavingAgain()
                      }}
                    >
                      {t('saving.tryNow')}
                    </TextButton>
                  ) : null}
                </div>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** The gravest first. */
function useWarnings(words: Words): readonly Warning[] {
  const { t } = words
  const { saving } = useOpen()
  const { problem, backupProblem, isMistaken } = saving
  const { claimed, trusted } = useToday()
  const warnings: Warning[] = []
  if (problem !== null) {
    warnings.push({ kind: 'not-saved', text: t('saving.problem', { cause: t(`saving.cause.${problem.cause}`) }) })
  }
  if (trusted === null) {
    const why = claimed === null ? {} : { why: t('header.checkDateWhy', { today: claimed }) }
    warnings.push({ kind: 'date', text: t('header.checkDate'), ...why })
  }
  if (backupProblem !== null) {
    warnings.push({ kind: 'no-backup', text: t('saving.noBackup', { cause: backupCause(words, backupProblem) }) })
  }
  if (isMistaken) warnings.push({ kind: 'mistaken', text: t('saving.mistaken') })
  return warnings
}

function backupCause({ t }: Words, problem: BackupProblem): string {
  switch (problem.kind) {
    case 'no-room':
      return t('saving.cause.full')
    case 'backup-failed':
      return t(`saving.cause.${problem.cause}`)
    case 'backup-damaged':
      return t('saving.backupDamaged')
    default:
      return problem satisfies never
  }
}

function mannerOf({ kind }: Warning): 'failure' | 'check' {
  return kind === 'not-saved' ? 'failure' : 'check'
}

function shapeOf(warning: Warning): 'cross' | 'warning' {
  return mannerOf(warning) === 'failure' ? 'cross' : 'warning'
}
