/** How changes stand with the disk, in English. */
import type { Sentences } from '../sr-latn.ts'

export const savingWords: Sentences['saving'] = {
  saved: 'saved to disk {{time}}',
  underWay: 'saving…',
  problem: 'not saved: {{cause}} – trying again',
  tryNow: 'try now',
  waiting: 'closing as soon as it is saved…',
  noBackup: 'no backup today: {{cause}}',
  mistaken: 'a mistake in the program: what it calls saved is saved; start Putokaz again when you can',
  cause: {
    full: 'the disk is full',
    denied: 'no permission to write to the data folder',
    busy: 'another program holds the file',
    broken: 'the disk reports an error'
  },
  backupDamaged: 'the copy is damaged',
  closing: {
    title: 'Changes are not on disk',
    text: 'Putokaz is waiting to close, but this is not saved yet ({{cause}}):',
    more_one: 'and {{count}} more record',
    more_other: 'and {{count}} more records',
    tryAgain: 'Try again',
    saveCopy: 'Save a copy elsewhere',
    saveCopyHint: 'A copy can go onto a portable disk. It holds the whole directory, with these changes.',
    copied: 'A copy was saved: {{file}}',
    copyFailed: 'The copy was not saved: {{cause}}.',
    lose: 'Close and lose these changes',
    keepOpen: 'Do not close'
  }
}
