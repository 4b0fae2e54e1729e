/** Backups, in English. */
import type { Sentences } from '../sr-latn.ts'

export const backupsWords: Sentences['backups'] = {
  title: 'Backups',
  about:
    'One a day is made by itself and kept for 30 days. Backups lie on this computer, in the data folder: to take them to another disk, open it in the settings.',
  make: 'Make a backup now',
  made: 'A backup was made: {{counts}}',
  none: 'There is no backup yet.',
  listFailed: 'The list of backups cannot be read: {{cause}}.',
  when: 'when',
  reason: 'why',
  counts: 'what it holds',
  size: 'size',
  bytes_one: '{{count}} byte',
  bytes_other: '{{count}} bytes',
  condition: 'condition',
  reasons: {
    daily: 'daily',
    'before-import': 'before an import',
    'before-migration': 'before a new version',
    'before-restore': 'before a restore',
    'by-hand': 'made by hand'
  },
  conditions: {
    sound: 'sound',
    damaged: 'damaged',
    unchecked: 'checked when restored'
  },
  countsUnknown: 'unknown',
  restore: 'restore',
  restoreThis: 'Restore the backup: {{when}}',
  remove: 'remove',
  removeThis: 'Remove the backup: {{when}}',
  removed: 'The backup was removed: {{when}}',
  removeTitle: 'Remove the backup: {{when}}?',
  removeText: 'A removed backup cannot be brought back.',
  confirmRemove: 'Remove the backup',
  restoreTitle: 'Restore the backup: {{when}}?',
  restoreText: 'The directory will be as it was in the backup ({{counts}}). Settings and history stay.',
  restoreNow: 'Now the directory holds: {{counts}}.',
  restoreSafe:
    'The present state is kept first, as a backup “before a restore”, so that this can be undone in the same way.',
  confirmRestore: 'Restore this backup',
  restored: 'The backup was restored: {{when}}. The state before is on the list, as “before a restore”.',
  busy: 'The last changes are not on disk yet. Wait until they are saved, then restore.',
  failed: 'That did not work: {{cause}}.',
  damagedOne: 'This backup is damaged and cannot be restored. Choose another one.',
  noRoomTitle: 'There is no room on the disk for a backup',
  noRoomText: 'No backup was removed. Choose one that may go, or make room on the disk.',
  noRoomNone: 'There is no backup that could go. Make room on the disk.',
  noneToday: 'There is no backup of today: {{cause}}.'
}
