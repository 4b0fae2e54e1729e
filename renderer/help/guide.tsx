/** The guide on a sheet over whatever is on the screen: chapters to choose from, and one of them. */
import { useEffect, useRef } from 'react'
import { Button } from '../parts/button.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { useWords } from '../words/use-words.ts'
import { type Chapter, chapters } from './chapters.ts'
import { Drawing } from './figures.tsx'
import styles from './help.module.css'
import { KeyTable } from './key-table.tsx'

export interface GuideProps {
  /** the chapter that is open */
  readonly open: Chapter
  readonly onOpen: (chapter: Chapter) => void
  readonly onClose: () => void
}

export function Guide({ open, onOpen, onClose }: GuideProps) {
  const { t } = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever chooses a chapter goes on reading there; a screen reader then says which it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heading is another one with each chapter
  useEffect(() => heading.current?.focus(), [open])
  const plan = chapters.find(({ key }) => key === open)
  return (
    <Sheet
      title={t('help.title')}
      about={t('help.about')}
      isWide={true}
      onLeave={onClose}
      foot={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      <div className={styles['guide']}>
        <nav aria-label={t('help.chapters')} className={styles['chapters']}>
          <ol>
            {chapters.map(({ key }) => (
              <li key={key}>
                <button
                  type="button"
                  aria-current={key === open ? 'true' : undefined}
                  onClick={() => {
                    onOpen(key)
                    heading.current?.focus()
                  }}
                >
                  {t(`help.chapter.${key}`)}
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <article className={styles['chapter']}>
          <h3 ref={heading} tabIndex={-1}>
            {t(`help.chapter.${open}`)}
          </h3>
          {open === 'keys' ? (
            <>
              <p>{t('help.keys.lead')}</p>
              <KeyTable />
            </>
          ) : (
            <>
              {(plan?.sentences ?? []).slice(0, 1).map(sentence => (
                <p key={sentence}>{t(sentence)}</p>
              ))}
              {plan === undefined || plan.figure === null ? null : <Drawing of={plan.figure} />}
              <ul>
                {(plan?.sentences ?? []).slice(1).map(sentence => (
                  <li key={sentence}>{t(sentence)}</li>
                ))}
              </ul>
            </>
          )}
        </article>
      </div>
    </Sheet>
  )
}
