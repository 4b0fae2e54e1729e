/**
 * The fictional assignments, one or two to a situation that an answer has to get right. A situation is named for
 * what is to be seen there; tests look it up by that name.
 */
import type { Entry } from '../../shared/replica/entry.ts'
import { manyContacts } from './fictional-contacts.ts'
import type { Pen } from './fictional-stations.ts'
import { entryOf, removed, type ValuesOf } from './records.ts'

interface Situation {
  readonly centre: string
  readonly service: string
  /** the fictional assignments there */
  readonly assignments: readonly string[]
  /** the contact that the situation is about */
  readonly contact: string | null
}

/** Where each situation is. The day is fictionalToday, 2026-03-10. */
export const situations = {
  /** responsible A with contact, deputy, hours today 09:00 to 15:00, languages, valid memorandum, reached 12 days
   * ago by somebody at another station; B supports */
  fullAnswer: at('krnjaca', 'pravna-pomoc', ['krnjaca-pravna', 'krnjaca-pravna-podrska'], 'ana'),
  supportingOnly: at('krnjaca', 'obrazovanje', ['krnjaca-obrazovanje'], 'djordje'),
  /** ended on 2026-02-28 */
  expiredAssignment: at('obrenovac', 'pravna-pomoc', ['obrenovac-pravna'], 'ana'),
  /** open-ended itself, but its memorandum ended on 2025-12-31 */
  expiredMemorandum: at('obrenovac', 'psihosocijalna-podrska', ['obrenovac-psiho'], 'cvijeta'),
  /** its last day is today */
  lastDayToday: at('sjenica', 'pravna-pomoc', ['sjenica-pravna'], 'bojan'),
  /** the last day of its memorandum is today */
  memorandumLastDayToday: at('sjenica', 'zdravstvena-zastita', ['sjenica-zdravlje'], 'danica'),
  /** no end, no memorandum */
  openEnded: at('vranje', 'zdravstvena-zastita', ['vranje-zdravlje'], 'emina'),
  /** begins on 2026-04-01 */
  futureStart: at('vranje', 'obrazovanje', ['vranje-obrazovanje'], 'djordje'),
  /** nobody at this centre; E is responsible at every centre */
  everyCentre: at('krnjaca', 'informisanje', ['svuda-informisanje'], 'emina'),
  /** nobody; the memorandum of B (valid) and that of C (expired) name the service */
  memorandumNamesService: at('presevo', 'psihosocijalna-podrska', [], null),
  /** nobody; F states it, in general and as seen at this centre on 2025-11-20 */
  organisationStates: at('bujanovac', 'zastita-dece', [], null),
  /** nobody, nothing named, nothing stated: only the Commissariat is left */
  nobody: at('vranje', 'prava', [], null),
  /** a current assignment at a suspended centre */
  suspendedCentre: at('tutin', 'smestaj', ['tutin-smestaj'], 'ana'),
  /** an e-mail address only; hours on Monday and Wednesday, so not there today */
  contactWithoutPhone: at('sjenica', 'ishrana', ['sjenica-ishrana'], 'bez-telefona'),
  withoutContact: at('sjenica', 'integracija', ['sjenica-integracija'], null),
  /** "ne radi broj" on 2026-03-05 */
  wrongNumber: at('presevo', 'zdravstvena-zastita', ['presevo-zdravlje'], 'pogresan-broj'),
  /** "više ne radi tu" on 2026-03-02 */
  leftContact: at('bujanovac', 'pravna-pomoc', ['bujanovac-pravna'], 'otisla'),
  /** "ne radi broj" on 2026-02-01, then reached on 2026-02-20 by somebody who had seen that */
  reachedAfterWrongNumber: at('vranje', 'pravna-pomoc', ['vranje-pravna'], 'ponovo-radi'),
  /** reached on 2026-02-15, but the number was changed since: counts no more */
  staleVerification: at('presevo', 'pravna-pomoc', ['presevo-pravna'], 'novi-broj'),
  /** reached "on 2026-09-01", a day that has not come */
  verifiedInTheFuture: at('vranje', 'psihosocijalna-podrska', ['vranje-psiho'], 'iz-buducnosti'),
  /** two numbers written apart */
  fieldConflict: at('principovac', 'pravna-pomoc', ['principovac-pravna'], 'dva-broja'),
  /** refers to a contact that was removed */
  removedContact: at('principovac', 'obrazovanje', ['principovac-obrazovanje'], 'uklonjen'),
  /** the contact was removed at one station and changed at another */
  contestedContact: at('principovac', 'zdravstvena-zastita', ['principovac-zdravlje'], 'sporno'),
  /** the assignment itself was removed: a gap again */
  removedAssignment: at('krnjaca', 'smestaj', ['krnjaca-smestaj'], 'ana'),
  /** twenty contacts and four deputies of one organisation */
  manyContacts: at('krnjaca', 'zdravstvena-zastita', ['krnjaca-zdravlje'], 'g-01'),
  /** a phone that is no number */
  phoneNotUnderstood: at('bujanovac', 'ishrana', ['bujanovac-ishrana'], 'portirnica'),
  /** B and E, both responsible */
  twoResponsible: at('obrenovac', 'ishrana', ['obrenovac-ishrana-b', 'obrenovac-ishrana-e'], 'dzenana'),
  /** E's assignment names a contact of A */
  contactOfAnother: at('obrenovac', 'smestaj', ['obrenovac-smestaj'], 'bojan'),
  /** organisation and contact entered in Cyrillic */
  cyrillicNames: at('sjenica', 'psihosocijalna-podrska', ['sjenica-psiho'], 'dzevad')
} satisfies Record<string, Situation>

export function fictionalAssignments(pen: Pen): readonly Entry[] {
  const assigned = (
    of: Situation,
    organisation: string,
    contacts: readonly string[],
    values: ValuesOf<'assignment'> = {},
    which = 0
  ): Entry =>
    entryOf(
      'assignment',
      of.assignments[which] ?? 'assignment-primer-missing',
      {
        organisation: `organisation-primer-${organisation}`,
        service: of.service,
        centre: of.centre,
        role: 'responsible',
        contacts: contacts.map(contactId),
        from: '2026-01-01',
        to: '2026-12-31',
        ...values
      },
      pen('sediste')
    )
  const of2026 = (letter: string) => ({ memorandum: `memorandum-primer-${letter}-2026` })
  const everybodyOfG = Array.from({ length: manyContacts }, (_, place) => `g-${String(place + 1).padStart(2, '0')}`)
  return [
    assigned(situations.fullAnswer, 'a', ['ana'], {
      ...of2026('a'),
      deputies: [contactId('bojan')],
      hours: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '15:00' }],
      note: 'Izmišljeno zaduženje za probu programa.'
    }),
    assigned(situations.fullAnswer, 'b', ['dzenana'], { ...of2026('b'), role: 'supporting' }, 1),
    assigned(situations.supportingOnly, 'b', ['djordje'], { ...of2026('b'), role: 'supporting' }),
    assigned(situations.expiredAssignment, 'a', ['ana'], { ...of2026('a'), to: '2026-02-28' }),
    assigned(situations.expiredMemorandum, 'c', ['cvijeta'], {
      from: '2025-01-01',
      to: null,
      memorandum: 'memorandum-primer-c-2025'
    }),
    assigned(situations.lastDayToday, 'a', ['bojan'], { ...of2026('a'), to: '2026-03-10' }),
    assigned(situations.memorandumLastDayToday, 'd', ['danica'], { ...of2026('d'), to: null }),
    assigned(situations.openEnded, 'e', ['emina'], { to: null }),
    assigned(situations.futureStart, 'b', ['djordje'], { ...of2026('b'), from: '2026-04-01' }),
    assigned(situations.everyCentre, 'e', ['emina'], { centre: 'every-centre' }),
    assigned(situations.suspendedCentre, 'a', ['ana'], of2026('a')),
    assigned(situations.contactWithoutPhone, 'b', ['bez-telefona'], of2026('b')),
    assigned(situations.withoutContact, 'b', [], of2026('b')),
    assigned(situations.wrongNumber, 'e', ['pogresan-broj']),
    assigned(situations.leftContact, 'a', ['otisla'], of2026('a')),
    assigned(situations.reachedAfterWrongNumber, 'a', ['ponovo-radi'], of2026('a')),
    assigned(situations.staleVerification, 'a', ['novi-broj'], of2026('a')),
    assigned(situations.verifiedInTheFuture, 'e', ['iz-buducnosti']),
    assigned(situations.fieldConflict, 'a', ['dva-broja'], of2026('a')),
    assigned(situations.removedContact, 'b', ['uklonjen'], of2026('b')),
    assigned(situations.contestedContact, 'e', ['sporno']),
    removed(assigned(situations.removedAssignment, 'a', ['ana']), pen('sediste', '2026-02-10')),
    assigned(situations.manyContacts, 'g', everybodyOfG.slice(0, 20), {
      ...of2026('g'),
      deputies: everybodyOfG.slice(20).map(contactId)
    }),
    assigned(situations.phoneNotUnderstood, 'b', ['portirnica'], of2026('b')),
    assigned(situations.twoResponsible, 'b', ['dzenana'], of2026('b')),
    assigned(situations.twoResponsible, 'e', ['emina'], {}, 1),
    assigned(situations.contactOfAnother, 'e', ['bojan']),
    assigned(situations.cyrillicNames, 'nj', ['dzevad'])
  ]
}

function at(centre: string, service: string, assignments: readonly string[], contact: string | null): Situation {
  return {
    centre: `centre-${centre}`,
    service: `service-${service}`,
    assignments: assignments.map(id => `assignment-primer-${id}`),
    contact: contact === null ? null : contactId(contact)
  }
}

function contactId(id: string): string {
  return `contact-primer-${id}`
}
