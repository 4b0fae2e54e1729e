/** Spreadsheets and HSDS packages out, in English. */
export const sheetsOutWords = {
  title: 'Spreadsheets',
  about:
    'For working in Excel and for those who do not have Putokaz. A corrected table comes back here: only what was changed is taken.',
  what: 'Which table',
  kinds: {
    workbook: 'the whole directory',
    table: 'one sheet',
    template: 'an empty table to fill in',
    'four-w': 'who does what, where and when (4W)',
    coverage: 'coverage: services by centre',
    hsds: 'an HSDS 3.0 package'
  },
  kindAbout: {
    workbook:
      'Excel (XLSX), one sheet each for assignments, contacts, organisations, memoranda, centres, services and verifications.',
    table: 'CSV that opens correctly in an Excel set to Serbian.',
    template: 'Excel (XLSX) with the same columns and no rows. It says what goes where.',
    'four-w':
      'One assignment a row, with HXL hashtags under the headers, for tables put together from many organisations.',
    coverage: 'Excel (XLSX): in each cell who is responsible, who supports, what has expired and what is empty.',
    hsds: 'For other directories, by the Open Referral standard: CSV tables and a descriptor in one ZIP file.'
  },
  sheet: 'Which sheet',
  sheets: {
    assignment: 'assignments',
    contact: 'contacts',
    organisation: 'organisations',
    memorandum: 'memoranda',
    centre: 'centres',
    service: 'services',
    verification: 'verifications'
  },
  form: 'Kind of file',
  forms: {
    xlsx: 'Excel (XLSX)',
    csv: 'CSV'
  },
  contacts: 'Contacts in the table',
  contactsOf: {
    none: 'no contacts',
    office: 'offices only',
    all: 'all, personal too'
  },
  contactsAbout: {
    none: 'Names and numbers of contacts stay here.',
    office: 'Names, numbers and e-mail of persons stay here.',
    all: 'The table holds names, numbers and e-mail of persons. Give it only to those who may see them.'
  },
  save: 'Save the table…',
  saveCoverage: 'save as a table…',
  done: 'Written and verified: {{file}}',
  leftOut_one: '{{count}} assignment could not go into the package: it has no organisation or service.',
  leftOut_other: '{{count}} assignments could not go into the package: they have no organisation or service.',
  name: {
    workbook: 'directory',
    template: 'empty table',
    'four-w': 'who does what where',
    coverage: 'coverage',
    hsds: 'hsds',
    all: 'personal data'
  }
} as const
