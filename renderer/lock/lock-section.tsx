/** The lock in the settings, below the heading of its part: what it does and does not do, whether it is on, and everything that can be changed about it. */
import { useState } from 'react'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { Select } from '../parts/select.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { ChangeSheet } from './change-sheet.tsx'
import styles from './lock.module.css'
import { RenewSheet } from './renew-sheet.tsx'
import { TurnOffSheet } from './turn-off-sheet.tsx'
import { TurnOnSheet } from './turn-on-sheet.tsx'
import { useLock } from './use-lock.ts'

const protects = ['disk', 'away'] as const
const protectsNot = ['outside', 'copies', 'open'] as const

export function LockSection() {
  const { t } = useWords()
  const { isOn } = useLock()
  const [open, setOpen] = useState<'turn-on' | 'change' | 'renew' | 'turn-off' | null>(null)
  const close = (): void => setOpen(null)
  return (
    <div className={styles['section']}>
      <p>
        <Badge tone={isOn ? 'good' : 'plain'} shape={isOn ? 'check' : 'empty'}>
          {t(isOn ? 'lock.section.isOn' : 'lock.section.isOff')}
        </Badge>
      </p>
      {isOn ? <WhenOn onOpen={setOpen} /> : <WhenOff onTurnOn={() => setOpen('turn-on')} />}
      <Unfinished />
      {open === 'turn-on' ? <TurnOnSheet onClose={close} /> : null}
      {open === 'change' ? <ChangeSheet onClose={close} /> : null}
      {open === 'renew' ? <RenewSheet onClose={close} /> : null}
      {open === 'turn-off' ? <TurnOffSheet onClose={close} /> : null}
    </div>
  )
}

function WhenOff({ onTurnOn }: { readonly onTurnOn: () => void }) {
  const { t } = useWords()
  return (
    <>
      <p>{t('lock.section.offAbout')}</p>
      <Protection />
      <p>{t('lock.section.forgotten')}</p>
      <div>
        <Button onPress={onTurnOn}>{t('lock.section.turnOn')}</Button>
      </div>
    </>
  )
}

function WhenOn({ onOpen }: { readonly onOpen: (sheet: 'change' | 'renew' | 'turn-off') => void }) {
  const { t } = useWords()
  const { settings } = useOpen()
  const desk = useDesk()
  return (
    <>
      <p>{t('lock.section.onAbout')}</p>
      <LockAfter
        minutes={settings.lockAfterMinutes ?? null}
        onChoose={minutes => void desk.changeSettings({ lockAfterMinutes: minutes ?? undefined })}
      />
      <div className={styles['line']}>
        <Button onPress={() => onOpen('change')}>{t('lock.section.changePassphrase')}</Button>
        <Button onPress={() => onOpen('renew')}>{t('lock.section.newSheet')}</Button>
        <Button onPress={() => onOpen('turn-off')}>{t('lock.section.turnOff')}</Button>
      </div>
      <p className={styles['quiet']}>{t('lock.section.keys')}</p>
      <Protection />
      <p className={styles['quiet']}>{t('lock.section.forgotten')}</p>
    </>
  )
}

function Protection() {
  const { t } = useWords()
  return (
    <div className={styles['pair']}>
      <div className={styles['list']}>
        <h3>{t('lock.section.protects')}</h3>
        <ul className={styles['bullets']}>
          {protects.map(one => (
            <li key={one}>{t(`lock.section.protectsList.${one}`)}</li>
          ))}
        </ul>
      </div>
      <div className={styles['list']}>
        <h3>{t('lock.section.protectsNot')}</h3>
        <ul className={styles['bullets']}>
          {protectsNot.map(one => (
            <li key={one}>{t(`lock.section.protectsNotList.${one}`)}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** Files that do not lie as the lock wants them yet. */
function Unfinished() {
  const { t } = useWords()
  const { isOn, unfinished } = useLock()
  return (
    <div role="status">
      {unfinished.length === 0 ? null : (
        <p>
          {t('lock.section.unfinished', { count: unfinished.length, files: unfinished.join(', ') })}{' '}
          {t(isOn ? 'lock.section.unfinishedSealing' : 'lock.section.unfinishedOpening')}
        </p>
      )}
    </div>
  )
}

const offered = [5, 10, 15, 30, 60]
const never = 'never'

export interface LockAfterProps {
  /** null: never by itself */
  readonly minutes: number | null
  readonly onChoose: (minutes: number | null) => void
}

export function LockAfter({ minutes, onChoose }: LockAfterProps) {
  const { t } = useWords()
  // What a person chose in another version of the program stays as it is.
  const choices = minutes === null || offered.includes(minutes) ? offered : [...offered, minutes]
  return (
    <Select
      label={t('lock.section.after')}
      hint={t('lock.section.afterHint')}
      options={[
        { id: never, name: t('lock.section.never') },
        ...choices.map(count => ({ id: String(count), name: t('lock.section.minutes', { count }) }))
      ]}
      chosen={minutes === null ? never : String(minutes)}
      onChoose={id => onChoose(id === never ? null : Number(id))}
    />
  )
}
