/** Who covers which service at which centre, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */
export const coverageWords = {
  title: 'Pokrivenost',
  /** of the table itself */
  label: 'Usluge po centrima',
  gaps_one: '{{count}} praznina u aktivnim centrima',
  gaps_few: '{{count}} praznine u aktivnim centrima',
  gaps_other: '{{count}} praznina u aktivnim centrima',
  /** stands behind the gaps */
  expired_one: 'od toga {{count}} isteklo zaduženje',
  expired_few: 'od toga {{count}} istekla zaduženja',
  expired_other: 'od toga {{count}} isteklih zaduženja',
  supporting_one: '{{count}} samo uz podršku',
  supporting_few: '{{count}} samo uz podršku',
  supporting_other: '{{count}} samo uz podršku',
  onePerson_one: '{{count}} zavisi od jedne osobe',
  onePerson_few: '{{count}} zavise od jedne osobe',
  onePerson_other: '{{count}} zavisi od jedne osobe',
  noGaps: 'U aktivnim centrima nema praznina.',
  dateInDoubt: 'Dok se datum računara ne ispravi, ne zna se šta je isteklo.',
  centre: 'centar',
  state: {
    responsible: 'nadležna',
    supporting: 'samo podržava',
    later: 'počinje kasnije',
    expired: 'isteklo',
    gap: 'prazno'
  },
  everyCentre: 'za sve centre',
  oneMark: 'jedna osoba',
  legend: 'Oznake u tabeli',
  keys: 'Strelice vode kroz tabelu, Enter otvara, Esc zatvara.',
  filter: {
    label: 'Šta se prikazuje',
    state: 'Stanje',
    organisation: 'Organizacija',
    service: 'Usluga',
    everyState: 'svako stanje',
    everyOrganisation: 'sve organizacije',
    everyService: 'sve usluge',
    gap: 'praznine',
    expired: 'isteklo',
    supporting: 'samo uz podršku',
    'one-person': 'zavisi od jedne osobe',
    find: 'Pronađi na spisku',
    nothing: 'Nema na spisku.',
    clear: 'Prikaži sve'
  },
  noneFound: 'Ništa ne odgovara izabranom.',
  empty: 'Ovde će stajati ko koju uslugu pokriva, čim se upišu centri i usluge.',
  openCentre: 'otvori centar',
  close: 'zatvori'
} as const
