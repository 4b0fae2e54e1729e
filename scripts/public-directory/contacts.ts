/**
 * Desks and lines of organisations, with the numbers as their pages print them. No persons: names and mobiles that
 * older reports give were left out. Left out too: PIN's line of April 2020, which its own notice calls temporary,
 * and 112, which a project page says does not give one service for all.
 */
import { phoneFrom } from '../../shared/records/phone.ts'
import { type RecordFacts, stated } from './fact.ts'
import { aboutOrganisations as about, aboutOthers } from './sources.ts'

type ContactFacts = Extract<RecordFacts, { kind: 'contact' }>['fields']

export const contacts: readonly RecordFacts[] = [
  contact('bcljp-kancelarija', {
    organisation: stated('organisation-bcljp', about.bcljpReport2018, about.bcljpReport2017),
    name: stated('BCLJP – kancelarija', about.bcljpReport2018, about.bcljpReport2017),
    reach: stated('office', about.bcljpReport2018, about.bcljpReport2017),
    phones: stated(
      [phoneFrom('(011) 3085 328', 'iz izveštaja za 2017. i 2018: proveriti')],
      about.bcljpReport2018,
      about.bcljpReport2017
    ),
    email: stated('bgcentar@bgcentar.org.rs', about.bcljpReport2018, about.bcljpReport2017),
    note: stated(
      'Telefon i e-pošta su iz izveštaja „Pravo na azil“ za 2017. i 2018: proveriti da li još važe.',
      about.bcljpReport2018,
      about.bcljpReport2017
    )
  }),
  contact('ideas-aerodromi', {
    organisation: stated('organisation-ideas', about.unhcrHelp),
    name: stated('IDEAS – besplatna pravna pomoć na aerodromima', about.unhcrHelp),
    reach: stated('office', about.unhcrHelp),
    role: stated('besplatna pravna pomoć na aerodromima', about.unhcrHelp),
    phones: stated([phoneFrom('+381 69 5657254', 'besplatna pravna pomoć na aerodromima')], about.unhcrHelp),
    note: stated(
      'UNHCR Help daje ovaj broj za one koji azil traže na aerodromu (stranica bez datuma). Drugi broj IDEAS nije nađen.',
      about.unhcrHelp
    )
  }),
  contact('atina-sos', {
    organisation: stated('organisation-atina', about.atinaHeader),
    name: stated('ATINA – SOS telefon', about.atinaHeader),
    reach: stated('office', about.atinaHeader),
    role: stated('SOS telefon', about.atinaHeader),
    phones: stated(
      [phoneFrom('+381 61 63 84 071', 'SOS telefon sa zaglavlja sajta')],
      about.atinaHeader,
      about.atinaAward
    ),
    email: stated('atina@atina.org.rs', about.atinaProject),
    note: stated('E-pošta je iz javnog koda sajta projekta „Posao šansi“ (ATINA): proveriti.', about.atinaProject)
  }),
  contact('eho-kancelarija', {
    organisation: stated('organisation-eho', about.ehoReport2017),
    name: stated('EHO – kancelarija u Novom Sadu', about.ehoReport2017),
    reach: stated('office', about.ehoReport2017),
    phones: stated(
      [
        phoneFrom('+381 (21) 46 96 16', 'iz izveštaja za 2017: proveriti'),
        phoneFrom('+381 (21) 46 65 88', 'iz izveštaja za 2017: proveriti'),
        phoneFrom('+381 (21) 46 69 11', 'iz izveštaja za 2017: proveriti')
      ],
      about.ehoReport2017
    ),
    note: stated('Telefoni su iz godišnjeg izveštaja za 2017: proveriti.', about.ehoReport2017)
  }),
  contact('apc-pravna-pomoc', {
    organisation: stated('organisation-apc', aboutOthers.apcLegalAid),
    name: stated('APC – pravna pomoć', aboutOthers.apcLegalAid),
    reach: stated('office', aboutOthers.apcLegalAid),
    role: stated('pravna pomoć', aboutOthers.apcLegalAid),
    phones: stated([phoneFrom('+381 11 2457-376'), phoneFrom('+381 63 704-7080')], aboutOthers.apcLegalAid)
  }),
  contact('policija', {
    organisation: stated('organisation-policija', aboutOthers.romanianNotice),
    name: stated('Policija – hitni broj', aboutOthers.romanianNotice),
    reach: stated('office', aboutOthers.romanianNotice),
    phones: stated([phoneFrom('192')], aboutOthers.romanianNotice),
    note: stated('Izvor navodi oblik +381-11192; u Srbiji se bira 192.', aboutOthers.romanianNotice)
  }),
  contact('vatrogasci', {
    organisation: stated('organisation-vatrogasci', aboutOthers.ukrainianNotice, aboutOthers.romanianNotice),
    name: stated('Vatrogasci – hitni broj', aboutOthers.ukrainianNotice, aboutOthers.romanianNotice),
    reach: stated('office', aboutOthers.ukrainianNotice, aboutOthers.romanianNotice),
    phones: stated([phoneFrom('193')], aboutOthers.ukrainianNotice, aboutOthers.romanianNotice)
  }),
  contact('hitna-pomoc', {
    organisation: stated('organisation-hitna-pomoc', aboutOthers.romanianNotice),
    name: stated('Hitna pomoć – hitni broj', aboutOthers.romanianNotice),
    reach: stated('office', aboutOthers.romanianNotice),
    phones: stated([phoneFrom('194')], aboutOthers.romanianNotice),
    note: stated('Izvor navodi oblik +381-11194; u Srbiji se bira 194.', aboutOthers.romanianNotice)
  })
]

function contact(id: string, fields: ContactFacts): RecordFacts {
  return { kind: 'contact', id: `contact-${id}`, fields }
}
