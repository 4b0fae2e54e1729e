/** The page of an organisation and the list of organisations, in English. */
import type { Sentences } from '../sr-latn.ts'

export const organisationWords: Sentences['organisation'] = {
  title: 'Organisations',
  type: {
    ngo: 'non-governmental organisation',
    state: 'state body',
    international: 'international organisation',
    emergency: 'emergency service'
  },
  types: {
    ngo: 'non-governmental organisations',
    state: 'state bodies',
    international: 'international organisations',
    emergency: 'emergency services'
  },
  typeUnknown: 'kind not entered',
  filter: 'Name of the organisation or its short form',
  noneFound: 'There is no organisation of that name.',
  centre: 'centre',
  about: 'About the organisation',
  verifications: 'Verifications',
  memoranda: 'Memoranda',
  memorandumSigned: 'signed {{on, day}}',
  memorandumServices: 'services: {{services}}',
  memorandumServicesUnset: 'services not published per organisation',
  assignments: 'Assignments',
  noAssignments: 'No assignment has been entered.',
  assignmentCount_one: '{{count}} assignment',
  assignmentCount_other: '{{count}} assignments',
  statements: 'What they say themselves and what was published',
  seat: 'seat',
  website: 'website',
  none: 'No organisation has been entered.'
}
