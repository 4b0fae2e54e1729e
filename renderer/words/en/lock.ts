/** The lock of what lies on the disk, in English. */
import type { Sentences } from '../sr-latn.ts'

export const lockWords: Sentences['lock'] = {
  now: 'Lock',
  nowHint: 'Lock (Ctrl+Shift+L)',

  locked: {
    title: 'Locked',
    about: 'The data on this computer is locked. Type the passphrase of this station.',
    passphrase: 'Passphrase',
    show: 'show passphrase',
    showCode: 'show code',
    unlock: 'Unlock',
    working: 'Unlocking takes a few seconds…',
    missing: 'Type the passphrase.',
    wrong: 'The passphrase is not right.',
    notOpened: 'Not unlocked.',
    wrongNext:
      'Look at what was typed (“show passphrase”), whether Caps Lock is on, and which script the keyboard writes. You can try as often as it takes.',
    capsLock: 'Caps Lock is on.',
    forgotten: 'Forgotten passphrase',
    filesWait: 'A file you open now waits: its preview opens once this is unlocked.'
  },

  recovery: {
    title: 'Unlock with the code on the sheet',
    about:
      'Take the recovery sheet out of its envelope, copy the code and make up a new passphrase. The old one then stops working.',
    code: 'Code on the sheet',
    codeHint: 'It is written in Latin letters. Dashes, blanks and capital letters do not matter.',
    codeMissing: 'Type the code on the sheet.',
    wrong: 'The code is not right.',
    wrongNext:
      'Compare it with the sheet character by character, and check that this is the newest sheet of this station: a new sheet replaces the old one.',
    open: 'Unlock and set the new passphrase',
    back: 'Back to the passphrase',
    noSheet: 'There is no recovery sheet for this data.',
    nothingTitle: 'Neither the passphrase nor the sheet?',
    nothing:
      'Then nobody can open this data: not you, not IT support, not those who made Putokaz. There is no back door.',
    nothingNext: 'There are three ways to get at the data all the same:',
    ways: {
      others: 'Another station sends you its export, and you import it here.',
      exports: 'You import a file that you exported yourself earlier and kept elsewhere.',
      copies: 'You find a copy of the data folder that was made before the lock was turned on.'
    },
    anew: 'If you start anew',
    anewHow:
      'Close Putokaz, rename the folder {{folder}} and start Putokaz again: it begins as on a new computer, and you import into it what you have. Keep the renamed folder, in case the passphrase or the sheet turns up.',
    passphraseNotSet:
      'Unlocked with the code on the sheet, but the new passphrase was not saved: {{cause}}. The old one still works. Set a new one in the settings.'
  },

  section: {
    isOff: 'off',
    isOn: 'on',
    offAbout:
      'At present anybody who gets at this computer or its data folder can read the data. With the lock on, everything in the folder is encrypted, and Putokaz is opened with a passphrase.',
    onAbout: 'Everything written to the data folder is encrypted. Putokaz is opened with a passphrase.',
    protects: 'What it protects against',
    protectsList: {
      disk: 'The computer, the disk or the folder is lost or stolen: the directory, history and backups in it cannot be read.',
      away: 'You leave the desk: the window is locked by a button, by keys, or by itself after some minutes.'
    },
    protectsNot: 'What it does not protect against',
    protectsNotList: {
      outside: 'What was printed, exported or saved elsewhere can still be read.',
      copies:
        'Copies of the folder made before the lock was turned on can still be read, and special tools may find remains of old files on the disk for a while.',
      open: 'While it is unlocked, whoever sits at the computer sees everything, and harmful software on it can read everything.'
    },
    forgotten:
      'Whoever forgets the passphrase unlocks with the code on the recovery sheet. Without passphrase and sheet nobody can open the data.',
    turnOn: 'Turn the lock on…',
    changePassphrase: 'Change the passphrase…',
    newSheet: 'New recovery sheet…',
    turnOff: 'Turn the lock off…',
    after: 'Lock by itself when nobody does anything',
    never: 'never by itself',
    minutes_one: 'after {{count}} minute',
    minutes_other: 'after {{count}} minutes',
    afterHint: 'Half a minute before, it asks whether you are there.',
    keys: 'Ctrl+Shift+L locks at once, from every screen.',
    unfinished_one: '{{count}} file still waits to be rewritten: {{files}}',
    unfinished_other: '{{count}} files still wait to be rewritten: {{files}}',
    unfinishedSealing: 'Until then the old content of these files can be read. It goes on at the next start, too.',
    unfinishedOpening: 'It goes on at the next start, too.'
  },

  turnOn: {
    title: 'Turning the lock on',
    about: 'Everybody at the station unlocks with the same passphrase.',
    passphrase: 'Passphrase of the station',
    next: 'Turn on and make the sheet',
    working: 'This takes a few seconds…',
    after: 'Then a recovery sheet is made, to be printed or copied by hand.'
  },
  change: {
    title: 'New passphrase',
    about: 'The old passphrase then no longer unlocks. The recovery sheet stays good.',
    copies: 'Copies of the folder made earlier still open with the old passphrase.',
    present: 'Present passphrase',
    useCode: 'I do not know the passphrase but have the code on the sheet',
    usePassphrase: 'I know the passphrase after all',
    next: 'New passphrase',
    save: 'Change the passphrase',
    done: 'The passphrase was changed.'
  },
  renew: {
    title: 'New recovery sheet',
    about: 'The code on the old sheet then no longer unlocks. Tear the old sheet up.',
    copies: 'Copies of the folder made earlier still open with the old code.',
    make: 'Make a new sheet'
  },
  turnOff: {
    title: 'Turning the lock off',
    about:
      'Everything in the data folder will be written readably again, and anybody who gets at it will be able to read it. Passphrase and recovery sheet stop working.',
    confirm: 'Turn the lock off',
    done: 'The lock is off.'
  },
  present: {
    label: 'Passphrase',
    missing: 'Type the passphrase.',
    wrong: 'The passphrase is not right.',
    wrongCode: 'The code is not right.',
    nothingDone: 'Nothing was changed.'
  },
  failed: {
    'not-saved': 'That failed: {{cause}}. Nothing was changed.',
    'not-all-saved': 'That failed: the last changes are not on disk yet. Wait until they are saved, then try again.',
    'lock-is-on': 'The lock is on already.',
    'lock-is-off': 'The lock is off already.',
    'lock-is-opening':
      'Turning the lock off is not finished yet: some files still have to be written readable. Wait until that is done, then try again. If it takes long, close Putokaz and start it again.',
    'no-recovery': 'There is no recovery sheet for this data.'
  },
  notLocked: 'Not locked: the last changes are not on disk ({{cause}}), and locking would lose them.',
  notLockedYet: 'still being saved',

  sheet: {
    title: 'Recovery sheet',
    about: 'This code is shown only now. Print the sheet, save it as a PDF, or copy the code onto paper.',
    code: 'Recovery code',
    print: 'Print the sheet',
    savePdf: 'Save PDF',
    pdfHint: 'Do not leave the PDF on this computer: move it elsewhere, or print it and delete it.',
    written: 'The code was copied onto paper and checked',
    keep: 'Keep the sheet in a sealed envelope, in a safe or a locked drawer, never beside the computer.',
    notYet: 'First print the sheet, save the PDF, or confirm that the code was copied. It cannot be seen again later.',
    done: 'Done, close the sheet',
    printed: 'sent to the printer',
    saved: 'saved',
    turnedOn: 'The lock is on.',
    renewed: 'A new sheet was made, the old one no longer works.'
  },

  paper: {
    title: 'Recovery sheet',
    file: 'Recovery sheet, {{station, name}}',
    station: 'Station',
    made: 'Made on',
    code: 'Recovery code',
    letters: 'Latin letters, without {{letters}} and without the digits 0 and 1, which are taken for one another.',
    whatFor: 'What it is for',
    whatForText:
      'With this code the data of Putokaz at this station is unlocked when the passphrase was forgotten. Whoever has the sheet can unlock it without the passphrase.',
    where: 'Where to keep it',
    whereText:
      'In a sealed envelope, signed across the seam, in a safe or a locked drawer. Never beside the computer, and not as a picture in a telephone.',
    how: 'How to use it',
    steps: {
      first: 'On the screen “Locked”, choose “Forgotten passphrase”.',
      second: 'Type the code in Latin letters. Dashes and capital letters do not matter.',
      third: 'Make up a new passphrase. The sheet stays good: put it into a new envelope.'
    },
    lost: 'If the sheet is lost, or was seen by somebody who should not',
    lostText:
      'In the settings, under “Lock”, make a new sheet. From then on this one does not unlock the station, but copies of the folder made earlier still open with it.',
    keeper: 'The envelope is with (name, signature, date):'
  },

  half: {
    title: 'Lock?',
    text: 'The file you opened is still waiting. What you corrected or chose in it will not be kept: open it again after unlocking. Nothing was changed in the directory.',
    lock: 'Lock and discard the corrections',
    goOn: 'Do not lock'
  },
  idle: {
    title: 'Are you still there?',
    text_one: 'Putokaz locks in {{count}} second.',
    text_other: 'Putokaz locks in {{count}} seconds.',
    lost: 'What was typed and not saved will not be saved.',
    stay: 'I am here, do not lock',
    lock: 'Lock now'
  }
}
