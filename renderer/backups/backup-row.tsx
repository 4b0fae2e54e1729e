/** One backup in the list, with what can be done about it. */
import type { BackupSummary } from '../../shared/bridge.ts'
import { Badge, type Tone } from '../parts/badge.tsx'
import type { Shape } from '../parts/mark.tsx'
import { Cell, Row, RowHeader } from '../parts/table.tsx'
import { TextButton } from '../parts/text-button.tsx'
import { useReading } from '../record/reading.ts'
import { countsInWords, sizeInWords, whenMade } from './backup-words.ts'
import styles from './backups.module.css'

export interface BackupRowProps {
  readonly backup: BackupSummary
  readonly onRestore: () => void
  readonly onRemove: () => void
}

export function BackupRow({ backup, onRestore, onRemove }: BackupRowProps) {
  const { words } = useReading()
  const { t } = words
  const when = whenMade(words, backup)
  const { reason, counts, sizeBytes, condition } = backup
  const [tone, shape] = looks[condition]
  return (
    <Row>
      <RowHeader>{when}</RowHeader>
      <Cell column={1}>{t(`backups.reasons.${reason}`)}</Cell>
      <Cell column={2}>{condition === 'damaged' ? t('backups.countsUnknown') : countsInWords(words, counts)}</Cell>
      <Cell column={3}>{sizeInWords(words, sizeBytes)}</Cell>
      <Cell column={4}>
        <p>
          <Badge tone={tone} shape={shape}>
            {t(`backups.conditions.${condition}`)}
          </Badge>
        </p>
        <p className={styles['actions']}>
          {condition === 'damaged' ? null : (
            <TextButton isAction={true} label={t('backups.restoreThis', { when })} onClick={onRestore}>
              {t('backups.restore')}
            </TextButton>
          )}
          <TextButton isAction={true} label={t('backups.removeThis', { when })} onClick={onRemove}>
            {t('backups.remove')}
          </TextButton>
        </p>
      </Cell>
    </Row>
  )
}

const looks: Readonly<Record<BackupSummary['condition'], readonly [Tone, Shape]>> = {
  sound: ['good', 'check'],
  damaged: ['check', 'cross'],
  unchecked: ['quiet', 'empty']
}
