/**
 * The organisations: the twelve that signed for 2026, named to the letter as in the Commissariat's statement;
 * institutions; one organisation that is not among the signatories; the emergency services.
 *
 * A statement is what an organisation says it does, in the words of the page (translated where it is not Serbian),
 * mapped to a service only where the page says so. Sightings at a centre before 2025 and accounts of relief
 * projects that have ended are history and no leads: the notes name some, dated.
 */
import type { Source } from '../../shared/records/source.ts'
import { type Fact, type PlainField, page, type RecordFacts, stated } from './fact.ts'
import { aboutOrganisations as about, aboutCentres, aboutOthers, pressRelease, pressRelease2024 } from './sources.ts'

type OrganisationFacts = Extract<RecordFacts, { kind: 'organisation' }>['fields']
type Statement = PlainField<'organisation', 'statements'>[number]

const coalition = 'Koalicije za zaštitu dece izbeglica i migranata od zlostavljanja i zanemarivanja'

/** The twelve, in the order of the Commissariat's statement. */
export const signatories: readonly RecordFacts[] = [
  signatory('bcljp', 'Beogradski centar za ljudska prava', {
    shortName: stated('BCLJP', about.bcljpAsylum),
    aliases: stated(['BCHR', 'Beogradski centar', 'bgcentar'], about.bcljpAsylum),
    nameEnglish: stated('Belgrade Centre for Human Rights', about.bcljpAsylum),
    seat: stated('Beograd', about.bcljpReport2018, about.bcljpReport2017),
    address: stated('Kneza Miloša 4, Beograd', about.bcljpReport2018, about.bcljpReport2017),
    websites: stated(['http://www.bgcentar.org.rs', 'https://azil.rs'], about.bcljpAsylum),
    statements: says([
      own(
        'pravna-pomoc',
        'besplatna pravna pomoć tražiocima azila i osobama koje uživaju međunarodnu zaštitu',
        about.bcljpAsylum
      ),
      own(
        'postupak-azila',
        'zastupanje u postupku azila pred nadležnim organima i domaćim sudovima',
        about.bcljpAsylum
      ),
      own('integracija', 'direktna pomoć izbeglicama u procesu integracije u društvo', about.bcljpAsylum),
      own('prava', 'podrška u ostvarivanju socijalnih i ekonomskih prava', about.bcljpAsylum)
    ]),
    note: stated(
      'Telefon, e-pošta i adresa su iz izveštaja „Pravo na azil“ za 2017. i 2018: proveriti da li još važe.',
      about.bcljpReport2018,
      about.bcljpReport2017
    )
  }),
  signatory('ideas', 'Centar za istraživanje i razvoj društva – IDEAS', {
    shortName: stated('IDEAS', pressRelease),
    nameEnglish: stated('IDEAS – Centre for Research and Social Development', about.coalitionEnglish),
    websites: stated(['https://ideje.rs'], about.unhcrHelp),
    statements: says([
      own('pravna-pomoc', 'besplatna pravna pomoć po dolasku u određeni smeštaj, kao partner UNHCR-a', about.unhcrHelp),
      own(
        'postupak-azila',
        'besplatna pravna pomoć za podnošenje zahteva za azil, kao partner UNHCR-a',
        about.unhcrHelp
      ),
      own(
        'informisanje',
        'pravna podrška deci izbeglicama i migrantima u smislu informisanja i rešavanja pravnog položaja',
        about.ideasAsylum
      ),
      own('zastita-dece', `jedan od osnivača ${coalition}`, about.ideasAsylum)
    ]),
    note: stated(
      'UNHCR Help (stranica bez datuma) navodi IDEAS za besplatnu pravnu pomoć tražiocima azila i ne imenuje centre. E-adresa nije javno čitljiva.',
      about.unhcrHelp
    )
  }),
  signatory(
    'atina',
    'Udruženje građana za borbu protiv trgovine ljudima i svih oblika rodno zasnovanog nasilja – ATINA',
    {
      shortName: stated('ATINA', pressRelease),
      nameEnglish: stated(
        'Citizens’ Association for Combating Trafficking in Human Beings and All Forms of Gender-Based Violence – Atina',
        about.atinaHeader
      ),
      seat: stated('Beograd', about.atinaProject),
      websites: stated(['http://www.atina.org.rs'], about.atinaHeader),
      statements: says([
        own(
          'podrska-zrtvama',
          'stanovanje uz podršku za žene i devojke koje su preživele trgovinu ljudima i druge oblike eksploatacije (licenca od decembra 2025. do decembra 2031.)',
          about.atinaLicence
        ),
        own(
          'podrska-zrtvama',
          'siguran smeštaj, zdravstvena i psihološka nega, pravno savetovanje i osnaživanje žena i devojaka, žrtava trgovine ljudima i drugih oblika rodno zasnovanog nasilja',
          about.atinaAward
        )
      ]),
      note: stated(
        'Mobilni timovi sa prevodiocima za arapski i farsi radili su 2015–2016. u Preševu, Šidu i Beogradu; noviji podaci o radu u centrima nisu nađeni.',
        about.atinaMobileTeams
      )
    }
  ),
  signatory('ian', 'Međunarodna mreža pomoći – IAN', {
    shortName: stated('IAN', pressRelease),
    nameEnglish: stated('International Aid Network', about.ianRefugeeDay),
    websites: stated(['https://ian.org.rs'], about.ianTorture),
    statements: says([
      own(
        'psihosocijalna-podrska',
        'specijalizovana psihosocijalna pomoć osobama koje su pretrpele torturu ili ratnu traumu',
        about.ianTorture
      ),
      own('zdravstvena-zastita', 'psihološka i medicinska pomoć žrtvama torture', about.ianRefugeeDay)
    ]),
    note: stated(
      'Vodi Centar za rehabilitaciju žrtava torture. Kontakt i centri u kojima radi nisu nađeni u javnim izvorima.',
      about.ianTorture
    )
  }),
  signatory('crpc', 'Centar za kriznu politiku i reagovanje – CRPC', {
    shortName: stated('CRPC', pressRelease),
    nameEnglish: stated('Crisis Response and Policy Centre', about.coalitionEnglish),
    seat: stated('Beograd', about.crpcSite),
    websites: stated(['https://www.crpc.rs'], about.crpcSite),
    statements: says([own('zastita-dece', `jedan od osnivača ${coalition}`, about.coalition)]),
    note: stated(
      'Opšti telefon i e-pošta nisu nađeni. U junu 2021. naveden je rad na kulturnoj medijaciji i orijentaciji; noviji podaci nisu nađeni.',
      about.crpcSite,
      about.crpcMediation
    )
  }),
  signatory('pin', 'Psychosocial Innovation Network – PIN', {
    shortName: stated('PIN', pressRelease),
    aliases: stated(['Mreža psihosocijalnih inovacija – PIN', 'Mreža psihosocijalnih inovacija'], pressRelease2024),
    nameEnglish: stated('Psychosocial Innovation Network', pressRelease),
    websites: stated(['https://psychosocialinnovation.net'], about.pinProjects),
    statements: says([
      own(
        'psihosocijalna-podrska',
        'psihološke intervencije u krizi, individualno i grupno psihološko savetovanje, psihoedukativne radionice',
        about.pinProjects
      ),
      own('zdravstvena-zastita', 'pomoć u pristupu psihijatrijskoj nezi', about.pinProjects),
      own('zastita-dece', `jedna od članica ${coalition}`, about.coalition)
    ]),
    note: stated(
      'Komesarijat u saopštenju od 26.12.2025. koristi engleski naziv. Telefonska linija iz aprila 2020. bila je privremena i zato nije uneta. Broj telefona nije nađen.',
      pressRelease,
      about.pinHotline2020
    )
  }),
  signatory('cim', 'Centar za integraciju mladih – CIM', {
    shortName: stated('CIM', pressRelease),
    aliases: stated(['CYI'], about.coalitionEnglish),
    nameEnglish: stated('Center for Youth Integration (CYI)', about.coalitionEnglish),
    seat: stated('Beograd', about.cimSite),
    websites: stated(['http://www.cim.org.rs'], about.cimSite),
    statements: says([
      own('zastita-dece', `jedna od članica ${coalition}`, about.coalition),
      own('psihosocijalna-podrska', 'psihosocijalna podrška deci izbeglicama i migrantima', about.coalition)
    ]),
    note: stated(
      'Vodi Svratište za decu u Beogradu. Telefon, e-pošta i centri u kojima radi nisu nađeni.',
      about.cimSite
    )
  }),
  signatory('zuko', 'Žensko udruženje Kolubarskog okruga – ŽUKO', {
    shortName: stated('ŽUKO', pressRelease),
    websites: stated(['https://zuko.rs'], about.zukoYear),
    note: stated(
      'Deluje u Kolubarskom okrugu. Psihološko savetovanje žena iz 2021. bilo je deo tromesečnog programa u opštini Mionica, ne za tražioce azila. Kontakt i rad u nekom centru nisu nađeni.',
      about.zukoResults,
      about.zukoYear
    )
  }),
  signatory('karitas', 'Humanitarna organizacija Karitas', {
    shortName: stated('Karitas', pressRelease),
    aliases: stated(
      [
        'Humanitarna organizacija Karitas (Caritas Srbije)',
        'Caritas Srbije',
        'Caritas',
        'Humanitarna organizacija CARITAS'
      ],
      pressRelease2024,
      about.karitasAbout
    ),
    nameEnglish: stated('Caritas Serbia', about.karitasAbout),
    websites: stated(
      ['https://caritas.rs', 'https://caritas-beograd.org.rs'],
      about.karitasAbout,
      about.karitasBelgrade
    ),
    note: stated(
      'Kontakt nije nađen u pouzdanom izvoru. Do kraja 2018. u više centara: obroci, vešeraj, psihosocijalna podrška, dopunska nastava; noviji podaci nisu nađeni.',
      about.karitasBelgrade,
      about.karitasFood
    )
  }),
  signatory('eho', 'Ekumenska humanitarna organizacija', {
    shortName: stated('EHO', aboutCentres.ehoPrincipovac),
    nameEnglish: stated('Ecumenical Humanitarian Organization', about.ehoReport2017),
    seat: stated('Novi Sad', about.ehoReport2017),
    address: stated('Ćirila i Metodija 21, 21000 Novi Sad', about.ehoReport2017),
    websites: stated(['https://ehons.org'], about.ehoSite),
    statements: says([
      {
        ...own(
          'psihosocijalna-podrska',
          'prigodna radionica saradnica EHO u Prihvatnom centru Principovac, uz Komesarijat i CSR Šid: druženje i kohezija',
          aboutCentres.ehoPrincipovac
        ),
        centre: 'centre-principovac'
      }
    ]),
    note: stated('Adresa i telefoni su iz godišnjeg izveštaja za 2017: proveriti.', about.ehoReport2017)
  }),
  signatory('indigo', 'Grupa za decu i mlade INDIGO', {
    shortName: stated('INDIGO', pressRelease),
    nameEnglish: stated('Indigo – Group for Children and Youth', about.unhcrPartners2019),
    statements: says([own('zastita-dece', `jedna od članica ${coalition}`, about.coalition)]),
    note: stated(
      'Kontakt, sedište i centri u kojima radi nisu nađeni u javnim izvorima. Partner UNHCR-a u martu 2019.',
      about.unhcrPartners2019
    )
  }),
  signatory('sigma-plus', 'Sigma plus', {
    note: stated(
      'Sedište, kontakt, usluge i centri u kojima radi nisu nađeni u javnim izvorima. Partner UNHCR-a u martu 2019.',
      about.unhcrPartners2019
    )
  })
]

/** Institutions, and who else helps. */
export const others: readonly RecordFacts[] = [
  organisation('kirs', {
    name: stated('Komesarijat za izbeglice i migracije Republike Srbije', aboutOthers.kirs),
    shortName: stated('KIRS', aboutOthers.kirs),
    aliases: stated(['Komesarijat', 'Komesarijat za izbeglice i migracije'], aboutOthers.kirs, pressRelease),
    nameEnglish: stated('Commissariat for Refugees and Migration of the Republic of Serbia', aboutCentres.aidaOverview),
    organisationType: stated('state', aboutOthers.kirs),
    websites: stated(['https://kirs.gov.rs'], aboutOthers.kirs),
    coordinator: stated(true, aboutOthers.kirs, aboutCentres.aidaOverview),
    note: stated(
      'Rukovodi centrima. Osoblje Komesarijata ili UNHCR-a u centru daje obrazac zahteva za azil i može da pomogne da se pošalje (UNHCR Help). Važeća adresa i telefon sedišta nisu nađeni.',
      aboutOthers.kirs,
      about.unhcrHelp
    )
  }),
  organisation('kancelarija-za-azil', {
    name: stated('Kancelarija za azil (MUP – Uprava granične policije)', about.unhcrHelp),
    shortName: stated('Kancelarija za azil', about.unhcrHelp),
    nameEnglish: stated('Asylum Office (Ministry of the Interior)', about.unhcrHelp),
    organisationType: stated('state', about.unhcrHelp),
    address: stated(
      'Ministarstvo unutrašnjih poslova – Uprava granične policije – Kancelarija za azil, Mihajla Pupina 2, 11070 Novi Beograd',
      about.unhcrHelp
    ),
    statements: says([own('postupak-azila', 'prima zahteve za azil, i poštom', about.unhcrHelp)]),
    note: stated(
      'Adresa za slanje zahteva za azil poštom, prema UNHCR Help (stranica bez datuma). Telefon nije nađen.',
      about.unhcrHelp
    )
  }),
  organisation('unhcr', {
    name: stated('UNHCR – Predstavništvo u Republici Srbiji', aboutOthers.unhcrReception),
    shortName: stated('UNHCR', aboutOthers.unhcrReception),
    aliases: stated(['Agencija Ujedinjenih nacija za izbeglice'], aboutOthers.unhcrReception),
    nameEnglish: stated('UNHCR – Representation in the Republic of Serbia', aboutOthers.unhcrReception),
    organisationType: stated('international', aboutOthers.unhcrReception),
    address: stated('Bulevar Zorana Đinđića 64, 11070 Novi Beograd', aboutOthers.unhcrFactSheet),
    websites: stated(['https://www.unhcr.org/rs', 'https://help.unhcr.org/serbia/'], aboutOthers.unhcrReception),
    statements: says([
      own('informisanje', 'UNHCR Help: kako se traži azil u Srbiji i kome se obratiti', about.unhcrHelp),
      own(
        'postupak-azila',
        'osoblje UNHCR-a u centru daje obrazac zahteva za azil i može da pomogne da se pošalje',
        about.unhcrHelp
      ),
      own(
        'pravna-pomoc',
        'podrška tražiocima azila u centrima kroz projekte pravne podrške, uz vlasti i nevladine organizacije',
        aboutOthers.unhcrReception
      ),
      own(
        'psihosocijalna-podrska',
        'podrška tražiocima azila u centrima kroz projekte psihosocijalne podrške, uz vlasti i nevladine organizacije',
        aboutOthers.unhcrReception
      )
    ]),
    note: stated('Adresa je iz pregleda iz jula 2018: proveriti. Telefon nije nađen.', aboutOthers.unhcrFactSheet)
  }),
  organisation('centar-za-zastitu-zrtava', {
    name: stated('Centar za zaštitu žrtava trgovine ljudima', aboutOthers.traffickingCentre),
    aliases: stated(['CZZTLJ', 'Centar za zaštitu žrtava'], aboutOthers.traffickingCentre),
    nameEnglish: stated(
      'Centre for Protection of Victims of Trafficking in Human Beings',
      aboutOthers.traffickingCentre
    ),
    organisationType: stated('state', aboutOthers.traffickingCentre),
    websites: stated(['https://centarzztlj.rs'], aboutOthers.traffickingCentre),
    statements: says([
      own(
        'podrska-zrtvama',
        'identifikacija žrtava trgovine ljudima i koordinacija podrške svakoj žrtvi',
        aboutOthers.traffickingCoordination
      ),
      own(
        'podrska-zrtvama',
        'prihvatilište za smeštaj žrtava trgovine ljudima, od februara 2019.',
        aboutOthers.traffickingCentre
      )
    ]),
    note: stated(
      'Ustanova socijalne zaštite; njoj se prijavljuje sumnja na trgovinu ljudima. Telefon i adresa nisu nađeni.',
      aboutOthers.traffickingCentre,
      aboutOthers.traffickingCoordination
    )
  }),
  organisation('apc', {
    name: stated('Centar za zaštitu i pomoć tražiocima azila', aboutOthers.apcAbout),
    shortName: stated('APC/CZA', aboutOthers.apcAbout),
    aliases: stated(['APC', 'CZA'], aboutOthers.apcAbout),
    nameEnglish: stated('Asylum Protection Center', aboutOthers.apcLegalAid),
    organisationType: stated('ngo', aboutOthers.apcAbout),
    seat: stated('Beograd', aboutOthers.apcLegalAid),
    address: stated('Sime Igumanova 14, 11118 Beograd', aboutOthers.apcLegalAid),
    websites: stated(['https://www.apc-cza.org'], aboutOthers.apcAbout),
    statements: says([
      own('pravna-pomoc', 'pravna pomoć preko pravnika APC', aboutOthers.apcLegalAid),
      own('psihosocijalna-podrska', 'psihološko savetovanje migranata, azilanata i izbeglica', aboutOthers.apcAbout)
    ]),
    note: stated('Nije među dvanaest potpisnika memoranduma za 2026.', pressRelease)
  }),
  organisation('policija', {
    name: stated('Policija', aboutOthers.romanianNotice),
    nameEnglish: stated('Police', aboutOthers.romanianNotice),
    organisationType: stated('emergency', aboutOthers.romanianNotice)
  }),
  organisation('vatrogasci', {
    name: stated('Vatrogasno-spasilačka služba', aboutOthers.ukrainianNotice, aboutOthers.romanianNotice),
    shortName: stated('Vatrogasci', aboutOthers.romanianNotice),
    aliases: searchWords(['vatrogasna služba', 'požar', 'vatra'], aboutOthers.ukrainianNotice),
    nameEnglish: stated('Fire and rescue service', aboutOthers.ukrainianNotice, aboutOthers.romanianNotice),
    organisationType: stated('emergency', aboutOthers.ukrainianNotice, aboutOthers.romanianNotice)
  }),
  organisation('hitna-pomoc', {
    name: stated('Hitna medicinska pomoć', aboutOthers.romanianNotice),
    shortName: stated('Hitna pomoć', aboutOthers.romanianNotice),
    aliases: searchWords(['hitna', 'ambulantna kola', 'kola hitne pomoći'], aboutOthers.romanianNotice),
    nameEnglish: stated('Ambulance', aboutOthers.romanianNotice),
    organisationType: stated('emergency', aboutOthers.romanianNotice)
  })
]

/** One of the twelve: its name and its kind come from the statement itself. */
function signatory(
  id: string,
  name: string,
  fields: Omit<OrganisationFacts, 'name' | 'organisationType'>
): RecordFacts {
  return organisation(id, {
    name: stated(name, pressRelease),
    organisationType: stated('ngo', pressRelease),
    ...fields
  })
}

function organisation(id: string, fields: OrganisationFacts): RecordFacts {
  return { kind: 'organisation', id: `organisation-${id}`, fields }
}

/** Names nobody printed but staff will type; the page is the one that tells of the organisation. */
function searchWords(words: readonly string[], source: Source): Fact<readonly string[]> {
  return stated(words, page(source.url, source.asOf, 'reči za pretragu dao je Putokaz'))
}

/** Statements, and beside them every page they stand on. */
function says(statements: readonly (Statement & { readonly from: Source })[]): Fact<readonly Statement[]> {
  const sources = new Map(statements.map(({ from }) => [from.url, from]))
  return stated(
    statements.map(({ from, ...statement }) => statement),
    ...sources.values()
  )
}

/** What an organisation says of its work in general, naming no centre. */
function own(service: string, text: string, from: Source): Statement & { readonly from: Source } {
  return { service: `service-${service}`, centre: null, text, url: from.url, asOf: from.asOf, from }
}
