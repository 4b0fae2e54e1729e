/** The settings of this station. Each takes effect at once and is saved at once; there is nothing to confirm. */
import { useState } from 'react'
import { settings as shape, unverifiedDaysIn, type Settings as Values } from '../../shared/bridge.ts'
import { useGoing } from '../house/journey.ts'
import { Screen } from '../house/screen.tsx'
import { Button } from '../parts/button.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { Segments } from '../parts/segments.tsx'
import { TextField } from '../parts/text-field.tsx'
import { CopyText } from '../record/copying.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { MyCentre } from './my-centre.tsx'
import styles from './settings.module.css'
import { stationNameProblem } from './station-name.ts'

const themes = ['system', 'light', 'dark'] as const satisfies readonly Values['theme'][]
const textSizes = [100, 125, 150, 175, 200] as const satisfies readonly Values['textSize'][]

export function Settings() {
  const words = useWords()
  const { t } = words
  const { settings, machine } = useOpen()
  const desk = useDesk()
  const going = useGoing()
  return (
    <Screen title={t('settings.title')}>
      <div className={styles['columns']}>
        <div className={styles['group']}>
          <StationName />
          <MyCentre />
          <UnverifiedDays />
        </div>
        <div className={styles['group']}>
          <LanguageSwitch
            isInFull={true}
            chosen={settings.language}
            onChoose={language => void desk.changeLook({ language })}
          />
          <Segments
            label={t('settings.theme')}
            segments={themes.map(value => ({ value, name: t(`settings.themes.${value}`) }))}
            chosen={settings.theme}
            onChoose={theme => void desk.changeLook({ theme })}
          />
          <Segments
            label={t('settings.textSize')}
            segments={textSizes.map(percent => ({
              value: String(percent),
              name: t('settings.textSizePercent', { percent })
            }))}
            chosen={String(settings.textSize)}
            onChoose={chosen => {
              const textSize = textSizes.find(size => String(size) === chosen)
              if (textSize !== undefined) void desk.changeLook({ textSize })
            }}
          />
        </div>
        <div className={styles['group']}>
          <Facts>
            <Fact name={t('settings.dataFolder')}>
              <CopyText text={machine.dataFolder} />
            </Fact>
            <Fact name={t('app.name')}>{t('settings.version', { version: machine.version })}</Fact>
          </Facts>
          <div>
            <Button onPress={() => void desk.showDataFolder()}>{t('settings.openFolder')}</Button>{' '}
            <Button onPress={() => going.go({ kind: 'services' })}>{t('service.title')}</Button>{' '}
            <Button onPress={() => going.go({ kind: 'backups' })}>{t('backups.title')}</Button>{' '}
            <Button onPress={() => going.go({ kind: 'stations' })}>{t('exchange.stations.title')}</Button>
          </div>
        </div>
      </div>
    </Screen>
  )
}

/** Saved on leaving the field; what is no such number stays in the field and is not saved. */
function UnverifiedDays() {
  const { t } = useWords()
  const { settings } = useOpen()
  const desk = useDesk()
  const [typed, setTyped] = useState(String(unverifiedDaysIn(settings)))
  const [problem, setProblem] = useState<string | null>(null)
  function leave(): void {
    const read = shape.shape.unverifiedDays.safeParse(/^\d+$/.test(typed.trim()) ? Number(typed) : typed)
    setProblem(read.success ? null : t('worklist.settings.problem'))
    if (read.success && read.data !== undefined && read.data !== unverifiedDaysIn(settings)) {
      void desk.changeSettings({ unverifiedDays: read.data })
    }
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        leave()
      }}
    >
      <TextField
        label={t('worklist.settings.days')}
        hint={t('worklist.settings.hint')}
        value={typed}
        inputMode="numeric"
        onChange={value => {
          setTyped(value)
          setProblem(null)
        }}
        onLeave={leave}
        problem={problem}
      />
    </form>
  )
}

/** Saved on leaving the field; a name that cannot be one stays in the field and is not saved. */
function StationName() {
  const words = useWords()
  const { settings } = useOpen()
  const desk = useDesk()
  const [name, setName] = useState(settings.stationName)
  const [problem, setProblem] = useState<string | null>(null)
  function leave(): void {
    const found = stationNameProblem(words, name)
    setProblem(found)
    const read = shape.shape.stationName.safeParse(name)
    if (read.success && read.data !== settings.stationName) void desk.changeSettings({ stationName: read.data })
  }
  return (
    <form
      onSubmit={event => {
        event.preventDefault()
        leave()
      }}
    >
      <TextField
        label={words.t('settings.stationName')}
        hint={words.t('firstRun.stationNameHint')}
        value={name}
        onChange={typed => {
          setName(typed)
          setProblem(null)
        }}
        onLeave={leave}
        problem={problem}
      />
    </form>
  )
}
