/** Every sentence a person reads, in English. How to add one is said in sr-latn.ts. */

import { coverageWords } from './en/coverage.ts'
import { duplicatesWords } from './en/duplicates.ts'
import { exchangeWords } from './en/exchange.ts'
import { firstRunWords } from './en/first-run.ts'
import { helpWords } from './en/help.ts'
import { lockWords } from './en/lock.ts'
import { paperWords } from './en/paper.ts'
import { settingsWords } from './en/settings.ts'
import { sheetsInWords } from './en/sheets-in.ts'
import { sheetsOutWords } from './en/sheets-out.ts'
import { spellingWords } from './en/spelling.ts'
import { worklistWords } from './en/worklist.ts'
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
    coverage: 'Coverage',
    worklist: 'To do',
    exchange: 'Exchange',
    history: 'History',
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

  service: {
    title: 'Services and search words',
    inOrder: 'in the order of the first page',
    none: 'No service is entered.'
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

  firstRun: firstRunWords,

  damaged: {
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
  },

  noAccess: {
    title: 'No permission to keep data',
    text: 'Putokaz cannot write to the folder {{folder}}.',
    next: 'See whether the disk is full or write-protected, then try again. If that does not help, call IT support.'
  },

  held: {
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
  },

  notice: {
    'unfinished-edit-left-out':
      'The last entry before the program stopped was not finished and was left out ({{file}}). Please check your last change.',
    'page-came-back':
      'The window stopped suddenly and was opened again. Everything you saved is here; what you were typing, please enter again.'
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
    erased: 'The data of this person was erased for good and cannot be written again.',
    'id-in-use': 'Such a record exists already.'
  },

  field: {
    address: 'address',
    aliases: 'other names',
    capacity: 'places',
    centre: 'centre',
    centreType: 'kind of centre',
    cleared: 'empty',
    yes: 'yes',
    no: 'no',
    contacts: 'contacts',
    coordinates: 'coordinates',
    coordinator: 'runs the centres',
    deputies: 'deputies',
    email: 'e-mail',
    erased: 'data of the person erased',
    from: 'valid from',
    hours: 'hours',
    languages: 'languages',
    members: 'records',
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
    shortNameEnglish: 'short name in English',
    signedOn: 'signed',
    statements: 'statements',
    status: 'status',
    statusAsOf: 'status as of',
    to: 'valid until',
    validFrom: 'valid from',
    validTo: 'valid until',
    verdict: 'judgement',
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

  work: {
    ask: 'Who is working?',
    why: 'Every change says who entered it.',
    known: 'Names at this station',
    now: 'At work: {{who, name}}',
    other: 'somebody else…',
    name: 'First name and surname',
    nameHint: 'Entered once, later chosen from a list.',
    nameMissing: 'Enter a name.',
    nameTooLong: 'A name can have at most {{most}} characters.',
    goOn: 'Continue'
  },

  record: {
    kind: {
      centre: 'centre',
      organisation: 'organisation',
      contact: 'contact',
      service: 'service',
      memorandum: 'memorandum',
      assignment: 'assignment',
      verification: 'verification',
      sameness: 'judgement on a duplicate'
    },
    assignment: '{{service, name}} · {{centre, name}} · {{organisation, name}}',
    memorandum: 'memorandum: {{organisation, name}}',
    memorandumUntil: 'memorandum until {{until, day}}: {{organisation, name}}',
    verification: '{{outcome}}: {{contact, name}}',
    same: 'the same: {{one, name}} and {{other, name}}',
    different: 'not the same: {{one, name}} and {{other, name}}',
    edit: 'edit',
    editThis: 'Edit: {{name, name}}',
    correct: 'correct',
    restore: 'restore',
    restoreThis: 'Put back into the directory: {{name, name}}',
    removed_one: 'Removed: {{count}} record',
    removed_other: 'Removed: {{count}} records',
    removedGroup: 'removed',
    unsaved: 'not on disk yet'
  },

  edit: {
    create: {
      centre: 'New centre',
      organisation: 'New organisation',
      contact: 'New contact',
      service: 'New service',
      memorandum: 'New memorandum',
      assignment: 'New assignment'
    },
    change: {
      centre: 'Edit centre',
      organisation: 'Edit organisation',
      contact: 'Edit contact',
      service: 'Edit service',
      memorandum: 'Edit memorandum',
      assignment: 'Edit assignment'
    },
    assignSomebody: 'assign somebody',
    assign: 'assign',
    assignAlso: 'assign somebody else too',
    assignFor: 'Assign: {{service, name}}',
    assignSomebodyFor: 'Assign somebody: {{service, name}}',
    assignAlsoFor: 'Assign somebody else too: {{service, name}}',
    more: 'More',
    keys: 'Ctrl+Enter saves, Esc closes.',
    required: 'required',
    saved: 'Entered: {{name, name}}',
    nothingChanged: 'Nothing was changed.',
    leave: {
      title: 'Close without saving?',
      text: 'What you typed into this form will not be saved.',
      goOn: 'Go on typing',
      discard: 'Discard it'
    },
    remove: {
      open: 'Remove…',
      title: 'Remove: {{name, name}}?',
      text: 'The record stays among the removed ones and can be put back.',
      referred: 'It is referred to by:',
      referredMore_one: 'and {{count}} more record',
      referredMore_other: 'and {{count}} more records',
      referredNext: 'Those records stay, and will say that this one was removed.',
      confirm: 'Remove',
      done: 'Removed: {{name, name}}'
    },
    restored: 'Put back into the directory: {{name, name}}',
    label: {
      contactName: 'Name of the person or the office',
      contactRole: 'Role, such as “lawyer”',
      contacts: 'Whom to call',
      deputies: 'Deputies, when those do not answer',
      services: 'Services it covers',
      to: 'Valid until (that day included)',
      validTo: 'Valid until (that day included)',
      statusAsOf: 'Status as of'
    },
    yes: 'yes',
    reach: {
      personal: 'a person',
      office: 'an office, a duty line'
    },
    hint: {
      day: 'For example 31.12.2026.',
      partialDay: 'A day, a month or a year, for example 31.12.2026. or 2025.',
      lines: 'One to a line.',
      words: 'Words by which people look for this service, one to a line: advokat, pravnik…',
      shortName: 'One or two words, for the button on the first page.',
      websites: 'One address to a line.',
      position: 'The smaller number comes first.',
      coordinates: 'For example 44.8375, 20.5131',
      services: 'Leave it empty when nobody knows which.',
      open: 'Empty means: open-ended.',
      hours: 'The contact has hours of its own; only if they differ for this assignment.',
      coordinator: 'Offered when nobody else is found.'
    },
    problem: {
      notADay: 'This is no date. Write it like this: 31.12.2026.',
      notAPartialDay: 'Write a day (31.12.2026.), a month (6.2026.) or a year (2026.).',
      notATime: 'Write the time like this: 9:00',
      noDays: 'Choose the days.',
      notANumber: 'This takes a whole number.',
      notAnEmail: 'This is no e-mail address.',
      notAWebAddress: 'This is no web address. Write it like this: www.primer.org',
      notCoordinates: 'Write latitude and longitude, for example 44.8375, 20.5131',
      newContactName: 'Enter the name of the new contact.',
      newContactPhone: 'The number of the new contact is not understood.',
      statementIncomplete: 'Each statement has a service and the words of its source.',
      notAccepted: 'This cannot be entered: it is too long, or there are too many.',
      toSettle: 'Choose which one holds.'
    },
    phone: {
      number: 'Number {{place}}',
      note: 'what for',
      noteOf: 'What number {{place}} is for',
      add: 'another number',
      understood: 'understood as {{phone}}',
      notUnderstood: 'this number is not understood',
      alreadyOf: '{{name, name}} has this number already.'
    },
    hours: {
      days: 'Days',
      from: 'from',
      to: 'to',
      add: 'add hours',
      understood: 'understood as {{hours}}'
    },
    day: {
      pick: 'calendar',
      pickFor: 'Calendar: {{field}}',
      understood: '{{weekday}}, {{day, day}}',
      previousMonth: 'Previous month',
      nextMonth: 'Next month'
    },
    list: {
      add: 'add',
      addTo: 'Add: {{field}}',
      removeOne: 'remove',
      removeThis: 'Remove: {{name}}'
    },
    choose: {
      none: 'not chosen',
      change: 'change',
      filter: 'Find in the list',
      nothing: 'Not in the list.'
    },
    organisation: {
      ground: {
        'memorandum-names': 'a memorandum holds and covers this service',
        states: 'they state this service themselves',
        memorandum: 'a memorandum holds',
        none: 'others'
      }
    },
    contact: {
      create: 'new contact',
      name: 'Name of the new contact',
      phone: 'Phone of the new contact',
      none: 'No contact of this organisation is entered.',
      chooseOrganisation: 'Choose the organisation first.'
    },
    memorandum: {
      none: 'no memorandum'
    },
    statement: {
      add: 'add a statement',
      centre: 'Centre (if seen there)',
      text: 'Words of the source',
      url: 'Address of the source',
      asOf: 'Date'
    },
    precision: {
      site: 'building',
      settlement: 'settlement',
      municipality: 'municipality'
    },
    versions: {
      title: 'This was entered differently in two places. Choose which one holds, or enter a new one.',
      meanwhile: 'While you were typing, this was entered here:',
      take: 'take this',
      takeThis: 'Take this: {{value}}',
      takeAll: 'keep all',
      keepMine: 'keep mine',
      settled: 'Chosen. It holds once you save.'
    }
  },

  verify: {
    reached: 'I reached them',
    'wrong-number': 'number does not work',
    left: 'no longer works there',
    done: 'Noted: {{outcome}} – {{name, name}}',
    correct: 'Correct the number',
    noDate: 'The date of this computer is wrong. Set it, then note this.'
  },

  undo: {
    undo: 'Undo',
    redo: 'Redo',
    undone: 'Undone: {{what}}',
    redone: 'Redone: {{what}}',
    nothing: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    changedSince: 'This cannot be undone: {{name, name}} – {{field}} was changed in the meantime.',
    step: {
      created: 'new: {{name, name}}',
      changed: '{{name, name}} ({{fields}})',
      removed: 'removal: {{name, name}}',
      restored: 'putting back: {{name, name}}',
      more_one: '{{first}} and {{count}} more record',
      more_other: '{{first}} and {{count}} more records'
    }
  },

  saving: {
    saved: 'saved to disk {{time}}',
    underWay: 'saving…',
    problem: 'not saved: {{cause}} – trying again',
    tryNow: 'try now',
    waiting: 'closing as soon as it is saved…',
    noBackup: 'no backup today: {{cause}}',
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
  },

  history: {
    title: 'History',
    about: 'What was changed at the station {{station, name}}, the latest first.',
    search: 'Word, name or phone number',
    of: 'Only: {{name, name}} and what refers to it',
    all: 'show everything',
    open: 'history',
    openFor: 'History: {{name, name}}',
    none: 'Nothing has been changed here yet.',
    noneFound: 'There is no such change.',
    older: 'Older changes',
    shown_one: '{{count}} change shown',
    shown_other: '{{count}} changes shown',
    lost_one: '{{count}} change cannot be shown: its record is damaged or gone. The directory itself is whole.',
    lost_other: '{{count}} changes cannot be shown: their records are damaged or gone. The directory itself is whole.',
    cause: {
      form: 'change',
      verification: 'verification',
      undo: 'undone',
      redo: 'done again',
      'value-restored': 'value restored',
      renewal: 'renewal of memoranda',
      settlement: 'disagreement settled',
      import: 'import',
      'import-undone': 'import undone',
      'import-taken-back': 'values from before an import written back',
      export: 'export',
      erasure: 'data of a person erased',
      'lock-set': 'locking turned on',
      'lock-removed': 'locking turned off',
      'backup-restored': 'backup restored'
    },
    backupOf: 'The directory was put back to {{on, day}}',
    created: 'new',
    removed: 'removed from the directory',
    restored: 'put back into the directory',
    isRemoved: 'is removed now',
    isGone: 'this record is gone',
    isNow: 'as it is now',
    restore: 'restore the old',
    restoreThis: 'Restore the old: {{field}} – {{value}}',
    restoreRecord: 'put back',
    restoredValue: 'Restored: {{name, name}} – {{field}}: {{value}}',
    moreRecords_one: 'and {{count}} more record',
    moreRecords_other: 'and {{count}} more records',
    fromFile: '{{file}}, station {{station, name}}',
    began_one: 'new: {{count}} record',
    began_other: 'new: {{count}} records',
    gone_one: 'gone: {{count}} record',
    gone_other: 'gone: {{count}} records',
    leftOut_one: 'and {{count}} more record that is not shown here',
    leftOut_other: 'and {{count}} more records that are not shown here',
    besides: 'and beside it still: {{values}}'
  },

  memoranda: {
    tabs: 'Organisations and memoranda',
    all: 'All organisations',
    year: 'Memoranda by year',
    chosenYear: 'Year',
    previousYear: 'Previous year: {{year}}',
    nextYear: 'Next year: {{year}}',
    show: 'Show',
    filter: {
      all: 'all ({{number}})',
      within30: 'expires within 30 days ({{number}})',
      within60: 'within 60 days ({{number}})',
      within90: 'within 90 days ({{number}})'
    },
    organisation: 'organisation',
    months: 'valid',
    signed: 'signed',
    services: 'services',
    state: 'state',
    servicesUnset: 'not published',
    without: 'Without a memorandum in {{year}}',
    none: 'No memorandum is valid in {{year}}.',
    noneExpiring: 'None expires within that time.',
    dateInDoubt: 'Until the date of the computer is corrected, nobody knows what expires.',
    renew: 'Renew for {{year}}'
  },

  renewal: {
    title: 'Renewal of memoranda for {{year}}',
    about: 'Makes new memoranda and assignments. Those of this year stay as they are.',
    from: 'Valid from',
    to: 'Valid to (that day included)',
    signedOn: 'Signed',
    signedHint: 'If they are not signed yet, leave this empty.',
    toHint: 'Empty means: without an end.',
    datesOutOfOrder: 'The end is before the beginning.',
    fromMissing: 'Enter the first day.',
    organisations: 'Organisations, and the assignments taken along',
    openEnded: 'valid without an end',
    renewed: 'one for {{year}} is there already',
    until: 'valid to {{until, day}}',
    ended: 'ended {{on, day}}',
    assignments_one: '{{count}} assignment',
    assignments_other: '{{count}} assignments',
    chosenAssignments_one: '{{count}} of {{all}} assignments is taken along',
    chosenAssignments_other: '{{count}} of {{all}} assignments are taken along',
    noAssignments: 'no assignments to take along',
    memoranda_one: '{{count}} memorandum',
    memoranda_other: '{{count}} memoranda',
    prepare: 'Prepare: {{memoranda}}, {{assignments}}',
    nothing: 'Choose at least one organisation.',
    tooMany: 'This is too much at once. Choose fewer organisations, then do the others.',
    none: 'There is no memorandum in {{year}} to renew.',
    done: 'Prepared for {{year}}: {{memoranda}}, {{assignments}}'
  },

  backups: {
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
  },

  count: {
    centre_one: '{{count}} centre',
    centre_other: '{{count}} centres',
    organisation_one: '{{count}} organisation',
    organisation_other: '{{count}} organisations',
    contact_one: '{{count}} contact',
    contact_other: '{{count}} contacts',
    service_one: '{{count}} service',
    service_other: '{{count}} services',
    memorandum_one: '{{count}} memorandum',
    memorandum_other: '{{count}} memoranda',
    assignment_one: '{{count}} assignment',
    assignment_other: '{{count}} assignments',
    verification_one: '{{count}} verification',
    verification_other: '{{count}} verifications',
    sameness_one: '{{count}} judgement on a duplicate',
    sameness_other: '{{count}} judgements on duplicates',
    nothing: 'an empty directory'
  },

  settings: settingsWords,

  spelling: spellingWords,

  exchange: exchangeWords,
  help: helpWords,

  coverage: coverageWords,

  worklist: worklistWords,

  duplicates: duplicatesWords,

  lock: lockWords,

  paper: paperWords,

  sheetsIn: sheetsInWords,
  sheetsOut: sheetsOutWords,

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
