/** The page of a centre and the list of centres, in Serbian Latin (see ../sr-latn.ts for how sentences are written). */

export const centreWords = {
  title: 'Centri',
  type: {
    asylum: 'centar za azil',
    reception: 'prihvatni centar'
  },
  status: {
    active: 'aktivan',
    suspended: 'privremeno obustavljen',
    inactive: 'nije u upotrebi',
    closed: 'trajno zatvoren'
  },
  /** above the list of those */
  statuses: {
    active: 'aktivni',
    suspended: 'privremeno obustavljeni',
    inactive: 'nisu u upotrebi',
    closed: 'trajno zatvoreni'
  },
  statusUnknown: 'stanje nije upisano',
  statusAsOf: 'po podatku od {{asOf, day}}',
  notActive: 'Centar sada ne radi. Pre upućivanja proverite telefonom.',
  folded_one: 'još {{count}} centar koji sada ne radi',
  folded_few: 'još {{count}} centra koja sada ne rade',
  folded_other: 'još {{count}} centara koji sada ne rade',
  capacity_one: '{{count}} krevet',
  capacity_few: '{{count}} kreveta',
  capacity_other: '{{count}} kreveta',
  services: 'Usluge',
  service: 'usluga',
  responsible: 'nadležna',
  contactAndPhone: 'kontakt i telefon',
  until: 'do',
  trust: 'potvrda',
  settlement: 'mesto',
  municipality: 'opština',
  noAddress: 'adresa nije upisana',
  about: 'O centru',
  none: 'Nijedan centar nije upisan.'
} as const
