/** The settings of this station. Each takes effect at once and is saved at once; there is nothing to confirm. */
import { askWhoAfterIn, settings as shape, unverifiedDaysIn, type Settings as Values } from '../../shared/bridge.ts'
import { textSizes, themes } from '../../shared/look.ts'
import { useGoing } from '../house/journey.ts'
import { Screen } from '../house/screen.tsx'
import { LockSection } from '../lock/lock-section.tsx'
import { Button } from '../parts/button.tsx'
import { Segments } from '../parts/segments.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { CheckFile } from './check-file.tsx'
import { DataSection } from './data-section.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { MyCentre } from './my-centre.tsx'
import { People } from './people.tsx'
import { readNumber, readStationName } from './read-settings.ts'
import { Section, SectionLinks, type SettingsSection } from './section.tsx'
import { SettingField } from './setting-field.tsx'
import styles from './settings.module.css'
import { StationsSection } from './stations-section.tsx'

/** `at`: the part to open at; null for the first. */
export function Settings({ at }: { readonly at: SettingsSection | null }) {
  const words = useWords()
  const { t } = words
  const { settings, machine } = useOpen()
  const desk = useDesk()
  const going = useGoing()
  return (
    <Screen title={t('settings.title')} leavesFocus={at !== null}>
      <div className={styles['room']}>
        <div className={styles['plan']}>
          <SectionLinks />
          <div className={styles['sections']}>
            <Section of="station" isSought={at === 'station'}>
              <SettingField
                label={t('settings.stationName')}
                hint={t('firstRun.stationNameHint')}
                value={settings.stationName}
                read={typed => readStationName(words, typed)}
                onChange={stationName => void desk.changeSettings({ stationName })}
              />
              <MyCentre />
              <People />
              <div className={styles['row']}>
                <Button onPress={() => going.go({ kind: 'services' })}>{t('service.title')}</Button>
              </div>
            </Section>
            <Section of="look" isSought={at === 'look'}>
              <LookSettings />
            </Section>
            <Section of="freshness" isSought={at === 'freshness'}>
              <SettingField
                label={t('settings.freshness.days')}
                hint={t('settings.freshness.daysHint')}
                inputMode="numeric"
                value={unverifiedDaysIn(settings)}
                read={typed => readNumber(shape.shape.unverifiedDays, typed, t('settings.freshness.daysProblem'))}
                onChange={unverifiedDays => void desk.changeSettings({ unverifiedDays })}
              />
              <SettingField
                label={t('settings.freshness.hours')}
                hint={t('settings.freshness.hoursHint')}
                inputMode="numeric"
                value={askWhoAfterIn(settings)}
                read={typed => readNumber(shape.shape.askWhoAfterHours, typed, t('settings.freshness.hoursProblem'))}
                onChange={askWhoAfterHours => void desk.changeSettings({ askWhoAfterHours })}
              />
            </Section>
            <Section of="data" isSought={at === 'data'}>
              <DataSection />
            </Section>
            <Section of="lock" isSought={at === 'lock'}>
              <LockSection />
            </Section>
            <Section of="exchange" isSought={at === 'exchange'}>
              <StationsSection />
            </Section>
            <Section of="update" isSought={at === 'update'}>
              <CheckFile />
            </Section>
            <Section of="about" isSought={at === 'about'}>
              <p>{t('settings.version', { version: machine.version })}</p>
              <div className={styles['row']}>
                <Button onPress={() => going.go({ kind: 'about' })}>{t('settings.about.open')}</Button>
              </div>
            </Section>
          </div>
        </div>
      </div>
    </Screen>
  )
}

function LookSettings() {
  const { t } = useWords()
  const { settings } = useOpen()
  const desk = useDesk()
  return (
    <>
      <LanguageSwitch
        isInFull={true}
        chosen={settings.language}
        onChoose={language => void desk.changeLook({ language })}
      />
      <ThemeSwitch chosen={settings.theme} onChoose={theme => void desk.changeLook({ theme })} />
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
    </>
  )
}

export interface ThemeSwitchProps {
  readonly chosen: Values['theme']
  readonly onChoose: (theme: Values['theme']) => void
}

export function ThemeSwitch({ chosen, onChoose }: ThemeSwitchProps) {
  const { t } = useWords()
  return (
    <Segments
      label={t('settings.theme')}
      segments={themes.map(value => ({ value, name: t(`settings.themes.${value}`) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  )
}
