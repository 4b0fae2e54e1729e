/** Two records that may be one, in English. */
export const duplicatesWords = {
  title: {
    contact: 'Is this the same contact?',
    organisation: 'Is this the same organisation?'
  },
  about: 'Nothing is erased: both records stay and are shown as one. It can be taken back and parted.',
  fields: 'Values',
  field: 'value',
  first: 'first record',
  second: 'second record',
  saysNothing: 'not entered',
  same: 'the same',
  both: 'keep both',
  chooseFor: 'Which holds: {{field}}',
  grounds: {
    name: 'similar name',
    phone: 'same phone',
    email: 'same e-mail',
    website: 'same website'
  },
  links: 'Make other records ({{number}}) refer to the joined one',
  linksHint: 'Older versions of the program understand this, too.',
  keepsName: 'Keep the other name among the other names, so that it is found by it, too',
  join: 'The same, join them',
  apart: 'Not the same',
  apartThis: 'Not the same: {{one, name}} and {{other, name}}',
  joined: 'Joined: {{name, name}}',
  setApart: 'Noted as not the same: {{one, name}} and {{other, name}}',
  joinedFrom_one: 'joined from {{count}} record',
  joinedFrom_other: 'joined from {{count}} records',
  part: 'part',
  partThis: 'Part: {{name, name}}',
  parted: 'Parted: {{name, name}}',
  joinWith: 'same as…',
  joinWithThis: 'The same as another record: {{name, name}}',
  choose: {
    contact: 'Which contact is it the same as?',
    organisation: 'Which organisation is it the same as?'
  },
  find: 'Find by name',
  others: 'others',
  likely: 'possible',
  nothing: 'There is no other record.'
} as const
