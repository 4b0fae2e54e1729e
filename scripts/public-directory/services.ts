/**
 * The services: the ten areas of support that the statement of 26 December 2025 names, and three kinds of support
 * that organisations state themselves and staff ask for.
 *
 * The names of the ten are the statement's own. Short names, English names, everyday words and the order are ours;
 * every value carries the page its service comes from, with a note that says so.
 */
import type { Source } from '../../shared/records/source.ts'
import { type Fact, page, type RecordFacts, stated } from './fact.ts'
import { aboutOrganisations as about, pressRelease } from './sources.ts'

interface ServiceWords {
  readonly short: string
  readonly english: string
  readonly shortEnglish: string
  /** What a tired shift worker types. Endings and diacritics need no entry of their own: the search folds both. */
  readonly words: string
}

export const services: readonly RecordFacts[] = [
  area('pravna-pomoc', 10, 'besplatna pravna pomoć', {
    short: 'pravna pomoć',
    english: 'free legal aid',
    shortEnglish: 'legal aid',
    words: `advokat, advokatica, pravo, pravnik, pravnica, pravni savet, pravno savetovanje, pravni zastupnik, zastupanje,
      punomoćje, sud, sudija, sudski postupak, tužba, žalba, rešenje, prekršaj, zakon, pravda, notar, overa,
      lawyer, attorney, legal, legal aid, legal counselling, court, appeal, FLA`
  }),
  area('postupak-azila', 20, 'podrška u postupku traženja azila', {
    short: 'azil',
    english: 'support in the asylum procedure',
    shortEnglish: 'asylum',
    words: `azil, azilant, azilni postupak, traženje azila, tražilac azila, zahtev za azil, podnošenje zahteva,
      namera, izražena namera, potvrda o nameri, registracija, intervju, saslušanje, usmena rasprava,
      izbeglički status, utočište, supsidijarna zaštita, međunarodna zaštita, privremena zaštita,
      lična karta, dokumenta, papiri, isprave, Dablin, asylum, asylum seeker, asylum application, asylum procedure,
      asylum interview, refugee status, documents, RSD, international protection`
  }),
  area('psihosocijalna-podrska', 30, 'psihosocijalna podrška', {
    short: 'psihosocijalna',
    english: 'psychosocial support',
    shortEnglish: 'psychosocial',
    words: `psiholog, psihološkinja, psihološka pomoć, psihološko savetovanje, psihoterapija, terapeut, savetovanje,
      savetnik, razgovor, mentalno zdravlje, trauma, stres, PTSP, depresija, anksioznost, napad panike, strah, kriza,
      suicid, samoubistvo, samopovređivanje, tuga, nesanica, tortura, mučenje, zavisnost, alkohol, droga,
      socijalni rad, socijalni radnik, radionica, kreativna radionica, grupa podrške, psychologist, psychosocial,
      counselling, mental health, stress, PSS, MHPSS, torture, social worker, workshop`
  }),
  area('zdravstvena-zastita', 40, 'zdravstvena zaštita', {
    short: 'zdravlje',
    english: 'health care',
    shortEnglish: 'health',
    words: `lekar, lekarka, doktor, doktorka, ambulanta, dom zdravlja, bolnica, bolest, bolestan, povreda, pregled,
      zdravlje, zdravstvo, zdravstvena knjižica, lek, lekovi, apoteka, recept, terapija, temperatura, prehlada, šuga,
      svrab, vaške, infekcija, zaraza, vakcina, vakcinacija, zubar, stomatolog, zub, ginekolog, trudnica, trudnoća,
      porođaj, babica, beba, pedijatar, psihijatar, psihijatrija, sestra, medicinska sestra, naočare, invaliditet,
      invalidska kolica, hronična bolest, doctor, nurse, clinic, medicine, medical, health, hospital, pharmacy,
      dentist, pregnancy, vaccine, psychiatrist`
  }),
  area('ishrana', 50, 'ishrana', {
    short: 'hrana',
    english: 'food',
    shortEnglish: 'food',
    words: `hrana, jelo, obrok, doručak, ručak, večera, užina, kuhinja, kuvar, trpezarija, menza, hleb, voda, čaj,
      mleko, mleko za bebe, hrana za bebe, adaptirano mleko, namirnice, paket hrane, halal, vegetarijanski, dijeta,
      posna hrana, alergija na hranu, ramazan, iftar, food, meal, breakfast, lunch, dinner, kitchen, canteen,
      baby food, food parcel, nutrition`
  }),
  area('smestaj', 60, 'smeštaj', {
    short: 'smeštaj',
    english: 'accommodation',
    shortEnglish: 'accommodation',
    words: `krevet, soba, spavanje, prenoćište, noćenje, prihvat, useljenje, premeštaj, transfer, stan,
      stanovanje, kontejner, baraka, paviljon, ključ, grejanje, struja, kupatilo, tuš, toalet, dušek, ćebe, posteljina,
      jastuk, veš, pranje veša, vešeraj, mašina za veš, higijena, sapun, šampon, peškir, pelene, ulošci, odeća, garderoba,
      obuća, cipele, patike, jakna, zimska odeća, bed, room, shelter, sleeping, housing, blanket, clothes, shoes,
      laundry, hygiene kit, diapers, NFI, WASH`
  }),
  area('obrazovanje', 70, 'obrazovanje', {
    short: 'obrazovanje',
    english: 'education',
    shortEnglish: 'education',
    words: `škola, školovanje, upis u školu, nastava, nastavnik, učitelj, učiteljica, profesor, čas, časovi, učenje,
      dopunska nastava, domaći zadatak, ranac, udžbenik, knjige, pribor, vrtić, predškolsko, srednja škola, fakultet,
      diploma, nostrifikacija, srpski jezik, učenje jezika, kurs jezika, časovi srpskog, časovi engleskog,
      opismenjavanje, obuka, kurs, tečaj, school, enrolment, education, class, lesson, teacher, language course,
      Serbian lessons, kindergarten, training, homework`
  }),
  area('informisanje', 80, 'informisanje', {
    short: 'informisanje',
    english: 'information',
    shortEnglish: 'information',
    words: `informacija, informacije, info, info pult, info desk, obaveštenje, uputstvo,
      brošura, letak, plakat, kućni red, prava i obaveze, internet, wifi, vaj faj, SIM kartica, punjač,
      red vožnje, prevoz, autobus, information, leaflet, brochure, house rules, orientation, transport, CwC`
  }),
  area('integracija', 90, 'integracija', {
    short: 'integracija',
    english: 'integration',
    shortEnglish: 'integration',
    words: `posao, zaposlenje, zapošljavanje, radna dozvola, poslodavac, biznis, preduzetništvo, biro rada, NSZ,
      boravišna dozvola, stalno nastanjenje, naturalizacija, državljanstvo, pasoš, putna isprava, iznajmljivanje stana,
      privatan smeštaj, društveni život, zajednica, sport, fudbal, kulturna orijentacija, spajanje porodice,
      job, work, employment, work permit, integration, citizenship, travel document, residence permit,
      family reunification, livelihoods`
  }),
  area('prava', 100, 'ostvarivanje ekonomskih, socijalnih i kulturnih prava', {
    short: 'prava',
    english: 'economic, social and cultural rights',
    shortEnglish: 'rights',
    words: `prava, ekonomska prava, socijalna prava, kulturna prava, ljudska prava, socijalna pomoć, novčana pomoć,
      socijalna zaštita, centar za socijalni rad, CSR, dodatak, banka, račun u banci, karta za prevoz, osiguranje,
      zdravstveno osiguranje, prebivalište, matična knjiga, krštenica, izvod, apatrid, bez državljanstva, vera,
      diskriminacija, ESC rights, ECOSOC, rights, social welfare, cash assistance, bank account, statelessness,
      discrimination`
  }),
  ownArea(
    'zastita-dece',
    110,
    'zaštita dece',
    {
      short: 'zaštita dece',
      english: 'child protection',
      shortEnglish: 'child protection',
      words: `dete, deca, dečak, devojčica, maloletnik, maloletna lica, mladi, tinejdžer, bez pratnje, deca bez pratnje,
        maloletnik bez pratnje, razdvojena deca, staratelj, starateljka, starateljstvo, hranitelj, hraniteljstvo,
        zlostavljanje, zanemarivanje, nestalo dete, kutak za decu, prostor za decu, roditelj, porodica, igraonica,
        organ starateljstva, najbolji interes, procena uzrasta, child, children, minor, unaccompanied, UASC, UAM,
        guardian, child protection, CP, BIA, BID, child corner, child abuse`
    },
    about.ideasAsylum,
    about.coalition
  ),
  ownArea(
    'podrska-zrtvama',
    120,
    'podrška žrtvama trgovine ljudima i rodno zasnovanog nasilja',
    {
      short: 'podrška žrtvama',
      english: 'support to victims of trafficking and gender-based violence',
      shortEnglish: 'victim support',
      words: `nasilje, žrtva nasilja, nasilje u porodici, porodično nasilje, nasilje nad ženama, rodno zasnovano nasilje,
        seksualno nasilje, silovanje, uznemiravanje, trgovina ljudima, trafiking, žrtva trgovine, eksploatacija,
        iskorišćavanje, prinudni rad, prinudni brak, dečji brak, sigurna kuća, siguran smeštaj,
        sklonište, prihvatilište, SOS telefon, zaštita žena, žena, žene, samohrana majka, LGBT, trafficking, THB, GBV,
        SGBV, violence, domestic violence, rape, victim, survivor, safe house, women`
    },
    about.atinaLicence,
    about.atinaHeader
  ),
  ownArea(
    'prevodjenje',
    130,
    'prevođenje i kulturna medijacija',
    {
      short: 'prevođenje',
      english: 'interpretation and cultural mediation',
      shortEnglish: 'interpretation',
      words: `prevodilac, prevodioci, prevoditeljka, prevod, prevoditi, tumač, kulturni medijator, medijator,
        medijatorka, jezik, strani jezik, arapski, farsi, persijski, dari, paštu, paštunski, urdu, kurdski, turski,
        francuski, engleski, somalski, ruski, ukrajinski, sorani, kurmandži, bengalski, hindi, nepalski, tamilski,
        interpreter, interpretation, translator, translation, cultural mediator, language, Arabic, Persian, Pashto,
        Urdu, Kurdish, Turkish, French, Somali, Russian, Ukrainian`
    },
    about.atinaMobileTeams,
    about.crpcMediation
  )
]

/** One of the ten areas of the statement. */
function area(id: string, position: number, name: string, words: ServiceWords): RecordFacts {
  return service(id, position, stated(name, pressRelease), words)
}

/** Support that organisations state themselves; the statement of 26 December 2025 does not name it. */
function ownArea(id: string, position: number, name: string, words: ServiceWords, ...sources: Source[]): RecordFacts {
  const note = 'podrška koju organizacije same navode; naziv je dao Putokaz'
  return service(id, position, stated(name, ...sources.map(one => withNote(one, note))), words)
}

function service(id: string, position: number, name: Fact<string>, ours: ServiceWords): RecordFacts {
  const note = 'oblast iz izvora; kratak naziv, prevod, reči za pretragu i redosled dao je Putokaz'
  const sources = name.sources.map(one => withNote(one, note))
  return {
    kind: 'service',
    id: `service-${id}`,
    fields: {
      name,
      shortName: stated(ours.short, ...sources),
      nameEnglish: stated(ours.english, ...sources),
      shortNameEnglish: stated(ours.shortEnglish, ...sources),
      words: stated(wordsOf(ours.words), ...sources),
      position: stated(position, ...sources)
    }
  }
}

function wordsOf(text: string): readonly string[] {
  return text.split(',').map(word => word.trim().replaceAll(/\s+/g, ' '))
}

function withNote(source: Source, note: string): Source {
  return page(source.url, source.asOf, note)
}
