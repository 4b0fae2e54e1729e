/** Starts the page: the few things that must come before everything else, then the desk and the screens on it. */
import './without-eval.ts'
import './parts/tokens.css'
import { createRoot } from 'react-dom/client'
import type { Door } from '../shared/bridge.ts'
import { App } from './app.tsx'
import { Desk } from './desk.ts'
import { DeskContext } from './use-desk.ts'

declare global {
  interface Window {
    /** put there by main/preload.ts */
    readonly putokaz: Door
  }
}

// React Aria writes a style element of its own unless it finds this id; the rule itself stands in tokens.css.
const styleInPlace = document.createElement('meta')
styleInPlace.id = 'react-aria-pressable-style'
document.head.append(styleInPlace)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no root')

// The machine loads the page anew when the lock was closed (main/index.ts). Should it not, nobody is left before an empty page.
const emptyMs = 3000
const desk = new Desk(window.putokaz, () => void setTimeout(() => void desk.open(), emptyMs))
createRoot(root).render(
  <DeskContext value={desk}>
    <App />
  </DeskContext>
)
void desk.open()
