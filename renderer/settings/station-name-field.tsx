/** The name of the station. Saved on leaving the field; a name that cannot be one stays there and is not saved. */
import { useState } from 'react'
import { settings as shape } from '../../shared/bridge.ts'
import { TextField } from '../parts/text-field.tsx'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'
import { stationNameProblem } from './station-name.ts'

export function StationName() {
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
