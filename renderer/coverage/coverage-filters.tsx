/** Which cells are asked for: by state, by organisation, by service. */
import { type CoverageFilter, coverFilters, everything } from '../../shared/coverage.ts'
import { servicesInOrder } from '../../shared/lookup/relations.ts'
import { Button } from '../parts/button.tsx'
import { Select } from '../parts/select.tsx'
import { useReading } from '../record/reading.ts'
import { serviceOption } from '../record/service-option.ts'
import styles from './coverage.module.css'

export interface CoverageFiltersProps {
  readonly filter: CoverageFilter
  readonly onChange: (filter: CoverageFilter) => void
}

const any = 'any'

export function CoverageFilters({ filter, onChange }: CoverageFiltersProps) {
  const { words, directory } = useReading()
  const { t } = words
  const isFiltering = filter.state !== null || filter.organisation !== null || filter.service !== null
  const assigned = new Set([...directory.assignments.values()].map(({ organisation }) => organisation))
  const organisations = [...directory.organisations.values()]
    .filter(({ id }) => assigned.has(id) || id === filter.organisation)
    .toSorted((a, b) => words.compareNames(a.name, b.name))
  const orNull = (id: string): string | null => (id === any ? null : id)
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of a form
    <div role="group" className={styles['filters']} aria-label={t('coverage.filter.label')}>
      <Select
        label={t('coverage.filter.state')}
        isLabelHidden={true}
        options={[
          { id: any, name: t('coverage.filter.everyState') },
          ...coverFilters.map(state => ({ id: state, name: t(`coverage.filter.${state}`) }))
        ]}
        chosen={filter.state ?? any}
        onChoose={id => onChange({ ...filter, state: coverFilters.find(state => state === id) ?? null })}
      />
      <Select
        label={t('coverage.filter.organisation')}
        isLabelHidden={true}
        filter={t('coverage.filter.find')}
        whenEmpty={t('coverage.filter.nothing')}
        options={[
          { id: any, name: t('coverage.filter.everyOrganisation') },
          ...organisations.map(({ id, name, shortName }) => ({
            id,
            name: words.name(name),
            ...(shortName === null ? {} : { sought: [shortName] })
          }))
        ]}
        chosen={filter.organisation ?? any}
        onChoose={id => onChange({ ...filter, organisation: orNull(id) })}
      />
      <Select
        label={t('coverage.filter.service')}
        isLabelHidden={true}
        filter={t('coverage.filter.find')}
        whenEmpty={t('coverage.filter.nothing')}
        options={[
          { id: any, name: t('coverage.filter.everyService') },
          ...servicesInOrder(directory).map(service => serviceOption(words, service))
        ]}
        chosen={filter.service ?? any}
        onChoose={id => onChange({ ...filter, service: orNull(id) })}
      />
      {isFiltering ? (
        <Button kind="quiet" onPress={() => onChange(everything)}>
          {t('coverage.filter.clear')}
        </Button>
      ) : null}
    </div>
  )
}
