/** From a gap (or beside whoever is assigned already) to the form that assigns somebody. */
import type { RecordId } from '../../shared/records/ids.ts'
import type { Service } from '../../shared/records/service.ts'
import { Button } from '../parts/button.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { serviceName } from '../record/names.ts'
import { useReading } from '../record/reading.ts'
import { useEditing } from './editing.tsx'

export interface AssignButtonProps {
  /** null: to be chosen on the form */
  readonly centre: RecordId | null
  readonly service: Service
}

/** Where nobody is in charge. */
export function AssignButton({
  centre,
  service,
  isInFull = false
}: AssignButtonProps & { readonly isInFull?: boolean }) {
  const { words } = useReading()
  const editing = useEditing()
  return (
    <Button
      label={words.t(isInFull ? 'edit.assignSomebodyFor' : 'edit.assignFor', {
        service: serviceName(words, service)
      })}
      onPress={() => editing.create('assignment', givenFor({ centre, service }))}
    >
      {words.t(isInFull ? 'edit.assignSomebody' : 'edit.assign')}
    </Button>
  )
}

/** Where somebody is: whoever comes besides supports, until a person says otherwise. */
export function AssignAlsoButton({ centre, service }: AssignButtonProps) {
  const { words } = useReading()
  const editing = useEditing()
  return (
    <TextButton
      isAction={true}
      label={words.t('edit.assignAlsoFor', { service: serviceName(words, service) })}
      onClick={() => editing.create('assignment', givenFor({ centre, service }), { role: 'supporting' })}
    >
      {words.t('edit.assignAlso')}
    </TextButton>
  )
}

function givenFor({ centre, service }: AssignButtonProps): Readonly<Record<string, string>> {
  return centre === null ? { service: service.id } : { centre, service: service.id }
}
