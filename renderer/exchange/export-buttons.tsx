/** What leads from a screen to the export of what it shows. */
import { useGoing } from '../house/journey.ts'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import type { ExportPart } from './export-draft.ts'

/** On the page of a centre or an organisation. */
export function ExportButton({ part, name }: { readonly part: ExportPart; readonly name: string }) {
  const { t } = useReading().words
  const going = useGoing()
  return (
    <TextButton
      isAction={true}
      label={t('exchange.export.openThis', { name })}
      onClick={() => going.go({ kind: 'export', part })}
    >
      {t('exchange.export.openBrief')}
    </TextButton>
  )
}
