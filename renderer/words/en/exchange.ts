/** Exchange of packages between stations, in English. */
import type { Sentences } from '../sr-latn.ts'

export const exchangeWords: Sentences['exchange'] = {
  title: 'Exchange',
  about:
    'Stations exchange the directory as files. Before an import you see what it would change, and every import can be undone. An import adds and changes; it removes nothing just because the file does not hold it.',
  choose: 'Import a file or a spreadsheet…',
  chooseHint:
    'Files for exchange and spreadsheets (Excel, CSV) can be opened. You can also drop them on the window, and open a file for exchange with a double click.',
  drop: 'Drop the file or spreadsheet to see what it would change',
  dropNext: 'Nothing changes until you confirm it.',
  dropNothing: 'There is no file here that can be opened.',
  arrived: 'A file is waiting for you to look at it: {{files}}',
  waiting: 'Waiting for your decision: {{files}}. Your data has not changed.',
  look: 'Look',
  reading: 'Reading: {{name}}',
  readingSome: 'Reading files…',
  applying: 'Writing the changes…',
  writing: 'Making the file…',
  stop: 'Stop',

  published: {
    name: 'Public directory',
    take: 'Import the public directory…',
    takeHint: 'You see what of it you do not have, and decide what is taken.',
    comes:
      'The public directory comes with the program: centres, organisations and services from public sources. You see what is in it before deciding what to take.',
    about: 'The public directory comes with the program, too.',
    instead: 'The directory is still empty. The public directory comes with the program, so you can start with that.',
    holds: 'It comes with this program. From public sources, as of {{on, day}}: {{counts}}.',
    holdsUndated: 'It comes with this program. From public sources: {{counts}}.'
  },

  changes_one: '{{count}} change',
  changes_other: '{{count}} changes',
  conflicts_one: '{{count}} disagreement',
  conflicts_other: '{{count}} disagreements',
  removals_one: '{{count}} removal',
  removals_other: '{{count}} removals',
  newRecords_one: '{{count}} new record',
  newRecords_other: '{{count}} new records',
  declined_one: '{{count}} not taken',
  declined_other: '{{count}} not taken',
  nothingChanged: 'nothing changed',

  import: {
    title: 'Before the import',
    none: 'No file is waiting.',
    noneNext: 'Choose a file, or drop it on the window.',
    verdict: '{{changes}}, {{conflicts}}, {{removals}}; your data has not changed yet.',
    verdictBeside: '{{changes}}, {{conflicts}} with your data, {{removals}}; your data has not changed yet.',
    carried_one:
      'What is new holds {{count}} disagreement that nobody has settled yet. After the import it waits under Exchange for a decision.',
    carried_other:
      'What is new holds {{count}} disagreements that nobody has settled yet. After the import they wait under Exchange for a decision.',
    nothingNew: 'Nothing new: you already have everything in here.',
    older: 'Older than what you have: you already have everything in here, and later values too.',
    nothingVisible: 'Nothing you can see would change. The import only notes who confirmed what.',
    according: 'Who wrote what and when is told as it stands in the file.',
    locked: 'Write the passphrase to see what would change.',
    unreadable: 'Nothing can be taken from here.',
    apply_one: 'Apply {{count}} change',
    apply_other: 'Apply {{count}} changes',
    applyQuiet: 'Apply',
    applyNothing: 'Take nothing',
    close: 'Close the preview',
    applied: 'Imported: {{what}}',
    appliedNothing: 'Nothing was taken. Next time it will say that it was declined before.',
    sections: {
      conflicts: 'Disagreements',
      changed: 'Changes',
      created: 'New',
      removals: 'Removals',
      erasures: 'Erasing data of persons',
      unknown: 'For newer versions of the program',
      rest: 'The rest'
    },
    conflictsAbout:
      'The same was written differently by you and by them. If you do not decide now, both values stay in sight until somebody chooses.',
    removalsAbout: 'Nothing is ticked. Tick only what you want removed, too.',
    erasuresAbout: 'Name, numbers, e-mail and note are erased for good, here and in the backups.',
    unknownAbout: 'Only a newer version of the program sees this. If you take it, it is passed on unchanged.',
    unknown_one: 'Take {{count}} such value',
    unknown_other: 'Take {{count}} such values',
    takeAll: 'take all',
    takeAllOf: 'Take all: {{section}}',
    takeNone: 'take none',
    takeNoneOf: 'Take none: {{section}}',
    take: 'Take: {{what}}',
    identical_one: 'The same as yours: {{count}} value',
    identical_other: 'The same as yours: {{count}} values',
    quiet_one: 'Without a visible difference: {{count}} value',
    quiet_other: 'Without a visible difference: {{count}} values',
    yours: 'Yours',
    theirs: 'In the file',
    both: 'Yours and in the file',
    keepMine: 'keep mine',
    keepMineOf: 'Keep mine: {{what}}',
    kept: 'Yours stays, and your next file tells them so.',
    takeTheirs: 'take theirs',
    takeTheirsOf: 'Take theirs: {{what}}',
    declinedBefore: 'declined on {{on, day}}',
    settles: 'their choice between several values',
    restores: 'comes back into the directory',
    reappears: 'You have removed it. If you take this, it is in sight again.',
    contested: 'You have changed it since, so it stays in sight with a mark.',
    removedThere: 'already removed there',
    erasedThere: 'the data of the person was erased',
    lacks: 'Not whole: the file lacks {{fields}}.',
    alike: 'May exist already: {{name, name}}',
    writtenBy: 'written by {{who, name}}'
  },

  settle: {
    take: 'Take this',
    takeThis: 'Take this: {{value}}',
    keepMine: 'Keep mine',
    keepThis: 'Keep mine: {{value}}',
    takeTheirs: 'Take theirs',
    takeTheirsThis: 'Take theirs: {{value}}',
    all: 'Keep all',
    later: 'Later',
    choose: 'What holds: {{what}}',
    chosen: 'chosen',
    settledTwice:
      'The same disagreement was settled already by {{one, name}} and by {{other, name}}, differently. They had best phone each other.',
    done: 'Settled: {{name, name}} – {{field}}',
    removedApart: 'Removed in one place, changed in another.',
    keepRecord: 'Let it stay',
    removeRecord: 'Let it be removed'
  },

  open: {
    title: 'Disagreements',
    none: 'There are no disagreements.',
    show: 'settle',
    showThis: 'Settle: {{what}}',
    hide: 'close',
    more_one: 'Show {{count}} more',
    more_other: 'Show {{count}} more'
  },

  file: {
    made: 'Made at the station {{station, name}} ({{who, name}}), {{when}}.',
    fromSheet: 'From the spreadsheet: {{counts}}.',
    holds: 'It holds: {{scope}}, {{contacts}}. In all: {{counts}}.',
    withContacts: 'with personal data of contacts',
    withoutContacts: 'without personal data of contacts',
    isProtected: 'protected with a passphrase',
    takenBefore: 'The same file was imported here on {{on, day}}',
    lacksBase:
      'It holds only what changed since an earlier file that this station has not imported. Some records may be incomplete: ask for that earlier one, too, or for the whole directory.',
    knewMore:
      'The file knows of changes made at this station that are not here, because a backup was restored or the program was copied. The import brings them back; nothing is lost.',
    nothingNew: 'It holds nothing new.',
    older: 'It is older than what you have.',
    fingerprint: 'Fingerprint of the key: {{fingerprint}}',
    signature: {
      own: 'signed by this station',
      trusted: 'signed, the key is trusted',
      'first-seen': 'signed with a key seen for the first time',
      withdrawn: 'signed with a key that is trusted no more',
      'key-changed': 'signed with another key',
      unsigned: 'not signed',
      'unsigned-but-known': 'not signed',
      sheet: 'row by row out of a spreadsheet that you looked over',
      published: 'part of this program'
    },
    warning: {
      'first-seen':
        'Phone the station {{station, name}} and compare the fingerprint of the key. If it is the same, its files are trusted from now on.',
      withdrawn:
        'Trust in the key of the station {{station, name}} was withdrawn. Check with them before you take anything.',
      'key-changed':
        'It says it is from the station {{station, name}}, but it is signed with another key than before. Perhaps they have a new computer, perhaps somebody poses as them. Phone them and compare the fingerprint.',
      unsigned: 'Nobody can tell who made this file. Take it only if you know who gave it to you.',
      'unsigned-but-known':
        'It says it is from the station {{station, name}}, whose files are always signed, and this one is not. Perhaps somebody poses as them. Phone them.'
    },
    trust: 'It is the same, trust this key',
    trusted: 'Files of the station {{station, name}} are trusted from now on.',
    accept: 'I know who gave me the file and take it although it cannot be checked.',
    passphrase: 'Passphrase',
    passphraseHint: 'Whoever made the file tells it, best by telephone.',
    open: 'Open',
    forSupport: 'For IT support: {{detail}}'
  },

  problem: {
    'cannot-read':
      'The file cannot be read. If it is on a removable disk, copy it to this computer and open it from there.',
    foreign:
      'This is neither a file for exchange ({{ending}}) nor a spreadsheet (XLSX, CSV). Check that it is the file you meant.',
    spreadsheet:
      'This is a spreadsheet that ends in {{ending}}. Change its ending to XLSX or CSV and open it again: it is then looked over as a spreadsheet.',
    database: 'This is a database or a backup. Backups are restored in the settings.',
    pdf: 'This is a document for reading and printing, not a file for exchange ({{ending}}).',
    zip: 'This is a packed archive. Unpack it and open the {{ending}} file in it.',
    empty: 'The file is empty: it was probably not copied to the end. Ask for it again.',
    'too-large': 'It is too large for this program. Ask for a smaller part, such as one centre.',
    malformed:
      'It is not sound: perhaps it was not copied to the end, or another program changed it. Copy it again from where it came, or ask for it to be exported again.',
    damaged: 'It was damaged on the way. Copy it again from where it came, or ask for it to be exported again.',
    'signature-wrong': 'It was changed after it was signed. Nothing of it is taken. Tell whoever sent it.',
    'contradicts-itself': 'The data in it contradicts itself. Nothing of it is taken. Tell whoever sent it.',
    newer: 'It was made by a newer version of the program. You need version {{needs}} or newer.',
    newerUnknown: 'It was made by a newer version of the program than this one. Ask IT support for a newer version.',
    'passphrase-needed': 'It is protected with a passphrase.',
    'passphrase-wrong': 'The passphrase is not right. Check capitals and the keyboard layout, then try again.',
    'cannot-unwrap':
      'It is protected in a way this program does not open. Ask for it to be exported again, with a passphrase.',
    cancelled: 'The reading was stopped. Nothing changed. Choose it again when you like.',
    unexpected:
      'It was not read because of a mistake in the program itself. Nothing changed. Open it once more. If it happens again, tell IT support and keep the file.'
  },

  failed: {
    apply: 'Not imported: {{cause}}. Nothing changed, and what you decided is still here.',
    undo: 'Not undone: {{cause}}. Nothing changed.',
    noRoom: 'there is no room on the disk for the backup that is made before it',
    backup: 'the backup before it failed, {{cause}}',
    'offer-outdated': 'The data has changed meanwhile. Look at the preview once more, then apply.',
    'not-accepted': 'First tick that you take the file that cannot be checked.',
    'no-such-import': 'That import is not on the list any more.',
    'not-remembered':
      'The note of what was taken then is damaged, so that it cannot be taken out by itself. Restore the backup “before import”.',
    'changed-since': 'Not possible: {{name, name}} – {{field}} was changed after that. Correct it by hand.',
    trust: 'Not saved: {{cause}}.'
  },

  imports: {
    title: 'Imported',
    none: 'Nothing was imported yet.',
    when: 'when',
    files: 'from where',
    brought: 'what it brought',
    state: 'state',
    from: '{{file}}, station {{station, name}}',
    fileCount_one: '{{count}} file',
    fileCount_other: '{{count}} files',
    undone: 'undone on {{on, day}} ({{who, name}})',
    takenBack: 'earlier values written back on {{on, day}} ({{who, name}})',
    undo: 'undo',
    undoThis: 'Undo the import: {{when}}',
    older: 'Older imports',
    undoTitle: 'Undo the import: {{when}}?',
    undoText:
      'The directory will be as if these files had never been there. Everything you wrote before and after the import stays, and so does what other files brought. The same import can be made again.',
    undoExported_one:
      'After this import {{count}} file was exported, so whoever imported that has these changes, too. Choose:',
    undoExported_other:
      'After this import {{count}} files were exported, so whoever imported those has these changes, too. Choose:',
    forget: 'Forget this import',
    forgetText: 'At this station only. Their file can bring the same changes again.',
    takeBack: 'Write the earlier values for everyone',
    takeBackText:
      'Writes the values from before the import as new ones, so that your next export takes them to the others, too.',
    forgotten: 'The import was undone: {{when}}',
    doneBack: 'The values from before the import were written back: {{when}}'
  },

  exports: {
    title: 'Exported',
    none: 'Nothing was exported yet.',
    when: 'when',
    file: 'file',
    scope: 'what is in it',
    actions: 'next',
    since: 'export the changes since',
    sinceThis: 'Export the changes since: {{when}}',
    older: 'Older exports'
  },

  scope: {
    all: 'the whole directory',
    centre: 'one centre: {{name, name}}',
    organisation: 'one organisation: {{name, name}}',
    search: 'the search “{{text}}”',
    changes: 'changes since {{on, day}}',
    unknown: 'a part of the directory'
  },

  export: {
    title: 'Export',
    open: 'Export…',
    openThis: 'Export: {{name, name}}',
    openBrief: 'export',
    openSearch: 'export what was found',
    about: 'Makes a file that another station imports. Your data stays as it is.',
    what: 'What to export',
    parts: {
      all: 'the whole directory',
      centre: 'one centre',
      organisation: 'one organisation',
      changes: 'changes since an earlier export',
      search: 'what the search found'
    },
    partAbout: {
      all: 'Everything this station knows. This is how stations come to be the same.',
      centre: 'The centre, its assignments and all they refer to, and what belonged to it before.',
      organisation: 'The organisation, its contacts, memoranda and assignments, and what belonged to it before.',
      changes:
        'Only what was written or imported here after that export. A small file, for those who imported that earlier one.',
      search: 'The records that the search found, and what they refer to.'
    },
    centre: 'Centre',
    organisation: 'Organisation',
    since: 'Since which export',
    chooseOne: 'Choose one from the list.',
    noExports:
      'Nothing was exported from this station yet, so there is nothing to count from. Export the whole directory.',
    search: '“{{text}}”: {{records}}',
    records_one: '{{count}} record',
    records_other: '{{count}} records',
    contacts: 'Personal data of contacts, too',
    contactsYes: 'The file holds names, numbers, e-mail and notes of persons. Give it only to those who may see them.',
    contactsNo:
      'Names, numbers, e-mail and notes of persons stay here. The file still holds offices and duty numbers, and the names of those who wrote the changes.',
    editors: 'The names of those who wrote the changes travel in any case.',
    protect: 'Protect with a passphrase',
    protectAbout:
      'Without a passphrase whoever finds the file can open it. Tell the passphrase by telephone; do not send it along with the file. Whoever forgets it cannot open the file.',
    passphrase: 'Passphrase',
    passphraseAgain: 'Passphrase once more',
    showPassphrase: 'show the passphrase',
    notTheSame: 'Not the same as above.',
    passphraseMissing: 'Write a passphrase, or switch the protection off.',
    passphraseHint: 'A good one: four words that have nothing to do with one another.',
    strength: {
      label: 'Strength of the passphrase',
      veryWeak: 'very weak: guessed at once',
      weak: 'weak: guessed soon',
      fair: 'fair: add one more word',
      good: 'good',
      strong: 'strong'
    },
    save: 'Save the file…',
    name: 'Suggested name: {{name}}',
    done: 'Written and checked: {{name}}',
    doneAbout: 'After writing, the file was read again and is sound. {{scope}}, {{contacts}}.',
    doneProtected: 'It is protected with a passphrase.',
    doneOpen: 'It is not protected with a passphrase: whoever has it can open it.',
    another: 'Export something else',
    failed: {
      full: 'There is no room on that disk. The file was not left on it. Make room or choose another disk.',
      denied: 'That disk cannot be written to. Check that it is not locked, or choose another place.',
      busy: 'Another program holds the file of that name. Close it or write another name.',
      broken:
        'The disk reports an error and the file was not written. If the removable disk was pulled out, put it back and try again, or choose another.',
      'base-unknown': 'It cannot be told what changed since that export. Export the whole directory.',
      'nothing-to-export': 'There is nothing to export: nothing has changed since.',
      nothingInScope: 'There is nothing to export.',
      'target-gone':
        'That place is not there any more: the disk was pulled out or the folder removed. Put the disk back or choose another place.',
      'not-verified':
        'What was written does not read the same: that disk is not to be trusted. Nothing was left on it. Take another.',
      'too-large': 'It is too large for another station to take. Export a part, such as centre by centre.',
      'key-unreadable': 'The key for signing cannot be read. Make a new one in the settings, under “Stations and keys”.'
    }
  },

  stations: {
    title: 'Stations and keys',
    about:
      'Every station signs its files with a key. By the fingerprint of the key, on the telephone, you check that a file is really theirs.',
    own: 'This station',
    fingerprint: 'Fingerprint of the key',
    compare: 'compare by telephone',
    compareThis: 'Compare by telephone the fingerprint of the key: {{name, name}}',
    compareTitle: 'Is this the same fingerprint: {{name, name}}?',
    compareHow:
      'Call that station on a number you know from before. Have them read the fingerprint to you from their page Stations and keys, group by group. Tick each one that is the same.',
    compareGroup: 'Group {{number}} is the same: {{digits}}',
    compareSame: 'All the same, trust the key',
    compareNot: 'Not the same',
    compareLeft: 'Groups not ticked yet: {{groups}}. If one of them differs, do not trust the key.',
    differs: 'If the fingerprints differ, do not take their files, and tell IT support.',
    readOut: 'When another station calls to compare, read these numbers out in this order.',
    protection: 'How the key is kept',
    protections: {
      system: 'locked with the account on this computer',
      plain: 'open in the data folder: this computer offers no lock, so do not give the folder to others'
    },
    noKey:
      'The key of this station cannot be read: it is damaged, or locked with another account. Until a new one is made nothing can be exported. The others will have to compare the fingerprint again.',
    renew: 'Make a new key',
    renewed: 'A new key was made. Fingerprint: {{fingerprint}}',
    known: 'Other stations',
    none: 'No file of another station was imported with trust yet.',
    station: 'station',
    state: 'trust',
    imports: 'imported',
    importCount_one: '{{count}} import',
    importCount_other: '{{count}} imports',
    trusted: 'trusted since {{on, day}}',
    withdrawn: 'withdrawn on {{on, day}}',
    trust: 'trust the key',
    trustThis: 'Trust the key: {{name, name}}',
    withdraw: 'withdraw trust',
    withdrawThis: 'Withdraw trust: {{name, name}}',
    withdrawnNow: 'Trust was withdrawn: {{name, name}}. Below are their imports; each can be undone.',
    trustedNow: 'The key is trusted: {{name, name}}'
  },

  erase: {
    open: 'Erase the data of this person…',
    title: 'Erase for good the data of {{name, name}}?',
    text: 'Name, numbers, e-mail and note are erased: from the directory, the history and the backups on this computer. Your next export erases them at other stations, too.',
    forGood: 'This cannot be undone, and the person cannot be written under this record again.',
    files: 'The data may still stand in these files that were exported before. Find and remove them:',
    filesMore_one: 'and {{count}} more file',
    filesMore_other: 'and {{count}} more files',
    noFiles: 'No file with personal data was exported from this station.',
    paper: 'Printed sheets and spreadsheets you have to remove yourself.',
    understood: 'I understand that this cannot be taken back.',
    confirm: 'Erase for good',
    done: 'The data of the person was erased.',
    left: 'It may still stand in these files on this computer: {{files}}',
    failed: 'Not erased: {{cause}}.',
    erased: 'a person whose data was erased'
  }
}
