/** Values of a field that were written apart, with who wrote each and when; whoever edits the record settles it. */
import type { Register } from '../../shared/replica/register.ts'
import { distinctVersions } from '../../shared/replica/register.ts'
import { unitedValue } from '../../shared/replica/settling.ts'
import { Mark } from '../parts/mark.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { OriginLine } from '../record/origin-line.tsx'
import { useReading } from '../record/reading.ts'
import { valueText } from '../record/value-text.ts'
import styles from './edit.module.css'

export interface VersionsProps {
  readonly field: string
  readonly register: Register
  readonly isSettled: boolean
  readonly onTake: (value: unknown) => void
}

/** Nothing while there is only one value. */
export function Versions({ field, register, isSettled, onTake }: VersionsProps) {
  const { words } = useReading()
  const versions = distinctVersions(register)
  if (versions.length < 2) return null
  const united = unitedValue(versions)
  return (
    <div className={styles['doubt']}>
      <p className={styles['doubtTitle']}>
        <Mark shape={isSettled ? 'check' : 'warning'} />
        {words.t(isSettled ? 'edit.versions.settled' : 'edit.versions.title')}
      </p>
      <ul>
        {versions.map(version => (
          <Version
            key={`${version.stamp.writer} ${version.stamp.count}`}
            field={field}
            register={[version]}
            onTake={onTake}
          />
        ))}
      </ul>
      {united === null ? null : (
        <p>
          <TextButton isAction={true} onClick={() => onTake(united)}>
            {words.t('edit.versions.takeAll')}
          </TextButton>
        </p>
      )}
    </div>
  )
}

export interface MeanwhileProps {
  readonly field: string
  /** what stands there now */
  readonly register: Register
  readonly onMine: () => void
  readonly onTheirs: () => void
}

/** Somebody wrote while this form was open. */
export function Meanwhile({ field, register, onMine, onTheirs }: MeanwhileProps) {
  const { words } = useReading()
  return (
    <div className={styles['doubt']} role="alert">
      <p className={styles['doubtTitle']}>
        <Mark shape="warning" />
        {words.t('edit.versions.meanwhile')}
      </p>
      <ul>
        <Version field={field} register={register} onTake={onTheirs} />
      </ul>
      <p>
        <TextButton isAction={true} onClick={onMine}>
          {words.t('edit.versions.keepMine')}
        </TextButton>
      </p>
    </div>
  )
}

interface VersionProps {
  readonly field: string
  readonly register: Register
  readonly onTake: (value: unknown) => void
}

function Version({ field, register, onTake }: VersionProps) {
  const { words, directory } = useReading()
  const [version] = register
  const text = valueText(words, directory, version?.value, field)
  return (
    <li className={styles['version']}>
      <strong>{text}</strong>
      {version === undefined ? null : (
        <span className={styles['quiet']}>
          <OriginLine origin={{ stamp: version.stamp, sources: version.sources }} />
        </span>
      )}
      <TextButton
        isAction={true}
        label={words.t('edit.versions.takeThis', { value: text })}
        onClick={() => onTake(version?.value ?? null)}
      >
        {words.t('edit.versions.take')}
      </TextButton>
    </li>
  )
}
