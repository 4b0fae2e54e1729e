/** The forms, kind by kind: which fields stand on them in which order, and how each is filled in. */
import { contactsToBeginWith, memorandumInForce } from '../../shared/assigning.ts'
import { centreStatus } from '../../shared/records/centre.ts'
import { organisationType } from '../../shared/records/organisation.ts'
import type { FormPlan } from './field-editor.ts'
import { oneOf, yes } from './fields/choice.tsx'
import { assignedContacts } from './fields/contacts.tsx'
import { calendarDay, partialCalendarDay } from './fields/days.tsx'
import { weekOfHours } from './fields/hours.tsx'
import { someLanguages } from './fields/languages.tsx'
import { assignedOrganisation } from './fields/organisation-choice.tsx'
import { phones } from './fields/phones.tsx'
import {
  centreOrAll,
  memorandumOfOrganisation,
  oneOrganisation,
  oneService,
  someContacts,
  someServices
} from './fields/records.tsx'
import { statementList } from './fields/statements.tsx'
import { coordinates, count, emailAddress, line, lines, note, webAddresses } from './fields/text.tsx'

/** Kinds of record that have a form. A verification is an event: added, never edited. */
export type EditedKind = FormPlan['kind']

export const plans: Readonly<Record<EditedKind, FormPlan>> = {
  centre: {
    kind: 'centre',
    fields: [
      { field: 'name', editor: line },
      {
        field: 'centreType',
        editor: oneOf(['asylum', 'reception'], (t, type) => t(`centre.type.${type}`))
      },
      { field: 'status', editor: oneOf(centreStatus.options, (t, status) => t(`centre.status.${status}`)) },
      {
        field: 'statusAsOf',
        editor: partialCalendarDay,
        label: t => t('edit.label.statusAsOf'),
        hint: t => t('edit.hint.partialDay')
      },
      { field: 'address', editor: line },
      { field: 'settlement', editor: line },
      { field: 'municipality', editor: line },
      { field: 'phones', editor: phones },
      { field: 'email', editor: emailAddress }
    ],
    folded: [
      { field: 'aliases', editor: lines, hint: t => t('edit.hint.lines') },
      { field: 'capacity', editor: count },
      { field: 'coordinates', editor: coordinates, hint: t => t('edit.hint.coordinates') },
      { field: 'note', editor: note }
    ]
  },
  organisation: {
    kind: 'organisation',
    fields: [
      { field: 'name', editor: line },
      { field: 'shortName', editor: line },
      {
        field: 'organisationType',
        editor: oneOf(organisationType.options, (t, type) => t(`organisation.type.${type}`))
      },
      { field: 'address', editor: line },
      { field: 'seat', editor: line },
      { field: 'websites', editor: webAddresses, hint: t => t('edit.hint.websites') },
      { field: 'note', editor: note }
    ],
    folded: [
      { field: 'aliases', editor: lines, hint: t => t('edit.hint.lines') },
      { field: 'nameEnglish', editor: line },
      { field: 'statements', editor: statementList },
      { field: 'coordinator', editor: yes, hint: t => t('edit.hint.coordinator') }
    ]
  },
  contact: {
    kind: 'contact',
    fields: [
      { field: 'name', editor: line, label: t => t('edit.label.contactName') },
      { field: 'phones', editor: phones },
      { field: 'reach', editor: oneOf(['personal', 'office'], (t, reach) => t(`edit.reach.${reach}`)) },
      { field: 'role', editor: line, label: t => t('edit.label.contactRole') },
      { field: 'email', editor: emailAddress },
      { field: 'languages', editor: someLanguages },
      { field: 'hours', editor: weekOfHours },
      { field: 'note', editor: note }
    ],
    folded: [{ field: 'organisation', editor: oneOrganisation }]
  },
  service: {
    kind: 'service',
    fields: [
      { field: 'name', editor: line },
      { field: 'shortName', editor: line, hint: t => t('edit.hint.shortName') },
      { field: 'words', editor: lines, hint: t => t('edit.hint.words') },
      { field: 'nameEnglish', editor: line },
      { field: 'shortNameEnglish', editor: line },
      { field: 'position', editor: count, hint: t => t('edit.hint.position') },
      { field: 'note', editor: note }
    ],
    folded: []
  },
  memorandum: {
    kind: 'memorandum',
    fields: [
      { field: 'organisation', editor: oneOrganisation },
      { field: 'signedOn', editor: calendarDay },
      { field: 'validFrom', editor: calendarDay },
      {
        field: 'validTo',
        editor: calendarDay,
        label: t => t('edit.label.validTo'),
        hint: t => t('edit.hint.open')
      },
      {
        field: 'services',
        editor: someServices,
        label: t => t('edit.label.services'),
        hint: t => t('edit.hint.services')
      },
      { field: 'reference', editor: line },
      { field: 'note', editor: note }
    ],
    folded: []
  },
  assignment: {
    kind: 'assignment',
    fields: [
      { field: 'centre', editor: centreOrAll },
      { field: 'service', editor: oneService },
      { field: 'organisation', editor: assignedOrganisation },
      { field: 'contacts', editor: assignedContacts, label: t => t('edit.label.contacts') },
      { field: 'role', editor: oneOf(['responsible', 'supporting'], (t, role) => t(`card.${role}`)) },
      { field: 'memorandum', editor: memorandumOfOrganisation }
    ],
    folded: [
      { field: 'deputies', editor: someContacts, label: t => t('edit.label.deputies') },
      { field: 'from', editor: calendarDay },
      { field: 'to', editor: calendarDay, label: t => t('edit.label.to'), hint: t => t('edit.hint.open') },
      { field: 'hours', editor: weekOfHours, hint: t => t('edit.hint.hours') },
      { field: 'note', editor: note }
    ],
    // Contacts and memorandum belong to the organisation: with another one they begin anew.
    follow: (field, values, { directory, today }) => {
      const { organisation, service } = values
      if (field !== 'organisation' || typeof organisation !== 'string') return {}
      const named = typeof service === 'string' ? service : null
      const inForce = memorandumInForce(directory, organisation, named, today)
      return {
        contacts: contactsToBeginWith(directory, organisation),
        deputies: null,
        memorandum: inForce?.memorandum.id ?? null
      }
    }
  }
}

/** What a new record of a kind has on its form to begin with. */
export const proposals: Readonly<Record<EditedKind, Readonly<Record<string, unknown>>>> = {
  centre: { status: 'active' },
  organisation: { organisationType: 'ngo' },
  contact: { reach: 'personal' },
  service: {},
  memorandum: {},
  assignment: { role: 'responsible' }
}
