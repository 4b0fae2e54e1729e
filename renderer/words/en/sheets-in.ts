/** Spreadsheets in, in English. */
import type { Sentences } from '../sr-latn.ts'

export const sheetsInWords: Sentences['sheetsIn'] = {
  title: 'Looking over a spreadsheet',
  none: 'No spreadsheet is open.',
  noneNext: 'Choose a table from Excel or a CSV file, or drop it on the window.',
  backTo: 'Back to the spreadsheet',
  arrived: 'A spreadsheet is waiting for you to look at it: {{file}}',
  waiting: 'Waiting for you to look over: {{file}}. Your data has not changed.',
  reading: 'Reading the spreadsheet: {{file}}',
  understanding: 'Reading the rows…',
  making: 'Preparing the preview…',
  stop: 'Stop',
  chooseOther: 'Choose another spreadsheet…',

  about:
    'Putokaz shows how it understood the spreadsheet. Correct what is not right; your data has not changed so far.',
  form: {
    xlsx: 'Excel (XLSX)',
    csv: 'CSV'
  },
  letters: 'letters: {{encoding}}',
  oldLetters: 'old letters: {{encoding}}',
  quotesIgnored:
    'There is a quotation mark in the file that is never closed, so quotation marks were left as letters. See whether the rows are parted well.',
  ours: 'Putokaz made this table: only what was changed in it is taken.',

  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  newOnes: 'new: {{counts}}',
  nothingNew: 'nothing new',
  known_one: 'you have {{count}} record already',
  known_other: 'you have {{count}} records already',
  changed_one: '{{count}} field differs',
  changed_other: '{{count}} fields differ',
  lost_one: '{{count}} row is not taken',
  lost_other: '{{count}} rows are not taken',
  aside_one: 'Passed over: {{count}} row with a title, a sum or a note.',
  aside_other: 'Passed over: {{count}} rows with a title, a sum or a note.',
  spelled_one: 'Only spelled otherwise, the same in meaning: {{count}} field.',
  spelled_other: 'Only spelled otherwise, the same in meaning: {{count}} fields.',
  questions_one: '{{count}} question',
  questions_other: '{{count}} questions',
  answers: 'your answers',
  faults_one: '{{count}} fault',
  faults_other: '{{count}} faults',
  noRows: 'No sheet is taken. Tick one and say what is in it.',

  sheets: 'Sheets',
  theSheet: 'Columns',
  sheetNamed: 'Sheet “{{name}}”',
  takeSheet: 'take',
  takeThis: 'Take the sheet “{{name}}”',
  isHidden: 'hidden sheet',
  remembered: 'recognised as the last time',
  show: 'show columns',
  showThis: 'Show columns: {{name}}',
  hide: 'close',
  hideThis: 'Close columns: {{name}}',
  left: {
    hidden: 'Not taken: the sheet is hidden.',
    newer: 'Not taken: a newer version of the program made it.',
    empty: 'Not taken: it is empty.',
    'only-to-read': 'Not taken: it is only there to be read.',
    'not-recognised': 'Not taken: its columns were not recognised.'
  },
  ownSheet: 'Putokaz made this sheet, so it is known what each column holds.',
  rowsAre: 'What one row is',
  rowsOf: {
    contact: 'a contact',
    assignment: 'an assignment',
    centre: 'a centre',
    matrix: 'a table of centres and services'
  },
  rowsInBrief: {
    contact: 'a row is a contact',
    assignment: 'a row is an assignment',
    centre: 'a row is a centre',
    matrix: 'a table of centres and services',
    own: 'a table made by Putokaz'
  },
  headers: 'Headers',
  headersIn: 'row {{row}}: {{texts}}',
  headersNone: 'no headers',
  headerRows: 'The headers take up',
  side: 'Down the left side stand',
  sides: {
    centre: 'centres',
    service: 'services'
  },
  sideColumn: 'The names of the rows are in column',
  ofCentre: 'Centre of the whole sheet',
  ofOrganisation: 'Organisation of the whole sheet',
  inRows: 'each row says it',
  carriesDown: 'An empty centre, organisation or service means the same as in the row above',
  lacking: {
    centre: 'It cannot be seen which centre it is. Choose it above the column that says so, or for the whole sheet.',
    service: 'It cannot be seen which service it is. Choose it above the column that says so.',
    organisation:
      'It cannot be seen which organisation it is. Choose it above the column that says so, or for the whole sheet.',
    name: 'The name of the centre cannot be seen. Choose “centre” above the column that says it.'
  },
  newOrganisations: 'New organisations are',
  notKnown: 'not known',
  roleUnsaid: 'Where a row does not say the role, the organisation is',

  table: 'How the rows were understood: {{name}}',
  tableHint: 'The table can be moved left and right.',
  row: 'row',
  allColumns: 'show all columns ({{number}})',
  columnNamed: '{{label}} ({{letter}})',
  column: 'column {{letter}}',
  meaningOf: 'What is in column {{column}}',
  notTaken: 'not taken',
  notRead: 'not read',
  missing: 'missing',
  isNew: 'new',
  isUnknown: 'not recognised',
  open: 'no end',
  meaning: {
    organisation: 'organisation',
    organisationType: 'kind of organisation',
    centre: 'centre',
    service: 'service',
    role: 'role',
    name: 'full name',
    firstName: 'first name',
    lastName: 'last name',
    reach: 'person or office',
    job: 'position',
    phones: 'phone',
    email: 'e-mail',
    languages: 'languages',
    hours: 'working hours',
    from: 'valid from',
    to: 'valid until',
    deputy: 'deputy',
    deputyPhones: 'phone of the deputy',
    centreType: 'kind of centre',
    status: 'status of the centre',
    statusAsOf: 'status as of',
    settlement: 'settlement',
    municipality: 'municipality',
    address: 'address',
    capacity: 'places',
    aliases: 'other names',
    note: 'note'
  },

  spoiled_one:
    'Column {{column}}: Excel turned {{count}} phone number into a scientific one ({{text}}) and lost its last digits. They cannot be had back from this file. Open the original table, set this column to “Text” and save it again; or enter the number later, from the card of the contact.',
  spoiled_other:
    'Column {{column}}: Excel turned {{count}} phone numbers into scientific ones ({{text}}) and lost their last digits. They cannot be had back from this file. Open the original table, set this column to “Text” and save it again; or enter the numbers later, from the cards of the contacts.',

  names: 'Names that were not recognised',
  namesAbout:
    'An answer holds for all rows with this name, and is remembered for the next spreadsheet. Without one they are not taken.',
  whichOne: {
    centre: 'Which centre is “{{text}}”?',
    service: 'Which service is “{{text}}”?',
    organisation: 'Which organisation is “{{text}}”?'
  },
  another: {
    centre: 'another centre…',
    service: 'another service…',
    organisation: 'another organisation…'
  },
  anotherFor: {
    centre: 'Choose the centre for “{{text}}”',
    service: 'Choose the service for “{{text}}”',
    organisation: 'Choose the organisation for “{{text}}”'
  },
  addNew: {
    centre: 'add as a new centre',
    service: 'add as a new service',
    organisation: 'add as a new organisation'
  },
  leaveOut: 'do not take these rows',
  later: 'later',
  find: 'Find by name',
  findNothing: 'There is no such name.',

  twins: 'Perhaps in the directory already',
  twinsAbout: 'Nothing is joined by itself. Until you decide, the row is not taken.',
  twinsFirst_one: 'The first {{count}} question is shown; the others come when it is answered.',
  twinsFirst_other: 'The first {{count}} questions are shown; the others come when these are answered.',
  isItTheSame: '{{name, name}}: is it the same?',
  inSheet: 'In the spreadsheet',
  here: 'In the directory',
  sameOne: 'the same',
  otherOne: 'not the same, add',

  faultsTitle: 'What was not read',
  faultsAbout:
    'The good rows are taken without these. Correct the table in Excel and open it again, or enter this by hand later.',
  faultsFirst_one: 'The first {{count}} fault is shown.',
  faultsFirst_other: 'The first {{count}} faults are shown.',
  place: 'Row {{row}}',
  placeColumn: 'Row {{row}}, column {{column}}',
  placeSheet: 'Sheet “{{sheet}}”: {{place}}',
  rowLost: 'The row is not taken.',
  fault: {
    'phone-scientific':
      'Excel turned the number into “{{text}}” and its last digits are lost. Enter the whole number from the original table.',
    'phone-not-understood': '“{{text}}” is no phone number. Write it in digits, for example 067 013 45 67.',
    'phone-area-missing':
      '“{{text}}” has no area code, so nobody knows where it is. Add the area code in the table, for example 011.',
    'email-not-understood': '“{{text}}” is no e-mail address.',
    'day-not-understood': '“{{text}}” is no day. Write it as 31.12.2026.',
    'days-out-of-order': 'The end is before the beginning: {{text}}. The days are not taken.',
    'hours-not-understood': '“{{text}}” are no working hours. Write them as Mon–Fri 9–15.',
    'language-unknown': '“{{text}}” is no language that is known.',
    'choice-unknown': '“{{text}}” is none of the values known for this column.',
    'number-not-understood': '“{{text}}” is no number.',
    'too-long': 'The text is too long. Shorten it.',
    'formula-error': 'The formula in this cell reports an error. Repair it in the table or enter the value.',
    'letters-lost':
      '“{{text}}”: letters were lost when it was saved. Save the table again as XLSX, or as CSV with letters in UTF-8.',
    'name-missing': 'There is no name.',
    'organisation-missing': 'It does not say which organisation it is.',
    'centre-missing': 'It does not say which centre it is.',
    'service-missing': 'It does not say which service it is.',
    'centre-unknown': 'The centre “{{text}}” is not known: say above which one it is.',
    'service-unknown': 'The service “{{text}}” is not known: say above which one it is.',
    'organisation-unclear': 'It is not known which organisation “{{text}}” is: say above which one it is.',
    'says-nothing': 'The row holds neither a name nor a way to reach anybody.',
    'names-nobody': '“{{text}}” says that somebody works there, but not who. Write the name of the organisation.',
    'said-otherwise': '“{{text}}”: the table says otherwise further up, and what comes first counts.',
    undecided: 'Waiting for your answer above.',
    'removed-here': 'It was removed here, and is not added again.',
    'erased-here': 'The data of this person was erased and does not come back.',
    'record-unknown': 'This station does not know this record. Import a file of the station that made the table first.',
    'reference-unknown': '“{{text}}” was not found in the directory. Write the name as it stands there.',
    'required-cleared': 'This cell cannot be empty, so it stays as it is.',
    'only-to-read': 'This column is only there to be read: the change is not taken.'
  },

  goOn: 'See what would change',
  putAway: {
    title: 'Close the spreadsheet?',
    text: 'Your corrections and answers will not be kept. Nothing was changed in the directory.',
    discard: 'Close the spreadsheet',
    goOn: 'Go on with it'
  },
  openQuestions_one: '{{count}} question without an answer: those rows are not taken now.',
  openQuestions_other: '{{count}} questions without an answer: those rows are not taken now.',

  problem: {
    'cannot-read':
      'The spreadsheet cannot be read. If it is on a removable disk, copy it to this computer. If it is open in Excel, close it there and try again.',
    malformed:
      'The spreadsheet is damaged: perhaps copying it was not finished. Open it in Excel and save it again as XLSX, or ask for it once more.',
    empty: 'There is nothing in the spreadsheet. See whether it is the right file and was saved.',
    cancelled: 'Reading was stopped. Nothing was taken.',
    unexpected:
      'The table was not read because of a mistake in the program itself. Nothing was taken. Open it once more. If it happens again, save it as CSV, open that file, and tell IT support.',
    foreign: 'This is no spreadsheet that can be read. Save it as XLSX or CSV and open that file.',
    'old-excel':
      'This is an old Excel file (XLS), or a workbook locked with a password. Open it in Excel, choose “Save As” and the type “Excel Workbook (XLSX)”, without a password, and open the new file.',
    'open-document':
      'This is a LibreOffice spreadsheet (ODS). Open it there, choose “Save As” and the type “Excel (XLSX)”, and open the new file.',
    'binary-workbook':
      'This is a binary Excel file (XLSB). Open it in Excel, choose “Save As” and the type “Excel Workbook (XLSX)”, and open the new file.',
    zip: 'This is a packed archive and no spreadsheet. Unpack it and open the spreadsheet in it.',
    pdf: 'This is a document for reading and printing (PDF). Ask for the table it was made from.',
    'web-page':
      'This is a web page saved under the name of a spreadsheet. Open it in Excel, choose “Save As” and the type “Excel Workbook (XLSX)”, and open the new file.',
    package: 'This is a file for exchange and no spreadsheet. Give it the ending {{ending}} again and open it.',
    binary: 'This is neither text nor a spreadsheet. See whether it is the right file.',
    'too-large':
      'The spreadsheet is larger than can be taken in. Split it, or delete the sheets and columns that are not needed and save it again.',
    seconds: 'Reading takes too long. Split the spreadsheet and open the parts one by one.',
    packing:
      'The file is packed so that it unpacks to something huge, as no spreadsheet is. It was not opened. Ask who sent it to you.'
  }
}
