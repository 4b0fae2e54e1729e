/** Settings, in English. */
export const settingsWords = {
  title: 'Settings',
  sections: 'Parts of the settings',
  section: {
    station: 'Station and people',
    look: 'Language and appearance',
    freshness: 'Freshness of data',
    data: 'Data and backups',
    lock: 'Lock',
    exchange: 'Stations and keys',
    update: 'New version',
    about: 'About'
  },
  station: 'Station',
  stationName: 'Name of this station',
  myCentre: 'My centre',
  language: 'Script and language',
  theme: 'Appearance',
  themes: {
    system: 'as on this computer',
    light: 'light',
    dark: 'dark'
  },
  textSize: 'Text size',
  textSizePercent: '{{percent}} %',
  dataFolder: 'Data folder',
  openFolder: 'Open the folder',
  version: 'Version {{version}}',

  people: {
    title: 'Who works here',
    about:
      'These names are offered when Putokaz asks who is working. Whoever is taken off the list stays in the history with everything they entered.',
    none: 'There is no name yet. A name is also added by itself the first time you say who is working.',
    add: 'New name',
    addHint: 'First and last name, as colleagues know it.',
    addIt: 'Add',
    rename: 'Change',
    renameThis: 'Change the name: {{name, name}}',
    newName: 'Name: {{name, name}}',
    remove: 'Remove',
    removeThis: 'Remove from the list: {{name, name}}',
    added: 'Added: {{name, name}}',
    renamed: 'On the list from now on: {{name, name}}. Earlier entries keep the old name.',
    removed: 'Taken off the list: {{name, name}}',
    putBack: 'Put back',
    missing: 'Enter a name.',
    tooLong: 'The name can have at most {{most}} characters.',
    known: 'That name is on the list already.',
    full: 'The list holds at most {{most}} names. Take one off first.'
  },

  freshness: {
    days: 'A contact is to be verified again after so many days',
    daysHint:
      'Until then a verification counts as fresh; after that a clock stands beside it and the contact is on the list of jobs.',
    daysProblem: 'Enter a whole number from 1 to 3650.',
    hours: 'After so many hours without a change, ask again who is working',
    hoursHint: 'So that the changes of the next shift are not entered under the name of the last one.',
    hoursProblem: 'Enter a whole number from 1 to 24.'
  },

  folder: {
    size: 'Size',
    sizeIs_one: '{{size}} in {{count}} file',
    sizeIs_other: '{{size}} in {{count}} files',
    sizeUnknown: 'cannot be measured',
    withBackups: 'History and backups included.',
    warning: {
      cloud: 'The data lies in a folder that {{service}} copies to other computers.',
      network: 'The data lies on the network, on another computer.',
      removable: 'The data lies on a disk that can be pulled out.'
    },
    why: {
      cloud:
        'If Putokaz works in the same folder on two computers, each overwrites the changes of the other. {{service}} may also take a file off the disk and leave only a placeholder, and then there is no data without a network.',
      network:
        'When the network fails in the middle of a write, the change does not reach the disk. Two computers in the same folder get in the way of each other.',
      removable:
        'If the disk is pulled out while Putokaz is running, the last changes do not reach it. A disk like that is also lost more easily.'
    },
    what: {
      cloud:
        'Ask IT support to move the data to a folder that stays on this computer. Until then use Putokaz on one computer only, and carry files from Exchange between stations.',
      network:
        'Ask IT support to move the data to the disk of this computer. Between stations, carry files from Exchange.',
      removable:
        'Before pulling it out, close Putokaz and remove the disk safely. From time to time, export everything to a file somewhere else.'
    },
    where: 'Place: {{root}}',
    more: 'More about this'
  },

  backups: {
    open: 'Backups',
    latest: 'Latest backup: {{when}}',
    none: 'There is none yet.'
  },

  stations: {
    open: 'Stations and keys',
    own: 'Fingerprint of the key of this station',
    noKey: 'The key of this station cannot be read. A new one can be made on the page Stations and keys.',
    keys: 'Trusted keys: {{trusted}}. Withdrawn: {{withdrawn}}.'
  },

  check: {
    about:
      'Before you install a file from a stick, check that it really comes from those who make Putokaz, and which version it is. {{files}} should lie beside it.',
    choose: 'Check a file…',
    newer: 'The file {{file}} is genuine: Putokaz {{version}} ({{on, day}}). It is newer than this one ({{present}}).',
    same: 'The file {{file}} is genuine: Putokaz {{version}} ({{on, day}}). The same version is running here.',
    older: 'The file {{file}} is genuine: Putokaz {{version}} ({{on, day}}). It is older than this one ({{present}}).',
    newerNext:
      'Close Putokaz and run that file. The data stays where it is; a backup is made by itself before the change.',
    sameNext: 'There is nothing to install.',
    olderNext: 'Do not install it: an older version does not open newer data.',
    problem: {
      'no-list': 'The file {{file}} cannot be checked: there is no list of checksums beside it.',
      'list-not-signed':
        'The file {{file}} cannot be checked: the list beside it is not signed with the key of the project.',
      'not-in-list': 'The signed list does not name the file {{file}}.',
      changed: 'The file {{file}} is not the one that was published: its content was changed.',
      unreadable: 'The file {{file}} cannot be read ({{reason}}).'
    },
    next: {
      'no-list': 'Copy these along as well, from the folder it was taken from: {{wanted}}. Then check again.',
      'list-not-signed': 'Do not run it. Get the file and the list again from a place you trust, and tell IT support.',
      'not-in-list':
        'Do not run it. The list may belong to another version: take both from the same folder, then check again.',
      changed: 'Do not run it. Copying may have been cut short: copy it again. If this is said again, call IT support.',
      unreadable: 'See whether the stick is still plugged in, then try again.'
    }
  },

  about: {
    open: 'About Putokaz and licences',
    title: 'About Putokaz',
    purpose: 'Who is responsible for a service at a centre, and how to reach them, without a network.',
    version: 'Version',
    builtOn: 'built {{on, day}}',
    dataVersion: 'State of the data',
    dataVersionHint: 'The same mark at two stations means that they hold the same directory.',
    changedAt: 'last change {{on, day}}',
    spoken: 'Read out: {{text}}',
    records: 'In the directory',
    stationId: 'Id of this station',
    published: 'Public directory',
    edition: 'The public directory comes with the program, edition {{edition}} of {{on, day}}: {{counts}}.',
    editionUndated: 'The public directory comes with the program, edition {{edition}}: {{counts}}.',
    sources: 'Sources of the public directory',
    pages_one: '{{count}} page',
    pages_other: '{{count}} pages',
    undated: 'undated',
    papers:
      'Instructions for installing, the description of the formats and the source code are in the folder of the project, in these files: {{files}}. Putokaz is free software; licence: {{licence}}.',
    licences: 'Licences',
    licencesAbout: 'Putokaz contains the work of others. Here are all the parts, with the text of their licence.',
    part: {
      program: 'In the program itself',
      runtime: 'What the program runs in',
      browser: 'Parts of the browser within it'
    },
    licenceOf: 'Licence: {{name}}',
    licenceMissing: 'The text of the licence was not found beside the program.',
    noLicences: 'The list of licences was not found beside the program.',
    find: 'Find a part',
    noneFound: 'There is no part of that name.'
  }
} as const
