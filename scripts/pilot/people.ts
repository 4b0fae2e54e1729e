/**
 * People who do not exist, and numbers that ring nowhere: every surname says that it is an example (Primerić), a try
 * (Probić) or made up (Izmišljić), every number begins with 067 0 (tests/support/fictional-stations.ts says why), every
 * address ends in example.org.
 */

const firstNames = [
  'Ana',
  'Bojan',
  'Cvijeta',
  'Dragan',
  'Đorđe',
  'Emina',
  'Filip',
  'Gordana',
  'Haris',
  'Ivana',
  'Jelena',
  'Katarina',
  'Ljubica',
  'Marko',
  'Nada',
  'Njegoš',
  'Olga',
  'Petar',
  'Radmila',
  'Stefan',
  'Šaban',
  'Teodora',
  'Uroš',
  'Vesna',
  'Zoran',
  'Željka',
  'Ćamil',
  'Čedomir',
  'Dženana',
  'Milica'
] as const

const surnames = ['Primerić', 'Probić', 'Izmišljić', 'Primerović', 'Probojević', 'Izmišljenović'] as const

/** No two of the first 180 are called the same. */
export function fictionalName(place: number): string {
  const first = firstNames[place % firstNames.length]
  const surname = surnames[(place + Math.floor(place / firstNames.length)) % surnames.length]
  return `${first} ${surname}`
}

/** As somebody would type it: "067 000 12 34". */
export function fictionalNumber(place: number): string {
  const digits = String(place % 100_000).padStart(5, '0')
  return `067 00${digits[0]} ${digits.slice(1, 3)} ${digits.slice(3)}`
}

/** What stands on every record that the pilot makes up. */
export const madeUp = 'Izmišljeno, za probu programa.'
