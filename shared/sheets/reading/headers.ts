/**
 * What the words above a column mean, in Serbian of either script and in English: "Бр. тел.", "Kontakt osoba", "Focal
 * point". Judged by the folded words alone; what the cells below hold is guess.ts's.
 */
import { fold } from '../../lookup/fold.ts'
import type { Meaning } from './meanings.ts'

/** 'none' is a column known to be of no use here, such as a running number. */
export type HeaderMeaning = Meaning | 'none'

export interface HeaderReading {
  readonly meaning: HeaderMeaning
  /** 3: the very words; 2: begins with them; 1: they stand in it somewhere */
  readonly certainty: 1 | 2 | 3
}

/** Null when the words say nothing that is known here. */
export function readHeader(text: string): HeaderReading | null {
  const tag = hashtagMeaning(text)
  if (tag !== null) return { meaning: tag, certainty: 3 }
  if (text.length > longestHeader) return null
  const words = fold(text)
  if (words === '') return null
  const exact = phrases.get(words)
  if (exact !== undefined) return { meaning: exact, certainty: 3 }
  let best: (HeaderReading & { readonly length: number }) | null = null
  for (const [phrase, meaning] of longEnough) {
    const at = ` ${words} `.indexOf(` ${phrase} `)
    if (at < 0) continue
    const certainty = at === 0 ? 2 : 1
    if (best === null || phrase.length > best.length || (phrase.length === best.length && certainty > best.certainty)) {
      best = { meaning, certainty, length: phrase.length }
    }
  }
  return best === null ? null : { meaning: best.meaning, certainty: best.certainty }
}

/** A header over several columns, and one of those below it: "Zamena" over "Telefon" is the phone of a deputy. */
export function readHeaders(above: string, below: string): HeaderReading | null {
  const inner = readHeader(below)
  const outer = above === '' || above === below ? null : readHeader(above)
  if (outer === null || inner === null) return inner ?? readHeader(`${above} ${below}`) ?? outer
  if (outer.meaning === 'deputy') {
    if (inner.meaning === 'phones') return { ...inner, meaning: 'deputyPhones' }
    if (isNaming(inner.meaning)) return { ...inner, meaning: 'deputy' }
    return { ...inner, meaning: 'none' }
  }
  if (outer.meaning === 'organisation') {
    if (inner.meaning === 'name') return { ...inner, meaning: 'organisation' }
    if (inner.meaning === 'centreType') return { ...inner, meaning: 'organisationType' }
  }
  if (outer.meaning === 'centre' && inner.meaning === 'name') return { ...inner, meaning: 'centre' }
  return inner
}

function isNaming(meaning: HeaderMeaning): boolean {
  return meaning === 'name' || meaning === 'firstName' || meaning === 'lastName'
}

const longestHeader = 80

/** Tags of the Humanitarian Exchange Language, as 4W tables carry them below their headers. */
export function hashtagMeaning(text: string): HeaderMeaning | null {
  const tag = text.trim().toLowerCase().replace(/\s+/g, '')
  if (!/^#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*$/.test(tag)) return null
  const found = hashtags.find(([form]) => form.test(tag))
  return found === undefined ? 'none' : found[1]
}

const hashtags: readonly (readonly [RegExp, HeaderMeaning])[] = [
  [/^#org\b.*\+type/, 'organisationType'],
  [/^#org\b(?!.*\+(?:code|id|acronym))/, 'organisation'],
  [/^#(?:service|sector|subsector|activity)\b(?!.*\+(?:code|id))/, 'service'],
  [/^#loc\b.*\+type/, 'centreType'],
  [/^#loc\b(?!.*\+(?:code|id))/, 'centre'],
  [/^#contact\b.*\+phone/, 'phones'],
  [/^#contact\b.*\+email/, 'email'],
  [/^#contact\b.*\+(?:title|role)/, 'job'],
  [/^#contact\b(?!.*\+(?:code|id))/, 'name'],
  [/^#date\b.*\+start/, 'from'],
  [/^#date\b.*\+end/, 'to'],
  [/^#adm2\b.*\+name/, 'municipality'],
  [/^#status\b/, 'status'],
  [/^#capacity\b/, 'capacity'],
  [/^#description\b/, 'note']
]

/** Folded: without accents, in Latin letters, đ as d. */
const spoken: Readonly<Record<HeaderMeaning, string>> = {
  none: 'r br|rb|rbr|redni broj|red br|br|no|nr|num|id|sifra|code|fax|faks|telefaks|sajt|web|website|web sajt|internet strana|facebook|potpis|datum unosa|datum izmene|poslednja izmena|last update|updated|vreme unosa|timestamp|telefoni kontakata|phones of contacts',
  organisation:
    'organizacija|organizacije|naziv organizacije|ime organizacije|nvo|ngo|naziv nvo|nevladina organizacija|udruzenje|naziv udruzenja|partner|partneri|partnerska organizacija|partner kirs|ustanova|institucija|agencija|pruzalac|pruzalac usluge|pruzalac usluga|nosilac|nosilac aktivnosti|realizator|realizuje|organisation|organization|organisations|organizations|organization name|organisation name|agency|agency name|partner name|implementing partner|provider|service provider|institution|ko pruza|ko pruza uslugu|ko radi|ko|who',
  organisationType:
    'vrsta organizacije|tip organizacije|organisation type|organization type|kind of organisation|kind of organization|org type',
  centre:
    'centar|naziv centra|ime centra|centri|lokacija|lokacije|objekat|prihvatni centar|centar za azil|azilni centar|kamp|centar lokacija|centre|center|centres|centre name|center name|name of centre|location|site|site name|facility|reception centre|reception center|asylum centre|asylum center|camp|gde|where|mesto pruzanja|mesto pruzanja usluge|mesto rada',
  service:
    'usluga|usluge|naziv usluge|vrsta usluge|tip usluge|oblast|oblasti|oblast podrske|oblast rada|sektor|aktivnost|aktivnosti|vrsta podrske|vrsta pomoci|podrska|delatnost|service|services|service type|type of service|sector|activity|activities|type of support|support|area|area of work|sta|what',
  role: 'odgovornost|nadleznost|vrsta zaduzenja|zaduzenje|nadlezna podrzava|responsibility|kind of assignment|lead support',
  name: 'ime i prezime|prezime i ime|ime prezime|prezime ime|kontakt osoba|osoba za kontakt|kontakt lice|lice za kontakt|odgovorna osoba|odgovorno lice|zaduzena osoba|zaduzeno lice|kontakt|kontakti|ime|osoba|lice|koordinator|koordinatorka|koordinator na terenu|ime ili naziv|ime i prezime ili naziv|naziv|naziv kontakta|predstavnik|name|full name|contact|contacts|contact person|contact name|focal point|focal person|person|staff|in charge|person in charge|zaposleni',
  firstName: 'licno ime|first name|given name|forename',
  lastName: 'prezime|last name|surname|family name',
  reach: 'vrsta kontakta|tip kontakta|kind of contact|contact type',
  job: 'funkcija|pozicija|radno mesto|zvanje|zanimanje|duznost|uloga|uloga u organizaciji|struka|position|job|job title|title|function|role',
  phones:
    'telefon|telefoni|tel|telef|br telefona|br tel|broj telefona|brojevi telefona|mobilni|mobilni telefon|mobilni tel|mob|mob tel|mobitel|fiksni|fiksni telefon|fiksni tel|kontakt telefon|kontakt tel|telefon za kontakt|sluzbeni telefon|sluzbeni mobilni|telefon centra|phone|phones|phone number|phone no|mobile|mobile phone|mobile number|cell|cell phone|telephone|tel no|contact number|contact phone|landline|viber|whatsapp|broj',
  email:
    'e posta|eposta|email|e mail|mejl|imejl|mail|el posta|elektronska posta|e posta adresa|email adresa|e mail adresa|mejl adresa|adresa e poste|email address|e mail address|kontakt mejl',
  languages: 'jezik|jezici|jezici koje govori|govori jezike|strani jezici|language|languages|spoken languages',
  hours:
    'radno vreme|vreme rada|vreme|termin|termini|radni dani|dani|dan|dani i sati|raspored|dezurstvo|dezurstva|prisutnost|working hours|office hours|opening hours|hours|schedule|days|availability|kada|when',
  from: 'od|vazi od|datum od|datum pocetka|pocetak|pocetak vazenja|od datuma|start|start date|from|from date|valid from|since|pocinje',
  to: 'do|vazi do|datum do|kraj|datum zavrsetka|zavrsetak|istek|istice|datum isteka|do datuma|rok|rok vazenja|end|end date|to|to date|until|valid until|valid to|expires|expiry',
  deputy:
    'zamena|zamene|zamenik|zamenica|zamenik kontakta|rezervni kontakt|drugi kontakt|deputy|deputies|backup|back up|alternate|alternate contact|backup contact',
  deputyPhones:
    'telefon zamene|telefon zamenika|tel zamene|tel zamenika|zamena telefon|deputy phone|phone of deputy|backup phone',
  centreType:
    'vrsta centra|tip centra|vrsta|tip|vrsta objekta|type|kind|centre type|center type|kind of centre|type of centre|facility type',
  status:
    'status|stanje|status centra|stanje centra|aktivan|u funkciji|funkcionisanje|centre status|center status|operational status',
  statusAsOf: 'stanje na dan|status na dan|na dan|datum statusa|datum stanja|status as of|as of|as of date',
  settlement: 'mesto|grad|naselje|naseljeno mesto|settlement|town|city|village|place',
  municipality: 'opstina|grad opstina|opstina grad|municipality|district|okrug',
  address: 'adresa|ulica|ulica i broj|adresa centra|address|street',
  capacity:
    'kapacitet|broj mesta|broj kreveta|broj lezajeva|smestajni kapacitet|kapaciteti|capacity|beds|number of beds|places',
  aliases: 'drugi nazivi|drugi naziv|ostali nazivi|poznat kao|other names|alias|aliases|aka',
  note: 'napomena|napomene|komentar|komentari|beleska|beleske|opis|primedba|primedbe|dodatne informacije|note|notes|comment|comments|remark|remarks|description'
}

const phrases: ReadonlyMap<string, HeaderMeaning> = new Map(
  Object.entries(spoken).flatMap(([meaning, words]) =>
    words.split('|').map(phrase => [phrase, meaning as HeaderMeaning] as const)
  )
)

/** Within a longer header a short word ("od", "br", "ko") says nothing. */
const longEnough = [...phrases].filter(
  ([phrase]) => phrase.length > 3 || phrase === 'nvo' || phrase === 'tel' || phrase === 'mob'
)
