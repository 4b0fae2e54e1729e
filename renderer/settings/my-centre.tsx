/** Choosing the centre one works at: what the empty box of the lookup answers for. */
import { memo, useMemo } from 'react'
import type { CentreName } from '../../shared/bridge.ts'
import { type CentreId, centreId } from '../../shared/records/ids.ts'
import { type Option, Select } from '../parts/select.tsx'
import { useReading } from '../record/reading.ts'
import { useDesk, useOpen } from '../use-desk.ts'
import { useWords } from '../words/use-words.ts'

export interface CentreSelectProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly centres: readonly CentreName[]
  /** null: works at none of them */
  readonly chosen: string | null
  readonly onChoose: (centre: CentreId | null) => void
  readonly shown?: string
  readonly hint?: string
}

const none = 'none'

export function CentreSelect({ centres, chosen, onChoose, ...others }: CentreSelectProps) {
  const words = useWords()
  const options: readonly Option[] = useMemo(
    () => [
      { id: none, name: words.t('firstRun.noCentre') },
      ...centres
        .toSorted((a, b) => words.compareNames(a.name, b.name))
        .map(({ id, name, status }) => ({
          id,
          name: words.name(name),
          remark: status === null || status === 'active' ? '' : words.t(`centre.status.${status}`)
        }))
    ],
    [words, centres]
  )
  return (
    <Select
      {...others}
      options={options}
      chosen={centres.some(({ id }) => id === chosen) ? (chosen ?? none) : none}
      onChoose={id => onChoose(id === none ? null : centreId.parse(id))}
    />
  )
}

/** The same for an open station, which keeps the choice as a setting. */
export const MyCentre = memo(function MyCentre({ isBrief = false }: { readonly isBrief?: boolean }) {
  const { words, directory } = useReading()
  const { settings } = useOpen()
  const desk = useDesk()
  const { t } = words
  const centres = useMemo(() => [...directory.centres.values()], [directory])
  const mine = directory.centres.get(settings.myCentre ?? '')
  const shown = mine === undefined ? t('lookup.myCentreUnset') : t('lookup.myCentre', { centre: mine.name })
  return (
    <CentreSelect
      label={t('settings.myCentre')}
      isLabelHidden={isBrief}
      centres={centres}
      chosen={settings.myCentre}
      onChoose={myCentre => void desk.changeSettings({ myCentre })}
      {...(isBrief ? { shown } : { hint: t('firstRun.myCentreHint') })}
    />
  )
})
