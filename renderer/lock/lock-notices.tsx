/** What the lock could not do, above the work until it is put away. */
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { useWords } from '../words/use-words.ts'
import { useLock, useLockDesk } from './use-lock.ts'

export function LockNotices() {
  const { t } = useWords()
  const lock = useLockDesk()
  const { remark } = useLock()
  if (remark === null) return null
  const cause = remark.cause === null ? t('lock.notLockedYet') : t(`saving.cause.${remark.cause}`)
  return (
    <Banner
      manner="failure"
      action={
        <Button kind="quiet" onPress={() => lock.dismissRemark()}>
          {t('app.close')}
        </Button>
      }
    >
      <p>
        {remark.kind === 'not-locked' ? t('lock.notLocked', { cause }) : t('lock.recovery.passphraseNotSet', { cause })}
      </p>
    </Banner>
  )
}
