/** Line drawings that stand beside a word; in its place only where there is no room for it and the button is named. */
import styles from './icon.module.css'

export type Drawing =
  | 'find'
  | 'place'
  | 'people'
  | 'gear'
  | 'back'
  | 'undo'
  | 'redo'
  | 'clock'
  | 'exchange'
  | 'grid'
  | 'tasks'
  | 'lock'
  | 'menu'

export function Icon({ of }: { readonly of: Drawing }) {
  return (
    <svg className={styles['icon']} viewBox="0 0 20 20" aria-hidden="true">
      {drawings[of]}
    </svg>
  )
}

const drawings: Readonly<Record<Drawing, React.ReactNode>> = {
  find: (
    <>
      <circle cx="8.75" cy="8.75" r="5.5" />
      <path d="m13 13 4.25 4.25" />
    </>
  ),
  place: (
    <>
      <path d="M3 17.25h14M4.75 17V7.5L10 3.25l5.25 4.25V17" />
      <path d="M8 17v-4.25h4V17" />
    </>
  ),
  people: (
    <>
      <circle cx="7.25" cy="6.75" r="2.75" />
      <path d="M2.25 16.25c.3-3 2.3-4.75 5-4.75s4.7 1.75 5 4.750M13 4.300a2.75 2.75 0 0 1 0 5M14.75 11.900c1.7.6 2.8 2.1 3 4.35" />
    </>
  ),
  gear: (
    <>
      <path d="M3 5.5h6.500M13.5 5.5H17M3 10h2.500M9.5 10H17M3 14.500h7.500M14.5 14.500H17" />
      <circle cx="11.5" cy="5.5" r="2" />
      <circle cx="7.5" cy="10" r="2" />
      <circle cx="12.5" cy="14.5" r="2" />
    </>
  ),
  grid: (
    <>
      <rect x="2.75" y="3.75" width="14.5" height="12.5" rx="1.5" />
      <path d="M2.750 8h14.500M7.750 3.750v12.500M12.500 3.750v12.500" />
    </>
  ),
  lock: (
    <>
      <rect x="4.250" y="8.750" width="11.500" height="8" rx="1.500" />
      <path d="M6.750 8.750V6.500a3.250 3.250 0 0 1 6.500 0v2.250" />
    </>
  ),
  menu: <path d="M3 5.500h14M3 10h14M3 14.500h14" />,
  tasks: <path d="m3 5.500 1.250 1.250L6.500 4.250M9.500 5.500H17M3 12.750 4.250 14 6.500 11.500M9.500 12.750H17" />,
  back: <path d="M12 4.5 6.5 10l5.5 5.5" />,
  undo: <path d="M7 4.25 3.5 7.75 7 11.250M3.75 7.750h8a4 4 0 0 1 0 8H8.500" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 5.750V10l3 2" />
    </>
  ),
  exchange: <path d="M4 7.250h11.250M12.250 4.250l3 3-3 3M16 12.750H4.750M7.750 9.750l-3 3 3 3" />,
  redo: <path d="m13 4.250 3.5 3.5-3.5 3.5M16.250 7.750h-8a4 4 0 0 0 0 8h3.250" />
}
