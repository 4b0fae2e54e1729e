/** What start-up had to say, and settings that are not on disk: above the work until settled or put away. */
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'

export function StationNotices() {
  const { t } = useWords()
  const { notices, settingsProblem } = useOpen()
  const desk = useDesk()
  return (
    <>
      {notices.length === 0 ? null : (
        <Banner
          manner="check"
          action={
            <Button kind="quiet" onPress={() => desk.dismissNotices()}>
              {t('app.close')}
            </Button>
          }
        >
          {notices.map(notice => (
            <p key={notice.kind}>{t(`notice.${notice.kind}`, { file: 'file' in notice ? notice.file : '' })}</p>
          ))}
        </Banner>
      )}
      {settingsProblem === null ? null : (
        <Banner
          manner="failure"
          action={
            <Button kind="quiet" onPress={() => void desk.changeSettings({})}>
              {t('app.tryAgain')}
            </Button>
          }
        >
          <p>
            <strong>{t('notSaved.title')}.</strong> {t(`notSaved.${settingsProblem.cause}`)}
          </p>
        </Banner>
      )}
    </>
  )
}
