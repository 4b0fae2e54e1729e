/** When the directory cannot be opened, or a change cannot be kept, in English. */
import type { Sentences } from '../sr-latn.ts'

export const damagedWords: Sentences['damaged'] = {
  title: 'The directory cannot be opened',
  untouched: 'Nothing was written to the file, and nothing will be.',
  file: 'File',
  newer: {
    title: 'The data is from a newer version of Putokaz',
    sound: 'The data is sound. This version has written nothing into it, and will not.',
    get: 'Get the newer version: from IT support, or from the computer on which the directory was last opened. Install it here and open Putokaz with it; the data stays where it is.',
    keep: 'Until then restore nothing here and delete nothing. If you need a number right now, call another station.',
    tryAgainHint: 'If a file of this version has been put back meanwhile.',
    openFolderHint: 'If IT support asks you to.'
  },
  what: {
    empty: 'The file is empty.',
    truncated: 'The file breaks off before its end.',
    damaged: 'The content of the file is damaged.',
    foreign: 'This is not a Putokaz file.',
    newer: 'The file was saved by a newer version of Putokaz, and this one cannot read it.',
    unreadable: 'The file cannot be read from the disk.',
    missing: 'The file is gone, but data that belongs to it is in the folder.'
  },
  place: 'Place: {{place}}',
  forSupport: 'For IT support',
  whatNow: 'What now?',
  startBeside: 'Start anew beside it',
  startBesideHint: 'The damaged file stays where it is, and Putokaz begins a new one.',
  openFolder: 'Open the folder',
  openFolderHint: 'If you have a copy of the file somewhere, this is where it belongs.',
  tryAgainHint: 'If you have put a copy in place of the file.',
  callSupport: 'If you are not sure, leave everything as it is and call IT support.',
  restore: 'Restore the backup of {{on, day}}',
  restoreHint: 'It holds: {{counts}}. Changes made after that day are not in it.',
  noBackup: 'There is no sound backup here.',
  restoreTitle: 'Restore the backup of {{on, day}}?',
  restoreText: 'The directory will be as it was in the backup. The damaged file stays where it is, untouched.',
  restoreWho: 'Who restores the backup?'
}

export const noAccessWords: Sentences['noAccess'] = {
  title: 'No permission to keep data',
  text: 'Putokaz cannot write to the folder {{folder}}.',
  next: 'See whether the disk is full or write-protected, then try again. If that does not help, call IT support.'
}

export const heldWords: Sentences['held'] = {
  title: 'The data is open somewhere else',
  text: 'Putokaz on the computer {{computer}} is using the same folder.',
  textUnnamed: 'Another Putokaz is opening the same folder at this moment.',
  next: 'Close Putokaz there, then try again.',
  takeOver: 'Nobody works there any more',
  takeOverHint: 'Only if you are sure: that computer is off, or Putokaz on it is closed.',
  sureTitle: 'Are you sure that nobody is working on that computer?',
  sureText: 'If somebody is working on {{computer}} after all, the changes of one of you will be lost.',
  sure: 'I am sure, open',
  notSure: 'I am not sure'
}

export const noticeWords: Sentences['notice'] = {
  'unfinished-edit-left-out':
    'The last entry before the program stopped was not finished and was left out ({{file}}). Please check your last change.',
  'page-came-back':
    'The window stopped suddenly and was opened again. Everything you saved is here; what you were typing, please enter again.'
}

export const notSavedWords: Sentences['notSaved'] = {
  title: 'Not saved',
  full: 'The disk is full. Make some room, then save again.',
  denied: 'There is no permission to write to the data folder. Call IT support.',
  busy: 'Another program is holding the file. Wait a moment, then save again.',
  broken: 'The disk reports a fault. Write your change down on paper and call IT support.',
  kept: 'What you entered is still here on the screen.'
}

export const notChangedWords: Sentences['notChanged'] = {
  'changed-meanwhile': 'This was changed in the meantime. Look at the new value, then save again.',
  'breaks-rules': 'Please check the marked fields.',
  'no-such-record': 'This record is no longer in the directory.',
  erased: 'The data of this person was erased for good and cannot be written again.',
  'id-in-use': 'Such a record exists already.'
}
