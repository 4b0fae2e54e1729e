/** Turning the lock off: everything is written open again. */
import { useSay } from '../parts/notice-board.tsx'
import { useWords } from '../words/use-words.ts'
import { useAtWork } from '../work/at-work.tsx'
import { useLockDesk } from './use-lock.ts'
import { WithPassphrase } from './with-passphrase.tsx'

export function TurnOffSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const lock = useLockDesk()
  const atWork = useAtWork()
  const say = useSay()
  return (
    <WithPassphrase
      title={t('lock.turnOff.title')}
      done={t('lock.turnOff.confirm')}
      onGiven={async passphrase => {
        const by = await atWork.who()
        if (by === null) return null
        const answer = await lock.turnOff(passphrase, by)
        if (!answer.ok) return answer.problem
        onClose()
        say(t('lock.turnOff.done'), 'done')
        return null
      }}
      onClose={onClose}
    >
      <p>{t('lock.turnOff.about')}</p>
    </WithPassphrase>
  )
}
