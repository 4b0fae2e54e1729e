/** The page of a centre and the list of centres, in English. */
import type { Sentences } from '../sr-latn.ts'

export const centreWords: Sentences['centre'] = {
  title: 'Centres',
  type: {
    asylum: 'asylum centre',
    reception: 'reception centre'
  },
  status: {
    active: 'active',
    suspended: 'suspended for now',
    inactive: 'not in use',
    closed: 'closed for good'
  },
  statuses: {
    active: 'active',
    suspended: 'suspended for now',
    inactive: 'not in use',
    closed: 'closed for good'
  },
  statusUnknown: 'status not entered',
  statusAsOf: 'as of {{asOf, day}}',
  notActive: 'This centre is not working now. Check by phone before you refer anybody.',
  folded_one: '{{count}} more centre, not working now',
  folded_other: '{{count}} more centres, not working now',
  capacity_one: '{{count}} bed',
  capacity_other: '{{count}} beds',
  services: 'Services',
  service: 'service',
  responsible: 'responsible',
  contactAndPhone: 'contact and phone',
  until: 'until',
  trust: 'verified',
  settlement: 'settlement',
  municipality: 'municipality',
  noAddress: 'no address entered',
  about: 'About the centre',
  none: 'No centre has been entered.'
}
