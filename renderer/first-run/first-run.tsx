/**
 * The first start at this computer: the name of the station, who and where, how it looks, and what to begin with. A name
 * and Enter are enough. Nothing is laid down before one of the three ways is taken; a file is chosen and read before that, so
 * that whoever changes their mind, or has the wrong file, is still here.
 */
import { useEffect, useRef, useState } from 'react'
import type { Published } from '../../shared/about.ts'
import { type CentreName, type Machine, type SaveProblem, settings } from '../../shared/bridge.ts'
import type { RefusedFile } from '../../shared/exchange/offer.ts'
import type { CentreId } from '../../shared/records/ids.ts'
import { countsInWords } from '../backups/backup-words.ts'
import { forSupport, problemInWords } from '../exchange/file-words.ts'
import { Banner } from '../parts/banner.tsx'
import { Button } from '../parts/button.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useFault } from '../parts/use-fault.ts'
import { FolderWarning } from '../settings/folder-notice.tsx'
import { CentreSelect } from '../settings/my-centre.tsx'
import { longestName, mostPeople, namesIn } from '../settings/names.ts'
import { ThemeSwitch } from '../settings/settings.tsx'
import { stationNameProblem } from '../settings/station-name.ts'
import { sheetProblemInWords } from '../sheets/sheet-words.ts'
import { Door } from '../trouble/door.tsx'
import { useDesk, useDeskState } from '../use-desk.ts'
import { withoutTurning } from '../words/names.ts'
import { useWords } from '../words/use-words.ts'
import styles from './first-run.module.css'

export interface FirstRunProps {
  readonly centres: readonly CentreName[]
  /** what the public directory holds */
  readonly published: Published
  readonly machine: Machine
}

type Way = 'public-directory' | 'package' | 'empty'

export function FirstRun({ centres, published, machine }: FirstRunProps) {
  const words = useWords()
  const { t } = words
  const { look } = useDeskState()
  const desk = useDesk()
  const [stationName, setStationName] = useState('')
  const [myCentre, setMyCentre] = useState<CentreId | null>(null)
  const [people, setPeople] = useState('')
  const [nameProblem, setNameProblem] = useState<string | null>(null)
  const [peopleProblem, setPeopleProblem] = useState<string | null>(null)
  const [problem, setProblem] = useState<SaveProblem | null>(null)
  const [refused, setRefused] = useState<readonly RefusedFile[] | null>(null)
  const [busy, setBusy] = useState<Way | null>(null)
  const { form, goThere } = useFault()

  async function begin(way: Way): Promise<void> {
    if (busy !== null) return
    const name = settings.shape.stationName.safeParse(stationName)
    const names = namesIn(people)
    setNameProblem(name.success ? null : stationNameProblem(words, stationName))
    setPeopleProblem(
      names === null ? t('firstRun.peopleTooMany', { most: String(mostPeople), longest: String(longestName) }) : null
    )
    if (!name.success || names === null) {
      goThere()
      return
    }
    setBusy(way)
    const chosen = way === 'package' ? await desk.exchange.chooseFirst() : null
    setRefused(chosen?.kind === 'refused' ? chosen.files : null)
    if (chosen === null || chosen.kind === 'waits') {
      setProblem(
        await desk.begin(
          {
            stationName: name.data,
            // The centres to choose from are those of the public directory: an empty one has none of them. A package may.
            myCentre: way === 'empty' ? null : myCentre,
            people: [...names],
            ...look,
            // Whoever begins here has just read the warning.
            ...(machine.folderPlace === undefined ? {} : { folderWarned: machine.dataFolder.slice(0, 1000) })
          },
          way === 'public-directory' ? way : 'empty'
        )
      )
    }
    setBusy(null)
  }

  return (
    <Door title={t('firstRun.title')}>
      <p>{t('firstRun.intro')}</p>
      {machine.folderPlace === undefined ? null : <FolderWarning place={machine.folderPlace} />}
      <form
        ref={form}
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
          <Button kind="primary" type="submit" isPending={busy === 'public-directory'}>
            {t('firstRun.publicDirectory')}
          </Button>
          <p className={styles['hint']}>
            {published.on === null
              ? t('firstRun.publicDirectoryUndated', { counts: countsInWords(words, published.counts) })
              : t('firstRun.publicDirectoryHint', {
                  on: published.on,
                  counts: countsInWords(words, published.counts)
                })}
          </p>
        </div>
        <div className={styles['way']}>
          <Button onPress={() => void begin('package')} isPending={busy === 'package'}>
            {t('firstRun.package')}
          </Button>
          <p className={styles['hint']}>{t('firstRun.packageHint')}</p>
        </div>
        {refused === null ? null : <Refused files={refused} />}
        <div className={styles['way']}>
          <Button onPress={() => void begin('empty')} isPending={busy === 'empty'}>
            {t('firstRun.empty')}
          </Button>
          <p className={styles['hint']}>{t('firstRun.emptyHint')}</p>
        </div>
        <h2>{t('firstRun.besides')}</h2>
        <TextField
          label={t('firstRun.people')}
          hint={t('firstRun.peopleHint')}
          value={people}
          onChange={typed => {
            setPeople(typed)
            setPeopleProblem(null)
          }}
          problem={peopleProblem}
        />
        <ThemeSwitch chosen={look.theme} onChoose={theme => void desk.changeLook({ theme })} />
      </form>
      <p className={styles['hint']}>{t('firstRun.dataFolder', { folder: machine.dataFolder })}</p>
    </Door>
  )
}

/** Why there is nothing to begin from in the files that were chosen. Nothing was laid down for them. */
function Refused({ files }: { readonly files: readonly RefusedFile[] }) {
  const words = useWords()
  const { t } = words
  const box = useRef<HTMLDivElement>(null)
  // A small window ends where the button is that was pressed.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), [])
  return (
    <div ref={box}>
      <Banner manner="failure" isBoxed={true}>
        {files.map((file, place) => {
          const { text, detail } =
            file.taken === 'package' ? problemInWords(words, file.problem) : sheetProblemInWords(words, file.problem)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name; their places never change
            <div key={`${place} ${file.name}`} className={styles['refused']}>
              <p>
                <strong>{withoutTurning(file.name)}:</strong> {text}
              </p>
              {detail === null ? null : <p className={styles['hint']}>{forSupport(words, detail)}</p>}
            </div>
          )
        })}
        <p>{t('firstRun.refused')}</p>
      </Banner>
    </div>
  )
}
