/** The guide inside the program, in English. */
import type { Sentences } from '../sr-latn.ts'

export const helpWords: Sentences['help'] = {
  title: 'Guide',
  open: 'Guide (F1)',
  about: 'F1 opens this guide anywhere, Esc closes it. What you were doing stays as it was.',
  chapters: 'Chapters',
  keysOnly: 'Keys',
  chapter: {
    find: 'Finding somebody',
    trust: 'How far to trust an answer',
    edit: 'Correcting and adding',
    gaps: 'Gaps and work to do',
    exchange: 'Exchange with other stations',
    sheets: 'Spreadsheets in and out',
    paper: 'On paper and on a phone',
    safety: 'So that nothing is lost',
    people: 'Data about people',
    keys: 'Keys'
  },
  find: {
    lead: 'Type as it comes: centre, service, organisation, name or a few digits of a phone, in any order, in Latin or Cyrillic, with or without diacritics.',
    guess:
      'Above the answers it says what was understood. If that is not it, one click changes the centre or the service.',
    copy: 'Enter copies the phone of the chosen card, Ctrl+Enter opens the record. The arrows go through the cards, Esc clears the box.',
    empty: 'While the box is empty, the services of your centre stand there: first those that nobody is in charge of.',
    gap: 'When nobody is in charge, it says so plainly. Below, apart and with its source, stands who may be able to help: these organisations are not in charge, call before you send anybody.'
  },
  trust: {
    lead: 'Beside each number stands when somebody last reached the person with it, and who says so. Expired and unverified data is not hidden: it is shown and labelled.',
    say: 'When you reach somebody, press “I reached them”. When a number does not work or the person has left, say that too: the next shift will know.',
    news: 'Bad news stays visible until somebody corrects it or verifies anew.',
    memorandum:
      'A memorandum is valid through the whole of its last day. When it has expired, the assignment stays on screen with a label: check by phone.',
    date: 'If the date of the computer cannot be right, the top of the window says so, and dates are shown without a verdict.'
  },
  edit: {
    lead: 'Before the first change the program asks who is working. At a change of shift the name is changed in the upper right corner, with two clicks.',
    form: 'The form opens over the record. Ctrl+Enter saves. Esc closes it, and asks only if something was typed.',
    phone: 'Below a phone number it says how it was understood. If that is not the number, correct it at once.',
    saved: 'At the top it says when the last change was saved to disk. Until it does, the change is shown but waiting.',
    undo: 'Ctrl+Z takes back the last change of this shift. Older values come back from the history of the record.',
    apart: 'If the same field was changed differently at two stations, both values are shown until somebody chooses.'
  },
  gaps: {
    lead: 'Coverage shows all centres and services in one table: who is responsible, who only supports, and where there is nobody.',
    cell: 'The arrows go through the table, Enter opens a cell beside it: the assignment there is, or a new one.',
    one: 'The mark 1 means that everything depends on one person.',
    jobs: 'The work list gathers what is waiting: gaps, assignments without a contact, dates that run out, contacts not verified for long, malformed phones, probable duplicates and conflicts. Each line can be settled on the spot.'
  },
  exchange: {
    lead: 'Stations are never connected by a network: they exchange packages, files that end in .putokaz, on a USB stick or attached to a mail.',
    drop: 'Drop a package anywhere on the window, or open it with a double-click. Nothing changes until you press “Apply”.',
    look: 'The preview shows conflicts first: your value and theirs side by side. What is not ticked is not taken, and removals are off until you tick them yourself.',
    undo: 'Ctrl+Z does not take back an import: it is undone under Exchange, from the list “Imported”, and much later, too.',
    trust:
      'The signature tells which station a package is from. When a station appears for the first time, compare the fingerprint of its key by phone.',
    secret: 'A package can be protected with a passphrase. Tell it by another way, not along with the package.'
  },
  sheets: {
    lead: 'Drop the spreadsheet you have (.xlsx or .csv) on the window. The program recognises the columns by their headers, in Serbian in both scripts and in English, and shows the first rows as it understood them.',
    columns:
      'A column taken for the wrong thing is corrected by the choice above it. The program remembers that for the next sheet of the kind.',
    faults:
      'Rows with faults are listed by row and column; the good ones can be taken without them. Probable duplicates are asked about, never joined by themselves.',
    out: 'Exchange also makes a spreadsheet of the directory. When such a sheet is edited and brought back, only what was changed in it changes here.'
  },
  paper: {
    lead: 'A centre has its wall sheet, an organisation its referral slip, and Coverage prints as a table. Ctrl+P leads to the preview, to print or to save as PDF.',
    pocket: 'The pocket list is printed on one side of the paper and folded twice.',
    valid:
      'Every sheet bears the version of its data and a date. The sheet on the wall is current as long as a fresh preview bears the same mark.',
    code: 'The QR code on a card takes the contact into a phone, and Contacts for a phone makes a file for a whole centre.'
  },
  safety: {
    lead: 'Every change is on disk as soon as the top of the window says so, even if the power goes right after.',
    backups:
      'Once a day, and before every import, a verified backup is made. All are listed in Settings, from where they are restored, too.',
    full: 'When the disk is full or refuses, changes wait and the top of the window says so. Make room: they are saved as soon as the disk takes them.',
    damaged:
      'A damaged database is never deleted or replaced by itself. The program says what it found and offers the newest sound backup, and you decide.',
    lock: 'If the computer could get into other hands, turn on the lock with a passphrase in Settings. Print the recovery sheet: without passphrase and sheet the data cannot be opened.',
    folder:
      'All data lies in one folder, named in Settings. Do not keep it in a folder that a cloud service synchronises.'
  },
  people: {
    lead: 'Nothing about people who seek asylum is written here, not even in notes. The directory holds organisations and the people to reach them through.',
    out: 'Every export, sheet and table says whether it holds personal contacts, and can be made without them.',
    erase:
      'Whoever asks for their data to be erased is erased for good: from the directory, the history and the backups. The program says which files you gave to others may still hold that data.',
    by: 'Names of those who write stand in the history and travel in packages.'
  },
  figure: {
    card: {
      label: 'An answer card with its parts numbered',
      organisation: 'Primer, association for legal aid',
      role: 'responsible',
      memorandum: 'memorandum until 31 Dec 2026',
      person: 'Ana Primerić, lawyer',
      phone: '067 000 00 28',
      today: 'today 9–15 · English, Arabic',
      trust: 'verified 12 days ago',
      parts: {
        role: 'who is responsible, and who supports',
        memorandum: 'until when the memorandum is valid',
        phone: 'the number: a click or Enter copies it',
        today: 'when they work today, and in which languages',
        trust: 'when somebody last reached them'
      }
    },
    trust: {
      label: 'Marks of trust',
      verified: 'verified 12 days ago',
      verifiedMeans: 'somebody reached the person with this number',
      unverified: 'unverified',
      unverifiedMeans: 'nobody here has tried yet',
      doubted: 'reported yesterday: the number does not work',
      doubtedMeans: 'somebody tried and failed',
      expired: 'expired 31 Dec 2025',
      expiredMeans: 'the memorandum or assignment is no longer valid'
    },
    cover: {
      label: 'Marks in the coverage table',
      responsible: 'responsible organisation',
      supporting: 'only supports',
      later: 'begins later',
      expired: 'expired',
      gap: 'a gap: nobody'
    },
    edit: {
      label: 'The way of a change',
      one: 'Correct it and press Ctrl+Enter',
      two: 'The change shows at once',
      three: 'The top says: saved to disk',
      four: 'Ctrl+Z takes it back if need be'
    },
    exchange: {
      label: 'The way of a package',
      one: 'A station makes a package',
      two: 'It travels on a stick or by mail',
      three: 'The other station opens and looks',
      four: 'Apply, and undo if need be'
    },
    sheets: {
      label: 'The way of a spreadsheet',
      one: 'Drop the sheet on the window',
      two: 'Check columns and faults',
      three: 'See what would change',
      four: 'Apply the good rows'
    },
    safety: {
      label: 'Where a change is',
      one: 'Written to the journal on disk',
      two: 'Passed on into the database',
      three: 'Part of the backup of the day'
    }
  },
  keys: {
    lead: 'Everything can be done without a mouse. Tab goes on, Shift+Tab back, space and Enter press.',
    caption: 'Keys and what they do',
    key: 'Key',
    does: 'What it does',
    anywhere: 'Anywhere',
    lookup: 'In the lookup box',
    forms: 'In a form',
    screens: 'On some screens',
    box: 'to the lookup box, from wherever you are',
    rail: 'to the parts of the program, in the order on the left',
    back: 'back, to the same place',
    guide: 'this guide',
    list: 'the keys alone',
    undo: 'takes back the last change',
    redo: 'makes it again',
    print: 'a sheet to print of what is on screen',
    lock: 'locks, when the lock is on',
    arrows: 'through the answer cards',
    copy: 'copies the phone of the chosen card',
    open: 'opens the record',
    clear: 'clears the box',
    save: 'saves the form',
    leave: 'closes; asks if something was typed',
    leaveRecord: 'from the page of a centre or an organisation to the lookup box, where the words still stand',
    grid: 'through the coverage table, to either end of the row',
    cell: 'opens a cell of the table or a line of work'
  }
}
