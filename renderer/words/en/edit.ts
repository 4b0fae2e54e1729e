/** Who is at work, and making changes, in English. */
import type { Sentences } from '../sr-latn.ts'

export const workWords: Sentences['work'] = {
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
}

export const editWords: Sentences['edit'] = {
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
    not: {
      letters: 'there is a letter among the digits: type digits only, and words under “what for”',
      length: 'this is not a whole number: see whether a digit is missing, or one too many',
      short: 'without its area code nobody knows where it is: add it, for example 011'
    },
    odd: {
      short: 'A short number: unless it is a service such as 192, add the area code, for example 011.',
      words: 'Words beside the number are not dialled: put them under “what for”.'
    },
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
}

export const verifyWords: Sentences['verify'] = {
  reached: 'I reached them',
  'wrong-number': 'number does not work',
  left: 'no longer works there',
  done: 'Noted: {{outcome}} – {{name, name}}',
  correct: 'Correct the number',
  noDate: 'The date of this computer is wrong. Set it, then note this.'
}

export const undoWords: Sentences['undo'] = {
  undo: 'Undo',
  redo: 'Redo',
  undone: 'Undone: {{what}}',
  redone: 'Redone: {{what}}',
  nothing: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  importSince:
    'Nothing was undone: after your edit there was an import, and imports are undone under Exchange. Press Ctrl+Z again to undo your own edit before it.',
  changedSince: 'This cannot be undone: {{name, name}} – {{field}} was changed in the meantime.',
  step: {
    created: 'new: {{name, name}}',
    changed: '{{name, name}} ({{fields}})',
    removed: 'removal: {{name, name}}',
    restored: 'putting back: {{name, name}}',
    more_one: '{{first}} and {{count}} more record',
    more_other: '{{first}} and {{count}} more records'
  }
}
