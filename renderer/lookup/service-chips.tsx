/** The services, one click each: with a centre in the box, that service there; alone, whoever gives it. */
import { memo } from 'react'
import { servicesInOrder } from '../../shared/lookup/relations.ts'
import type { ServiceId } from '../../shared/records/ids.ts'
import { shortServiceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import styles from './lookup.module.css'
import type { LookingUp } from './use-lookup.ts'

export interface ServiceChipsProps {
  /** the service that the line was understood as */
  readonly pressed: ServiceId | null
  /** it was picked here, not typed */
  readonly isPicked: boolean
  readonly isBoxEmpty: boolean
  readonly onChoose: LookingUp['choose']
  readonly onRelease: LookingUp['releaseService']
}

export const ServiceChips = memo(function ServiceChips(props: ServiceChipsProps) {
  const { pressed, isPicked, isBoxEmpty, onChoose, onRelease } = props
  const { words, directory } = useReading()
  const services = servicesInOrder(directory)
  if (services.length === 0) return null
  function press(service: ServiceId): void {
    if (service !== pressed) onChoose({ service })
    else if (isPicked || isBoxEmpty) onRelease()
    else onChoose({ service: null })
  }
  return (
    <ul className={styles['chips']} aria-label={words.t('lookup.services')}>
      {services.map(service => (
        <li key={service.id}>
          <button
            type="button"
            className={styles['chip']}
            aria-pressed={service.id === pressed}
            onClick={() => press(service.id)}
          >
            {words.name(shortServiceName(words, service))}
          </button>
        </li>
      ))}
    </ul>
  )
})
