/**
 * A spreadsheet that was opened: how Putokaz understood it, what can be corrected, and what has to be answered before its
 * rows go on to the preview of the import. Nothing is taken here.
 */
import { forSupport } from '../exchange/file-words.ts'
import { useExchangeDesk } from '../exchange/use-exchange.ts'
import { useIsLate, WorkBar } from '../exchange/work-line.tsx'
import { Screen } from '../house/screen.tsx'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { FileCard, FileProblem } from '../parts/file-card.tsx'
import { Scroller } from '../parts/filled-page.tsx'
import { useReading } from '../record/reading.ts'
import { NameQuestions } from './name-questions.tsx'
import { RowFaults } from './row-faults.tsx'
import { SheetFoot } from './sheet-foot.tsx'
import { SheetList } from './sheet-list.tsx'
import { SheetVerdict } from './sheet-verdict.tsx'
import { encodingInWords, sheetProblemInWords } from './sheet-words.ts'
import styles from './sheets.module.css'
import { TwinQuestions } from './twin-questions.tsx'
import { useSheetDesk, useSheetWork } from './use-sheet.ts'

export function SheetPage() {
  const { t } = useReading().words
  const { opened } = useSheetWork()
  if (opened === null) return <NoSheet />
  return (
    <Screen title={t('sheetsIn.title')} fillsTheRoom={true}>
      <OpenedSheet key={opened.id} />
    </Screen>
  )
}

function NoSheet() {
  const { t } = useReading().words
  const exchange = useExchangeDesk()
  const desk = useSheetDesk()
  const { last } = useSheetWork()
  return (
    <Screen title={t('sheetsIn.title')}>
      <EmptyState title={t('sheetsIn.none')}>
        <p>{t('sheetsIn.noneNext')}</p>
        <div className={styles['answers']}>
          <Button kind="primary" onPress={() => void exchange.choose()}>
            {t('exchange.choose')}
          </Button>
          {last === null ? null : (
            <Button label={`${t('sheetsIn.backTo')}: ${last}`} onPress={() => void desk.goBack()}>
              {t('sheetsIn.backTo')}
            </Button>
          )}
        </div>
      </EmptyState>
    </Screen>
  )
}

function OpenedSheet() {
  const { opened, file, plan, understanding, isOffering } = useSheetWork()
  if (opened === null) return null
  if (file?.problem != null) return <Unreadable />
  if (file === null || plan === null || understanding === null || isOffering) return <Working />
  return (
    <>
      <Scroller>
        <FileHead />
        <SheetList />
        <NameQuestions />
        <TwinQuestions />
        <RowFaults />
      </Scroller>
      <Behind />
      <SheetFoot />
    </>
  )
}

/** What is being done with the file, in place of what is known of it. */
function Working() {
  const { t } = useReading().words
  const desk = useSheetDesk()
  const { opened, file, isOffering } = useSheetWork()
  if (opened === null) return null
  const text = isOffering
    ? t('sheetsIn.making')
    : file === null
      ? t('sheetsIn.reading', { file: opened.name })
      : t('sheetsIn.understanding')
  return <WorkBar text={text} part={opened.part} onStop={() => void desk.putAway()} />
}

/** While the rows are read anew after a correction, when there are very many of them. */
function Behind() {
  const { t } = useReading().words
  const { opened, isBehind } = useSheetWork()
  const isLate = useIsLate(isBehind)
  if (!isBehind || !isLate) return null
  return <WorkBar text={t('sheetsIn.understanding')} part={opened?.part ?? null} onStop={null} />
}

function FileHead() {
  const { words } = useReading()
  const { t } = words
  const { file, plan } = useSheetWork()
  if (file?.read == null) return null
  const { form, encoding, quotesIgnored } = file.read
  const told = [t(`sheetsIn.form.${form}`), encoding === null ? '' : encodingInWords(words, encoding)]
  const taken = plan?.sheets.filter(({ isTaken }) => isTaken) ?? []
  const isOurs = taken.length > 0 && taken.every(({ layout }) => layout === 'own')
  return (
    <FileCard
      name={file.name}
      beside={<span className={styles['quiet']}>{told.filter(text => text !== '').join(', ')}</span>}
    >
      <SheetVerdict />
      <p className={styles['quiet']}>{t(isOurs ? 'sheetsIn.ours' : 'sheetsIn.about')}</p>
      {quotesIgnored ? (
        <Banner manner="check" isBoxed={true}>
          <p>{t('sheetsIn.quotesIgnored')}</p>
        </Banner>
      ) : null}
    </FileCard>
  )
}

function Unreadable() {
  const { words } = useReading()
  const { t } = words
  const desk = useSheetDesk()
  const exchange = useExchangeDesk()
  const { file } = useSheetWork()
  if (file?.problem == null) return null
  const { text, detail } = sheetProblemInWords(words, file.problem)
  return (
    <FileCard name={file.name}>
      <FileProblem isFailure={file.problem.kind !== 'cancelled'} text={text} detail={forSupport(words, detail)} />
      <div className={styles['answers']}>
        <Button
          kind="primary"
          onPress={() => {
            void desk.putAway()
            void exchange.choose()
          }}
        >
          {t('sheetsIn.chooseOther')}
        </Button>
        <Button kind="quiet" onPress={() => void desk.putAway()}>
          {t('app.close')}
        </Button>
      </div>
    </FileCard>
  )
}
