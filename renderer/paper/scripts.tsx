/**
 * The words on paper: in the script or language chosen for the sheet, whatever is spoken on screen. In both scripts
 * each thing is said in Latin letters and, where that looks different, again in Cyrillic below it.
 */
import { createContext, useContext } from 'react'
import type { PaperScript } from '../../shared/paper/choices.ts'
import { tags } from '../words/language.ts'
import { type Words, wordsIn } from '../words/words.ts'
import styles from './sheet.module.css'

/** The first is the one that comes first. */
export type Scripts = readonly [Words, ...Words[]]

export function scriptsOf(script: PaperScript): Scripts {
  return script === 'both' ? [wordsIn('sr-Latn'), wordsIn('sr-Cyrl')] : [wordsIn(script)]
}

const ScriptsContext = createContext<Scripts>([wordsIn('sr-Latn')])

/** Around everything that stands on one sheet. */
export const ScriptsProvider = ScriptsContext.Provider

export function useScripts(): Scripts {
  return useContext(ScriptsContext)
}

/** The same text in each script in turn, without repeats. */
export function inScripts(scripts: Scripts, of: (words: Words) => string): readonly string[] {
  return [...new Set(scripts.map(of))].filter(text => text !== '')
}

/** One thing, said in every script of the sheet: one below the other, or in one line where there is little room. */
export function Said({ of, inLine = false }: { readonly of: (words: Words) => string; readonly inLine?: boolean }) {
  const scripts = useScripts()
  const [first = '', ...more] = inScripts(scripts, of)
  return (
    <>
      <span lang={tags[scripts[0].language]}>{first}</span>
      {more.map(text => (
        <span key={text} className={inLine ? undefined : styles['second']} lang={tags['sr-Cyrl']}>
          {inLine ? ` / ${text}` : text}
        </span>
      ))}
    </>
  )
}
