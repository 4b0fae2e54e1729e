/** The first start at this computer: the name of the station, one's centre, and what to begin with. */
import { useState } from 'react'
import { type CentreName, type Machine, type SaveProblem, settings } from '../../shared/bridge.ts'
import type { CentreId } from '../../shared/records/ids.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { CentreSelect } from '../settings/my-centre.tsx'
import { stationNameProblem } from '../settings/station-name.ts'
import { Door } from '../trouble/door.tsx'
import { useDesk, useDeskState } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './first-run.module.css'

export interface FirstRunProps {
  readonly centres: readonly CentreName[]
  readonly machine: Machine
}

export function FirstRun({ centres, machine }: FirstRunProps) {
  const words = useWords()
  const { t } = words
  const { look } = useDeskState()
  const desk = useDesk()
  const [stationName, setStationName] = useState('')
  const [myCentre, setMyCentre] = useState<CentreId | null>(null)
  const [nameProblem, setNameProblem] = useState<string | null>(null)
  const [problem, setProblem] = useState<SaveProblem | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  async function begin(start: 'public-directory' | 'empty'): Promise<void> {
    const read = settings.shape.stationName.safeParse(stationName)
    if (!read.success) {
      setNameProblem(stationNameProblem(words, stationName))
      document.querySelector<HTMLInputElement>('form input')?.focus()
      return
    }
    setIsBusy(true)
    // The centres to choose from are those of the public directory: an empty one has none of them.
    const mine = start === 'empty' ? null : myCentre
    setProblem(await desk.begin({ stationName: read.data, myCentre: mine, people: [], ...look }, start))
    setIsBusy(false)
  }

  return (
    <Door title={t('firstRun.title')}>
      <p>{t('firstRun.intro')}</p>
      <form
        className={styles['form']}
        onSubmit={event => {
          event.preventDefault()
          void begin('public-directory')
        }}
      >
        <TextField
          label={t('firstRun.stationName')}
          hint={t('firstRun.stationNameHint')}
          value={stationName}
          onChange={typed => {
            setStationName(typed)
            setNameProblem(null)
          }}
          problem={nameProblem}
          startsHere={true}
        />
        <CentreSelect
          label={t('firstRun.myCentre')}
          hint={t('firstRun.myCentreHint')}
          centres={centres}
          chosen={myCentre}
          onChoose={setMyCentre}
        />
        {problem === null ? null : (
          <Banner manner="failure">
            <p>
              <strong>{t('notSaved.title')}.</strong> {t(`notSaved.${problem.cause}`)}
            </p>
          </Banner>
        )}
        <h2>{t('firstRun.start')}</h2>
        <div className={styles['way']}>
          <Button kind="primary" type="submit" isPending={isBusy}>
            {t('firstRun.publicDirectory')}
          </Button>
          <p className={styles['hint']}>{t('firstRun.publicDirectoryHint')}</p>
        </div>
        <div className={styles['way']}>
          <Button onPress={() => void begin('empty')} isPending={isBusy}>
            {t('firstRun.empty')}
          </Button>
          <p className={styles['hint']}>{t('firstRun.emptyHint')}</p>
        </div>
      </form>
      <p className={styles['hint']}>{t('firstRun.dataFolder', { folder: machine.dataFolder })}</p>
    </Door>
  )
}
