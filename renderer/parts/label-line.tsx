/** The name of a field, and at the end of its line what is to be known of the value in it. */
import type { ReactNode } from 'react'
import { Label } from 'react-aria-components'
import styles from './field.module.css'

export function LabelLine({ label, aside }: { readonly label: string; readonly aside?: ReactNode }) {
  return (
    <div className={styles['labelLine']}>
      <Label className={`${styles['label']}`}>{label}</Label>
      {aside === undefined || aside === null ? null : <span className={styles['aside']}>{aside}</span>}
    </div>
  )
}
