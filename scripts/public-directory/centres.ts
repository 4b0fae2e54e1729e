/**
 * The nineteen centres, as far as public pages tell. The newest list that names the active ones is of the end of
 * 2024; in December 2025 one of its seven had stopped, and no page says which: the notes ask to check.
 *
 * Left out on purpose: managers' names and mobiles (the profile of 2020 has them), years of opening, and beds of
 * reception centres, for which only old figures exist that contradict each other (some stand in notes, dated).
 */
import { phoneFrom } from '../../shared/records/phone.ts'
import type { Source } from '../../shared/records/source.ts'
import { type Fact, type PlainField, type RecordFacts, stated } from './fact.ts'
import { aboutCentres as about } from './sources.ts'

type CentreFacts = Extract<RecordFacts, { kind: 'centre' }>['fields']
type Precision = PlainField<'centre', 'coordinates'>['precision']

const sixOfSeven =
  'Na kraju 2024. među sedam aktivnih centara (AIDA). Komesarijat je 18.12.2025. saopštio da radi šest centara, ali ih nije naveo: proveriti da li ovaj još radi.'
const pausedIn2024 =
  'Rad obustavljen od 1.8.2024, najavljeno do 30.9.2024. Nije među aktivnima na kraju 2024, a do kraja 2025. nije nađena objava o ponovnom otvaranju: proveriti.'
const closedIn2024 = 'Trajno zatvoren odlukom objavljenom 26.7.2024.'
const oldAddress = 'Adresa je sa stare stranice APC (oko 2015–2016): proveriti.'

export const centres: readonly RecordFacts[] = [
  asylumCentre('krnjaca', stated('Centar za azil Krnjača', about.decision2024, about.aidaOverview), {
    ...active('2024-12-31', about.aidaOverview),
    settlement: stated('Krnjača', about.decision2024),
    municipality: stated('Beograd – Palilula', about.krnjacaQuarter),
    capacity: stated(1000, about.aidaHousing),
    note: stated(`${sixOfSeven} Adresa i telefon nisu nađeni u javnim izvorima.`, about.aidaOverview, about.sixActive)
  }),
  asylumCentre('obrenovac', stated('Centar za azil Obrenovac', about.founding2021, about.decision2024), {
    aliases: stated(['Prihvatni centar Obrenovac'], about.obrenovac2017),
    ...active('2025-08-16', about.fireObrenovac),
    settlement: stated('Obrenovac', about.founding2021),
    municipality: stated('Beograd – Obrenovac', about.cityList),
    address: stated('Nemanjina 128d, Obrenovac', about.founding2021),
    capacity: stated(1000, about.aidaHousing),
    coordinates: point(44.65486, 20.20017, 'settlement'),
    note: stated(
      `${sixOfSeven} Radio je 16.8.2025. (vest o požaru). Do juna 2021. bio je prihvatni centar.`,
      about.aidaOverview,
      about.sixActive,
      about.fireObrenovac,
      about.founding2021
    )
  }),
  asylumCentre('sjenica', stated('Centar za azil Sjenica', about.decision2024, about.aidaOverview), {
    ...active('2024-12-31', about.aidaOverview),
    settlement: stated('Sjenica', about.decision2024),
    municipality: stated('Sjenica', about.cityList),
    address: stated('Jablanička bb, Sjenica', about.apcReception),
    capacity: stated(350, about.aidaHousing),
    coordinates: point(43.27306, 19.99944, 'settlement'),
    note: stated(
      `${sixOfSeven} ${oldAddress} Centar je u međuvremenu mogao da promeni objekat.`,
      about.aidaOverview,
      about.sixActive,
      about.apcReception
    )
  }),
  asylumCentre('vranje', stated('Centar za azil Vranje', about.founding2021, about.decision2024), {
    aliases: stated(['Prihvatni centar Vranje', 'Motel Vranje'], about.vranje2017),
    ...active('2024-12-31', about.aidaOverview),
    settlement: stated('Vranje', about.founding2021),
    municipality: stated('Vranje', about.cityList),
    address: stated('Radnička bb, Vranje', about.founding2021),
    capacity: stated(150, about.aidaHousing),
    coordinates: point(42.55139, 21.90028, 'settlement'),
    note: stated(
      `${sixOfSeven} U zgradi motela „Vranje“; do juna 2021. bio je prihvatni centar.`,
      about.aidaOverview,
      about.sixActive,
      about.vranje2017,
      about.founding2021
    )
  }),
  asylumCentre('tutin', stated('Centar za azil Tutin', about.decision2024, about.aidaOverview), {
    ...paused(),
    settlement: stated('Tutin', about.decision2024),
    municipality: stated('Tutin', about.cityList),
    capacity: stated(230, about.aidaHousing),
    coordinates: point(42.99028, 20.33139, 'settlement'),
    note: stated(pausedIn2024, about.decision2024, about.aidaOverview)
  }),
  asylumCentre('banja-koviljaca', stated('Centar za azil Banja Koviljača', about.kirsCentres, about.decision2024), {
    ...paused(),
    settlement: stated('Banja Koviljača', about.kirsCentres),
    municipality: stated('Loznica', about.kirsCentres),
    address: stated('Narodnog fronta bb, Banja Koviljača', about.apcReception),
    capacity: stated(120, about.aidaHousing, about.kirsCentres),
    note: stated(
      `${pausedIn2024} Prema AIDA van upotrebe od kraja januara 2024. ${oldAddress}`,
      about.decision2024,
      about.aidaOverview,
      about.aidaConditions,
      about.apcReception
    )
  }),
  asylumCentre('bogovadja', stated('Centar za azil Bogovađa', about.kirsCentres), {
    ...inactive(),
    settlement: stated('Bogovađa', about.kirsCentres),
    municipality: stated('Lajkovac', about.kirsCentres),
    address: stated('Bogovađa bb', about.apcReception),
    capacity: stated(200, about.aidaHousing),
    coordinates: point(44.3681, 20.1411, 'municipality'),
    note: stated(
      `Odmaralište Crvenog krsta. Nije radio 2023. i nije među centrima koji su radili 2024. (AIDA), iako je na spisku aktivnih od 30.1.2023. Nije trajno zatvoren; može se aktivirati po potrebi. ${oldAddress}`,
      about.kirsCentres,
      about.aidaOverview,
      about.list2023,
      about.apcReception
    )
  }),
  receptionCentre('presevo', stated('Prihvatni centar Preševo', about.decision2024, about.aidaOverview), {
    ...active('2024-12-31', about.aidaOverview),
    settlement: stated('Preševo', about.decision2024),
    municipality: stated('Preševo', about.cityList),
    address: stated('Vase Smajevića 2, Preševo', about.apcReception),
    coordinates: point(42.3158, 21.5714, 'municipality'),
    note: stated(
      `${sixOfSeven} U zgradi nekadašnje fabrike duvana. ${oldAddress} Kapacitet u avgustu 2016: 1.500; novijeg zvaničnog broja nema.`,
      about.aidaOverview,
      about.sixActive,
      about.presevo2015,
      about.apcReception,
      about.presevo2016
    )
  }),
  receptionCentre('bujanovac', stated('Prihvatni centar Bujanovac', about.decision2024, about.aidaOverview), {
    ...active('2024-12-31', about.aidaOverview),
    settlement: stated('Bujanovac', about.decision2024),
    municipality: stated('Bujanovac', about.cityList),
    coordinates: point(42.4568, 21.7473, 'municipality'),
    note: stated(
      `${sixOfSeven} U zgradi nekadašnje fabrike akumulatora „Svetlost“. Kapacitet na otvaranju 2016: 250; novijeg zvaničnog broja nema.`,
      about.aidaOverview,
      about.sixActive,
      about.bujanovac2016
    )
  }),
  receptionCentre('principovac', stated('Prihvatni centar Principovac', about.decision2024, about.ehoPrincipovac), {
    aliases: stated(['Principovci'], about.aidaOverview),
    ...active('2025-06-20', about.ehoPrincipovac),
    settlement: stated('Principovac (kod Sota)', about.apcReception),
    municipality: stated('Šid', about.apcReception),
    coordinates: point(45.1497, 19.1284, 'municipality'),
    note: stated(
      `${sixOfSeven} Radio je 20.6.2025. (EHO). Posle zatvaranja centra u Šidu namenjen je deci bez pratnje (AIDA). Stari kapacitet: 250 (oko 2015–2016).`,
      about.aidaOverview,
      about.sixActive,
      about.ehoPrincipovac,
      about.apcReception
    )
  }),
  receptionCentre('adasevci', stated('Prihvatni centar Adaševci', about.decision2024), {
    ...paused(),
    settlement: stated('Adaševci', about.adasevciProfile),
    municipality: stated('Šid', about.adasevciProfile),
    address: stated('Motel, auto-put E-70 bb, 22244 Adaševci', about.adasevciProfile),
    phones: stated(
      [phoneFrom('+381 22 737 602', 'iz aprila 2020, centar je sada obustavljen: proveriti')],
      about.adasevciProfile
    ),
    coordinates: stated({ latitude: 45.04192, longitude: 19.26089, precision: 'site' }, about.adasevciProfile),
    note: stated(
      `${pausedIn2024} Telefon i adresa su iz profila centra iz aprila 2020: proveriti. Kapacitet tada: 450 (po 4,5–5,5 m² po osobi), ukupno navedeno 1.050.`,
      about.decision2024,
      about.aidaOverview,
      about.adasevciProfile
    )
  }),
  receptionCentre('sombor', stated('Prihvatni centar Sombor', about.decision2024), {
    ...paused(),
    ...town('Sombor', point(45.77417, 19.11222, 'settlement')),
    note: stated(pausedIn2024, about.decision2024, about.aidaOverview)
  }),
  receptionCentre('subotica', stated('Prihvatni centar Subotica', about.decision2024), {
    ...paused(),
    ...town('Subotica', point(46.1, 19.66667, 'settlement')),
    note: stated(pausedIn2024, about.decision2024, about.aidaOverview)
  }),
  receptionCentre('pirot', stated('Prihvatni centar Pirot', about.decision2024, about.aidaOverview), {
    ...paused(),
    ...town('Pirot', point(43.17528, 22.59278, 'settlement')),
    note: stated(pausedIn2024, about.decision2024, about.aidaOverview)
  }),
  receptionCentre('bosilegrad', stated('Prihvatni centar Bosilegrad', about.decision2024, about.aidaOverview), {
    ...paused(),
    ...town('Bosilegrad', point(42.5023, 22.4194, 'municipality')),
    note: stated(pausedIn2024, about.decision2024, about.aidaOverview)
  }),
  receptionCentre('divljana', stated('Prihvatni centar Divljana', about.divljana2020, about.aidaOverview), {
    aliases: stated(['Prihvatni centar Bela Palanka – Divljana'], about.aidaOverview),
    ...inactive(),
    settlement: stated('Divljana', about.divljana2020),
    municipality: stated('Bela Palanka', about.divljana2020, about.aidaOverview),
    coordinates: point(43.2142, 22.299, 'municipality'),
    note: stated(
      'Nije radio 2023, nije u odluci od 26.7.2024. ni među aktivnima na kraju 2024. (AIDA), iako je na spisku aktivnih od 30.1.2023. Ranije: zatvoren avgusta 2018, ponovo otvoren 31.3.2020. Stari kapacitet: dva paviljona za 220 osoba (zima 2016/17).',
      about.aidaOverview,
      about.decision2024,
      about.list2023,
      about.divljana2020,
      about.divljanaPavilions
    )
  }),
  receptionCentre('sid', stated('Prihvatni centar Šid (Šid – Stanica)', about.decision2024, about.sidStation), {
    ...closed(),
    ...town('Šid', point(45.1497, 19.1284, 'municipality')),
    note: stated(`${closedIn2024} Nekadašnji kapacitet: 210.`, about.decision2024, about.closures2024, about.sidStation)
  }),
  receptionCentre('dimitrovgrad', stated('Prihvatni centar Dimitrovgrad', about.decision2024), {
    ...closed(),
    ...town('Dimitrovgrad', point(43.0214, 22.7395, 'municipality')),
    note: stated(closedIn2024, about.decision2024, about.closures2024)
  }),
  receptionCentre('kikinda', stated('Prihvatni centar Kikinda', about.decision2024), {
    ...closed(),
    ...town('Kikinda', point(45.82972, 20.46528, 'settlement')),
    note: stated(closedIn2024, about.decision2024, about.closures2024)
  })
]

function asylumCentre(id: string, name: Fact<string>, fields: Omit<CentreFacts, 'name' | 'centreType'>): RecordFacts {
  return { kind: 'centre', id: `centre-${id}`, fields: { name, centreType: { ...name, value: 'asylum' }, ...fields } }
}

function receptionCentre(
  id: string,
  name: Fact<string>,
  fields: Omit<CentreFacts, 'name' | 'centreType'>
): RecordFacts {
  return {
    kind: 'centre',
    id: `centre-${id}`,
    fields: { name, centreType: { ...name, value: 'reception' }, ...fields }
  }
}

/** Seen at work on that day. */
function active(asOf: string, ...sources: readonly Source[]) {
  return { status: stated('active', ...sources), statusAsOf: stated(asOf, ...sources) }
}

/** Stopped on 1 August 2024, and not among the active ones at the end of that year. */
function paused() {
  const sources = [about.decision2024, about.aidaOverview]
  return { status: stated('suspended', ...sources), statusAsOf: stated('2024-12-31', ...sources) }
}

/** Not used in 2023, never closed by a decision. */
function inactive() {
  return { status: stated('inactive', about.aidaOverview), statusAsOf: stated('2023-12-31', about.aidaOverview) }
}

function closed() {
  const sources = [about.decision2024, about.closures2024]
  return { status: stated('closed', ...sources), statusAsOf: stated('2024-07-26', about.decision2024) }
}

/** A centre in the town that its municipality is called after. */
function town(name: string, coordinates: NonNullable<CentreFacts['coordinates']>) {
  return {
    settlement: stated(name, about.decision2024),
    municipality: stated(name, about.cityList),
    coordinates
  }
}

function point(latitude: number, longitude: number, precision: Precision) {
  return stated({ latitude, longitude, precision }, about.cityList)
}
