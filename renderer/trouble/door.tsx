/** The page before the house: one matter in the middle, and the language in reach. */
import { type ReactNode, useEffect, useRef } from 'react'
import { LanguageSwitch } from '../settings/language-switch.tsx'
import { useDesk, useDeskState } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './trouble.module.css'

export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { t } = useWords()
  const { look } = useDeskState()
  const desk = useDesk()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus()
  }, [])
  return (
    <div className={styles['door']}>
      <header className={styles['bar']}>
        <p className={styles['name']}>{t('app.name')}</p>
        <LanguageSwitch chosen={look.language} onChoose={language => void desk.changeLook({ language })} />
      </header>
      <main className={styles['main']}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
    </div>
  )
}
