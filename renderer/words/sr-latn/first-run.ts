/** The first run, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */
export const firstRunWords = {
  title: 'Putokaz počinje ovde',
  intro: 'Naziv stanice i jedan izbor su dovoljni. Sve se kasnije menja u podešavanjima.',
  stationName: 'Naziv stanice',
  stationNameHint: 'Po njemu kolege vide odakle je podatak stigao, na primer „Preševo, kancelarija 2“.',
  stationNameMissing: 'Upišite naziv stanice.',
  stationNameTooLong: 'Naziv može da ima najviše {{most}} znakova.',
  myCentre: 'Moj centar',
  myCentreHint: 'Početna strana odmah pokazuje ko je u njemu za šta zadužen.',
  noCentre: 'ne radim u jednom centru',
  besides: 'Ako želite, odmah i ovo',
  people: 'Ko ovde radi',
  peopleHint: 'Imena odvojena zarezom. Nude se kad Putokaz pita ko radi.',
  peopleTooMany: 'Najviše {{most}} imena, svako do {{longest}} znakova.',
  start: 'Odakle da počnemo?',
  publicDirectory: 'Počni sa javnim imenikom',
  /** {{counts}} is "19 centara, 30 organizacija" */
  publicDirectoryHint:
    'Iz javnih izvora, stanje od {{on, day}}: {{counts}}. Svaki podatak ima izvor i datum, i označen je kao nepotvrđen dok ga neko ne potvrdi.',
  publicDirectoryUndated:
    'Iz javnih izvora: {{counts}}. Svaki podatak ima izvor i datum, i označen je kao nepotvrđen dok ga neko ne potvrdi.',
  package: 'Uvezi datoteku druge stanice…',
  packageHint: 'Paket (.putokaz) ili tabela (Excel, CSV). Prvo vidite šta je u njoj, pa odlučujete šta se preuzima.',
  refused: 'Ništa nije postavljeno. Izaberite drugu datoteku, ili počnite sa javnim imenikom.',
  empty: 'Počni prazno',
  emptyHint: 'Imenik je prazan i sve upisujete sami. Javni imenik možete da uzmete i kasnije.',
  dataFolder: 'Podaci se čuvaju na ovom računaru: {{folder}}'
} as const
