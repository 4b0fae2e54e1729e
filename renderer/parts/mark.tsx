/** Small shapes that go with a word, so that a state is never told by colour alone. They are mute to screen readers. */
import styles from './mark.module.css'

export type Shape =
  | 'full'
  | 'half'
  | 'empty'
  | 'dashed'
  | 'check'
  | 'question'
  | 'warning'
  | 'pause'
  | 'cross'
  | 'clock'
  | 'info'
  | 'star'

export function Mark({ shape }: { readonly shape: Shape }) {
  return (
    <svg className={styles['mark']} viewBox={asLowAsLetters} aria-hidden="true">
      {drawings[shape]}
    </svg>
  )
}

/** Shapes are drawn in a square of 16 that begins at 0, 0; it sinks a little below the line that the letters stand on. */
const asLowAsLetters = '0 -2 16 16'

const ring = 'M14.25 8a6.25 6.25 0 1 1-12.5 0a6.25 6.25 0 1 1 12.5 0z'

/** As few elements as will do: marks stand on every line of an answer, and every one is made anew with a key. */
const drawings: Readonly<Record<Shape, React.ReactNode>> = {
  full: <circle className={styles['filled']} cx="8" cy="8" r="6" />,
  half: (
    <>
      <path d={ring} />
      <path className={styles['filled']} d="M8 1.75a6.25 6.25 0 0 0 0 12.5z" />
    </>
  ),
  empty: <path d={ring} />,
  dashed: <circle cx="8" cy="8" r="6.25" strokeDasharray="2.6 2.3" />,
  check: (
    <>
      <circle className={styles['filled']} cx="8" cy="8" r="7" />
      <path className={styles['cut']} d="m4.9 8.3 2.2 2.2 4.2-4.7" />
    </>
  ),
  question: <path d={`${ring}M6.2 6.3c0-1 .8-1.7 1.8-1.7s1.8.7 1.8 1.6c0 1.4-1.8 1.4-1.8 2.7M8 11.2v.3`} />,
  warning: <path d="M8 1.9 14.6 13.6H1.4zM8 6.2v3.4M8 11.4v.3" />,
  pause: <path d={`${ring}M6.3 5.4v5.2M9.7 5.4v5.2`} />,
  cross: (
    <>
      <rect x="1.75" y="1.75" width="12.5" height="12.5" rx="2" />
      <path d="m5.3 5.3 5.4 5.4M10.7 5.3l-5.4 5.4" />
    </>
  ),
  clock: <path d={`${ring}M8 4.4V8l2.5 1.6`} />,
  star: <path d="M8 3v10M3.700 5.500l8.600 5M12.300 5.500l-8.600 5" />,
  info: <path d={`${ring}M8 7.3v4M8 4.7V5`} />
}
