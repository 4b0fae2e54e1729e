/**
 * The pages the public directory was read from, each with the date it bears. Nothing here was checked by
 * telephone. A page without a date is dated null, however old it looks; its note then says what it tells of.
 */
import { page } from './fact.ts'

/** The statement on the memoranda for 2026: the twelve names and the ten areas of support. */
export const pressRelease = page(
  'https://kirs.gov.rs/lat/aktuelno/potpisani-memorandumi-o-saradnji-sa-nevladinim-organizacijama/6299',
  '2025-12-26'
)
/** The same round in 2024; spells some of the names otherwise. */
export const pressRelease2024 = page(
  'https://kirs.gov.rs/lat/aktuelno/potpisani-memorandumi-o-saradnji-sa-nevladinim-organizacijama-za-pruzanje-podrske-i-pomoci-korisnicima-prihvatnih-i-azilnih-centara/4671',
  '2024-03-15'
)

/** Pages about the centres. */
export const aboutCentres = {
  /** Names the centres that go on, those that pause and those that close for good. */
  decision2024: page(
    'https://juznevesti.com/Drushtvo/Zatvaraju-se-prihvatni-centri-u-Dimitrovgradu-Pirotu-i-Bosilegradu.sr.html',
    '2024-07-26'
  ),
  closures2024: page(
    'https://nova.rs/vesti/drustvo/komesarijat-u-srbiji-80-odsto-manji-broj-dolazaka-migranata',
    '2024-08'
  ),
  /** The last list that names the active centres: the end of 2024. */
  aidaOverview: page(
    'https://asylumineurope.org/reports/country/serbia/reception-conditions/short-overview-of-the-reception-system',
    '2025-07-03'
  ),
  /** The one consistent table of beds, for the asylum centres. */
  aidaHousing: page(
    'https://asylumineurope.org/reports/country/serbia/reception-conditions/housing/types-accommodation',
    '2024-08-22'
  ),
  aidaConditions: page('https://asylumineurope.org/?p=4231', '2024-08-22'),
  /** Six centres are active, it says, and does not name them. */
  sixActive: page(
    'https://naslovi.net/2025-12-18/beta/kroz-srbiju-ove-godine-proslo-9-500-migranata-duplo-manje-nego-prosle/41080582',
    '2025-12-18'
  ),
  list2023: page(
    'https://dnevnievropskiservis.rs/10-ljudska-prava/183-saoptenja/18183-u-srbiji-prole-godine-registrovano-124127-migranata',
    '2023-01-30'
  ),
  kirsCentres: page('https://kirs.gov.rs/lat/azil/centri-za-azil-i-prihvatni-centri', '2022-04'),
  /** The government's decision that founds the asylum centres of Obrenovac and Vranje, with their addresses. */
  founding2021: page(
    'http://www.pravno-informacioni-sistem.rs/SlGlasnikPortal/eli/rep/sgrs/vlada/odluka/2021/62/3/reg',
    '2021-06-17'
  ),
  fireObrenovac: page(
    'https://www.kurir.rs/vesti/drustvo/9751624/stra-na-dr-za-vljan-ka-te-ze-po-vre-dje-na-u-po-za-ru-u-obrenovackom-cen-tru-za-azil',
    '2025-08-16'
  ),
  obrenovac2017: page('https://paperzz.com/doc/8224141/greece-data-snapshot---21-may-2017', '2017-01-18'),
  vranje2017: page('https://m.moam.info/highlights-and-statistics-unhcr_6479b287097c476e028b7260.html', '2017-06-04'),
  presevo2015: page(
    'https://balkans.aljazeera.net/videos/2015/08/14/presevo-prva-stanica-hiljadama-migranata',
    '2015-08-14'
  ),
  presevo2016: page('https://docslib.org/doc/12566864/serbia-inter-agency-operational-update-highlights', '2016-08'),
  bujanovac2016: page(
    'https://bujanovacke.co.rs/2016/10/14/vulin-danas-otvara-prihvatni-centar-za-migrante-u-bujanovcu',
    '2016-10-14'
  ),
  ehoPrincipovac: page(
    'https://ehons.org/rs/aktuelnosti/3/2306/korisnici-prihvatnog-centra-principovac-obelezili-20_-jun-medunarodni-dan-izbeglica.html',
    '2025-06-20'
  ),
  adasevciProfile: page(
    'https://docslib.org/doc/2477955/morovi%C4%87-tc-miratovac-tc',
    '2020-04',
    'profil centra iz aprila 2020.'
  ),
  divljana2020: page(
    'https://danas.rs/vesti/drustvo/prihvatni-centar-kod-bele-palanke-ponovo-otvoren-za-migrante',
    '2020-04-01'
  ),
  divljanaPavilions: page(
    'https://www.drc.org.rs/vesti-sr/drc-povecava-kapacitete-prihvatnih-centara-u-sklopu-podrske-planu-za-pripreme-za-zimu',
    null,
    'bez datuma, zima 2016/17.'
  ),
  sidStation: page(
    'https://rtvcentarsrem.rs/migrantska-kriza-prihvatni-centri-u-republici-srbiji/',
    null,
    'stranica bez datuma'
  ),
  apcReception: page('http://azilsrbija.rs/zastita-i-prihvat/', null, 'stara stranica APC, oko 2015–2016.'),
  /** Points of settlements, and rough middles of municipalities. */
  cityList: page(
    'https://github.com/dr5hn/countries-states-cities-database/blob/master/contributions/cities/RS.json',
    '2025-10',
    'otvoreni spisak naselja'
  ),
  krnjacaQuarter: page('https://sh.wikipedia.org/wiki/Krnja%C4%8Da_(Beograd)', null, 'stranica bez datuma')
}

/** Pages by and about the twelve organisations. */
export const aboutOrganisations = {
  bcljpAsylum: page('http://www.bgcentar.org.rs/azil-i-migracija/', null),
  bcljpReport2018: page(
    'https://docplayer.rs/156899379-Pravo-na-azil-u-republici-srbiji-2018-indd.html',
    '2018',
    'impresum izveštaja „Pravo na azil“ za 2018.'
  ),
  bcljpReport2017: page(
    'https://pdfslide.tips/documents/pravo-na-azil-u-republici-srbiji-2017-tokom-2017-godine-ukupno-6199-osoba-je.html',
    '2017',
    'impresum izveštaja „Pravo na azil“ za 2017.'
  ),
  ideasAsylum: page('https://ideje.rs/migracije-i-azil/', null),
  aidaAboutIdeas: page('https://asylumineurope.org/?p=4228', '2025-07-03'),
  unhcrHelp: page('https://help.unhcr.org/serbia/applying-for-asylum-in-serbia/', null, 'UNHCR Help, bez datuma'),
  /** Founders and members of the Coalition for the protection of refugee and migrant children. */
  coalition: page('https://ideje.rs/cim-nova-clanica-koalicije-za-zastitu-dece-izbeglica/', null),
  coalitionEnglish: page(
    'https://ideje.rs/save-the-children-ras-and-cim-new-members-of-the-coalition-for-the-protection-of-refugee-children/',
    null
  ),
  atinaHeader: page('http://atina.org.rs/en/node/526', null, 'zaglavlje sajta'),
  atinaLicence: page(
    'http://www.atina.org.rs/en/ngo-atina-re-licensed-provide-assisted-housing-services-continuity-saves-lives',
    '2025-12',
    'licenca od decembra 2025. do decembra 2031.'
  ),
  atinaAward: page('http://atina.org.rs/en/ngo-atina-serbia-wins-international-award-outstanding-work-0', null),
  atinaMobileTeams: page(
    'http://www.atina.org.rs/sr/urgentni-odgovor-na-izbegli%C4%8Dku-krizu',
    null,
    'bez datuma, o radu 2015–2016.'
  ),
  atinaProject: page(
    'https://github.com/vegaitglobal/posao-sansi-website',
    null,
    'javni kod sajta projekta „Posao šansi“ (ATINA)'
  ),
  ianTorture: page('https://ian.org.rs/o-nama/crtv/', null),
  ianRefugeeDay: page('https://ian.org.rs/4011-2', '2023-06-27'),
  crpcSite: page('https://www.crpc.rs', null, 'sajt nije otvoren; adresa iz javnog spiska regionalne mreže'),
  crpcMediation: page(
    'https://www.dfae.admin.ch/countries/serbia/en/home/news/news.html/content/countries/serbia/en/meta/news/2021/june/refugees-joined-world-refugee-day-celebration',
    '2021-06-21'
  ),
  unhcrPartners2019: page('https://reliefweb.int/report/serbia/unhcr-serbia-factsheet-march-2019', '2019-03'),
  pinProjects: page('https://psychosocialinnovation.net/projekti/', '2024-07'),
  pinHotline2020: page('https://www.a11initiative.org/17359-2/', '2020-04'),
  cimSite: page('http://www.cim.org.rs/', null),
  zukoYear: page('https://zuko.rs/sumiranje-2021-godine/', '2021'),
  zukoResults: page(
    'https://lajkovacnadlanu.rs/2021/12/24/dugacak-spisak-i-ovogodisnjih-rezultata-zenskog-udruzenja-kolubarskog-okruga/',
    '2021-12-24'
  ),
  karitasAbout: page('https://caritas.rs/about-us/?lang=en', null),
  karitasBelgrade: page('https://caritas-beograd.org.rs/urgentna-pomoc-izbeglicama-i-migrantima-u-srbiji/', '2018-06'),
  karitasFood: page('https://caritas.rs/madad-2/', '2018-12'),
  ehoReport2017: page(
    'https://docslib.org/download/2671591/godi%C5%A1nji-izve%C5%A1taj-za-2017-godinu',
    '2017',
    'godišnji izveštaj za 2017.'
  ),
  ehoSite: page('https://ehons.org/portret.html', null)
}

/** Pages about institutions, others who help, and emergency numbers. */
export const aboutOthers = {
  kirs: page('https://kirs.gov.rs/lat/o-nama/o-komesarijatu', null),
  unhcrFactSheet: page('https://docslib.org/doc/3450358/serbia-july-2018', '2018-07'),
  unhcrReception: page('https://www.unhcr.org/rs/uslovi-prihvata', null),
  traffickingCentre: page('https://centarzztlj.rs/istorijat-razvoja-centra/', null),
  traffickingCoordination: page('https://centarzztlj.rs/sluzba-za-koordinaciju-zastite-zrtava-trgovine-ljudima/', null),
  apcLegalAid: page('http://www.apc-cza.org/en/pravna-pomoc-pocetna.html', '2024-07-03'),
  apcAbout: page('https://www.apc-cza.org/en/aktivnosti-i-rezultati/11-o-nama.html', null),
  romanianNotice: page(
    'https://www.g4media.ro/avertizare-de-calatorie-pentru-serbia-in-belgrad-si-alte-orase-au-loc-manifestatii-comemorative-la-un-an-de-la-tragedia-din-gara-novi-sad-soldata-cu-16-morti.html',
    '2025-10-31',
    'MSP Rumunije; brojevi su navedeni kao +381-11192, -11193 i -11194'
  ),
  ukrainianNotice: page(
    'https://mfa.gov.ua/news/1328-rekomendaciji-gromadyanam-ukrajini-u-zvjazku-iz-zaprovadzhennyam-nadzvichajnogo-stanu-v-respublici-serbija-za-naslidkami-opadiv',
    null,
    'MSP Ukrajine, bez datuma'
  )
}
