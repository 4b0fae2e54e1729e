/** Every part of the program that is somebody else's work: a list to look through, and the text of the one opened. */
import { useEffect, useMemo, useState } from 'react'
import type { LicenceLine } from '../../shared/about.ts'
import { Button } from '../parts/button.tsx'
import { LongList } from '../parts/long-list.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useDesk } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import styles from './settings.module.css'

const parts = ['program', 'runtime', 'browser'] as const satisfies readonly LicenceLine['part'][]

export function Licences() {
  const { t } = useWords()
  const desk = useDesk()
  const [lines, setLines] = useState<readonly LicenceLine[] | null>(null)
  const [sought, setSought] = useState('')
  const [opened, setOpened] = useState<LicenceLine | null>(null)
  useEffect(() => {
    let isWanted = true
    void desk.listLicences().then(answer => {
      if (isWanted) setLines(answer)
    })
    return () => {
      isWanted = false
    }
  }, [desk])
  const groups = useMemo(
    () =>
      parts.map(part => ({
        id: part,
        title: t(`settings.about.part.${part}`),
        entries: (lines ?? [])
          .filter(line => line.part === part && line.name.toLowerCase().includes(sought.trim().toLowerCase()))
          .map(line => ({
            id: line.id,
            name: line.name,
            details: [line.version, line.licence].filter(one => one !== null).join(' · ')
          }))
      })),
    [lines, sought, t]
  )
  if (lines === null) return null
  if (lines.length === 0) return <p>{t('settings.about.noLicences')}</p>
  return (
    <>
      <div className={styles['find']}>
        <TextField label={t('settings.about.find')} value={sought} onChange={setSought} />
      </div>
      <div className={styles['licences']}>
        <LongList
          label={t('settings.about.licences')}
          groups={groups}
          onOpen={id => setOpened(lines.find(line => line.id === id) ?? null)}
          whenEmpty={<p className={styles['quiet']}>{t('settings.about.noneFound')}</p>}
        />
      </div>
      {opened === null ? null : <LicenceText line={opened} onLeave={() => setOpened(null)} />}
    </>
  )
}

function LicenceText({ line, onLeave }: { readonly line: LicenceLine; readonly onLeave: () => void }) {
  const { t } = useWords()
  const desk = useDesk()
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    void desk.readLicence(line.id).then(answer => {
      if (isWanted) setText(answer ?? t('settings.about.licenceMissing'))
    })
    return () => {
      isWanted = false
    }
  }, [desk, line, t])
  return (
    <Sheet
      title={t('settings.about.licenceOf', { name: line.name })}
      about={[line.version, line.licence].filter(one => one !== null).join(' · ')}
      isWide={true}
      onLeave={onLeave}
      foot={<Button onPress={onLeave}>{t('app.close')}</Button>}
    >
      {text === null ? null : (
        // A text longer than the sheet is scrolled by the keys, too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        <pre className={styles['text']} lang="en" tabIndex={0}>
          {text}
        </pre>
      )}
    </Sheet>
  )
}
