/** Every sentence a person reads, in English. How to add one is said in sr-latn.ts. */
import type { Sentences } from './sr-latn.ts'

export const en = {
  app: {
    name: 'Putokaz',
    purpose: 'Who is responsible, and how to reach them',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    tryAgain: 'Try again',
    saved: 'Saved',
    saving: 'Saving…'
  },

  rail: {
    label: 'Parts of the program',
    lookup: 'Find',
    centres: 'Centres',
    organisations: 'Organisations',
    settings: 'Settings'
  },

  header: {
    station: 'Station: {{station, name}}',
    back: 'Back',
    language: 'Script and language',
    checkDate: 'check the date of this computer',
    checkDateWhy:
      'This computer says that today is {{today, day}}, which cannot be right. Until it is corrected, dates are shown without a verdict.'
  },

  lookup: {
    label: 'What are you looking for?',
    placeholder: 'centre, service, organisation, name or phone number',
    clear: 'Clear',
    services: 'Services',
    answers: 'Answers',
    myCentre: 'my centre: {{centre, name}}',
    myCentreUnset: 'my centre: not chosen',
    understood: '{{centre, name}} · {{service, name}}',
    understoodChange: 'Not what you meant? Choose another.',
    everyCentre: 'all centres',
    ignored: 'Not found: {{words}}',
    section: {
      leads: 'They may be able to help',
      everywhere: 'Assigned to all centres',
      'other-centres': 'At other centres',
      assignments: 'Assignments'
    },
    nothingFound: 'Nothing found for “{{text}}”.',
    nothingFoundNext: 'Try less: the name of a centre or a service is enough, or a few digits of a phone number.',
    emptyDirectory: 'The directory is empty.',
    emptyDirectoryNext:
      'Once centres, services and organisations are entered, you will see here who is responsible for what.',
    chooseMyCentre: 'Choose your centre to see here at once who is responsible for what in it.',
    keys: 'Enter copies the phone number, Ctrl+Enter opens the record, Esc clears the box.',
    answerCount_one: '{{count}} answer',
    answerCount_other: '{{count}} answers',
    moreAnswers_one: '{{count}} more answer',
    moreAnswers_other: '{{count}} more answers'
  },

  gap: {
    nobody: '{{centre, name}}: nobody is responsible for “{{service, name}}”.',
    'only-supporting': '{{centre, name}}: nobody is responsible for “{{service, name}}”. Somebody supports it.',
    'only-expired': '{{centre, name}}: the assignment for “{{service, name}}” has expired.',
    'only-later': '{{centre, name}}: the assignment for “{{service, name}}” has not begun yet.',
    nowhere: 'Nobody is responsible for “{{service, name}}” at any centre.',
    organisationNotHere: '{{organisation, name}}: no assignment at this centre ({{centre, name}}).',
    here: {
      nobody: 'Nobody is responsible for this service at this centre.',
      'only-supporting': 'Nobody is responsible for this service at this centre. Somebody supports it.',
      'only-expired': 'The assignment for this service at this centre has expired.',
      'only-later': 'The assignment for this service at this centre has not begun yet.'
    },
    brief: {
      nobody: 'nobody is responsible',
      'only-supporting': 'nobody is responsible, somebody supports',
      'only-expired': 'the assignment has expired',
      'only-later': 'the assignment has not begun yet'
    },
    gapCount_one: '{{count}} gap',
    gapCount_other: '{{count}} gaps'
  },

  lead: {
    caution: 'They are not assigned: check before you refer anybody.',
    check: 'check',
    'assigned-everywhere': 'Assigned to all centres',
    memorandum: 'The memorandum covers this service',
    statement: 'They say they provide this service',
    sighting: 'Published as having worked at this centre',
    commissariat: 'The Commissariat can refer you further',
    stated: 'they say: “{{text, name}}”'
  },

  source: {
    title: 'Sources',
    from: 'source:',
    noDate: 'no date',
    writtenBy: 'entered {{on, day}} ({{who, name}}, {{station, name}})',
    writtenWho: 'entered {{on, day}} ({{who, name}})',
    writtenOn: 'entered {{on, day}}',
    writtenAt: 'entered at: {{station, name}}'
  },

  card: {
    responsible: 'responsible',
    supporting: 'supports',
    deputy: 'deputy',
    copy: 'copy',
    copyPhone: 'Copy the number {{phone}}',
    copyText: 'Copy: {{text}}',
    copied: 'Copied: {{phone}}',
    copyFailed: 'The number was not copied. Write it down: {{phone}}',
    nothingToCopy: 'There is no phone number to copy.',
    qr: 'QR',
    qrTitle: 'QR code: {{name, name}}',
    open: 'open',
    correct: 'correct',
    noPhone: 'no phone number entered',
    noContact: 'no contact entered',
    noEmail: 'no e-mail entered',
    phoneAsTyped: 'number as it stands in the source',
    phone: 'phone',
    email: 'e-mail',
    address: 'address',
    note: 'note',
    contacts: 'Contacts',
    languages: 'languages: {{languages}}',
    removed: 'removed from the directory',
    unknownRecord: 'nothing is known about this yet',
    severalValues_one: '{{count}} value was entered differently in two places',
    severalValues_other: '{{count}} values were entered differently in two places',
    phoneCount_one: '{{count}} number',
    phoneCount_other: '{{count}} numbers'
  },

  hours: {
    today: 'today {{hours}}',
    notToday: 'not there today',
    unknown: 'no hours entered',
    title: 'Hours'
  },

  trust: {
    unverified: 'unverified',
    verified: 'verified {{when}}',
    verifiedBy: 'verified {{when}}, {{who, name}}, {{station, name}}',
    verifiedWho: 'verified {{when}}, {{who, name}}',
    verifiedOn: 'verified {{on, day}}',
    wrongNumber: 'reported {{when}}: the number does not work',
    wrongNumberOn: 'reported {{on, day}}: the number does not work',
    left: 'reported {{when}}: no longer works there',
    leftOn: 'reported {{on, day}}: no longer works there',
    outcome: {
      reached: 'reached',
      'wrong-number': 'the number does not work',
      left: 'no longer works there'
    },
    dataAge: 'as of {{asOf, day}}',
    dataUndated: 'undated'
  },

  standing: {
    memorandumUntil: 'memorandum until {{until, day}}',
    memorandumOpen: 'memorandum without an end date',
    memorandumExpired: 'memorandum expired {{on, day}} – confirm by phone',
    memorandumLater: 'memorandum valid from {{from, day}}',
    memorandumNone: 'no memorandum entered',
    memorandumLatest: 'latest memorandum of the organisation',
    until: 'until {{until, day}}',
    open: 'no end date',
    expired: 'expired {{on, day}} – confirm by phone',
    assignmentExpired: 'expired {{on, day}} – confirm by phone',
    later: 'from {{from, day}}',
    assignment: 'assignment {{standing}}',
    between: '{{from, day}} – {{until, day}}'
  },

  centre: {
    title: 'Centres',
    type: {
      asylum: 'asylum centre',
      reception: 'reception centre'
    },
    status: {
      active: 'active',
      suspended: 'suspended for now',
      inactive: 'not in use',
      closed: 'closed for good'
    },
    statuses: {
      active: 'active',
      suspended: 'suspended for now',
      inactive: 'not in use',
      closed: 'closed for good'
    },
    statusUnknown: 'status not entered',
    statusAsOf: 'as of {{asOf, day}}',
    notActive: 'This centre is not working now. Check by phone before you refer anybody.',
    folded_one: '{{count}} more centre, not working now',
    folded_other: '{{count}} more centres, not working now',
    capacity_one: '{{count}} bed',
    capacity_other: '{{count}} beds',
    services: 'Services',
    service: 'service',
    responsible: 'responsible',
    contactAndPhone: 'contact and phone',
    until: 'until',
    trust: 'verified',
    settlement: 'settlement',
    municipality: 'municipality',
    noAddress: 'no address entered',
    about: 'About the centre',
    none: 'No centre has been entered.'
  },

  organisation: {
    title: 'Organisations',
    type: {
      ngo: 'non-governmental organisation',
      state: 'state body',
      international: 'international organisation',
      emergency: 'emergency service'
    },
    types: {
      ngo: 'non-governmental organisations',
      state: 'state bodies',
      international: 'international organisations',
      emergency: 'emergency services'
    },
    typeUnknown: 'kind not entered',
    filter: 'Name of the organisation or its short form',
    noneFound: 'There is no organisation of that name.',
    centre: 'centre',
    about: 'About the organisation',
    verifications: 'Verifications',
    memoranda: 'Memoranda',
    memorandumSigned: 'signed {{on, day}}',
    memorandumServices: 'services: {{services}}',
    memorandumServicesUnset: 'services not published per organisation',
    assignments: 'Assignments',
    noAssignments: 'No assignment has been entered.',
    assignmentCount_one: '{{count}} assignment',
    assignmentCount_other: '{{count}} assignments',
    statements: 'What they say themselves and what was published',
    seat: 'seat',
    website: 'website',
    none: 'No organisation has been entered.'
  },

  firstRun: {
    title: 'Putokaz starts here',
    intro: 'Two questions and one choice. All of it can be changed later in the settings.',
    stationName: 'Name of this station',
    stationNameHint: 'It tells colleagues where an entry came from, for example “Preševo, office 2”.',
    stationNameMissing: 'Enter a name for this station.',
    stationNameTooLong: 'The name can have at most {{most}} characters.',
    myCentre: 'My centre',
    myCentreHint: 'The start page then shows at once who is responsible for what in it.',
    noCentre: 'I do not work at one centre',
    start: 'What shall we start with?',
    publicDirectory: 'Start with the public directory',
    publicDirectoryHint:
      'Centres, organisations and emergency numbers from public sources, each with source and date. All of it is marked as unverified until somebody verifies it.',
    empty: 'Start empty',
    emptyHint: 'The directory is empty and you enter everything yourselves.',
    dataFolder: 'Data is kept on this computer: {{folder}}'
  },

  damaged: {
    title: 'The directory cannot be opened',
    untouched: 'Nothing was written to the file, and nothing will be.',
    file: 'File',
    what: {
      empty: 'The file is empty.',
      truncated: 'The file breaks off before its end.',
      damaged: 'The content of the file is damaged.',
      foreign: 'This is not a Putokaz file.',
      newer: 'The file was saved by a newer version of Putokaz. Open it with that version.',
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
    callSupport: 'If you are not sure, leave everything as it is and call IT support.'
  },

  noAccess: {
    title: 'No permission to keep data',
    text: 'Putokaz cannot write to the folder {{folder}}.',
    next: 'See whether the disk is full or write-protected, then try again. If that does not help, call IT support.'
  },

  held: {
    title: 'The data is open somewhere else',
    text: 'Putokaz on the computer {{computer}} is using the same folder.',
    next: 'Close Putokaz there, then try again.'
  },

  notice: {
    'unfinished-edit-left-out':
      'The last entry before the program stopped was not finished and was left out ({{file}}). Please check your last change.'
  },

  notSaved: {
    title: 'Not saved',
    full: 'The disk is full. Make some room, then save again.',
    denied: 'There is no permission to write to the data folder. Call IT support.',
    busy: 'Another program is holding the file. Wait a moment, then save again.',
    broken: 'The disk reports a fault. Write your change down on paper and call IT support.',
    kept: 'What you entered is still here on the screen.'
  },

  notChanged: {
    'changed-meanwhile': 'This was changed in the meantime. Look at the new value, then save again.',
    'breaks-rules': 'Please check the marked fields.',
    'no-such-record': 'This record is no longer in the directory.',
    'id-in-use': 'Such a record exists already.'
  },

  field: {
    address: 'address',
    aliases: 'other names',
    capacity: 'places',
    centre: 'centre',
    centreType: 'kind of centre',
    cleared: 'empty',
    contacts: 'contacts',
    coordinates: 'coordinates',
    coordinator: 'runs the centres',
    deputies: 'deputies',
    email: 'e-mail',
    from: 'valid from',
    hours: 'hours',
    languages: 'languages',
    memorandum: 'memorandum',
    municipality: 'municipality',
    name: 'name',
    nameEnglish: 'name in English',
    note: 'note',
    organisation: 'organisation',
    organisationType: 'kind of organisation',
    phones: 'phone',
    position: 'order',
    reach: 'kind of contact',
    reference: 'reference',
    role: 'role',
    seat: 'seat',
    service: 'service',
    services: 'services',
    settlement: 'settlement',
    shortName: 'short name',
    signedOn: 'signed',
    statements: 'statements',
    status: 'status',
    statusAsOf: 'status as of',
    to: 'valid until',
    validFrom: 'valid from',
    validTo: 'valid until',
    websites: 'website',
    words: 'search words'
  },

  fault: {
    missing: 'not entered',
    unreadable: 'the value cannot be read',
    'dates-out-of-order': 'the end is before the beginning',
    'hours-out-of-order': 'the hours end before they begin',
    'phone-not-understood': 'the number is not understood',
    'contact-of-another-organisation': 'the contact is of another organisation',
    'memorandum-of-another-organisation': 'the memorandum is of another organisation',
    'refers-to-nothing': 'refers to a record that does not exist'
  },

  settings: {
    title: 'Settings',
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
    version: 'Version {{version}}'
  },

  problem: {
    unexpected: 'Something did not work.',
    unexpectedNext: 'Try again. If it happens again, call IT support and read them this:',
    restart: 'Start again'
  },

  languageNames: {
    ckb: 'Kurdish (Sorani)',
    fa: 'Farsi',
    ff: 'Fula',
    kmr: 'Kurdish (Kurmanji)',
    ps: 'Pashto',
    rom: 'Romani'
  }
} as const satisfies Sentences
