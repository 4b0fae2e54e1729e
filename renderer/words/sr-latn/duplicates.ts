/** Two records that may be one, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */
export const duplicatesWords = {
  title: {
    contact: 'Da li je ovo isti kontakt?',
    organisation: 'Da li je ovo ista organizacija?'
  },
  about: 'Ništa se ne briše: oba zapisa ostaju, a prikazuju se kao jedan. Može da se poništi i razdvoji.',
  fields: 'Podaci',
  field: 'podatak',
  first: 'prvi zapis',
  second: 'drugi zapis',
  saysNothing: 'nije upisano',
  same: 'isto',
  both: 'zadrži oba',
  chooseFor: 'Šta važi: {{field}}',
  grounds: {
    name: 'slično ime',
    phone: 'isti telefon',
    email: 'ista e-pošta',
    website: 'isti sajt'
  },
  links: 'Veze sa drugim zapisima ({{number}}) prepiši na spojeni zapis',
  linksHint: 'Prepisane veze razumeju i starije verzije programa.',
  keepsName: 'Ime koje ne važi ostaje među drugim nazivima, da se i po njemu nađe',
  join: 'Isto je, spoji',
  apart: 'Nije isto',
  apartThis: 'Nije isto: {{one, name}} i {{other, name}}',
  joined: 'Spojeno: {{name, name}}',
  setApart: 'Zabeleženo da nije isto: {{one, name}} i {{other, name}}',
  joinedFrom_one: 'spojeno od {{count}} zapisa',
  joinedFrom_few: 'spojeno od {{count}} zapisa',
  joinedFrom_other: 'spojeno od {{count}} zapisa',
  part: 'razdvoji',
  partThis: 'Razdvoji: {{name, name}}',
  parted: 'Razdvojeno: {{name, name}}',
  joinWith: 'isto kao…',
  joinWithThis: 'Isto kao drugi zapis: {{name, name}}',
  choose: {
    contact: 'Sa kojim kontaktom je isto?',
    organisation: 'Sa kojom organizacijom je isto?'
  },
  find: 'Pronađi po imenu',
  others: 'ostali',
  likely: 'moguće',
  nothing: 'Nema drugog zapisa.'
} as const
