/** The first run, in English. */
export const firstRunWords = {
  title: 'Putokaz starts here',
  intro: 'A name for the station and one choice are enough. All of it can be changed later in the settings.',
  stationName: 'Name of this station',
  stationNameHint: 'It tells colleagues where an entry came from, for example “Preševo, office 2”.',
  stationNameMissing: 'Enter a name for this station.',
  stationNameTooLong: 'The name can have at most {{most}} characters.',
  myCentre: 'My centre',
  myCentreHint: 'The start page then shows at once who is responsible for what in it.',
  noCentre: 'I do not work at one centre',
  besides: 'This too, if you like',
  people: 'Who works here',
  peopleHint: 'Names separated by commas. They are offered when Putokaz asks who is working.',
  peopleTooMany: 'At most {{most}} names, each of up to {{longest}} characters.',
  start: 'What shall we start with?',
  publicDirectory: 'Start with the public directory',
  publicDirectoryHint:
    'From public sources, as of {{on, day}}: {{counts}}. Every entry has its source and date, and is marked as unverified until somebody verifies it.',
  publicDirectoryUndated:
    'From public sources: {{counts}}. Every entry has its source and date, and is marked as unverified until somebody verifies it.',
  package: 'Import a file of another station…',
  packageHint:
    'A package (.putokaz) or a spreadsheet (Excel, CSV). You see what is in it before deciding what to take.',
  refused: 'Nothing has been set up. Choose another file, or start with the public directory.',
  empty: 'Start empty',
  emptyHint:
    'The directory is empty and you enter everything yourselves. You can have the public directory later, too.',
  dataFolder: 'Data is kept on this computer: {{folder}}'
} as const
